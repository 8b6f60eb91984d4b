"""`demo`: the main job on a made-up market, from an empty folder to a signed-off report."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.output import say as tell
from provider_ops.core.clock import system_clock
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from provider_ops.cli.command import Commands, Context
    from provider_ops.core.clock import Clock
    from provider_ops.core.progress import Progress

SECONDS_BETWEEN_LINES = 3.0
DEMO_YEARS = range(1970, 2200)


def register(commands: Commands) -> None:
    """Add `demo`."""
    parser = commands.add(
        "demo", summary="do the main job on a made-up market and prove it", handler=demo
    )
    parser.add_argument("--seed", type=int, default=7, help="same seed, same market (default 7)")
    parser.add_argument(
        "--scale", choices=("small", "market", "large"), default="small",
        help="about 300, 5,000 or 100,000 providers",
    )  # fmt: skip
    parser.add_argument(
        "--today", type=demo_day, metavar="YYYY-MM-DD",
        help="the day it plays on; with --seed it fixes every byte (default: this day)",
    )  # fmt: skip
    parser.add_argument(
        "--folder", type=Path, metavar="DIR",
        help="where it works; emptied first (default: a folder for temporary files)",
    )  # fmt: skip
    parser.add_argument(
        "--no-window", action="store_true", help="do not open the window afterwards"
    )


def demo(arguments: argparse.Namespace, context: Context) -> int:
    """Run the journey, then open the rep's laptop if there is a screen.

    What it needs is loaded once it is known that it may work in its folder.
    """
    from provider_ops.demo.folder import emptied

    folder = arguments.folder or getattr(arguments, "data_dir", None) or default_folder()
    with emptied(folder):
        return _play(arguments, context, folder)


def _play(arguments: argparse.Namespace, context: Context, folder: Path) -> int:
    from provider_ops.demo.hub import PASSPHRASE
    from provider_ops.demo.journey import Journey
    from provider_ops.demo.scale import SCALES

    shown = DemoReporter()

    def say(text: str) -> None:
        shown.close()
        if not context.json:
            print_line(text)
            sys.stdout.flush()  # one step may take minutes

    scale, today = SCALES[arguments.scale], arguments.today or system_clock().date()
    with Journey(folder, arguments.seed, scale, today, say, shown) as journey:
        journey.run()
        if context.json:
            print_json({"folder": str(folder), "steps": journey.steps, **journey.facts})
        else:
            print_line(f"All of it was read back and is true. Files are in {folder}")
            print_line(f"The passphrase of its laptops: {PASSPHRASE}")
        sys.stdout.flush()
        if not arguments.no_window and has_screen():
            clock = going_on(journey.clock())
            return context.screen().open_window(folder / "rep", passphrase=PASSPHRASE, clock=clock)
    return ExitCode.DONE


class DemoReporter(TerminalReporter):
    """Says every few seconds how far it is, also into a log: a large market takes minutes."""

    def __init__(self) -> None:
        super().__init__()
        self._next_line = time.monotonic() + SECONDS_BETWEEN_LINES

    def report(self, progress: Progress) -> None:
        """Redraw the terminal's line, or write one where there is no terminal."""
        super().report(progress)
        now = time.monotonic()
        if sys.stderr.isatty() or now < self._next_line:
            return
        self._next_line = now + SECONDS_BETWEEN_LINES
        of = f" of {progress.total:,}" if progress.total else ""
        tell(f"{progress.label} {progress.done:,}{of}")


def going_on(start: datetime) -> Clock:
    """Return a clock that shows `start` now and goes on from there."""
    begun = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - begun)


def default_folder() -> Path:
    """Return the demo's own folder, one for each user of the computer."""
    return Path(tempfile.gettempdir()) / f"provider-ops-demo-{Path.home().name}"


def demo_day(text: str) -> date:
    """Read the day that the demo plays on.

    Raises:
        ValueError: It is no day, or so far off that its market has no room in the calendar.
    """
    day = date.fromisoformat(text)
    if day.year not in DEMO_YEARS:
        raise ValueError(text)
    return day


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
