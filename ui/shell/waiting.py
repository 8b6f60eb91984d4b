"""Numbers at the entries of the navigation for screens that nobody has visited yet.

A screen that was built tells its own number; each is counted here as its screen first does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.contracts import queries as contracts
from provider_ops.contracts import stretches
from provider_ops.escalations import queries as escalations
from provider_ops.overview import provider_index, provider_list, today_reads
from provider_ops.planning import queries as planning
from provider_ops.visits import queries as visits
from provider_ops.visits.rules import State
from ui.claims.picture import count_findings
from ui.contracts.expiring import SOON
from ui.training.library import STALE, facet, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.page import Person


def waiting(work: Workspace, person: Person, reporter: Reporter) -> dict[str, int]:
    """Count on a worker what waits on each screen, by its key.

    Raises:
        Cancelled: Between two screens.
    """
    found = {}
    for key, count in _counts(work, person, reporter):
        reporter.checkpoint()
        found[key] = count()
    return found


def _counts(
    work: Workspace, person: Person, reporter: Reporter
) -> Iterator[tuple[str, Callable[[], int]]]:
    yield "today", lambda: _stops(work)
    yield "providers", lambda: _providers(work, person, reporter)
    yield "visits", lambda: _visits(work, person)
    yield "contracts", lambda: _contracts(work)
    yield "escalations", lambda: _late_cases(work)
    yield "training", lambda: len(facet(load(work), STALE))
    yield "claims", lambda: count_findings(work)


def _stops(work: Workspace) -> int:
    return sum(stop.visit.state != State.SUBMITTED for stop in today_reads.stops(work).stops)


def _providers(work: Workspace, person: Person, reporter: Reporter) -> int:
    provider_index.update(work, reporter)
    mine = provider_list.Filter(rep_id=work.staff_id if person.territory else None)
    with work.read() as session:
        return provider_list.count(session, mine)


def _visits(work: Workspace, person: Person) -> int:
    mine = visits.Filter(rep_id=work.staff_id if person.role == "rep" else None)
    with work.read() as session:
        return planning.listed_counts(session, mine, work.today())[visits.View.TO_FINISH]


def _contracts(work: Workspace) -> int:
    stretches.catch_up(work)
    with work.read() as session:
        return contracts.expiring_count(session, work.market_id, work.today(), work.now(), SOON)


def _late_cases(work: Workspace) -> int:
    with work.read() as session:
        found = escalations.figures(
            session, escalations.Filter(), zone=work.time_zone, on=work.today()
        )
    return found.late
