"""Why lines were denied, and how that moves: reasons by size, or the rate by month."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from provider_ops.charts.pareto import Cause, ParetoWords, pareto
from ui.claims.picture import reason_of
from ui.claims.trend_view import TrendView
from ui.kit.chart_view import ChartView
from ui.kit.section import PaneHeader
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from provider_ops.claims.findings.queries import LineFilter
    from ui.claims.picture import Picture
    from ui.page import Desk

BARS = 10
"""Bars of the chart; the last one holds all other reasons."""
_LEADING = 4


class WhyPane(QWidget):
    """The page connects to `reasons` and hands in what is in view."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self.reasons = ChartView(theme, self.tr("Why lines were denied"))
        self.trend = TrendView(desk)
        self.shown = Segmented(
            self.tr("Why lines were denied"),
            [("reasons", self.tr("Reasons")), ("trend", self.tr("Trend"))],
        )
        self._header = PaneHeader(theme, self.tr("Why lines were denied"))
        self._header.add_action(self.shown)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reasons)
        self._stack.addWidget(self.trend)
        self._view: tuple[Picture, LineFilter] | None = None
        body = QVBoxLayout()
        body.setContentsMargins(14, 6, 14, 6)
        body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)
        self.shown.value_changed.connect(self._switch)

    def show_view(self, picture: Picture, wanted: LineFilter) -> None:
        """Show the reasons of a picture, or the months of those whose lines are wanted."""
        self._view = (picture, wanted)
        if self.shown.value() == "trend":
            self._header.set_hint(self.tr("squares: changed rules; diamonds: visits"))
            self.trend.show_filter(wanted, picture.months)
            return
        most = picture.reasons[:_LEADING]
        if picture.denied:
            share = sum(reason.lines for reason in most) / picture.denied
            self._header.set_hint(
                self.tr(
                    "%n reasons make {share}. The patient's share is no denial.", "", len(most)
                ).format(share=f"{share:.0%}")
            )
        self.reasons.show_chart(partial(self._draw, picture, wanted.reason))

    def _switch(self, key: str) -> None:
        self._stack.setCurrentWidget(self.trend if key == "trend" else self.reasons)
        if self._view is not None:
            self.show_view(*self._view)

    def _draw(
        self, picture: Picture, chosen: str, width: float, height: float, measure: Measure
    ) -> Drawing:
        causes = [
            Cause(one.reason, one.reason, one.lines,
                  picture.reason_texts.get(reason_of(one.reason), ""))
            for one in picture.reasons
        ]  # fmt: skip
        words = ParetoWords(other=self.tr("Other"), share=self.tr("running share"),
                            empty=self.tr("No data yet"), noun=self.tr("lines"),
                            header=(self.tr("Reason"), self.tr("Lines"), self.tr("Share"),
                                    self.tr("Running share")))  # fmt: skip
        return pareto(
            causes, width, height, measure, highlight=chosen or None, most=BARS,
            finding=self.reasons.accessibleName(), words=words,
        )  # fmt: skip
