"""What to know before walking into an office, from facts alone; what to say of it: `talking`."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts import queries as contracts
from provider_ops.escalations import queries as escalations
from provider_ops.network.model import Affiliation, Contact, Organization, Provider
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
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
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial reason of the last ninety days: lines and dollars charged, largest first.

    `top_code` is the code it was given for most often; `peer_share` is how often the reason is
    given to peers, as a share of their lines from 0 to 1, None without peers.
    """

    reason: str
    lines: int
    dollars: Decimal
    top_code: str
    top_code_lines: int
    peer_share: Decimal | None = None


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
    office = session.get_one(Organization, organization_id)
    return About(
        organization_id,
        office.name,
        office.npi or "",
        office.members,
        clinicians_of(session, organization_id, day, known),
        _people(session, organization_id),
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
    lists = session.execute(
        select(ContractList.list_id, ApprovedList.name)
        .join(ApprovedList, ApprovedList.id == ContractList.list_id)
        .where(
            ContractList.contract_id == contract.id, known_at(ContractList, known),
            valid_on(ContractList, day),
        )
    ).all()  # fmt: skip
    names_of = dict(lists)
    in_force = session.execute(
        select(
            ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_to, ApprovedCode.list_id
        ).where(
            ApprovedCode.list_id.in_(names_of), known_at(ApprovedCode, known),
            valid_on(ApprovedCode, day),
        )
    ).all()  # fmt: skip
    soon = day + timedelta(days=ENDING_DAYS)
    ending = [(Extent(code, last), ends, names_of[key]) for code, last, ends, key in in_force
              if ends is not None and ends <= soon]  # fmt: skip
    described = (
        select(BillingCode.code, func.max(BillingCode.description))
        .where(BillingCode.code.in_([one.first for one, _, _ in ending if not one.last]))
        .group_by(BillingCode.code)
    )
    names = dict(session.execute(described).all())
    found = [
        EndingCode(one.words, names.get(one.first, ""), ends, (ends - day).days, name)
        for one, ends, name in ending
    ]
    return tuple(sorted(found, key=lambda code: (code.ends, code.code))), len(in_force)


def denials(
    session: Session, clinicians: Sequence[tuple[str, str]], day: date
) -> DenialPicture:
    """Return why lines of these clinicians were denied, against peers of their specialties."""
    first = day - timedelta(days=DENIAL_DAYS)
    npis = [npi for npi, _ in clinicians]
    window = and_(ClaimLine.service_date > first, ClaimLine.service_date <= day)
    rows = session.execute(
        select(ClaimLine.denial, ClaimLine.code, func.count(), func.sum(ClaimLine.charge))
        .where(ClaimLine.npi.in_(npis), window)
        .group_by(ClaimLine.denial, ClaimLine.code)
        .order_by(func.count().desc(), ClaimLine.code)
    ).all()
    by_reason: dict[str, list[tuple[str, int, Decimal]]] = {}
    lines = sum(count for _, _, count, _ in rows)
    denied = [row for row in rows if row[0]]
    for reason, code, count, dollars in denied:
        by_reason.setdefault(reason, []).append((code, count, dollars))
    peers = _peers(session, clinicians, day)
    reasons = [
        Denial(
            reason,
            sum(count for _, count, _ in codes),
            sum((dollars for _, _, dollars in codes), Decimal(0)),
            codes[0][0],
            codes[0][1],
            peers.share(reason),
        )
        for reason, codes in by_reason.items()
    ]
    reasons.sort(key=lambda denial: (-denial.lines, denial.reason))
    return DenialPicture(tuple(reasons), lines, sum(row[2] for row in denied), peers.rate)


def top_denials(
    session: Session, offices: Collection[UUID], day: date, known: datetime, *, limit: int
) -> dict[UUID, list[tuple[str, str]]]:
    """Return the first reasons of `denials` with the top code of each, for several offices."""
    people = session.execute(
        select(Affiliation.organization_id, Provider.npi)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(Affiliation.organization_id.in_(offices), known_at(Affiliation, known),
               valid_on(Affiliation, day))
        .distinct()
    ).all()  # fmt: skip
    rows = session.execute(
        select(ClaimLine.npi, ClaimLine.denial, ClaimLine.code, func.count())
        .where(ClaimLine.npi.in_({npi for _, npi in people}), ClaimLine.denial != "",
               ClaimLine.service_date > day - timedelta(days=DENIAL_DAYS),
               ClaimLine.service_date <= day)
        .group_by(ClaimLine.npi, ClaimLine.denial, ClaimLine.code)
    )  # fmt: skip
    of_person: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for npi, reason, code, count in rows:
        of_person[npi].append((reason, code, count))
    counts: defaultdict[UUID, defaultdict[str, Counter[str]]]
    counts = defaultdict(lambda: defaultdict(Counter))
    for office, npi in people:
        for reason, code, count in of_person[npi]:
            counts[office][reason][code] += count
    return {office: _first_reasons(reasons)[:limit] for office, reasons in counts.items()}


def _first_reasons(reasons: dict[str, Counter[str]]) -> list[tuple[str, str]]:
    ordered = sorted(reasons, key=lambda reason: (-reasons[reason].total(), reason))
    return [
        (reason, min(reasons[reason].items(), key=lambda one: (-one[1], one[0]))[0])
        for reason in ordered
    ]


def languages(session: Session, offices: Collection[UUID]) -> dict[UUID, str]:
    """Return the language of whom to ask for first, for those offices that have somebody."""
    rows = session.execute(
        select(Contact.organization_id, Contact.language)
        .where(Contact.organization_id.in_(offices))
        .order_by(Contact.role == "office manager", Contact.id.desc())
    )
    return dict(rows.all())


@dataclass(frozen=True, slots=True)
class _Peers:
    """How many lines peers have, and how many of them were denied, by reason."""

    lines: int
    by_reason: dict[str, int]

    @property
    def rate(self) -> Decimal | None:
        denied = sum(self.by_reason.values())
        return Decimal(denied) / self.lines if self.lines else None

    def share(self, reason: str) -> Decimal | None:
        return Decimal(self.by_reason.get(reason, 0)) / self.lines if self.lines else None


def _peers(session: Session, clinicians: Sequence[tuple[str, str]], day: date) -> _Peers:
    """Count lines of the same specialties over the last ninety days."""
    specialties = {specialty for _, specialty in clinicians}
    if not specialties:
        return _Peers(0, {})
    first = day - timedelta(days=DENIAL_DAYS)
    sample = (
        select(Provider.npi)
        .where(Provider.specialty.in_(specialties), Provider.npi != "")
        .order_by(Provider.npi)
        .limit(PEERS)
    )
    peers = session.scalars(sample).all()
    # Two indexes answer this without a look at the lines: all of them, and those denied.
    window = (ClaimLine.npi.in_(peers), ClaimLine.service_date > first,
              ClaimLine.service_date <= day)  # fmt: skip
    lines = session.scalar(select(func.count()).select_from(ClaimLine).where(*window)) or 0
    denied = session.execute(
        select(ClaimLine.denial, func.count())
        .where(*window, ClaimLine.denial != "")
        .group_by(ClaimLine.denial)
    )
    by_reason = dict(denied.all())
    return _Peers(lines, by_reason)


PEERS = 400
"""Colleagues that a rate is compared with: enough for a steady figure, few enough to be quick."""


def _people(session: Session, organization_id: UUID) -> tuple[AskFor, ...]:
    rows = session.scalars(
        select(Contact)
        .where(Contact.organization_id == organization_id)
        .order_by(Contact.role != "office manager", Contact.id)
    )
    return tuple(
        AskFor(row.name, row.role, row.phone, row.language, row.best_time) for row in rows
    )
