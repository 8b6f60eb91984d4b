"""A chip that is on or off, with a tick: one of many things that may be said together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.icons import icon_pixmap

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_PAD, _GAP, _TICK, _HEIGHT = 10, 6, 13, 26


class ToggleChip(QAbstractButton):
    """Space or a click turns it over; Enter too, for hands that stay on the keys."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font(12, 500)).horizontalAdvance(self.text())
        tick = self._theme.px(_TICK) + _GAP if self.isChecked() else 0
        return QSize(width + tick + 2 * _PAD, self._theme.px(_HEIGHT))

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.modifiers():
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ac" if on else "line_3"), 1))
        over = "hover" if self.underMouse() else "panel"
        painter.setBrush(theme.color("sel" if on else over))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ink = theme.color("ac_tx" if on else "tx_1")
        x = float(_PAD)
        if on:
            edge = theme.px(_TICK)
            tick = icon_pixmap("check", ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - edge) / 2), tick)
            x += edge + _GAP
        painter.setPen(ink)
        painter.setFont(theme.font(12, 500))
        words = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
