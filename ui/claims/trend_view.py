"""The denial rate by month of what is in view, with what changed around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.charts.trend import Series, TrendWords, trend
from provider_ops.claims.lines.practices import office_of
from provider_ops.core.clock import end_of_day
from provider_ops.market.rules import DENIAL_GOAL
from provider_ops.overview.changes import changes
from provider_ops.overview.denials import MonthShare
from provider_ops.overview.provider_record import denial_months
from ui.change_marks import marks_of
from ui.kit.chart_view import ChartView
from ui.kit.day_words import short_month

if TYPE_CHECKING:
    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from provider_ops.claims.findings.queries import LineFilter, MonthTotal
    from provider_ops.overview.changes import Change
    from ui.page import Desk

MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Found:
    months: tuple[MonthShare, ...]
    changes: tuple[Change, ...]


class TrendView(QWidget):
    """A practice or clinician in view has its own lists, terms and visits; the market all lists."""

    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._npis: tuple[str, ...] | None = None
        self.chart = ChartView(desk.theme, self.tr("Share of denied lines by month"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chart)

    def show_filter(self, wanted: LineFilter, months: tuple[MonthTotal, ...]) -> None:
        """Read the months of those in view; of the market they are `months`."""
        npis = wanted.npis or ((wanted.npi,) if wanted.npi else ())
        self._npis = npis
        work = self._desk.work

        def read() -> _Found:
            day = work.today()
            known = end_of_day(work.time_zone, day)
            with work.read() as session:
                shares = (
                    denial_months(session, npis, day, MONTHS)
                    if npis
                    else tuple(MonthShare(one.month, one.lines, one.denied) for one in months)
                )
                offices = {office_of(session, work.market_id, npi) for npi in npis} - {None}
                first = shares[0].month if shares else day
                happened = changes(
                    session, work.market_id, first, day, known, zone=work.time_zone,
                    offices=[key for key in offices if key] if npis else None,
                )  # fmt: skip
            return _Found(shares, happened)

        def show(found: _Found) -> None:
            if self._npis == npis:  # else others are in view by now
                self._show(found)

        self._desk.jobs.run(self, lambda _: read(), show, self.failed.emit)

    def _show(self, found: _Found) -> None:
        months = found.months
        shares = tuple(round(100 * m.denied / m.lines, 1) if m.lines else None for m in months)
        marks = marks_of(found.changes, [month.month for month in months])

        def layout(width: float, height: float, measure: Measure) -> Drawing:
            return trend(
                [short_month(month.month) for month in months],
                [Series(self.tr("Denied"), shares)], width, height, measure,
                goal=float(DENIAL_GOAL * 100), unit="%", marks=marks,
                words=TrendWords(self.tr("goal"), self.tr("No data yet"), self.tr("Month"),
                                 self.tr("Changes")),
            )  # fmt: skip

        self.chart.show_chart(layout)
