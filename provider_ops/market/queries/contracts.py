"""Contracts and approvals of a market: how they stand, and what ends when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from provider_ops.codes.model import ApprovedCode, ContractList
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.contracts.queries.terms import renewals_then
from provider_ops.contracts.rules import (
    FOREVER,
    Renewal,
    Status,
    Term,
    coverage,
    notice_alert,
    standing_in,
)
from provider_ops.market.rules import MonthShare, month_ends
from provider_ops.network.model import Organization, StaffMember
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

AHEAD_DAYS = 180
_EXTENT = (ApprovedCode.code, ApprovedCode.code_last)
RECENT_DAYS = 365
"""A contract that ended longer ago than this is history, and no part of the market's book."""
_LATEST = FOREVER - timedelta(days=RECENT_DAYS)


@dataclass(frozen=True, slots=True)
class EndingContract:
    """A contract that ends without a renewal, or whose notice is due, and on which day."""

    number: str
    organization: str
    members: int
    line_of_business: str
    owner: str
    on: date
    days_left: int
    alert: int | None = None
    """The last alert of the notice radar that was reached; None for a plain ending."""


@dataclass(frozen=True, slots=True)
class EndingCode:
    """A code whose approval ends on a list and is not renewed there."""

    code: str
    first_end: date
    last_end: date
    lists: int
    contracts: int
    ended: bool
    """Whether all of these approvals have ended already."""


@dataclass(frozen=True, slots=True)
class ContractFigures:
    """Contracts on a day, and what comes in the `AHEAD_DAYS` after it."""

    statuses: tuple[tuple[Status, int], ...]
    months: tuple[MonthShare, ...]
    """In force at each month's end, of those in force in the year before it."""
    ending: tuple[EndingContract, ...]
    notices: tuple[EndingContract, ...]
    codes: tuple[EndingCode, ...]

    @property
    def contracts(self) -> int:
        """All contracts of the market."""
        return sum(count for _, count in self.statuses)


def contract_figures(
    session: Session,
    market_id: str,
    month: date,
    *,
    last: date,
    today: date,
    known: datetime,
    back: int = 13,
) -> ContractFigures:
    """Return how contracts stand on `last`, and what ends in the `AHEAD_DAYS` after `today`.

    All of it as known at `known`, earlier months too.
    """
    terms = _terms(session, market_id, known)
    by_month = _Months(month_ends(month, back, last))
    counts = dict.fromkeys(Status, 0)
    ending: list[EndingContract] = []
    notices: list[EndingContract] = []
    changed = renewals_then(session, known, Contract.market_id == market_id)
    then = {key.bytes: renewal for key, renewal in changed.items()}
    rows = session.execute(_contracts(market_id))
    for key, number, office, members, business, automatic, months, days, given, family in rows:
        own = terms.get(key, [])
        renewal = then.get(key) or Renewal(automatic, months, days)
        stretches = coverage(own, renews=renewal.automatic)
        counts[standing_in(stretches, own, renewal, last).status] += 1
        by_month.count(stretches)
        now = standing_in(stretches, own, renewal, today)
        owner = f"{given} {family}" if given is not None else ""
        words = (number, office, members, business, owner)
        left = now.days_left
        if now.in_force and not now.renews and now.ends and left is not None and left <= AHEAD_DAYS:
            ending.append(EndingContract(*words, now.ends, left))
        if now.notice_by and 0 <= (until := (now.notice_by - today).days) <= AHEAD_DAYS:
            alert = notice_alert(now.notice_by, today)
            notices.append(EndingContract(*words, now.notice_by, until, alert))
    return ContractFigures(
        tuple(counts.items()),
        by_month.shares(),
        tuple(sorted(ending, key=lambda row: (row.on, -row.members, row.number))),
        tuple(sorted(notices, key=lambda row: (row.on, -row.members, row.number))),
        ending_codes(session, market_id, today, known),
    )


def ending_codes(
    session: Session,
    market_id: str,
    today: date,
    known: datetime,
    *,
    behind: int = 60,
    ahead: int = AHEAD_DAYS,
) -> tuple[EndingCode, ...]:
    """Return codes whose approval ended up to `behind` days ago or ends in the next `ahead` days.

    An approval that another one of the same code on the same list follows without a gap is left
    out. The nearest end comes first. Contracts are those that pay by the lists today.
    """
    later = aliased(ApprovedCode)
    followed = (
        select(later.id)
        .where(
            later.list_id == ApprovedCode.list_id,
            (later.code == ApprovedCode.code) & (later.code_last == ApprovedCode.code_last),
            later.valid_from > ApprovedCode.valid_from,
            later.valid_from <= func.date(ApprovedCode.valid_to, "+1 day"),
            known_at(later, known),
        )
        .exists()
    )
    rows = session.execute(
        select(raw(ApprovedCode.list_id), *_EXTENT, ApprovedCode.valid_to).where(
            ApprovedCode.market_id == market_id,
            ApprovedCode.valid_to >= today - timedelta(days=behind),
            ApprovedCode.valid_to <= today + timedelta(days=ahead),
            known_at(ApprovedCode, known),
            ~followed,
        )
    ).all()
    contracts = _contracts_by_list(session, market_id, today, known)
    by_code: defaultdict[tuple[str, bool], dict[bytes, date]] = defaultdict(dict)
    for key, first, last, end in rows:
        assert end is not None
        code, ended = Extent(first, last).words, end < today
        known_end = by_code[code, ended].get(key)
        by_code[code, ended][key] = max(end, known_end) if known_end else end
    found = [
        EndingCode(code, min(ends.values()), max(ends.values()), len(ends),
                   len({one for key in ends for one in contracts[key]}), ended)
        for (code, ended), ends in by_code.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda row: (row.ended, row.first_end, row.code)))


def _contracts(market_id: str) -> Select[*tuple[Any, ...]]:
    return (
        select(
            raw(Contract.id), Contract.number, Organization.name, Organization.members,
            Contract.line_of_business, Contract.auto_renews, Contract.renewal_months,
            Contract.notice_days, StaffMember.given_name, StaffMember.family_name,
        )
        .join(Organization, Organization.id == Contract.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Contract.owner_id)
        .where(Contract.market_id == market_id)
        .order_by(Contract.number, Contract.id)
    )  # fmt: skip


def _contracts_by_list(
    session: Session, market_id: str, today: date, known: datetime
) -> defaultdict[bytes, set[bytes]]:
    rows = session.execute(
        select(raw(ContractList.list_id), raw(ContractList.contract_id)).where(
            and_(ContractList.market_id == market_id, known_at(ContractList, known)),
            valid_on(ContractList, today),
        )
    )
    found: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for key, contract in rows:
        found[key].add(contract)
    return found


def _terms(session: Session, market_id: str, known: datetime) -> defaultdict[bytes, list[Term]]:
    rows = session.execute(
        select(raw(ContractTerm.contract_id), ContractTerm.valid_from, ContractTerm.valid_to,
               ContractTerm.ended_by == "termination", ContractTerm.label)
        .where(ContractTerm.market_id == market_id, known_at(ContractTerm, known))
        .order_by(ContractTerm.valid_from, ContractTerm.id)
    )  # fmt: skip
    terms: defaultdict[bytes, list[Term]] = defaultdict(list)
    for key, first, last, terminated, label in rows:
        terms[key].append(Term(first, last, terminated, label))
    return terms


class _Months:
    """Contracts in force at the end of each month, and those that are or lately were: the book.

    A contract counts from one month to another, so only where that begins and ends is noted.
    """

    def __init__(self, ends: Sequence[date]) -> None:
        self._ends = ends
        self._in_force, self._book = [0] * (len(ends) + 1), [0] * (len(ends) + 1)

    def count(self, stretches: Sequence[tuple[date, date]]) -> None:
        """Add a contract by the stretches on which it is in force, earliest first."""
        later = [first for first, _ in stretches[1:]] + [FOREVER]
        for (first, last), following in zip(stretches, later, strict=True):
            begun = bisect_left(self._ends, first)
            until = bisect_left(self._ends, following)
            recent = min(last, _LATEST) + timedelta(days=RECENT_DAYS)
            for counts, end in ((self._in_force, last), (self._book, recent)):
                counts[begun] += 1
                counts[min(bisect_right(self._ends, end), until)] -= 1

    def shares(self) -> tuple[MonthShare, ...]:
        """Return both for each month."""
        return tuple(
            MonthShare(end.replace(day=1), part, whole)
            for end, part, whole in zip(
                self._ends, accumulate(self._in_force), accumulate(self._book), strict=False
            )
        )
