"""What to know before walking into an office, and what to talk about, from facts alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedCode, BillingCode, ContractList
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts import queries as contracts
from provider_ops.escalations import queries as escalations
from provider_ops.network.model import Affiliation, Contact, Organization, Provider
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

DENIAL_DAYS = 90
ENDING_DAYS = 90


@dataclass(frozen=True, slots=True)
class EndingCode:
    """A code whose approval ends soon at this office."""

    code: str
    description: str
    ends: date
    days_left: int


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial reason of the last ninety days: lines and dollars charged, largest first.

    `top_code` is the code it was given for most often.
    """

    reason: str
    lines: int
    dollars: Decimal
    top_code: str
    top_code_lines: int


@dataclass(frozen=True, slots=True)
class DenialPicture:
    """An office's denials in the last ninety days against its specialty in the market.

    Rates are shares of lines from 0 to 1; None where there are no lines.
    """

    reasons: tuple[Denial, ...]
    lines: int
    denied: int
    peer_rate: Decimal | None

    @property
    def rate(self) -> Decimal | None:
        """The office's own share of denied lines."""
        return Decimal(self.denied) / self.lines if self.lines else None


@dataclass(frozen=True, slots=True)
class TalkPoint:
    """Something to say, with the fact it stands on: `about` is a code, a reason or a number."""

    about: str
    kind: str
    """denial, code, contract, case or promise: the screen puts the words together."""
    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Prep:
    """One page about an office."""

    organization_id: UUID
    name: str
    npi: str
    clinicians: int
    members: int
    contact: AskFor | None
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
    """Who the office is and whom to ask for; NPI and specialty of who works there."""

    organization_id: UUID
    name: str
    npi: str
    members: int
    clinicians: tuple[tuple[str, str], ...]
    contact: AskFor | None


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
        office.contact,
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
    office = session.get_one(Organization, organization_id)
    return About(
        organization_id,
        office.name,
        office.npi or "",
        office.members,
        clinicians_of(session, organization_id, day, known),
        _contact(session, organization_id),
    )


def agreed(session: Session, organization_id: UUID, day: date, known: datetime) -> Agreed:
    """Return what was agreed with an office: its contract that is in force, else the first."""
    found = contracts.of_organization(session, organization_id, day, known)
    contract = next((row for row in found if row.standing.in_force), found[0] if found else None)
    return Agreed(contract, *ending_codes(session, contract, day, known))


def cases(
    session: Session, organization_id: UUID, day: date, *, zone: str
) -> tuple[escalations.CaseRow, ...]:
    """Return up to five open escalations of an office, the most urgent by date first."""
    which = escalations.Filter(organization_id=organization_id)
    return escalations.page(session, which, zone=zone, on=day, limit=5)


def clinicians_of(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[tuple[str, str], ...]:
    """Return NPI and specialty of who works at an office on `day`."""
    rows = session.execute(
        select(Provider.npi, Provider.specialty)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(
            Affiliation.organization_id == organization_id,
            known_at(Affiliation, known),
            valid_on(Affiliation, day),
        )
        .distinct()
        .order_by(Provider.npi)
    )
    return tuple((npi, specialty) for npi, specialty in rows)


def ending_codes(
    session: Session, contract: contracts.ContractRow | None, day: date, known: datetime
) -> tuple[tuple[EndingCode, ...], int]:
    """Return the approved codes of a contract that end within ninety days, and how many it has."""
    if contract is None:
        return (), 0
    lists = select(ContractList.list_id).where(
        ContractList.contract_id == contract.id,
        known_at(ContractList, known),
        valid_on(ContractList, day),
    )
    in_force = session.execute(
        select(ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_to).where(
            ApprovedCode.list_id.in_(lists),
            known_at(ApprovedCode, known),
            valid_on(ApprovedCode, day),
        )
    ).all()
    soon = day + timedelta(days=ENDING_DAYS)
    ending = [(Extent(code, last), ends) for code, last, ends in in_force
              if ends is not None and ends <= soon]  # fmt: skip
    described = (
        select(BillingCode.code, func.max(BillingCode.description))
        .where(BillingCode.code.in_([one.first for one, _ in ending if not one.last]))
        .group_by(BillingCode.code)
    )
    names = dict(session.execute(described).all())
    found = [
        EndingCode(one.words, names.get(one.first, ""), ends, (ends - day).days)
        for one, ends in ending
    ]
    return tuple(sorted(found, key=lambda code: (code.ends, code.code))), len(in_force)


def denials(
    session: Session, clinicians: Sequence[tuple[str, str]], day: date
) -> DenialPicture:
    """Return why lines of these clinicians were denied, against peers of their specialties."""
    first = day - timedelta(days=DENIAL_DAYS)
    npis = [npi for npi, _ in clinicians]
    denied = func.sum(case((ClaimLine.denial != "", 1), else_=0))
    window = and_(ClaimLine.service_date > first, ClaimLine.service_date <= day)
    lines, refused = session.execute(
        select(func.count(), func.coalesce(denied, 0)).where(ClaimLine.npi.in_(npis), window)
    ).one()
    rows = session.execute(
        select(ClaimLine.denial, ClaimLine.code, func.count(), func.sum(ClaimLine.charge))
        .where(ClaimLine.npi.in_(npis), window, ClaimLine.denial != "")
        .group_by(ClaimLine.denial, ClaimLine.code)
        .order_by(func.count().desc(), ClaimLine.code)
    ).all()
    by_reason: dict[str, list[tuple[str, int, Decimal]]] = {}
    for reason, code, count, dollars in rows:
        by_reason.setdefault(reason, []).append((code, count, dollars))
    reasons = [
        Denial(
            reason,
            sum(count for _, count, _ in codes),
            sum((dollars for _, _, dollars in codes), Decimal(0)),
            codes[0][0],
            codes[0][1],
        )
        for reason, codes in by_reason.items()
    ]
    reasons.sort(key=lambda denial: (-denial.lines, denial.reason))
    return DenialPicture(tuple(reasons), lines, refused, _peer_rate(session, clinicians, day))


def talk_points(about: Prep) -> tuple[TalkPoint, ...]:
    """Return what to talk about, the most pressing first; every point stands on a fact shown."""
    return points_of(about.cases, about.denials.reasons, about.ending, about.contract)


def points_of(
    cases: Sequence[escalations.CaseRow] = (),
    reasons: Sequence[Denial] = (),
    ending: Sequence[EndingCode] = (),
    contract: contracts.ContractRow | None = None,
) -> tuple[TalkPoint, ...]:
    """Return what these facts give to talk about, the most pressing first."""
    points: list[TalkPoint] = [
        TalkPoint(row.number, "case", (("title", row.title), ("owner", row.owner)))
        for row in cases[:2]
    ]
    points += [
        TalkPoint(
            denial.reason,
            "denial",
            (
                ("lines", str(denial.lines)),
                ("code", denial.top_code),
                ("code_lines", str(denial.top_code_lines)),
            ),
        )
        for denial in reasons[:2]
    ]
    points += [
        TalkPoint(code.code, "code", (("ends", code.ends.isoformat()),)) for code in ending[:2]
    ]
    standing = contract.standing if contract else None
    if contract and standing and standing.ends and standing.days_left is not None:
        ends = (("ends", standing.ends.isoformat()),)
        points.append(TalkPoint(contract.number, "contract", ends))
    return tuple(points)


def _peer_rate(
    session: Session, clinicians: Sequence[tuple[str, str]], day: date
) -> Decimal | None:
    """The share of denied lines of the same specialties, over the last ninety days."""
    specialties = {specialty for _, specialty in clinicians}
    if not specialties:
        return None
    first = day - timedelta(days=DENIAL_DAYS)
    sample = (
        select(Provider.npi)
        .where(Provider.specialty.in_(specialties), Provider.npi != "")
        .order_by(Provider.npi)
        .limit(PEERS)
        .subquery()
    )
    lines, refused = session.execute(
        select(func.count(), func.sum(case((ClaimLine.denial != "", 1), else_=0)))
        .select_from(sample)
        .join(ClaimLine, ClaimLine.npi == sample.c.npi)
        .where(ClaimLine.service_date > first, ClaimLine.service_date <= day)
    ).one()
    return Decimal(refused) / lines if lines else None


PEERS = 400
"""Colleagues that a rate is compared with: enough for a steady figure, few enough to be quick."""


def _contact(session: Session, organization_id: UUID) -> AskFor | None:
    row = session.scalars(
        select(Contact)
        .where(Contact.organization_id == organization_id)
        .order_by(Contact.role != "office manager", Contact.id)
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return AskFor(row.name, row.role, row.phone, row.language, row.best_time)
