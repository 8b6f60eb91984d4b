"""Four figures over the claims log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from provider_ops.market.rules import DENIAL_GOAL
from ui.kit.kpi import Kpi, KpiTile

if TYPE_CHECKING:
    from ui.claims.picture import Picture
    from ui.kit.theme import Theme


class ClaimFigures(QWidget):
    """Lines, denied lines, denied dollars, findings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.tiles = [KpiTile(theme, Kpi(title), self) for title in _titles()]
        for tile in self.tiles:
            row.addWidget(tile)

    def show_picture(self, picture: Picture) -> None:
        """Show the figures of ninety days; the small lines are the last twelve months."""
        months = picture.months
        last = months[-1] if months else None
        rate = last.denied / last.lines if last and last.lines else 0.0
        above = rate > float(DENIAL_GOAL)
        kpis = (
            Kpi(_titles()[0], f"{sum(m.lines for m in months):,}", _tr("12 months"),
                series=tuple(float(m.lines) for m in months)),
            Kpi(_titles()[1], f"{picture.denied:,}",
                _tr("{rate} this month, goal 8% or less").format(rate=f"{rate:.1%}"),
                glyph="wa" if above else "ok",
                word=_tr("above the goal") if above else _tr("goal met"),
                tone="wa" if above else "",
                series=tuple(m.denied / m.lines * 100 for m in months if m.lines),
                goal=float(DENIAL_GOAL * 100)),
            Kpi(_titles()[2], f"${picture.denied_dollars:,.0f}", _tr("as charged"),
                series=tuple(float(m.denied_charge) for m in months)),
            Kpi(_titles()[3], f"{picture.findings:,}",
                _tr("${dollars} at risk").format(dollars=f"{picture.at_risk:,.0f}")),
        )  # fmt: skip
        for tile, kpi in zip(self.tiles, kpis, strict=True):
            tile.show_kpi(kpi)


def _titles() -> tuple[str, ...]:
    return (_tr("Lines loaded"), _tr("Denied lines"), _tr("Denied amount"),
            _tr("Lines that break a rule"))  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimFigures", text)
