"""Claim edits (NCCI) over all lines: how long, and what one remittance takes afterwards."""

from __future__ import annotations

import resource
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from provider_ops.claims.edits.judge import judge_edits
from provider_ops.claims.findings.check import judge_lines
from provider_ops.claims.model import Claim
from provider_ops.codes.rules.edits import EDITS
from provider_ops.core.progress import Silent
from provider_ops.store.database import Store
from provider_ops.store.migrate import upgrade
from tests.support import claims_world as world
from tests.support.edits_world import add_edits, make_visits

if TYPE_CHECKING:
    from sqlalchemy import Select

LINES = 1_000_000
PAIRS = 2_000_000
LIMITS = 15_000
SPANS = 100_000
RUNS = 3
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
_COUNT = "SELECT rule, count(*), sum(at_risk) FROM finding WHERE rule IN ('ptp', 'mue') GROUP BY 1"


def run(lines: int = LINES, pairs: int = PAIRS, limits: int = LIMITS) -> dict[str, Any]:
    """Return seconds of the edits over all lines and over one load, beside the pass before them."""
    import provider_ops.areas  # noqa: F401 - makes every table known

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "laptop.db", bytes(range(32)))
        upgrade(store, Path(folder) / "backups")
        world.build(store, lines=lines, spans=SPANS)
        make_visits(store)
        add_edits(store, pairs=pairs, limits=limits)
        verdicts = min(_verdicts(store) for _ in range(RUNS))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        everything = min(_edits(store) for _ in range(RUNS))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        found = _found(store)
        few = select(Claim.id).order_by(Claim.id.desc()).limit(1_000)
        touched = min(_edits(store, few) for _ in range(RUNS))
        same = _found(store) == found
        store.close()
    return {
        "lines": lines,
        "pairs": pairs,
        "limits": limits,
        "findings": {rule: count for rule, count, _ in found},
        "seconds": round(everything, 2),
        "seconds_of_verdicts": round(verdicts, 2),
        "seconds_1000_claims": round(touched, 3),
        "more_memory_mb": max(0, after - before) // 1024,
        "same_after_1000_claims": same,
    }


def _verdicts(store: Store) -> float:
    began = time.perf_counter()
    with store.write() as session:
        judge_lines(store, session, world.MARKET, NOW, Silent())
    return time.perf_counter() - began


def _edits(store: Store, claims: Select[Any] | None = None) -> float:
    began = time.perf_counter()
    with store.write() as session:
        judge_edits(session, world.MARKET, NOW, Silent(), claims=claims)
    return time.perf_counter() - began


def _found(store: Store) -> list[Any]:
    with store.read() as session:
        rows = [tuple(row) for row in session.execute(text(_COUNT))]
    assert {rule for rule, *_ in rows} <= set(EDITS)
    return rows
