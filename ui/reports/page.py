"""Reports: which there are, what stands against printing, and the pages themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.calendar import add_months
from provider_ops.reports.market.report import (
    MarketRequest,
    market_report_pdf,
    write_market_report,
)
from provider_ops.sync import queries as sync
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.commands import Command
from ui.kit.day_words import month_name
from ui.kit.panes import Pane, Panes, WidthClass
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import COLOR, GREY, PdfPane
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader
from ui.kit.states import Empty
from ui.kit.tall import Tall
from ui.page import Link, Page
from ui.reports.checks import CheckGrid, checks
from ui.reports.handover import BookDesk
from ui.reports.shelf import Made, ReportRow, Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.reports.market.report import MarketReport
    from provider_ops.sync.queries import SyncState
    from ui.kit.jobs import Job
    from ui.page import Desk

MONTHS = 12
PAUSE_MS = 250
"""Rows that are only passed on the way to another are not made."""


class ReportsPage(Page):
    """A month on each line; the one that is current is made, checked and shown."""

    key = "reports"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first = desk.work.today().replace(day=1)
        self._months = [add_months(first, -back) for back in range(MONTHS)]
        self.month: date | None = self._months[1]  # the last one that is over
        self.made: dict[date, Made] = {}
        self.is_book = False  # whether the handover book's line is current, not a month's
        self.books = BookDesk(desk, self)
        self._state: SyncState | None = None
        self._job: Job | None = None
        self._making: date | None = None
        self.shelf = Shelf(desk)
        self.checks = CheckGrid(desk.theme)
        self._checks_pane = Tall(self.checks)
        self._checks_pane.setAccessibleName(self.checks.accessibleName())
        self.preview = PdfPane(desk.theme, desk.jobs, self.tr("Monthly market report"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._make_current)
        self._declare()
        self._header = self._make_header()
        self._lay_out()
        self.shelf.current_changed.connect(self._current_changed)
        self.shelf.open_asked.connect(lambda _row: self._open())
        self.shelf.rows_model.loaded.connect(self._show_place)
        self.preview.acted.connect(self._open)
        self.preview.printed.connect(self._printed)
        self.preview.print_failed.connect(self.failed)
        self.books.begun.connect(self._book_begun)
        self.books.finished.connect(self._book_made)
        self.books.refused.connect(self._book_refused)
        self.books.failed.connect(self.failed)
        self.books.announced.connect(self.announced)

    @override
    def title(self) -> str:
        return self.tr("Reports")

    @override
    def header(self) -> QWidget:
        return self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        return (("↑ ↓", self.tr("Report")), ("[ ]", self.tr("Page")), ("G", self.tr("Gray")),
                ("Ctrl P", self.tr("Print")), ("Ctrl S", self.tr("Save as")),
                ("R", self.tr("Make again")))  # fmt: skip

    @override
    def refresh(self) -> None:
        self.made = {month: replace(made, outdated=True) for month, made in self.made.items()}
        work = self.desk.work

        def read(_reporter: Reporter) -> SyncState:
            with work.read() as session:
                return sync.state(session, work.staff_id)

        self.desk.jobs.run(self, read, self._take_state, self.failed.emit)
        self._show_rows()
        self._make_current()

    @override
    def open_link(self, link: Link) -> None:
        if isinstance(link.id, date):
            first = link.id.replace(day=1)
            if first not in self._months:
                self._months = sorted({*self._months, first}, reverse=True)
            self._select(first)
            self._show_rows()

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._panes.set_width_class(width)
        self.shelf.set_width_class(width)

    # -- choosing and making ---------------------------------------------------------

    def _current_changed(self, row: ReportRow | None) -> None:
        if row is not None and (row.month, row.is_book) != (self.month, self.is_book):
            self._select(row.month, is_book=row.is_book)

    def _select(self, month: date | None, *, is_book: bool = False) -> None:
        self.month, self.is_book = month, is_book
        self._stop()
        self._show_month()
        if month is not None and self._wants_making(month):
            self._pause.start()

    def _wants_making(self, month: date) -> bool:
        made = self.made.get(month)
        return made is None or made.outdated

    def _make_current(self) -> None:
        if self.month is not None and self.month != self._making:
            self._make(self.month)

    def _make(self, month: date) -> None:
        self._stop()
        work, as_of = self.desk.work, self.desk.work.now()
        request = MarketRequest(month, as_of)

        def make(reporter: Reporter) -> Made:
            return Made(*market_report_pdf(work, request, reporter), as_of)

        self._making = month
        self._job = job = self.desk.jobs.run(
            self, make, partial(self._take, month), partial(self._refused, month),
            settled=partial(self._settled, month),
        )  # fmt: skip
        self.preview.follow(job, self.tr("Making {month}").format(month=month_name(month)))
        self.commands.refresh()

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = self._making = None

    def _take(self, month: date, made: Made) -> None:
        self.made[month] = made
        self._show_rows()
        if month == self.month:
            self._show_month()

    def _refused(self, month: date, error: Exception) -> None:
        self.made.pop(month, None)
        self._show_rows()
        if month == self.month:
            self.preview.show_error(error, self.tr("Make again"))
            self._checks_pane.hide()

    def _settled(self, month: date) -> None:
        if self._making == month:
            self._job = self._making = None
            if month == self.month and month not in self.made and self.preview.pdf is None:
                self._show_stopped()
        self.commands.refresh()

    # -- showing ---------------------------------------------------------------------

    def _show_rows(self) -> None:
        this = self.desk.work.today().replace(day=1)
        rows = [ReportRow(m, self.made.get(m), is_open=m >= this) for m in self._months]
        book = ReportRow(None, is_book=True, book=self.books.made)
        self.shelf.show_rows([*rows, book, ReportRow(None)])

    def _show_place(self) -> None:
        place = len(self._months) + (not self.is_book)
        if self.month is not None:
            place = self._months.index(self.month)
        if self.shelf.currentIndex().row() != place:
            self.shelf.go_to(place)

    def _show_month(self) -> None:
        made = self.made.get(self.month) if self.month else None
        self._checks_pane.setVisible(made is not None)
        if self.is_book:
            self._show_book()
        elif self.month is None:
            self.preview.set_name(self.tr("Education packet"))
            self.preview.show_empty(Empty(
                "book-open", self.tr("Packets are made for one provider"),
                self.tr("Choose a provider, a language and handouts in Training."), "nu",
                self.tr("Open Training")))  # fmt: skip
        else:
            self.preview.set_name(month_name(self.month))
            if made is not None:
                self.preview.show_pdf(made.pdf)
                if self._state is not None:
                    self.checks.show_checks(checks(made.report, self._state))
            else:
                self._show_stopped()
        self.commands.refresh()

    def _show_book(self) -> None:
        self.preview.set_name(self.tr("Handover book"))
        if self.books.made is not None:
            self.preview.show_pdf(self.books.made.pdf)
        else:
            self.preview.show_empty(Empty(
                "book-open", self.tr("A book of all offices of a territory"),
                self.tr("For whoever takes them over: people, contracts, what is open."), "nu",
                self.tr("Choose a territory")))  # fmt: skip

    def _show_stopped(self) -> None:
        self.preview.show_empty(Empty(
            "file-chart-column", self.tr("This report is not made yet"),
            self.tr("It is made from what is on this laptop, in a few seconds."), "nu",
            self.tr("Make report")))  # fmt: skip

    def _take_state(self, state: SyncState) -> None:
        self._state = state
        made = self.made.get(self.month) if self.month else None
        if made is not None:
            self.checks.show_checks(checks(made.report, state))

    # -- what a person does ----------------------------------------------------------

    def _book_begun(self, job: Job, name: str) -> None:
        if not self.is_book:
            self._select(None, is_book=True)
            self._show_place()
        self._stop()
        self._job = job
        self.preview.follow(job, self.tr("Making {name}").format(name=name))
        self.commands.refresh()

    def _book_made(self) -> None:
        self._job = None
        self._show_rows()
        if self.is_book:
            self._show_month()

    def _book_refused(self, error: Exception) -> None:
        if self.is_book:
            self.preview.show_error(error, self.tr("Make again"))

    def _open(self) -> None:
        if self.is_book and self.books.made is None:
            self.books.ask()
        elif self.is_book:
            self.preview.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.month is None:
            self.requested.emit(Link("packet"))
        elif self._wants_making(self.month):
            self._make_current()
        else:
            self.preview.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_again(self) -> None:
        if self.is_book:
            self.books.ask()
        elif self.month is not None:
            self._make(self.month)

    def _save_as(self) -> None:
        if self.is_book:
            self.books.ask_target()
            return
        made = self.made.get(self.month) if self.month else None
        if made is not None:
            name = f"{made.report.number}.pdf"
            ask_target(self, self.tr("Save report as"), name, self.tr("PDF (*.pdf)"),
                       partial(self.save, made))  # fmt: skip

    def save(self, made: Made, target: Path) -> None:
        """Write the report that is on screen to `target`, complete or not at all."""
        work = self.desk.work
        request = MarketRequest(made.report.facts.first, made.as_of)

        def write(reporter: Reporter) -> MarketReport:
            return write_market_report(work, request, target, reporter)

        def done(report: MarketReport) -> None:
            if report.fingerprint != made.report.fingerprint:
                self._make(made.report.facts.first)  # what was loaded meanwhile is in the file
            words = self.tr("Saved {name}, %n pages", "", report.pages)
            self.announced.emit(words.format(name=target.name))

        job = self.desk.jobs.run(self, write, done, self.failed.emit)
        self.preview.follow(job, self.tr("Saving"))

    def _printed(self, count: int) -> None:
        self.announced.emit(self.tr("%n pages sent to the printer", "", count))

    def _toggle_grey(self) -> None:
        self.preview.grey.set_value(COLOR if self.preview.grey.value() == GREY else GREY)

    # -- frame -----------------------------------------------------------------------

    def _declare(self) -> None:
        def ready() -> bool:
            return self.preview.pdf is not None

        why = self.tr("The report is not made yet")
        self.declare(
            self.tr("Reports"),
            (
                Command("reports.print", self.tr("Print"), self.preview.ask_print, "Ctrl+P",
                        "printer", ready, why_not=why),
                Command("reports.save-as", self.tr("Save as"), self._save_as, "Ctrl+S", "save",
                        ready, why_not=why),
                Command("reports.make-again", self.tr("Make again"), self._make_again, "R",
                        "refresh-cw", lambda: self.is_book or self.month is not None,
                        single_letter=True),
                Command("reports.handover-book", self.tr("Handover book…"), self.books.ask,
                        icon="book-open"),
                Command("reports.toggle-gray", self.tr("Show pages in gray"), self._toggle_grey,
                        "G", "contrast", ready, single_letter=True),
                Command("reports.previous-page", self.tr("Previous page"),
                        partial(self.preview.turn, -1), "[", "", ready, single_letter=True),
                Command("reports.next-page", self.tr("Next page"),
                        partial(self.preview.turn, 1), "]", "", ready, single_letter=True),
            ),
        )  # fmt: skip

    def _make_header(self) -> QWidget:
        theme = self.desk.theme
        return ButtonRow(
            Button(theme, self.tr("Save as"), icon_name="save").follow(
                self.commands["reports.save-as"]),
            Button(theme, self.tr("Print"), "primary", icon_name="printer",
                   keys="Ctrl P").follow(self.commands["reports.print"]),
        )  # fmt: skip

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PaneHeader(self.desk.theme, self.tr("Made on this laptop"),
                                    self.tr("a month is made when you choose it")))  # fmt: skip
        column.addWidget(self.shelf, 1)
        column.addWidget(rule())
        column.addWidget(self._checks_pane)
        self._checks_pane.hide()
        self._panes = Panes(self.desk.theme, "reports", (
            Pane("list", self.tr("Reports"), left),
            Pane("preview", self.tr("Preview"), self.preview, 492, 440),
        ), self.desk.memory)  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
