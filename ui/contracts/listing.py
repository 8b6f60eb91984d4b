"""All contracts with how they stand today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.contracts import queries, stretches
from provider_ops.contracts.queries import ContractRow, Filter
from provider_ops.contracts.rules import Status
from ui.contracts.due import contract_columns
from ui.contracts.list_export import ask_export
from ui.contracts.words import status_word
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.fields import TextField
from ui.kit.paging import PageAsk, Source
from ui.kit.states import Empty, StatePane
from ui.kit.tab_row import TabRow
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ui.page import Desk

ALL = "all"
PAUSE_MS = 150
AT_ONCE = 2_000
SEARCH, AROUND = 220, 44
"""The width of the field, and of what stands in it beside its words."""


class ContractsView(QWidget):
    """A table of any size, one status at a time or all. `opened` carries a contract's key."""

    opened = Signal(object)
    new_asked = Signal()
    import_asked = Signal()
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        tabs = [(ALL, self.tr("All"))] + [(one.value, status_word(one)) for one in Status]
        self.tabs = TabStrip(desk.theme, self.tr("Status"), tabs)
        self.words = TextField(desk.theme, "", self.tr("Number or office"))
        self.words.setAccessibleName(self.tr("Find a contract"))
        self.words.setObjectName("find")
        hint = QFontMetrics(desk.theme.font(13)).horizontalAdvance(self.words.placeholderText())
        self.words.setMinimumWidth(hint + desk.theme.px(AROUND))
        self.words.setMaximumWidth(max(desk.theme.px(SEARCH), self.words.minimumWidth()))
        self.words.set_mark("search")
        self._states: RecordStates[ContractRow] = RecordStates(desk.work, "contract")
        self.model: PagedTableModel[ContractRow] = PagedTableModel(
            contract_columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Contracts"))
        self.export = Button(desk.theme, self.tr("Export"), "quiet", icon_name="download")
        self.new = Button(desk.theme, self.tr("New contract"), "quiet", icon_name="file-plus-2")
        self.pane = StatePane(desk.theme, self.table)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._ask)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.tabs.value_changed.connect(lambda _key: self._ask())
        self.table.open_asked.connect(lambda row: self.opened.emit(row.id))
        self.model.state_changed.connect(self._state)
        self.model.load_failed.connect(self._fail)
        self.pane.acted.connect(self._act)
        self.pane.acted_other.connect(self.import_asked)
        self.export.clicked.connect(self._export)
        self.new.clicked.connect(self.new_asked)

    def refresh(self) -> None:
        """Read rows and counts again."""
        work = self.desk.work

        def counts(_reporter: object) -> dict[Status, int]:
            stretches.catch_up(work)
            with work.read() as session:
                return queries.status_counts(session, work.market_id, work.today(), work.now())

        self.desk.jobs.run(self, counts, self._count)
        if self.model.rowCount():
            self.model.refresh()
        else:
            self._ask()

    @property
    def wanted(self) -> Filter:
        """What the tabs and the field ask for."""
        key = self.tabs.value()
        statuses = frozenset() if key == ALL else frozenset({Status(key)})
        return Filter(text=self.words.text().strip(), statuses=statuses)

    def _ask(self) -> None:
        self.model.show(self._source(self.wanted))

    def _source(self, wanted: Filter) -> Source[ContractRow]:
        work = self.desk.work

        def count() -> int:
            stretches.catch_up(work)
            with work.read() as session:
                return queries.count(session, work.market_id, work.today(), work.now(),
                                     wanted=wanted)  # fmt: skip

        def page(ask: PageAsk[ContractRow]) -> Sequence[ContractRow]:
            order = ask.sort.by if ask.sort is not None else "number"
            turned = ask.sort is not None and ask.sort.descending
            with work.read() as session:
                return queries.page(
                    session, work.market_id, work.today(), work.now(), wanted=wanted, order=order,
                    descending=turned, offset=ask.offset, limit=ask.limit,
                )  # fmt: skip

        return self._states.watched(Source(count, page))

    def _export(self) -> None:
        """Ask for a file and write what is shown, in its order."""
        sort, source = self.model.sorting, self._source(self.wanted)

        def rows() -> Iterator[ContractRow]:
            offset = 0
            while found := source.page(PageAsk(offset, AT_ONCE, sort)):
                yield from found
                offset += len(found)

        ask_export(self.desk, self, contract_columns(), rows, self.said.emit, self.failed.emit)

    def _count(self, counts: dict[Status, int]) -> None:
        self.tabs.set_count(ALL, sum(counts.values()))
        for status, number in counts.items():
            self.tabs.set_count(status.value, number)

    def _state(self, state: TableState) -> None:
        if state is TableState.READY:
            self.pane.show_content()
        elif state is TableState.LOADING:
            if not self.model.rowCount():
                self.pane.show_loading(self.tr("Reading contracts."))
        elif state is TableState.EMPTY:
            self.pane.show_empty(self._empty())

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Try again"))

    def _empty(self) -> Empty:
        if self.wanted == Filter():
            return Empty("file-check", self.tr("No contracts yet"),
                         self.tr("A contract says for how long and for whom claims of an office "
                                 "are paid."), "ac", self.tr("New contract"),
                         self.tr("Import a table"))  # fmt: skip
        return Empty("list-filter", self.tr("No contract matches"),
                     self.tr("Show all to see every contract of the market."), "nu",
                     self.tr("Show all"))  # fmt: skip

    def _act(self) -> None:
        if self.model.state is TableState.FAILED:
            self.model.refresh()
            return
        if self.wanted == Filter():
            self.new_asked.emit()
            return
        self.words.clear()
        self.tabs.set_value(ALL)
        self._ask()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TabRow(self.desk.theme, self.tabs, self.words, self.new, self.export))
        column.addWidget(self.pane, 1)
