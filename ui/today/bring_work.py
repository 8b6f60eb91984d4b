"""Bring today: reads what it is, keeps what is ticked, makes the one file to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.overview.today_reads import papers
from provider_ops.planning import actions
from ui.kit.commands import Command
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.kit.paper_pane import PaperPane

if TYPE_CHECKING:
    import io
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.overview.bring import Paper
    from provider_ops.overview.today import Today
    from provider_ops.reports.day_papers import DayPapers
    from ui.kit.paper_pane import Language
    from ui.page import Desk
    from ui.today.bring_block import BringBlock


class BringWork(QObject):
    """Stands between the block in the side pane and the database."""

    print_asked = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._block: BringBlock | None = None
        self._day: Today | None = None
        self._papers: tuple[Paper, ...] = ()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the papers of the day."""
        return (
            Command("today.print-papers", self.tr("Print all papers of the day"),
                    self.print_asked.emit, "Ctrl+Shift+P", "printer", lambda: bool(self._papers),
                    why_not=self.tr("There is nothing to bring to the stops of this day.")),
        )  # fmt: skip

    def attach(self, block: BringBlock) -> None:
        """Fill this block, and hear what is ticked in it."""
        self._block = block
        block.packed.connect(self._pack)

    def show_day(self, day: Today) -> None:
        """Find out what to bring to the stops of a day."""
        self._day = day
        self._read()

    def _read(self) -> None:
        work, day, block = self._desk.work, self._day, self._block
        if day is None or block is None:
            return

        def show(found: tuple[Paper, ...]) -> None:
            self._papers = found
            block.show_papers(found)
            self.changed.emit()

        self._desk.jobs.run(
            self._page, lambda _: papers(work, day), show,
            lambda error: block.show_error(in_words(error)),
        )

    def _pack(self, key: UUID, packed: bool) -> None:  # noqa: FBT001 - from a signal
        work, day, block = self._desk.work, self._day, self._block
        if day is None or block is None:
            return
        self._desk.jobs.run(
            self._page, lambda _: actions.pack(work, day.day, key, packed=packed),
            lambda _none: self._read(), lambda error: block.show_error(in_words(error)),
            lane=Lane.WRITE,
        )  # fmt: skip


class PapersPane(PaperPane):
    """The one file on screen, in place of the day; `closed` goes back to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.jobs, self.tr("Papers of the day"))
        self._desk = desk
        self.made.connect(self._tell_missing)

    def open(self) -> None:
        """Make the papers of today and show them."""
        work, day = self._desk.work, self._desk.work.today()

        def make(target: Path | io.BytesIO, language: Language, reporter: Reporter) -> DayPapers:
            from provider_ops.reports.day_papers import write_day_papers

            return write_day_papers(work, day, target, language, reporter)

        self.show_paper(make, self.tr("Papers {day}").format(day=f"{day:%Y-%m-%d}"))

    def _tell_missing(self, made: DayPapers) -> None:
        if made.missing:
            self.announced.emit(
                self.tr("%n handouts are not on this laptop", "", made.missing)
            )
