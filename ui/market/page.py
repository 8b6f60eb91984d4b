"""Market: the figures of a month, where they come from, and what is behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.county_map import Access, MapWords
from provider_ops.charts.pareto import Cause, ParetoWords, pareto
from provider_ops.charts.trend import Series, TrendWords, trend
from provider_ops.core.calendar import add_months
from provider_ops.market.rules import COVERAGE_GOAL, DENIAL_GOAL
from provider_ops.reports.market.report import MarketRequest, read_facts
from ui.change_marks import marks_of
from ui.kit.buttons import Button
from ui.kit.chart_view import ChartView
from ui.kit.choices import Select
from ui.kit.commands import Command
from ui.kit.day_words import month_name, short_month
from ui.kit.map_view import MapView
from ui.kit.section import PaneHeader, Section
from ui.kit.states import StatePane
from ui.market.figures import FigureRow
from ui.market.tables import OverdueTable, TerritoryTable
from ui.page import Link, Page

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from provider_ops.core.progress import Reporter
    from provider_ops.reports.market.facts import MarketFacts
    from ui.page import Desk

MONTHS = 12
_MAP_WIDTH, _CHART_WIDTH = 520, 680


class MarketPage(Page):
    """One month; the figures are those of the report, read by the same code."""

    key = "market"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = desk.theme
        today = desk.work.today()
        firsts = [add_months(today.replace(day=1), -back) for back in range(MONTHS)]
        self.month = Select([(month_name(first), first) for first in firsts])
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setFixedWidth(theme.px(170))
        self.month.set_value(firsts[1])  # the last one that is over
        self.figures = FigureRow(theme)
        self.map = MapView(theme, load_outlines(), self.tr("Visit coverage by county"))
        self.trend = ChartView(theme, self.tr("Denied lines by month"))
        self.reasons = ChartView(theme, self.tr("Why lines were denied"))
        self.territories = TerritoryTable(desk)
        self.overdue = OverdueTable(desk)
        self._facts: MarketFacts | None = None
        self.states = StatePane(theme, self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.states)
        self.declare(
            self.tr("Market"),
            (
                Command("market.open-report", self.tr("Monthly report"), self._open_report, "R",
                        "file-chart-column", single_letter=True),
            ),
        )  # fmt: skip
        self._header = self._make_header()
        self.month.value_changed.connect(lambda _value: self.refresh())
        self.states.acted.connect(self.refresh)
        self.overdue.open_asked.connect(
            lambda row: self.requested.emit(Link("providers", None, {"text": row.name}))
        )

    @override
    def title(self) -> str:
        return self.tr("Market")

    @override
    def subtitle(self) -> str:
        if self._facts is None or self._facts.is_whole_month:
            return self.desk.person.market
        return self.tr("to {day}, the month is not over").format(day=f"{self._facts.last:%m/%d}")

    @override
    def header(self) -> QWidget:
        return self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        return (("← → ↑ ↓", self.tr("County")), ("T", self.tr("Chart as table")),
                ("R", self.tr("Monthly report")), ("F6", self.tr("Next pane")))  # fmt: skip

    @override
    def refresh(self) -> None:
        work, month = self.desk.work, self.month.value()
        request = MarketRequest(month, work.now())
        if self._facts is None:
            self.states.show_loading(self.tr("Adding up the month."))

        def read(reporter: Reporter) -> MarketFacts:
            return read_facts(work, request, reporter)

        self.desk.jobs.run(self, read, partial(self._show, month), self._failed)

    def _show(self, month: date, facts: MarketFacts) -> None:
        if month != self.month.value():
            return  # another month was chosen meanwhile
        self._facts = facts
        self.figures.show_facts(facts)
        goal = float(COVERAGE_GOAL * 100)
        covered = {
            county.fips: Access(float(county.share * 100), goal)
            for county in facts.visits.counties
            if county.share is not None
        }
        self.map.show_access(covered, finding=self._map_finding(facts), words=self._map_words())
        self.trend.show_chart(partial(self._draw_trend, facts))
        self.reasons.show_chart(partial(self._draw_reasons, facts))
        self.territories.show_rows(facts.visits.territories)
        self.overdue.show_rows(facts.visits.overdue, facts.visits.overdue_offices)
        self.states.show_content()
        self.header_changed.emit()

    def _failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _draw_trend(
        self, facts: MarketFacts, width: float, height: float, measure: Measure
    ) -> Drawing:
        months = facts.claims.months
        rates = tuple(None if m.rate is None else float(m.rate * 100) for m in months)
        marks = marks_of(facts.changes, [m.first for m in months])
        return trend(
            [short_month(m.first) for m in months],
            [Series(self.tr("Denied"), rates)],
            width, height, measure,
            goal=float(DENIAL_GOAL * 100), unit="%", marks=marks,
            finding=self.tr("Share of claim lines that were denied, by month of service"),
            words=TrendWords(self.tr("goal"), self.tr("No data yet"), self.tr("Month"),
                             self.tr("Changes")),
        )  # fmt: skip

    def _draw_reasons(
        self, facts: MarketFacts, width: float, height: float, measure: Measure
    ) -> Drawing:
        causes = [Cause(r.reason, r.reason, r.lines) for r in facts.claims.reasons]
        return pareto(
            causes, width, height, measure, most=6,
            finding=self.tr("Denied lines of the month by reason, most first"),
            words=self._reason_words(),
        )  # fmt: skip

    def _reason_words(self) -> ParetoWords:
        return ParetoWords(
            other=self.tr("Other"), share=self.tr("running share"), empty=self.tr("No data yet"),
            noun=self.tr("lines"),
            header=(self.tr("Reason"), self.tr("Lines"), self.tr("Share"),
                    self.tr("Running share")),
        )  # fmt: skip

    def _map_finding(self, facts: MarketFacts) -> str:
        goal = COVERAGE_GOAL
        below = [c for c in facts.visits.counties if c.share is not None and c.share < goal]
        return self.tr("{below} of {all} counties are below the goal").format(
            below=len(below), all=len(facts.visits.counties)
        )

    def _map_words(self) -> MapWords:
        return MapWords(
            bins=(
                self.tr("98% and up"), self.tr("95 to 97.9%"), self.tr("90 to 94.9%"),
                self.tr("80 to 89.9%"), self.tr("under 80%"),
                self.tr("no office here"),
            ),
            empty=self.tr("No office has a county yet"),
            header=(self.tr("County"), self.tr("Seen in time"), self.tr("Goal"),
                    self.tr("Short by")),
        )  # fmt: skip

    # -- frame -----------------------------------------------------------------------

    def _content(self) -> QWidget:
        theme, content = self.desk.theme, QWidget()
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(Section(
            PaneHeader(theme, self.tr("Visit coverage"),
                       self.tr("offices seen within their target days, goal 90%")),
            _padded(self.map)))
        left.addWidget(Section(
            PaneHeader(theme, self.tr("Territories"), self.tr("furthest behind first")),
            self.territories))
        right = QSplitter(Qt.Orientation.Vertical)
        claims = QWidget()
        row = QHBoxLayout(claims)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(20)
        row.addWidget(self.trend, 4)
        row.addWidget(self.reasons, 5)
        right.addWidget(Section(
            PaneHeader(theme, self.tr("Denials"),
                       self.tr("share of lines by month; reasons of the month")), claims))
        right.addWidget(Section(
            PaneHeader(theme, self.tr("Offices past their target"),
                       self.tr("tier A first, then most members")), self.overdue))
        for side, sizes in ((left, (430, 300)), (right, (330, 400))):
            side.setSizes(list(sizes))
            side.setHandleWidth(1)
            side.setChildrenCollapsible(False)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setSizes([_MAP_WIDTH, _CHART_WIDTH])
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.figures)
        column.addWidget(panes, 1)
        return content

    def _make_header(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.month)
        row.addWidget(
            Button(self.desk.theme, self.tr("Monthly report"), "primary",
                   icon_name="file-chart-column").follow(self.commands["market.open-report"])
        )  # fmt: skip
        return holder

    def _open_report(self) -> None:
        self.requested.emit(Link("report", self.month.value()))


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(14, 4, 10, 4)
    box.addWidget(widget)
    return holder
