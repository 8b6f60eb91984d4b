"""Reads for the list of cases and for one case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Select, case, func, select

from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.escalations import rules
from provider_ops.escalations.model import Escalation, EscalationEvent
from provider_ops.network.model import Organization, StaffMember

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Label
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


def count(session: Session, which: Filter) -> int:
    """Return how many cases match."""
    return session.scalar(_matching(which).with_only_columns(func.count()).order_by(None)) or 0


def page(
    session: Session, which: Filter, *, zone: str, on: date, offset: int = 0, limit: int = 100
) -> tuple[CaseRow, ...]:
    """Return cases, open and most urgent by date first."""
    rows = session.execute(_matching(which).offset(offset).limit(limit))
    return tuple(_row(*row, zone=zone, on=on) for row in rows)


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
            EventRow(event.kind, event.text, staff or "", event.happened_at)
            for event, staff in events
        ),
    )


def _matching(which: Filter) -> Select[Escalation, str, str]:
    query = _cases()
    if which.open_only:
        query = query.where(Escalation.resolved_at.is_(None))
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
