"""The command line's entry: finds the command, runs it, turns failures into exit codes.

To add a command group, write `provider_ops/cli/<group>.py` with

    def register(commands: Commands) -> None:
        parser = commands.add("claims", "check", summary="check all claim lines", handler=check)
        parser.add_argument("--market")

    def check(arguments: argparse.Namespace, context: Context) -> int:
        from provider_ops.claims import queries  # heavy imports go inside the handler
        ...
        return ExitCode.DONE

and name the module in GROUPS below. A handler prints results with `output.print_json` or
`output.print_line`, talks to the person with `output.say`, raises `ProviderOpsError` or
`Cancelled` and lets everything else rise: this module is the one boundary.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from provider_ops import __version__
from provider_ops.bootstrap.environment import command_in
from provider_ops.cli.command import Commands, Context, Screen, add_global_options
from provider_ops.core.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUPS = (
    "demo", "intake", "check", "lists", "contracts", "due", "calendar", "claims", "payments",
    "submissions", "directory", "tasks", "sync", "bundle", "recover", "hub", "report", "outliers",
    "reeducation", "packet", "screenshots", "doctor", "bench", "test",
)  # fmt: skip


def run(arguments: list[str], *, window: str) -> int:
    """Run one command, or open the window when none is named.

    Args:
        arguments: The command line without the program's name.
        window: Module with the functions of `Screen`; named, not imported, so that commands
            without a screen never load Qt.

    Returns:
        The exit code, see `ExitCode`.
    """
    try:
        parsed = build_parser(GROUPS if command_in(arguments) else ()).parse_args(arguments)
    except SystemExit as end:  # argparse has said what there is to say
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    except KeyboardInterrupt:
        from provider_ops.cli.output import say

        say("Cancelled.")
        return ExitCode.CANCELLED
    context = Context(
        data_dir=getattr(parsed, "data_dir", None) or default_data_dir(),
        json=getattr(parsed, "json", False),
        screen=lambda: load_screen(window),
    )
    return run_safely(parsed, context)


def load_screen(window: str) -> Screen:
    """Import the window's side, without looking for cycles: nothing of it goes away again.

    The window looks after cycles itself (`ui.kit.garbage`).
    """
    gc.disable()
    return cast("Screen", importlib.import_module(window))


def run_safely(parsed: argparse.Namespace, context: Context) -> int:
    """Call the handler; every way to fail becomes a message for the person and an exit code."""
    try:
        handler = getattr(parsed, "handler", None)
        if handler is None:
            return context.screen().open_window(context.data_dir)
        from provider_ops.cli import output

        output.take_every_character(json=context.json)
        refuse_broken_text(parsed)
        with stopped_like_ctrl_c():
            code = int(handler(parsed, context))
            sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the boundary
        from provider_ops.cli import failure

        return failure.tell(error, context)
    return code


@contextmanager
def stopped_like_ctrl_c() -> Iterator[None]:
    """Let a request to end (SIGTERM) unwind as Ctrl+C does, so that what was started is stopped.

    Without it the process ends at once, and the embedded PostgreSQL of a hub outlives it. A
    second request ends it at once nevertheless.
    """

    def stop(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, before)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may listen to signals
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def refuse_broken_text(parsed: argparse.Namespace) -> None:
    """Refuse words with bytes that are no text; names of files may have them.

    Raises:
        UsageError: There is one.
    """
    for value in vars(parsed).values():
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and any("\ud800" <= sign <= "\udfff" for sign in word):
                raise UsageError(f"{word!r} is not text.", remedy="Nothing was changed.")


def build_parser(groups: tuple[str, ...] = GROUPS) -> argparse.ArgumentParser:
    """Return the parser with these command groups in it; the window needs none."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Provider Ops. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 the data has problems, 2 wrong usage, 3 locked, "
        "4 database damaged or newer, 5 hub unreachable or refused, 6 internal, 130 cancelled.",
    )
    parser.add_argument("--version", action="version", version=f"Provider Ops {__version__}")
    add_global_options(parser)
    commands = Commands(parser)
    for group in groups:
        importlib.import_module(f"provider_ops.cli.{group}").register(commands)
    return parser


def default_data_dir() -> Path:
    """Return where this user's database lives by the custom of the system."""
    from platformdirs import user_data_path

    return user_data_path("provider-ops", appauthor=False)
