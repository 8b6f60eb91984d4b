"""The contract of an office with a bar for each of its versions, on one axis with today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.charts.versions import Version, height_of, versions
from provider_ops.contracts.rules import FOREVER, covered_until
from ui.kit.chart_view import ChartView
from ui.stored_words import said
from ui.today.contract_block import ContractBlock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.contracts.rules import Term
    from ui.kit.theme import Theme


class VersionsBlock(ContractBlock):
    """Base and amendments take the place of the bar of time that has run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._open = self.link.text()
        self.chart = ChartView(theme, self.tr("Versions of the contract"))
        self.column.addWidget(self.chart)
        self.chart.set_height(height_of(0))

    def show_versions(
        self, row: ContractRow | None, terms: Sequence[Term], today: date
    ) -> None:
        """Show the contract `row` and what its `terms` say; None says that there is none."""
        self.show_contract(row, today)
        self.link.say(self.tr("New contract") if row is None else self._open)
        self.bar.hide()
        held = self._versions(row, terms) if row is not None else ()
        self.chart.setVisible(bool(held))
        self.chart.set_height(height_of(len(held)))

        def layout(width: float, _height: float, measure: Any) -> Any:
            return versions(held, today, width, measure, today_word=self.tr("today"),
                            header=(self.tr("Version"), self.tr("From to")))  # fmt: skip

        self.chart.show_chart(layout)

    def _versions(self, row: ContractRow, terms: Sequence[Term]) -> tuple[Version, ...]:
        """Return the bars; one that goes on by renewals ends where the next renewal is due."""
        held = []
        for term in terms:
            until = covered_until(term, terms, renews=row.renewal.automatic)
            last = row.standing.ends if until == FOREVER else until
            held.append(Version(said(term.label), term.first, last))
        return tuple(held)
