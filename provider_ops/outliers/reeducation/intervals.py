"""How sure a rate is, and a difference of two rates, when lines are few.

Wilson's score interval for one rate; Newcombe's hybrid of two of them for a difference
(Statistics in Medicine 17, 1998, method 10). Both hold for small counts and rates near zero,
where the textbook's ± does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""95% of a normal spread lie within so many standard deviations."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Denied lines of all lines."""

    denied: int
    lines: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there are no lines."""
        return self.denied / self.lines if self.lines else None


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the truth lies with 95% confidence."""

    low: float
    high: float


def wilson(rate: Rate) -> Interval:
    """Return the interval of a rate; without lines it is all from 0 to 1."""
    n = rate.lines
    if not n:
        return Interval(0.0, 1.0)
    p, square = rate.denied / n, Z * Z
    middle = p + square / (2 * n)
    width = Z * sqrt(p * (1 - p) / n + square / (4 * n * n))
    scale = 1 + square / n
    return Interval(max((middle - width) / scale, 0.0), min((middle + width) / scale, 1.0))


def newcombe(before: Rate, after: Rate) -> Interval:
    """Return the interval of `after` less `before`; wholly under zero is an improvement."""
    first, second = before.share, after.share
    if first is None or second is None:
        return Interval(-1.0, 1.0)
    was, now = wilson(before), wilson(after)
    change = second - first
    return Interval(
        change - sqrt((second - now.low) ** 2 + (was.high - first) ** 2),
        change + sqrt((now.high - second) ** 2 + (first - was.low) ** 2),
    )
