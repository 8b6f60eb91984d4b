"""`hub rescue`: what laptops handed over because the hub would not take it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `hub rescue`."""
    parser = commands.add(
        "hub", "rescue", summary="list what laptops handed over, or write it out", handler=rescue
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="write each package to a readable file there"
    )
    add_place(parser)


def rescue(arguments: argparse.Namespace, context: Context) -> int:
    """Show the packages; with --out also what is in them."""
    from provider_ops.hub import rescue as packages

    with opened_hub(arguments, context) as hub, hub.engine.connect() as connection:
        found = packages.listed(connection, hub.schema)
        if arguments.out is not None:
            arguments.out.mkdir(parents=True, exist_ok=True)
            for package in found:
                content = packages.content(connection, hub.schema, package.id)
                text = json.dumps(content, ensure_ascii=False, indent=1)
                (arguments.out / f"{package.id}.json").write_text(text, encoding="utf-8")
    if context.json:
        print_json([
            {"id": str(p.id), "device": str(p.device_id), "staff": str(p.staff_id),
             "at": p.at.isoformat(), "changes": p.changes, "bytes": p.size}
            for p in found
        ])  # fmt: skip
        return ExitCode.DONE
    for p in found:
        print_line(f"{p.at:%Y-%m-%d %H:%M} UTC  {count(p.changes, 'change')}  laptop {p.device_id}")
    say(f"{count(len(found), 'package')}.")
    return ExitCode.DONE
