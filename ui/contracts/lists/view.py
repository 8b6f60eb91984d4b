"""Approved-code lists at the left, one of them at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.contracts.lists import sources
from ui.contracts.lists.columns import CountedList, list_columns
from ui.contracts.lists.pane import ListPane
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.panes import Pane, Panes
from ui.kit.parts import TALL_ROW
from ui.kit.section import PaneHeader
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from uuid import UUID

    from ui.page import Desk


class CodeListsView(QWidget):
    """Two tables. Signals as in `ListPane`."""

    check_asked = Signal(str)
    contract_asked = Signal(object)
    recorded = Signal(str)
    announced = Signal(str)
    failed = Signal(Exception)
    settled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._states: RecordStates[CountedList] = RecordStates(
            desk.work, "approved_list", lambda one: one.row.id
        )
        self.lists: PagedTableModel[CountedList] = PagedTableModel(
            list_columns(), RowFacts(lambda one: one.row.id, self._states), desk.jobs, self
        )
        self.lists_table = TableView(self.lists, desk.theme, row_height=TALL_ROW)
        self.lists_table.setAccessibleName(self.tr("Approved lists"))
        self.lists_pane = StatePane(desk.theme, self.lists_table)
        self.head = PaneHeader(desk.theme, self.tr("Lists"))
        self.new = Button(desk.theme, self.tr("New list"), "quiet", icon_name="plus")
        self.pane = ListPane(desk)
        self._list: CountedList | None = None
        self._wanted: UUID | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the lists again, and the one on screen."""
        self.lists.show(self._states.watched(sources.lists(self.desk.work)))
        self.pane.refresh()

    def new_list(self) -> None:
        """Ask for a name and make a list."""
        self.pane.sheets.new_list(self._made)

    def _made(self, key: UUID) -> None:
        self._wanted = key  # written on the worker before the screen hears of it

    def _choose_one(self) -> None:
        """Stay on the list on screen, go to the one just made, or begin with the first."""
        wanted = self._wanted or (self._list.row.id if self._list is not None else None)
        rows = self.lists.at_hand()
        at = next((n for n, one in enumerate(rows) if one.row.id == wanted), None)
        if at is None and self._list is None and rows:
            at = 0
        if at is not None:
            self._wanted = None
            self.lists_table.go_to(at)
            self._choose(rows[at])

    def _choose(self, row: CountedList | None) -> None:
        if row is None:
            return
        other = self._list is None or row.row.id != self._list.row.id
        self._list = row
        if other:
            self.pane.open(row.row)
        else:
            self.pane.row = row.row

    def _lists_state(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.lists_pane.show_empty(
                Empty("list-checks", self.tr("No approved list yet"),
                      self.tr("Lists come with a file of approved codes, or are made here."), "nu",
                      self.tr("New list"))
            )  # fmt: skip
        elif state is TableState.READY:
            self.lists_pane.show_content()

    def _act(self) -> None:
        if self.lists.state is TableState.FAILED:
            self.refresh()
        else:
            self.new_list()

    def _connect(self) -> None:
        self.lists_table.current_changed.connect(self._choose)
        self.lists.loaded.connect(self._choose_one)
        self.lists.state_changed.connect(self._lists_state)
        self.lists.load_failed.connect(
            lambda error: self.lists_pane.show_error(error, self.tr("Try again"))
        )
        self.lists_table.open_asked.connect(lambda _row: self.pane.codes_table.setFocus())
        self.lists_pane.acted.connect(self._act)
        self.new.clicked.connect(self.new_list)
        for name in ("check_asked", "contract_asked", "recorded", "announced", "failed",
                     "settled"):  # fmt: skip
            getattr(self.pane, name).connect(getattr(self, name))

    def _lay_out(self) -> None:
        self.head.add_action(self.new)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.lists_pane, 1)
        self.panes = Panes(
            self.desk.theme, "code-lists",
            [Pane("lists", self.tr("Lists"), left, 300, 292),
             Pane("codes", self.tr("Entries"), self.pane)],
            self.desk.memory, front="lists",
        )  # fmt: skip
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
