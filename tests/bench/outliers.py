"""Offices held against their peers, and teaching followed, on a whole market, in milliseconds.

The best of five readings that are warm, and the first one, which reads the database's pages.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.claims.drift.totals import refresh_provider_totals
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.demo.maker import MARKET, ZONE
from provider_ops.demo.market import DemoMarket, fill
from provider_ops.demo.scale import SCALES
from provider_ops.outliers.queries import outlier_figures
from provider_ops.outliers.reeducation.effect import effect
from provider_ops.outliers.reeducation.queries import loops
from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile, create, unlock
from tests.bench.market_report import FIRST, LAST, NOW, PASSPHRASE, TODAY

if TYPE_CHECKING:
    from provider_ops.store.database import Store

TARGET_MS = 300
REPEATS = 5


def run(scale: str = "market") -> dict[str, Any]:
    """Make a market and time what the Market screen and the report ask of it."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "profile")
        store = create(profile, PASSPHRASE, Cost(1, 64, 1))
        fill(store, DemoMarket(7, SCALES[scale], TODAY).batches())
        store.close()
        store = unlock(profile, PASSPHRASE)
        with store.write() as session:
            refresh_provider_totals(session, refresh_totals(session))
        try:
            return {"scale": scale, **measure(store)}
        finally:
            store.close()


def measure(store: Store) -> dict[str, Any]:
    """Time each question on a market that is there."""
    questions = {
        "outliers": lambda s: outlier_figures(
            s, MARKET, FIRST, until=TODAY, zone=ZONE, known=NOW
        ),
        "reeducation": lambda s: loops(s, MARKET, TODAY, ZONE),
        "effect": lambda s: effect(s, MARKET, LAST),
    }
    figures: dict[str, Any] = {}
    for name, ask in questions.items():
        times = []
        for _ in range(REPEATS + 1):
            begin = time.perf_counter()
            with store.read() as session:
                ask(session)
            times.append(round((time.perf_counter() - begin) * 1000))
        figures[f"{name}_first_ms"], figures[f"{name}_ms"] = times[0], min(times[1:])
    return {**figures, "target_ms": TARGET_MS, "met": figures["outliers_ms"] <= TARGET_MS}
