"""Where the command line's words go: results to standard output, talk to standard error."""

from __future__ import annotations

import io
import json
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provider_ops.core.progress import Progress

SECONDS_BETWEEN_REDRAWS = 0.1


def take_every_character(*, json: bool) -> None:
    """Let names that the terminal cannot show come out escaped instead of ending the program.

    JSON is UTF-8 wherever it goes; a byte of a file's name that is no text becomes its escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            utf8 = json and stream is sys.stdout
            stream.reconfigure(
                encoding="utf-8" if utf8 else None, errors="backslashreplace"
            )


def print_json(value: Any) -> None:
    """Print one JSON value on one line; for JSON Lines call it once per line.

    Raises:
        TypeError: A value that is not JSON. Money and dates are made text by the caller, who
            knows their format.
    """
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def print_line(text: str = "") -> None:
    """Print one line of a result for a person."""
    sys.stdout.write(text + "\n")


def say(text: str) -> None:
    """Tell the person something that is not the result."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


class TerminalReporter:
    """Shows a job's progress on one line of the terminal; silent where nobody looks.

    Ctrl+C arrives as `KeyboardInterrupt`, so a checkpoint has nothing to do.
    """

    def __init__(self) -> None:
        self._visible = sys.stderr.isatty()
        self._next = 0.0
        self._width = 0

    def report(self, progress: Progress) -> None:
        """Redraw the line, at most ten times a second."""
        now = time.monotonic()
        if not self._visible or (now < self._next and progress.done != progress.total):
            return
        self._next = now + SECONDS_BETWEEN_REDRAWS
        size = f"{progress.done:,}" + (f" of {progress.total:,}" if progress.total else "")
        text = f"{progress.label} {size}".strip()
        sys.stderr.write("\r" + text.ljust(self._width))
        self._width = len(text)
        sys.stderr.flush()

    def checkpoint(self) -> None:
        """Go on."""

    def close(self) -> None:
        """Wipe the line so that what comes next starts on a clean one."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            self._width = 0
