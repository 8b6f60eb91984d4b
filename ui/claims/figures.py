"""Five figures over the claims log; each opens what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from provider_ops.market.rules import DENIAL_GOAL
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.kpi_row import KpiRow

if TYPE_CHECKING:
    from ui.claims.picture import Picture
    from ui.kit.theme import Theme

LOADED, DENIED, AMOUNT, FIXABLE, RECOVERED = "loaded", "denied", "amount", "fixable", "recovered"


class ClaimFigures(KpiRow):
    """Lines, denied lines, denied dollars, what can be taught, what appeals brought.

    `asked` carries the name of the figure that was clicked.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.tiles = {name: KpiTile(theme, Kpi(title), self) for name, title in _titles().items()}
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            self.add(tile)

    def show_picture(self, picture: Picture) -> None:
        """Show the figures of ninety days; the small lines are months, up to twelve."""
        in_appeal = self.tr("%n lines in appeal", "", picture.recovery.appealed)
        for name, kpi in _figures(picture, in_appeal).items():
            self.tiles[name].show_kpi(kpi)


def _figures(picture: Picture, in_appeal: str) -> dict[str, Kpi]:
    months, titles = picture.months, _titles()
    last = months[-1] if months else None
    rate = last.denied / last.lines if last and last.lines else 0.0
    above = rate > float(DENIAL_GOAL)
    fixable, charge = picture.teachable
    share = f"{fixable / picture.denied:.0%}" if picture.denied else "—"
    return {
        LOADED: Kpi(titles[LOADED], f"{sum(m.lines for m in months):,}", _tr("12 months"),
                    series=tuple(float(m.lines) for m in months)),
        DENIED: Kpi(titles[DENIED], f"{picture.denied:,}",
                    _tr("{rate} this month, goal 8% or less").format(rate=f"{rate:.1%}"),
                    glyph="wa" if above else "ok",
                    word=_tr("above the goal") if above else _tr("goal met"),
                    tone="wa" if above else "",
                    series=tuple(m.denied / m.lines * 100 for m in months if m.lines),
                    goal=float(DENIAL_GOAL * 100)),
        AMOUNT: Kpi(titles[AMOUNT], f"${picture.denied_dollars:,.0f}", _tr("as charged"),
                    series=tuple(float(m.denied_charge) for m in months)),
        FIXABLE: Kpi(titles[FIXABLE], share,
                     _tr("{lines} denied lines, ${dollars}").format(
                         lines=f"{fixable:,}", dollars=f"{charge:,.0f}"),
                     series=tuple(taught / denied * 100
                                  for denied, taught in picture.teachable_months if denied)),
        RECOVERED: Kpi(titles[RECOVERED], f"${picture.recovery.dollars:,.0f}", in_appeal),
    }  # fmt: skip


def _titles() -> dict[str, str]:
    return {LOADED: _tr("Lines loaded"), DENIED: _tr("Denied lines"), AMOUNT: _tr("Denied amount"),
            FIXABLE: _tr("Fixable by teaching"), RECOVERED: _tr("Recovered")}  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimFigures", text)
