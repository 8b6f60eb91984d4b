"""People without photos: initials in a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme

EDGES = (18, 24, 32)
_TONES = ("ac", "wa", "tr", "ok", "nu")
_LETTERS = {18: 9, 24: 11, 32: 12}


def initials(name: str) -> str:
    """Return up to two capitals: of the first and the last word that begin with a letter.

    After a comma stand a role or titles, which are no part of the name.
    """
    words = [word for word in name.partition(",")[0].split() if word[0].isalpha()]
    if not words:
        return ""
    chosen = words if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def tone_of(name: str) -> str:
    """Return the tint of a person, always the same for the same name."""
    return _TONES[sum(name.encode()) % len(_TONES)]


def paint_avatar(painter: QPainter, rect: QRectF, name: str, theme: Theme, tone: str = "") -> None:
    """Draw the disc of a person in `rect`, a square of 18, 24 or 32 px."""
    tone = tone or tone_of(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{tone}_bg"))
    painter.drawEllipse(rect)
    nearest = min(EDGES, key=lambda edge: abs(theme.px(edge) - rect.width()))
    painter.setFont(theme.font(_LETTERS[nearest], 600))
    painter.setPen(theme.color(f"{tone}_tx"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """The disc of one person."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        edge: int = 24,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._edge, self._tone = theme, name, edge, tone
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._edge)
        return QSize(edge, edge)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._theme, self._tone)
        painter.end()
