"""The row of key figures: the report's own measures as tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.market.rules import SMALL
from provider_ops.reports.market.sentences import measures
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.kpi_row import KpiRow

if TYPE_CHECKING:
    from decimal import Decimal

    from provider_ops.reports.market.facts import MarketFacts
    from provider_ops.reports.market.sentences import Measure
    from ui.kit.theme import Theme

_TONES = {"no": "cr", "wa": "wa"}


class FigureRow(KpiRow):
    """Six tiles."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.tiles: list[KpiTile] = []

    def show_facts(self, facts: MarketFacts) -> None:
        """Show the measures of a month."""
        found = [kpi_of(measure) for measure in measures(facts)]
        if len(self.tiles) == len(found):
            for tile, kpi in zip(self.tiles, found, strict=True):
                tile.show_kpi(kpi)
            return
        for kpi in found:
            self.tiles.append(KpiTile(self._theme, kpi, self))
            self.add(self.tiles[-1])


def kpi_of(measure: Measure) -> Kpi:
    """Return the tile of a measure: its share, goal, change to the month before, and months.

    Of too few the tile gives the counts, and says in place of the goal that they are too few, as
    the report does.
    """
    status, month = measure.status, measure.months[-1] if measure.months else None
    goal = f"{measure.goal * 100:.0f}%"
    change = measure.change
    at_most, at_least = _tr("goal {goal} or less"), _tr("goal {goal}")
    value = "" if measure.now is None else f"{measure.now * 100:.1f}%"
    hint = (at_most if measure.lower_is_better else at_least).format(goal=goal)
    if month is not None and 0 < month.whole < SMALL:
        value = _tr("{part} of {whole}").format(part=month.part, whole=month.whole)
        hint = _word(status)
    return Kpi(
        title=_title(measure.name),
        value=value,
        hint=hint,
        change="" if change is None else _tr("{by} points").format(by=_signed(change * 100)),
        glyph=status if status in {"ok", "wa", "no"} else "pend",
        word=_word(status),
        tone=_TONES.get(status, ""),
        series=tuple(float(m.share * 100) for m in measure.months if m.share is not None),
        goal=float(measure.goal * 100),
    )


def _signed(points: Decimal) -> str:
    """Return "+0.3", the same with a real minus sign, or "0.0" without any."""
    shown = f"{points:+.1f}"
    return "0.0" if float(shown) == 0 else shown.replace("-", "\N{MINUS SIGN}")


def _word(status: str) -> str:
    return {
        "ok": _tr("goal met"),
        "wa": _tr("near the goal"),
        "no": _tr("goal missed"),
    }.get(status, _tr("too few to judge"))


def _title(name: str) -> str:
    return {
        "Visit coverage": _tr("Visit coverage"),
        "Contracts in force": _tr("Contracts in force"),
        "Denial rate": _tr("Denial rate"),
        "Escalations in time": _tr("Escalations in time"),
        "Action items in time": _tr("Action items in time"),
        "Codes taught back": _tr("Codes taught back"),
    }[name]


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarketFigures", text)
