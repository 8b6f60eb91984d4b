"""What somebody is to be reminded of now: a drive that has to begin, and what falls due today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.clock import minute_in
from provider_ops.overview import today_reads
from provider_ops.visits.rules import State

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.overview.my_day import RankedTask
    from provider_ops.overview.today import Stop
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.tasks.queries import TaskRow

AHEAD_MINUTES = 15
"""How long before one has to leave, or a visit begins, that is said."""


class Kind(StrEnum):
    """What a reminder is about."""

    LEAVE = "leave"
    BEGIN = "begin"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to say. `key` tells it from others, so that it is said once.

    `about` is the office, or the words of `task`, the first of `count` tasks; `minute` is of the
    day.
    """

    kind: Kind
    key: str
    about: str
    minute: int = 0
    count: int = 1
    task: TaskRow | None = None


def reminders(work: Workspace) -> tuple[Reminder, ...]:
    """Return what is to be said at this minute, what is most pressing first."""
    minute = minute_in(work.time_zone, work.now())
    following = today_reads.stops(work).next_stop
    drive = _drive(following, minute) if following is not None else None
    tasks = _tasks(today_reads.tasks(work), work.today())
    return tuple(one for one in (drive, tasks) if one is not None)


def _drive(stop: Stop, minute: int) -> Reminder | None:
    visit = stop.visit
    if visit.state is not State.TODAY or visit.has_draft or visit.start_minute is None:
        return None  # a draft is a visit that goes on
    kind = Kind.BEGIN if stop.leave_by is None else Kind.LEAVE
    at = visit.start_minute if stop.leave_by is None else stop.leave_by
    if not 0 <= at - minute <= AHEAD_MINUTES:
        return None
    return Reminder(kind, f"{kind} {visit.id} {at}", visit.organization, at)


def _tasks(ranked: tuple[RankedTask, ...], day: date) -> Reminder | None:
    """Return the tasks that fall due on `day` or were to be brought to mind then."""
    rows = [one.row for one in ranked if day in (one.row.due_on, one.row.remind_on)]
    if not rows:
        return None
    return Reminder(Kind.TASKS, f"{Kind.TASKS} {day}", rows[0].text, count=len(rows),
                    task=rows[0])  # fmt: skip
