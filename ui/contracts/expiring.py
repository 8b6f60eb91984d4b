"""Contracts whose end or last day for notice is near: by week, as a board of stages, as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.charts.columns import Column as Bar
from provider_ops.charts.columns import columns as bars
from provider_ops.contracts import actions, queries, stretches
from provider_ops.contracts.queries import Filter
from provider_ops.contracts.rules.renewals import Stage
from provider_ops.overview.renewal_board import Ending, Signs, signs
from ui.contracts.choice import Choice
from ui.contracts.due import ENDS, LATE, NEAR, RENEWS, Due, board_columns, table_columns
from ui.contracts.list_export import ask_export
from ui.contracts.one.renewal_forms import RenewalSheets
from ui.contracts.words import stage_word
from ui.kit.board import Board
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.chart_view import ChartView
from ui.kit.columns import RowFacts
from ui.kit.jobs import Lane
from ui.kit.paging import PageAsk, Source
from ui.kit.restyle import label, rule
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from ui.page import Desk

WITHIN = 180
SOON = 90
_CHART = 92
_ROOMY = 860
"""So wide, and the sentence stands beside the title; else below it."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """What is near: endings without renewal, and renewals whose notice is due."""

    rows: tuple[Due, ...]

    def of(self, kind: str) -> tuple[Due, ...]:
        """Return the rows of one kind."""
        return tuple(row for row in self.rows if row.kind == kind)


class ExpiringView(QWidget):
    """Endings by week, then a board by stage or a table. `opened` carries a contract's key.

    Cards move by Shift with left or right, or by hand; letting one lapse asks for the reason.
    """

    opened = Signal(object)
    recorded = Signal(str)
    said = Signal(str)  # what was done without a change
    counted = Signal(object)  # the Horizon, before the kinds are filtered
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.wanted = Filter()
        self.choice = Choice()
        self.horizon = Horizon(())
        self._round = 0
        self.title = label(self.tr("Contracts ending, next {} days").format(WITHIN), "13b")
        self.sentence = label("", "", "2", wrap=True)
        self.mode = Segmented(self.tr("View"), [("board", self.tr("Board")),
                                                ("table", self.tr("Table"))])  # fmt: skip
        self.export = Button(desk.theme, self.tr("Export"), "quiet", icon_name="download")
        self.chart = ChartView(desk.theme, self.tr("Contracts ending by week"))
        self.board = Board(desk.theme)
        self.sheets = RenewalSheets(desk, self, self._moved)
        self._states: RecordStates[Due] = RecordStates(
            desk.work, "contract", lambda due: due.row.id
        )
        facts: RowFacts[Due] = RowFacts(lambda due: (due.row.id, due.kind), self._states)
        self.model: PagedTableModel[Due] = PagedTableModel(table_columns(), facts, desk.jobs, self)
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Contracts with a date that is near"))
        self.ways = QStackedWidget()
        self.pane = StatePane(desk.theme, self.ways)
        self._lay_out()
        self.mode.value_changed.connect(self._switch)
        self.export.clicked.connect(self._export)
        self.board.open_asked.connect(self._open_card)
        self.board.move_asked.connect(self._move)
        self.table.open_asked.connect(lambda due: self.opened.emit(due.row.id))
        self.pane.acted.connect(self.refresh)

    def refresh(self) -> None:
        """Read again: what comes, then what the areas around say of it."""
        work, wanted = self.desk.work, self.wanted
        self._round += 1
        number = self._round

        def read(_reporter: object) -> Horizon:
            day, now = work.today(), work.now()
            stretches.catch_up(work)
            with work.read() as session:
                ending = queries.expiring(session, work.market_id, day, now, within=WITHIN,
                                          wanted=wanted)  # fmt: skip
                due = queries.radar(session, work.market_id, day, now, within=WITHIN,
                                    wanted=wanted)  # fmt: skip
                keys = [row.id for row in ending] + [one.contract.id for one in due]
                way = queries.renewals_of(session, keys)
            rows = [Due.ending(row, way[row.id]) for row in ending]
            rows += [Due.renewing(one, way[one.contract.id]) for one in due]
            rows.sort(key=lambda one: (one.days, one.row.number))
            return Horizon(tuple(self._states.read(rows)))

        if not self.horizon.rows:
            self.pane.show_loading(self.tr("Reading contracts."))
        self.desk.jobs.run(self, read, lambda found: self._show(found, number), self._fail)

    def _read_signs(self, number: int) -> None:
        work = self.desk.work
        endings = {
            one.row.id: Ending(one.row.organization_id, one.row.standing.ends or one.by)
            for one in self.horizon.rows
        }

        def read(_reporter: object) -> dict[UUID, Signs]:
            with work.read() as session:
                return signs(session, work.market_id, endings, work.today(), work.now())

        self.desk.jobs.run(self, read, lambda found: self._add_signs(found, number),
                           self.failed.emit)  # fmt: skip

    def _add_signs(self, found: dict[UUID, Signs], number: int) -> None:
        if number != self._round:
            return
        rows = (replace(one, signs=found.get(one.row.id)) for one in self.horizon.rows)
        self.horizon = Horizon(tuple(rows))
        self._show_head()
        self.counted.emit(self.horizon)
        self._show_rows()

    def filter_territory(self, territory_id: UUID | None) -> None:
        """Show one territory, or with None the whole market."""
        self.wanted = Filter(territory_id=territory_id)
        self.refresh()

    def choose(self, choice: Choice) -> None:
        """Show the cards that a choice lets pass."""
        self.choice = choice
        self._show_rows()

    def toggle_mode(self) -> None:
        """Board or table."""
        self.mode.set_value("table" if self.mode.value() == "board" else "board")

    @property
    def current(self) -> Due | None:
        """The card or row that the keyboard is on."""
        if self.mode.value() == "table":
            row = self.table.current_row
            return row if isinstance(row, Due) else None
        key = self.board.current_key
        return next((one for one in self.horizon.rows if one.key == key), None)

    def _export(self) -> None:
        rows = self.shown
        ask_export(self.desk, self, table_columns(), lambda: rows, self.said.emit,
                   self.failed.emit)  # fmt: skip

    @property
    def shown(self) -> tuple[Due, ...]:
        """The cards that the choice lets pass, the nearest day first."""
        return tuple(row for row in self.horizon.rows if self.choice.passes(row))

    def put_off(self) -> None:
        """Ask until when the current card waits, and why; one that waits comes back at once."""
        due = self.current
        if due is None:
            return
        if not due.is_put_off:
            standing = due.row.standing
            self.sheets.snooze(due.row, standing.notice_by or standing.ends or due.by)
            return
        work, words = self.desk.work, self.tr("{} is back").format(due.row.organization)
        self.desk.jobs.run(
            self, lambda _reporter: actions.wake_renewal(work, due.row.id),
            lambda _: self._moved(words), self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def give_owner(self) -> None:
        """Ask who answers for the contract of the current card."""
        due, work = self.current, self.desk.work
        if due is None:
            return

        def read(_reporter: object) -> tuple[queries.Owner, ...]:
            with work.read() as session:
                return queries.owners(session)

        def ask(people: tuple[queries.Owner, ...]) -> None:
            self.sheets.owner(due.row, people)

        self.desk.jobs.run(self, read, ask, self.failed.emit)

    def _show(self, horizon: Horizon, number: int) -> None:
        if number != self._round:
            return
        before = {one.row.id: one.signs for one in self.horizon.rows}
        rows = (replace(one, signs=before.get(one.row.id)) for one in horizon.rows)
        self.horizon = Horizon(tuple(rows))
        self._show_head()
        self._show_rows()
        self.counted.emit(self.horizon)
        self._read_signs(number)

    def _show_head(self) -> None:
        ending = self.horizon.of(ENDS)
        soon = [one for one in ending if one.days <= SOON]
        members = sum(one.row.members for one in soon)
        alone = sum(bool(one.signs and one.signs.alone) for one in soon)
        said = self.tr("{count} in {days} days cover {members} members. {renewing} renew unless "
                       "notice is given.").format(
            count=len(soon), days=SOON, members=f"{members:,}",
            renewing=len(self.horizon.of(RENEWS)))  # fmt: skip
        if alone:
            said += " " + self.tr("%n contracts are the only source in a county.", "", alone)
        self.sentence.setText(said)
        counts = queries.per_week((one.days for one in ending), WITHIN)
        today = self.desk.work.today()

        def lay_out(width: float, height: float, measure: Measure) -> Drawing:
            noun = self.tr("contracts end")
            return bars(_weeks(counts, today), width, height, measure, noun=noun,
                        header=(self.tr("Week of"), self.tr("Contracts ending")),
                        empty=self.tr("No contract ends in {} days").format(WITHIN))  # fmt: skip

        self.chart.show_chart(lay_out)

    def _show_rows(self) -> None:
        rows = self.shown
        if not rows:
            self.pane.show_empty(self._nothing())
            return
        self.board.show_columns(board_columns(rows, self._states))
        self.model.show(in_memory(rows))
        self.pane.show_content()

    def _nothing(self) -> Empty:
        hidden = len(self.horizon.rows)
        if hidden:
            return Empty("filter", self.tr("No card passes the filters"),
                         self.tr("%n contracts are hidden by what is ticked at the left.", "",
                                 hidden))  # fmt: skip
        return Empty("file-check", self.tr("No contract ends in {} days").format(WITHIN),
                     self.tr("Contracts without renewal and renewals with a notice day appear "
                             "here 180 days ahead."), "ok")  # fmt: skip

    def _switch(self, mode: str) -> None:
        shown = self.board if mode == "board" else self.table
        self.ways.setCurrentWidget(shown)

    def _open_card(self, key: str) -> None:
        found = next((one for one in self.horizon.rows if one.key == key), None)
        if found is not None:
            self.opened.emit(found.row.id)

    def _move(self, key: str, stage: str) -> None:
        found = next((one for one in self.horizon.rows if one.key == key), None)
        if found is None:
            return
        if Stage(stage) is Stage.LAPSING:
            self.sheets.stage(found.row, Stage.LAPSING)
            return
        work, contract_id = self.desk.work, found.row.id
        words = self.tr("{office}: {stage}").format(
            office=found.row.organization, stage=stage_word(Stage(stage)))  # fmt: skip
        self.desk.jobs.run(
            self, lambda _reporter: actions.move_renewal(work, contract_id, Stage(stage)),
            lambda _: self._moved(words), self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _moved(self, words: str) -> None:
        self.refresh()
        self.recorded.emit(words)

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Try again"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.desk.theme.px(_ROOMY)
        if beside != (self._head.itemAtPosition(0, 1) is not None):
            self._head.removeWidget(self.sentence)
            self._head.addWidget(self.sentence, *((0, 1) if beside else (1, 0, 1, 3)))

    def _lay_out(self) -> None:
        head = self._head = QGridLayout()
        head.setContentsMargins(16, 8, 14, 4)
        head.setHorizontalSpacing(12)
        head.setColumnStretch(1, 1)
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.sentence, 0, 1)
        head.addWidget(ButtonRow(self.mode, self.export), 0, 2)
        self.chart.set_height(_CHART)
        chart = QHBoxLayout()
        chart.setContentsMargins(16, 0, 16, 4)
        chart.addWidget(self.chart)
        for way in (self.board, self.table):
            self.ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(chart)
        column.addWidget(rule())
        column.addWidget(self.pane, 1)


def in_memory(rows: Sequence[Any]) -> Source[Any]:
    """Return a source of rows that are at hand already."""

    def page(ask: PageAsk[Any]) -> Sequence[Any]:
        return rows[ask.offset : ask.offset + ask.limit]

    return Source(lambda: len(rows), page)


def _weeks(counts: Sequence[int], today: date) -> list[Bar]:
    week = timedelta(days=7)
    return [
        Bar(str(n), f"{today + n * week:%m/%d}", float(count), strong=n * 7 < SOON,
            tone="cr" if n * 7 < LATE else "wa" if n * 7 < NEAR else "")
        for n, count in enumerate(counts)
    ]  # fmt: skip
