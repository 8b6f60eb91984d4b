"""`lists export`: an approved-code list as a file that `import` takes back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `lists export`."""
    parser = commands.add("lists", "export", summary="write an approved-code list as CSV or XLSX",
                          handler=export)  # fmt: skip
    parser.add_argument("--list", required=True, metavar="NAME", dest="name")
    parser.add_argument("--on", type=date.fromisoformat, default=None, metavar="DATE",
                        help="only what holds on this day (default: everything)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE",
                        help="a .csv or .xlsx file to write")  # fmt: skip


def export(arguments: argparse.Namespace, context: Context) -> int:
    """Write the list and say how many rows it has.

    Raises:
        UsageError: There is no such list, or the file has another ending.
    """
    from provider_ops.codes.approved_table import table_header, table_rows
    from provider_ops.core.table_file import ENDINGS, write_table

    keep_out(context.data_dir, arguments.out)
    if arguments.out.suffix.lower() not in ENDINGS:
        raise UsageError("--out ends in .csv or .xlsx.")
    talk = TerminalReporter()
    with workspace(context.data_dir) as work, work.read() as session:
        key = list_key(session, work.market_id, arguments.name)
        rows = table_rows(session, key, work.now(), day=arguments.on)
        try:
            written = write_table(arguments.out, table_header(), rows, talk)
        finally:
            talk.close()
    if context.json:
        print_json({"file": str(arguments.out), "rows": written})
    else:
        print_line(f"{count(written, 'row')} in {arguments.out}")
    return ExitCode.DONE


def list_key(session: Session, market_id: str, name: str) -> UUID:
    """Return the key of a list by its name.

    Raises:
        UsageError: There is none.
    """
    from provider_ops.codes.queries import list_named

    key = list_named(session, market_id, name)
    if key is None:
        raise UsageError(f"No approved-code list is called {name!r}.",
                         title="There is no such list")  # fmt: skip
    return key
