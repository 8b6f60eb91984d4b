"""Words that give way; a tooltip has all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from ui.kit.theme import Theme


class Elided(QWidget):
    """One line, or a few, that ends in an ellipsis where there is no room for it."""

    def __init__(
        self, theme: Theme, size: int, weight: int, ink: str, *, least: int = 0, lines: int = 1
    ) -> None:
        """Begin without words.

        Args:
            theme: Colours and fonts.
            size: Of the font, as in the type table.
            weight: 400, 500 or 600.
            ink: A colour token.
            least: Pixels that it never goes below.
            lines: That it breaks into before it is shortened. It is as tall as all of them at
                any width, so that nothing moves when the words break.
        """
        super().__init__()
        self._theme, self._size, self._weight, self._color = theme, size, weight, ink
        self._least, self._lines = least, lines
        self._ink = Ink(theme, self)
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
        return QSize(metrics.horizontalAdvance(self._text) + 1, self._lines * metrics.height())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(self._least)), hint.height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = self._ink.face(self._size, self._weight)
        shown = self._shown()
        self.setToolTip(self._text if " ".join(shown) != " ".join(self._text.split()) else "")
        high = QFontMetrics(face.font).height()
        line = QRectF(0, (self.height() - high * len(shown)) / 2, self.width(), high)
        for words in shown:
            self._ink.line(painter, line, words, face, self._color)
            line.translate(0, high)
        painter.end()

    def _shown(self) -> tuple[str, ...]:
        """Return the lines as they stand; one where a word would have to be broken in two."""
        face = self._ink.face(self._size, self._weight)
        if face.metrics.horizontalAdvance(self._text) <= self.width():
            return (self._text,)  # a layout counts parts of a pixel, and might break the last word
        longest = max(map(face.metrics.horizontalAdvance, self._text.split()), default=0)
        most = self._lines if longest <= self.width() else 1
        return self._ink.lines(self._text, face, self.width(), most)
