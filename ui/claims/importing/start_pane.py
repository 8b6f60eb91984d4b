"""The first step: choose a file, or take back one that was loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.claims.queries import ImportRow, imports
from provider_ops.core.clock import day_in
from ui.claims.importing.taking_back import take_back
from ui.claims.importing.words import kind_word
from ui.counts import counted
from ui.kit.buttons import Button
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.paper import ask_source
from ui.kit.section import PaneHeader, Section
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from provider_ops.intake.importer import Importer
    from ui.page import Desk

LISTED = 200


class StartPane(QWidget):
    """A place to drop a file on top, what was loaded before below."""

    chosen = Signal(object)  # the path of a file
    taken_back = Signal(str)  # what to tell the person
    failed = Signal(Exception)

    def __init__(self, desk: Desk, kinds: Sequence[Importer]) -> None:
        super().__init__()
        self._desk = desk
        self._kinds = {one.kind: kind_word(one) for one in kinds}
        theme = desk.theme
        self.setAcceptDrops(True)
        self.states = StatePane(theme, QWidget())
        self.before: PagedTableModel[ImportRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id), desk.jobs, self
        )
        self.table = TableView(self.before, theme)
        self.table.setAccessibleName(self.tr("Files loaded before"))
        self.undo = Button(theme, self.tr("Take back"), "destructive", size="s")
        self.undo.setEnabled(False)
        header = PaneHeader(theme, self.tr("Files loaded before"), self.tr("latest first"))
        header.add_action(self.undo)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(self.states)
        panes.addWidget(Section(header, self.table))
        panes.setSizes([320, 340])
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panes)
        self.states.acted.connect(self.choose)
        self.undo.clicked.connect(self.take_back)
        self.table.current_changed.connect(self._current_changed)
        self.show_nothing()

    def refresh(self) -> None:
        """Read the list of loads again."""
        work = self._desk.work

        def read() -> tuple[ImportRow, ...]:
            with work.read() as session:
                return imports(session, limit=LISTED)

        self._desk.jobs.run(
            self, lambda _: read(), lambda rows: self.before.show(fixed_source(rows)),
            self.failed.emit,
        )  # fmt: skip

    def choose(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Remittances, tables, code files (*);;All files (*)")
        ask_source(self, self.tr("Choose a file"), kinds, self.chosen.emit)

    def take_back(self) -> None:
        """Ask whether the load under the cursor is to be taken back."""
        row = self.before.row(self.table.currentIndex().row())
        if row is not None and row.undone_at is None:
            load = (row.id, row.kind, row.file_name)
            take_back(self._desk, self, load, self.taken_back.emit, self.failed.emit)

    def show_nothing(self) -> None:
        """Ask for the first file."""
        self.states.show_empty(
            Empty("file-up", self.tr("Choose a file, or drop it here"),
                  self.tr("Claims logs and remittances, rosters and NPPES files, approved-code "
                          "lists, official code lists. First you see what is in it; nothing is "
                          "loaded before you say so."),
                  "ac", self.tr("Choose a file"))
        )  # fmt: skip

    def show_refusal(self, error: Exception) -> None:
        """Say why a file cannot be loaded, and ask for another."""
        self.states.show_error(error, self.tr("Choose another file"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _current_changed(self, row: ImportRow | None) -> None:
        self.undo.setEnabled(row is not None and row.undone_at is None)

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        zone = self._desk.work.time_zone
        return (
            Column(self.tr("File"), lambda row: row.file_name, Kind.STRONG, 220, stretch=True),
            Column(self.tr("Kind"), lambda row: self._kinds.get(row.kind, row.kind), width=220),
            Column(self.tr("Loaded"), lambda row: f"{day_in(zone, row.imported_at):%m/%d/%Y}",
                   Kind.DATE, 100),
            Column(self.tr("Rows"), _counted, Kind.QUIET, 300),
            Column(self.tr("State"), lambda row: self.tr("taken back") if row.undone_at
                   else self.tr("in use"), Kind.STATUS, 120,
                   glyph=lambda row: "end" if row.undone_at else "ok"),
        )  # fmt: skip


def _counted(row: ImportRow) -> str:
    return counted((name, n) for name, n in row.counts.items() if isinstance(n, int))
