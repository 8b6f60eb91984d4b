"""Which task comes first on a day, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

SOON_DAYS = 7
LONGEST_LATE = 60
"""Days late beyond which a task gets no more pressing: all of them are long forgotten."""


class Reason(StrEnum):
    """Why a task stands where it does, besides its due day."""

    VISIT_TODAY = "visit_today"
    REMINDER = "reminder"
    CASE_LATE = "case_late"
    CASE = "case"
    NOTICE = "notice"
    ENDING = "ending"
    ENDED = "ended"
    AGAIN = "again"


POINTS: Mapping[Reason, int] = {
    Reason.VISIT_TODAY: 45,
    Reason.REMINDER: 40,
    Reason.CASE_LATE: 25,
    Reason.CASE: 10,
    Reason.NOTICE: 20,
    Reason.ENDING: 15,
    Reason.ENDED: 20,
    Reason.AGAIN: 5,
}
"""A visit today outweighs half a month of being late: what is handed over there is done."""

LATE, TODAY, SOON = 100, 90, 40


@dataclass(frozen=True, slots=True)
class Rank:
    """How pressing a task is, and why, the weightiest reason first."""

    points: int
    reasons: tuple[Reason, ...]


def rank(due_on: date, today: date, reasons: Iterable[Reason]) -> Rank:
    """Return the rank of an open task.

    What is late comes before what is due, later before sooner due; each reason adds its points
    once.
    """
    days = (due_on - today).days
    if days < 0:
        base = LATE + min(-days, LONGEST_LATE)
    elif days == 0:
        base = TODAY
    else:
        base = max(0, SOON - 5 * days) if days <= SOON_DAYS else 0
    ordered = tuple(sorted(set(reasons), key=lambda one: (-POINTS[one], one)))
    return Rank(base + sum(POINTS[one] for one in ordered), ordered)


def is_put_off(snoozed_until: date | None, today: date) -> bool:
    """Tell whether a task waits for its day."""
    return snoozed_until is not None and snoozed_until > today
