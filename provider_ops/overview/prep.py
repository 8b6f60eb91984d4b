"""What to know before walking into an office, from facts alone; what to say of it: `talking`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts import queries as contracts
from provider_ops.escalations import queries as escalations
from provider_ops.network.model import Affiliation, Contact, Organization, Provider
from provider_ops.overview.denials import DenialPicture, denials
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

# Statements about an office are made once: that takes longer than to answer them.
_DAY: Any = bindparam("day")
_KNOWN: Any = bindparam("known")
_DESCRIBED = (
    select(BillingCode.code, func.max(BillingCode.description))
    .where(BillingCode.code.in_(bindparam("codes", expanding=True)))
    .group_by(BillingCode.code)
)
_OFFICE = select(Organization.name, Organization.npi, Organization.members).where(
    Organization.id == bindparam("office")
)
_PEOPLE = (
    select(Contact.name, Contact.role, Contact.phone, Contact.language, Contact.best_time)
    .where(Contact.organization_id == bindparam("office"))
    .order_by(Contact.role != "office manager", Contact.id)
)
_LANGUAGES = (
    select(Contact.organization_id, Contact.language)
    .where(Contact.organization_id.in_(bindparam("offices", expanding=True)))
    .order_by(Contact.role == "office manager", Contact.id.desc())
)
ENDING_DAYS = 90


@dataclass(frozen=True, slots=True)
class EndingCode:
    """A code whose approval ends soon at this office."""

    code: str
    description: str
    ends: date
    days_left: int
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class Prep:
    """One page about an office."""

    organization_id: UUID
    name: str
    npi: str
    clinicians: int
    members: int
    people: tuple[AskFor, ...]
    contract: contracts.ContractRow | None
    ending: tuple[EndingCode, ...]
    approved: int
    denials: DenialPicture
    cases: tuple[escalations.CaseRow, ...]
    last_visit: tuple[date, str] | None
    promises: tuple[visits.PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class AskFor:
    """Whom to ask for."""

    name: str
    role: str
    phone: str
    language: str
    best_time: str


@dataclass(frozen=True, slots=True)
class About:
    """Who the office is; NPI and specialty of who works there; the office manager first."""

    organization_id: UUID
    name: str
    npi: str
    members: int
    clinicians: tuple[tuple[str, str], ...]
    people: tuple[AskFor, ...]

    @property
    def contact(self) -> AskFor | None:
        """Whom to ask for first."""
        return self.people[0] if self.people else None


@dataclass(frozen=True, slots=True)
class Agreed:
    """The contract of an office, its codes that end soon, and how many codes it has."""

    contract: contracts.ContractRow | None
    ending: tuple[EndingCode, ...]
    approved: int


def prep(
    session: Session, organization_id: UUID, day: date, known: datetime, *, zone: str
) -> Prep:
    """Return what is known of an office on `day`, for the visit brief."""
    office = about(session, organization_id, day, known)
    agreement = agreed(session, organization_id, day, known)
    return Prep(
        organization_id,
        office.name,
        office.npi,
        len(office.clinicians),
        office.members,
        office.people,
        agreement.contract,
        agreement.ending,
        agreement.approved,
        denials(session, office.clinicians, day),
        cases(session, organization_id, day, zone=zone),
        visits.last_submitted(session, organization_id, before=day),
        visits.promises(session, day, organization_id=organization_id, limit=5),
    )


def about(session: Session, organization_id: UUID, day: date, known: datetime) -> About:
    """Return who an office is, and who works there on `day`."""
    name, npi, members = session.execute(_OFFICE, {"office": organization_id}).one()
    return About(
        organization_id,
        name,
        npi or "",
        members,
        clinicians_of(session, organization_id, day, known),
        _people(session, organization_id),
    )


def agreed(session: Session, organization_id: UUID, day: date, known: datetime) -> Agreed:
    """Return what was agreed with an office: its contract in force, else which ended last."""
    found = contracts.of_organization(session, organization_id, day, known)
    past = max(found, key=lambda row: row.standing.ends or date.min, default=None)
    contract = next((row for row in found if row.standing.in_force), past)
    return Agreed(contract, *ending_codes(session, contract, day, known))


def cases(
    session: Session, organization_id: UUID, day: date, *, zone: str
) -> tuple[escalations.CaseRow, ...]:
    """Return up to five open escalations of an office, the most urgent by date first."""
    return escalations.open_of(session, organization_id, zone=zone, on=day, limit=5)


def clinicians_of(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[tuple[str, str], ...]:
    """Return NPI and specialty of who works at an office on `day`."""
    rows = session.execute(
        _clinicians(), {"office": organization_id, "day": day, "known": known}
    )
    return tuple((npi, specialty) for npi, specialty in rows)


@cache
def _clinicians() -> Select[*tuple[Any, ...]]:
    return (
        select(Provider.npi, Provider.specialty)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == bindparam("office"), known_at(Affiliation, _KNOWN),
               valid_on(Affiliation, _DAY))
        .distinct()
        .order_by(Provider.npi)
    )  # fmt: skip


@cache
def _lists() -> Select[UUID]:
    return (
        select(ContractList.list_id)
        .where(ContractList.contract_id == bindparam("contract"), known_at(ContractList, _KNOWN),
               valid_on(ContractList, _DAY))
    )  # fmt: skip


@cache
def _codes() -> Select[*tuple[Any, ...]]:
    code = ApprovedCode
    return (
        select(code.code, code.code_last, code.valid_to, ApprovedList.name)
        .join(ApprovedList, ApprovedList.id == code.list_id)
        .where(code.list_id.in_(bindparam("lists", expanding=True)), known_at(code, _KNOWN),
               valid_on(code, _DAY))
    )  # fmt: skip


def ending_codes(
    session: Session, contract: contracts.ContractRow | None, day: date, known: datetime
) -> tuple[tuple[EndingCode, ...], int]:
    """Return the approved codes of a contract that end within ninety days, and how many it has.

    A contract that has ended approves none, whatever its lists say.
    """
    if contract is None or contract.standing.ended:
        return (), 0
    at = {"day": day, "known": known}
    lists = session.scalars(_lists(), {**at, "contract": contract.id}).all()
    in_force = session.execute(_codes(), {**at, "lists": lists}).all()
    soon = day + timedelta(days=ENDING_DAYS)
    ending = [(Extent(code, last), ends, name) for code, last, ends, name in in_force
              if ends is not None and ends <= soon]  # fmt: skip
    codes = [one.first for one, _, _ in ending if not one.last]
    names = dict(session.execute(_DESCRIBED, {"codes": codes}).all())
    found = [
        EndingCode(one.words, names.get(one.first, ""), ends, (ends - day).days, name)
        for one, ends, name in ending
    ]
    return tuple(sorted(found, key=lambda code: (code.ends, code.code))), len(in_force)


def languages(session: Session, offices: Collection[UUID]) -> dict[UUID, str]:
    """Return the language of whom to ask for first, for those offices that have somebody."""
    return dict(session.execute(_LANGUAGES, {"offices": offices}).all())


def _people(session: Session, organization_id: UUID) -> tuple[AskFor, ...]:
    return tuple(AskFor(*row) for row in session.execute(_PEOPLE, {"office": organization_id}))
