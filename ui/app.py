"""What the program is started by: the window, and pictures of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QApplication

from provider_ops.core.clock import system_clock
from provider_ops.store.profile import Profile
from ui.kit.fonts import load_fonts
from ui.kit.theme import STYLE
from ui.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.clock import Clock


def open_window(data_dir: Path, *, passphrase: str = "", clock: Clock = system_clock) -> int:
    """Show the window on a data directory until it is closed; return the exit code.

    With a passphrase it opens the database by itself, as the demo does.
    """
    app, profile = application(), Profile(data_dir)
    program = Program(app, profile, clock)
    program.window.show()
    if passphrase:
        program.open_with(passphrase)
    from ui.failures import Failures, keep_log  # the window stands first

    failures = Failures(program)
    failures.found.connect(program.fail)
    failures.watch()
    end_log = keep_log(data_dir) if profile.exists() else None
    try:
        return app.exec()
    finally:
        failures.stop()
        if end_log is not None:
            end_log()


def take_screenshots(
    out: Path,
    *,
    size: tuple[int, int],
    theme: Literal["light", "dark"],
    language: str = "en",
    only: str = "",
) -> list[Path]:
    """Render every screen on demo data, or `only` one, and return the paths of the PNGs."""
    from ui.screenshots import take

    return take(out, size=size, theme=theme, language=language, only=only)


def application() -> QApplication:
    """Return the application object, made and with its fonts if need be."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("Provider Ops")
    load_fonts()
    return app
