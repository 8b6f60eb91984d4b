"""What a rep sees first: the stops of the day, promises due, what to bring."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.contracts import queries as contracts
from provider_ops.contracts.rules import Status
from provider_ops.core.clock import end_of_day
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Location
from provider_ops.store.model import OutboxEntry
from provider_ops.visits import queries as visits
from provider_ops.visits import rules
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

EARTH_MILES = 3_958.8
ROAD_FACTOR = 1.3
"""Roads are longer than a straight line; an estimate, and labelled as one wherever it shows."""
MILES_AN_HOUR = 38


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit of the day with where it is and what is wrong there.

    `miles` and `drive_minutes` are the estimate from the stop before; None for the first one, or
    where a location has no coordinates.
    """

    visit: visits.VisitRow
    latitude: float | None
    longitude: float | None
    open_cases: int
    miles: int | None
    drive_minutes: int | None
    leave_by: int | None
    """Minute of the day at which to leave the stop before."""
    contract_days: int | None
    """Days until the contract ends; None unless that is soon and nothing renews it."""


@dataclass(frozen=True, slots=True)
class Today:
    """A day of one rep."""

    day: date
    stops: tuple[Stop, ...]
    promises: tuple[visits.PromiseRow, ...]

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
    """Return the stops of `day` in order, and the promises `staff_id` owes."""
    planned = visits.calendar(session, staff_id, day, 1, zone=zone, today=day)
    points = _points(session, [visit.id for visit in planned])
    offices = {visit.organization_id for visit in planned}
    cases = open_cases(session, offices)
    ending = _ending(session, offices, day, zone)
    stops: list[Stop] = []
    for visit in planned:
        here = points.get(visit.id, (None, None))
        before = (stops[-1].latitude, stops[-1].longitude) if stops else (None, None)
        distance = miles_between(before, here)
        drive = None if distance is None else drive_minutes(distance)
        leave = None if drive is None or visit.start_minute is None else visit.start_minute - drive
        stops.append(
            Stop(
                visit, here[0], here[1], cases.get(visit.organization_id, 0),
                None if distance is None else round(distance), drive, leave,
                ending.get(visit.organization_id),
            )
        )  # fmt: skip
    return Today(day, tuple(stops), visits.promises(session, day, owner_id=staff_id))


def open_cases(session: Session, organizations: Collection[UUID]) -> dict[UUID, int]:
    """Return how many open escalations each of these offices has; none is left out."""
    rows = session.execute(
        select(Escalation.organization_id, func.count())
        .where(
            Escalation.organization_id.in_(organizations), Escalation.resolved_at.is_(None)
        )
        .group_by(Escalation.organization_id)
    )
    return {key: count for key, count in rows if key is not None}


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
    new = func.json_extract(OutboxEntry.body, "$.kind") == "create"
    rows = session.execute(
        select(OutboxEntry.table_name, func.sum(case((new, 1), else_=0)), func.count())
        .where(OutboxEntry.offered_again.is_(False))
        .group_by(OutboxEntry.table_name)
    )
    found = [Waiting(table, created, total - created) for table, created, total in rows]
    return tuple(sorted(found, key=lambda row: (-row.total, row.table)))


def _ending(
    session: Session, offices: Collection[UUID], day: date, zone: str
) -> dict[UUID, int]:
    """Days until the contract ends, for offices where that is soon."""
    known = end_of_day(zone, day)
    days: dict[UUID, int] = {}
    for office in offices:
        standings = [r.standing for r in contracts.of_organization(session, office, day, known)]
        if standings and all(s.status == Status.EXPIRING for s in standings if s.in_force):
            left = [s.days_left for s in standings if s.in_force and s.days_left is not None]
            if left:
                days[office] = max(left)
    return days


def miles_between(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> float | None:
    """Estimate the miles by road between two points: straight line times `ROAD_FACTOR`."""
    (latitude1, longitude1), (latitude2, longitude2) = one, other
    if latitude1 is None or longitude1 is None or latitude2 is None or longitude2 is None:
        return None
    north = radians(latitude2 - latitude1)
    east = radians(longitude2 - longitude1)
    slant = (
        sin(north / 2) ** 2
        + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(east / 2) ** 2
    )
    return 2 * EARTH_MILES * asin(sqrt(min(slant, 1.0))) * ROAD_FACTOR


def drive_minutes(miles: float) -> int:
    """Estimate the minutes a drive takes, with three for parking."""
    return round(miles / MILES_AN_HOUR * 60) + 3


def _points(
    session: Session, visit_ids: Collection[UUID]
) -> dict[UUID, tuple[float | None, float | None]]:
    rows = session.execute(
        select(Visit.id, Location.latitude, Location.longitude)
        .join(Location, Location.id == Visit.location_id)
        .where(Visit.id.in_(visit_ids))
    )
    return {key: (latitude, longitude) for key, latitude, longitude in rows}
