"""`packet`: one provider's education packet as a PDF, recorded as issued."""

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
    """Add `packet`."""
    parser = commands.add("packet", summary="write a provider's packet as a PDF and record it",
                          handler=packet)  # fmt: skip
    parser.add_argument("--provider", required=True, metavar="NPI")
    parser.add_argument("--material", action="extend", nargs="+", default=[], metavar="CODE",
                        help="handouts in order; without one only the approved codes")  # fmt: skip
    parser.add_argument("--language", choices=("en", "es"), default="en")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")


def packet(arguments: argparse.Namespace, context: Context) -> int:
    """Write the packet, record its issuance, and say what it is."""
    from provider_ops.reports.packet import PacketRequest, build_packet

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        request = PacketRequest(arguments.provider, tuple(arguments.material), arguments.language,
                                work.now(), record=True)  # fmt: skip
        try:
            made = build_packet(work, request, arguments.out, talk)
        finally:
            talk.close()
    if context.json:
        print_json({
            "file": str(arguments.out), "number": made.number, "pages": made.pages,
            "fingerprint": made.fingerprint, "issuance": str(made.issuance_id),
            "materials": [one.mark for one in made.facts.handouts],
        })  # fmt: skip
    else:
        print_line(f"{made.number}: {count(made.pages, 'page')} in {arguments.out}")
        print_line(f"Recorded as issued. Fingerprint {made.fingerprint}")
    return ExitCode.DONE
