"""The people of a market with what is theirs: visits, promises, cases, offices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.escalations.model import Escalation
from provider_ops.market.queries import RepVisits, visits_by_rep
from provider_ops.visits.model import Promise, Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

SEVERAL = 3
"""Of two people, either would know the other's figure."""


@dataclass(frozen=True, slots=True)
class RepRow:
    """A representative's month and what is open in their name."""

    visits: RepVisits
    promises_open: int
    promises_late: int
    cases_open: int
    cases_late: int


@dataclass(frozen=True, slots=True)
class Team:
    """All representatives of a market in a month."""

    reps: tuple[RepRow, ...]
    logging_seconds: int | None
    """Median seconds that logging a visit took; never one person's: None unless `SEVERAL` did."""
    is_logging_withheld: bool = False
    """Whether somebody's visits say how long logging took, but of too few people."""


def team(session: Session, market_id: str, first: date, last: date) -> Team:
    """Return the representatives of a market with their figures from `first` to `last`."""
    promises, cases = _promises(session, market_id, last), _cases(session, market_id, last)
    rows = tuple(
        RepRow(
            visits,
            *promises.get(visits.staff_id, (0, 0)),
            *cases.get(visits.staff_id, (0, 0)),
        )
        for visits in visits_by_rep(session, market_id, first, last)
    )
    return Team(rows, *_median_logging(session, market_id, first, last))


def _promises(session: Session, market_id: str, on: date) -> dict[UUID | None, tuple[int, int]]:
    rows = session.execute(
        select(
            Promise.owner_id, func.count(), func.sum(case((Promise.due_on < on, 1), else_=0))
        )
        .where(Promise.market_id == market_id, Promise.done_on.is_(None))
        .group_by(Promise.owner_id)
    )
    return {key: (count, late) for key, count, late in rows}


def _cases(session: Session, market_id: str, on: date) -> dict[UUID, tuple[int, int]]:
    rows = session.execute(
        select(
            Escalation.owner_id,
            func.count(),
            func.sum(case((Escalation.due_on < on, 1), else_=0)),
        )
        .where(Escalation.market_id == market_id, Escalation.resolved_at.is_(None))
        .group_by(Escalation.owner_id)
    )
    return {key: (count, late) for key, count, late in rows}


def _median_logging(
    session: Session, market_id: str, first: date, last: date
) -> tuple[int | None, bool]:
    """Return the median, and whether it is withheld."""
    rows = session.execute(
        select(Visit.logging_seconds, Visit.rep_id)
        .where(
            Visit.market_id == market_id,
            Visit.submitted_at.is_not(None),
            Visit.logging_seconds > 0,
            Visit.day >= first,
            Visit.day <= last,
        )
        .order_by(Visit.logging_seconds)
    ).all()
    if len({rep for _seconds, rep in rows}) < SEVERAL:
        return None, bool(rows)
    return rows[len(rows) // 2][0], False
