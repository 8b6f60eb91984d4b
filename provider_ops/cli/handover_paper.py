"""`report handover`: every office of a territory in one book, as a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `report handover`."""
    from provider_ops.cli.report import moment

    parser = commands.add("report", "handover", handler=handover,
                          summary="write the handover book of a territory as a PDF")  # fmt: skip
    parser.add_argument("--territory", required=True, metavar="NAME")
    parser.add_argument("--language", choices=("en", "es"), default="en",
                        help="of the paper (default: en)")  # fmt: skip
    parser.add_argument("--as-of", type=moment, default=None, metavar="DATE|INSTANT",
                        help="as known at the end of this day or at this instant; fixes every "
                        "byte (default: now)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")


def handover(arguments: argparse.Namespace, context: Context) -> int:
    """Write the book and say what it is."""
    from provider_ops.cli.report import instant_of
    from provider_ops.reports.handover import BookRequest, write_handover

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        as_of = instant_of(arguments.as_of or work.now(), work.time_zone)
        request = BookRequest(arguments.territory, as_of, arguments.language)
        try:
            made = write_handover(work, request, arguments.out, talk)
        finally:
            talk.close()
    offices = len(made.facts.offices)
    if context.json:
        print_json({"file": str(arguments.out), "number": made.number, "pages": made.pages,
                    "fingerprint": made.fingerprint, "offices": offices})  # fmt: skip
    else:
        print_line(f"{made.number}: {count(offices, 'office')}, {count(made.pages, 'page')} in "
                   f"{arguments.out}")  # fmt: skip
        print_line(f"Fingerprint {made.fingerprint}")
    return ExitCode.DONE
