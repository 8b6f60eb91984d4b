"""`report visit`: the summary of a visit that is left at the office, as a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `report visit`."""
    parser = commands.add(
        "report", "visit", summary="write the summary of a visit as a PDF", handler=visit
    )
    parser.add_argument("--visit", required=True, type=UUID, metavar="ID")
    parser.add_argument("--language", choices=("en", "es"), default="en")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")


def visit(arguments: argparse.Namespace, context: Context) -> int:
    """Write the summary and say what it is."""
    from provider_ops.reports.visit_summary import write_visit_summary

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        try:
            made = write_visit_summary(work, arguments.visit, arguments.language, arguments.out,
                                       talk)  # fmt: skip
        finally:
            talk.close()
    if context.json:
        print_json({"file": str(arguments.out), "number": made.number, "pages": made.pages,
                    "fingerprint": made.fingerprint})  # fmt: skip
    else:
        print_line(f"{made.number}: {count(made.pages, 'page')} in {arguments.out}")
        print_line(f"Fingerprint {made.fingerprint}")
    return ExitCode.DONE
