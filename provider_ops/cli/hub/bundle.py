"""`hub bundle import`: take in a laptop's file and write the answer to carry back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `hub bundle import`."""
    parser = commands.add(
        "hub", "bundle", "import", summary="take in a laptop's file and write the answer",
        handler=take,
    )  # fmt: skip
    parser.add_argument("file", type=Path, metavar="FILE", help="what sync export wrote")
    parser.add_argument("--out", type=Path, required=True, metavar="ANSWER", help="file to write")
    add_place(parser)


def take(arguments: argparse.Namespace, context: Context) -> int:
    """Take the file in, answer each change once and for all, and write what is new for it."""
    from provider_ops.hub import bundle

    with opened_hub(arguments, context) as hub:
        done = bundle.take(hub, arguments.file, arguments.out)
    figures = {"device": str(done.card.device_id), "changes": done.changes,
               "refused": done.parked, "rows": done.rows, "bytes": done.size}  # fmt: skip
    if context.json:
        print_json(figures)
    else:
        print_line(
            f"Took {count(done.changes, 'change')}, refused {done.parked:,}; "
            f"the answer brings {count(done.rows, 'row')}."
        )
    return ExitCode.DONE
