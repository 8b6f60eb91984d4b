"""One whole in its parts: a bar of coloured pieces, and each part's figure below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.kit.theme import Theme

_BAR, _FIGURES, _WORDS, _LEAST = 10, 24, 16, 4


@dataclass(frozen=True, slots=True)
class Part:
    """A piece: how much it is, its status key, and a word for it."""

    amount: int
    glyph: str
    word: str


class StackedBar(QWidget):
    """Paints parts side by side; a part that is not nothing is always wide enough to be seen."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self.parts: tuple[Part, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Replace the parts."""
        self.parts = tuple(parts)
        said = (f"{part.amount:,} {part.word}" for part in self.parts)
        self.setAccessibleDescription(", ".join(said))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        ink = self._ink
        return QSize(240, ink.px(_BAR + 8 + _FIGURES + _WORDS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        self._pieces(painter)
        room = self.width() / max(1, len(self.parts))
        top = ink.px(_BAR + 8)
        for number, part in enumerate(self.parts):
            left = number * room
            middle = top + ink.px(_FIGURES) / 2
            ink.glyph(painter, part.glyph, left, middle, ink.px(12))
            figure = QRectF(left + ink.px(18), top, room - ink.px(20), ink.px(_FIGURES))
            ink.line(painter, figure, f"{part.amount:,}", ink.face(13, 600), "tx_1")
            word = QRectF(left, top + ink.px(_FIGURES), room - ink.px(6), ink.px(_WORDS))
            ink.line(painter, word, part.word, ink.face(12), "tx_2")
        painter.end()

    def _pieces(self, painter: QPainter) -> None:
        ink, height = self._ink, self._ink.px(_BAR)
        whole = sum(part.amount for part in self.parts)
        if not whole:
            painter.fillRect(QRectF(0, 0, self.width(), height), ink.color("line_1"))
            return
        shown = [part for part in self.parts if part.amount]
        free = self.width() - len(shown) * _LEAST
        x = 0.0
        for part in shown:
            wide = _LEAST + free * part.amount / whole
            tone = {"ok": "ok", "wa": "wa"}.get(part.glyph, "cr" if part.glyph == "no" else "nu")
            painter.fillRect(QRectF(x, 0, wide - 1.5, height), ink.color(tone))
            x += wide
