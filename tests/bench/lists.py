"""First pages and counts of every list of a market, in milliseconds."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.core.progress import Silent
from provider_ops.directory import nearest
from provider_ops.overview import provider_index
from tests.support.large_market import fill
from tests.support.list_questions import questions
from tests.support.work import template, workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

PROVIDERS = 5_000
LINES = 1_000_000
REPEATS = 5
TARGET_MS = 50
_FINDINGS = """INSERT INTO finding (line_id, rule, market_id, service_date, npi, code, at_risk)
SELECT id, CASE rowid % 3 WHEN 0 THEN 'approved_list' WHEN 1 THEN 'contract' ELSE 'units' END,
       market_id, service_date, npi, code, charge
FROM claim_line WHERE rowid % 7 = 0"""


def run(providers: int = PROVIDERS, lines: int = LINES) -> dict[str, object]:
    """Fill a market and time each question of each list: the best of five, when it is warm.

    Returns:
        Milliseconds by list and question, the slowest question of each list, those over the
        target, and how many seconds it took to fill the market and to make its summaries.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = workspace(template(Path(folder) / "template"), Path(folder) / "laptop")
        figures: dict[str, object] = {
            "fill_s": _seconds(lambda: fill(work, providers=providers, lines=lines)),
            "summaries_s": _seconds(lambda: summarize(work)),
        }
        figures |= measure(work)
        work.store.close()
    return figures


def summarize(work: Workspace) -> None:
    """Write a finding for every seventh line, and bring all summaries up to date."""
    with work.store.write() as session:
        session.connection().exec_driver_sql(_FINDINGS)
        refresh_totals(session)
        refresh_findings(session)
    nearest.catch_up(work)
    provider_index.update(work, Silent())


def measure(work: Workspace) -> dict[str, object]:
    """Time every question of every list of a market."""
    times = {
        name: {asked: _best(work, ask) for asked, ask in asks.items()}
        for name, asks in questions(work).items()
    }
    slow = {f"{name}.{asked}": ms for name, found in times.items()
            for asked, ms in found.items() if ms > TARGET_MS}  # fmt: skip
    worst = {name: max(found.items(), key=lambda one: one[1]) for name, found in times.items()}
    return {
        "worst_ms": {name: {"question": asked, "ms": ms} for name, (asked, ms) in worst.items()},
        "over_target": dict(sorted(slow.items(), key=lambda one: -one[1])),
        "target_ms": TARGET_MS,
        "lists_ms": times,
    }


def _best(work: Workspace, ask: Callable[[Session], Any]) -> float:
    times = []
    for _ in range(REPEATS + 1):
        started = time.perf_counter()
        with work.read() as session:
            ask(session)
        times.append((time.perf_counter() - started) * 1000)
    return round(min(times[1:]), 1)


def _seconds(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return round(time.perf_counter() - started, 1)
