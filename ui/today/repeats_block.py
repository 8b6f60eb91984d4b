"""Visits that repeat these days and that nobody has planned yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from provider_ops.overview.today_reads import repeats
from provider_ops.planning import actions
from provider_ops.visits.actions import cancel_visits
from ui.kit.block import Block
from ui.kit.day_words import day_short
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.jobs import Lane

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.planning.queries import RepeatRow
    from ui.page import Desk

SHOWN = 3


class RepeatsBlock(Block):
    """A reminder for each; Enter or a click plans it on its day, or today if that is over."""

    planned = Signal(str, object)  # words, and what takes it back
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Repeats to plan"))
        self._desk = desk
        self._waiting: dict[str, RepeatRow] = {}
        self.rows = FactRows(desk.theme, self.tr("Repeats to plan"))
        self.rows.setObjectName("today.repeats")
        self.set_body(self.rows)
        self.hide()
        self.rows.activated.connect(self._plan)
        self.retried.connect(self.refresh)

    def refresh(self) -> None:
        """Read what waits."""
        work = self._desk.work
        self._desk.jobs.run(self, lambda _: repeats(work), self.show_repeats, self.show_error)

    def show_repeats(self, waiting: tuple[RepeatRow, ...]) -> None:
        """Show the first few, those whose day is over first."""
        self.show_body()
        today = self._desk.work.today()
        self._waiting = {f"{row.series_id} {row.day}": row for row in waiting}
        self.setVisible(bool(waiting))
        self.hint.setText(str(len(waiting)) if len(waiting) > SHOWN else "")
        self.rows.show_facts([
            Fact(text=self._office(row), glyph="wa" if row.day < today else "clock",
                 quiet=day_short(row.day, today), key=key)
            for key, row in list(self._waiting.items())[:SHOWN]
        ])  # fmt: skip

    def _office(self, row: RepeatRow) -> str:
        if row.rep_id == self._desk.work.staff_id:
            return row.organization
        return self.tr("for {name}: {office}").format(name=row.rep, office=row.organization)

    def _plan(self, key: str) -> None:
        row, work = self._waiting[key], self._desk.work
        words = self.tr("Visit to {office} planned").format(office=row.organization)

        def done(keys: tuple[UUID, ...]) -> None:
            self.refresh()
            self.planned.emit(words, lambda: self._take_back(keys))

        self._desk.jobs.run(
            self, lambda _: actions.plan_repeats(work, (row,)), done, self.failed.emit,
            lane=Lane.WRITE,
        )  # fmt: skip

    def _take_back(self, keys: tuple[UUID, ...]) -> None:
        work = self._desk.work

        def done(_none: None) -> None:
            self.refresh()
            self.planned.emit("", None)

        self._desk.jobs.run(
            self, lambda _: cancel_visits(work, keys), done, self.failed.emit, lane=Lane.WRITE
        )
