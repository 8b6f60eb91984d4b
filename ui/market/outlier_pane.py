"""Outlying offices: the chart, each one in words, what was decided, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from provider_ops.charts.dots import height_of
from provider_ops.outliers.queries import Flag
from provider_ops.outliers.rules.measures import Measure
from provider_ops.outliers.rules.standing import DECIDERS
from provider_ops.outliers.rules.words import figure
from ui.counts import grouped
from ui.kit.buttons import Button
from ui.kit.chart_view import ChartView
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.parts import TALL_ROW
from ui.kit.restyle import label
from ui.kit.section import PaneHeader, Section
from ui.kit.segmented import Segmented
from ui.kit.stowed import Stowed
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.market.decision_sheet import ask_decision
from ui.market.outlier_chart import draw_offices
from ui.market.outlier_detail import OutlierDetail
from ui.market.outlier_words import (
    left_out,
    measure_word,
    period,
    purpose_words,
    range_word,
    standing_glyph,
    standing_word,
)
from ui.page import Link
from ui.stored_words import said

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure as TextMeasure
    from provider_ops.outliers.queries import MeasureFigures
    from ui.page import Desk


class OutlierPane(QWidget):
    """One measure at a time; figures with a decision that holds stand apart."""

    requested = Signal(object)  # a Link
    decided = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._month: date | None = None
        self._figures: dict[Measure, MeasureFigures] = {}
        self.measure = Select([(measure_word(one), one.value) for one in Measure])
        self.measure.setCurrentIndex(0)
        self.measure.setAccessibleName(self.tr("Compared by"))
        self.measure.setFixedWidth(theme.px(250))
        kinds = [("open", self.tr("To look at")), ("decided", self.tr("Decided"))]
        self.shown = Segmented(self.tr("Outlying offices"), kinds)
        self.header = PaneHeader(theme, self.tr("Outlying visits"))
        self.chart = ChartView(theme, self.tr("Offices and the range expected of them"))
        self.foot = label("", "11", "3", wrap=True)
        self.model: PagedTableModel[Flag] = PagedTableModel(
            self._columns(), RowFacts(lambda flag: flag.reading.organization_id), desk.jobs, self
        )
        self.table = TableView(self.model, theme, row_height=TALL_ROW)
        self.table.setAccessibleName(self.tr("Outlying offices"))
        self.detail = OutlierDetail(desk)
        self.decide = Button(theme, self.tr("Decide"), keys="D")
        self.open_office = Button(theme, self.tr("Open office"), keys="↵")
        self.plan = Button(theme, self.tr("Plan visit"))
        self._lay_out()
        self._connect()

    def show_figures(self, month: date, figures: tuple[MeasureFigures, ...]) -> None:
        """Show the measures of a month."""
        self._month = month
        self._figures = {one.measure: one for one in figures}
        self.measure.set_options([(self._choice(one), one.value) for one in Measure])
        self._show()

    def _open(self, measure: Measure) -> int:
        """Return how many offices of a measure wait for somebody to look at them."""
        found = self._figures.get(measure)
        return sum(flag.is_open for flag in found.flags) if found is not None else 0

    def _choice(self, measure: Measure) -> str:
        count = self._open(measure)
        return f"{measure_word(measure)} · {count:,}" if count else measure_word(measure)

    def show_office(self, measure: Measure, key: str) -> None:
        """Go to an office of a measure, whose key a chart gave."""
        self.measure.set_value(measure.value)
        flags = {f"{flag.reading.organization_id}": flag for flag in self._of(measure).flags}
        if key in flags:
            self.shown.set_value("open" if flags[key].is_open else "decided")
        self._show()
        self._go_to(key)

    def current(self) -> Flag | None:
        """Return the office that the keyboard is at."""
        row = self.table.current_row
        return row if isinstance(row, Flag) else None

    def decide_current(self) -> None:
        """Ask what is decided about the current office."""
        flag = self.current()
        if flag is None or self._month is None or not self.may_decide:
            return
        ask_decision(self._desk, self, flag, self._month,
                     lambda _key: self.decided.emit(), self.failed.emit)  # fmt: skip

    def focus_rows(self) -> None:
        """Give the keyboard to the offices."""
        self.stowed.set_value("offices")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _of(self, measure: Measure) -> MeasureFigures:
        return self._figures[measure]

    def _show(self) -> None:
        if not self._figures:
            return
        figures = self._of(Measure(self.measure.value()))
        wanted = self.shown.value() == "open"
        flags = [flag for flag in figures.flags if flag.is_open is wanted]
        rows = [flag.reading for flag in flags]
        above = sum(one.is_above for one in rows)
        drawn = [*rows[:above], *figures.expected, *rows[above:]]
        looked_at = sum(not flag.is_open for flag in figures.flags)
        words = self.tr(
            "{found} of {judged} offices outside of their range, {decided} decided, {period}"
        )
        said = words.format(
            found=f"{len(figures.flags):,}", judged=f"{figures.judged:,}",
            decided=f"{looked_at:,}", period=period(figures),
        )  # fmt: skip
        others = sum(self._open(one) for one in Measure if one is not figures.measure)
        more = grouped(self.tr("%n more by other measures", "", others), others) if others else ""
        self.header.set_hint(" · ".join(filter(None, (said, more))))
        self.chart.set_height(height_of(max(len(drawn), 2)), grows=True)

        def layout(width: float, _height: float, measure: TextMeasure) -> Drawing:
            return draw_offices(drawn, figures, width, measure)

        self.chart.show_chart(layout)
        self.foot.setText(" ".join(filter(None, (self._limits(figures), left_out(figures)))))
        self.model.show(fixed_source(flags))

    def _limits(self, figures: MeasureFigures) -> str:
        look = self.tr("A reason to look, not a finding.")
        if figures.phi is None:
            return look + " " + self.tr("Range: median ± 3.5 robust standard deviations (MAD).")
        limits = self.tr("Bar: 99.8% limits for the size of the panel, φ = {phi}.")
        return look + " " + limits.format(phi=f"{figures.phi:.1f}")

    def _go_to(self, key: str) -> None:
        for number, flag in enumerate(self.model.at_hand()):
            if f"{flag.reading.organization_id}" == key:
                self.table.go_to(number)
                self.focus_rows()

    def _follow(self, row: object) -> None:
        flag = row if isinstance(row, Flag) else None
        self.detail.show_flag(flag)
        self.decide.setVisible(flag is not None and self.may_decide)
        self.open_office.setVisible(flag is not None)
        self.plan.setVisible(flag is not None)

    @property
    def may_decide(self) -> bool:
        """Whether whoever looks judges figures, which managers do."""
        return self._desk.person.role in DECIDERS

    def _ask(self, kind: str) -> None:
        if flag := self.current():
            self.requested.emit(Link(kind, flag.reading.organization_id))

    def _ask_visit(self) -> None:
        if flag := self.current():
            purpose = purpose_words(flag.reading.measure)
            office = flag.reading.organization_id
            self.requested.emit(Link("new-visit", office, {"purpose": purpose}))

    def _connect(self) -> None:
        self.measure.value_changed.connect(lambda _value: self._show())
        self.shown.value_changed.connect(lambda _value: self._show())
        self.chart.activated.connect(self._go_to)
        self.table.current_changed.connect(self._follow)
        self.model.state_changed.connect(lambda _state: self._settle())
        self.table.open_asked.connect(lambda _row: self._ask("organization"))
        self.table.preview_asked.connect(lambda _row: self.stowed.set_value("office"))
        self.decide.clicked.connect(self.decide_current)
        self.open_office.clicked.connect(partial(self._ask, "organization"))
        self.plan.clicked.connect(self._ask_visit)

    def _settle(self) -> None:
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        self._follow(self.table.current_row if self.model.rowCount() else None)

    def _lay_out(self) -> None:
        self.header.add_action(self.measure)
        self.header.add_action(self.shown)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(14, 6, 14, 6)
        box.addWidget(self.chart)
        box.addStretch(1)
        scroll.setWidget(holder)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 14, 6)
        foot.addWidget(self.foot, 1)
        column.addLayout(foot)
        right, side = QSplitter(Qt.Orientation.Vertical), self._side()
        right.addWidget(self.table)
        right.addWidget(side)
        right.setSizes([320, 330])
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setSizes([620, 580])
        for one in (panes, right):
            one.setHandleWidth(1)
            one.setChildrenCollapsible(False)
        self.stowed = Stowed(
            self._desk.theme, self.tr("Outlying visits"),
            (("chart", self.tr("Chart")), ("offices", self.tr("Offices")),
             ("office", self.tr("Office"))),
            {"chart": (left,), "offices": (right, self.table), "office": (right, side)},
        )  # fmt: skip
        self.stowed.set_value("offices")
        body = QWidget()
        parts = QVBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.stowed)
        parts.addWidget(panes, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Section(self.header, body))

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.detail, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.decide, self.open_office, self.plan):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return side

    def _columns(self) -> tuple[Column[Flag], ...]:
        return (
            Column(self.tr("Office"), lambda flag: flag.reading.office, Kind.TWO_LINE, 170,
                   stretch=True, secondary=lambda flag: said(flag.reading.specialty)),
            Column(self.tr("Seen"), lambda flag: figure(flag.reading.measure, flag.reading.value),
                   Kind.NUMBER, 60, tone=lambda flag: "cr" if flag.reading.is_above else "wa"),
            Column(self.tr("Expected"), lambda flag: range_word(flag.reading), Kind.NUMBER, 96),
            Column(self.tr("Standing"), standing_word, Kind.STATUS, 150, glyph=standing_glyph),
        )  # fmt: skip
