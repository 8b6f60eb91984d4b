"""`tasks`: one's own, and what offices and covered colleagues owe, ranked as on Today; a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse
    from uuid import UUID

    from provider_ops.cli.command import Commands, Context
    from provider_ops.visits.tasks.queries import TaskRow

VIEWS = ("mine", "late", "office", "open", "all")


def register(commands: Commands) -> None:
    """Add `tasks`."""
    parser = commands.add("tasks", summary="list action items, the most pressing first",
                          handler=tasks)  # fmt: skip
    parser.add_argument("--view", choices=VIEWS, default="mine",
                        help="whose, and which (default: mine, with what is due of offices and of "
                        "colleagues who are covered, ranked as on Today)")  # fmt: skip
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
        ranked = my_day(session, work.staff_id, today, zone=work.time_zone)
        mine = [one.row for one in ranked] if arguments.view == View.MINE else None
        if arguments.out is not None:
            talk = TerminalReporter()
            try:
                found = export.every(session, which, today) if mine is None else mine
                rows = export.write_tasks(arguments.out, found, talk)
            finally:
                talk.close()
            if context.json:
                print_json({"file": str(arguments.out), "rows": rows})
            else:
                print_line(f"{count(rows, 'row')} in {arguments.out}")
            return ExitCode.DONE
        why = {one.row.id: [reason.value for reason in one.rank.reasons] for one in ranked}
        for row in export.every(session, which, today) if mine is None else mine:
            said = dict(zip(export.HEADER, map(_plain, export.values_of(row)), strict=True))
            if context.json:
                print_json(said | {"why": why.get(row.id, [])})
            else:
                late = f", {row.days_late} d late" if row.days_late else ""
                words = f"{_whose(row, work.staff_id)}{row.text}"
                print_line(f"{row.due_on:%m/%d/%Y}{late}  {words}  ({row.organization})")
    return ExitCode.DONE


def _whose(row: TaskRow, person_id: UUID) -> str:
    if not row.ours:
        return "office: "
    return "" if row.owner_id == person_id else f"for {row.owner}: "


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)
