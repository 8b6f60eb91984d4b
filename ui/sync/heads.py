"""The headings of a record on the page, and over the values of two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from ui.kit.ink import Ink
from ui.sync.choice_list import NAME, PAD, columns

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.kit.tag import Tag
    from ui.kit.theme import Theme

HEADER = 34


def title_row(title: QLabel, tag: Tag) -> QHBoxLayout:
    """Lay out what a record is called, and at the right what became of its change."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(title, 1)
    row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
    return row


class Heads(QWidget):
    """One line, in the columns of the fields under it; " · " ends what stands out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ink = Ink(theme, self)
        self._words = ("", "", "")
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, mine: str, theirs: str, base: str) -> None:
        """Replace the words."""
        self._words = (mine, theirs, base)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, ink.color("inset"))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), ink.color("line_2"))
        cells = columns(area, ink.px(NAME))[1:]
        for cell, words in zip(cells, self._words, strict=True):
            painter.fillRect(QRectF(cell.x(), cell.y(), 1, cell.height()), ink.color("line_1"))
            lead, _, rest = words.partition(" · ")
            inner = cell.adjusted(ink.px(PAD), 0, -ink.px(PAD), 0)
            used = ink.line(painter, inner, lead, ink.face(12, 600), "tx_1")
            inner.setLeft(inner.left() + used + ink.px(6))
            self._rest(painter, inner, rest)
        painter.end()

    def _rest(self, painter: QPainter, area: QRectF, words: str) -> None:
        """Draw what follows the lead; where room is short, the time after a comma stays whole."""
        ink, face = self._ink, self._ink.face(12)
        front, comma, time = words.rpartition(", ")
        needed = face.metrics.horizontalAdvance(comma + time)
        if front and face.metrics.horizontalAdvance(words) > area.width() > needed:
            front = ink.fitted(front, face, area.width() - needed)[0].removesuffix("…")
            words = f"{front.rstrip()}… {time}" if front else time
        ink.line(painter, area, words, face, "tx_2")

    def _fit(self) -> None:
        self.setFixedHeight(self._ink.px(HEADER))
