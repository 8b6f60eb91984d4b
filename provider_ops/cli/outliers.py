"""`outliers`: offices far from their peers, what they are compared by, and who was not judged."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.report import month
from provider_ops.cli.workspace import market_named, workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count
from provider_ops.outliers.rules.standing import Standing

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.outliers.queries import Flag, MeasureFigures
    from provider_ops.outliers.rules.measures import Reading


def register(commands: Commands) -> None:
    """Add `outliers`."""
    parser = commands.add("outliers", summary="list offices that are far from their peers",
                          handler=outliers)  # fmt: skip
    parser.add_argument("--market", default="", metavar="CODE",
                        help="market (default: the one this database is set up for)")  # fmt: skip
    parser.add_argument("--month", required=True, type=month, metavar="YYYY-MM",
                        help="the last month that counts")  # fmt: skip


def outliers(arguments: argparse.Namespace, context: Context) -> int:
    """Print each measure with the offices outside of their range, in words.

    Raises:
        UsageError: The market is not in this database.
    """
    from provider_ops.claims.drift import totals
    from provider_ops.outliers.queries import outlier_figures

    with workspace(context.data_dir) as work:
        totals.catch_up(work)
        with work.read() as session:
            market = market_named(session, arguments.market) or work.market_id
            found = outlier_figures(session, market, arguments.month, until=work.today(),
                                    zone=work.time_zone, known=work.now())  # fmt: skip
    if context.json:
        print_json({"market": market, "month": f"{arguments.month:%Y-%m}",
                    "measures": [_as_json(one) for one in found]})  # fmt: skip
        return ExitCode.DONE
    for one in found:
        _print(one)
    print_line("A figure outside of its range is a reason to look, not a finding.")
    return ExitCode.DONE


def _print(figures: MeasureFigures) -> None:
    from provider_ops.outliers.rules.words import NAMES, WHY_NOT, sentence

    period = f"{figures.first:%m/%d/%Y} to {figures.last:%m/%d/%Y}"
    print_line(f"{NAMES[figures.measure]}, {period}: {len(figures.flags):,} of "
               f"{figures.judged:,} outside of their range")  # fmt: skip
    for flag in figures.flags:
        print_line(f"  {flag.reading.office}: {sentence(flag.reading)}{_decided(flag)}")
    for why, offices in figures.unjudged:
        print_line(f"  not judged: {count(offices, 'office')}, {WHY_NOT[why]}")
    print_line()


def _decided(flag: Flag) -> str:
    last = flag.decided
    if last is None:
        return ""
    until = f" until {last.until:%m/%d/%Y}" if last.until else ""
    back = "" if flag.standing is Standing.SET_ASIDE else f"; back: {flag.standing.value}"
    return f" Decided {last.decided_on:%m/%d/%Y}: {last.decision.value}{until}, {last.reason}{back}"


def _standing(flag: Flag) -> dict[str, Any]:
    last = flag.decided
    return {
        "standing": flag.standing.value,
        "decision": last.decision.value if last else None,
        "reason": last.reason if last else None,
        "until": f"{last.until}" if last and last.until else None,
    }


def _as_json(figures: MeasureFigures) -> dict[str, Any]:
    return {
        "measure": figures.measure.value,
        "first": f"{figures.first}",
        "last": f"{figures.last}",
        "judged": figures.judged,
        "not_judged": {why.value: offices for why, offices in figures.unjudged},
        "phi": None if figures.phi is None else round(figures.phi, 2),
        "outlying": [_reading(flag.reading) | _standing(flag) for flag in figures.flags],
    }


def _reading(one: Reading) -> dict[str, Any]:
    from provider_ops.outliers.rules.words import sentence

    hundredth = Decimal("0.01")
    return {
        "organization_id": str(one.organization_id),
        "office": one.office,
        "specialty": one.specialty,
        "value": str(one.value.quantize(hundredth)),
        "middle": str(one.middle.quantize(hundredth)),
        "low": str(one.low.quantize(hundredth)),
        "high": str(one.high.quantize(hundredth)),
        "peers": one.peers,
        "base": one.base,
        "score": None if one.score is None else str(one.score),
        "direction": "above" if one.is_above else "below",
        "said": sentence(one),
    }
