"""One month of a market: figures, coverage, outlying visits, territories, denials."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.county_map import Access, MapWords
from provider_ops.charts.pareto import Cause, ParetoWords, pareto
from provider_ops.charts.trend import Series, TrendWords, trend
from provider_ops.market.rules import COVERAGE_GOAL, DENIAL_GOAL
from ui.change_marks import marks_of
from ui.kit.block import LinkButton
from ui.kit.chart_view import ChartView
from ui.kit.day_words import short_month
from ui.kit.map_view import MapView
from ui.kit.restyle import label
from ui.kit.section import PaneHeader, Section
from ui.kit.stowed import Stowed
from ui.kit.tab_row import TabRow
from ui.kit.tabs import TabStrip
from ui.market.figures import FigureRow
from ui.market.outlier_chart import draw_offices, some_of
from ui.market.outlier_words import period
from ui.market.tables import GOAL, OverdueTable, TerritoryTable

if TYPE_CHECKING:
    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from provider_ops.reports.market.facts import MarketFacts
    from ui.page import Desk

_MAP_WIDTH, _CHART_WIDTH = 520, 680


class MonthPane(QWidget):
    """The figures of the report, read by the same code."""

    office_asked = Signal(str)  # the key of an outlying office, or "" for all of them

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.figures = FigureRow(theme)
        self.map = MapView(theme, load_outlines(), self.tr("Visit coverage by county"))
        self.outlying = ChartView(theme, self.tr("Member visits and the range expected"))
        self.outlying_head = PaneHeader(theme, self.tr("Outlying visits"))
        self.all_outlying = LinkButton(theme, "")
        self.outlying_head.add_action(self.all_outlying)
        self.trend = ChartView(theme, self.tr("Denied lines by month"))
        self.reasons = ChartView(theme, self.tr("Why lines were denied"))
        self.territories = TerritoryTable(desk)
        self.overdue = OverdueTable(desk)
        self.lists = TabStrip(theme, self.tr("Visits"), (
            ("territories", self.tr("Territories")), ("overdue", self.tr("Past their target")),
        ))  # fmt: skip
        self._legend = label("", "12", "2")
        self._legend.setText(self.tr("goal {goal} · ○ month before").format(goal=GOAL))
        self._stack = QStackedWidget()
        for table in (self.territories, self.overdue):
            self._stack.addWidget(table)
        self._lay_out()
        self.lists.value_changed.connect(self._show_list)
        self.outlying.activated.connect(self.office_asked)
        self.all_outlying.clicked.connect(lambda: self.office_asked.emit(""))

    def show_facts(self, facts: MarketFacts) -> None:
        """Show a month."""
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
        self._show_outlying(facts)
        self.territories.show_rows(facts.visits.territories)
        self.overdue.show_rows(facts.visits.overdue, facts.visits.overdue_offices)
        self.lists.set_count("overdue", facts.visits.overdue_offices)

    def _show_list(self, key: str) -> None:
        self._stack.setCurrentIndex(int(key == "overdue"))
        self._legend.setHidden(key == "overdue")  # it explains the bars of the territories

    def _show_outlying(self, facts: MarketFacts) -> None:
        members = facts.outliers[0]
        self.outlying_head.set_hint(
            self.tr("member visits per 1,000, {period}. Bar: range expected").format(
                period=period(members))
        )  # fmt: skip
        self.all_outlying.setText(self.tr("{found} of {judged}").format(
            found=f"{len(members.flags):,}", judged=f"{members.judged:,}"))  # fmt: skip
        self.all_outlying.setAccessibleName(self.tr("All outlying offices"))

        def layout(width: float, height: float, measure: Measure) -> Drawing:
            return draw_offices(some_of(members, height), members, width, measure)

        self.outlying.show_chart(layout)

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

    def _lay_out(self) -> None:
        theme = self._desk.theme
        left = QSplitter(Qt.Orientation.Vertical)
        covered = Section(
            PaneHeader(theme, self.tr("Visit coverage"),
                       self.tr("offices seen within their target days, goal {goal}").format(
                           goal=GOAL)),
            _padded(self.map))  # fmt: skip
        left.addWidget(covered)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(TabRow(theme, self.lists, self._legend))  # beside the tabs what bars mean
        below.addWidget(self._stack, 1)
        left.addWidget(lower)
        right = QSplitter(Qt.Orientation.Vertical)
        claims = QWidget()
        row = QHBoxLayout(claims)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(20)
        row.addWidget(self.trend, 4)
        row.addWidget(self.reasons, 5)
        outlying = Section(self.outlying_head, _padded(self.outlying))
        right.addWidget(outlying)
        denied = Section(
            PaneHeader(theme, self.tr("Denials"),
                       self.tr("share of lines by month; reasons of the month")), claims)
        right.addWidget(denied)
        for side, sizes in ((left, (430, 300)), (right, (410, 320))):
            side.setSizes(list(sizes))
            side.setHandleWidth(1)
            side.setChildrenCollapsible(False)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setSizes([_MAP_WIDTH, _CHART_WIDTH])
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = {"figures": (self.figures,), "map": (panes, left, covered),
                 "offices": (panes, left, lower), "outlying": (panes, right, outlying),
                 "denials": (panes, right, denied)}  # fmt: skip
        self.stowed = Stowed(theme, self.tr("The month"), self._tabs(), parts)
        column.addWidget(self.stowed)
        column.addWidget(self.figures)
        column.addWidget(panes, 1)
        column.addStretch()

    def _tabs(self) -> list[tuple[str, str]]:
        return [
            ("figures", self.tr("Figures")), ("map", self.tr("Coverage")),
            ("offices", self.tr("Territories")), ("outlying", self.tr("Outlying visits")),
            ("denials", self.tr("Denials")),
        ]  # fmt: skip


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(14, 4, 10, 4)
    box.addWidget(widget)
    return holder
