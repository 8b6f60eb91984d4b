"""What a market is measured by: targets of the plan, shares, and small numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from provider_ops.core.calendar import add_months, last_of_month

DENIAL_GOAL = Decimal("0.080")
COVERAGE_GOAL = Decimal("0.900")
COVERAGE_ACCEPTABLE = Decimal("0.750")
"""The lowest coverage that is still acceptable: charts shade the ground up to it."""
IN_TIME_GOAL = Decimal("0.900")
IN_FORCE_GOAL = Decimal("0.980")
TAUGHT_BACK_GOAL = Decimal("0.850")
SMALL = 11
"""Counts of people under this are not printed (CMS cell size suppression policy)."""


def visit_due_on(last: date | None, target: int, since: date) -> date:
    """Return the day by which an office wants its next visit.

    Args:
        last: Day of its last submitted visit.
        target: Days between visits (`planning.queries.targets`).
        since: The day it is counted from when it was never visited.
    """
    return (last or since) + timedelta(days=target)


def share(part: int, whole: int) -> Decimal | None:
    """Return `part` of `whole` from 0 to 1 with three decimals; None where there is no whole."""
    return (Decimal(part) / whole).quantize(Decimal("0.001")) if whole else None


def month_of(day: date) -> tuple[date, date]:
    """Return first and last day of the month that `day` lies in."""
    return day.replace(day=1), last_of_month(day)


def months_back(month: date, count: int) -> tuple[date, ...]:
    """Return the first days of `count` months, the last one being that of `month`."""
    first = month.replace(day=1)
    return tuple(add_months(first, -back) for back in range(count - 1, -1, -1))


@dataclass(frozen=True, slots=True)
class MonthShare:
    """A part of a whole at the end of a month, or in it; `first` names the month."""

    first: date
    part: int
    whole: int

    @property
    def share(self) -> Decimal | None:
        """The part from 0 to 1 with three decimals; None where there is no whole."""
        return share(self.part, self.whole)


def is_seen_in_time(last: date | None, target: int, on: date) -> bool:
    """Tell whether an office last visited on `last` is within its target days on `on`."""
    return last is not None and (on - last).days <= target


def month_ends(month: date, count: int, until: date) -> tuple[date, ...]:
    """Return the last days of `count` months up to that of `month`, none later than `until`."""
    return tuple(min(last_of_month(first), until) for first in months_back(month, count))
