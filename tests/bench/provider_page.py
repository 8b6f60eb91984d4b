"""The page of an office at market scale: each read, in milliseconds.

A page is filled by several workers at once; `page_ms` is the sum of its reads, which is what a
laptop with one free processor waits. What it asks was rehearsed while the passphrase was typed;
`unrehearsed_ms` is the first page of somebody who was quicker.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.overview.record_reads import parts
from provider_ops.visits.model import Visit
from tests.support.demo_market import TODAY, opened, reopened
from ui.opening import rehearse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.store.workspace import Workspace

TARGET_MS = 100
OFFICES = 40


def run(scale: str = "market") -> dict[str, Any]:
    """Make the market, then read the pages of the offices of today's visits."""
    with opened(scale) as work:
        rehearse()
        offices = _offices(work)
        figures = measure(work, offices)
        with reopened(work) as anew:
            cold = sum(_times(anew, offices[0]).values())
    return {"scale": scale, "target_ms": TARGET_MS, **figures, "unrehearsed_ms": round(cold, 1)}


def measure(work: Workspace, offices: Sequence[UUID]) -> dict[str, Any]:
    """Read every part of each page; the median and the worst over all offices but the first."""
    took = [_times(work, office) for office in offices]
    pages = [sum(one.values()) for one in took]
    return {
        "offices": len(offices),
        "first_page_ms": round(pages[0], 1),
        "page_ms": round(statistics.median(pages[1:]), 1),
        "worst_page_ms": round(max(pages[1:]), 1),
        "parts_ms": {
            name: round(statistics.median(one[name] for one in took[1:]), 1) for name in took[0]
        },
    }


def _offices(work: Workspace) -> Sequence[UUID]:
    with work.read() as session:
        return session.scalars(
            select(Visit.organization_id).where(Visit.day == TODAY).distinct().limit(OFFICES)
        ).all()


def _times(work: Workspace, office: UUID) -> dict[str, float]:
    found = {}
    for name, read in parts(work, office):
        began = time.perf_counter()
        read()
        found[name] = (time.perf_counter() - began) * 1000
    return found
