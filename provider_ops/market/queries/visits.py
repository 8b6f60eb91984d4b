"""The visits of a market read once: coverage over the months, by territory and by county."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.market.queries.coverage import TierCoverage
from provider_ops.market.rules import (
    MonthShare,
    is_seen_in_time,
    month_ends,
    share,
    visit_due_on,
)
from provider_ops.network.model import Location, Organization, StaffMember, Territory
from provider_ops.planning.queries.targets import TargetSql, is_set, targets
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS, Scope, usual_days
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import EVER
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from decimal import Decimal

    from sqlalchemy.orm import Session

NEVER_DAYS = 365
"""An office that was never visited counts as due since a year before the day asked about."""


@dataclass(frozen=True, slots=True)
class TerritoryFigures:
    """A territory's offices at the end of a month, and its visits in it."""

    name: str
    rep: str
    offices: int
    in_time: int
    in_time_before: int
    """Those seen in time at the end of the month before."""
    planned: int
    submitted: int

    @property
    def share(self) -> Decimal | None:
        """Part of the offices seen in time, from 0 to 1."""
        return share(self.in_time, self.offices)

    @property
    def share_before(self) -> Decimal | None:
        """The same a month before."""
        return share(self.in_time_before, self.offices)


@dataclass(frozen=True, slots=True)
class CountyCoverage:
    """Offices by county of their first address."""

    fips: str
    offices: int
    in_time: int

    @property
    def share(self) -> Decimal | None:
        """Part of the offices seen in time, from 0 to 1."""
        return share(self.in_time, self.offices)


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """An office past its target: `days` since it was due, and its next planned visit."""

    name: str
    tier: str
    territory: str
    members: int
    last_visit: date | None
    """None: not within the two years that are read."""
    days: int
    next_on: date | None


@dataclass(frozen=True, slots=True)
class VisitFigures:
    """Visits of a month, and how the market's offices stand at its end."""

    months: tuple[MonthShare, ...]
    """Offices seen in time at each month's end; no whole where our records do not reach back."""
    tiers: tuple[TierCoverage, ...]
    territories: tuple[TerritoryFigures, ...]
    counties: tuple[CountyCoverage, ...]
    weeks: tuple[tuple[date, int], ...]
    """Monday, and visits submitted in that week as far as it lies in the month."""
    purposes: tuple[tuple[str, int], ...]
    planned: int
    """Visits of the month that were not cancelled, submitted or not."""
    submitted: int
    overdue: tuple[OverdueRow, ...]
    """Tier A first, then those with the most members."""
    overdue_offices: int
    unplanned: int
    """Overdue offices without a planned visit."""

    @property
    def offices(self) -> int:
        """Offices that a territory holds."""
        return sum(tier.offices for tier in self.tiers)


@dataclass(frozen=True, slots=True)
class _Office:
    id: bytes
    name: str
    tier: str
    territory_id: bytes | None
    members: int
    target: int
    """Days between visits."""


class _Log:
    """Days of submitted visits by office, sorted; planned and submitted ones of the month."""

    def __init__(
        self, session: Session, market_id: str, since: date, first: date, last: date
    ) -> None:
        self.days: defaultdict[bytes, list[date]] = defaultdict(list)
        self.next_on: dict[bytes, date] = {}
        self.planned: Counter[bytes] = Counter()
        self.submitted: Counter[bytes] = Counter()
        self.purposes: Counter[str] = Counter()
        self.by_day: Counter[date] = Counter()
        rows = session.execute(
            select(raw(Visit.organization_id), raw(Visit.rep_id), Visit.day,
                   Visit.submitted_at.is_not(None), Visit.cancelled_on.is_not(None), Visit.purpose)
            .where(Visit.market_id == market_id, Visit.day >= since)
            .order_by(Visit.day)
        )  # fmt: skip
        for office, rep, day, submitted, cancelled, purpose in rows:
            if day > last:
                if not cancelled and not submitted:
                    self.next_on.setdefault(office, day)
                continue
            if submitted:
                self.days[office].append(day)
            if day >= first and not cancelled:
                self.planned[rep] += 1
            if day >= first and submitted:
                self.submitted[rep] += 1
                self.purposes[purpose] += 1
                self.by_day[day] += 1

    def last(self, office: bytes, on: date) -> date | None:
        days = self.days.get(office, [])
        place = bisect_right(days, on)
        return days[place - 1] if place else None


def visit_figures(
    session: Session, market_id: str, first: date, last: date, *, back: int = 13, limit: int = 12
) -> VisitFigures:
    """Return visits from `first` to `last`, coverage on `last` and at the ends of earlier months.

    Offices stand in the tier and territory they have now, and have the target of `last`. Visits
    longer ago than the longest target before the first of those months make no difference and
    are not read.
    """
    ends = month_ends(first, back, last)
    offices = _offices(session, market_id, last)
    longest = max((NEVER_DAYS, *(office.target for office in offices)))
    log = _Log(session, market_id, ends[0] - timedelta(days=longest), first, last)
    oldest = session.scalar(
        select(func.min(Visit.day)).where(
            Visit.market_id == market_id, Visit.submitted_at.is_not(None)
        )
    )
    seen = {o.id: is_seen_in_time(log.last(o.id, last), o.target, last) for o in offices}
    reach = timedelta(days=max(VISIT_EVERY_DAYS.values()))
    reaches = [oldest is not None and oldest <= end - reach for end in ends]
    reaches[-1] = True  # the page on visits says it in any case
    territories = _territory_rows(session, market_id)
    names: dict[bytes | None, str] = {key: name for key, name, *_ in territories}
    overdue = [_overdue(o, names, log, last) for o in offices if not seen[o.id]]
    overdue.sort(key=lambda row: (row.tier, -row.members, row.name))
    return VisitFigures(
        tuple(
            _month(end, offices, log) if known else MonthShare(end.replace(day=1), 0, 0)
            for end, known in zip(ends, reaches, strict=True)
        ),
        _tiers(session, market_id, offices, seen),
        _territories(territories, offices, log, seen, first),
        _counties(session, market_id, seen),
        _weeks(log.by_day, first, last),
        tuple(sorted(log.purposes.items(), key=lambda pair: (-pair[1], pair[0]))),
        log.planned.total(),
        log.submitted.total(),
        tuple(overdue[:limit]),
        len(overdue),
        sum(row.next_on is None for row in overdue),
    )


def _offices(session: Session, market_id: str, on: date) -> list[_Office]:
    wanted = TargetSql(market_id, on, EVER, is_set(session, market_id))
    rows = session.execute(
        wanted.join(
            select(raw(Organization.id), Organization.name, Organization.tier,
                   raw(Organization.territory_id), Organization.members, wanted.days)
            .where(Organization.market_id == market_id, Organization.territory_id.is_not(None))
            .order_by(Organization.name, Organization.id)
        )
    )  # fmt: skip
    return [_Office(*row) for row in rows]


def _month(end: date, offices: list[_Office], log: _Log) -> MonthShare:
    first = {target: end - timedelta(days=target) for target in {one.target for one in offices}}
    lasts = ((log.last(office.id, end), first[office.target]) for office in offices)
    part = sum(last is not None and last >= since for last, since in lasts)
    return MonthShare(end.replace(day=1), part, len(offices))


def _tiers(
    session: Session, market_id: str, offices: list[_Office], seen: dict[bytes, bool]
) -> tuple[TierCoverage, ...]:
    usual = {
        row.subject: row.days for row in targets(session, market_id) if row.scope is Scope.TIER
    }
    whole = Counter(office.tier for office in offices)
    part = Counter(office.tier for office in offices if seen[office.id])
    return tuple(
        TierCoverage(tier, usual.get(tier, usual_days(tier)), whole[tier], part[tier])
        for tier in sorted(whole)
    )


def _territory_rows(session: Session, market_id: str) -> list[tuple[bytes, str, bytes | None, str]]:
    rows = session.execute(
        select(raw(Territory.id), Territory.name, raw(Territory.rep_id), StaffMember.given_name,
               StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Territory.market_id == market_id)
        .order_by(Territory.name, Territory.id)
    )  # fmt: skip
    return [
        (key, name, rep, f"{given} {family}" if given is not None else "")
        for key, name, rep, given, family in rows
    ]


def _territories(
    rows: list[tuple[bytes, str, bytes | None, str]],
    offices: list[_Office],
    log: _Log,
    seen: dict[bytes, bool],
    first: date,
) -> tuple[TerritoryFigures, ...]:
    eve = first - timedelta(days=1)
    whole = Counter(office.territory_id for office in offices)
    part = Counter(office.territory_id for office in offices if seen[office.id])
    then = Counter(
        office.territory_id
        for office in offices
        if is_seen_in_time(log.last(office.id, eve), office.target, eve)
    )
    return tuple(
        TerritoryFigures(
            name, person, whole[key], part[key], then[key],
            log.planned[rep] if rep else 0, log.submitted[rep] if rep else 0,
        )
        for key, name, rep, person in rows
    )  # fmt: skip


def _counties(
    session: Session, market_id: str, seen: dict[bytes, bool]
) -> tuple[CountyCoverage, ...]:
    rows = session.execute(
        select(raw(Location.organization_id), func.min(Location.county_fips))
        .where(Location.market_id == market_id)
        .group_by(Location.organization_id)
    )
    whole: Counter[str] = Counter()
    part: Counter[str] = Counter()
    for office, fips in rows:
        if office in seen:
            whole[fips] += 1
            part[fips] += seen[office]
    return tuple(CountyCoverage(fips, whole[fips], part[fips]) for fips in sorted(whole))


def _weeks(by_day: Counter[date], first: date, last: date) -> tuple[tuple[date, int], ...]:
    monday = first - timedelta(days=first.weekday())
    weeks: Counter[date] = Counter()
    while monday <= last:
        weeks[monday] = sum(by_day[monday + timedelta(days=n)] for n in range(7))
        monday += timedelta(days=7)
    return tuple(weeks.items())


def _overdue(
    office: _Office, territories: dict[bytes | None, str], log: _Log, on: date
) -> OverdueRow:
    last = log.last(office.id, on)
    due = visit_due_on(last, office.target, on - timedelta(days=NEVER_DAYS))
    return OverdueRow(
        office.name, office.tier, territories.get(office.territory_id, ""), office.members, last,
        (on - due).days, log.next_on.get(office.id),
    )  # fmt: skip
