"""Findings by rule: how many lines, how that moves, how many dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.claims.words import rule_word
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from provider_ops.claims.findings.check import RuleCount
    from ui.claims.picture import Picture
    from ui.page import Desk


class RuleTable(TableView):
    """A rule on each line, most lines first; opening one shows its lines."""

    rule_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        self._months: dict[str, tuple[int, ...]] = {}
        self._rows: PagedTableModel[RuleCount] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.rule), desk.jobs
        )
        super().__init__(self._rows, desk.theme)
        self._rows.setParent(self)
        self.setAccessibleName(_tr("Findings by rule"))
        self.open_asked.connect(lambda row: self.rule_asked.emit(row.rule))
        self.clicked.connect(self._clicked)

    def show_rules(self, picture: Picture) -> None:
        """Show the rules of a picture."""
        self._months = picture.rule_months
        self._rows.show(fixed_source(picture.rules))

    def _clicked(self) -> None:
        row = self._rows.row(self.currentIndex().row())
        if row is not None:
            self.rule_asked.emit(row.rule)

    def _columns(self) -> tuple[Column[RuleCount], ...]:
        return (
            Column(_tr("Rule"), lambda row: rule_word(row.rule), Kind.STRONG, 180, stretch=True),
            Column(_tr("Lines, 6 months"), lambda row: f"{row.lines:,}", Kind.SPARK, 130,
                   series=lambda row: self._months.get(row.rule, ())),
            Column(_tr("At risk"), lambda row: f"${row.at_risk:,.0f}", Kind.MONEY, 90),
        )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleTable", text)
