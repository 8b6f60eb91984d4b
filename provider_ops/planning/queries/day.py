"""A day as its route: the stops in order, where they are, and from where the day begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, bindparam, select

from provider_ops.network.geography import place_of_zip
from provider_ops.network.model import Location
from provider_ops.planning.queries.agenda import is_in
from provider_ops.planning.queries.places import place_of
from provider_ops.planning.rules.roads import minutes_between
from provider_ops.planning.rules.route import Schedule, Stop, best_order, timed
from provider_ops.store import settings
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
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
    start_minute: int | None
    stop: Stop
    place: Place | None


@dataclass(frozen=True, slots=True)
class DayRoute:
    """What can still be put in another order, and what that begins with."""

    open: tuple[DayStop, ...]
    begin: int
    outset: Place | None
    """Where the last visit was that is done, else the home base; None: at the first stop."""

    def schedule(self, order: Sequence[int] | None = None) -> Schedule:
        """Return when the open stops begin, in this order or in their own."""
        chosen = range(len(self.open)) if order is None else order
        return timed(chosen, self._stops, self._drives, self.begin, self._outset)

    def fitted(self) -> Schedule:
        """Return the own order with times moved on just as far as the drives need."""
        stops = [
            replace(one.stop, opens=max(one.stop.opens or 0, one.start_minute or 0))
            for one in self.open
        ]
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


def day_route(session: Session, rep_id: UUID, day: date) -> DayRoute:
    """Return the stops of a day that are not done yet, and what they begin with."""
    stops = day_stops(session, rep_id, day)
    left = tuple(one for one in stops if not one.is_done)
    done = [one for one in stops if one.is_done and one.place is not None]
    begins = [one.start_minute for one in left if one.start_minute is not None]
    begin = min(begins, default=USUAL_BEGIN)
    return DayRoute(left, begin, done[-1].place if done else home_base(session))


def day_stops(session: Session, rep_id: UUID, day: date) -> tuple[DayStop, ...]:
    """Return the visits of a day in order, those without a time last; colleagues' if covered."""
    found = session.execute(_stops(), {"rep": rep_id, "day": day})
    return tuple(
        DayStop(key, submitted is not None, start, Stop(minutes, opens, closes),
                place_of(latitude, longitude, zip_code or ""))
        for key, submitted, start, minutes, opens, closes, latitude, longitude, zip_code in found
    )  # fmt: skip


@cache
def _stops() -> Select[*tuple[Any, ...]]:
    return (
        select(Visit.id, Visit.submitted_at, Visit.start_minute, Visit.minutes, Visit.opens,
               Visit.closes, Location.latitude, Location.longitude, Location.zip_code)
        .outerjoin(Location, Location.id == Visit.location_id)
        .where(is_in(bindparam("rep"), _DAY, _DAY), Visit.day == _DAY,
               Visit.cancelled_on.is_(None))
        .order_by(Visit.start_minute.is_(None), Visit.start_minute, Visit.id)
    )  # fmt: skip
