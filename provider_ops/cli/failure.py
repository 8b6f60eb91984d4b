"""How the command line says that something went wrong, for people and for programs."""

from __future__ import annotations

import errno
import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops import __version__
from provider_ops.cli.output import print_json, say
from provider_ops.core.errors import (
    Cancelled,
    DiskFullError,
    ExitCode,
    ProviderOpsError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.cli.command import Context


def tell(error: BaseException, context: Context) -> int:
    """Say how a command ended that did not end well, and return its exit code."""
    if isinstance(error, ProviderOpsError):
        show(error, json=context.json)
        return error.exit_code
    if isinstance(error, BrokenPipeError):  # whoever read our output wants no more of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CANCELLED
    if was_stopped(error):
        say("Cancelled.")
        return ExitCode.CANCELLED
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        show(DiskFullError(), json=context.json)
        return DiskFullError.exit_code
    show_unexpected(error, context)
    return ExitCode.INTERNAL


def was_stopped(error: BaseException) -> bool:
    """Tell whether the person's wish began it: what is stopped in the middle may fail once more."""
    return any(isinstance(link, (Cancelled, KeyboardInterrupt)) for link in chain(error))


def show(error: ProviderOpsError, *, json: bool) -> None:
    """Say what failed and what to do; with `json` also as an object on standard output."""
    say(str(error))
    if json:
        shown = {"title": error.title, "detail": error.detail, "remedy": error.remedy}
        print_json({"error": shown})


def show_unexpected(error: BaseException, context: Context) -> None:
    """Say that the program has a bug, without a stack trace, and where its trace is kept."""
    path = write_trace(error, context.data_dir)
    show(
        ProviderOpsError(
            f"The trace is in {path}" if path else "Its trace could not be written.",
            title="Something unexpected went wrong",
            remedy="What was saved before is safe. Try again; if it happens again, report it "
            "with that file, which holds no data of yours."
            if path
            else "What was saved before is safe. Free some space and try again.",
        ),
        json=context.json,
    )


def write_trace(error: BaseException, data_dir: Path) -> Path | None:
    """Write where the program failed to a file of its own.

    Messages of exceptions are left out: they quote values, and the log is not encrypted.

    Returns:
        The file, in the data directory where there is one, else among the temporary files;
        None where neither takes it, as on a full disk.
    """
    now = datetime.now(UTC)
    name = f"provider-ops-error-{now:%Y%m%dT%H%M%S%fZ}.log"
    lines = [f"Provider Ops {__version__}, Python {platform.python_version()}, {now:%Y-%m-%d}"]
    for link in chain(error):
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines.extend(
            f"  {frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        )
    folders = [data_dir / "logs"] if data_dir.is_dir() else []
    for folder in (*folders, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(exist_ok=True)
            (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return None


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what it came from, the last one first."""
    link: BaseException | None = error
    while link is not None:
        yield link
        link = link.__cause__ or link.__context__
