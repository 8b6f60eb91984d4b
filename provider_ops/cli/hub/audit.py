"""`hub audit`: whether the trail is whole, and a copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, FileError

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `hub audit ...`."""
    verify = commands.add(
        "hub", "audit", "verify", summary="check that no entry was changed or taken out",
        handler=show_verdict,
    )  # fmt: skip
    verify.add_argument(
        "--anchor", type=anchor, metavar="N:HASH",
        help="what an earlier verify printed and somebody noted elsewhere",
    )  # fmt: skip
    add_place(verify)
    export = commands.add(
        "hub", "audit", "export", summary="write the trail to a file", handler=write
    )
    export.add_argument(
        "--out", type=Path, required=True, metavar="F", help="a .jsonl or .csv file"
    )
    add_place(export)


def anchor(text: str) -> tuple[int, str]:
    """Read an anchor of the command line.

    Raises:
        ValueError: It is none.
    """
    number, _, digest = text.partition(":")
    if len(digest) != 64:
        raise ValueError(text)
    return int(number), digest.lower()


def show_verdict(arguments: argparse.Namespace, context: Context) -> int:
    """Follow the chain, and print its end or the first entry that is wrong."""
    from provider_ops.hub.accounts import audit

    with opened_hub(arguments, context) as hub, hub.engine.connect() as connection:
        verdict = audit.verify(connection, hub.schema, arguments.anchor)
    if context.json:
        print_json({
            "entries": verdict.entries, "head": f"{verdict.entries}:{verdict.head}",
            "broken": verdict.broken, "problem": verdict.problem,
        })  # fmt: skip
    elif verdict.broken is None:
        print_line(f"{verdict.entries:,} entries, none changed. {verdict.entries}:{verdict.head}")
        say("Note the last word elsewhere; --anchor checks later that the trail still holds it.")
    else:
        print_line(f"Entry {verdict.broken} is not as it was: {verdict.problem}.")
    return ExitCode.DONE if verdict.broken is None else ExitCode.PROBLEMS


def write(arguments: argparse.Namespace, context: Context) -> int:
    """Write every entry with its hash; the export is an entry too."""
    from provider_ops.cli.hub.actor import at_this_terminal
    from provider_ops.hub.accounts import audit
    from provider_ops.hub.database import transaction

    out: Path = arguments.out
    writer = audit.write_csv if out.suffix.lower() == ".csv" else audit.write_json_lines
    partial = out.with_name(out.name + ".partial")
    with opened_hub(arguments, context) as hub:
        with transaction(hub.engine) as connection:
            details = {"file": out.name}
            by = at_this_terminal()
            audit.record(connection, hub.schema, by, "audit.export", "all", hub.clock(), details)
        try:
            with hub.engine.connect() as connection, partial.open("w", encoding="utf-8",
                                                                  newline="") as file:  # fmt: skip
                count = writer(connection, hub.schema, file)
            partial.replace(out)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise FileError(
                f"{out.name} cannot be written.", title="Nothing was exported",
                remedy="Choose another folder.",
            ) from error  # fmt: skip
    if context.json:
        print_json({"entries": count, "file": str(out)})
    else:
        print_line(f"{count:,} entries written to {out.name}.")
    return ExitCode.DONE
