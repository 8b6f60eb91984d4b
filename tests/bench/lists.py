"""First pages and counts of the provider list with 100,000 clinicians, in milliseconds."""

from __future__ import annotations

import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.overview.provider_rows import NO_FILTER, Filter, count, page

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.core.progress import Silent
from provider_ops.network import queries as network
from provider_ops.overview import provider_index
from tests.support.large_market import fill
from tests.support.work import template, workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

PROVIDERS = 100_000
LINES = 1_000_000
REPEATS = 7
TARGET_MS = 50


def run(providers: int = PROVIDERS, lines: int = LINES) -> dict[str, object]:
    """Fill a market and time each list; the middle of seven runs, the first one left out.

    Returns:
        Milliseconds by name and the target; seconds to fill the market and to index it.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = workspace(template(Path(folder) / "template"), Path(folder) / "laptop")
        started = time.perf_counter()
        fill(work, providers=providers, lines=lines)
        figures: dict[str, object] = {"fill_s": round(time.perf_counter() - started, 1)}
        started = time.perf_counter()
        provider_index.update(work, Silent())
        figures["index_s"] = round(time.perf_counter() - started, 1)
        market = work.market_id
        for name, wanted in (
            ("all", NO_FILTER),
            ("county", Filter(counties=frozenset({"12103"}))),
            ("text", Filter(text="card")),
        ):
            figures[f"{name}_count_ms"] = _middle(work, partial(count, wanted=wanted))
            for order in ("name", "ends", "seen", "denied"):
                ask = partial(page, wanted=wanted, order=order, limit=50)
                figures[f"{name}_by_{order}_ms"] = _middle(work, ask)
        measured: dict[str, Callable[[Session], object]] = {
            "last_page": partial(page, offset=providers - 50, limit=50),
            "offices_page": partial(network.offices, market_id=market),
            "offices_count": partial(network.office_count, market_id=market),
        }
        for name, ask in measured.items():
            figures[f"{name}_ms"] = _middle(work, ask)
        work.store.close()
    figures["target_ms"] = TARGET_MS
    return figures


def _middle(work: object, ask: Callable[[Session], object]) -> float:
    times = []
    for _ in range(REPEATS + 1):
        started = time.perf_counter()
        with work.read() as session:  # type: ignore[attr-defined]
            ask(session)
        times.append((time.perf_counter() - started) * 1000)
    return round(statistics.median(times[1:]), 1)
