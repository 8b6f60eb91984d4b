"""Reads of tasks: the list of all, its views and counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import and_, case, func, or_, select, true

from provider_ops.network.model import Organization, StaffMember
from provider_ops.visits import rules
from provider_ops.visits.model import Promise, Visit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select, SelectBase
    from sqlalchemy.orm import Session

    Tasks: TypeAlias = Select[*tuple[Any, ...]]


class View(StrEnum):
    """Parts of the list of tasks."""

    MINE = "mine"
    LATE = "late"
    OFFICE = "office"
    OPEN = "open"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which tasks to show; `person_id` is whose "mine" is, and who may see what he put off."""

    view: View = View.OPEN
    text: str = ""
    person_id: UUID | None = None
    organization_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as a list shows it.

    Attributes:
        owner: Ours or the office's who does it; empty where only the office is named.
        ours: Whether one of us does it.
        made_on: Day of the visit at which it was promised; None for one made between visits.
        days_late: Calendar days, 0 in time.
    """

    id: UUID
    organization_id: UUID
    organization: str
    text: str
    owner_id: UUID | None
    owner: str
    ours: bool
    due_on: date
    done_on: date | None
    evidence: str
    visit_id: UUID | None
    made_on: date | None
    days_late: int
    snoozed_until: date | None
    snooze_reason: str
    remind_on: date | None


def page(
    session: Session, which: Filter, today: date, *, offset: int = 0, limit: int = 200
) -> tuple[TaskRow, ...]:
    """Return tasks, open ones first, the longest overdue on top; done ones the newest first."""
    keys = select(Promise.id).where(*_wanted(which, today)).order_by(*_order())
    return rows_of(session, query_of(keys.offset(offset).limit(limit)), today)


def rows_of(
    session: Session, query: Tasks, today: date, values: Mapping[str, object] | None = None
) -> tuple[TaskRow, ...]:
    """Return the tasks that a `query_of` keys, asked with `values`, finds."""
    return tuple(_row(found, today) for found in session.execute(query, values))


def query_of(chosen: SelectBase) -> Tasks:
    """Return the query of the tasks whose keys another one finds, in the order of `page`."""
    keys = chosen.subquery()
    staff = StaffMember.given_name + " " + StaffMember.family_name
    return (
        select(Promise.id, Promise.organization_id, Organization.name, Promise.text,
               Promise.owner_id, staff, Promise.owner_name, Promise.due_on, Promise.done_on,
               Promise.evidence, Promise.visit_id, Visit.day, Promise.snoozed_until,
               Promise.snooze_reason, Promise.remind_on)
        .join(keys, keys.c.id == Promise.id)
        .join(Organization, Organization.id == Promise.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Promise.owner_id)
        .outerjoin(Visit, Visit.id == Promise.visit_id)
        .order_by(*_order())
    )  # fmt: skip


def _order() -> tuple[ColumnElement[Any], ...]:
    return (
        Promise.done_on.is_not(None),
        case((Promise.done_on.is_(None), Promise.due_on), else_=None),
        Promise.done_on.desc(),
        Promise.id,  # type: ignore[return-value]
    )


def one(session: Session, task_id: UUID, today: date) -> TaskRow | None:
    """Return one task, None if it is gone."""
    promise = session.get(Promise, task_id)
    if promise is None:
        return None
    found = page(session, Filter(View.ALL, organization_id=promise.organization_id), today)
    return next((row for row in found if row.id == task_id), None)


def count(session: Session, which: Filter, today: date) -> int:
    """Return how many tasks match."""
    query = select(func.count()).select_from(Promise).where(*_wanted(which, today))
    return session.scalar(query) or 0


def counts(session: Session, which: Filter, today: date) -> dict[View, int]:
    """Return how many tasks each view holds."""
    base = _wanted(replace(which, view=View.ALL), today)
    sums = [
        func.sum(case((and_(true(), *_view(replace(which, view=view), today)), 1), else_=0))
        for view in View
    ]
    row = session.execute(select(*sums).select_from(Promise).where(*base)).one()
    return {view: number or 0 for view, number in zip(View, row, strict=True)}


def _row(found: Row[*tuple[Any, ...]], today: date) -> TaskRow:
    (key, office_id, office, text, owner_id, staff, owner, due, done, evidence, visit_id, made,
     snoozed_until, snooze_reason, remind_on) = found  # fmt: skip
    return TaskRow(
        key, office_id, office, text, owner_id, staff or owner, owner_id is not None, due, done,
        evidence, visit_id, made, rules.days_late(due, done, today), snoozed_until, snooze_reason,
        remind_on,
    )  # fmt: skip


def _wanted(which: Filter, today: date) -> list[ColumnElement[bool]]:
    tests = _view(which, today)
    if which.organization_id is not None:
        tests.append(Promise.organization_id == which.organization_id)
    if which.text:
        offices = select(Organization.id).where(
            Organization.name.contains(which.text, autoescape=True)
        )
        words = Promise.text.contains(which.text, autoescape=True)
        tests.append(or_(Promise.organization_id.in_(offices), words))
    return tests


def _view(which: Filter, today: date) -> list[ColumnElement[bool]]:
    is_open: list[ColumnElement[bool]] = [Promise.done_on.is_(None)]
    return {
        View.MINE: [*is_open, Promise.owner_id == which.person_id],
        View.LATE: [*is_open, Promise.due_on < today],
        View.OFFICE: [*is_open, Promise.owner_id.is_(None)],
        View.OPEN: is_open,
        View.ALL: [],
    }[which.view]
