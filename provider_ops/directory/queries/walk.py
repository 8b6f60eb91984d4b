"""What a roster walk at an office asks, and what one recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.directory.deadlines import pack
from provider_ops.directory.model import AccessAnswer, DirectoryCheck
from provider_ops.directory.queries.clocks import ClockRow, clocks
from provider_ops.directory.queries.courses import CourseRow, courses_of
from provider_ops.directory.rules import (
    OF_ADDRESS,
    OF_PRACTITIONER,
    Access,
    Attested,
    Care,
    Check,
    Fact,
    Need,
    Outcome,
    Wait,
    care_of,
    wait,
)
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.store.spans import known_at, valid_on
from provider_ops.store.types import KeyType
from provider_ops.training.attestations import attested_at

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Item:
    """A fact that is asked: what the directory says, and when it was last verified."""

    fact: Fact
    shown: str
    provider_id: UUID | None
    location_id: UUID | None
    verified_on: date | None


@dataclass(frozen=True, slots=True)
class Practitioner:
    """Somebody who sees patients at the address."""

    id: UUID
    name: str
    npi: str
    specialty: str
    facts: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class WaitRow:
    """An appointment wait that an office was asked about."""

    care: Care
    need: Need
    asked_on: date
    offered_on: date | None
    wait: Wait


@dataclass(frozen=True, slots=True)
class WalkFacts:
    """Everything a walk goes down.

    Attributes:
        others: Further addresses of the office, to move to.
        names: Everybody who was ever asked about there, also who is gone by now.
    """

    location_id: UUID | None
    place: str
    practitioners: tuple[Practitioner, ...]
    address: tuple[Item, ...]
    others: tuple[str, ...]
    care: tuple[Care, ...]
    last_waits: tuple[WaitRow, ...]
    courses: tuple[CourseRow, ...]
    clocks: tuple[ClockRow, ...]
    names: Mapping[UUID, str]

    @property
    def asked(self) -> tuple[tuple[Fact, UUID | None], ...]:
        """All facts in the order of the walk."""
        people = [(item.fact, item.provider_id) for one in self.practitioners for item in one.facts]
        return (*people, *((item.fact, None) for item in self.address))


def walk_facts(
    session: Session,
    market_id: str,
    organization_id: UUID,
    location_id: UUID | None,
    today: date,
    known: datetime,
) -> WalkFacts:
    """Return what is asked at an office's address; the first one where none is named."""
    places = list(
        session.scalars(
            select(Location)
            .where(Location.organization_id == organization_id)
            .order_by(Location.id)
        )
    )
    place = next((one for one in places if one.id == location_id), places[0] if places else None)
    verified = _verified(session, organization_id)
    key = place.id if place is not None else None
    people = tuple(
        _practitioner(one, key, verified)
        for one in _people(session, organization_id, key, today, known)
    )
    return WalkFacts(
        key,
        _line(place) if place is not None else "",
        people,
        tuple(
            Item(fact, _of_address(place, fact), None, place.id, verified.get((fact, place.id)))
            for fact in OF_ADDRESS
        ) if place is not None else (),
        tuple(one.name or one.address for one in places if place is not None and one is not place),
        _care(session, [one.id for one in people]),
        waits_of(session, organization_id, today),
        courses_of(session, market_id, organization_id, today, known),
        clocks(session, market_id, today, known, organization_ids=(organization_id,)),
        _former(session, organization_id) | {one.id: one.name for one in people},
    )  # fmt: skip


def waits_of(session: Session, organization_id: UUID, before: date) -> tuple[WaitRow, ...]:
    """Return the last answer for each kind of care and need, up to and including a day."""
    rows = session.execute(
        select(
            AccessAnswer.care, AccessAnswer.need, AccessAnswer.asked_on, AccessAnswer.offered_on
        )
        .where(AccessAnswer.organization_id == organization_id, AccessAnswer.asked_on <= before)
        .order_by(AccessAnswer.asked_on, AccessAnswer.id)
    )
    last = {(care, need): (asked, offered) for care, need, asked, offered in rows}
    return tuple(
        WaitRow(care, need, asked, offered, wait(asked, offered, pack().limit(need).days))
        for care in Care
        for need in Need
        for asked, offered in (last.get((care.value, need.value), (None, None)),)
        if asked is not None
    )


def recorded_walk(
    session: Session, visit_id: UUID
) -> tuple[tuple[Check, ...], tuple[Access, ...], tuple[Attested, ...]]:
    """Return what was recorded at a visit as its form would hold it."""
    checks = session.scalars(
        select(DirectoryCheck)
        .where(DirectoryCheck.visit_id == visit_id)
        .order_by(DirectoryCheck.id)
    )
    answers = session.scalars(
        select(AccessAnswer).where(AccessAnswer.visit_id == visit_id).order_by(AccessAnswer.id)
    )
    return (
        tuple(
            Check(Fact(row.fact), Outcome(row.outcome), row.shown, row.said, row.provider_id,
                  row.location_id)
            for row in checks
        ),
        tuple(
            Access(Care(row.care), Need(row.need), row.asked_on, row.offered_on)
            for row in answers
        ),
        tuple(Attested(course, signer) for course, signer in attested_at(session, visit_id)),
    )  # fmt: skip


def _people(
    session: Session, office: UUID, location_id: UUID | None, today: date, known: datetime
) -> list[Provider]:
    here = (
        select(Provider)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(
            Affiliation.organization_id == office,
            known_at(Affiliation, known), valid_on(Affiliation, today),
        )
        .distinct()
        .order_by(Provider.family_name, Provider.given_name, Provider.id)
    )  # fmt: skip
    if location_id is not None:
        at = Affiliation.location_id
        here = here.where(at.is_(None) | (at == location_id))
    return list(session.scalars(here))


def _former(session: Session, office: UUID) -> dict[UUID, str]:
    rows = session.execute(
        select(Provider.id, Provider.given_name, Provider.family_name)
        .join(DirectoryCheck, DirectoryCheck.provider_id == Provider.id)
        .where(DirectoryCheck.organization_id == office)
        .distinct()
    )
    return {key: f"{given} {family}".strip() for key, given, family in rows}


def _practitioner(
    one: Provider, location_id: UUID | None, verified: dict[tuple[Fact, UUID | None], date]
) -> Practitioner:
    name = f"{one.given_name} {one.family_name}".strip()
    return Practitioner(
        one.id,
        f"{name}, {one.credential}" if one.credential else name,
        one.npi,
        one.specialty,
        tuple(
            Item(fact, _of_person(one, fact), one.id, location_id, verified.get((fact, one.id)))
            for fact in OF_PRACTITIONER
        ),
    )


def _of_person(one: Provider, fact: Fact) -> str:
    if fact == Fact.LANGUAGES:
        return ",".join(word.strip() for word in one.languages.split(",") if word.strip())
    if fact == Fact.HERE:
        return "yes"
    value = one.accepts_new if fact == Fact.ACCEPTS_NEW else one.telehealth
    return "" if value is None else "yes" if value else "no"


def _of_address(place: Location, fact: Fact) -> str:
    return _line(place) if fact == Fact.ADDRESS else str(getattr(place, fact.value))


def _line(place: Location) -> str:
    return f"{place.address}, {place.city}, {place.state} {place.zip_code}"


def _verified(session: Session, office: UUID) -> dict[tuple[Fact, UUID | None], date]:
    """Return the last day by fact and practitioner, or address that it is about."""
    about = func.coalesce(DirectoryCheck.provider_id, DirectoryCheck.location_id, type_=KeyType)
    rows = session.execute(
        select(DirectoryCheck.fact, about, func.max(DirectoryCheck.checked_on))
        .where(
            DirectoryCheck.organization_id == office,
            DirectoryCheck.outcome != Outcome.UNKNOWN.value,
        )
        .group_by(DirectoryCheck.fact, about)
    )
    return {(Fact(fact), key): day for fact, key, day in rows}


def _care(session: Session, people: list[UUID]) -> tuple[Care, ...]:
    codes = session.scalars(select(Provider.taxonomy_code).where(Provider.id.in_(people)))
    found = {care_of(code) for code in codes}
    return tuple(care for care in Care if care in found)
