"""Planning a day: several offices at once, in the order with the least driving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.planning.queries.coverage import who_looks_after
from provider_ops.planning.queries.places import places_of_offices
from provider_ops.planning.rules.roads import minutes_between
from provider_ops.planning.rules.route import Stop, best_order
from provider_ops.visits.actions import PlannedVisit, put_on_calendar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.planning.rules.roads import Place
    from provider_ops.store.workspace import Workspace

MOST_STOPS = 40


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Visits to several offices on one day. Without `first_minute` they have no time yet.

    `rep_id` goes to all of them, the person at the keyboard when left out. With `to_their_own`
    who looks after an office on the day goes there, and `rep_id` where nobody does.
    """

    organization_ids: tuple[UUID, ...]
    day: date
    purpose: str
    minutes: int = 45
    first_minute: int | None = None
    rep_id: UUID | None = None
    to_their_own: bool = False


def plan_day(work: Workspace, plan: DayPlan) -> tuple[UUID, ...]:
    """Put the visits on the calendar, all or none; returns their keys in the order of the day.

    Where several people go, each has a day of his own that begins at `first_minute`.

    Raises:
        RuleError: There is no purpose, no office, or more than a day can hold.
    """
    offices = tuple(dict.fromkeys(plan.organization_ids))
    if not plan.purpose.strip() or plan.minutes < 1:
        raise RuleError("A visit needs a purpose and at least one minute.")
    if not 0 < len(offices) <= MOST_STOPS:
        raise RuleError(Sentence("A day holds between one and {most} visits.", most=MOST_STOPS))
    with work.act() as session:
        own = who_looks_after(session, offices, plan.day) if plan.to_their_own else {}
        goes = {office: own.get(office, plan.rep_id or work.staff_id) for office in offices}
        places = places_of_offices(session, offices)
        return tuple(
            put_on_calendar(
                work,
                session,
                PlannedVisit(office, plan.purpose, plan.day, start, plan.minutes, rep_id=rep),
            )
            for rep in dict.fromkeys(goes.values())
            for office, start in _ordered(plan, [o for o in offices if goes[o] == rep], places)
        )


def _ordered(
    plan: DayPlan, offices: Sequence[UUID], places: Mapping[UUID, Place | None]
) -> list[tuple[UUID, int | None]]:
    stops = [places.get(office) for office in offices]
    drives = [[minutes_between(one, other) for other in stops] for one in stops]
    found = best_order([Stop(plan.minutes)] * len(stops), drives, plan.first_minute or 0)
    starts: Sequence[int | None] = found.starts
    if plan.first_minute is None:
        starts = [None] * len(stops)
    return [(offices[number], start) for number, start in zip(found.order, starts, strict=True)]
