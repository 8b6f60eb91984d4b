"""`sync export`, `import`, `hand-over` and `card`: changes without a network."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse
    from contextlib import AbstractContextManager

    from provider_ops.cli.command import Commands, Context
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.exchange import Laptop


def register(commands: Commands) -> None:
    """Add what belongs to bundles; `sync` itself is there already."""
    for word, summary, handler in (
        ("export", "write a sealed file for the hub, to carry there without a network", export),
        ("card", "write this laptop's card, by which a colleague can seal a file to it", card),
    ):
        parser = commands.add("sync", word, summary=summary, handler=handler)
        parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="file to write")
    parser = commands.add(
        "sync", "hand-over", summary="write what waits here for a colleague to send",
        handler=hand_over,
    )  # fmt: skip
    parser.add_argument("--to", type=Path, required=True, metavar="CARD", help="his laptop's card")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="file to write")
    parser = commands.add(
        "sync", "import", summary="take in the hub's answer, or a colleague's changes", handler=take
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a bundle for this laptop")


def export(arguments: argparse.Namespace, context: Context) -> int:
    """Write the file for the hub."""
    from provider_ops.sync.bundle import carry

    keep_out(context.data_dir, arguments.out)
    with workspace(context.data_dir) as work, _offline(work) as laptop:
        written = carry.export(laptop, arguments.out)
    _tell(context, asdict(written), f"Wrote {count(written.changes, 'change')} for the hub.")
    say("Bring its answer back here with sync import.")
    return ExitCode.DONE


def hand_over(arguments: argparse.Namespace, context: Context) -> int:
    """Write the file for a colleague."""
    from provider_ops.sync.bundle import carry

    keep_out(context.data_dir, arguments.out)
    with workspace(context.data_dir) as work, _offline(work) as laptop:
        word = arguments.to.read_text("ascii", errors="replace").strip()
        written = carry.hand_over(laptop, arguments.out, word)
    _tell(context, asdict(written), f"Wrote {count(written.changes, 'change')} for a colleague.")
    return ExitCode.DONE


def take(arguments: argparse.Namespace, context: Context) -> int:
    """Take a file in."""
    from provider_ops.sync.bundle import carry
    from provider_ops.sync.bundle.envelope import HANDOVER

    with workspace(context.data_dir) as work, _offline(work) as laptop:
        taken = carry.take(laptop, arguments.file)
    if taken.kind == HANDOVER:
        words = f"Took over {count(taken.changes, 'change')}; {taken.known:,} were known."
    else:
        words = (
            f"The hub answered {count(taken.changes, 'change')}, refused {taken.parked:,}; "
            f"received {count(taken.received, 'row')}."
        )
    _tell(context, asdict(taken), words)
    return ExitCode.DONE


def card(arguments: argparse.Namespace, context: Context) -> int:
    """Write the card; it holds no secret."""
    from provider_ops.sync.bundle import keys

    keep_out(context.data_dir, arguments.out)
    with workspace(context.data_dir) as work, work.read() as session:
        _, word, _, _ = keys.of_laptop(session)
    arguments.out.write_text(word + "\n", encoding="ascii")
    _tell(context, {"card": word}, f"Wrote this laptop's card to {arguments.out.name}.")
    return ExitCode.DONE


def _offline(work: Workspace) -> AbstractContextManager[Laptop]:
    """Return this laptop; its line to the hub is not used."""
    from provider_ops.areas import travelling
    from provider_ops.sync.connection import connected

    return connected(work.store, travelling(), work.clock, work.ids)


def _tell(context: Context, figures: dict[str, object], words: str) -> None:
    if context.json:
        print_json(figures)
    else:
        print_line(words)
