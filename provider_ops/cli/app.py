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
import errno
import importlib
import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from provider_ops import __version__
from provider_ops.cli.command import Commands, Context, Screen, add_global_options
from provider_ops.core.errors import (
    Cancelled,
    DiskFullError,
    ExitCode,
    ProviderOpsError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUPS = (
    "demo", "intake", "check", "lists", "claims", "payments", "submissions", "sync", "bundle",
    "recover", "hub", "report", "packet", "screenshots", "doctor", "bench", "test",
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
    from provider_ops.cli import failure

    try:
        parsed = build_parser().parse_args(arguments)
    except SystemExit as end:  # argparse has said what there is to say
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    except KeyboardInterrupt:
        failure.show_cancelled()
        return ExitCode.CANCELLED
    context = Context(
        data_dir=getattr(parsed, "data_dir", None) or default_data_dir(),
        json=getattr(parsed, "json", False),
        screen=lambda: cast("Screen", importlib.import_module(window)),
    )
    return run_safely(parsed, context)


def _was_stopped(error: BaseException | None) -> bool:
    """Tell whether Ctrl+C began it: a library that is stopped in the middle may fail once more."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False


def run_safely(parsed: argparse.Namespace, context: Context) -> int:
    """Call the handler; every way to fail becomes a message for the person and an exit code."""
    from provider_ops.cli import failure, output

    try:
        handler = getattr(parsed, "handler", None)
        if handler is None:
            return context.screen().open_window(context.data_dir)
        output.take_every_character(json=context.json)
        refuse_broken_text(parsed)
        with stopped_like_ctrl_c():
            code = int(handler(parsed, context))
            sys.stdout.flush()
    except ProviderOpsError as error:
        failure.show(error, json=context.json)
        return error.exit_code
    except (Cancelled, KeyboardInterrupt):
        failure.show_cancelled()
        return ExitCode.CANCELLED
    except BrokenPipeError:  # whoever read our output went away, so nobody wants the rest
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CANCELLED
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            failure.show_unexpected(error, context)
            return ExitCode.INTERNAL
        failure.show(DiskFullError(), json=context.json)
        return DiskFullError.exit_code
    except Exception as error:  # noqa: BLE001 - the boundary: a bug must not look like one
        if _was_stopped(error):
            failure.show_cancelled()
            return ExitCode.CANCELLED
        failure.show_unexpected(error, context)
        return ExitCode.INTERNAL
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


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with all command groups in it."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Provider Ops. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 the data has problems, 2 wrong usage, 3 locked, "
        "4 database damaged or newer, 5 hub unreachable or refused, 6 internal, 130 cancelled.",
    )
    parser.add_argument("--version", action="version", version=f"Provider Ops {__version__}")
    add_global_options(parser)
    commands = Commands(parser)
    for group in GROUPS:
        importlib.import_module(f"provider_ops.cli.{group}").register(commands)
    return parser


def default_data_dir() -> Path:
    """Return where this user's database lives by the custom of the system."""
    from platformdirs import user_data_path

    return user_data_path("provider-ops", appauthor=False)
