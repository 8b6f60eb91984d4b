"""Planning a day: several offices at once, in the order with the least driving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.planning.queries.places import places_of_offices
from provider_ops.planning.rules.roads import minutes_between
from provider_ops.planning.rules.route import Stop, best_order
from provider_ops.visits.actions import PlannedVisit, put_on_calendar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.planning.rules.roads import Place
    from provider_ops.store.workspace import Workspace

MOST_STOPS = 40


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Visits to several offices on one day. Without `first_minute` they have no time yet."""

    organization_ids: tuple[UUID, ...]
    day: date
    purpose: str
    minutes: int = 45
    first_minute: int | None = None


def plan_day(work: Workspace, plan: DayPlan) -> tuple[UUID, ...]:
    """Put the visits on the calendar, all or none; returns their keys in the order of the day.

    Raises:
        RuleError: There is no purpose, no office, or more than a day can hold.
    """
    offices = tuple(dict.fromkeys(plan.organization_ids))
    if not plan.purpose.strip() or plan.minutes < 1:
        raise RuleError("A visit needs a purpose and at least one minute.")
    if not 0 < len(offices) <= MOST_STOPS:
        raise RuleError(f"A day holds between one and {MOST_STOPS} visits.")
    with work.act() as session:
        places = places_of_offices(session, offices)
        order = _ordered(plan, [places.get(office) for office in offices])
        return tuple(
            put_on_calendar(
                work,
                session,
                PlannedVisit(offices[number], plan.purpose, plan.day, start, plan.minutes),
            )
            for number, start in order
        )


def _ordered(plan: DayPlan, places: Sequence[Place | None]) -> list[tuple[int, int | None]]:
    drives = [[minutes_between(one, other) for other in places] for one in places]
    found = best_order([Stop(plan.minutes)] * len(places), drives, plan.first_minute or 0)
    starts: Sequence[int | None] = found.starts
    if plan.first_minute is None:
        starts = [None] * len(places)
    return list(zip(found.order, starts, strict=True))
