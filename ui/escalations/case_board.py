"""The open cases as cards, in columns by how near their day is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.calendar import business_days_between
from provider_ops.escalations.rules import State
from ui.escalations.words import STATE_GLYPHS, STATE_TONES, due_text, severity_word
from ui.kit.avatar import initials
from ui.kit.board import Board
from ui.kit.cards import BoardColumn, Card
from ui.kit.lists import Tag
from ui.kit.state_mark import state_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from provider_ops.escalations.queries import CaseRow
    from ui.kit.columns import RowState
    from ui.kit.theme import Theme

MOST = 200
"""Cases a board shows, the most urgent ones; the list has them all."""


class CaseBoard(Board):
    """Time moves these cards, nobody else, so that none can be dragged."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: tuple[CaseRow, ...] = ()

    def show_cases(
        self, rows: Sequence[CaseRow], today: date, states: Callable[[CaseRow], RowState]
    ) -> None:
        """Replace the cards by those of the open `rows`, which come most urgent first."""
        self.rows = tuple(rows)
        titles = {
            State.LATE: (self.tr("Late"), self.tr("past the due day")),
            State.DUE_SOON: (self.tr("Due soon"), self.tr("within 2 business days")),
            State.OPEN: (self.tr("Later"), self.tr("in time so far")),
        }
        self.show_columns([
            BoardColumn(state.value, *words,
                        tuple(_card(row, today, states(row)) for row in rows if row.state is state))
            for state, words in titles.items()
        ])  # fmt: skip
        for shown in self.lists:
            shown.setDragEnabled(False)

    def case(self, key: str) -> CaseRow | None:
        """Return the case of a card."""
        return next((row for row in self.rows if str(row.id) == key), None)


def _card(row: CaseRow, today: date, sent: RowState) -> Card:
    tone = STATE_TONES[row.state]
    whole = max(1, business_days_between(row.opened_on, row.due_on))
    used = business_days_between(row.opened_on, today) if today > row.opened_on else 0
    return Card(
        key=str(row.id),
        title=row.title,
        detail=f"{row.number} · {row.organization}" if row.organization else row.number,
        initials=initials(row.owner),
        fact=row.owner,
        tags=(Tag(due_text(row, today), tone or "nu", STATE_GLYPHS[row.state]),
              Tag(severity_word(row.severity)), *state_tags(sent)),
        bar=(min(1.0, used / whole), tone or "c1"),
    )  # fmt: skip
