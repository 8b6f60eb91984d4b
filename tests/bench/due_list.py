"""The due list of 5,000 offices, and the best order of days with many stops, in milliseconds."""

from __future__ import annotations

import gc
import random
import tempfile
import time
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.directory import nearest
from provider_ops.planning.queries import due
from provider_ops.planning.rules.route import Stop, best_order
from tests.support.large_market import TODAY, fill
from tests.support.work import template, workspace

PROVIDERS = 16_700
LINES = 200_000
REPEATS = 7
TARGET_MS = 100
DAYS = (6, 9, 12)


def run(providers: int = PROVIDERS, lines: int = LINES) -> dict[str, object]:
    """Time the due list of a whole market, best of seven, and the order of a day by its size."""
    with tempfile.TemporaryDirectory() as folder:
        work = workspace(template(Path(folder) / "template"), Path(folder) / "laptop")
        fill(work, providers=providers, lines=lines)
        with work.store.write() as session:
            refresh_findings(session)
        nearest.catch_up(work)
        gc.collect()
        gc.freeze()  # as the program does; the market was made in this process
        times, rows = [], 0
        for _ in range(REPEATS):
            started = time.perf_counter()
            with work.read() as session:
                rows = len(due(session, work.market_id, TODAY, work.now()))
            times.append((time.perf_counter() - started) * 1000)
        work.store.close()
    return {
        "due_ms": round(min(times), 1),
        "due_rows": rows,
        "target_ms": TARGET_MS,
        "order_ms": {stops: _order_ms(stops) for stops in DAYS},
    }


def _order_ms(stops: int) -> float:
    chance = random.Random(stops)
    spots = [(chance.uniform(0, 60), chance.uniform(0, 60)) for _ in range(stops)]
    drives = [[3 + round(abs(a - c) + abs(b - d)) for c, d in spots] for a, b in spots]
    windows = [(540, 720) if n % 3 == 0 else (None, None) for n in range(stops)]
    started = time.perf_counter()
    best_order([Stop(30, *window) for window in windows], drives, 480)
    return round((time.perf_counter() - started) * 1000, 1)
