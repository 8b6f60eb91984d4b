"""`calendar export`: visits as a file that calendars on phones and in mail programs read."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context

AHEAD = 90
MOST_MINUTES = 24 * 60


def register(commands: Commands) -> None:
    """Add `calendar export`."""
    parser = commands.add("calendar", "export", summary="write visits as an iCalendar file",
                          handler=export)  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the .ics to write")
    parser.add_argument("--from", type=date.fromisoformat, default=None, dest="first",
                        metavar="DATE", help="first day (default: today)")  # fmt: skip
    parser.add_argument("--to", type=date.fromisoformat, default=None, dest="last",
                        metavar="DATE", help=f"last day (default: {AHEAD} days on)")  # fmt: skip
    parser.add_argument("--all", action="store_true", help="everybody's visits, not only mine")
    parser.add_argument("--remind", type=int, default=None, metavar="MINUTES",
                        help="let the calendar remind so long before each visit")  # fmt: skip


def export(arguments: argparse.Namespace, context: Context) -> int:
    """Write the file and say how many visits it has.

    Raises:
        UsageError: The file has another ending, or the days or minutes make no sense.
    """
    from provider_ops.reports.calendar_file import write_calendar

    keep_out(context.data_dir, arguments.out)
    if arguments.out.suffix.lower() != ".ics":
        raise UsageError("--out ends in .ics.")
    if arguments.remind is not None and not 0 <= arguments.remind <= MOST_MINUTES:
        raise UsageError(f"--remind is between 0 and {MOST_MINUTES} minutes.")
    with workspace(context.data_dir) as work:
        first = arguments.first or work.today()
        last = arguments.last or max(first, work.today() + timedelta(days=AHEAD))
        if last < first:
            raise UsageError("--to lies before --from.")
        rep = None if arguments.all else work.staff_id
        written = write_calendar(work, arguments.out, first, last, rep_id=rep,
                                 remind=arguments.remind)  # fmt: skip
    if context.json:
        print_json({"file": str(arguments.out), "visits": written, "first": str(first),
                    "last": str(last)})  # fmt: skip
    else:
        print_line(f"{count(written, 'visit')} in {arguments.out}")
    return ExitCode.DONE
