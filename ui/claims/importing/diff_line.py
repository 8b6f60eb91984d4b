"""One value, letter by letter, with those marked that differ from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.kit.theme import Theme

_HEIGHT, _LEAD = 24, 92


class DiffLine(QWidget):
    """A quiet lead, the value in the code face, and who or what it is."""

    def __init__(self, theme: Theme, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._tone = Ink(theme, self), tone
        self._lead = self._text = self._other = self._after = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_text(self, lead: str, text: str, other: str = "", after: str = "") -> None:
        """Show `text`; letters that are not those of `other` at their place are marked."""
        self._lead, self._text, self._other, self._after = lead, text, other, after
        self.setAccessibleName(" ".join(part for part in (lead, text, after) if part))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._ink.px(_HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter, height = self._ink, QPainter(self), self.height()
        ink.line(painter, QRectF(0, 0, ink.px(_LEAD) - 6, height), self._lead, ink.face(12), "tx_2")
        face, left = ink.face(15, 400, code=True), float(ink.px(_LEAD))
        for at, letter in enumerate(self._text):
            wide = face.metrics.horizontalAdvance(letter)
            differs = bool(self._other) and letter != self._other[at : at + 1]
            if differs:
                box = QRectF(left, 3, wide, height - 6)
                painter.fillRect(box, ink.color(f"{self._tone}_bg"))
            tone = f"{self._tone}_tx" if differs else "tx_1"
            ink.line(painter, QRectF(left, 0, wide + 4, height), letter, face, tone)
            left += wide
        rest = QRectF(left + 8, 0, max(0.0, self.width() - left - 8), height)
        ink.line(painter, rest, self._after, ink.face(12), "tx_2")
        painter.end()
