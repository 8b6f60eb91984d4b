"""Today right after unlocking: every read that fills it, in milliseconds of the processor.

A store that was just opened answers each of them for the first time: `first_ms` is their sum
then, which is what a person waits with one free processor; `again_ms` when it is read anew.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from provider_ops.core.clock import end_of_day
from provider_ops.demo.maker import ZONE
from tests.support.demo_market import TODAY, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

TARGETS_MS = {"market": 100, "large": 300}
AGAIN = 9


def run(scale: str = "market") -> dict[str, Any]:
    """Make the market, open it as its first representative, and fill Today."""
    with opened(scale) as work:
        return {"scale": scale, "target_ms": TARGETS_MS.get(scale), **measure(work)}


def measure(work: Workspace) -> dict[str, Any]:
    """Fill the page once as after unlocking, then again; the best of several for each part."""
    parts = _parts(work)
    first = {name: _took(work, ask) for name, ask in parts.items()}
    again = {name: min(_took(work, ask) for _ in range(AGAIN)) for name, ask in parts.items()}
    return {
        "first_ms": round(sum(first.values()), 1),
        "again_ms": round(sum(again.values()), 1),
        "first_parts_ms": {name: round(ms, 1) for name, ms in first.items()},
        "parts_ms": {name: round(ms, 1) for name, ms in again.items()},
    }


def _took(work: Workspace, ask: Callable[[Session], Any]) -> float:
    with work.read() as session:
        began = time.process_time()
        ask(session)
        return (time.process_time() - began) * 1000


def _parts(work: Workspace) -> dict[str, Callable[[Session], Any]]:
    from provider_ops.overview import my_day, prep, teaching, today
    from provider_ops.overview.changes import changed_since_visit
    from provider_ops.visits import queries as visits

    known, me = end_of_day(ZONE, TODAY), work.staff_id
    with work.read() as session:
        office = today.today(session, me, TODAY, zone=ZONE).stops[0].visit.organization_id

    def about(session: Session) -> None:
        found = prep.about(session, office, TODAY, known)
        prep.denials(session, found.clinicians, TODAY)

    def last(session: Session) -> None:
        visits.last_submitted(session, office, before=TODAY)
        visits.promises(session, TODAY, organization_id=office, limit=5)

    def taught(session: Session) -> None:
        teaching.clocks(session, office, TODAY)
        teaching.old_papers(session, office, TODAY)

    return {
        "stops": lambda s: today.today(s, me, TODAY, zone=ZONE),
        "tasks": lambda s: my_day.my_day(s, work.market_id, me, TODAY),
        "waiting": today.waiting,
        "contract and codes": lambda s: prep.agreed(s, office, TODAY, known),
        "people and denials": about,
        "cases": lambda s: prep.cases(s, office, TODAY, zone=ZONE),
        "last visit": last,
        "training": taught,
        "changes": lambda s: changed_since_visit(s, work, office, TODAY, known),
    }
