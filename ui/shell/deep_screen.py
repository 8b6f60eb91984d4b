"""The dark ground of the screens before the database is open: coast lines, no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme

GROUND, LAND, SHORE = "#0c3a4b", "#0f4a5f", "#0c3a4b"
INK, INK_2 = "#eaf4f7", "#a9cbd7"


class DeepScreen(QWidget):
    """Paints the ground; what stands on it is light on dark in both themes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("deep")
        self.theme = theme
        self._map = QPixmap()
        self._first = True

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self._first:  # the coast may come a moment later than the place to type
            self._first = False
            QTimer.singleShot(0, self, self.update)
        elif self.width() >= self.theme.px(900):
            ratio = self.devicePixelRatioF()
            if self._map.size() != self.size() * ratio:
                self._map = _coast(self.size(), ratio)
            painter.drawPixmap(0, 0, self._map)
        painter.end()


def _coast(size: QSize, ratio: float) -> QPixmap:
    """Draw the counties large, past the right edge."""
    from provider_ops.charts.counties import load_outlines

    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlines = load_outlines()
    path = QPainterPath()
    for county in outlines.counties:
        for ring in county.rings:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
            path.closeSubpath()
    box = path.boundingRect()
    edge = size.height() * 1.42
    scale = edge / box.height()
    painter.translate(size.width() - box.width() * scale * 0.80, -edge * 0.13)
    painter.scale(scale, scale)
    painter.translate(-box.x(), -box.y())
    painter.setBrush(QColor(LAND))
    painter.setPen(QPen(QColor(SHORE), 1.2 / scale))
    painter.drawPath(path)
    painter.end()
    return pixmap
