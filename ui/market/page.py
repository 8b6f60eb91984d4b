"""Market: a month in figures, offices far from their peers, and what teaching them changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.calendar import add_months
from provider_ops.outliers.rules.measures import Measure
from provider_ops.outliers.rules.standing import DECIDERS
from provider_ops.reports.market.report import MarketRequest, read_facts
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.commands import Command
from ui.kit.day_words import month_name
from ui.kit.panes import WidthClass
from ui.kit.states import StatePane
from ui.kit.tabs import TabStrip
from ui.market.loop_pane import LoopPane
from ui.market.month_pane import MonthPane
from ui.market.outlier_pane import OutlierPane
from ui.page import Link, Page

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.core.progress import Reporter
    from provider_ops.reports.market.facts import MarketFacts
    from ui.page import Desk

MONTHS = 12
TABS = ("month", "outliers", "reeducation")


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
        self.overview = MonthPane(desk)
        self.figures = self.overview.figures
        self.outliers = OutlierPane(desk)
        self.loops = LoopPane(desk)
        words = (self.tr("The month"), self.tr("Outlying visits"), self.tr("Re-education"))
        self.tabs = TabStrip(theme, self.tr("Market"), tuple(zip(TABS, words, strict=True)))
        self._views = QStackedWidget()
        for view in (self.overview, self.outliers, self.loops):
            self._views.addWidget(view)
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
                Command("market.show-outliers", self.tr("Outlying visits"),
                        lambda: self.tabs.set_value("outliers"), "O", "chart-line",
                        single_letter=True),
                Command("market.show-reeducation", self.tr("Re-education"),
                        lambda: self.tabs.set_value("reeducation"), "E", "graduation-cap",
                        single_letter=True),
                Command("market.teach-again", self.tr("Teach a code again"),
                        self._teach_again, "P", "calendar-plus", single_letter=True),
                Command("market.decide", self.tr("Decide about an outlying office"),
                        self._decide, "D", "clipboard-check",
                        lambda: desk.person.role in DECIDERS, single_letter=True,
                        why_not=self.tr("Managers decide about outlying offices.")),
            ),
        )  # fmt: skip
        self._header = self._make_header()
        self._connect()

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
        if self.tabs.value() == "outliers":
            decide = (("D", self.tr("Decide")),) if self.outliers.may_decide else ()
            return (("↑ ↓", self.tr("Office")), *decide,
                    ("↵", self.tr("Open office")), ("T", self.tr("Chart as table")),
                    ("R", self.tr("Monthly report")))  # fmt: skip
        if self.tabs.value() == "reeducation":
            return (("↑ ↓", self.tr("Code at an office")), ("P", self.tr("Teach again")),
                    ("↵", self.tr("Open visit")), ("R", self.tr("Monthly report")))  # fmt: skip
        return (("← → ↑ ↓", self.tr("County")), ("T", self.tr("Chart as table")),
                ("O", self.tr("Outlying visits")), ("R", self.tr("Monthly report")),
                ("F6", self.tr("Next pane")))  # fmt: skip

    @override
    def set_width_class(self, width: WidthClass) -> None:
        for view in (self.overview, self.outliers, self.loops):
            view.stowed.set_narrow(width is WidthClass.TABS)

    @override
    def refresh(self) -> None:
        work, month = self.desk.work, self.month.value()
        request = MarketRequest(month, work.now())
        if self._facts is None:
            self.states.show_loading(self.tr("Adding up the month."))

        def read(reporter: Reporter) -> MarketFacts:
            return read_facts(work, request, reporter)

        self.desk.jobs.run(self, read, partial(self._show, month), self._failed)
        self.loops.refresh()

    def _show(self, month: date, facts: MarketFacts) -> None:
        if month != self.month.value():
            return  # another month was chosen meanwhile
        self._facts = facts
        self.overview.show_facts(facts)
        self.outliers.show_figures(month, facts.outliers)
        waiting = sum(flag.is_open for one in facts.outliers for flag in one.flags)
        self.tabs.set_count("outliers", waiting)
        self.states.show_content()
        self.header_changed.emit()

    def _failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _show_tab(self, key: str) -> None:
        self._views.setCurrentIndex(TABS.index(key))
        if key == "outliers":
            self.outliers.focus_rows()
        elif key == "reeducation":
            self.loops.focus_rows()
        self.header_changed.emit()

    def _show_office(self, key: str) -> None:
        self.tabs.set_value("outliers")
        if key:
            self.outliers.show_office(Measure.MEMBER_VISITS, key)

    def _decide(self) -> None:
        if self.tabs.value() == "outliers":
            self.outliers.decide_current()

    def _teach_again(self) -> None:
        if self.tabs.value() == "reeducation":
            self.loops.plan_current()

    def _decided(self) -> None:
        self.announced.emit(self.tr("Decision kept"))
        self.changed.emit()
        self.refresh()

    @override
    def open_link(self, link: Link) -> None:
        if link.detail.get("view") in TABS:
            self.tabs.set_value(link.detail["view"])

    # -- frame -----------------------------------------------------------------------

    def _connect(self) -> None:
        self.month.value_changed.connect(lambda _value: self.refresh())
        self.states.acted.connect(self.refresh)
        self.tabs.value_changed.connect(self._show_tab)
        self.overview.office_asked.connect(self._show_office)
        self.overview.overdue.open_asked.connect(
            lambda row: self.requested.emit(Link("providers", None, {"text": row.name}))
        )
        self.outliers.requested.connect(self.requested)
        self.outliers.failed.connect(self.failed)
        self.outliers.decided.connect(self._decided)
        self.loops.requested.connect(self.requested)
        self.loops.announced.connect(self.announced)
        self.loops.changed.connect(self.changed)
        self.loops.counted.connect(lambda count: self.tabs.set_count("reeducation", count))

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._views, 1)
        return content

    def _make_header(self) -> QWidget:
        report = Button(self.desk.theme, self.tr("Monthly report"), "primary",
                        icon_name="file-chart-column")  # fmt: skip
        return ButtonRow(self.month, report.follow(self.commands["market.open-report"]))

    def _open_report(self) -> None:
        self.requested.emit(Link("report", self.month.value()))
