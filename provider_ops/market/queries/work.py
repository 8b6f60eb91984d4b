"""Escalations and promises of a market."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from provider_ops.core.clock import day_in, end_of_day
from provider_ops.escalations.model import Escalation
from provider_ops.escalations.rules import State, days_outstanding, state
from provider_ops.market.rules import MonthShare, months_back, share
from provider_ops.network.model import Organization, StaffMember
from provider_ops.visits.model import Promise, Visit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

WEEKS = 13


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that was open on the day of the figures; `resolved_on` says if it was closed since."""

    number: str
    title: str
    category: str
    severity: str
    organization: str
    owner: str
    opened_on: date
    due_on: date
    resolved_on: date | None
    state: State
    days_outstanding: int


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """Escalations of a month, and the open ones at its end."""

    opened: int
    resolved: int
    resolved_in_time: int
    open: tuple[OpenCase, ...]
    """By due date, the longest overdue first."""
    by_category: tuple[tuple[str, int], ...]
    """Cases opened in the month, most first."""
    causes: tuple[tuple[str, int], ...]
    """Root causes of the cases resolved in the month, most first."""
    months: tuple[MonthShare, ...] = ()
    """Resolved in time, of those resolved."""
    weeks: tuple[tuple[date, int, int], ...] = ()
    """Monday, resolved in time, resolved late; the last weeks up to the end of the month."""

    @property
    def late(self) -> int:
        """Open cases past their due date."""
        return sum(row.state == State.LATE for row in self.open)

    @property
    def in_time_share(self) -> Decimal | None:
        """Part of the resolved cases that made their date, from 0 to 1."""
        return share(self.resolved_in_time, self.resolved)


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """An action item that was open on the day of the figures."""

    text: str
    organization: str
    owner: str
    ours: bool
    """Whether one of us keeps it; else the office does."""
    due_on: date
    done_on: date | None
    """When it was kept since, if it was."""
    days_late: int


@dataclass(frozen=True, slots=True)
class OwnerPromises:
    """Who has how many open action items, and how many of them are late."""

    owner: str
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """Action items at the end of a month."""

    made: int
    kept: int
    kept_in_time: int
    open: int
    late: int
    months: tuple[MonthShare, ...] = ()
    """Kept in time, of those kept."""
    rows: tuple[OpenPromise, ...] = ()
    """The open ones, the longest overdue first."""
    owners: tuple[OwnerPromises, ...] = ()
    """Our people with open items, most late ones first."""

    @property
    def in_time_share(self) -> Decimal | None:
        """Part of the kept promises that were kept in time, from 0 to 1."""
        return share(self.kept_in_time, self.kept)


@dataclass(frozen=True, slots=True)
class _Closed:
    """Things that were done on a day, all of them by their due day or all later."""

    done_on: date
    in_time: bool
    count: int = 1


def case_figures(
    session: Session, market_id: str, first: date, last: date, *, zone: str, back: int = 13
) -> CaseFigures:
    """Return the escalations opened and resolved from `first` to `last`, and what stays open."""
    since = min(months_back(first, back)[0], last - timedelta(weeks=WEEKS + 1))
    rows = session.execute(_cases(market_id, zone, since, last))
    opened: Counter[str] = Counter()
    causes: Counter[str] = Counter()
    closed: list[_Closed] = []
    still: list[OpenCase] = []
    for number, title, category, severity, office, given, family, *times, cause in rows:
        begun, due = day_in(zone, times[0]), times[1]
        done = None if times[2] is None else day_in(zone, times[2])
        opened[category] += begun >= first
        if done is None or done > last:
            still.append(
                OpenCase(number, title, category, severity, office or "",
                         _name(given, family), begun, due, done, state(due, None, last),
                         days_outstanding(begun, None, last))
            )  # fmt: skip
        else:
            closed.append(_Closed(done, done <= due))
            causes[cause or "not named"] += done >= first
    month = [case for case in closed if case.done_on >= first]
    return CaseFigures(
        opened.total(),
        len(month),
        sum(case.in_time for case in month),
        tuple(sorted(still, key=lambda row: (row.due_on, row.number))),
        _most(opened),
        _most(causes),
        _months(closed, first, back),
        _weeks(closed, last),
    )


def promise_figures(
    session: Session, market_id: str, first: date, last: date, *, back: int = 13
) -> PromiseFigures:
    """Return promises made in visits, kept, and open, from `first` to `last`."""
    closed = _kept(session, market_id, months_back(first, back)[0], last)
    month = [one for one in closed if one.done_on >= first]
    still = _open(session, market_id, last)
    return PromiseFigures(
        _made(session, market_id, first, last),
        sum(one.count for one in month),
        sum(one.count for one in month if one.in_time),
        len(still),
        sum(row.days_late > 0 for row in still),
        _months(closed, first, back),
        tuple(still),
        _owners(still),
    )


def _made(session: Session, market_id: str, first: date, last: date) -> int:
    made = (
        select(func.count())
        .select_from(Promise)
        .join(Visit, Visit.id == Promise.visit_id)
        .where(Promise.market_id == market_id, Visit.day.between(first, last))
    )
    return session.scalar(made) or 0


def _kept(session: Session, market_id: str, first: date, last: date) -> list[_Closed]:
    in_time = Promise.done_on <= Promise.due_on
    rows = session.execute(
        select(Promise.done_on, in_time, func.count())
        .where(Promise.market_id == market_id, Promise.done_on.between(first, last))
        .group_by(Promise.done_on, in_time)
    )
    return [_Closed(done, bool(early), count) for done, early, count in rows if done is not None]


def _open(session: Session, market_id: str, last: date) -> list[OpenPromise]:
    rows = session.execute(
        select(
            Promise.text, Organization.name, StaffMember.given_name, StaffMember.family_name,
            Promise.owner_name, Promise.due_on, Promise.done_on,
        )
        .join(Organization, Organization.id == Promise.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Promise.owner_id)
        .outerjoin(Visit, Visit.id == Promise.visit_id)
        .where(
            Promise.market_id == market_id,
            or_(Promise.done_on.is_(None), Promise.done_on > last),
            or_(Visit.day.is_(None), Visit.day <= last),
        )
    )  # fmt: skip
    still: list[OpenPromise] = []
    for text, office, given, family, named, due, done in rows:
        ours = given is not None
        owner = _name(given, family) if ours else named
        still.append(OpenPromise(text, office, owner, ours, due, done, max(0, (last - due).days)))
    still.sort(key=lambda row: (row.due_on, row.organization, row.text, row.owner))
    return still


def _cases(market_id: str, zone: str, since: date, last: date) -> Select[*tuple[Any, ...]]:
    """Cases opened by `last` that were open on it, or were resolved since `since`."""
    return (
        select(
            Escalation.number, Escalation.title, Escalation.category, Escalation.severity,
            Organization.name, StaffMember.given_name, StaffMember.family_name,
            Escalation.opened_at, Escalation.due_on, Escalation.resolved_at,
            Escalation.root_cause,
        )
        .outerjoin(Organization, Organization.id == Escalation.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Escalation.owner_id)
        .where(
            Escalation.market_id == market_id,
            Escalation.opened_at <= end_of_day(zone, last),
            or_(
                Escalation.resolved_at.is_(None),
                Escalation.resolved_at > end_of_day(zone, since - timedelta(days=1)),
            ),
        )
    )  # fmt: skip


def _months(closed: Iterable[_Closed], month: date, back: int) -> tuple[MonthShare, ...]:
    part: Counter[date] = Counter()
    whole: Counter[date] = Counter()
    for one in closed:
        first = one.done_on.replace(day=1)
        whole[first] += one.count
        part[first] += one.count if one.in_time else 0
    return tuple(MonthShare(first, part[first], whole[first]) for first in months_back(month, back))


def _weeks(closed: Iterable[_Closed], last: date) -> tuple[tuple[date, int, int], ...]:
    part: Counter[date] = Counter()
    whole: Counter[date] = Counter()
    for one in closed:
        monday = one.done_on - timedelta(days=one.done_on.weekday())
        whole[monday] += one.count
        part[monday] += one.count if one.in_time else 0
    end = last - timedelta(days=last.weekday())
    mondays = [end - timedelta(weeks=n) for n in range(WEEKS - 1, -1, -1)]
    return tuple((day, part[day], whole[day] - part[day]) for day in mondays)


def _owners(still: Iterable[OpenPromise]) -> tuple[OwnerPromises, ...]:
    whole: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for row in still:
        if row.ours:
            whole[row.owner] += 1
            late[row.owner] += row.days_late > 0
    order = sorted(whole, key=lambda name: (-late[name], -whole[name], name))
    return tuple(OwnerPromises(name, whole[name], late[name]) for name in order)


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    found = [(name, count) for name, count in counts.items() if count]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def _name(given: str | None, family: str | None) -> str:
    return f"{given} {family}" if given is not None else ""
