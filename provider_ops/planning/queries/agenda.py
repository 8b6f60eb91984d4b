"""Where a representative has to go: own visits, and colleagues' on the days he covers for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, or_

from provider_ops.planning.queries.coverage import holders, stands_in
from provider_ops.visits import queries as visits
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.visits.queries import Filter, View, VisitRow


def agenda(
    session: Session, rep_id: UUID | None, first: date, days: int, *, zone: str, today: date
) -> tuple[VisitRow, ...]:
    """Return the visits of `days` days from `first`, one representative's or everybody's."""
    mine = None if rep_id is None else _mine()
    return visits.calendar(session, first, days, zone=zone, today=today, among=mine,
                           values={"rep": rep_id})  # fmt: skip


@cache
def _mine() -> ColumnElement[bool]:
    """Return the condition of `rep` for a calendar, which is longer in the making than asked."""
    days: tuple[Any, Any] = bindparam("first", type_=Date), bindparam("last", type_=Date)
    return is_in(bindparam("rep"), *days)


def listed(
    session: Session, which: Filter, *, zone: str, today: date, offset: int = 0, limit: int = 100
) -> tuple[VisitRow, ...]:
    """Return visits as `visits.page` does, of a representative all that are in the agenda."""
    anyone, mine = _of_rep(which)
    return visits.page(session, anyone, zone=zone, today=today, offset=offset, limit=limit,
                       among=mine)  # fmt: skip


def listed_count(session: Session, which: Filter, today: date) -> int:
    """Return how many visits `listed` has."""
    anyone, mine = _of_rep(which)
    return visits.count(session, anyone, today, among=mine)


def listed_counts(session: Session, which: Filter, today: date) -> dict[View | None, int]:
    """Return how many visits of `which` each view holds, and under None how many there are."""
    anyone, mine = _of_rep(which)
    return visits.counts(session, anyone, today, among=mine)


def _of_rep(which: Filter) -> tuple[Filter, ColumnElement[bool] | None]:
    """Return `which` of anybody, and the condition that narrows it to a representative's agenda."""
    if which.rep_id is None:
        return which, None
    mine = is_in(which.rep_id, which.first or date.min, which.last or date.max)
    return replace(which, rep_id=None), mine


def is_in(rep_id: Any, first: Any, last: Any) -> ColumnElement[bool]:
    """Return the condition that a visit from `first` to `last` is in a representative's agenda."""
    of_covered = and_(
        Visit.rep_id.in_(holders(rep_id, first, last)),  # found by an index, and seldom anybody
        stands_in(rep_id, Visit.organization_id, Visit.rep_id, Visit.day),
    )
    return or_(Visit.rep_id == rep_id, of_covered)
