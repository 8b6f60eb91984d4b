"""What is done with the selected rows of the list: visits to their offices, a file of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.visits.actions import cancel_visits
from ui.counts import grouped
from ui.kit.jobs import Lane
from ui.kit.paper import ask_target
from ui.kit.picks import Picks
from ui.providers.picking import Question, offices_of, use_picked
from ui.providers.table_export import export_rows
from ui.visits.planning import offered_purposes, open_plan_several

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from ui.kit.jobs import Job
    from ui.page import Desk
    from ui.providers.list_pane import ListPane
    from ui.providers.picking import Offices

EVERY = Picks(all_matching=True)


class BulkWork(QObject):
    """Acts on the rows that are selected in a pane, however many the list has."""

    changed = Signal()
    announced = Signal(str)
    undoable = Signal(str, object)
    failed = Signal(Exception)

    def __init__(self, desk: Desk, pane: ListPane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self._asking: Job | None = None  # reads what its sheet asks about

    def plan(self) -> None:
        """Ask for day and purpose of a visit to each office of the selected rows, once."""
        if self._asking is not None:
            return
        work, asked, picks = self._desk.work, self._question(), self._pane.model.picks

        def read() -> tuple[Offices, tuple[str, ...]]:
            return use_picked(work, asked, picks, offices_of), offered_purposes(work)

        self._asking = self._desk.jobs.run(
            self, lambda _: read(), self._ask, self.failed.emit, settled=self._asked
        )

    def export(self) -> None:
        """Ask for a file and write the selected rows to it, else all that the list shows."""
        name = f"providers-{self._desk.work.today():%Y-%m-%d}.csv"
        ask_target(self._pane, self.tr("Export providers"), name,
                   self.tr("CSV (*.csv);;Worksheet (*.xlsx)"), self.export_to)  # fmt: skip

    def export_to(self, path: Path) -> None:
        """Write the selected rows to a file, else all that the list shows."""
        work, asked, picks = self._desk.work, self._question(), self._pane.model.picks
        chosen = picks if self._pane.model.picked_count() else EVERY

        def run(reporter: Reporter) -> int:
            return use_picked(work, asked, chosen, lambda rows: export_rows(path, rows, reporter))

        self._desk.jobs.run(self, run, partial(self._exported, path), self.failed.emit)

    def _question(self) -> Question:
        return Question(self._pane.wanted(), self._pane.model.sorting)

    def _ask(self, found: tuple[Offices, tuple[str, ...]]) -> None:
        offices, purposes = found
        alone = offices.without
        note = self.tr("Not those who work at no office now: %n.", "", alone) if alone else ""
        open_plan_several(self._desk, self._pane, offices.named, purposes, self._planned,
                          grouped(note, alone))  # fmt: skip

    def _asked(self) -> None:
        self._asking = None

    def _planned(self, visits: tuple[UUID, ...]) -> None:
        self._pane.model.pick_all(picked=False)
        self.changed.emit()
        words = self.tr("%n visits planned", "", len(visits))
        self.undoable.emit(words, lambda: self._cancel(visits))

    def _cancel(self, visits: tuple[UUID, ...]) -> None:
        work = self._desk.work
        self._desk.jobs.run(
            self, lambda _: cancel_visits(work, visits), lambda _done: self.changed.emit(),
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _exported(self, path: Path, rows: int) -> None:
        words = grouped(self.tr("%n rows exported to {file}", "", rows), rows)
        self.announced.emit(words.format(file=path.name))
