"""Member visits per 1,000 members, and the range expected for a panel of that size.

A practice with few members differs from its specialty by chance alone, so its range is wide:
average ± 3.09 x 1,000 x √(φ x average / 1,000 / members), which leaves out about one practice in
500. The average is that of the specialty without its outer tenth on each side. φ widens all ranges
for the spread that practices really have: Pearson's χ² over its degrees of freedom, with the outer
tenth of the scores on each side drawn in so that those who are looked for do not widen their own
range (Spiegelhalter 2005), and never under 1.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, sqrt
from typing import TYPE_CHECKING

from provider_ops.outliers.rules.measures import Measure, Reading, Unjudged
from provider_ops.outliers.rules.peers import LEAST_PEERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

LIMIT = 3.09
"""Standard deviations: 99.8% of a normal spread lie within."""
LEAST_MEMBERS = 200
OUTER = 0.1
"""Part on each side that does not tell what is usual."""
NORMAL_LEFT = 0.6787
"""Variance that a normal spread of 1 keeps when its outer tenths are drawn in."""
PER = 1_000


@dataclass(frozen=True, slots=True)
class Panel:
    """A contracted practice: members on its panels, and the visits that they made to it."""

    organization_id: UUID
    office: str
    specialty: str
    members: int
    visits: int


@dataclass(frozen=True, slots=True)
class Panels:
    """All practices of a market that could be judged."""

    readings: tuple[Reading, ...]
    unjudged: Mapping[Unjudged, int]
    phi: float


def judge_panels(panels: Iterable[Panel]) -> Panels:
    """Hold practices of one market against the average of their specialty."""
    groups: defaultdict[str, list[Panel]] = defaultdict(list)
    unjudged: defaultdict[Unjudged, int] = defaultdict(int)
    for panel in panels:
        why = _why_not(panel)
        if why is None:
            groups[panel.specialty].append(panel)
        else:
            unjudged[why] += 1
    judged: list[list[Panel]] = []
    for group in groups.values():
        if len(group) < LEAST_PEERS:
            unjudged[Unjudged.SMALL_GROUP] += len(group)
        else:
            judged.append(sorted(group, key=lambda one: one.organization_id))
    averages = [average(group) for group in judged]
    phi = overdispersion(
        [
            _score(panel, mean)
            for group, mean in zip(judged, averages, strict=True)
            for panel in group
        ],
        len(judged),
    )
    found = [
        _reading(panel, mean, phi, len(group))
        for group, mean in zip(judged, averages, strict=True)
        for panel in group
    ]
    return Panels(tuple(found), dict(unjudged), phi)


def average(group: Sequence[Panel]) -> float:
    """Return the visits per 1,000 members of a specialty, its outer tenths left out.

    One practice with a wrong panel, or one that stands out, would move what all others are held
    against. At least one practice is left out on each side.
    """
    ordered = sorted(group, key=lambda one: (one.visits / one.members, one.organization_id))
    edge = ceil(len(ordered) * OUTER)
    inner = ordered[edge : len(ordered) - edge]
    return PER * sum(one.visits for one in inner) / sum(one.members for one in inner)


def overdispersion(scores: Sequence[float], groups: int) -> float:
    """Return φ of the scores (seen - expected) / √expected; `groups` averages cost as many
    degrees of freedom.
    """  # noqa: D205
    free = len(scores) - groups
    if free < 1:
        return 1.0
    ordered = sorted(scores)
    edge = int(len(ordered) * OUTER)
    least, most = ordered[edge], ordered[-1 - edge]
    drawn = sum(min(max(score, least), most) ** 2 for score in ordered)
    return max(1.0, drawn / free / NORMAL_LEFT)


def limits(mean: float, phi: float, members: int) -> tuple[float, float]:
    """Return the range expected of a panel of that size, per 1,000 members."""
    width = LIMIT * PER * sqrt(phi * mean / PER / members)
    return max(mean - width, 0.0), mean + width


def _why_not(panel: Panel) -> Unjudged | None:
    if not panel.specialty:
        return Unjudged.NO_SPECIALTY
    if panel.members < LEAST_MEMBERS:
        return Unjudged.SMALL_PANEL
    return None if panel.visits else Unjudged.NO_CLAIMS


def _score(panel: Panel, mean: float) -> float:
    expected = mean * panel.members / PER
    return (panel.visits - expected) / sqrt(expected)


def _reading(panel: Panel, mean: float, phi: float, peers: int) -> Reading:
    low, high = limits(mean, phi, panel.members)
    return Reading(
        panel.organization_id, panel.office, panel.specialty, Measure.MEMBER_VISITS,
        Decimal(PER * panel.visits) / panel.members, Decimal(mean), Decimal(low), Decimal(high),
        peers, panel.members,
    )  # fmt: skip
