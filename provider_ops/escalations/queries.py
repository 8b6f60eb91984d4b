"""Reads for the list of cases and for one case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, bindparam, case, func, select

from provider_ops.core.clock import day_in, end_of_day
from provider_ops.core.errors import NotFoundError
from provider_ops.escalations import rules
from provider_ops.escalations.model import Escalation, EscalationEvent
from provider_ops.network.model import Organization, StaffMember

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Label
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it; days are those of the market."""

    id: UUID
    number: str
    title: str
    category: str
    severity: str
    source: str
    organization_id: UUID | None
    organization: str
    owner_id: UUID
    owner: str
    opened_on: date
    due_on: date
    resolved_on: date | None
    state: rules.State
    days_outstanding: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of a case's history."""

    id: UUID
    kind: str
    text: str
    staff: str
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with its history, oldest first."""

    row: CaseRow
    provider_id: UUID | None
    visit_id: UUID | None
    claim_line_id: UUID | None
    root_cause: str
    resolution: str
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases to show; empty fields do not restrict. `open_only` leaves out closed ones."""

    text: str = ""
    severity: str = ""
    owner_id: UUID | None = None
    organization_id: UUID | None = None
    open_only: bool = True
    state: rules.State | None = None
    on: date | None = None
    """The day that `state` is asked for; needed with it."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How many cases stand where; `late` and `due_soon` are among the open ones.

    `in_time` counts the cases resolved this month on or before their day.
    """

    open: int
    late: int
    due_soon: int
    resolved_this_month: int
    in_time: int


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can own a case."""

    id: UUID
    name: str
    role: str


def count(session: Session, which: Filter) -> int:
    """Return how many cases match."""
    return session.scalar(_matching(which).with_only_columns(func.count()).order_by(None)) or 0


def figures(session: Session, which: Filter, *, zone: str, on: date) -> Figures:
    """Return how the cases of `which`, open and closed, stand on a day of the market `zone`."""
    everything = _matching(replace(which, open_only=False, state=None)).order_by(None)
    month = end_of_day(zone, on.replace(day=1) - timedelta(days=1))
    states = (rules.State.LATE, rules.State.DUE_SOON)
    sums = [func.sum(case((_stands(state, on), 1), else_=0)) for state in states]
    pending = func.sum(case((Escalation.resolved_at.is_(None), 1), else_=0))
    row = session.execute(everything.with_only_columns(pending, *sums)).one()
    closed = session.execute(
        everything.where(
            Escalation.resolved_at > month, Escalation.resolved_at <= end_of_day(zone, on)
        ).with_only_columns(Escalation.due_on, Escalation.resolved_at)
    ).all()
    in_time = sum(day_in(zone, resolved) <= due for due, resolved in closed if resolved)
    return Figures(row[0] or 0, row[1] or 0, row[2] or 0, len(closed), in_time)


def colleagues(session: Session) -> tuple[Colleague, ...]:
    """Return the people of the plan who are there, by name."""
    rows = session.execute(
        select(StaffMember.id, _name(), StaffMember.role)
        .where(StaffMember.active)
        .order_by(StaffMember.given_name, StaffMember.family_name, StaffMember.id)
    )
    return tuple(Colleague(*row) for row in rows)


def root_causes(session: Session, limit: int = 12) -> tuple[str, ...]:
    """Return the root causes written so far, the most frequent first."""
    rows = session.scalars(
        select(Escalation.root_cause)
        .where(Escalation.root_cause != "")
        .group_by(Escalation.root_cause)
        .order_by(func.count().desc(), Escalation.root_cause)
        .limit(limit)
    )
    return tuple(rows)


def page(
    session: Session, which: Filter, *, zone: str, on: date, offset: int = 0, limit: int = 100
) -> tuple[CaseRow, ...]:
    """Return cases, open and most urgent by date first."""
    rows = session.execute(_matching(which).offset(offset).limit(limit))
    return tuple(_row(*row, zone=zone, on=on) for row in rows)


def open_of(
    session: Session, organization_id: UUID, *, zone: str, on: date, limit: int
) -> tuple[CaseRow, ...]:
    """Return the first open cases of an office as `page` does."""
    rows = session.execute(_open_of(), {"office": organization_id, "limit": limit})
    return tuple(_row(*row, zone=zone, on=on) for row in rows)


@cache
def _open_of() -> Select[Escalation, str, str]:
    """Return the statement for one office, made once: pages ask it for each."""
    office: Any = bindparam("office")
    return _matching(Filter(organization_id=office)).limit(bindparam("limit"))


def detail(session: Session, case_id: UUID, *, zone: str, on: date) -> CaseDetail:
    """Return one case with everything that happened to it.

    Raises:
        NotFoundError: If it is gone.
    """
    found = session.execute(_cases().where(Escalation.id == case_id)).one_or_none()
    if found is None:
        raise NotFoundError
    events = session.execute(
        select(EscalationEvent, _name())
        .outerjoin(StaffMember, StaffMember.id == EscalationEvent.staff_id)
        .where(EscalationEvent.escalation_id == case_id)
        .order_by(EscalationEvent.happened_at, EscalationEvent.id)
    )
    known = found[0]
    return CaseDetail(
        _row(*found, zone=zone, on=on),
        known.provider_id,
        known.visit_id,
        known.claim_line_id,
        known.root_cause,
        known.resolution,
        tuple(
            EventRow(event.id, event.kind, event.text, staff or "", event.happened_at)
            for event, staff in events
        ),
    )


def _matching(which: Filter) -> Select[Escalation, str, str]:
    query = _cases()
    if which.open_only:
        query = query.where(Escalation.resolved_at.is_(None))
    if which.state is not None:
        assert which.on is not None
        query = query.where(_stands(which.state, which.on))
    if which.severity:
        query = query.where(Escalation.severity == which.severity)
    if which.owner_id is not None:
        query = query.where(Escalation.owner_id == which.owner_id)
    if which.organization_id is not None:
        query = query.where(Escalation.organization_id == which.organization_id)
    if which.text:
        query = query.where(
            Escalation.title.icontains(which.text, autoescape=True)
            | Escalation.number.icontains(which.text, autoescape=True)
            | Organization.name.icontains(which.text, autoescape=True)
        )
    closed_last = case((Escalation.resolved_at.is_(None), 0), else_=1)
    return query.order_by(closed_last, Escalation.due_on, Escalation.id)


def _stands(state: rules.State, on: date) -> ColumnElement[bool]:
    pending, soon = Escalation.resolved_at.is_(None), rules.soon_until(on)
    return {
        rules.State.RESOLVED: Escalation.resolved_at.is_not(None),
        rules.State.LATE: and_(pending, Escalation.due_on < on),
        rules.State.DUE_SOON: and_(pending, Escalation.due_on.between(on, soon)),
        rules.State.OPEN: and_(pending, Escalation.due_on > soon),
    }[state]


def _cases() -> Select[Escalation, str, str]:
    return (
        select(Escalation, Organization.name, _name())
        .outerjoin(Organization, Organization.id == Escalation.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Escalation.owner_id)
    )


def _name() -> Label[str]:
    return (StaffMember.given_name + " " + StaffMember.family_name).label("staff")


def _row(
    found: Escalation, organization: str | None, owner: str | None, *, zone: str, on: date
) -> CaseRow:
    opened = day_in(zone, found.opened_at)
    resolved = None if found.resolved_at is None else day_in(zone, found.resolved_at)
    return CaseRow(
        found.id, found.number, found.title, found.category, found.severity, found.source,
        found.organization_id, organization or "", found.owner_id, owner or "",
        opened, found.due_on, resolved,
        rules.state(found.due_on, resolved, on), rules.days_outstanding(opened, resolved, on),
    )  # fmt: skip
