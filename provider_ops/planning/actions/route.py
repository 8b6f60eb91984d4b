"""Putting the stops of a day in order: the best one, or by hand; and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.clock import minute_in
from provider_ops.core.errors import RuleError
from provider_ops.planning.queries.day import day_route
from provider_ops.visits.actions import open_visit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.planning.queries.day import DayRoute
    from provider_ops.planning.rules.route import Schedule
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.model import Visit


A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Reordered:
    """What a new order changed: the minutes of driving and the times, before and after."""

    drive_before: int
    drive_after: int
    late_after: int
    times_before: Mapping[UUID, int | None]
    times_after: Mapping[UUID, int]
    moved: bool


def optimize_day(work: Workspace, day: date) -> Reordered:
    """Put my stops of a day that are not done in the order with the least driving.

    Where they are, only times move that leave too little for the drive. Today nothing begins
    before now.

    Raises:
        RuleError: So much does not fit into what is left of the day.
    """
    with work.act() as session:
        route = _route(session, work, work.staff_id, day)
        best = route.best()
        better = best.cost < route.schedule().cost
        return _take(session, route, best if better else route.fitted())


def move_stop(work: Workspace, visit_id: UUID, by: int) -> Reordered:
    """Let a stop change places with the one `by` places on; both keep their order from then on.

    Raises:
        RuleError: It is done or under way, there is no such place, or the day is too short.
    """
    with work.act() as session:
        visit = open_visit(session, visit_id)
        route = _route_with(session, work, visit)
        keys = [one.visit_id for one in route.open]
        if visit_id not in keys:
            raise RuleError("A visit that is under way keeps its place.")
        place = keys.index(visit_id)
        if not 0 <= place + by < len(keys):
            raise RuleError("There is no stop to change places with.")
        return _take(session, route, route.by_hand(place, place + by))


def restore_times(work: Workspace, times: Mapping[UUID, int | None]) -> None:
    """Give visits the times they had, as far as they are not done."""
    with work.act() as session:
        for visit_id, minute in times.items():
            open_visit(session, visit_id).start_minute = minute


def set_window(work: Workspace, visit_id: UUID, opens: int | None, closes: int | None) -> None:
    """Say between which minutes of the day a visit may begin; None for no bound.

    Raises:
        RuleError: It would have to begin before it may.
    """
    if opens is not None and closes is not None and closes < opens:
        raise RuleError("A visit cannot have to begin before it may.")
    with work.act() as session:
        visit = open_visit(session, visit_id)
        visit.opens, visit.closes = opens, closes


def _route_with(session: Session, work: Workspace, visit: Visit) -> DayRoute:
    """Return the route that a visit is a stop of: mine, if I go for somebody, else its own."""
    mine = _route(session, work, work.staff_id, visit.day)
    is_mine = any(one.visit_id == visit.id for one in mine.open)
    return mine if is_mine else _route(session, work, visit.rep_id, visit.day)


def _route(session: Session, work: Workspace, rep_id: UUID, day: date) -> DayRoute:
    now = minute_in(work.time_zone, work.now()) if day == work.today() else None
    return day_route(session, rep_id, day, zone=work.time_zone, now=now)


def _take(session: Session, route: DayRoute, found: Schedule) -> Reordered:
    before = route.schedule()
    times = {one.visit_id: one.start_minute for one in route.open}
    new = {
        route.open[number].visit_id: start
        for number, start in zip(found.order, found.starts, strict=True)
    }
    if max(new.values(), default=0) >= A_DAY:
        raise RuleError(
            "The last stop would begin after midnight.",
            title="The day is too short for these stops",
            remedy="Move a visit to another day, then put the rest in order.",
        )
    moved = new != times
    for visit_id, start in new.items():
        open_visit(session, visit_id).start_minute = start
    return Reordered(before.drive, found.drive, found.late, times, new, moved)
