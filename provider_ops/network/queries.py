"""Reads over the network: one clinician, one office, who works where, counties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, or_, select

from provider_ops.core.errors import NotFoundError
from provider_ops.network.geography import county_names
from provider_ops.network.model import (
    Affiliation,
    Contact,
    Location,
    Organization,
    Provider,
    StaffMember,
    Territory,
)
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """Who a clinician is."""

    id: UUID
    npi: str
    given_name: str
    family_name: str
    credential: str
    specialty: str
    taxonomy_code: str
    languages: tuple[str, ...]
    accepts_new: bool | None


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """Who an office is, and who looks after it."""

    id: UUID
    name: str
    npi: str | None
    tin: str
    kind: str
    tier: str
    members: int
    note: str
    territory_id: UUID | None
    territory: str
    rep_id: UUID | None
    rep: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A row of the list of offices."""

    id: UUID
    name: str
    npi: str | None
    kind: str
    members: int
    territory: str


@dataclass(frozen=True, slots=True)
class LocationRow:
    """An address of an office. `county` is its name, where it is known."""

    id: UUID
    name: str
    address: str
    city: str
    state: str
    zip_code: str
    county_fips: str
    county: str
    latitude: float | None
    longitude: float | None
    phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person of an office who is no clinician."""

    id: UUID
    location_id: UUID | None
    name: str
    role: str
    phone: str
    email: str
    language: str
    best_time: str


@dataclass(frozen=True, slots=True)
class AffiliationRow:
    """A clinician at an office. `span_id` is what a correction or an end names."""

    span_id: UUID
    provider_id: UUID
    npi: str
    provider: str
    specialty: str
    organization_id: UUID
    organization: str
    location_id: UUID | None
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class CountyRow:
    """A county of the market: addresses, and offices that have one there."""

    fips: str
    name: str
    locations: int
    offices: int


def provider(session: Session, provider_id: UUID) -> ProviderFacts:
    """Return one clinician.

    Raises:
        NotFoundError: There is none of that key.
    """
    row = session.get(Provider, provider_id)
    if row is None:
        raise NotFoundError
    spoken = tuple(word.strip() for word in row.languages.split(",") if word.strip())
    return ProviderFacts(row.id, row.npi, row.given_name, row.family_name, row.credential,
                         row.specialty, row.taxonomy_code, spoken, row.accepts_new)  # fmt: skip


def provider_by_npi(session: Session, market_id: str, npi: str) -> ProviderFacts | None:
    """Return the market's clinician with that NPI, if there is one."""
    key = session.scalar(
        select(Provider.id).where(Provider.npi == npi, Provider.market_id == market_id).limit(1)
    )
    return None if key is None else provider(session, key)


def office(session: Session, organization_id: UUID) -> OfficeFacts:
    """Return one office.

    Raises:
        NotFoundError: There is none of that key.
    """
    found = session.execute(
        select(
            Organization.id, Organization.name, Organization.npi, Organization.tin,
            Organization.kind, Organization.tier, Organization.members, Organization.note,
            Organization.territory_id, func.coalesce(Territory.name, ""), Territory.rep_id,
            func.coalesce(StaffMember.given_name + " " + StaffMember.family_name, ""),
        )
        .outerjoin(Territory, Territory.id == Organization.territory_id)
        .outerjoin(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Organization.id == organization_id)
    ).first()  # fmt: skip
    if found is None:
        raise NotFoundError
    values: tuple[Any, ...] = tuple(found)
    return OfficeFacts(*values)


def offices(
    session: Session,
    market_id: str,
    *,
    text: str = "",
    territory_id: UUID | None = None,
    limit: int = 100,
    offset: int = 0,
) -> tuple[OfficeRow, ...]:
    """Return offices by name. `text` is a part of the name, or the beginning of the NPI."""
    wanted = (
        select(
            Organization.id, Organization.name, Organization.npi, Organization.kind,
            Organization.members, func.coalesce(Territory.name, ""),
        )
        .outerjoin(Territory, Territory.id == Organization.territory_id)
        .where(_wanted(market_id, text, territory_id))
        .order_by(Organization.name, Organization.id)
        .limit(limit)
        .offset(offset)
    )  # fmt: skip
    return tuple(OfficeRow(*row) for row in session.execute(wanted))


def office_count(
    session: Session, market_id: str, *, text: str = "", territory_id: UUID | None = None
) -> int:
    """Return how many offices `offices` would list."""
    wanted = select(func.count()).where(_wanted(market_id, text, territory_id))
    return session.scalar(wanted.select_from(Organization)) or 0


def locations(session: Session, organization_id: UUID) -> tuple[LocationRow, ...]:
    """Return the addresses of an office, the first entered first."""
    names = county_names()
    found = session.execute(
        select(
            Location.id, Location.name, Location.address, Location.city, Location.state,
            Location.zip_code, Location.county_fips, Location.latitude, Location.longitude,
            Location.phone, Location.hours,
        )
        .where(Location.organization_id == organization_id)
        .order_by(Location.id)
    )  # fmt: skip
    return tuple(
        LocationRow(*row[:7], names.get(row.county_fips, ""), *row[7:])
        for row in found
    )


def contacts(session: Session, organization_id: UUID) -> tuple[ContactRow, ...]:
    """Return the people of an office who are no clinicians, by name."""
    found = session.execute(
        select(
            Contact.id, Contact.location_id, Contact.name, Contact.role, Contact.phone,
            Contact.email, Contact.language, Contact.best_time,
        )
        .where(Contact.organization_id == organization_id)
        .order_by(Contact.name, Contact.id)
    )  # fmt: skip
    return tuple(ContactRow(*row) for row in found)


def affiliations(
    session: Session,
    day: date,
    known: datetime,
    *,
    provider_id: UUID | None = None,
    organization_id: UUID | None = None,
) -> tuple[AffiliationRow, ...]:
    """Return who works where on `day`, as known at the instant `known`, by clinician's name."""
    wanted = _affiliations().where(known_at(Affiliation, known), valid_on(Affiliation, day))
    if provider_id is not None:
        wanted = wanted.where(Affiliation.provider_id == provider_id)
    if organization_id is not None:
        wanted = wanted.where(Affiliation.organization_id == organization_id)
    wanted = wanted.order_by(Provider.family_name, Provider.given_name, Affiliation.id)
    return tuple(AffiliationRow(*row) for row in session.execute(wanted))


def counties(session: Session, market_id: str) -> tuple[CountyRow, ...]:
    """Return the counties in which the market has addresses, by name."""
    names = county_names()
    found = session.execute(
        select(
            Location.county_fips,
            func.count(),
            func.count(func.distinct(Location.organization_id)),
        )
        .where(Location.market_id == market_id)
        .group_by(Location.county_fips)
    )
    rows = [CountyRow(fips, names.get(fips, ""), places, held) for fips, places, held in found]
    return tuple(sorted(rows, key=lambda row: (row.name, row.fips)))


def specialties(session: Session, market_id: str) -> tuple[str, ...]:
    """Return the names of specialties that the market's clinicians have, for a filter."""
    found = select(Provider.specialty).where(Provider.market_id == market_id).distinct()
    return tuple(sorted(name for name in session.scalars(found) if name))


def territories(session: Session, market_id: str) -> Sequence[tuple[UUID, str, UUID | None]]:
    """Return key, name and rep of the market's territories, by name."""
    found = session.execute(
        select(Territory.id, Territory.name, Territory.rep_id)
        .where(Territory.market_id == market_id)
        .order_by(Territory.name, Territory.id)
    )
    return [(row.id, row.name, row.rep_id) for row in found]


def escaped(text: str) -> str:
    """Return `text` for a LIKE with the escape character backslash."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _wanted(market_id: str, text: str, territory_id: UUID | None) -> ColumnElement[bool]:
    condition = Organization.market_id == market_id
    if territory_id is not None:
        condition = condition & (Organization.territory_id == territory_id)
    if text:
        part = escaped(text)
        named = Organization.name.like(f"%{part}%", escape="\\")
        condition = condition & or_(named, Organization.npi.like(f"{part}%", escape="\\"))
    return condition


def _affiliations() -> Select[*tuple[Any, ...]]:
    plain = func.trim(Provider.given_name + " " + Provider.family_name)
    name = case((Provider.credential != "", plain + ", " + Provider.credential), else_=plain)
    return (
        select(
            Affiliation.id, Affiliation.provider_id, Provider.npi, name, Provider.specialty,
            Affiliation.organization_id, Organization.name, Affiliation.location_id,
            Affiliation.valid_from, Affiliation.valid_to,
        )
        .join(Provider, Provider.id == Affiliation.provider_id)
        .join(Organization, Organization.id == Affiliation.organization_id)
    )  # fmt: skip
