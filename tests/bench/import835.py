"""Loading a remittance into the encrypted store: lines a second, and what the time goes to.

The file is the one of `reader835`, about seven segments a line. `run()` returns plain numbers;
the share of pyx12's bare segment pass over the same file makes machines comparable.
"""

from __future__ import annotations

import io
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pyx12.x12file import X12Reader

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.core.progress import Silent
from tests.bench.reader835 import write_remittance
from tests.support.work import template, workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.store.workspace import Workspace

SEGMENTS = 520_000
TARGET_LINES_PER_SECOND = 100_000


def run(segments: int = SEGMENTS, repeats: int = 5) -> dict[str, object]:
    """Time the load into an empty store, each time a new one, and what of it is reading.

    Returns:
        Seconds, the best of `repeats`: of the clock for the load, which two processes share, and
        `processor_seconds` of both of them; of the processor for all others.
    """
    data = write_remittance(segments)
    peer = min(_seconds(lambda: sum(1 for _ in X12Reader(io.StringIO(data.decode("ascii")))))
               for _ in range(repeats))  # fmt: skip
    reading = min(_seconds(lambda: sum(1 for _ in read_835(io.BytesIO(data))))
                  for _ in range(repeats))  # fmt: skip
    loads = [_load(data) for _ in range(repeats)]
    best, lines = min(loads), loads[0].lines
    return {
        "bytes": len(data),
        "segments": data.count(b"~"),
        "lines": lines,
        "seconds": round(best.seconds, 3),
        "processor_seconds": round(min(load.processor for load in loads), 3),
        "lines_per_second": round(lines / best.seconds),
        "target_lines_per_second": TARGET_LINES_PER_SECOND,
        "reading_seconds": round(reading, 3),
        "undo_seconds": round(min(load.undo for load in loads), 3),
        "pyx12_segments_seconds": round(peer, 3),
        "ratio_to_pyx12_segments": round(best.seconds / peer, 3),
    }


class _Load(NamedTuple):
    seconds: float
    processor: float
    undo: float
    lines: int


def _load(data: bytes) -> _Load:
    """Load and undo in a new store."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a.835"
        path.write_bytes(data)
        work = workspace(template(folder / "made" / "profile"), folder / "laptop")
        try:
            return _timed(work, path)
        finally:
            work.store.close()


def _timed(work: Workspace, path: Path) -> _Load:
    clock, begin = time.perf_counter(), _processor()
    result = import_835(work, path, Silent(), hash_key=b"a key for the bench")
    seconds, processor = time.perf_counter() - clock, _processor() - begin
    undo = _seconds(lambda: undo_import(work, result.import_id))
    return _Load(seconds, processor, undo, result.counts["lines"])


def _processor() -> float:
    """Seconds of this process and of those it began and that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
