"""The business calendar: weekdays without United States federal holidays."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from functools import cache

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_FEBRUARY = 2
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """Return the days on which federal offices are closed for the holidays of `year`.

    A holiday on Saturday is kept on Friday, one on Sunday on Monday. New Year's Day of the next
    year counts when it is kept on December 31.

    Source: 5 U.S.C. 6103(a) and (b); Executive Order 11582.
    """
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11),
             date(year, 12, 25), date(year + 1, 1, 1)]  # fmt: skip
    floating = [
        _nth_weekday(year, 1, _MONDAY, 3),
        _nth_weekday(year, 2, _MONDAY, 3),
        _nth_weekday(year, 5, _MONDAY, 5),
        _nth_weekday(year, 9, _MONDAY, 1),
        _nth_weekday(year, 10, _MONDAY, 2),
        _nth_weekday(year, 11, _THURSDAY, 4),
    ]
    kept = {_observed(day) for day in fixed} | set(floating)
    return frozenset(day for day in kept if day.year == year)


def is_business_day(day: date) -> bool:
    """Tell whether offices work on `day`."""
    return day.weekday() < _SATURDAY and day not in federal_holidays(day.year)


def add_business_days(start: date, days: int) -> date:
    """Return the day that is `days` business days after `start`; `start` itself does not count.

    Raises:
        ValueError: If `days` is negative.
    """
    if days < 0:
        raise ValueError(f"days must not be negative, got {days}")
    day = start
    while days:
        day += timedelta(days=1)
        days -= is_business_day(day)
    return day


def business_days_between(start: date, end: date) -> int:
    """Return how many business days lie after `start` up to and including `end`.

    Negative when `end` lies before `start`, so that it reads as "late by".
    """
    if end < start:
        return -business_days_between(end, start)
    return sum(is_business_day(start + timedelta(days=n + 1)) for n in range((end - start).days))


def add_months(day: date, months: int) -> date:
    """Return `day` moved by whole calendar months; a 31st falls back to the month's last day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, _days_in(year, month0 + 1)))


def last_of_month(day: date) -> date:
    """Return the last day of the month that `day` lies in."""
    return day.replace(day=_days_in(day.year, day.month))


def _days_in(year: int, month: int) -> int:
    # Not calendar.monthrange: that looks for a weekday too, and lists ask this by the thousand.
    return 29 if month == _FEBRUARY and isleap(year) else _DAYS[month - 1]


def _observed(day: date) -> date:
    if day.weekday() == _SATURDAY:
        return day - timedelta(days=1)
    return day + timedelta(days=1) if day.weekday() == _SUNDAY else day


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - timedelta(days=7)
