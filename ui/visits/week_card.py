"""The card of a visit, or of a repeat that waits to be planned, in the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from provider_ops.planning.queries import RepeatRow
from ui.kit.parts import paint_ring
from ui.stored_words import said
from ui.visits.words import state_glyph, time_text, whose_word

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QPainter

    from provider_ops.visits.queries import VisitRow
    from ui.kit.ink import Ink

PAD, LINE, GLYPH = 6, 17, 12
SIDE, MARGIN = 9, 8
TIME = 76
"""Width of the time where it stands beside the words."""
MOST_NAME = 2


class WeekCard:
    """Tells how high a card is and paints it; `flat` ones have the time beside the words."""

    def __init__(self, ink: Ink, any_time: str) -> None:
        self._ink, self._any_time = ink, any_time
        self.flat = False
        self.rep_id: UUID | None = None  # in whose calendar, for visits of colleagues

    def height(self, row: VisitRow | RepeatRow, width: float) -> float:
        """Return how high the card of `row` is in a column of `width`."""
        name, about = self._words(row, width)
        lines = len(name) + len(about) + (0 if self.flat else 1)
        return self._ink.px(2 * PAD) + lines * self._ink.px(LINE)

    def paint(
        self,
        painter: QPainter,
        row: VisitRow | RepeatRow,
        area: QRectF,
        *,
        current: bool,
        ringed: bool,
    ) -> None:
        """Paint the card; `ringed` while the keyboard is on it."""
        ink = self._ink
        self._frame(painter, area, current=current, waits=isinstance(row, RepeatRow))
        px = ink.px
        line = QRectF(area.x() + px(SIDE), area.y() + px(PAD),
                      area.width() - px(SIDE + MARGIN), px(LINE))  # fmt: skip
        self._time(painter, row, line)
        if self.flat:
            line.adjust(px(TIME), 0, -px(GLYPH + MARGIN), 0)
        else:
            line.translate(0, px(LINE))
        name, about = self._words(row, area.width())
        for words in name:
            ink.line(painter, line, words, ink.face(12, 500), "tx_1")
            line.translate(0, px(LINE))
        for words in about:
            ink.line(painter, line, words, ink.face(12), "tx_2")
            line.translate(0, px(LINE))
        if ringed:
            paint_ring(painter, area, ink, 6)

    def _frame(self, painter: QPainter, area: QRectF, *, current: bool, waits: bool) -> None:
        style = Qt.PenStyle.DashLine if waits else Qt.PenStyle.SolidLine
        color = "ac" if current else "line_3" if waits else "line_2"
        painter.setPen(QPen(self._ink.color(color), 1, style))
        painter.setBrush(self._ink.color("sel" if current else "panel"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _time(self, painter: QPainter, row: VisitRow | RepeatRow, line: QRectF) -> None:
        ink, size = self._ink, self._ink.px(GLYPH)
        time, face = time_text(row.start_minute) or self._any_time, ink.face(12, 600)
        words = line.adjusted(0, 0, -size, 0)
        if face.metrics.horizontalAdvance(time) > words.width():
            time = time.partition(" ")[0]  # the order of the day tells morning from afternoon
        ink.line(painter, words, time, face, "tx_1")
        left, middle = line.right() - size, line.center().y()
        if isinstance(row, RepeatRow):
            ink.icon(painter, "rotate-cw", left, middle, size, "tx_3")
        else:
            ink.glyph(painter, state_glyph(row), left, middle, size)

    def _words(
        self, row: VisitRow | RepeatRow, width: float
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        ink = self._ink
        room = width - ink.px(SIDE + MARGIN)
        if self.flat:
            room -= ink.px(TIME + GLYPH + MARGIN)
        name = ink.lines(row.organization, ink.face(12, 500), room, MOST_NAME)
        about = (whose_word(row, self.rep_id), said(row.purpose))
        return name, ink.packed(about, ink.face(12), room)
