"""Territories and overdue offices of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.market.rules import COVERAGE_ACCEPTABLE, COVERAGE_GOAL
from ui.kit.columns import Bullet, Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.market.queries import OverdueRow, TerritoryFigures
    from ui.page import Desk

GOAL = f"{COVERAGE_GOAL * 100:.0f}%"
"""The share of offices to be seen in time, as it is said."""


class TerritoryTable(TableView):
    """A territory on each line, with how many of its offices were seen in time."""

    def __init__(self, desk: Desk) -> None:
        self._rows: PagedTableModel[TerritoryFigures] = PagedTableModel(
            _territory_columns(), RowFacts(lambda row: row.name), desk.jobs
        )
        super().__init__(self._rows, desk.theme)
        self._rows.setParent(self)
        self.setAccessibleName(_tr("Territories"))

    def show_rows(self, rows: Sequence[TerritoryFigures]) -> None:
        """Show these territories, the one furthest behind first."""
        ordered = sorted(rows, key=lambda row: (row.share is None, row.share or 0, row.name))
        self._rows.show(fixed_source(ordered))


class OverdueTable(TableView):
    """Offices past their target, with the next visit that is planned."""

    def __init__(self, desk: Desk) -> None:
        self._rows: PagedTableModel[OverdueRow] = PagedTableModel(
            _overdue_columns(), RowFacts(lambda row: row.name), desk.jobs
        )
        super().__init__(self._rows, desk.theme)
        self._rows.setParent(self)

    def show_rows(self, rows: Sequence[OverdueRow], total: int) -> None:
        """Show the worst of `total` overdue offices."""
        self.setAccessibleName(
            _tr("{shown} of {total} offices past their target").format(
                shown=len(rows), total=total
            )
        )
        self._rows.show(fixed_source(tuple(rows)))


def _territory_columns() -> tuple[Column[TerritoryFigures], ...]:
    return (
        Column(_tr("Territory"), lambda row: row.name, Kind.STRONG, 120, stretch=True),
        Column(_tr("Rep"), lambda row: row.rep, Kind.QUIET, 110),
        Column(_tr("Visits"), lambda row: f"{row.submitted} / {row.planned}", Kind.NUMBER, 70,
               spoken=lambda row: _tr("{done} of {planned} visits").format(
                   done=row.submitted, planned=row.planned)),
        Column(_tr("Seen in time"), _share, Kind.BULLET, 196,
               tone=lambda row: "wa" if _below(row) else "", bullet=_bullet, spoken=_spoken),
    )  # fmt: skip


def _overdue_columns() -> tuple[Column[OverdueRow], ...]:
    return (
        Column(_tr("Office"), lambda row: row.name, Kind.STRONG, 180, stretch=True),
        Column(_tr("Tier"), lambda row: row.tier, width=44),
        Column(_tr("Territory"), lambda row: row.territory, Kind.QUIET, 110),
        Column(_tr("Members"), lambda row: f"{row.members:,}", Kind.NUMBER, 76),
        Column(_tr("Late"), lambda row: _tr("{days} d").format(days=row.days), Kind.NUMBER, 60,
               tone=lambda _row: "cr"),
        Column(_tr("Next visit"), _next, Kind.STATUS, 124,
               glyph=lambda row: "wa" if row.next_on is None else "clock"),
    )  # fmt: skip


def _share(row: TerritoryFigures) -> str:
    return "" if row.share is None else f"{row.share * 100:.0f}%"


def _bullet(row: TerritoryFigures) -> Bullet:
    now, before = (None if one is None else float(one) for one in (row.share, row.share_before))
    return Bullet(now, float(COVERAGE_GOAL), before, float(COVERAGE_ACCEPTABLE))


def _spoken(row: TerritoryFigures) -> str:
    if row.share is None or row.share_before is None:  # both or none: it has no office
        return ""
    return _tr("{now}, goal {goal}, {before} the month before").format(
        now=_share(row), goal=GOAL, before=f"{row.share_before * 100:.0f}%"
    )


def _below(row: TerritoryFigures) -> bool:
    return row.share is not None and row.share < COVERAGE_GOAL


def _next(row: OverdueRow) -> str:
    return _tr("not planned") if row.next_on is None else f"{row.next_on:%m/%d/%Y}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarketTables", text)
