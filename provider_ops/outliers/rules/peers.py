"""The robust rule: far from the median of the peers, measured in their median deviation.

Iglewicz and Hoaglin: the modified z score is 0.6745 (x - median) / MAD, and more than 3.5 is an
outlier. Median and MAD do not move when a few offices are far away, so that those few cannot
hide themselves. Where more than half of the peers are alike the MAD is zero; then the mean
absolute deviation times 1.2533 takes its place, and where that is zero too nobody is outlying.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.outliers.rules.measures import (
    LEAST,
    UPPER_ONLY,
    Measure,
    Reading,
    Unjudged,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

LEAST_PEERS = 8
"""Offices of a specialty in a market below which nobody is judged."""
FAR = Decimal("3.5")
TO_SIGMA = Decimal("0.6745")
"""MAD of a normal spread with standard deviation 1."""
MEAN_TO_SIGMA = Decimal("1.2533")
"""Standard deviation of a normal spread whose mean absolute deviation is 1."""


class Subject(NamedTuple):
    """An office with its figure; `base` is how many visits the figure is made of.

    `days` are the first and the last one of a figure that is a stretch of days.
    """

    organization_id: UUID
    office: str
    specialty: str
    value: Decimal
    base: int
    days: tuple[date, date] | None = None


def judge(
    measure: Measure, subjects: Iterable[Subject]
) -> tuple[tuple[Reading, ...], dict[Unjudged, int]]:
    """Return the offices beside their peers, and how many could not be judged and why.

    Peers have the same specialty; the caller hands over offices of one market.
    """
    groups: defaultdict[str, list[Subject]] = defaultdict(list)
    unjudged: defaultdict[Unjudged, int] = defaultdict(int)
    for subject in subjects:
        if subject.specialty:
            groups[subject.specialty].append(subject)
        else:
            unjudged[Unjudged.NO_SPECIALTY] += 1
    found: list[Reading] = []
    for group in groups.values():
        if len(group) < LEAST_PEERS:
            unjudged[Unjudged.SMALL_GROUP] += len(group)
        else:
            found += _beside(measure, group)
    return tuple(found), dict(unjudged)


def median(values: Sequence[Decimal]) -> Decimal:
    """Return the middle of some values, of two middle ones their mean."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def spread(values: Sequence[Decimal], middle: Decimal) -> Decimal:
    """Return what takes the place of a standard deviation; zero where all values are alike."""
    away = [abs(value - middle) for value in values]
    typical = median(away)
    if typical:
        return typical / TO_SIGMA
    return sum(away, Decimal(0)) / len(away) * MEAN_TO_SIGMA


def _beside(measure: Measure, group: Sequence[Subject]) -> Iterable[Reading]:
    values = [subject.value for subject in group]
    middle = median(values)
    sigma = spread(values, middle)
    width = max(FAR * sigma, LEAST[measure])
    low = Decimal(0) if measure in UPPER_ONLY else max(middle - width, Decimal(0))
    high = middle + width
    for one in group:
        yield Reading(
            one.organization_id, one.office, one.specialty, measure, one.value, middle, low, high,
            len(group), one.base, sigma, one.days,
        )  # fmt: skip
