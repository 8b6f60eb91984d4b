"""Who is due for a visit and why, most due first; some picked offices become planned visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.directory import nearest
from provider_ops.planning.queries import DueRow, due
from ui.due_words import due_words, glyph, reasons, target_words
from ui.kit.bulkbar import BulkBar
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.day_words import day_short
from ui.kit.elided import Elided
from ui.kit.fields import TextField
from ui.kit.fixed_source import fixed_source
from ui.kit.parts import TALL_ROW
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.escalations.queries import Colleague
    from ui.page import Desk

TO_PLAN, PLANNED = "to_plan", "planned"


class DueView(QWidget):
    """Reads who is due; asks to plan visits to the picked offices, or to open one."""

    plan_asked = Signal(object)  # a tuple of DueRow
    open_asked = Signal(object)  # a DueRow
    chosen = Signal()  # other offices are picked, or another one is at the keyboard
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: tuple[DueRow, ...] = ()
        self._rep = desk.work.staff_id if desk.person.role == "rep" else None
        self._failed = False
        theme = desk.theme
        self.tabs = TabStrip(
            theme, self.tr("Due offices"),
            [(TO_PLAN, self.tr("To plan")), (PLANNED, self.tr("Planned", "offices"))],
        )  # fmt: skip
        self.search = TextField(theme, "", self.tr("Office, city or reason"))
        self.search.setObjectName("due.search")
        self.search.setAccessibleName(self.tr("Office, city or reason"))
        self.search.set_mark("search")
        self.search.setFixedWidth(theme.px(220))
        me = (self.tr("My offices"), desk.work.staff_id)
        self.rep = Select([me] if self._rep else [(self.tr("All offices"), None)])
        self.rep.set_value(self._rep)
        self.rep.setObjectName("due.rep")
        self.rep.setAccessibleName(self.tr("Whose offices"))
        self.rep.setFixedWidth(theme.px(200))
        self.how = Elided(theme, 12, 400, "tx_3", lines=2)
        self.how.setText(
            self.tr("days since the last visit against the target, raised by risk")
        )
        self.model: PagedTableModel[DueRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id), desk.jobs, self, pickable=True
        )
        self.table = TableView(self.model, theme, row_height=TALL_ROW)
        self.table.setObjectName("due.table")
        self.table.setAccessibleName(self.tr("Due offices"))
        self.states = StatePane(theme, self.table)
        self.bar = BulkBar(theme, self.table)
        self._lay_out()
        self._connect()
        self.states.show_loading(self.tr("Reading who is due."))

    def refresh(self) -> None:
        """Read anew who is due."""
        work, rep = self._desk.work, self._rep

        def read() -> tuple[DueRow, ...]:
            nearest.catch_up(work)
            with work.read() as session:
                return due(session, work.market_id, work.today(), work.now(), rep_id=rep)

        self._desk.jobs.run(self, lambda _: read(), self._show, self._fail)

    def show_team(self, team: tuple[Colleague, ...]) -> None:
        """Offer these people as filter."""
        mine = self._desk.work.staff_id
        people = [(one.name, one.id) for one in team if one.role == "rep" and one.id != mine]
        me = [(self.tr("My offices"), mine)] if self._desk.person.role == "rep" else []
        self.rep.set_options([*me, (self.tr("All offices"), None), *people])

    def picked(self) -> tuple[DueRow, ...]:
        """Return the picked offices, else the one at the keyboard."""
        picked = tuple(row for row in self._found if self.model.is_picked(row))
        current = self.table.current_row
        return picked or ((current,) if isinstance(current, DueRow) else ())

    def plan(self) -> None:
        """Ask to plan visits to the picked offices."""
        if chosen := self.picked():
            self.plan_asked.emit(chosen)

    def drop_picks(self) -> None:
        """Pick nothing."""
        self.model.pick_all(picked=False)

    def _show(self, found: tuple[DueRow, ...]) -> None:
        self._found, self._failed = found, False
        for key in (TO_PLAN, PLANNED):
            self.tabs.set_count(key, len(self._of_tab(key)))
        self._narrow()

    def _of_tab(self, key: str) -> list[DueRow]:
        return [row for row in self._found if (row.next_on is None) is (key == TO_PLAN)]

    def _narrow(self) -> None:
        words, today = self.search.text().strip().casefold(), self._desk.work.today()
        rows = [
            row for row in self._of_tab(self.tabs.value())
            if words in " ".join((row.name, row.city, row.county, *reasons(row, today))).casefold()
        ]  # fmt: skip
        self.model.show(fixed_source(rows), keep_picks=True)
        self.table.hide_columns(self._plain_columns(rows))
        if rows:
            self.states.show_content()
        else:
            self.states.show_empty(self._empty())

    def _plain_columns(self, rows: Sequence[DueRow]) -> list[str]:
        """Return the titles of the columns that the tab and the choice of people say already."""
        titles = [self.tr("Planned")] if self.tabs.value() == TO_PLAN else []
        one = self._rep is not None and len({row.rep for row in rows}) <= 1
        return [*titles, self.tr("Rep")] if one else titles

    def _empty(self) -> Empty:
        if self.search.text().strip():
            return Empty("list-filter", self.tr("No due office matches"),
                         self.tr("Clear the search to see the others."), "nu",
                         self.tr("Clear search"))  # fmt: skip
        if self.tabs.value() == PLANNED:
            return Empty("calendar-days", self.tr("No due office has a planned visit"),
                         self.tr("Offices move here from “To plan”."), "nu")  # fmt: skip
        return Empty("circle-check", self.tr("Nobody waits for a visit to be planned"),
                     self.tr("Offices show here when their days are over or something is at risk."),
                     "ok")  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self._failed = True
        self.states.show_error(error, self.tr("Read again"))

    def _act(self) -> None:
        if self._failed:
            self.refresh()
        else:
            self.search.clear()
            self._narrow()

    def _show_picks(self) -> None:
        count = self.model.picked_count()
        self.bar.show_picks(count, self.tr("%n offices selected", "", count))
        self.chosen.emit()

    def _set_rep(self, key: UUID | None) -> None:
        self._rep = key
        self.refresh()

    def _columns(self) -> Sequence[Column[DueRow]]:
        today = self._desk.work.today
        return (
            Column(self.tr("Office"), lambda row: row.name, Kind.TWO_LINE, 230,
                   secondary=lambda row: " · ".join(filter(None, (row.city, row.county)))),
            Column(self.tr("Due"), due_words, Kind.STATUS, 130, glyph=glyph),
            Column(self.tr("Why"), lambda row: _sentence(reasons(row, today())[0]), Kind.TWO_LINE,
                   290, stretch=True,
                   secondary=lambda row: " · ".join(reasons(row, today())[1:])),
            Column(self.tr("Last visit"), lambda row: _day(row.last_on, today()), Kind.TWO_LINE,
                   98, secondary=self._ago),
            Column(self.tr("Planned"), lambda row: _day(row.next_on, today()), Kind.DATE, 84),
            Column(self.tr("Target"), target_words, Kind.QUIET, 116),
            Column(self.tr("Rep"), lambda row: row.rep, Kind.QUIET, 116),
            Column(self.tr("Members"), lambda row: f"{row.members:,}", Kind.NUMBER, 76),
        )  # fmt: skip

    def _ago(self, row: DueRow) -> str:
        return "" if row.since_days is None else self.tr("%n days ago", "", row.since_days)

    def _connect(self) -> None:
        self.tabs.value_changed.connect(lambda _key: self._narrow())
        self.search.textEdited.connect(lambda _text: self._narrow())
        self.rep.value_changed.connect(self._set_rep)
        self.table.open_asked.connect(self.open_asked)
        self.table.filter_asked.connect(self.search.setFocus)
        self.states.acted.connect(self._act)
        self.table.current_changed.connect(lambda _row: self.chosen.emit())
        self.model.picks_changed.connect(self._show_picks)
        self.model.loaded.connect(self._show_picks)
        self.bar.clear_asked.connect(self.drop_picks)
        self.bar.add_button(self.tr("Plan visits"), main=True).clicked.connect(self.plan)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 7, 14, 7)  # two lines of `how` are higher than the fields
        bar.setSpacing(8)
        bar.addWidget(self.search)
        bar.addWidget(self.rep)
        bar.addWidget(self.how, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(bar)
        layout.addWidget(self.states, 1)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _day(day: date | None, today: date) -> str:
    return "" if day is None else day_short(day, today)
