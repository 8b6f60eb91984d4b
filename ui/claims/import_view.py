"""Loading files: choose, see what is in them, load, take back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from provider_ops.claims.queries import ImportRow, imports
from provider_ops.core.clock import day_in
from ui.counts import counted, grouped
from ui.kit.buttons import Button
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.jobs import Lane
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader, Section
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Importer, ImportResult, Report, UndoResult
    from ui.page import Desk

SHOWN = 1_000
"""Problems that are listed; the summary counts all of them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that was looked at and not loaded yet."""

    path: Path
    importer: Importer
    report: Report


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, and where."""

    place: str
    message: str


class ImportView(QWidget):
    """The file on top with its problems, what was loaded before below."""

    back_asked = Signal()
    loaded = Signal(str)  # what to tell the person
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.candidate: Candidate | None = None
        self.choose = Button(theme, self.tr("Choose another file"), icon_name="file-up")
        self.load = Button(theme, self.tr("Load"), "primary", keys="Ctrl ↵")
        self.accept = Button(theme, self.tr("Load what is good"))
        self.back = Button(theme, self.tr("Back to claims"), "quiet")
        self.summary = label("", "13b", wrap=True)
        self.hint = label("", "12", "2", wrap=True)
        self.progress = ProgressStrip(theme)
        self.problems: PagedTableModel[Problem] = PagedTableModel(
            (Column(self.tr("Where"), lambda row: row.place, Kind.CODE, 220),
             Column(self.tr("What is wrong"), lambda row: row.message, width=300, stretch=True)),
            RowFacts(lambda row: (row.place, row.message)), desk.jobs, self,
        )  # fmt: skip
        self.before: PagedTableModel[ImportRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id), desk.jobs, self
        )
        self.problem_table = TableView(self.problems, theme)
        self.problem_table.setAccessibleName(self.tr("Problems in the file"))
        self.states = StatePane(theme, self.problem_table)
        self.table = TableView(self.before, theme)
        self.table.setAccessibleName(self.tr("Files loaded before"))
        self.undo = Button(theme, self.tr("Take back"), "destructive", size="s")
        self._lay_out()
        self._show_nothing()
        self.choose.clicked.connect(self._choose)
        self.states.acted.connect(self._choose)
        self.load.clicked.connect(lambda: self._load(accept=False))
        self.accept.clicked.connect(lambda: self._load(accept=True))
        self.back.clicked.connect(self.back_asked)
        self.undo.clicked.connect(self._undo)
        self.table.current_changed.connect(self._current_changed)

    def refresh(self) -> None:
        """Read the list of loads again."""
        work = self._desk.work

        def read() -> tuple[ImportRow, ...]:
            with work.read() as session:
                return imports(session, limit=200)

        self._desk.jobs.run(
            self, lambda _: read(), lambda rows: self.before.show(fixed_source(rows)),
            self.failed.emit,
        )  # fmt: skip

    def look_at(self, path: Path) -> None:
        """Find out what a file is and what is wrong in it; nothing is loaded."""
        from provider_ops.importers import importers
        from provider_ops.intake.importer import Options, detect

        def read(reporter: Reporter) -> Candidate:
            importer = detect(path, importers())
            return Candidate(path, importer, importer.dry_run(path, reporter, Options()))

        self._set_busy(busy=True)
        job = self._desk.jobs.run(
            self, read, self._show, self._refused, settled=lambda: self._set_busy(busy=False)
        )
        self.progress.follow(job, self.tr("Reading"))

    # -- the file --------------------------------------------------------------------

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Choose a file"), "",
            self.tr("Remittances, tables, code files (*);;All files (*)"),
        )  # fmt: skip
        if name:
            self.look_at(Path(name))

    def _show(self, candidate: Candidate) -> None:
        self.candidate = candidate
        report = candidate.report
        self.summary.setText(f"{candidate.path.name}: {report.summary}")
        found = _problems(report.body)
        if report.problems:
            count = report.problems
            words = self.tr("%n problems. Nothing is loaded until you say so.", "", count)
            self.hint.setText(grouped(words, count))
            self.problems.show(fixed_source(found[:SHOWN]))
            self.states.show_content()
        else:
            self.hint.setText(self.tr("Nothing is loaded until you say so. You can take it back."))
            self.states.show_empty(
                Empty("circle-check", self.tr("No problem found"), report.summary, "ok")
            )
        self.choose.show()
        self.load.setVisible(not report.problems)
        self.accept.setVisible(bool(report.problems))

    def _refused(self, error: Exception) -> None:
        self._show_nothing()
        self.states.show_error(error, self.tr("Choose another file"))

    def _show_nothing(self) -> None:
        self.candidate = None
        self.summary.setText(self.tr("Load a file"))
        self.hint.setText(
            self.tr("Remittances (835), rosters and NPPES files, approved-code lists, HCPCS files.")
        )
        for button in (self.load, self.accept, self.choose):
            button.hide()  # the middle of the pane offers the first step
        self.states.show_empty(
            Empty("file-up", self.tr("No file chosen"),
                  self.tr("First you see what is in it; nothing is loaded before you say so."),
                  "ac", self.tr("Choose a file"))
        )  # fmt: skip

    def _load(self, *, accept: bool) -> None:
        from provider_ops.intake.importer import Options

        candidate, work = self.candidate, self._desk.work
        if candidate is None:
            return
        options = Options(accept_problems=accept)
        self._set_busy(busy=True)
        job = self._desk.jobs.run(
            self,
            lambda reporter: candidate.importer.load(work, candidate.path, reporter, options),
            self._done,
            self._refused,
            settled=lambda: self._set_busy(busy=False),
            lane=Lane.WRITE,
        )
        self.progress.follow(job, self.tr("Loading"))

    def _done(self, result: ImportResult) -> None:
        counts = counted(result.counts.items())
        name = self.candidate.path.name if self.candidate else ""
        self._show_nothing()
        self.refresh()
        self.loaded.emit(self.tr("{file} loaded: {counts}").format(file=name, counts=counts))

    # -- what was loaded -------------------------------------------------------------

    def _current_changed(self, row: ImportRow | None) -> None:
        self.undo.setEnabled(row is not None and row.undone_at is None)

    def _undo(self) -> None:
        from provider_ops.importers import importers
        from provider_ops.intake.importer import by_kind

        row, work = self.before.row(self.table.currentIndex().row()), self._desk.work
        if row is None:
            return

        def take_back() -> UndoResult:
            return by_kind(row.kind, importers()).undo(work, row.id)

        def done(result: UndoResult) -> None:
            self.refresh()
            words = grouped(
                self.tr("{file} taken back, %n rows", "", result.removed), result.removed
            ).format(file=row.file_name)
            self.loaded.emit(" ".join((words, *result.kept)))

        self._desk.jobs.run(
            self, lambda _: take_back(), done, self.failed.emit,
            lane=Lane.WRITE,
        )  # fmt: skip

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.choose, self.load, self.accept):
            button.setEnabled(not busy)

    # -- frame -----------------------------------------------------------------------

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        zone = self._desk.work.time_zone
        return (
            Column(self.tr("File"), lambda row: row.file_name, Kind.STRONG, 220, stretch=True),
            Column(self.tr("Kind"), lambda row: row.kind, width=110),
            Column(self.tr("Loaded"), lambda row: f"{day_in(zone, row.imported_at):%m/%d/%Y}",
                   Kind.DATE, 100),
            Column(self.tr("Rows"), _counted, Kind.QUIET, 240),
            Column(self.tr("State"), lambda row: self.tr("taken back") if row.undone_at
                   else self.tr("in use"), Kind.STATUS, 120,
                   glyph=lambda row: "end" if row.undone_at else "ok"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        theme = self._desk.theme
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        head.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.summary)
        words.addWidget(self.hint)
        head.addLayout(words, 1)
        for button in (self.back, self.accept, self.load, self.choose):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.progress)
        column.addWidget(self.states, 1)
        header = PaneHeader(theme, self.tr("Files loaded before"), self.tr("latest first"))
        header.add_action(self.undo)
        self.undo.setEnabled(False)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(top)
        panes.addWidget(Section(header, self.table))
        panes.setSizes([380, 320])
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panes)


def _problems(body: dict[str, Any]) -> list[Problem]:
    """Return what a dry run lists: rows of a table, or segments of an X12 file."""
    found = []
    for one in (*body.get("problems", ()), *body.get("errors", ())):
        if "row" in one:
            place = f"{one['row']} {one.get('column') or ''}".strip()
        else:
            place = f"{one.get('segment', '')} {one.get('position', '')}".strip()
        found.append(Problem(place, str(one["message"])))
    return found


def _counted(row: ImportRow) -> str:
    return counted((name, n) for name, n in row.counts.items() if isinstance(n, int))
