"""The list of visits: tabs with counts, filters as chips, a table of any length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.planning import queries as planning
from provider_ops.visits.queries import Filter, View, VisitRow
from ui.kit.chips import ChipButton
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.dates import format_date
from ui.kit.fields import TextField
from ui.kit.flow import FlowLayout
from ui.kit.menus import flat_menu
from ui.kit.paging import PageAsk, Source
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.record_states import RecordStates
from ui.stored_words import said
from ui.visits.words import day_text, state_glyph, state_word, time_text, whose_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.escalations.queries import Colleague
    from ui.page import Desk

ALL = "all"


class VisitList(QWidget):
    """Asks to open a visit, to plan one, and to choose days."""

    open_asked = Signal(object)  # a VisitRow
    plan_asked = Signal()
    dates_asked = Signal()
    counted = Signal(int)  # visits to finish
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._team: tuple[Colleague, ...] = ()
        self.filter = Filter(rep_id=desk.work.staff_id if desk.person.role == "rep" else None,
                             view=View.PLANNED)  # fmt: skip
        theme = desk.theme
        self.tabs = TabStrip(
            theme,
            self.tr("Visits"),
            [
                (View.PLANNED.value, self.tr("Planned")),
                (View.TO_FINISH.value, self.tr("To finish")),
                (View.SUBMITTED.value, self.tr("Submitted")),
                (ALL, self.tr("All")),
            ],
        )
        self.search = TextField(theme, "", self.tr("Office or purpose"))
        self.search.setObjectName("visits.search")
        self.search.setAccessibleName(self.tr("Office or purpose"))
        self.search.set_mark("search")
        self.search.setFixedWidth(theme.px(220))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._states: RecordStates[VisitRow] = RecordStates(desk.work, "visit")
        self.model: PagedTableModel[VisitRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Visits"))
        self.states = StatePane(theme, self.table)
        self._lay_out()
        self.tabs.value_changed.connect(self._tab_changed)
        self.search.textEdited.connect(lambda text: self.set_filter(text=text.strip()))
        self.table.open_asked.connect(self.open_asked)
        self.table.filter_asked.connect(self.search.setFocus)
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(self._load_failed)
        self.states.acted.connect(self._act)

    def refresh(self) -> None:
        """Read counts and rows again."""
        self._count()
        if self.model.sorting is None and self.model.rowCount():
            self.model.refresh()
        else:
            self.model.show(self._source())

    def show_team(self, team: tuple[Colleague, ...]) -> None:
        """Offer these people as filter."""
        self._team = team
        self._show_chips()

    def set_filter(self, **values: object) -> None:
        """Change parts of the filter and ask again."""
        self.filter = replace(self.filter, **values)  # type: ignore[arg-type]
        self._show_chips()
        self._count()
        self.model.show(self._source())

    def _source(self) -> Source[VisitRow]:
        work, which = self._desk.work, self.filter
        today, zone = work.today(), work.time_zone

        def count() -> int:
            with work.read() as session:
                return planning.listed_count(session, which, today)

        def page(ask: PageAsk[VisitRow]) -> Sequence[VisitRow]:
            with work.read() as session:
                return planning.listed(session, which, zone=zone, today=today,
                                       offset=ask.offset, limit=ask.limit)  # fmt: skip

        return self._states.watched(Source(count, page))

    def _count(self) -> None:
        work, which = self._desk.work, self.filter

        def count() -> dict[View | None, int]:
            with work.read() as session:
                return planning.listed_counts(session, which, work.today())

        self._desk.jobs.run(self, lambda _: count(), self._show_counts, self.failed.emit)

    def _show_counts(self, counts: dict[View | None, int]) -> None:
        for view, number in counts.items():
            self.tabs.set_count(ALL if view is None else view.value, number)
        self.counted.emit(counts[View.TO_FINISH])

    def _tab_changed(self, key: str) -> None:
        self.set_filter(view=None if key == ALL else View(key))

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.LOADING:
            if not self.model.rowCount():
                self.states.show_loading(self.tr("Reading visits."))
        elif state is TableState.READY:
            self.states.show_content()

    def _load_failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    @property
    def _narrowed(self) -> bool:
        which = self.filter
        return bool(which.text or which.first or which.last)

    def _empty(self) -> Empty:
        if self._narrowed:
            return Empty("list-filter", self.tr("No visit matches"),
                         self.tr("Clear search and days to see the others."), "nu",
                         self.tr("Clear filters"))  # fmt: skip
        if self.filter.view is View.TO_FINISH:
            return Empty("circle-check", self.tr("Nothing to finish"),
                         self.tr("Visits whose day has passed and drafts wait here."),
                         "ok")  # fmt: skip
        return Empty("map-pin-plus", self.tr("No visits here"),
                     self.tr("Plan the first one; it shows in the week and in Today."), "ac",
                     self.tr("Plan visit"))  # fmt: skip

    def _act(self) -> None:
        if self.model.state is TableState.FAILED:
            self.refresh()
        elif self._narrowed:
            self.search.clear()
            self.set_filter(text="", first=None, last=None)
        else:
            self.plan_asked.emit()

    def _show_chips(self) -> None:
        while self._flow.count() > 1:
            item = self._flow.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme, which = self._desk.theme, self.filter
        name = next((one.name for one in self._team if one.id == which.rep_id), "")
        if which.rep_id is not None:
            mine = which.rep_id == self._desk.work.staff_id
            rep = ChipButton(theme, self.tr("Rep is"), self.tr("me") if mine else name, on=True)
            rep.removed.connect(lambda: self.set_filter(rep_id=None))
        else:
            rep = ChipButton(theme, self.tr("Rep"), self.tr("anyone"))
        rep.setObjectName("chip.rep")
        rep.clicked.connect(lambda: self._choose_rep(rep))
        self._flow.addWidget(rep)
        if which.first or which.last:
            days = ChipButton(theme, self.tr("Days"), self._days(which.first, which.last), on=True)
            days.removed.connect(lambda: self.set_filter(first=None, last=None))
        else:
            days = ChipButton(theme, self.tr("Days"), adds=True)
        days.setObjectName("chip.days")
        days.clicked.connect(self.dates_asked)
        self._flow.addWidget(days)

    def _days(self, first: date | None, last: date | None) -> str:
        if first and last:
            words = self.tr("{first} to {last}")
            return words.format(first=format_date(first), last=format_date(last))
        if first:
            return self.tr("from {first}").format(first=format_date(first))
        return self.tr("to {last}").format(last=format_date(last) if last else "")

    def _choose_rep(self, chip: ChipButton) -> None:
        menu = flat_menu(self)
        people: list[tuple[str, UUID | None]] = [(self.tr("Anyone"), None)]
        people += [(one.name, one.id) for one in self._team if one.role == "rep"]
        for words, key in people:
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, key=key: self.set_filter(rep_id=key))
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _rep(self, row: VisitRow) -> str:
        """Return whose visit it is; "for Gloria Acosta" if the rep of the list covers for her."""
        return whose_word(row, self.filter.rep_id) or row.rep

    def _columns(self) -> tuple[Column[VisitRow], ...]:
        today = self._desk.work.today()
        return (
            Column(self.tr("Day"), lambda row: day_text(row.day, today), Kind.DATE, 112),
            Column(self.tr("Time"), lambda row: time_text(row.start_minute), Kind.QUIET, 84),
            Column(self.tr("Office"), lambda row: row.organization, Kind.STRONG, 210, stretch=True),
            Column(self.tr("City"), lambda row: row.city, Kind.QUIET, 130),
            Column(self.tr("Purpose"), lambda row: said(row.purpose), Kind.PLAIN, 210,
                   stretch=True),
            Column(self.tr("Rep"), self._rep, Kind.QUIET, 150, stretch=True),
            Column(self.tr("State"), state_word, Kind.STATUS, 120, glyph=state_glyph),
        )

    def _lay_out(self) -> None:
        self._flow.addWidget(self.search)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.addWidget(self._chips, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(bar)
        layout.addWidget(self.states, 1)
        self._show_chips()
