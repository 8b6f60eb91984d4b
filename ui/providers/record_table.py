"""A tab of a record that is a table: what it lists, of whom, and what a row opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.columns import RowFacts
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.overview.provider_record import Record
    from provider_ops.store.workspace import Workspace
    from ui.kit.columns import Column
    from ui.kit.paging import Source
    from ui.page import Desk, Link


@dataclass(frozen=True, slots=True)
class Listing:
    """What a tab lists.

    Attributes:
        key: Of the tab.
        title: On the tab, and of the table for screen readers.
        columns: Made when the tab is first looked at.
        source: Where the rows of a record come from.
        link: What Enter opens; None where a row leads nowhere.
        empty: What is said of a record without rows.
    """

    key: str
    title: str
    columns: Callable[[], tuple[Column[Any], ...]]
    source: Callable[[Workspace, Record], Source[Any]]
    link: Callable[[Record, Any], Link | None]
    empty: Empty


class RecordTable(QWidget):
    """Reads its rows when it is looked at, and again when the record was."""

    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk, listing: Listing) -> None:
        super().__init__()
        self._desk, self._listing = desk, listing
        self._record: Record | None = None
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model: PagedTableModel[Any] = PagedTableModel(
            listing.columns(), RowFacts(lambda row: row.id), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(listing.title)
        self.table.setObjectName(f"providers.{listing.key}")
        self.states = StatePane(desk.theme, self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self.table.open_asked.connect(self._open)
        self.model.state_changed.connect(self._turn)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.states.acted.connect(self._read)

    def show_record(self, record: Record) -> None:
        """List what belongs to `record`."""
        self._record = record
        self._read()

    def _read(self) -> None:
        if self._record is not None:
            self.model.show(self._listing.source(self._desk.work, self._record))

    def _turn(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.states.show_empty(self._listing.empty)
        elif state is TableState.LOADING:
            self.states.show_loading(self.tr("Reading the record."))
        elif state is TableState.READY:
            self.states.show_content()

    def _open(self, row: object) -> None:
        link = self._listing.link(self._record, row) if self._record is not None else None
        if link is not None:
            self.requested.emit(link)
