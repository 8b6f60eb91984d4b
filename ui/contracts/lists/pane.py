"""One list: its codes or the contracts that pay by it, and what can be done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.codes.approved_table import table_header, table_rows
from provider_ops.core.table_file import write_table
from ui.contracts.lists import sources
from ui.contracts.lists.changes import ChangesView
from ui.contracts.lists.columns import ListedCode, code_columns, contract_columns, entry_words
from ui.contracts.lists.forms import ListSheets
from ui.counts import grouped
from ui.kit.bulkbar import BulkBar
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.fields import TextField
from ui.kit.paper import ask_target
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.codes.queries import ListContractRow, ListRow
    from provider_ops.core.progress import Reporter
    from ui.page import Desk

PAUSE_MS = 150
CODES, CONTRACTS, CHANGES = "codes", "contracts", "changes"


class ListPane(QWidget):
    """`check_asked` wants the checker for a code, `contract_asked` a contract."""

    check_asked = Signal(str)
    contract_asked = Signal(object)
    recorded = Signal(str)
    announced = Signal(str)
    failed = Signal(Exception)
    settled = Signal()  # what can be done is something else now

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: ListRow | None = None
        self.sheets = ListSheets(desk, self, self.recorded.emit)
        self.codes: PagedTableModel[ListedCode] = PagedTableModel(
            code_columns(desk.work), RowFacts(lambda one: one.row.id), desk.jobs, self,
            pickable=True,
        )  # fmt: skip
        self.codes_table = TableView(self.codes, desk.theme)
        self.codes_table.setAccessibleName(self.tr("Codes of the list"))
        self.codes_pane = StatePane(desk.theme, self.codes_table)
        self.contracts: PagedTableModel[ListContractRow] = PagedTableModel(
            contract_columns(desk.work), RowFacts(lambda one: one.id), desk.jobs, self
        )
        self.contracts_table = TableView(self.contracts, desk.theme)
        self.contracts_table.setAccessibleName(self.tr("Contracts that pay by the list"))
        self.contracts_pane = StatePane(desk.theme, self.contracts_table)
        self.changes = ChangesView(desk)
        self.bar = BulkBar(desk.theme, self.codes_table)
        self.end_picked = self.bar.add_button(self.tr("End codes"), main=True)
        self.head = PaneHeader(desk.theme, "")
        self.what = Segmented(self.tr("What of the list"), [
            (CODES, self.tr("Codes")), (CONTRACTS, self.tr("Contracts")),
            (CHANGES, self.tr("Changes"))])  # fmt: skip
        self.when = Segmented(self.tr("Which codes"), [("now", self.tr("In force")),
                                                       ("all", self.tr("All"))])  # fmt: skip
        self.words = TextField(desk.theme, "", self.tr("Find a code"))
        self.words.setAccessibleName(self.tr("Find a code on this list"))
        self.words.setFixedWidth(desk.theme.px(130))
        self.words.set_mark("search")
        self.plus = Button(desk.theme, self.tr("Add"), icon_name="plus")
        self.change = Button(desk.theme, self.tr("Change"), icon_name="pencil-line")
        self.finish = Button(desk.theme, self.tr("End"), icon_name="calendar-x-2")
        self.export = Button(desk.theme, self.tr("Export"), "quiet", icon_name="download")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._settle()

    def open(self, row: ListRow) -> None:
        """Show another list."""
        self.row = row
        self.head.set_title(row.name)
        self.refresh()

    def refresh(self) -> None:
        """Read again what is on screen."""
        if self.row is None:
            return
        if self.what.value() == CODES:
            self.codes.show(sources.codes(self.desk.work, self._asked()))
        elif self.what.value() == CHANGES:
            self.changes.open(self.row)
        else:
            self.contracts.show(sources.contracts(self.desk.work, self.row.id))
        self._settle()

    def add(self) -> None:
        """Ask for a new entry, or which contract pays by the list."""
        if self.row is not None and self.what.value() == CONTRACTS:
            self.sheets.attachment(self.row)
        elif self.row is not None:
            self.sheets.addition(self.row)

    def change_current(self) -> None:
        """Change the entry at the keyboard; of a contract, open it."""
        code, contract = self._code(), self._contract()
        if code is not None:
            self.sheets.change(code.row)
        elif contract is not None:
            self.contract_asked.emit(contract.contract_id)

    def end(self) -> None:
        """End the picked entries, the one at the keyboard, or what a contract pays by."""
        code, contract, picks = self._code(), self._contract(), self.codes.picks
        if contract is not None:
            self.sheets.detachment(contract)
        elif self.what.value() == CODES and self.codes.picked_count():
            keys = partial(sources.picked, self.desk.work, self._asked(), picks)
            self.sheets.end(self.codes.picked_count(), "", keys)
        elif code is not None:
            name = self.tr("End {}").format(code.row.extent.words)
            self.sheets.end(1, name, lambda: [code.row.id])

    def withdraw(self) -> None:
        """Take back the entry at the keyboard."""
        if (code := self._code()) is not None:
            self.sheets.withdrawal(code.row)

    def check(self) -> None:
        """Ask the checker about the code at the keyboard."""
        if (code := self._code()) is not None:
            self.check_asked.emit(code.row.code)

    def export_list(self) -> None:
        """Ask for a file and write the list to it."""
        if self.row is not None:
            name = f"{self.row.name} {self.desk.work.today():%Y-%m-%d}.xlsx".replace("/", "-")
            ask_target(self, self.tr("Export the list"), name.replace(":", ""),
                       self.tr("Worksheet (*.xlsx);;CSV (*.csv)"), self.export_to)  # fmt: skip

    def export_to(self, path: Path) -> None:
        """Write the list on screen to a file: what is in force, or everything it ever said."""
        assert self.row is not None
        work, key = self.desk.work, self.row.id
        day = work.today() if self.when.value() == "now" else None

        def run(reporter: Reporter) -> int:
            with work.read() as session:
                rows = table_rows(session, key, work.now(), day=day)
                return write_table(path, table_header(), rows, reporter)

        def done(count: int) -> None:
            words = grouped(self.tr("%n rows exported to {}", "", count), count)
            self.announced.emit(words.format(path.name))

        self.desk.jobs.run(self, run, done, self.failed.emit)

    def _asked(self) -> sources.CodesAsked:
        assert self.row is not None
        return sources.CodesAsked(self.row.id, self.words.text().strip(),
                                  self.when.value() == "now")  # fmt: skip

    def _code(self) -> ListedCode | None:
        if self.what.value() != CODES:
            return None
        return cast("ListedCode | None", self.codes_table.current_row)

    def _contract(self) -> ListContractRow | None:
        if self.what.value() != CONTRACTS:
            return None
        return cast("ListContractRow | None", self.contracts_table.current_row)

    def _show_what(self, key: str) -> None:
        of_codes = key == CODES
        shown = {CODES: self.codes_pane, CONTRACTS: self.contracts_pane, CHANGES: self.changes}
        self.tables.setCurrentWidget(shown[key])
        for part in (self.tools, self.line):
            part.setVisible(key != CHANGES)
        if key == CHANGES:
            self.head.set_hint("")
        for part in (self.when, self.words, self.export):
            part.setVisible(of_codes)
        self.plus.setText(self.tr("Add") if of_codes else self.tr("Attach"))
        self.change.setText(self.tr("Change") if of_codes else self.tr("Open"))
        self.finish.setText(self.tr("End") if of_codes else self.tr("Detach"))
        self.refresh()

    def _settle(self) -> None:
        some = (self._code() is not None or self._contract() is not None
                or bool(self.what.value() == CODES and self.codes.picked_count()))  # fmt: skip
        self.plus.setEnabled(self.row is not None)
        self.export.setEnabled(self.row is not None)
        self.change.setEnabled(self._code() is not None or self._contract() is not None)
        self.finish.setEnabled(some)
        code = self._code()
        self.detail.setText(entry_words(code, self.desk.work.time_zone) if code else "")
        self.detail.setVisible(code is not None)
        self.settled.emit()

    def _act(self) -> None:
        if self.codes.state is TableState.FAILED:
            self.codes.refresh()
        elif self.words.text() or self.when.value() == "now":
            self.words.clear()
            self.when.set_value("all")
        else:
            self.add()

    def _codes_state(self, state: TableState) -> None:
        narrowed = bool(self.words.text()) or self.when.value() == "now"
        if state is TableState.EMPTY and narrowed:
            self.codes_pane.show_empty(
                Empty("list-filter", self.tr("No code matches"),
                      self.tr("Showing all codes adds those that ended or begin later."), "nu",
                      self.tr("Show all codes"))
            )  # fmt: skip
        elif state is TableState.EMPTY:
            self.codes_pane.show_empty(
                Empty("list-checks", self.tr("Nothing on this list"),
                      self.tr("Add codes, ranges or whole categories, or import a file."), "nu",
                      self.tr("Add codes"))
            )  # fmt: skip
        elif state is TableState.READY:
            self.codes_pane.show_content()
        self._hint(state, self.codes.rowCount())

    def _contracts_state(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.contracts_pane.show_empty(
                Empty("file-text", self.tr("No contract pays by it"),
                      self.tr("Until one does, nobody may bill what it carries."), "nu",
                      self.tr("Attach a contract"))
            )  # fmt: skip
        elif state is TableState.READY:
            self.contracts_pane.show_content()
        self._hint(state, self.contracts.rowCount())

    def _hint(self, state: TableState, rows: int) -> None:
        if state in (TableState.READY, TableState.EMPTY):
            self.head.set_hint(self.tr("{} rows").format(f"{rows:,}"))
        self._settle()

    def _picked(self) -> None:
        count = self.codes.picked_count()
        self._settle()
        self.bar.show_picks(count, grouped(self.tr("%n entries selected", "", count), count))

    def _connect(self) -> None:
        self.codes.state_changed.connect(self._codes_state)
        self.contracts.state_changed.connect(self._contracts_state)
        self.codes.picks_changed.connect(self._picked)
        for model, pane in ((self.codes, self.codes_pane), (self.contracts, self.contracts_pane)):
            model.load_failed.connect(
                lambda error, pane=pane: pane.show_error(error, self.tr("Try again"))
            )
        for table in (self.codes_table, self.contracts_table):
            table.current_changed.connect(lambda _row: self._settle())
            table.open_asked.connect(lambda _row: self.change_current())
        self.codes_table.filter_asked.connect(self.words.setFocus)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.refresh)
        self.when.value_changed.connect(lambda _key: self.refresh())
        self.what.value_changed.connect(self._show_what)
        self.codes_pane.acted.connect(self._act)
        self.contracts_pane.acted.connect(self._contracts_acted)
        self.changes.opened.connect(self.check_asked)
        self.changes.announced.connect(self.announced)
        self.changes.failed.connect(self.failed)
        self.bar.clear_asked.connect(lambda: self.codes.pick_all(picked=False))
        for button, act in ((self.plus, self.add), (self.change, self.change_current),
                            (self.finish, self.end), (self.export, self.export_list),
                            (self.end_picked, self.end)):  # fmt: skip
            button.clicked.connect(act)

    def _contracts_acted(self) -> None:
        if self.contracts.state is TableState.FAILED:
            self.contracts.refresh()
        else:
            self.add()

    def _lay_out(self) -> None:
        self.head.add_action(self.what)
        self.tools = QWidget()
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(14, 6, 10, 6)
        tools.setSpacing(6)
        for field in (self.when, self.words):
            tools.addWidget(field)
        tools.addStretch()
        tools.addWidget(ButtonRow(self.export, self.plus, self.change, self.finish, gap=6))
        self.detail = label("", "12", "2", wrap=True)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.codes_pane)
        self.tables.addWidget(self.contracts_pane)
        self.tables.addWidget(self.changes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.tools)
        self.line = rule()
        column.addWidget(self.line)
        column.addWidget(self.tables, 1)
        self.detail.setContentsMargins(14, 6, 14, 8)
        column.addWidget(self.detail)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
