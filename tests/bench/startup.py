"""How soon one can type, and how soon the first screen is filled; each against a bare window.

Every figure is the median of RUNS fresh processes, all of one run, so that the ratios mean
something on any machine. Nothing is drawn on a display.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from provider_ops.store.profile import Profile

ROOT = Path(__file__).parents[2]
RUNS = 5
PASSPHRASE = "a demo, not a secret"

_BARE = """
import time; begin = time.perf_counter()
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
window.grab()
print('{"window": %f}' % (time.perf_counter() - begin))
"""

_OURS = """
import json, sys, time; begin = time.perf_counter()
from pathlib import Path
from ui.app import application
from provider_ops.core.clock import system_clock
from provider_ops.store.profile import Profile
from ui.program import Program
app = application()
program = Program(app, Profile(Path(sys.argv[1])), system_clock)
program.window.show()
program.window.grab()
window = time.perf_counter() - begin
heavy = [n for n in ('sqlalchemy', 'sqlcipher3', 'reportlab', 'alembic') if n in sys.modules]
app.processEvents()
while program.jobs.busy:  # the person types meanwhile
    app.processEvents()
typed = time.perf_counter()
program.window.scene.line.setText(sys.argv[2])
program.window.scene.button.click()
while program.session is None:
    app.processEvents()
key = time.perf_counter()
while program.session.jobs.busy:
    app.processEvents()
program.window.grab()
print(json.dumps({'window': window, 'unlock': key - typed, 'filled': time.perf_counter() - typed,
                  'page': program.bench.page.key, 'heavy_before_window': heavy}))
program.close()
while program.jobs.busy:
    app.processEvents()
"""


def run() -> dict[str, object]:
    """Return seconds and ratios, and which heavy packages were loaded before the window."""
    from ui.screenshots import make_demo

    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "demo")
        make_demo(profile)
        bare, ours = [], []
        for _ in range(RUNS + 1):  # the first of each only warms the disk
            bare.append(_process(_BARE))
            ours.append(_process(_OURS, str(profile.folder), PASSPHRASE))
    base = statistics.median(one["window"] for one in bare[1:])
    figures: dict[str, object] = {"bare_window_s": round(base, 3)}
    for name in ("window", "unlock", "filled"):
        value = statistics.median(one[name] for one in ours[1:])
        figures[f"{name}_s"] = round(value, 3)
        figures[f"{name}_ratio"] = round(value / base, 2)
    figures["first_screen"] = ours[-1]["page"]
    figures["heavy_before_window"] = ours[-1]["heavy_before_window"]
    return figures


def _process(code: str, *arguments: str) -> dict:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True,
        cwd=ROOT, env=environment,
    )  # fmt: skip
    return json.loads(done.stdout.strip().splitlines()[-1])
