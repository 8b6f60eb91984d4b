"""Team: the representatives of the market, with what is theirs this month."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.calendar import add_months, last_of_month
from provider_ops.market.rules import COVERAGE_ACCEPTABLE, COVERAGE_GOAL
from provider_ops.team import queries
from ui.coverage import CoverageBlock
from ui.kit.choices import Select
from ui.kit.columns import Bullet, Column, Kind, RowFacts
from ui.kit.commands import Command
from ui.kit.day_words import month_name
from ui.kit.fixed_source import fixed_source
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.kpi_row import KpiRow
from ui.kit.panes import WidthClass
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.page import Page
from ui.team.rep_pane import RepPane

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.core.progress import Reporter
    from provider_ops.team.queries import RepRow
    from ui.page import Desk

MONTHS = 12
_GOAL = f"{COVERAGE_GOAL * 100:.0f}%"
_ROW = 38
_MOST_ROWS, _LISTS = 8, 280
"""Where the page scrolls: rows of the table, and the height of the lists below it."""


class TeamPage(Page):
    """A representative on each line; how long somebody types is only shown for everybody."""

    key = "team"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reps = 1
        today = desk.work.today()
        firsts = [add_months(today.replace(day=1), -back) for back in range(MONTHS)]
        self.month = Select([(month_name(first), first) for first in firsts])
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setFixedWidth(desk.theme.px(170))
        self.month.set_value(firsts[0])
        self.tiles = [KpiTile(desk.theme, Kpi(title)) for title in self._titles()]
        self.model: PagedTableModel[RepRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.visits.staff_id), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme, row_height=_ROW)
        self.table.setAccessibleName(self.tr("Representatives"))
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = KpiRow(desk.theme)
        for tile in self.tiles:
            row.add(tile)
        column.addWidget(row)
        column.addWidget(self.table, 3)
        self.coverage = CoverageBlock(desk, hides=False)
        self.declare(self.tr("Team"), (
            Command("team.new-coverage", self.tr("Let somebody cover a territory"),
                    self.coverage.ask, icon="users"),
        ))  # fmt: skip
        self.rep = RepPane(desk)
        self.rep_name = PaneHeader(desk.theme, "")
        for part, stretch in ((rule(), 0), (self.coverage, 0), (self.rep_name, 0), (self.rep, 4)):
            column.addWidget(part, stretch)
        self._width = WidthClass.FULL
        self.area = self._scrolled()
        self.states = StatePane(desk.theme, self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.states)
        self.month.value_changed.connect(lambda _value: self.refresh())
        self.states.acted.connect(self.refresh)
        self.table.current_changed.connect(self._show_rep)
        self.model.loaded.connect(self._choose_first)
        self.rep.requested.connect(self.requested)
        self.rep.failed.connect(self.failed)
        self.coverage.failed.connect(self.failed)
        self.coverage.settled.connect(self._covered)
        desk.theme.changed.connect(self._fit)

    @override
    def title(self) -> str:
        return self.tr("Team")

    @override
    def subtitle(self) -> str:
        return self.desk.person.market

    @override
    def header(self) -> QWidget:
        return self.month

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        return (("↑ ↓", self.tr("Move")), ("Ctrl C", self.tr("Copy row")))

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._width = width
        self._fit()
        self.rep.panes.set_width_class(width)
        self.rep_name.setHidden(width is WidthClass.TABS)  # its tabs stand below the row
        self.rep.show_heads(shown=width is not WidthClass.TABS)

    @override
    def refresh(self) -> None:
        work, first = self.desk.work, self.month.value()
        last = min(last_of_month(first), work.today())

        def read(_reporter: Reporter) -> queries.Team:
            with work.read() as session:
                return queries.team(session, work.market_id, first, last)

        self.desk.jobs.run(self, read, partial(self._show, first), self._failed)
        self.coverage.refresh()

    def _covered(self, words: str) -> None:
        self.announced.emit(words)
        self.changed.emit()

    def _show(self, first: date, team: queries.Team) -> None:
        if first != self.month.value():
            return  # another month was chosen meanwhile
        if not team.reps:
            self.states.show_empty(
                Empty("users", self.tr("No territory has a rep yet"),
                      self.tr("Reps and territories come with the first sync."), "nu")
            )  # fmt: skip
            return
        self._show_tiles(team)
        self._reps = len(team.reps)
        self._fit()
        self.model.show(fixed_source(team.reps))
        self.states.show_content()

    def _choose_first(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.go_to(0)

    def _show_rep(self, row: RepRow | None) -> None:
        self._show_current()
        if row is not None:
            self.rep_name.set_title(row.visits.name)
            self.rep_name.set_hint(row.visits.territory)
            self.rep.show_rep(row.visits.staff_id)

    def _fit(self) -> None:
        """Let the table be no higher than its rows; what is below takes the rest.

        Where panes are tabs there is no room for that: all is as high as it must be to be read,
        and the page scrolls.
        """
        px = self.desk.theme.px
        head = self.table.horizontalHeader().height()
        scrolls = self._width is WidthClass.TABS
        if scrolls:  # its columns are wider than the window
            head += self.table.horizontalScrollBar().sizeHint().height()
        whole = head + px(_ROW) * self._reps
        self.table.setMaximumHeight(whole)
        self.table.setMinimumHeight(min(whole, head + px(_ROW) * _MOST_ROWS) if scrolls else 0)
        self.rep.setMinimumHeight(px(_LISTS) if scrolls else 0)

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lists scroll it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inner)
        return area

    def _show_current(self) -> None:
        """Scroll to the row at the keyboard, which a table shown whole does not do by itself."""
        spot = self.table.visualRect(self.table.currentIndex())
        if self.table.hasFocus() and spot.isValid():
            middle = self.table.viewport().mapTo(self._inner, spot.center())
            self.area.ensureVisible(0, middle.y(), 0, spot.height())

    def _show_tiles(self, team: queries.Team) -> None:
        reps = team.reps
        done = sum(rep.visits.submitted for rep in reps)
        planned = sum(rep.visits.planned for rep in reps)
        offices = sum(rep.visits.offices for rep in reps)
        seen = sum(rep.visits.seen_in_time for rep in reps)
        late = sum(rep.promises_late for rep in reps)
        cases = sum(rep.cases_late for rep in reps)
        seconds = team.logging_seconds
        values = (
            (f"{done:,}", self.tr("of {planned} planned so far").format(planned=f"{planned:,}")),
            (f"{seen / offices:.0%}" if offices else "",
             self.tr("goal {goal}").format(goal=_GOAL)),
            (f"{late:,}", self.tr("past their day")),
            (f"{cases:,}", self.tr("past their day")),
            ("" if seconds is None else self.tr("{n} s").format(n=seconds),
             self.tr("median of the whole team")),
        )  # fmt: skip
        for tile, title, (value, hint) in zip(self.tiles, self._titles(), values, strict=True):
            tile.show_kpi(Kpi(title, value, hint))
        if team.is_logging_withheld:
            hint = self.tr("fewer than {n} people logged").format(n=queries.SEVERAL)
            self.tiles[-1].show_kpi(Kpi(self._titles()[-1], "", hint, none=self.tr("withheld")))

    def _failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _titles(self) -> tuple[str, ...]:
        return (self.tr("Visits submitted"), self.tr("Offices seen in time"),
                self.tr("Action items late"), self.tr("Escalations late"),
                self.tr("Logging a visit takes"))  # fmt: skip

    def _columns(self) -> tuple[Column[RepRow], ...]:
        return (
            Column(self.tr("Representative"), lambda row: row.visits.name, Kind.STRONG, 206,
                   stretch=True, secondary=lambda row: row.visits.territory),
            Column(self.tr("Visits"), lambda row: f"{row.visits.submitted} / {row.visits.planned}",
                   Kind.NUMBER, 64),
            Column(self.tr("Offices"), lambda row: f"{row.visits.offices:,}", Kind.NUMBER, 96),
            Column(self.tr("Seen in time"), _coverage, Kind.BULLET, 160,
                   tone=lambda row: "wa" if _below(row) else "", bullet=_bullet,
                   spoken=self._spoken_coverage),
            Column(self.tr("Action items open"), lambda row: f"{row.promises_open:,}",
                   Kind.NUMBER, 120),
            Column(self.tr("Action items late"), lambda row: _some(row.promises_late),
                   Kind.NUMBER, 120, tone=lambda row: "cr" if row.promises_late else ""),
            Column(self.tr("Cases open"), lambda row: f"{row.cases_open:,}",
                   Kind.NUMBER, 100),
            Column(self.tr("Cases late"), lambda row: _some(row.cases_late), Kind.NUMBER, 100,
                   tone=lambda row: "cr" if row.cases_late else ""),
        )  # fmt: skip

    def _spoken_coverage(self, row: RepRow) -> str:
        if row.visits.coverage is None:
            return ""
        return self.tr("{now}, goal {goal}").format(now=_coverage(row), goal=_GOAL)


def _coverage(row: RepRow) -> str:
    share = row.visits.coverage
    return "" if share is None else f"{share * 100:.0f}%"


def _bullet(row: RepRow) -> Bullet:
    share = row.visits.coverage
    now = None if share is None else float(share)
    return Bullet(now, float(COVERAGE_GOAL), None, float(COVERAGE_ACCEPTABLE))


def _below(row: RepRow) -> bool:
    return row.visits.coverage is not None and row.visits.coverage < COVERAGE_GOAL


def _some(count: int) -> str:
    return f"{count:,}"
