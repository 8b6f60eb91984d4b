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
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.kit.tag import Tag
    from ui.kit.theme import Theme

HEADER, TALL_HEADER, LINE = 34, 46, 16


def title_row(title: QLabel, tag: Tag) -> QHBoxLayout:
    """Lay out what a record is called, and at the right what became of its change."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(title, 1)
    row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
    return row


class Heads(QWidget):
    """One line in the columns of the fields under it, or two where one has no room for all.

    " · " ends what stands out.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ink = Ink(theme, self)
        self._words = ("", "", "")
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, mine: str, theirs: str, base: str) -> None:
        """Replace the words."""
        self._words = (mine, theirs, base)
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, ink.color("inset"))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), ink.color("line_2"))
        cells = columns(area, ink.px(NAME))[1:]
        lines = [self._lines(words, cell.width()) for words, cell in self._told()]
        high = ink.px(LINE) * max(map(len, lines))
        for cell, words, told in zip(cells, self._words, lines, strict=True):
            painter.fillRect(QRectF(cell.x(), cell.y(), 1, cell.height()), ink.color("line_1"))
            inner = cell.adjusted(ink.px(PAD), (cell.height() - high) / 2, -ink.px(PAD), 0)
            inner.setHeight(ink.px(LINE))
            ink.line(painter, inner, words.partition(" · ")[0], ink.face(12, 600), "tx_1")
            shift = self._lead(words)
            for line in told:
                ink.line(painter, inner.adjusted(shift, 0, 0, 0), line, ink.face(12), "tx_2")
                inner.translate(0, ink.px(LINE))
                shift = 0.0
        painter.end()

    def _told(self) -> list[tuple[str, QRectF]]:
        cells = columns(QRectF(self.rect()), self._ink.px(NAME))[1:]
        return list(zip(self._words, cells, strict=True))

    def _lead(self, words: str) -> float:
        """Return where what follows the lead begins."""
        lead = words.partition(" · ")[0]
        return self._ink.face(12, 600).metrics.horizontalAdvance(lead) + self._ink.px(6)

    def _lines(self, words: str, width: float) -> tuple[str, ...]:
        """Return what follows the lead; the time after a comma has a line of its own if need be."""
        ink, face = self._ink, self._ink.face(12)
        rest, room = words.partition(" · ")[2], width - 2 * ink.px(PAD)
        first = room - self._lead(words)
        if face.metrics.horizontalAdvance(rest) <= first:
            return (rest,)
        front, _comma, time = rest.rpartition(", ")
        if front and face.metrics.horizontalAdvance(front) <= first:
            return front, time
        return ink.lines(rest, face, room, 2, first=first)

    def _fit(self) -> None:
        two = any(len(self._lines(words, cell.width())) > 1 for words, cell in self._told())
        self.setFixedHeight(self._ink.px(TALL_HEADER if two else HEADER))
