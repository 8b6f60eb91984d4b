"""Words that give way; a tooltip has all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme


class Elided(QWidget):
    """One line that ends in an ellipsis where there is no room for it."""

    def __init__(self, theme: Theme, size: int, weight: int, ink: str, *, least: int = 0) -> None:
        """Begin without words.

        Args:
            theme: Colours and fonts.
            size: Of the font, as in the type table.
            weight: 400, 500 or 600.
            ink: A colour token.
            least: Pixels that it never goes below.
        """
        super().__init__()
        self._theme, self._size, self._weight, self._ink = theme, size, weight, ink
        self._least = least
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """Return all of the words."""
        return self._text

    def setText(self, text: str) -> None:
        """Show `text`; named as of the label that this stands in for."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._size, self._weight))
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(self._least)), hint.height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font(self._size, self._weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(self._ink))
        shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if shown != self._text else "")
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
