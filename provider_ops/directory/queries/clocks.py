"""Clocks of the directory: computed from checks and corrections, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, func, select

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
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select, Subquery
    from sqlalchemy.orm import InstrumentedAttribute, Session

    _Narrowable = Callable[..., Select[*tuple[Any, ...]]]

_MARKET: Any = bindparam("market")
_TODAY: Any = bindparam("today")
_KNOWN: Any = bindparam("known")

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
    asked = _Asked(market_id, today, known, organization_ids)
    for started in (
        *_verifications(session, asked), *_facilities(session, asked), *_corrections(session, asked)
    ):  # fmt: skip
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whose clocks are asked for, and when: the values of a statement."""

    market_id: str
    today: date
    known: datetime
    offices: Sequence[UUID] | None

    def rows(self, session: Session, statement: _Narrowable) -> Iterator[tuple[Any, ...]]:
        """Ask a statement about some offices, or about all of the market."""
        values = {"market": self.market_id, "today": self.today, "known": self.known}
        some = {} if self.offices is None else {"offices": self.offices}
        query = statement(narrowed=self.offices is not None)
        yield from session.execute(query, values | some)


def _verifications(session: Session, asked: _Asked) -> Iterator[_Started]:
    for office, name, provider_id, provider, first, day in asked.rows(session, _last_verified):
        yield _Started(office, name, provider_id, provider, Fact.HERE, Starts.VERIFIED,
                       day or first, never=day is None)  # fmt: skip


def _facilities(session: Session, asked: _Asked) -> Iterator[_Started]:
    """Facilities by the address of theirs that was verified longest ago."""
    for office, name, first, oldest, unverified in asked.rows(session, _longest_unverified):
        day = None if unverified else oldest
        if first is not None:  # without a contract it is not in the directory
            yield _Started(office, name, None, "", Fact.ADDRESS, Starts.FACILITY_VERIFIED,
                           day or first, never=day is None)  # fmt: skip


def _corrections(session: Session, asked: _Asked) -> Iterator[_Started]:
    for office, name, provider_id, provider, fact, left, day in asked.rows(session, _to_correct):
        starts = Starts.DEPARTED if left else Starts.LEARNED
        yield _Started(office, name, provider_id, provider, Fact(fact), starts, day)


# The statements are made once: to make one costs more than to ask it about one office.


@cache
def _last_verified(*, narrowed: bool) -> Select[*tuple[Any, ...]]:
    last = _last_checks(Fact.HERE, DirectoryCheck.provider_id, narrowed=narrowed)
    query = (
        select(
            Affiliation.organization_id, Organization.name, Affiliation.provider_id,
            Provider.given_name + " " + Provider.family_name, func.min(Affiliation.valid_from),
            func.max(last.c.day),
        )
        .join(Organization, Organization.id == Affiliation.organization_id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .outerjoin(last, (last.c.organization_id == Affiliation.organization_id)
                   & (last.c.provider_id == Affiliation.provider_id))
        .where(Affiliation.market_id == _MARKET, known_at(Affiliation, _KNOWN),
               valid_on(Affiliation, _TODAY))
        .group_by(Affiliation.organization_id, Affiliation.provider_id)
    )  # fmt: skip
    return _narrow(query, Affiliation.organization_id, narrowed=narrowed)


@cache
def _longest_unverified(*, narrowed: bool) -> Select[*tuple[Any, ...]]:
    checked = _last_checks(Fact.ADDRESS, DirectoryCheck.location_id, narrowed=narrowed)
    agreed = (
        select(func.min(ContractTerm.valid_from))
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(Contract.organization_id == Organization.id, known_at(ContractTerm, _KNOWN))
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
        .where(Organization.market_id == _MARKET, Organization.kind == "facility")
        .group_by(Organization.id)
    )  # fmt: skip
    return _narrow(query, Organization.id, narrowed=narrowed)


@cache
def _to_correct(*, narrowed: bool) -> Select[*tuple[Any, ...]]:
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
            DirectoryCorrection.market_id == _MARKET,
            DirectoryCorrection.decision.in_(("", "approved")),
            DirectoryCorrection.file_id.is_(None),
        )
    )  # fmt: skip
    return _narrow(query, DirectoryCorrection.organization_id, narrowed=narrowed)


def _last_checks(fact: Fact, of: InstrumentedAttribute[Any], *, narrowed: bool) -> Subquery:
    """Return `organization_id`, what the checks of a fact were `of`, and the last one's `day`."""
    query = (
        select(
            DirectoryCheck.organization_id, of, func.max(DirectoryCheck.checked_on).label("day")
        )
        .where(DirectoryCheck.market_id == _MARKET, DirectoryCheck.fact == fact.value,
               DirectoryCheck.outcome != Outcome.UNKNOWN.value)
        .group_by(DirectoryCheck.organization_id, of)
    )  # fmt: skip
    return _narrow(query, DirectoryCheck.organization_id, narrowed=narrowed).subquery()


def _narrow(
    query: Select[*tuple[Any, ...]], office: InstrumentedAttribute[UUID], *, narrowed: bool
) -> Select[*tuple[Any, ...]]:
    return query.where(office.in_(bindparam("offices", expanding=True))) if narrowed else query
