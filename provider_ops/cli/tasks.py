"""`tasks`: what was promised and is open, ranked as on Today; all of it as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context

VIEWS = ("mine", "late", "office", "open", "all")


def register(commands: Commands) -> None:
    """Add `tasks`."""
    parser = commands.add("tasks", summary="list action items, the most pressing first",
                          handler=tasks)  # fmt: skip
    parser.add_argument("--view", choices=VIEWS, default="mine",
                        help="whose, and which (default: mine, ranked as on Today)")  # fmt: skip
    parser.add_argument("--out", type=Path, default=None, metavar="FILE",
                        help="write them to a .csv or .xlsx file instead")  # fmt: skip


def tasks(arguments: argparse.Namespace, context: Context) -> int:
    """Print the tasks of a view, one a line; with `--json` one object a line.

    Raises:
        UsageError: The file has another ending.
    """
    from provider_ops.core.table_file import ENDINGS
    from provider_ops.overview.my_day import my_day
    from provider_ops.visits.tasks import export
    from provider_ops.visits.tasks.queries import Filter, View

    if arguments.out is not None:
        keep_out(context.data_dir, arguments.out)
        if arguments.out.suffix.lower() not in ENDINGS:
            raise UsageError("--out ends in .csv or .xlsx.")
    with workspace(context.data_dir) as work, work.read() as session:
        which, today = Filter(View(arguments.view), person_id=work.staff_id), work.today()
        if arguments.out is not None:
            talk = TerminalReporter()
            try:
                rows = export.write_tasks(session, arguments.out, which, today, talk)
            finally:
                talk.close()
            if context.json:
                print_json({"file": str(arguments.out), "rows": rows})
            else:
                print_line(f"{count(rows, 'row')} in {arguments.out}")
            return ExitCode.DONE
        ranked = my_day(session, work.market_id, work.staff_id, today)
        why = {one.row.id: [reason.value for reason in one.rank.reasons] for one in ranked}
        mine = arguments.view == View.MINE
        chosen = [one.row for one in ranked] if mine else export.every(session, which, today)
        for row in chosen:
            said = dict(zip(export.HEADER, map(_plain, export.values_of(row)), strict=True))
            if context.json:
                print_json(said | {"why": why.get(row.id, [])})
            else:
                late = f", {row.days_late} d late" if row.days_late else ""
                words = row.text if row.ours else f"office: {row.text}"
                print_line(f"{row.due_on:%m/%d/%Y}{late}  {words}  ({row.organization})")
    return ExitCode.DONE


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)
