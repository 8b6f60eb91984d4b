"""The list of corrections: tabs by where they stand, approve, decline, send the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.directory import actions, queries
from provider_ops.directory.actions import MAY_DECIDE
from provider_ops.directory.correction_file import send_corrections
from provider_ops.directory.queries import CorrectionRow, Filter
from provider_ops.directory.rules import State
from ui.counts import grouped
from ui.kit.bulkbar import BulkBar
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.error_words import in_words
from ui.kit.fields import TextField
from ui.kit.jobs import Lane
from ui.kit.paging import PageAsk, Source
from ui.kit.paper import ask_target
from ui.kit.restyle import label, rule
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.page import Link
from ui.providers.corrections.columns import columns, empty_columns, in_full
from ui.providers.corrections.declining import DeclineSheet
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.directory.correction_file import SentFile
    from ui.page import Desk

ALL = "all"
PAUSE_MS = 150


class CorrectionsPane(QWidget):
    """`settled` says that what can be done is something else now."""

    requested = Signal(object)  # a Link
    counted = Signal(int)  # how many wait for a decision
    settled = Signal()
    written = Signal(str)  # what was done, in words
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counts: dict[State | None, int] = {}
        theme = desk.theme
        self.tabs = TabStrip(
            theme,
            self.tr("Corrections"),
            [  # words of their own: of several, which other languages tell apart
                (State.PROPOSED.value, self.tr("Proposed")),
                (State.APPROVED.value, self.tr("Approved")),
                (State.DECLINED.value, self.tr("Declined")),
                (State.SENT.value, self.tr("Sent")), (ALL, self.tr("All")),
            ],
        )
        self.search = TextField(theme, "", self.tr("Office, name or NPI"))
        self.search.setAccessibleName(self.tr("Office, name or NPI"))
        self.search.setObjectName("corrections.search")
        self.search.set_mark("search")
        self.search.setFixedWidth(theme.px(220))
        self.approve_button = Button(theme, self.tr("Approve"), keys="A", icon_name="check")
        self.decline_button = Button(theme, self.tr("Decline"), keys="D", icon_name="x")
        self.send_button = Button(theme, self.tr("Send file"), keys="S", icon_name="file-down")
        self._states: RecordStates[CorrectionRow] = RecordStates(desk.work, "directory_correction")
        self.model: PagedTableModel[CorrectionRow] = PagedTableModel(
            columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self, pickable=True
        )
        self.table = TableView(self.model, theme)
        self.table.setObjectName("corrections.table")
        self.table.setAccessibleName(self.tr("Corrections"))
        self.bar = BulkBar(theme, self.table)
        self.states = StatePane(theme, self.table)
        self.detail = label("", "12", "2", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def wanted(self) -> Filter:
        """What the list shows."""
        key = self.tabs.value()
        return Filter(self.search.text().strip(), None if key == ALL else State(key))

    @property
    def may_decide(self) -> bool:
        """Whether there is something that the person may decide."""
        row = self.current
        some = row is not None and row.state is State.PROPOSED
        picked = self.wanted.state is State.PROPOSED and self.model.picked_count() > 0
        return self._desk.person.role in MAY_DECIDE and (some or picked)

    @property
    def may_send(self) -> bool:
        """Whether an approved correction waits for its file."""
        return self._counts.get(State.APPROVED, 0) > 0

    def refresh(self) -> None:
        """Read rows and counts again."""
        if self.model.rowCount():
            self.model.refresh()
        else:
            self.model.show(self._source(self.wanted))
        self._count()

    def approve(self) -> None:
        """Approve the picked corrections, or the one at the keyboard."""
        if not self.may_decide:
            return
        work, keys = self._desk.work, self._keys()

        def run(_reporter: Reporter) -> int:
            chosen = keys()
            actions.approve(work, chosen)
            return len(chosen)

        def done(count: int) -> None:
            self._written(grouped(self.tr("%n corrections approved", "", count), count))

        self._desk.jobs.run(self, run, done, self.failed.emit, lane=Lane.WRITE)

    def decline(self) -> DeclineSheet | None:
        """Ask for a reason, and decline the picked corrections or the one at the keyboard."""
        row = self.current
        if not self.may_decide:
            return None
        picked = self.model.picked_count()
        words = grouped(self.tr("%n corrections selected", "", picked), picked)
        sheet = DeclineSheet(self._desk, self, words if picked or row is None else in_full(row))
        work, keys = self._desk.work, self._keys()

        def run(_reporter: Reporter) -> int:
            chosen = keys()
            actions.decline(work, chosen, sheet.reason)
            return len(chosen)

        def done(count: int) -> None:
            sheet.accept()
            self._written(grouped(self.tr("%n corrections declined", "", count), count))

        def decline() -> None:
            sheet.set_busy(self.tr("Declining"))
            self._desk.jobs.run(sheet, run, done,
                                lambda error: sheet.show_problem(in_words(error)),
                                lane=Lane.WRITE)  # fmt: skip

        sheet.confirmed.connect(decline)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def send(self) -> None:
        """Ask for a file and write all approved corrections to it."""
        name = f"corrections-{self._desk.work.today():%Y-%m-%d}.xlsx"
        ask_target(self, self.tr("Send corrections"), name,
                   self.tr("Worksheet (*.xlsx);;CSV (*.csv)"), self.send_to)  # fmt: skip

    def send_to(self, path: Path) -> None:
        """Write all approved corrections to a file; they count as sent then."""
        work = self._desk.work

        def done(sent: SentFile) -> None:
            words = grouped(self.tr("%n corrections in {}, file {}", "", sent.rows), sent.rows)
            self._written(words.format(path.name, sent.number))

        self._desk.jobs.run(
            self, lambda reporter: send_corrections(work, path, reporter), done,
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    # -- rows ------------------------------------------------------------------------

    @property
    def current(self) -> CorrectionRow | None:
        """The correction at the keyboard."""
        return cast("CorrectionRow | None", self.table.current_row)

    def _keys(self) -> Callable[[], list[UUID]]:
        """Return what is to be decided, to be read on a worker."""
        row = self.current
        if not self.model.picked_count():
            assert row is not None
            return lambda: [row.id]
        work, picks = self._desk.work, self.model.picks
        which = replace(self.wanted, state=State.PROPOSED)

        def read() -> list[UUID]:
            with work.read() as session:
                rows = queries.corrections(session, work.market_id, which, limit=2**31)
            return [row.id for row in rows if row.id in picks]

        return read

    def _source(self, which: Filter) -> Source[CorrectionRow]:
        work = self._desk.work

        def count() -> int:
            with work.read() as session:
                return queries.correction_counts(session, work.market_id, which)[which.state]

        def page(ask: PageAsk[CorrectionRow]) -> Sequence[CorrectionRow]:
            order = ask.sort.by if ask.sort is not None else "day"
            descending = ask.sort.descending if ask.sort is not None else False
            with work.read() as session:
                return queries.corrections(
                    session, work.market_id, which, order=order, descending=descending,
                    offset=ask.offset, limit=ask.limit,
                )  # fmt: skip

        return self._states.watched(Source(count, page))

    def _count(self) -> None:
        work, which = self._desk.work, self.wanted

        def read() -> dict[State | None, int]:
            with work.read() as session:
                return queries.correction_counts(session, work.market_id, which)

        self._desk.jobs.run(self, lambda _: read(), self._show_counts, self.failed.emit)

    def _show_counts(self, counts: dict[State | None, int]) -> None:
        self._counts = counts
        for state in State:
            self.tabs.set_count(state.value, counts[state])
        self.tabs.set_count(ALL, counts[None])
        if not self.search.text():
            self.counted.emit(counts[State.PROPOSED])
        self._settle()

    def _ask(self) -> None:
        self.table.hide_columns(empty_columns(self.wanted.state))
        self.model.show(self._source(self.wanted))
        self._count()

    def _written(self, words: str) -> None:
        self.model.pick_all(picked=False)
        self.written.emit(words)
        self.refresh()

    def _settle(self) -> None:
        row = self.current
        self.detail.setText(in_full(row) if row is not None else "")
        self.detail.setVisible(row is not None)
        for button in (self.approve_button, self.decline_button):
            button.setEnabled(self.may_decide)
        self.send_button.setEnabled(self.may_send)
        self.settled.emit()

    def _open(self, row: CorrectionRow) -> None:
        """Show the evidence: the visit; without one the office."""
        if row.visit_id is not None:
            self.requested.emit(Link("visit", row.visit_id))
        else:
            self.requested.emit(Link("organization", row.organization_id))

    def _picked(self) -> None:
        count = self.model.picked_count()
        self.bar.show_picks(count, grouped(self.tr("%n corrections selected", "", count), count))
        self._settle()

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.READY:
            self.states.show_content()
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
        elif state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.LOADING and not self.model.rowCount():
            self.states.show_loading(self.tr("Reading corrections."))
        self._settle()

    def _empty(self) -> Empty:
        if self.search.text():
            return Empty("list-filter", self.tr("No correction matches"),
                         self.tr("Clear the search to see the others."), "nu",
                         self.tr("Clear search"))  # fmt: skip
        words = self.tr("The roster walk of a visit finds what the directory has wrong.")
        return Empty("circle-check", self.tr("No corrections here"), words, "ok",
                     "" if self.tabs.value() == ALL else self.tr("Show all"))  # fmt: skip

    def _act(self) -> None:
        if self.model.state is TableState.FAILED:
            self.refresh()
        elif self.search.text():
            self.search.clear()
        else:
            self.tabs.set_value(ALL)

    def _connect(self) -> None:
        self.tabs.value_changed.connect(lambda _key: self._ask())
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._ask)
        self.table.current_changed.connect(lambda _row: self._settle())
        self.table.open_asked.connect(self._open)
        self.table.filter_asked.connect(self.search.setFocus)
        self.model.state_changed.connect(self._state_changed)
        self.model.picks_changed.connect(self._picked)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.bar.clear_asked.connect(lambda: self.model.pick_all(picked=False))
        self.states.acted.connect(self._act)
        for button, act in ((self.approve_button, self.approve), (self.send_button, self.send),
                            (self.decline_button, self.decline)):  # fmt: skip
            button.clicked.connect(act)
        self.table.hide_columns(empty_columns(self.wanted.state))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 14, 6)
        tools.setSpacing(6)
        tools.addWidget(self.search)
        tools.addStretch(1)
        for button in (self.approve_button, self.decline_button, self.send_button):
            tools.addWidget(button)
        self.detail.setContentsMargins(14, 8, 14, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(tools)
        column.addWidget(rule())
        column.addWidget(self.states, 1)
        column.addWidget(self.detail)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

