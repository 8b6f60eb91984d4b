"""Loading a claims log of a million rows in one transaction: time, memory, and what cancel costs.

And a whole file of HCPCS codes as it is published, where the sample files are.

`run()` returns plain numbers. The peak is of this process and holds everything the program is.
"""

from __future__ import annotations

import csv
import os
import random
import resource
import tempfile
import time
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.core.errors import Cancelled
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, detect
from tests.claims.tables import HEADER
from tests.conftest import ROOT
from tests.support.work import make_npi, template, workspace

ROWS = 1_000_000
HCPCS = "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip"
HCPCS_TARGET_SECONDS = 3


class _Stop(Silent):
    def __init__(self, after: float) -> None:
        self._end = time.monotonic() + after

    def checkpoint(self) -> None:
        if time.monotonic() > self._end:
            raise Cancelled


def write_log(path: Path, rows: int) -> None:
    """Write a log of claims with two lines each; a quarter of the lines are denied."""
    chance = random.Random(1)
    people = [make_npi(240_000_000 + n) for n in range(5_000)]
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEADER)
        for n in range(rows):
            claim, denied = n // 2, n % 4 == 0
            out.writerow((
                f"C-{claim}", n % 2 + 1, people[claim % 5_000], "", f"99{chance.randrange(201, 600)}",
                "25" if n % 3 else "", "11", f"{claim % 12 + 1:02}/{claim % 28 + 1:02}/2026", 1,
                f"{chance.randrange(20_000, 50_000) / 100:.2f}", "150.00",
                "0.00" if denied else f"{chance.randrange(100, 15_000) / 100:.2f}",
                "CO-97" if denied else "", "N19" if denied else "", f"W{claim % 90_000:09}",
                "Sunshine", f"{claim % 12 + 1:02}/28/2026", "GULF COAST CARDIOLOGY",
            ))  # fmt: skip


def run(rows: int = ROWS) -> dict[str, object]:
    """Time the dry run, a cancelled load, the load and its undo; seconds of the clock."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.csv"
        write_log(path, rows)
        work = workspace(template(Path(folder) / "empty"), Path(folder) / "laptop")
        codes = _load_codes(work)
        importer = detect(path, importers())
        before = _peak()
        began = time.monotonic()
        importer.dry_run(path, Silent(), Options())
        dry = time.monotonic() - began
        stopped = _cancelled(lambda stop: importer.load(work, path, stop, Options()))
        began, used = time.monotonic(), time.process_time()
        result = importer.load(work, path, Silent(), Options())
        seconds, processor = time.monotonic() - began, time.process_time() - used
        size = work.store.path.stat().st_size
        began = time.monotonic()
        importer.undo(work, result.import_id)
        undo = time.monotonic() - began
        work.store.close()
        return {
            "rows": rows, "bytes": path.stat().st_size, "dry_run_seconds": round(dry, 1),
            "seconds": round(seconds, 1), "processor_seconds": round(processor, 1),
            "rows_per_second": round(rows / seconds), "seconds_until_cancelled": stopped,
            "undo_seconds": round(undo, 1), "database_bytes": size,
            "peak_megabytes": _peak(), "peak_megabytes_before": before,
            "hcpcs_processor_seconds": codes, "hcpcs_target_seconds": HCPCS_TARGET_SECONDS,
        }  # fmt: skip


def _load_codes(work) -> float | None:
    """Recognize and load a whole HCPCS file; seconds of processor time, None without samples."""
    folder = Path(os.environ.get("PROVIDER_OPS_SAMPLES", ROOT.parent / "shared" / "data"))
    if not (folder / HCPCS).is_file():
        return None
    began = time.process_time()
    importer = detect(folder / HCPCS, importers())
    result = importer.load(work, folder / HCPCS, Silent(), Options())
    assert result.counts["codes"] > 6_000
    return round(time.process_time() - began, 2)


def _cancelled(load) -> float:
    """Return how long a load that is told to stop after three seconds takes to be gone."""
    began = time.monotonic()
    try:
        load(_Stop(3))
    except Cancelled:
        return round(time.monotonic() - began - 3, 2)
    return 0.0


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
