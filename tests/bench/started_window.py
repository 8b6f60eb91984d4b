"""Stands where `ui.app` stands when main.py starts the program: opens the window, and measures."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

from provider_ops.core.clock import system_clock
from provider_ops.store.profile import Profile

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("sqlalchemy", "sqlcipher3", "reportlab", "alembic")


def open_window(data_dir: Path) -> int:
    """Do as `ui.app.open_window` does up to the first screen, and print the seconds as JSON."""
    from ui.app import application
    from ui.program import Program

    app = application()
    program = Program(app, Profile(data_dir), system_clock)
    program.window.show()
    program.window.grab()
    window = time.perf_counter() - float(os.environ["STARTED"])
    heavy = [name for name in HEAVY if name in sys.modules]
    app.processEvents()
    while program.jobs.busy:  # the person types meanwhile
        app.processEvents()
    typed = time.perf_counter()
    program.window.scene.line.setText(os.environ["PROVIDER_OPS_PASSPHRASE"])
    program.window.scene.button.click()
    while program.session is None:
        app.processEvents()
    key = time.perf_counter()
    while program.session.jobs.busy:
        app.processEvents()
    program.window.grab()
    filled = time.perf_counter() - typed
    print(json.dumps({  # noqa: T201 - what the measuring process reads
        "window": window, "unlock": key - typed, "filled": filled,
        "page": program.bench.page.key, "heavy_before_window": heavy,
    }))  # fmt: skip
    program.close()
    while program.jobs.busy:
        app.processEvents()
    return 0
