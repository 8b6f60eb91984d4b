"""Answers of the code check at a visit: where they can go, and those that were told there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.codes.actions import record_check
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits.actions import PlannedVisit, visit_to_add_to
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.store.workspace import Workspace

OFFERED = 12


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """A visit that was not submitted yet."""

    id: UUID
    day: date
    purpose: str
    organization_id: UUID
    organization: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office where the clinician works."""

    id: UUID
    name: str


def offices_of(session: Session, work: Workspace, npi: str) -> tuple[Office, ...]:
    """Return the offices where a clinician works today, by name."""
    rows = session.execute(
        select(Organization.id, Organization.name)
        .join(Affiliation, Affiliation.organization_id == Organization.id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(
            Provider.npi == npi, Provider.market_id == work.market_id,
            known_at(Affiliation, work.now()), valid_on(Affiliation, work.today()),
        )
        .distinct()
        .order_by(Organization.name, Organization.id)
    )  # fmt: skip
    return tuple(Office(*row) for row in rows)


def open_visits_of(session: Session, work: Workspace, npi: str) -> tuple[OpenVisit, ...]:
    """Return the open visits to a clinician or an office where they work, the nearest first."""
    offices = [one.id for one in offices_of(session, work, npi)]
    people = select(Provider.id).where(Provider.npi == npi, Provider.market_id == work.market_id)
    rows = session.execute(
        select(Visit.id, Visit.day, Visit.purpose, Organization.id, Organization.name)
        .join(Organization, Organization.id == Visit.organization_id)
        .where(
            or_(Visit.organization_id.in_(offices), Visit.provider_id.in_(people)),
            Visit.submitted_at.is_(None), Visit.cancelled_on.is_(None),
        )
        .order_by(Visit.day, Visit.start_minute, Visit.id)
    ).all()  # fmt: skip
    today = work.today()
    nearest = sorted(rows, key=lambda row: abs((row[1] - today).days))
    return tuple(OpenVisit(*row) for row in nearest[:OFFERED])


def add_answer(
    work: Workspace, said: CheckAnswer, visit: UUID | PlannedVisit, *, told_to: str = ""
) -> UUID:
    """Keep an answer with a visit as what the office was told there; returns the visit's key.

    A `PlannedVisit` is put on the calendar with it, in one transaction.

    Raises:
        NotFoundError: There is no such visit.
        RuleError: It was submitted, or the plan has no purpose.
    """
    with work.act() as session:
        key = visit_to_add_to(work, session, visit)
        record_check(session, work, said, told_to=told_to, visit_id=key)
        return key
