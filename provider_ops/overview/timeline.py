"""Everything that happened at an office, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import CodeCheck
from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.clock import day_in
from provider_ops.escalations.model import Escalation, EscalationEvent
from provider_ops.network.model import Affiliation, Provider, StaffMember
from provider_ops.training.model import Issuance
from provider_ops.visits.model import Promise, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session


class Kind(StrEnum):
    """What kind of thing happened; the screen filters by it."""

    VISIT = "visit"
    PROMISE = "promise"
    CASE = "escalation"
    CONTRACT = "contract"
    TRAINING = "training"
    PEOPLE = "people"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened: a verb of its kind, what it was about, who did it."""

    day: date
    kind: Kind
    verb: str
    """A word the screen translates: submitted, planned, kept, opened, resolved, began ..."""
    title: str
    text: str
    who: str
    subject_id: UUID


def of_office(
    session: Session,
    organization_id: UUID,
    today: date,
    *,
    zone: str,
    kinds: frozenset[Kind] = frozenset(Kind),
    limit: int = 200,
) -> tuple[Entry, ...]:
    """Return the newest `limit` entries of an office up to `today`."""
    staff = _staff(session)
    sources = {
        Kind.VISIT: lambda: _visits(session, organization_id, staff),
        Kind.PROMISE: lambda: _promises(session, organization_id, staff),
        Kind.CASE: lambda: _cases(session, organization_id, staff, zone),
        Kind.CONTRACT: lambda: _contracts(session, organization_id),
        Kind.TRAINING: lambda: _packets(session, organization_id, staff, zone),
        Kind.PEOPLE: lambda: _people(session, organization_id),
        Kind.CHECK: lambda: _checks(session, organization_id, staff, zone),
    }
    found = [
        entry
        for kind in sorted(kinds)
        for entry in sources[kind]()
        if entry.day <= today
    ]
    found.sort(key=lambda entry: (entry.day, entry.subject_id), reverse=True)
    return tuple(found[:limit])


def _visits(session: Session, office: UUID, staff: dict[UUID, str]) -> Iterator[Entry]:
    rows = session.scalars(select(Visit).where(Visit.organization_id == office))
    for row in rows:
        if row.cancelled_on is not None:
            verb = "cancelled"
        else:
            verb = "submitted" if row.submitted_at is not None else "planned"
        yield Entry(row.day, Kind.VISIT, verb, row.purpose, row.notes,
                    staff.get(row.rep_id, ""), row.id)  # fmt: skip


def _promises(session: Session, office: UUID, staff: dict[UUID, str]) -> Iterator[Entry]:
    rows = session.scalars(
        select(Promise).where(Promise.organization_id == office, Promise.done_on.is_not(None))
    )
    for row in rows:
        assert row.done_on is not None
        owner = staff.get(row.owner_id, "") if row.owner_id else row.owner_name
        yield Entry(row.done_on, Kind.PROMISE, "kept", row.text, row.evidence, owner, row.id)


def _cases(
    session: Session, office: UUID, staff: dict[UUID, str], zone: str
) -> Iterator[Entry]:
    rows = session.execute(
        select(EscalationEvent, Escalation.number, Escalation.title)
        .join(Escalation, Escalation.id == EscalationEvent.escalation_id)
        .where(
            Escalation.organization_id == office,
            EscalationEvent.kind.in_(("opened", "resolved", "reopened")),
        )
    )
    for event, number, title in rows:
        yield Entry(day_in(zone, event.happened_at), Kind.CASE, event.kind, f"{number} {title}",
                    event.text, staff.get(event.staff_id, ""), event.escalation_id)  # fmt: skip


def _contracts(session: Session, office: UUID) -> Iterator[Entry]:
    rows = session.execute(
        select(ContractTerm, Contract.number)
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(Contract.organization_id == office, ContractTerm.withdrawn.is_(False))
    )
    for term, number in rows:
        title = f"{number}, {term.label}"
        yield Entry(term.valid_from, Kind.CONTRACT, "began", title, term.source, "",
                    term.contract_id)  # fmt: skip
        if term.valid_to is not None:
            yield Entry(term.valid_to, Kind.CONTRACT, "ended", title, "", "", term.contract_id)


def _packets(
    session: Session, office: UUID, staff: dict[UUID, str], zone: str
) -> Iterator[Entry]:
    rows = session.scalars(select(Issuance).where(Issuance.organization_id == office))
    for row in rows:
        yield Entry(day_in(zone, row.issued_at), Kind.TRAINING, "issued",
                    f"{len(row.contents)}", "", staff.get(row.staff_id, ""), row.id)  # fmt: skip


def _people(session: Session, office: UUID) -> Iterator[Entry]:
    rows = session.execute(
        select(Affiliation, Provider.given_name, Provider.family_name)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(Affiliation.organization_id == office, Affiliation.withdrawn.is_(False))
    )
    for span, given, family in rows:
        name = f"{given} {family}"
        yield Entry(span.valid_from, Kind.PEOPLE, "joined", name, "", "", span.provider_id)
        if span.valid_to is not None:
            yield Entry(span.valid_to, Kind.PEOPLE, "left", name, "", "", span.provider_id)


def _checks(
    session: Session, office: UUID, staff: dict[UUID, str], zone: str
) -> Iterator[Entry]:
    members = select(Affiliation.provider_id).where(Affiliation.organization_id == office)
    rows = session.scalars(select(CodeCheck).where(CodeCheck.provider_id.in_(members)))
    for row in rows:
        yield Entry(day_in(zone, row.asked_at), Kind.CHECK, row.answer,
                    f"{row.code} on {row.on:%m/%d/%Y}", row.told_to, staff.get(row.staff_id, ""),
                    row.id)  # fmt: skip


def _staff(session: Session) -> dict[UUID, str]:
    rows = session.execute(
        select(StaffMember.id, StaffMember.given_name, StaffMember.family_name)
    )
    return {key: f"{given} {family}" for key, given, family in rows}
