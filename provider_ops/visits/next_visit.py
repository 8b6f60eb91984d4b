"""The visit that a submitted one announces: planned with it, and moved when it is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.ids import following
from provider_ops.store.model import Draft
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def plan_next(
    work: Workspace, session: Session, visit: Visit, before: date | None, rep_id: UUID | None
) -> None:
    """Plan the visit that `visit` announces, of the same office by whose visit it was planned as.

    Who covered for a colleague is not there any more when it comes.

    Nothing is planned for a day that is past, or on which such a visit stands already. When a
    correction names another day than `before`, what was planned for that day moves, or is
    cancelled where no day is left; one that is begun stays, and so does everything while the
    day is the same: what became of that visit since is for its people.

    Its key comes from that of `visit`: submitted on two laptops, it announces one visit, of which
    the hub keeps both days where they are not the same.
    """
    wanted = visit.next_visit_on
    if wanted == before:
        return
    planned = session.get(Visit, following(visit.id))
    if planned is not None and _is_begun(session, planned):
        return
    if wanted is None or wanted < work.today() or _stands(session, visit, wanted, rep_id):
        if planned is not None and planned.cancelled_on is None and planned.day != wanted:
            planned.cancelled_on = work.today()
    elif planned is None:
        session.add(
            Visit(
                id=following(visit.id),
                market_id=visit.market_id,
                organization_id=visit.organization_id,
                location_id=visit.location_id,
                rep_id=rep_id,
                purpose=visit.purpose,
                day=wanted,
            )
        )
    else:
        planned.day, planned.start_minute, planned.cancelled_on = wanted, None, None


def _is_begun(session: Session, visit: Visit) -> bool:
    return visit.submitted_at is not None or session.get(Draft, visit.id) is not None


def _stands(session: Session, visit: Visit, day: date, rep_id: UUID | None) -> bool:
    query = select(Visit.id).where(
        Visit.organization_id == visit.organization_id, Visit.rep_id == rep_id,
        Visit.day == day, Visit.cancelled_on.is_(None),
    )  # fmt: skip
    return session.scalar(query.limit(1)) is not None
