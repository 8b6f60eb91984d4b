"""Approved-code lists at the left, the codes of one of them at the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.codes import queries
from ui.contracts.words import day
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fields import TextField
from ui.kit.paging import PageAsk, Source
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.codes.queries import ApprovedCodeRow, ListRow
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

SOON_DAYS = 90
PAUSE_MS = 150


@dataclass(frozen=True, slots=True)
class CountedList:
    """A list with how many of its codes end soon."""

    row: ListRow
    ending: int


@dataclass(frozen=True, slots=True)
class LabelledCode:
    """A code on a list with the short label of its code set."""

    row: ApprovedCodeRow
    label: str


class CodeListsView(QWidget):
    """Two tables. `check_asked` wants the checker for a code."""

    check_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.lists: PagedTableModel[CountedList] = PagedTableModel(
            list_columns(), RowFacts(lambda one: one.row.id), desk.jobs, self
        )
        self.lists_table = TableView(self.lists, desk.theme)
        self.lists_table.setAccessibleName(self.tr("Approved lists"))
        self.lists_pane = StatePane(desk.theme, self.lists_table)
        self.codes: PagedTableModel[LabelledCode] = PagedTableModel(
            code_columns(desk.work), RowFacts(lambda one: one.row.id), desk.jobs, self
        )
        self.codes_table = TableView(self.codes, desk.theme)
        self.codes_table.setAccessibleName(self.tr("Codes of the list"))
        self.codes_pane = StatePane(desk.theme, self.codes_table)
        self.head = PaneHeader(desk.theme, "")
        self.when = Segmented(self.tr("Which codes"), [("now", self.tr("In force")),
                                                       ("all", self.tr("All"))])  # fmt: skip
        self.words = TextField(desk.theme, "", self.tr("Code begins with"))
        self.words.setAccessibleName(self.tr("Find a code on this list"))
        self.words.setFixedWidth(desk.theme.px(150))
        self.words.set_mark("search")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._list: CountedList | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the lists again, and the codes of the one on screen."""
        self.lists.show(_lists(self.desk.work))
        if self._list is not None:
            self._ask()

    def _connect(self) -> None:
        self.lists_table.current_changed.connect(self._choose)
        self.lists.loaded.connect(self._choose_first)
        self.lists.state_changed.connect(self._lists_state)
        self.codes.state_changed.connect(self._codes_state)
        self.lists.load_failed.connect(
            lambda error: self.lists_pane.show_error(error, self.tr("Try again"))
        )
        self.codes.load_failed.connect(
            lambda error: self.codes_pane.show_error(error, self.tr("Try again"))
        )
        self.codes_table.open_asked.connect(lambda one: self.check_asked.emit(one.row.code))
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._ask)
        self.when.value_changed.connect(lambda _key: self._ask())
        self.lists_pane.acted.connect(self.refresh)
        self.codes_pane.acted.connect(self._act)

    def _choose_first(self) -> None:
        if self._list is None and self.lists.rowCount():
            self.lists_table.go_to(0)

    def _choose(self, row: CountedList | None) -> None:
        if row is not None and (self._list is None or row.row.id != self._list.row.id):
            self._list = row
            self.head.set_title(row.row.name)
            self._ask()

    def _ask(self) -> None:
        if self._list is not None:
            only_now, text = self.when.value() == "now", self.words.text().strip()
            self.codes.show(_codes(self.desk.work, self._list.row.id, text, only_now=only_now))

    def _act(self) -> None:
        if self.codes.state is TableState.FAILED:
            self.codes.refresh()
        else:
            self.words.clear()
            self.when.set_value("all")

    def _lists_state(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.lists_pane.show_empty(
                Empty("list-checks", self.tr("No approved list yet"),
                      self.tr("Lists come with a file of approved codes."), "nu")
            )  # fmt: skip
        elif state is TableState.READY:
            self.lists_pane.show_content()

    def _codes_state(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.codes_pane.show_empty(
                Empty("list-filter", self.tr("No code matches"),
                      self.tr("Showing all codes adds those that ended or begin later."), "nu",
                      self.tr("Show all codes"))
            )  # fmt: skip
        elif state is TableState.READY:
            self.codes_pane.show_content()
        if state in (TableState.READY, TableState.EMPTY):
            self.head.set_hint(self.tr("{} rows").format(f"{self.codes.rowCount():,}"))

    def _lay_out(self) -> None:
        self.head.add_action(self.when)
        self.head.add_action(self.words)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(self.codes_pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.lists_pane, 39)
        row.addWidget(rule("v"))
        row.addLayout(right, 61)


def list_columns() -> list[Column[CountedList]]:
    """Return the columns of the lists."""
    translate = QCoreApplication.translate
    return [
        Column(translate("CodeLists", "Approved list"), lambda one: one.row.name, Kind.STRONG, 126,
               stretch=True),
        Column(translate("CodeLists", "In force"), lambda one: f"{one.row.codes:,}", Kind.NUMBER,
               62),
        Column(translate("CodeLists", "Ending"),
               lambda one: f"{one.ending:,}", Kind.NUMBER, 60,
               tone=lambda one: "wa" if one.ending else "",
               spoken=lambda one: translate("CodeLists", "{count} end in {days} days").format(
                   count=one.ending, days=SOON_DAYS)),
        Column(translate("CodeLists", "Contracts"), lambda one: f"{one.row.contracts:,}",
               Kind.NUMBER, 84),
    ]  # fmt: skip


def code_columns(work: Workspace) -> list[Column[LabelledCode]]:
    """Return the columns of a list's codes; `work` tells what day it is."""
    translate = QCoreApplication.translate
    return [
        Column(translate("CodeLists", "Code"), lambda one: one.row.code, Kind.CODE, 66),
        Column(translate("CodeLists", "Label"), lambda one: one.label, Kind.PLAIN, 120,
               stretch=True),
        Column(translate("CodeLists", "State"), lambda one: _state(one.row, work.today())[1],
               Kind.STATUS, 100, glyph=lambda one: _state(one.row, work.today())[0]),
        Column(translate("CodeLists", "From"), lambda one: day(one.row.first), Kind.DATE, 98),
        Column(translate("CodeLists", "Through"), lambda one: day(one.row.last), Kind.DATE, 98),
        Column(translate("CodeLists", "Conditions"), lambda one: _conditions(one.row), Kind.QUIET,
               120),
    ]  # fmt: skip


def _conditions(row: ApprovedCodeRow) -> str:
    """Return what the list asks for beside the code; nothing where it asks for nothing."""
    translate = QCoreApplication.translate
    parts = []
    if row.max_units is not None:
        parts.append(translate("CodeLists", "{} a day").format(row.max_units))
    if row.modifiers:
        parts.append(translate("CodeLists", "modifier {}").format(row.modifiers.replace(",", ", ")))
    if row.places_of_service:
        places = row.places_of_service.replace(",", ", ")
        parts.append(translate("CodeLists", "place {}").format(places))
    if row.authorization:
        parts.append(translate("CodeLists", "authorization first"))
    return " · ".join(parts)


def _state(row: ApprovedCodeRow, today: date) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if today < row.first:
        return "pend", translate("CodeLists", "Not yet")
    if row.last is not None and row.last < today:
        return "end", translate("CodeLists", "Ended")
    if row.last is not None and row.last <= today + timedelta(days=SOON_DAYS):
        return "wa", translate("CodeLists", "Ends soon")
    return "ok", translate("CodeLists", "In force")


def _lists(work: Workspace) -> Source[CountedList]:
    def count() -> int:
        with work.read() as session:
            return queries.list_count(session, work.market_id)

    def page(ask: PageAsk[CountedList]) -> Sequence[CountedList]:
        today, now = work.today(), work.now()
        with work.read() as session:
            rows = queries.lists(session, work.market_id, today, now, offset=ask.offset,
                                 limit=ask.limit)  # fmt: skip
            until = today + timedelta(days=SOON_DAYS)
            ending = queries.ending_counts(session, [row.id for row in rows], today, until, now)
        return [CountedList(row, ending.get(row.id, 0)) for row in rows]

    return Source(count, page)


def _codes(work: Workspace, list_id: UUID, text: str, *, only_now: bool) -> Source[LabelledCode]:
    def wanted() -> dict[str, Any]:
        return {"text": text, "day": work.today() if only_now else None}

    def count() -> int:
        with work.read() as session:
            return queries.approved_code_count(session, list_id, work.now(), **wanted())

    def page(ask: PageAsk[LabelledCode]) -> Sequence[LabelledCode]:
        with work.read() as session:
            rows = queries.approved_codes(session, list_id, work.now(), offset=ask.offset,
                                          limit=ask.limit, **wanted())  # fmt: skip
            labels = queries.code_labels(session, {row.code for row in rows})
        return [LabelledCode(row, labels.get(row.code, "")) for row in rows]

    return Source(count, page)
