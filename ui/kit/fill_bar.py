"""How far something has run between two ends: a bar, a tick for today, words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink
from ui.kit.parts import paint_share

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.kit.theme import Theme

BAR, TICK, WORDS = 6, 16, 15


class FillBar(QWidget):
    """Paints the bar in a tone; the tick stands where it is filled to."""

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, worded: bool = True
    ) -> None:
        super().__init__(parent)
        self._worded = worded
        self._ink = Ink(theme, self)
        self._share = 0.0
        self._tone, self._tick = "c1", True
        self._words = ("", "", "")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_share(
        self,
        share: float,
        start: str = "",
        now: str = "",
        end: str = "",
        *,
        tone: str = "c1",
        tick: bool = True,
    ) -> None:
        """Fill up to `share` (0 to 1); `start`, `now` and `end` are the words below."""
        self._share = max(0.0, min(1.0, share))
        self._words, self._tone, self._tick = (start, now, end), tone, tick
        self.setAccessibleDescription(", ".join(word for word in self._words if word))
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, TICK + 6 + (self._ink.px(WORDS) if self._worded else 0))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        middle = 3 + TICK / 2
        paint_share(painter, QRectF(0, middle - BAR / 2, self.width(), BAR), self._share,
                    self._tone, ink)  # fmt: skip
        at = self.width() * self._share
        if self._tick:
            painter.fillRect(QRectF(at - 1, 3, 2, TICK), ink.color("tx_1"))
        below = QRectF(0, TICK + 6, self.width(), ink.px(WORDS))
        face = ink.face(11)
        start, now, end = self._words
        left = ink.line(painter, below, start, face, "tx_3")
        right = ink.line(painter, below, end, face, "tx_3", right=True)
        wide = face.metrics.horizontalAdvance(now)
        spot = min(max(at - wide, left + 8), self.width() - right - wide - 8)
        if now and spot >= left + 8:
            ink.line(painter, QRectF(spot, below.y(), wide + 2, below.height()), now, face, "tx_3")
        painter.end()
