"""A day as its route: the stops in order, where they are, and from where the day begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, bindparam, select

from provider_ops.core.clock import day_in, minute_in
from provider_ops.network.geography import place_of_zip
from provider_ops.network.model import Location
from provider_ops.planning.queries.agenda import is_in
from provider_ops.planning.queries.places import place_of
from provider_ops.planning.rules.roads import minutes_between
from provider_ops.planning.rules.route import (
    Schedule,
    Stop,
    best_order,
    rounded_up,
    timed,
)
from provider_ops.store import settings
from provider_ops.store.model import Draft
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.planning.rules.roads import Place

_DAY: Any = bindparam("day", type_=Date)
USUAL_BEGIN = 510
"""Half past eight: when a day begins that says nothing else."""


@dataclass(frozen=True, slots=True)
class DayStop:
    """A visit of the day, done or not, in the order of the day."""

    visit_id: UUID
    is_done: bool
    began: int | None
    """When it began, if its form was opened on its day on this laptop; else None."""
    start_minute: int | None
    stop: Stop
    place: Place | None

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is there: a form that is opened on its day begins the visit."""
        return self.began is not None and not self.is_done


@dataclass(frozen=True, slots=True)
class DayRoute:
    """What can still be put in another order, and what that begins with."""

    open: tuple[DayStop, ...]
    begin: int
    outset: Place | None
    """Where the last visit was that is done, else the home base; None: at the first stop."""

    def schedule(self) -> Schedule:
        """Return when the open stops could begin, in their own order."""
        return timed(range(len(self.open)), self._stops, self._drives, self.begin, self._outset)

    def by_hand(self, place: int, to: int) -> Schedule:
        """Return the schedule with one stop put elsewhere.

        Those that change places with it share their times anew; no other begins earlier.
        """
        order = list(range(len(self.open)))
        order.insert(to, order.pop(place))
        passed = range(min(place, to), max(place, to) + 1)
        starts = [self.open[n].start_minute for n in passed]
        earliest = min((one for one in starts if one is not None), default=0)
        stops = [
            _not_before(one.stop, earliest if n in passed else one.start_minute)
            for n, one in enumerate(self.open)
        ]
        return timed(order, stops, self._drives, self.begin, self._outset)

    def fitted(self) -> Schedule:
        """Return the own order with times moved on just as far as the drives need."""
        stops = [_not_before(one.stop, one.start_minute) for one in self.open]
        return timed(range(len(stops)), stops, self._drives, self.begin, self._outset)

    def best(self) -> Schedule:
        """Return the schedule with the least lateness, then the least driving."""
        return best_order(self._stops, self._drives, self.begin, self._outset)

    @property
    def _stops(self) -> list[Stop]:
        return [one.stop for one in self.open]

    @property
    def _drives(self) -> list[list[int]]:
        places = [one.place for one in self.open]
        return [[minutes_between(one, other) for other in places] for one in places]

    @property
    def _outset(self) -> list[int] | None:
        if self.outset is None:
            return None
        return [minutes_between(self.outset, one.place) for one in self.open]


@dataclass(frozen=True, slots=True)
class Home:
    """Where this laptop's person begins the day; the place is the middle of the ZIP code."""

    zip_code: str
    city: str
    place: Place


def home_of(session: Session) -> Home | None:
    """Return the home base, if one is set."""
    code = settings.get(session, settings.HOME_ZIP)
    found = place_of_zip(code) if code else None
    if found is None:
        return None
    return Home(code, f"{found.city}, {found.state}", (found.latitude, found.longitude))


def home_base(session: Session) -> Place | None:
    """Return where the day begins, if that is set."""
    home = home_of(session)
    return None if home is None else home.place


def day_route(
    session: Session, rep_id: UUID, day: date, *, zone: str, now: int | None = None
) -> DayRoute:
    """Return the stops of a day that can be put in order, and what they begin with.

    `now` is the minute of the day if it is today: no stop begins before one can be there, and
    one that is under way stays.
    """
    stops = day_stops(session, rep_id, day, zone=zone)
    left = tuple(one for one in stops if not one.is_done and not one.is_under_way)
    gone = [one for one in stops if one not in left and one.place is not None]
    latest = max(gone, key=lambda one: (one.is_under_way, one.began or one.start_minute or 0),
                 default=None)  # fmt: skip
    outset = latest.place if latest is not None else home_base(session)
    begins = [one.start_minute for one in left if one.start_minute is not None]
    begin = min(begins, default=USUAL_BEGIN)
    if now is not None:
        ends = [(one.began or 0) + one.stop.minutes for one in stops if one.is_under_way]
        free = rounded_up(max([now, *ends]))
        begin = max(begin, free)
        left = tuple(_reached_from(one, outset, free) for one in left)
    return DayRoute(left, begin, outset)


def _reached_from(one: DayStop, outset: Place | None, free: int) -> DayStop:
    way = 0 if outset is None else minutes_between(outset, one.place)
    return replace(one, stop=_not_before(one.stop, rounded_up(free + way)))


def _not_before(stop: Stop, minute: int | None) -> Stop:
    return replace(stop, opens=max(stop.opens or 0, minute or 0))


def day_stops(session: Session, rep_id: UUID, day: date, *, zone: str) -> tuple[DayStop, ...]:
    """Return the visits of a day in order, those without a time last; colleagues' if covered."""
    found = session.execute(_stops(), {"rep": rep_id, "day": day})
    return tuple(
        DayStop(key, submitted is not None, _began(day, saved, arrived, zone), start,
                Stop(minutes, opens, closes), place_of(latitude, longitude, zip_code or ""))
        for key, submitted, saved, arrived, start, minutes, opens, closes, latitude, longitude,
        zip_code in found
    )  # fmt: skip


def _began(day: date, saved: datetime | None, arrived: int | None, zone: str) -> int | None:
    """What was noted on another day, such as what to speak of, did not begin a visit."""
    if saved is None or day_in(zone, saved) != day:
        return None
    return minute_in(zone, saved) if arrived is None else arrived


@cache
def _stops() -> Select[*tuple[Any, ...]]:
    return (
        select(Visit.id, Visit.submitted_at, Draft.saved_at,
               Draft.body["start_minute"].as_integer(), Visit.start_minute, Visit.minutes,
               Visit.opens, Visit.closes, Location.latitude, Location.longitude, Location.zip_code)
        .outerjoin(Location, Location.id == Visit.location_id)
        .outerjoin(Draft, Draft.row_id == Visit.id)
        .where(is_in(bindparam("rep"), _DAY, _DAY), Visit.day == _DAY,
               Visit.cancelled_on.is_(None))
        .order_by(Visit.start_minute.is_(None), Visit.start_minute, Visit.id)
    )  # fmt: skip
