"""Filter chips: a filter as a sentence, with a way to take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from ui.kit.theme import Theme

_PAD = 8
_GAP = 6
_CROSS = 12


class ChipButton(QAbstractButton):
    """One filter. A click opens it; the cross, Delete or Backspace takes it away.

    States: plain ("Specialty Cardiology"), on with a cross ("County is Pinellas"), and the
    dashed one that adds a filter.
    """

    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        subject: str,
        value: str = "",
        *,
        on: bool = False,
        adds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip that reads `subject` and, in bold, `value`."""
        super().__init__(parent)
        self._theme, self._on, self._adds = theme, on, adds
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)
        self.say(subject, value)

    def say(self, subject: str, value: str) -> None:
        """Read differently."""
        self._subject, self._value = subject, value
        self.setText(f"{subject} {value}".strip())
        self.setAccessibleName(self.text())
        if self._on:
            self.setAccessibleDescription(self.tr("Delete removes this filter"))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = 2 * _PAD + sum(self._widths())
        width += _GAP if self._value else 0
        if self._on or self._adds:
            width += self._theme.px(_CROSS) + _GAP
        return QSize(width + 2, self._theme.px(24))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._on and self.isDown() and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._on and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("ac_line" if self._on else "line_2"), 1)
        if self._adds:
            pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        ground = "sel" if self._on else "panel"
        painter.setBrush(theme.color("hover" if self.underMouse() and not self._on else ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        ink = theme.color("ac_tx" if self._on else "tx_2" if self._adds else "tx_1")
        painter.setPen(ink)
        x = _PAD + 1.0
        edge = theme.px(_CROSS)
        if self._adds:
            top = (self.height() - edge) / 2
            plus = icon_pixmap("plus", ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, top), plus)
            x += edge + _GAP
        for text, width, font in zip(
            (self._subject, self._value), self._widths(), self._fonts(), strict=True
        ):
            painter.setFont(font)
            words = QRectF(x, 0, width + 1, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
            x += width + _GAP
        if self._on:
            cross = icon_pixmap("x", ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(self._cross().center() - QPointF(edge / 2, edge / 2), cross)
        painter.end()

    def _cross(self) -> QRectF:
        """Where a click removes: the right end, as wide as the chip is high."""
        return QRectF(self.width() - self.height(), 0, self.height(), self.height())

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font(12, 500 if self._on else 400), self._theme.font(12, 600)

    def _widths(self) -> tuple[int, int]:
        first, second = (QFontMetrics(font) for font in self._fonts())
        return first.horizontalAdvance(self._subject), second.horizontalAdvance(self._value)
