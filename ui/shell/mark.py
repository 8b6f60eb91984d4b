"""The program's mark: three stops on a route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_UNITS = 26
_STOPS = ((7.0, 18.5, 2.6), (13.0, 12.0, 1.9), (19.0, 6.8, 2.6))


def paint_mark(painter: QPainter, rect: QRectF, ground: QColor, ink: QColor) -> None:
    """Draw the mark into the square `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _UNITS, rect.height() / _UNITS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, _UNITS, _UNITS), 6, 6)
    route = QPainterPath(QPointF(7, 18.5))
    route.cubicTo(7, 13.5, 10, 12, 13, 12)
    route.cubicTo(16, 12, 19, 10.5, 19, 6.5)
    painter.strokePath(route, QPen(ink, 2, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(ink)
    for x, y, radius in _STOPS:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


def mark_icon(theme: Theme) -> QIcon:
    """Return the mark for the window's title bar and the task bar."""
    made = QIcon()
    for edge in (16, 24, 32, 48, 128):
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, edge, edge), theme.color("ac"), theme.color("on_ac"))
        painter.end()
        made.addPixmap(pixmap)
    return made


class Mark(QWidget):
    """The mark as a widget; without its own colours it takes the accent."""

    def __init__(self, theme: Theme, edge: int = 26, *, ground: str = "", ink: str = "") -> None:
        super().__init__()
        self._theme, self._edge = theme, edge
        self._ground, self._ink = ground, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._edge)
        return QSize(edge, edge)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QColor(self._ground) if self._ground else self._theme.color("ac")
        ink = QColor(self._ink) if self._ink else self._theme.color("on_ac")
        paint_mark(painter, QRectF(self.rect()), ground, ink)
        painter.end()
