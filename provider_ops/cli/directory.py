"""`directory corrections`, `directory clocks`: what is to be corrected, and by when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.directory.queries import ClockRow, CorrectionRow

_STATES = ("proposed", "approved", "declined", "sent")
_PAGE = 500
_SOON = 30


def register(commands: Commands) -> None:
    """Add `directory corrections` and `directory clocks`."""
    listed = commands.add("directory", "corrections", handler=corrections,
                          summary="list corrections, or send the approved ones")  # fmt: skip
    listed.add_argument("--state", choices=_STATES, default=None,
                        help="only those that stand so (default: all)")  # fmt: skip
    listed.add_argument("--out", type=Path, default=None, metavar="FILE",
                        help="write all approved corrections that were not sent yet as .csv or "
                             ".xlsx; they count as sent then")  # fmt: skip
    timed = commands.add("directory", "clocks", summary="list directory deadlines",
                         handler=clocks)  # fmt: skip
    timed.add_argument("--within", type=int, default=_SOON, metavar="DAYS",
                       help=f"due in so many days, or late (default: {_SOON})")  # fmt: skip


def corrections(arguments: argparse.Namespace, context: Context) -> int:
    """Print corrections, or write the file of those that were approved."""
    from provider_ops.directory import queries
    from provider_ops.directory.correction_file import send_corrections
    from provider_ops.directory.rules import State

    with workspace(context.data_dir) as work:
        if arguments.out is not None:
            reporter = TerminalReporter()
            sent = send_corrections(work, arguments.out, reporter)
            reporter.close()
            if context.json:
                print_json({"number": sent.number, "rows": sent.rows, "file": str(arguments.out)})
            else:
                print_line(f"{sent.number}: {count(sent.rows, 'correction')} in {arguments.out}")
            return ExitCode.DONE
        wanted = queries.Filter(state=State(arguments.state) if arguments.state else None)
        rows: list[CorrectionRow] = []
        with work.read() as session:
            while page := queries.corrections(session, work.market_id, wanted, offset=len(rows),
                                              limit=_PAGE):  # fmt: skip
                rows += page
    if context.json:
        print_json({"corrections": [_correction(row) for row in rows]})
        return ExitCode.DONE
    for row in rows:
        who = row.provider or row.address
        new = "not there any more" if row.left else row.new_value
        print_line(f"{row.proposed_on:%m/%d/%Y}  {row.state:<9} {row.fact:<14}{who:<28} "
                   f"{row.old_value or 'nothing'} > {new}  {row.organization}")  # fmt: skip
    print_line(count(len(rows), "correction"))
    return ExitCode.DONE


def clocks(arguments: argparse.Namespace, context: Context) -> int:
    """Print what is due in the directory, the most urgent first."""
    from provider_ops.contracts import stretches
    from provider_ops.directory import queries

    with workspace(context.data_dir) as work:
        stretches.catch_up(work)
        with work.read() as session:
            rows = queries.clocks(session, work.market_id, work.today(), work.now(),
                                  within=arguments.within)  # fmt: skip
    if context.json:
        print_json({"clocks": [_clock(row) for row in rows]})
        return ExitCode.DONE
    for row in rows:
        what = "verify" if row.verifies else f"correct {row.fact}"
        what += ", flag" if row.flagged else ""
        left = f"{-row.days_left} d late" if row.days_left < 0 else f"{row.days_left} d"
        print_line(f"{row.due_on:%m/%d/%Y}  {left:>10}  {what:<22}{row.provider:<26}"
                   f"{row.organization}  [{row.rule.citation}]")  # fmt: skip
    print_line(count(len(rows), "deadline"))
    return ExitCode.DONE


def _correction(row: CorrectionRow) -> dict[str, Any]:
    return {
        "id": str(row.id), "state": row.state.value, "fact": row.fact.value, "left": row.left,
        "office": row.organization, "office_npi": row.organization_npi,
        "provider": row.provider or None, "npi": row.npi or None, "address": row.address,
        "old_value": row.old_value, "new_value": row.new_value,
        "proposed_on": row.proposed_on.isoformat(), "proposed_by": row.proposed_by,
        "decided_on": row.decided_on.isoformat() if row.decided_on else None,
        "decided_by": row.decided_by or None, "reason": row.reason or None,
        "file": row.file_number or None,
    }  # fmt: skip


def _clock(row: ClockRow) -> dict[str, Any]:
    return {
        "office": row.organization, "provider": row.provider or None, "fact": row.fact.value,
        "starts": row.starts.value, "flag_not_verified": row.flagged,
        "since": row.since.isoformat(), "never_verified": row.never,
        "due_on": row.due_on.isoformat(), "days_left": row.days_left, "rule": row.rule.key,
        "line_of_business": row.rule.line_of_business, "citation": row.rule.citation,
        "citation_read": row.rule.read,
    }  # fmt: skip
