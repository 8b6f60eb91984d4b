"""What a handover book reads of many offices at once, each kind by its office."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from provider_ops.escalations.model import Escalation
from provider_ops.network import model as network
from provider_ops.network.model import Affiliation, Location, Provider, StaffMember
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits import model as visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

VISITS = 3
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Place:
    """An address of an office."""

    name: str
    address: str
    city: str
    phone: str
    hours: str
    accessibility: str


@dataclass(frozen=True, slots=True)
class Person:
    """A practitioner of an office. `accepts_new` None: never asked."""

    name: str
    npi: str
    specialty: str
    languages: tuple[str, ...]
    accepts_new: bool | None
    telehealth: bool | None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of an office who is no practitioner."""

    name: str
    role: str
    phone: str
    email: str
    language: str
    best_time: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised that is open; without `owner` the office does it itself."""

    text: str
    owner: str
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Case:
    """An escalation that is open."""

    number: str
    title: str
    owner: str
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that was submitted."""

    day: date
    rep: str
    purpose: str
    notes: str


def places(session: Session, offices: Sequence[UUID]) -> dict[UUID, tuple[Place, ...]]:
    """Return addresses, the first entered first."""
    rows = session.execute(
        select(
            Location.organization_id, Location.name, Location.address, Location.city,
            Location.state, Location.zip_code, Location.phone, Location.hours,
            Location.accessibility,
        )
        .where(Location.organization_id.in_(offices))
        .order_by(Location.id)
    )  # fmt: skip
    return _grouped(
        (office, Place(name, f"{street}, {city}, {state} {code}", city, phone, hours, access))
        for office, name, street, city, state, code, phone, hours, access in rows
    )


def people(
    session: Session, offices: Sequence[UUID], day: date, known: datetime
) -> dict[UUID, tuple[Person, ...]]:
    """Return who sees patients there on a day, by name."""
    rows = session.execute(
        select(Affiliation.organization_id, Provider)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(
            Affiliation.organization_id.in_(offices),
            known_at(Affiliation, known), valid_on(Affiliation, day),
        )
        .distinct()
        .order_by(Provider.family_name, Provider.given_name, Provider.id)
    )  # fmt: skip
    return _grouped((office, _person(one)) for office, one in rows)


def contacts(session: Session, offices: Sequence[UUID]) -> dict[UUID, tuple[Contact, ...]]:
    """Return the people of an office who are no practitioners, by name."""
    who = network.Contact
    rows = session.execute(
        select(who.organization_id, who.name, who.role, who.phone, who.email, who.language,
               who.best_time)
        .where(who.organization_id.in_(offices))
        .order_by(who.name, who.id)
    )  # fmt: skip
    return _grouped((office, Contact(*facts)) for office, *facts in rows)


def promises(
    session: Session, offices: Sequence[UUID], day: date
) -> dict[UUID, tuple[Promise, ...]]:
    """Return what was promised and is open, the longest due first."""
    one = visits.Promise
    rows = session.execute(
        select(one.organization_id, one.text, _staff(StaffMember), one.owner_name, one.due_on)
        .outerjoin(StaffMember, StaffMember.id == one.owner_id)
        .where(one.organization_id.in_(offices), one.done_on.is_(None))
        .order_by(one.due_on, one.id)
    )
    return _grouped(
        (office, Promise(text, staff or owner, due, max((day - due).days, 0)))
        for office, text, staff, owner, due in rows
    )


def cases(session: Session, offices: Sequence[UUID], day: date) -> dict[UUID, tuple[Case, ...]]:
    """Return escalations that are open, the longest due first."""
    rows = session.execute(
        select(
            Escalation.organization_id, Escalation.number, Escalation.title,
            _staff(StaffMember), Escalation.due_on,
        )
        .outerjoin(StaffMember, StaffMember.id == Escalation.owner_id)
        .where(Escalation.organization_id.in_(offices), Escalation.resolved_at.is_(None))
        .order_by(Escalation.due_on, Escalation.id)
    )  # fmt: skip
    return _grouped(
        (office, Case(number, title, owner, due, max((day - due).days, 0)))
        for office, number, title, owner, due in rows
        if office is not None
    )


def last_visits(
    session: Session, offices: Sequence[UUID], day: date
) -> dict[UUID, tuple[Visit, ...]]:
    """Return the last visits that were submitted, the newest first."""
    place = func.row_number().over(
        partition_by=visits.Visit.organization_id,
        order_by=(visits.Visit.day.desc(), visits.Visit.id.desc()),
    )
    newest = (
        select(visits.Visit.id, place.label("place"))
        .where(
            visits.Visit.organization_id.in_(offices),
            visits.Visit.submitted_at.is_not(None),
            visits.Visit.day <= day,
        )
        .subquery()
    )
    one, rep = visits.Visit, aliased(StaffMember)
    rows = session.execute(
        select(one.organization_id, one.day, _staff(rep), one.purpose, one.notes)
        .join(newest, newest.c.id == one.id)
        .outerjoin(rep, rep.id == one.rep_id)
        .where(newest.c.place <= VISITS)
        .order_by(one.day.desc(), one.id.desc())
    )
    return _grouped(
        (office, Visit(on, who, purpose, notes)) for office, on, who, purpose, notes in rows
    )


def next_visits(session: Session, offices: Sequence[UUID], day: date) -> dict[UUID, date]:
    """Return the day of the next visit that is planned."""
    one = visits.Visit
    rows = session.execute(
        select(one.organization_id, func.min(one.day))
        .where(
            one.organization_id.in_(offices), one.day >= day, one.submitted_at.is_(None),
            one.cancelled_on.is_(None),
        )
        .group_by(one.organization_id)
    )  # fmt: skip
    return dict(rows.all())


def _person(one: Provider) -> Person:
    name = f"{one.given_name} {one.family_name}".strip()
    spoken = tuple(word.strip() for word in one.languages.split(",") if word.strip())
    return Person(f"{name}, {one.credential}" if one.credential else name, one.npi, one.specialty,
                  spoken, one.accepts_new, one.telehealth)  # fmt: skip


def _staff(person: type[StaffMember]) -> ColumnElement[str]:
    return func.coalesce(person.given_name + " " + person.family_name, "")


def _grouped(rows: Iterable[tuple[UUID, Row]]) -> dict[UUID, tuple[Row, ...]]:
    found: defaultdict[UUID, list[Row]] = defaultdict(list)
    for office, row in rows:
        found[office].append(row)
    return {office: tuple(held) for office, held in found.items()}
