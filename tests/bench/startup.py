"""How soon one can type, and how soon the first screen is filled; each against a bare window.

Every figure is the median of RUNS fresh processes, all of one run, so that the ratios mean
something on any machine. Ours goes the whole way of main.py; nothing is drawn on a display.
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
import os, sys, time; os.environ['STARTED'] = str(time.perf_counter())
from provider_ops.bootstrap.environment import enter
enter(sys.argv[1:])
from provider_ops.cli.app import run
sys.exit(run(sys.argv[1:], window='tests.bench.started_window'))
"""  # as main.py does


def run() -> dict[str, object]:
    """Return seconds and ratios, and which heavy packages were loaded before the window."""
    from ui.screenshots import make_demo

    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "demo")
        make_demo(profile)
        bare, ours = [], []
        for _ in range(RUNS + 1):  # the first of each only warms the disk
            bare.append(_process(_BARE))
            ours.append(_process(_OURS, "--data-dir", str(profile.folder)))
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
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT),
        "PROVIDER_OPS_PASSPHRASE": PASSPHRASE,
    }  # fmt: skip
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a program is compiled at its first start
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True,
        cwd=ROOT, env=environment,
    )  # fmt: skip
    return json.loads(done.stdout.strip().splitlines()[-1])
