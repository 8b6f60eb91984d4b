"""What a rep sees first: the stops of the day, and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, case, func, select

from provider_ops.contracts import queries as contracts
from provider_ops.contracts.rules import Status
from provider_ops.core.clock import end_of_day
from provider_ops.escalations.model import Escalation
from provider_ops.planning.queries.agenda import agenda
from provider_ops.planning.queries.day import day_stops, home_base
from provider_ops.planning.rules.roads import drive_minutes, miles_between
from provider_ops.store.model import OutboxEntry
from provider_ops.visits import rules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.contracts.rules import Standing
    from provider_ops.planning.rules.roads import Place
    from provider_ops.visits.queries import VisitRow


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit of the day with where it is and what is wrong there.

    `miles` and `drive_minutes` are the estimate from the stop before, or from the home base to
    the first one; None where one of the two places is not known.
    """

    visit: VisitRow
    place: Place | None
    open_cases: int
    miles: int | None
    drive_minutes: int | None
    leave_by: int | None
    """Minute of the day at which to leave the stop before."""
    contract_days: int | None
    """Days until the contract ends; None unless that is soon and nothing renews it."""
    opens: int | None = None
    closes: int | None = None
    minutes_short: int = 0
    """By how many minutes the times do not fit: no time to get there, or after its window."""
    for_rep: str = ""
    """The colleague whose visit it is, who is covered on this day."""
    is_under_way: bool = False
    """Its form was opened on this day, on this laptop, and is not submitted."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """The drive after the last stop, estimated like the others; it is in no total.

    `arrives` is a minute of the day, None where the last stop has no time.
    """

    to_home: bool
    """To the home base; else to the first stop, for want of one."""
    miles: int
    drive_minutes: int
    arrives: int | None


@dataclass(frozen=True, slots=True)
class Today:
    """A day of one rep."""

    day: date
    stops: tuple[Stop, ...]
    way_back: WayBack | None = None
    """None where nobody knows from where to where."""

    @property
    def next_stop(self) -> Stop | None:
        """The first stop that is not submitted yet."""
        return next(
            (stop for stop in self.stops if stop.visit.state != rules.State.SUBMITTED), None
        )

    @property
    def drive_minutes(self) -> int:
        """Estimated minutes on the road between the stops."""
        return sum(stop.drive_minutes or 0 for stop in self.stops)

    @property
    def miles(self) -> int:
        """Estimated miles between the stops."""
        return sum(stop.miles or 0 for stop in self.stops)


def today(session: Session, staff_id: UUID, day: date, *, zone: str) -> Today:
    """Return the stops of `day` in order, colleagues' if covered; what is to be done: `my_day`."""
    planned = agenda(session, staff_id, day, 1, zone=zone, today=day)
    route = {stop.visit_id: stop for stop in day_stops(session, staff_id, day, zone=zone)}
    offices = {visit.organization_id for visit in planned}
    cases = open_cases(session, offices)
    ending = _ending(session, offices, day, zone)
    home = home_base(session)
    before, free = home, None
    stops: list[Stop] = []
    for visit in planned:
        known = route[visit.id]
        distance = miles_between(before, known.place)
        drive = None if distance is None else drive_minutes(distance)
        start = visit.start_minute
        leave = None if drive is None or start is None else start - drive
        stops.append(
            Stop(
                visit, known.place, cases.get(visit.organization_id, 0),
                None if distance is None else round(distance), drive, leave,
                ending.get(visit.organization_id), known.stop.opens, known.stop.closes,
                _minutes_short(free, drive, start, known.stop.closes),
                "" if visit.rep_id == staff_id else visit.rep, known.is_under_way,
            )
        )  # fmt: skip
        before, free = known.place, None if start is None else start + visit.minutes
    return Today(day, tuple(stops), _way_back(stops, home, free))


def _way_back(stops: Sequence[Stop], home: Place | None, free: int | None) -> WayBack | None:
    if not stops or (home is None and len(stops) == 1):
        return None
    distance = miles_between(stops[-1].place, stops[0].place if home is None else home)
    if distance is None:
        return None
    drive = drive_minutes(distance)
    return WayBack(home is not None, round(distance), drive, None if free is None else free + drive)


def _minutes_short(
    free: int | None, drive: int | None, start: int | None, closes: int | None
) -> int:
    """Return by how many minutes a stop begins before one can be there, or after its window."""
    if start is None:
        return 0
    arrival = start if free is None else free + (drive or 0)
    return max(0, arrival - start, 0 if closes is None else start - closes)


def open_cases(session: Session, organizations: Collection[UUID]) -> dict[UUID, int]:
    """Return how many open escalations each of these offices has; none is left out."""
    rows = session.execute(_open_cases(), {"offices": organizations})
    return {key: count for key, count in rows if key is not None}


@cache
def _open_cases() -> Select[UUID | None, int]:
    return (
        select(Escalation.organization_id, func.count())
        .where(Escalation.organization_id.in_(bindparam("offices", expanding=True)),
               Escalation.resolved_at.is_(None))
        .group_by(Escalation.organization_id)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waiting:
    """Changes of one table that the hub has not got: rows that are new, and changes to others."""

    table: str
    new: int
    changed: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.changed


def waiting(session: Session) -> tuple[Waiting, ...]:
    """Return what waits to be sent, by table, the most first."""
    rows = session.execute(_waiting())
    found = [Waiting(table, created, total - created) for table, created, total in rows]
    return tuple(sorted(found, key=lambda row: (-row.total, row.table)))


@cache
def _waiting() -> Select[str, int, int]:
    new = func.json_extract(OutboxEntry.body, "$.kind") == "create"
    return (
        select(OutboxEntry.table_name, func.sum(case((new, 1), else_=0)), func.count())
        .where(OutboxEntry.offered_again.is_(False))
        .group_by(OutboxEntry.table_name)
    )


def _ending(
    session: Session, offices: Collection[UUID], day: date, zone: str
) -> dict[UUID, int]:
    """Days until the contract ends, for offices where that is soon."""
    found: dict[UUID, list[Standing]] = {}
    for row in contracts.of_organizations(session, offices, day, end_of_day(zone, day)):
        found.setdefault(row.organization_id, []).append(row.standing)
    days: dict[UUID, int] = {}
    for office, standings in found.items():
        if all(s.status == Status.EXPIRING for s in standings if s.in_force):
            left = [s.days_left for s in standings if s.in_force and s.days_left is not None]
            if left:
                days[office] = max(left)
    return days
