"""`hub import`: rosters, lists and claims of a market loaded at the hub, for all its laptops."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.cli.hub.place import add_place, hub_folder, opened_hub
from provider_ops.cli.intake import add_file_options, check_files, load_files
from provider_ops.cli.output import TerminalReporter, print_json, say
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from provider_ops.cli.command import Commands, Context
    from provider_ops.cli.hub.desk import Desk
    from provider_ops.store.workspace import Workspace

_FOLDER = "office"


def register(commands: Commands) -> None:
    """Add `hub import`."""
    parser = commands.add(
        "hub", "import", handler=import_files,
        summary="load files of a market at the hub; without a file go on with what was cut off",
    )  # fmt: skip
    add_file_options(parser, files="*")
    parser.add_argument("--market", required=True, metavar="M", help="the market's code")
    parser.add_argument(
        "--undo", type=UUID, metavar="IMPORT", help="take a load back instead, everywhere"
    )
    add_place(parser)


def import_files(arguments: argparse.Namespace, context: Context) -> int:
    """Load every file at the office's place in the market, and let the hub have it."""
    if arguments.undo and (arguments.files or arguments.dry_run):
        raise UsageError("--undo takes no file.")
    if arguments.dry_run and not (arguments.mapping or arguments.save_mapping):
        with ExitStack() as stack:
            at_hand = cache(partial(_at_hand, arguments, context, stack))
            return check_files(arguments, context, at_hand=at_hand)
    with _opened(arguments, context) as desk:
        if arguments.undo:
            return _undo(arguments.undo, desk, context)
        if arguments.dry_run:
            return check_files(arguments, context, desk.work)
        code = load_files(arguments, context, desk.work)
        _deliver(desk, context, told=not arguments.files)
    return code


def _at_hand(
    arguments: argparse.Namespace, context: Context, stack: ExitStack
) -> Workspace | None:
    """Open the office's place for what goes without one; a dry run makes none."""
    if not (hub_folder(context) / _FOLDER / arguments.market).exists():
        return None
    return stack.enter_context(_opened(arguments, context)).work


@contextmanager
def _opened(arguments: argparse.Namespace, context: Context) -> Iterator[Desk]:
    from provider_ops.cli.hub.desk import desk

    reporter = TerminalReporter()
    folder = hub_folder(context) / _FOLDER
    with opened_hub(arguments, context) as hub:
        try:
            with desk(hub, folder, arguments.market, reporter) as made:
                yield made
        finally:
            reporter.close()


def _undo(key: UUID, desk: Desk, context: Context) -> int:
    from provider_ops.cli.loads import importer_of, print_undone

    result = importer_of(desk.work, key).undo(desk.work, key)
    _deliver(desk, context, told=False)
    print_undone(result, context)
    return ExitCode.DONE


def _deliver(desk: Desk, context: Context, *, told: bool) -> None:
    reporter = TerminalReporter()
    try:
        result = desk.sync(reporter)
    finally:
        reporter.close()
    sent = desk.caught_up.sent + result.sent
    rows = desk.caught_up.import_rows + result.import_rows
    if told and context.json:
        print_json({"sent": sent, "rows": rows})
    if not context.json:
        say(f"The hub has it: {count(sent, 'change')}, {count(rows, 'row')} of loads.")
    if result.parked:
        say(f"Refused: {count(result.parked, 'change')}.")
