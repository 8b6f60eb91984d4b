"""Visits that repeat: on which days, and which of those a visit has settled."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_months, is_business_day
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_WEEKS, MOST_MONTHS = 52, 24
_MONTH, _LONGEST = 30, 31
_DAY = timedelta(days=1)
_MOST_MOVED = timedelta(days=7)
"""Offices are never closed for so long."""


class Unit(StrEnum):
    """What a rhythm counts."""

    WEEKS = "weeks"
    MONTHS = "months"


_UNITS = {Unit.WEEKS: Sentence("weeks"), Unit.MONTHS: Sentence("months")}

@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every so many weeks or months from a first day, to a last one where there is one."""

    first: date
    every: int
    unit: Unit
    last: date | None = None

    @property
    def period(self) -> timedelta:
        """How long it is from one day to the next, about."""
        return timedelta(days=self.every * (7 if self.unit is Unit.WEEKS else _MONTH))


def check(rhythm: Rhythm) -> None:
    """Refuse a rhythm that nobody can mean.

    Raises:
        RuleError: It repeats too often or too seldom, or ends before it begins.
    """
    most = MOST_WEEKS if rhythm.unit is Unit.WEEKS else MOST_MONTHS
    if not 1 <= rhythm.every <= most:
        raise RuleError(Sentence("Visits repeat every 1 to {most} {unit}.", most=most,
                                 unit=_UNITS[rhythm.unit]))  # fmt: skip
    if rhythm.last is not None and rhythm.last < rhythm.first:
        raise RuleError("The last visit lies before the first.")


def days(rhythm: Rhythm, since: date, until: date) -> Iterator[date]:
    """Yield the days of a rhythm from `since` to `until`, both included, each period's once.

    Months are counted from the first day, so that a 31st comes back after a shorter month; one
    that has no such day has its last. The first day is the one that was chosen. Any other on
    which offices are closed moves to the next one on which they are not, or back to the one
    before where the next lies in another month of a monthly rhythm or after the last day.
    """
    longest = timedelta(days=rhythm.every * (7 if rhythm.unit is Unit.WEEKS else _LONGEST))
    number = max(0, (since - rhythm.first) // longest - 1)
    reach = until + _MOST_MOVED  # a day after `until` may be moved back before it
    last = reach if rhythm.last is None else min(reach, rhythm.last)
    while (day := _nth(rhythm, number)) <= last:
        moved = _open(rhythm, day) if number else day
        number += 1
        if since <= moved <= until:
            yield moved


def _open(rhythm: Rhythm, day: date) -> date:
    """Return the day on which offices are open that stands for one of a rhythm."""
    later = day
    while not is_business_day(later):
        later += _DAY
    in_month = rhythm.unit is Unit.WEEKS or later.month == day.month
    if in_month and (rhythm.last is None or later <= rhythm.last):
        return later
    while not is_business_day(day):
        day -= _DAY
    return day


def unsettled(
    rhythm: Rhythm, visits: Sequence[date], since: date, until: date
) -> Iterator[date]:
    """Yield the days of a rhythm that no visit settles; `visits` are in order.

    A visit settles the day that it is less than half a period away from.
    """
    half = rhythm.period / 2
    for day in days(rhythm, since, until):
        at = bisect_left(visits, day - half + timedelta(days=1))
        if at == len(visits) or visits[at] >= day + half:
            yield day


def _nth(rhythm: Rhythm, number: int) -> date:
    if rhythm.unit is Unit.WEEKS:
        return rhythm.first + timedelta(weeks=rhythm.every * number)
    return add_months(rhythm.first, rhythm.every * number)
