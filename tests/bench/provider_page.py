"""The page of an office at market scale: each read, in milliseconds of the processor.

A page is filled by several workers at once; `page_ms` is the sum of its reads, which is what a
laptop with one free processor waits. The first office pays for preparing the statements.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.core.clock import end_of_day
from provider_ops.demo.maker import ZONE
from tests.support.demo_market import TODAY, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

TARGET_MS = 100
OFFICES = 40


def run(scale: str = "market") -> dict[str, Any]:
    """Make the market, then read the pages of the offices of today's visits."""
    with opened(scale) as work:
        return {"scale": scale, "target_ms": TARGET_MS, **measure(work)}


def measure(work: Workspace) -> dict[str, Any]:
    """Read every part of each page; the median and the worst over all offices but the first."""
    from provider_ops.visits.model import Visit

    with work.read() as session:
        offices = session.scalars(
            select(Visit.organization_id).where(Visit.day == TODAY).distinct().limit(OFFICES)
        ).all()
    parts = _parts(work)
    took: dict[str, list[float]] = {name: [] for name in parts}
    for office in offices:
        for name, ask in parts.items():
            with work.read() as session:
                began = time.process_time()
                ask(session, office)
                took[name].append((time.process_time() - began) * 1000)
    pages = [sum(one) for one in zip(*took.values(), strict=True)]
    return {
        "offices": len(offices),
        "first_page_ms": round(pages[0], 1),
        "page_ms": round(statistics.median(pages[1:]), 1),
        "worst_page_ms": round(max(pages[1:]), 1),
        "parts_ms": {name: round(statistics.median(one[1:]), 1) for name, one in took.items()},
    }


def _parts(work: Workspace) -> dict[str, Callable[[Session, UUID], Any]]:
    from provider_ops.outreach import queries as outreach
    from provider_ops.overview import prep, provider_record, timeline
    from provider_ops.overview.changes import changes
    from provider_ops.visits import queries as visits

    known = end_of_day(ZONE, TODAY)

    def standing(session: Session, office: UUID) -> None:
        record = provider_record.of_office(session, office, TODAY, known)
        months = provider_record.denial_months(session, record.npis, TODAY)
        contract = prep.agreed(session, office, TODAY, known).contract
        if contract is not None:
            provider_record.code_lists(session, contract.id, TODAY, known)
        changes(session, work.market_id, months[0].month, TODAY, known, zone=ZONE,
                offices=[office])  # fmt: skip
        prep.cases(session, office, TODAY, zone=ZONE)
        visits.promises(session, TODAY, organization_id=office, limit=5)
        provider_record.beats(session, office, TODAY)
        outreach.private_note(session, office)

    return {
        "record": lambda s, office: provider_record.of_office(s, office, TODAY, known),
        "timeline": lambda s, office: timeline.of_office(s, office, TODAY, zone=ZONE),
        "standing": standing,
    }
