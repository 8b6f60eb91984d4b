"""`due`: the offices that are due for a visit, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.planning.queries import DueRow
    from provider_ops.planning.rules.due import Reason

_WORDS = {
    "case_late": "late escalations: {count}, first due {day}",
    "case": "open escalations: {count}, first due {day}",
    "notice": "last day for notice {day}",
    "ending": "contract ends {day}",
    "ended": "contract ended {day}",
    "denials": "denials rose from {before} to {now} per 100 lines",
    "check_again": "taught codes to check again: {count}",
    "promise": "late promises: {count}, first due {day}",
    "directory": "directory to be verified since {day}",
    "training": "training to be attested since {day}",
}


def register(commands: Commands) -> None:
    """Add `due`."""
    parser = commands.add("due", summary="list the offices that are due for a visit, and why",
                          handler=due)  # fmt: skip
    parser.add_argument("--all", action="store_true", help="of the whole market, not only mine")
    parser.add_argument("--unplanned", action="store_true", help="only those without a plan")


def due(arguments: argparse.Namespace, context: Context) -> int:
    """Print who is due, the most due first."""
    from provider_ops.directory import nearest
    from provider_ops.planning import queries

    with workspace(context.data_dir) as work:
        nearest.catch_up(work)
        with work.read() as session:
            rows = queries.due(session, work.market_id, work.today(), work.now(),
                               rep_id=None if arguments.all else work.staff_id)  # fmt: skip
    if arguments.unplanned:
        rows = tuple(row for row in rows if row.next_on is None)
    if context.json:
        print_json([_json(row) for row in rows])
        return ExitCode.DONE
    for row in rows:
        planned = f"  planned {row.next_on}" if row.next_on else ""
        print_line(f"{row.name}, {row.city or 'no address'}: {_why(row)}{planned}")
    print_line(f"{count(len(rows), 'office')} due")
    return ExitCode.DONE


def _why(row: DueRow) -> str:
    since = "never visited" if row.since_days is None else f"{row.since_days} days ago"
    parts = (f"{since}, target {row.target_days}", *(_words(one) for one in row.reasons))
    return "; ".join(parts)


def _words(reason: Reason) -> str:
    return _WORDS[reason.risk.value].format(
        count=reason.count, day=reason.day, before=reason.before, now=reason.now
    )


def _json(row: DueRow) -> dict[str, Any]:
    return {
        "office": str(row.id), "name": row.name, "city": row.city, "county": row.county,
        "tier": row.tier, "rep": row.rep, "points": row.points, "target_days": row.target_days,
        "target_of": row.scope.value if row.scope else "plan",
        "last_visit": _day(row.last_on), "days_since": row.since_days,
        "next_visit": _day(row.next_on),
        "reasons": [
            {"risk": one.risk.value, "count": one.count, "day": _day(one.day),
             "words": _words(one)}
            for one in row.reasons
        ],
    }  # fmt: skip


def _day(day: object) -> str | None:
    return None if day is None else str(day)
