"""Clocks of the directory: computed from checks and corrections, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, select

from provider_ops.contracts import queries as contracts
from provider_ops.contracts import stretches
from provider_ops.contracts.model import Contract, ContractStretch, ContractTerm
from provider_ops.directory.deadlines import pack
from provider_ops.directory.model import DirectoryCheck, DirectoryCorrection
from provider_ops.directory.rules import (
    VERIFICATIONS,
    ClockRule,
    Fact,
    Outcome,
    Starts,
    in_force,
)
from provider_ops.network.model import Affiliation, Location, Organization, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select, Subquery
    from sqlalchemy.orm import Session

_FEW = 8
"""Offices whose contracts are read one office after the other; of more, the market's are read."""


@dataclass(frozen=True, slots=True)
class ClockRow:
    """A deadline of the directory: what started it, by when it is due, and which rule says so.

    Attributes:
        provider_id: None where it is about the address or a facility as a whole.
        since: The last verification, or the day we learned of a difference; for a practitioner
            who was never verified the first day at the office, for a facility that of its first
            contract.
        never: Whether it, or an address of a facility, was never verified.
        fact: What is to be corrected; of a verification HERE, or ADDRESS of a facility.
        flagged: Whether the directory that members read has to say that it is not verified.
    """

    organization_id: UUID
    organization: str
    provider_id: UUID | None
    provider: str
    fact: Fact
    starts: Starts
    since: date
    never: bool
    due_on: date
    days_left: int
    rule: ClockRule
    flagged: bool

    @property
    def verifies(self) -> bool:
        """Whether somebody is to be asked, and nothing to be sent."""
        return self.starts in VERIFICATIONS


def clocks(
    session: Session,
    market_id: str,
    today: date,
    known: datetime,
    *,
    organization_ids: Sequence[UUID] | None = None,
    within: int | None = None,
) -> tuple[ClockRow, ...]:
    """Return the clocks that run in a market, the nearest deadline first.

    `organization_ids` narrows it to some offices, `within` to what is due in so many days or late.
    """
    lines = lines_of(session, market_id, today, known, organization_ids)
    rules: dict[tuple[frozenset[str], Starts], tuple[ClockRule, ...]] = {}

    def rules_for(office: UUID, starts: Starts) -> tuple[ClockRule, ...]:
        held = (lines.get(office, frozenset()), starts)
        if held not in rules:
            rules[held] = in_force(pack().clocks, starts, held[0], today)
        return rules[held]

    found = []
    for started in (
        *_verifications(session, market_id, today, known, organization_ids),
        *_facilities(session, market_id, known, organization_ids),
        *_corrections(session, market_id, organization_ids),
    ):
        held = rules_for(started.organization_id, started.starts)
        if not held and started.starts == Starts.DEPARTED:
            held = rules_for(started.organization_id, Starts.LEARNED)
        if not held:
            continue
        due = held[0].deadline(started.since)
        if within is None or (due - today).days <= within:
            found.append(started.row(due, today, held))
    return tuple(sorted(found, key=lambda row: (row.due_on, row.organization, row.provider,
                                                row.fact, str(row.provider_id))))  # fmt: skip


def lines_of(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    organization_ids: Sequence[UUID] | None,
) -> Mapping[UUID, frozenset[str]]:
    """Return the lines of business in which offices have a contract in force on a day."""
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    many = organization_ids is None or len(organization_ids) > _FEW
    if many and stretches.answer_for(session, market_id, known):
        for office, line in session.execute(_by_stretch(market_id, day)):
            found[office].add(line)
    elif organization_ids is None or many:
        for row in contracts.page(session, market_id, day, known, limit=2**31):
            if row.standing.in_force:
                found[row.organization_id].add(row.line_of_business)
    else:
        for row in contracts.of_organizations(session, organization_ids, day, known):
            if row.standing.in_force:
                found[row.organization_id].add(row.line_of_business)
    return {office: frozenset(held) for office, held in found.items()}


def _by_stretch(market_id: str, day: date) -> Select[UUID, str]:
    return (
        select(Contract.organization_id, Contract.line_of_business)
        .join(ContractStretch, ContractStretch.contract_id == Contract.id)
        .where(
            Contract.market_id == market_id,
            ContractStretch.since <= day, ContractStretch.until >= day,
            ContractStretch.first <= day, ContractStretch.last >= day,
        )
        .distinct()
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Started:
    """Something a clock counts from."""

    organization_id: UUID
    organization: str
    provider_id: UUID | None
    provider: str
    fact: Fact
    starts: Starts
    since: date
    never: bool = False

    def row(self, due: date, today: date, held: tuple[ClockRule, ...]) -> ClockRow:
        flagged = any(rule.flags and rule.deadline(self.since) < today for rule in held)
        return ClockRow(
            self.organization_id, self.organization, self.provider_id, self.provider, self.fact,
            self.starts, self.since, self.never, due, (due - today).days, held[0], flagged,
        )  # fmt: skip


def _verifications(
    session: Session, market_id: str, today: date, known: datetime, offices: Sequence[UUID] | None
) -> Iterator[_Started]:
    last = _last_checks(market_id, offices)
    rows = session.execute(
        _here(market_id, today, known, offices)
        .with_only_columns(
            Affiliation.organization_id, Organization.name, Affiliation.provider_id,
            Provider.given_name + " " + Provider.family_name, func.min(Affiliation.valid_from),
            func.max(last.c.day),
        )
        .join(Organization, Organization.id == Affiliation.organization_id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .outerjoin(last, _same(last))
        .group_by(Affiliation.organization_id, Affiliation.provider_id)
    )  # fmt: skip
    for office, name, provider_id, provider, first, day in rows:
        yield _Started(office, name, provider_id, provider, Fact.HERE, Starts.VERIFIED,
                       day or first, never=day is None)  # fmt: skip


def _facilities(
    session: Session, market_id: str, known: datetime, offices: Sequence[UUID] | None
) -> Iterator[_Started]:
    """Facilities by the address of theirs that was verified longest ago."""
    checks = (
        select(
            DirectoryCheck.organization_id, DirectoryCheck.location_id,
            func.max(DirectoryCheck.checked_on).label("day"),
        )
        .where(
            DirectoryCheck.market_id == market_id, DirectoryCheck.fact == Fact.ADDRESS.value,
            DirectoryCheck.outcome != Outcome.UNKNOWN.value,
        )
        .group_by(DirectoryCheck.organization_id, DirectoryCheck.location_id)
    )
    if offices is not None:
        checks = checks.where(DirectoryCheck.organization_id.in_(offices))
    checked = checks.subquery()
    agreed = (
        select(func.min(ContractTerm.valid_from))
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(Contract.organization_id == Organization.id, known_at(ContractTerm, known))
        .scalar_subquery()
    )
    query = (
        select(
            Organization.id, Organization.name, agreed, func.min(checked.c.day),
            func.count(Location.id) - func.count(checked.c.day),
        )
        .join(Location, Location.organization_id == Organization.id)
        .outerjoin(checked, (checked.c.organization_id == Organization.id)
                   & (checked.c.location_id == Location.id))
        .where(Organization.market_id == market_id, Organization.kind == "facility")
        .group_by(Organization.id)
    )
    if offices is not None:
        query = query.where(Organization.id.in_(offices))
    for office, name, first, oldest, unverified in session.execute(query):
        day = None if unverified else oldest
        if first is not None:  # without a contract it is not in the directory
            yield _Started(office, name, None, "", Fact.ADDRESS, Starts.FACILITY_VERIFIED,
                           day or first, never=day is None)


def _corrections(
    session: Session, market_id: str, offices: Sequence[UUID] | None
) -> Iterator[_Started]:
    person = case(
        (Provider.id.is_not(None), Provider.given_name + " " + Provider.family_name), else_=""
    )
    query = (
        select(
            DirectoryCorrection.organization_id, Organization.name,
            DirectoryCorrection.provider_id, person, DirectoryCorrection.fact,
            DirectoryCorrection.left, DirectoryCorrection.proposed_on,
        )
        .join(Organization, Organization.id == DirectoryCorrection.organization_id)
        .outerjoin(Provider, Provider.id == DirectoryCorrection.provider_id)
        .where(
            DirectoryCorrection.market_id == market_id,
            DirectoryCorrection.decision.in_(("", "approved")),
            DirectoryCorrection.file_id.is_(None),
        )
    )  # fmt: skip
    if offices is not None:
        query = query.where(DirectoryCorrection.organization_id.in_(offices))
    for office, name, provider_id, provider, fact, left, day in session.execute(query):
        starts = Starts.DEPARTED if left else Starts.LEARNED
        yield _Started(office, name, provider_id, provider, Fact(fact), starts, day)


def _here(
    market_id: str, today: date, known: datetime, offices: Sequence[UUID] | None
) -> Select[UUID]:
    query = select(Affiliation.id).where(
        Affiliation.market_id == market_id,
        known_at(Affiliation, known), valid_on(Affiliation, today),
    )  # fmt: skip
    return query if offices is None else query.where(Affiliation.organization_id.in_(offices))


def _last_checks(market_id: str, offices: Sequence[UUID] | None) -> Subquery:
    query = select(
        DirectoryCheck.organization_id, DirectoryCheck.provider_id,
        func.max(DirectoryCheck.checked_on).label("day"),
    ).where(
        DirectoryCheck.market_id == market_id, DirectoryCheck.fact == Fact.HERE.value,
        DirectoryCheck.outcome != Outcome.UNKNOWN.value,
    )  # fmt: skip
    if offices is not None:
        query = query.where(DirectoryCheck.organization_id.in_(offices))
    return query.group_by(DirectoryCheck.organization_id, DirectoryCheck.provider_id).subquery()


def _same(last: Subquery) -> ColumnElement[bool]:
    return and_(
        last.c.organization_id == Affiliation.organization_id,
        last.c.provider_id == Affiliation.provider_id,
    )
