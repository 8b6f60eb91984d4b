"""Where a representative has to go: own visits, and colleagues' on the days he covers for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_

from provider_ops.planning.queries.coverage import holders, stands_in
from provider_ops.visits import queries as visits
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.visits.queries import VisitRow


def agenda(
    session: Session, rep_id: UUID | None, first: date, days: int, *, zone: str, today: date
) -> tuple[VisitRow, ...]:
    """Return the visits of `days` days from `first`, one representative's or everybody's."""
    last = first + timedelta(days=days - 1)
    mine = None if rep_id is None else is_in(rep_id, first, last)
    return visits.calendar(session, first, days, zone=zone, today=today, among=mine)


def is_in(rep_id: Any, first: Any, last: Any) -> ColumnElement[bool]:
    """Return the condition that a visit from `first` to `last` is in a representative's agenda."""
    of_covered = and_(
        Visit.rep_id.in_(holders(rep_id, first, last)),  # found by an index, and seldom anybody
        stands_in(rep_id, Visit.organization_id, Visit.rep_id, Visit.day),
    )
    return or_(Visit.rep_id == rep_id, of_covered)
