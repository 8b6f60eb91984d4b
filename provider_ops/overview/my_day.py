"""What one person has to see to, ranked by when it is due and by what is at risk at the office.

That is what he promised himself; and once it is due, what offices that he looks after promised
him, and what colleagues whom he covers for promised there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, case, func, or_, select, union_all

from provider_ops.contracts import queries as contracts
from provider_ops.core.clock import end_of_day
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Organization, Territory
from provider_ops.planning.queries.agenda import is_in
from provider_ops.planning.queries.coverage import holders, looked_after, stands_in
from provider_ops.planning.rules.due import ENDING_WINDOW, NOTICE_WINDOW
from provider_ops.visits.model import Promise, Visit
from provider_ops.visits.tasks import queries as tasks
from provider_ops.visits.tasks.rules import Rank, Reason, is_put_off, rank

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.contracts.rules import Standing
    from provider_ops.visits.tasks.queries import TaskRow, Tasks

MOST = 200
_PERSON: Any = bindparam("person")
_DAY: Any = bindparam("day", type_=Date)
_OFFICES: Any = bindparam("offices", expanding=True)


@dataclass(frozen=True, slots=True)
class RankedTask:
    """A task with its place in the day, and why."""

    row: TaskRow
    rank: Rank


def my_day(
    session: Session, person_id: UUID, day: date, *, zone: str
) -> tuple[RankedTask, ...]:
    """Return the open tasks of a person that are not put off, the most pressing first.

    What others owe is among them from the day on it is due or to be brought to mind, and while
    the person goes to the office. Contracts stand as known at the end of the day in `zone`, the
    market's.
    """
    known = end_of_day(zone, day)
    found = tasks.rows_of(session, _tasks(), day, {"person": person_id, "day": day})
    rows = [row for row in found if not is_put_off(row.snoozed_until, day)]
    at_risk = risks(session, {row.organization_id for row in rows}, person_id, day, known)
    ranked = [RankedTask(row, rank(row.due_on, day, _reasons(row, at_risk, day))) for row in rows]
    return tuple(sorted(ranked, key=lambda one: (-one.rank.points, one.row.due_on, one.row.id)))


# These take longer in the making than in the answering.
@cache
def _tasks() -> Tasks:
    """Return the query of the tasks of `person` on `day`, `MOST` of each kind."""
    open_ = select(Promise.id).where(Promise.done_on.is_(None)).order_by(Promise.due_on).limit(MOST)
    is_now = or_(Promise.due_on <= _DAY, Promise.remind_on <= _DAY,
                 Promise.organization_id.in_(_goes_to()))  # fmt: skip
    heard = or_(Promise.visit_id.is_(None), Visit.rep_id == _PERSON)
    # Where nobody looks after an office, who was promised it does; all do if that is unknown.
    cares = or_(looked_after(_PERSON, _DAY), and_(Territory.rep_id.is_(None), heard))
    of_offices = (
        open_.join(Organization, Organization.id == Promise.organization_id)
        .outerjoin(Territory, Territory.id == Organization.territory_id)
        .outerjoin(Visit, Visit.id == Promise.visit_id)
        .where(Promise.owner_id.is_(None), is_now, cares)
    )
    of_covered = open_.where(
        Promise.owner_id.in_(holders(_PERSON, _DAY, _DAY)), is_now,
        stands_in(_PERSON, Promise.organization_id, Promise.owner_id, _DAY),
    )  # fmt: skip
    kinds = (open_.where(Promise.owner_id == _PERSON), of_offices, of_covered)
    return tasks.query_of(union_all(*(select(kind.subquery().c.id) for kind in kinds)))


def _goes_to() -> Select[UUID]:
    return select(Visit.organization_id).where(
        is_in(_PERSON, _DAY, _DAY), Visit.day == _DAY, Visit.submitted_at.is_(None),
        Visit.cancelled_on.is_(None),
    )  # fmt: skip


@cache
def _goes_to_some() -> Select[UUID]:
    return _goes_to().where(Visit.organization_id.in_(_OFFICES))


@cache
def _cases() -> Select[*tuple[Any, ...]]:
    late = func.sum(case((Escalation.due_on < _DAY, 1), else_=0))
    return (
        select(Escalation.organization_id, late)
        .where(Escalation.organization_id.in_(_OFFICES), Escalation.resolved_at.is_(None))
        .group_by(Escalation.organization_id)
    )


def risks(
    session: Session, offices: Collection[UUID], person_id: UUID, day: date, known: datetime
) -> dict[UUID, frozenset[Reason]]:
    """Return what is at risk at each of these offices, and where the person goes today."""
    found: dict[UUID, set[Reason]] = {key: set() for key in offices}
    asked = {"offices": offices, "day": day}
    for key in session.scalars(_goes_to_some(), {**asked, "person": person_id}):
        found[key].add(Reason.VISIT_TODAY)
    for key, overdue in session.execute(_cases(), asked):
        if key is not None:
            found[key].add(Reason.CASE_LATE if overdue else Reason.CASE)
    standings: dict[UUID, list[Standing]] = {}
    for row in contracts.of_organizations(session, offices, day, known):
        standings.setdefault(row.organization_id, []).append(row.standing)
    for key, all_of_it in standings.items():
        found[key] |= _at_stake(all_of_it, day)
    return {key: frozenset(reasons) for key, reasons in found.items()}


def _at_stake(contracts_there: Sequence[Standing], day: date) -> set[Reason]:
    """Return what of its contracts makes an office a risk.

    That a contract has ended is one for `ENDING_WINDOW` days, unless another is in force.
    """
    in_force = [one for one in contracts_there if one.in_force]
    if in_force:
        return {reason for one in in_force if (reason := _near_end(one, day)) is not None}
    since = day - timedelta(days=ENDING_WINDOW)
    recent = (one.ended and one.ends is not None and one.ends >= since for one in contracts_there)
    return {Reason.ENDED} if any(recent) else set()


def _near_end(standing: Standing, day: date) -> Reason | None:
    """What makes a contract in force a risk, if anything does."""
    if standing.ends is None:
        return None
    if standing.notice_by is not None:
        near = day <= standing.notice_by <= day + timedelta(days=NOTICE_WINDOW)
        return Reason.NOTICE if near else None
    near = not standing.renews and standing.ends <= day + timedelta(days=ENDING_WINDOW)
    return Reason.ENDING if near else None


def _reasons(row: TaskRow, at_risk: dict[UUID, frozenset[Reason]], day: date) -> set[Reason]:
    reasons = set(at_risk[row.organization_id])
    if row.remind_on is not None and row.remind_on <= day:
        reasons.add(Reason.REMINDER)
    if row.snoozed_until is not None:
        reasons.add(Reason.AGAIN)
    return reasons
