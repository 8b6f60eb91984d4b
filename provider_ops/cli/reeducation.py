"""`reeducation`: what is taught at offices or was to be, where it stands, and denied lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import market_named, workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.outliers.reeducation.intervals import Rate
    from provider_ops.outliers.reeducation.queries import Loop
    from provider_ops.outliers.reeducation.rules import Window

_STATES = ("open", "taught", "watching", "closed", "reopened")


def register(commands: Commands) -> None:
    """Add `reeducation`."""
    parser = commands.add(
        "reeducation", handler=reeducation,
        summary="list what is taught at offices or was to be, and what came of it",
    )  # fmt: skip
    parser.add_argument("--market", default="", metavar="CODE",
                        help="market (default: the one this database is set up for)")  # fmt: skip
    parser.add_argument("--state", choices=_STATES, default="", help="only these (default: all)")


def reeducation(arguments: argparse.Namespace, context: Context) -> int:
    """Print what is taught, those to act on first.

    Raises:
        UsageError: The market is not in this database.
    """
    from provider_ops.outliers.reeducation.queries import loops

    with workspace(context.data_dir) as work, work.read() as session:
        market = market_named(session, arguments.market) or work.market_id
        found = loops(session, market, work.today(), work.time_zone)
    shown = [one for one in found if arguments.state in ("", one.standing.state)]
    if context.json:
        print_json({"market": market, "method": {"rate": "Wilson 95%", "change": "Newcombe 95%"},
                    "loops": [_as_json(one) for one in shown]})  # fmt: skip
        return ExitCode.DONE
    for one in shown:
        _print(one)
    print_line(f"{count(len(shown), 'row')}. Intervals of 95%: Wilson for a rate, "
               "Newcombe for a change.")  # fmt: skip
    return ExitCode.DONE


def _print(one: Loop) -> None:
    taught = f"taught {one.taught_on:%m/%d/%Y}" if one.taught_on else "not taught yet"
    about = f"{one.code} {one.reason}" if one.code else f"decided: {one.reason}"
    print_line(f"{one.office}: {about}, {taught}, {one.standing.state.value} "
               f"({one.standing.why.value})")  # fmt: skip
    for window in one.windows:
        print_line(f"  {window.days} days: {_rate(window.before)} before, "
                   f"{_rate(window.after)} after, {_change(window)}")  # fmt: skip


def _rate(rate: Rate) -> str:
    return f"{rate.denied} of {rate.lines} denied"


def _change(window: Window) -> str:
    if window.change is None or window.is_small:
        return "too few lines"
    found = window.interval
    return (f"{window.change * 100:+.1f} points ({found.low * 100:+.1f} to "
            f"{found.high * 100:+.1f})")  # fmt: skip


def _as_json(one: Loop) -> dict[str, Any]:
    return {
        "organization_id": str(one.organization_id),
        "office": one.office,
        "code": one.code,
        "reason": one.reason,
        "state": one.standing.state.value,
        "why": one.standing.why.value,
        "taught_on": f"{one.taught_on}" if one.taught_on else None,
        "taught_back": one.is_taught_back,
        "attendees": one.attendees,
        "materials": one.materials,
        "packets": one.packets,
        "check_on": f"{one.check_on}" if one.check_on else None,
        "planned_on": f"{one.planned_on}" if one.planned_on else None,
        "lost_on": f"{one.lost_on}" if one.lost_on else None,
        "decided_on": f"{one.decided_on}" if one.decided_on else None,
        "said": one.last_word.reason if one.last_word else None,
        "windows": [_window(window) for window in one.windows],
    }


def _window(window: Window) -> dict[str, Any]:
    found = window.interval
    return {
        "days": window.days,
        "before": {"denied": window.before.denied, "lines": window.before.lines},
        "after": {"denied": window.after.denied, "lines": window.after.lines},
        "over": window.is_over,
        "n_too_small": window.is_small,
        "change": None if window.change is None else round(window.change, 4),
        "interval": [round(found.low, 4), round(found.high, 4)],
    }
