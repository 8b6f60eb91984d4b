"""Today right after unlocking: every read that fills it, in milliseconds.

What it asks was rehearsed while the passphrase was typed, as the program does. A store that was
just opened answers each read for the first time: `first_ms` is their sum then, which is what a
person waits with one free processor; `again_ms` when the page is read anew; `unrehearsed_ms` is
the first time of somebody who was quicker than the rehearsal.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from provider_ops.overview.today_reads import parts
from tests.support.demo_market import opened, reopened
from ui.opening import rehearse

if TYPE_CHECKING:
    from provider_ops.store.workspace import Workspace

TARGETS_MS = {"market": 100, "large": 300}
AGAIN = 9


def run(scale: str = "market") -> dict[str, Any]:
    """Make the market, open it as its first representative, and fill Today."""
    with opened(scale) as work:
        rehearse()
        figures = measure(work)
        with reopened(work) as anew:
            cold = sum(_times(anew).values())
    return {"scale": scale, "target_ms": TARGETS_MS.get(scale), **figures,
            "unrehearsed_ms": round(cold, 1)}  # fmt: skip


def measure(work: Workspace) -> dict[str, Any]:
    """Fill the page once as after unlocking, then again; the best of several for each part."""
    first = _times(work)
    several = [_times(work) for _ in range(AGAIN)]
    again = {name: min(one[name] for one in several) for name in first}
    return {
        "first_ms": round(sum(first.values()), 1),
        "again_ms": round(sum(again.values()), 1),
        "first_parts_ms": {name: round(ms, 1) for name, ms in first.items()},
        "parts_ms": {name: round(ms, 1) for name, ms in again.items()},
    }


def _times(work: Workspace) -> dict[str, float]:
    found = {}
    for name, read in parts(work):
        began = time.perf_counter()
        read()
        found[name] = (time.perf_counter() - began) * 1000
    return found
