"""Bring today: reads what it is, keeps what is ticked, makes the one file to print."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.overview.today_reads import papers
from provider_ops.planning import actions
from ui.kit.buttons import Button, IconButton
from ui.kit.commands import Command
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.kit.language_names import is_spanish
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import PdfPane

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.overview.bring import Paper
    from provider_ops.overview.today import Today
    from provider_ops.reports.day_papers import DayPapers
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


class PapersPane(QWidget):
    """The one file on screen, in place of the day; `closed` goes back to it."""

    closed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pane = PdfPane(desk.theme, desk.jobs, self.tr("Papers of the day"))
        self.print = Button(desk.theme, self.tr("Print"), "primary", icon_name="printer")
        self.save = IconButton(desk.theme, "download", self.tr("Save PDF"))
        self.back = IconButton(desk.theme, "arrow-left", self.tr("Back to the day"), keys="Esc")
        for part in (self.save, self.print, self.back):
            self.pane.header.add_action(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.print.clicked.connect(self.pane.ask_print)
        self.save.clicked.connect(self._ask_save)
        self.back.clicked.connect(self.closed)
        self.pane.print_failed.connect(self.failed)
        self.pane.printed.connect(lambda _pages: self.announced.emit(self.tr("Papers printed")))

    def open(self) -> None:
        """Make the papers of today and show them."""
        stream = io.BytesIO()

        def show(made: DayPapers) -> None:
            self.pane.show_pdf(stream.getvalue())
            if made.missing:
                self.announced.emit(
                    self.tr("%n handouts are not on this laptop", "", made.missing)
                )

        self._write(stream, show, self.pane.show_error)
        self.print.setFocus()

    def _write(
        self,
        target: Path | io.BytesIO,
        done: Callable[[DayPapers], None],
        failed: Callable[[Exception], None],
    ) -> None:
        work, day = self._desk.work, self._desk.work.today()
        language = "es" if is_spanish() else "en"

        def write(reporter: Reporter) -> DayPapers:
            from provider_ops.reports.day_papers import write_day_papers

            return write_day_papers(work, day, target, language, reporter)

        self._desk.jobs.run(self, write, done, failed)

    def _ask_save(self) -> None:
        name = self.tr("Papers {day}").format(day=f"{self._desk.work.today():%Y-%m-%d}")
        ask_target(self, self.tr("Save papers"), f"{name}.pdf", self.tr("PDF (*.pdf)"), self._save)

    def _save(self, path: Path) -> None:
        def done(_made: DayPapers) -> None:
            self.announced.emit(self.tr("Papers saved as {}").format(path.name))

        self._write(path, done, self.failed.emit)
