"""Who has more avoidable denials than their peers: a rule over counts."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MIN_LINES = 30
"""Lines below which a rate says nothing."""
MIN_PEERS = 5
RISE_HALVES, RISE_POINTS = 3, 3
"""A rate has risen when it is so many halves of the one before, and so many points of 100 more.

Both rest on at least `MIN_LINES` lines.
"""
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Tally:
    """Lines of one provider in a market. Avoidable: denied, and our own check says why."""

    npi: str
    name: str
    specialty: str
    lines: int
    avoidable: int
    dollars: Decimal


@dataclass(frozen=True, slots=True)
class Drift:
    """A provider beside the peers: same specialty and market, at least `MIN_LINES` lines each.

    Attributes:
        per_100: Avoidable denials for 100 lines.
        dollars_per_100: What those lines charged, for 100 lines.
        peers: How many others there are to compare with.
        median: The peers' median of `per_100`; None where lines or peers are too few.
        dollars_median: The same of `dollars_per_100`.
    """

    tally: Tally
    per_100: Decimal
    dollars_per_100: Decimal
    peers: int
    median: Decimal | None
    dollars_median: Decimal | None

    @property
    def is_comparable(self) -> bool:
        """Whether there are lines and peers enough for a comparison."""
        return self.median is not None


def ranked(tallies: Iterable[Tally]) -> tuple[Drift, ...]:
    """Return those with avoidable denials: comparable ones first, the highest rate first.

    Of one rate, the one with more dollars for 100 lines comes first, then by NPI. The others
    follow by how many avoidable denials they have, since their rate says nothing. A provider
    without a specialty on file has no peers.
    """
    known = [tally for tally in tallies if tally.lines]
    rates: dict[str, list[Decimal]] = {}
    amounts: dict[str, list[Decimal]] = {}
    for tally in known:
        if tally.lines >= MIN_LINES and tally.specialty:
            rates.setdefault(tally.specialty, []).append(_per_100(tally, tally.avoidable))
            amounts.setdefault(tally.specialty, []).append(_per_100(tally, tally.dollars))
    for values in (*rates.values(), *amounts.values()):
        values.sort()
    found = [
        _beside(tally, rates.get(tally.specialty, []), amounts.get(tally.specialty, []))
        for tally in known
        if tally.avoidable
    ]
    return tuple(sorted(found, key=_place))


def _place(one: Drift) -> tuple[bool, Decimal, Decimal, str]:
    first = one.per_100 if one.is_comparable else Decimal(one.tally.avoidable)
    return not one.is_comparable, -first, -one.dollars_per_100, one.tally.npi


def _beside(tally: Tally, rates: Sequence[Decimal], amounts: Sequence[Decimal]) -> Drift:
    own, dollars = _per_100(tally, tally.avoidable), _per_100(tally, tally.dollars)
    counts = tally.lines >= MIN_LINES and bool(tally.specialty)
    peers = len(rates) - counts
    if not counts or peers < MIN_PEERS:
        return Drift(tally, own, dollars, peers, None, None)
    return Drift(tally, own, dollars, peers, _median_without(rates, own),
                 _median_without(amounts, dollars))  # fmt: skip


def _median_without(values: Sequence[Decimal], own: Decimal) -> Decimal:
    """The median of sorted values, one of them left out."""
    at, count = bisect_left(values, own), len(values) - 1

    def nth(place: int) -> Decimal:
        return values[place + (place >= at)]

    middle = (nth((count - 1) // 2) + nth(count // 2)) / 2
    return middle.quantize(_HUNDREDTH, ROUND_HALF_EVEN)


def _per_100(tally: Tally, amount: Decimal | int) -> Decimal:
    return (Decimal(amount) * 100 / tally.lines).quantize(_HUNDREDTH, ROUND_HALF_EVEN)
