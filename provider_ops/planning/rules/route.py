"""The order of a day's stops: when each begins, and the order with the least driving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXACT = 12
"""Up to so many stops the best order is found for certain."""
EXACT_LATE = 8
"""The same for a day on which somebody has to wait for us whatever the order is."""
STEP = 5
"""Visits begin at minutes that are multiples of this."""

Drives: TypeAlias = "Sequence[Sequence[int]]"
"""Minutes from the stop of a row to the stop of a column."""
_Label: TypeAlias = tuple[int, int, int, tuple[int, ...]]
"""Minutes late, minutes driven, minute of the day at which the last visit ends, and the order."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit as the route sees it: how long it takes, and when it may begin."""

    minutes: int
    opens: int | None = None
    """Minute of the day before which it does not begin."""
    closes: int | None = None
    """Minute of the day after which it is late."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Stops in an order: when each begins, and what the order costs."""

    order: tuple[int, ...]
    starts: tuple[int, ...]
    drive: int
    """Minutes on the road, those to the first stop included where it is known from where."""
    late: int
    """Minutes by which stops begin after their window, added up."""
    ends: int

    @property
    def cost(self) -> tuple[int, int, int]:
        """What makes one order better than another: lateness, then driving, then the end."""
        return self.late, self.drive, self.ends


def rounded_up(minute: int) -> int:
    """Return the next minute at which visits begin."""
    return -(-minute // STEP) * STEP


def timed(
    order: Sequence[int],
    stops: Sequence[Stop],
    drives: Drives,
    begin: int,
    outset: Sequence[int] | None = None,
) -> Schedule:
    """Return when the stops begin, in this order.

    The first one begins at minute `begin` or when its window opens. `outset` are the minutes to
    each stop from where the day begins; they count as driving.
    """
    starts: list[int] = []
    late, drive, now = 0, 0, begin
    for place, stop in enumerate(order):
        way = _way(order[place - 1] if place else None, stop, drives, outset)
        start = _start(stops[stop], now if not place else now + way)
        starts.append(start)
        late += _lateness(stops[stop], start)
        drive, now = drive + way, start + stops[stop].minutes
    return Schedule(tuple(order), tuple(starts), drive, late, now)


def best_order(
    stops: Sequence[Stop], drives: Drives, begin: int, outset: Sequence[int] | None = None
) -> Schedule:
    """Return the order that is late the least, and of those the one with the least driving.

    Up to `EXACT` stops no order is better; with more, or where windows cannot all be met and
    there are more than `EXACT_LATE`, a good one is found by moving stops about.
    """
    order: tuple[int, ...] | None = None
    if len(stops) <= EXACT:
        order = _exact(stops, drives, begin, outset, punctual=True)
        if order is None and len(stops) <= EXACT_LATE:
            order = _exact(stops, drives, begin, outset, punctual=False)
    if order is None:
        order = _improved(stops, drives, begin, outset)
    return timed(order, stops, drives, begin, outset)


def _exact(
    stops: Sequence[Stop],
    drives: Drives,
    begin: int,
    outset: Sequence[int] | None,
    *,
    punctual: bool,
) -> tuple[int, ...] | None:
    """Dynamic programming over the sets of stops visited and the last of them.

    For each, the ways that no other one beats in lateness, driving and time are kept: to be
    early may matter later, to have driven less always does. None if nobody can be `punctual`.
    """
    if not stops:
        return ()
    layer: dict[tuple[int, int], list[_Label]] = {}
    for stop, what in enumerate(stops):
        start = _start(what, begin)
        late = _lateness(what, start)
        if not (punctual and late):
            way = _way(None, stop, drives, outset)
            layer[1 << stop, stop] = [(late, way, start + what.minutes, (stop,))]
    for _ in range(len(stops) - 1):
        following: dict[tuple[int, int], list[_Label]] = {}
        for (seen, last), labels in layer.items():
            for stop, what in enumerate(stops):
                if seen & 1 << stop:
                    continue
                way = drives[last][stop]
                kept = following.setdefault((seen | 1 << stop, stop), [])
                for late, drive, now, order in labels:
                    start = _start(what, now + way)
                    more = _lateness(what, start)
                    if not (punctual and more):
                        _keep(kept, (late + more, drive + way, start + what.minutes,
                                     (*order, stop)))  # fmt: skip
        layer = following
    found = [label for labels in layer.values() for label in labels]
    return min(found)[3] if found else None


def _keep(labels: list[_Label], new: _Label) -> None:
    """Add a way unless one that is there is as good; take away those that it beats."""
    late, drive, now, order = new
    for other in labels:
        if other[0] <= late and other[1] <= drive and other[2] <= now and (
            other[:3] != new[:3] or other[3] <= order
        ):  # fmt: skip
            return
    labels[:] = [
        one for one in labels if not (late <= one[0] and drive <= one[1] and now <= one[2])
    ]
    labels.append(new)


def _improved(
    stops: Sequence[Stop], drives: Drives, begin: int, outset: Sequence[int] | None
) -> tuple[int, ...]:
    """Put in one stop after the other where it costs least, then move until nothing helps."""

    def cost(order: tuple[int, ...]) -> tuple[tuple[int, int, int], tuple[int, ...]]:
        return timed(order, stops, drives, begin, outset).cost, order

    order: tuple[int, ...] = ()
    by_window = sorted(range(len(stops)), key=lambda n: (stops[n].closes or 24 * 60, n))
    for stop in by_window:
        places = ((*order[:at], stop, *order[at:]) for at in range(len(order) + 1))
        order = min(places, key=cost)
    while (better := min(_neighbours(order), key=cost, default=order)) and cost(better) < cost(
        order
    ):
        order = better
    return order


def _neighbours(order: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Turn a stretch round, or put one stop elsewhere."""
    for first in range(len(order)):
        for last in range(first + 1, len(order)):
            yield (*order[:first], *reversed(order[first : last + 1]), *order[last + 1 :])
        rest = order[:first] + order[first + 1 :]
        for place in range(len(order)):
            if place != first:
                yield (*rest[:place], order[first], *rest[place:])


def _way(before: int | None, stop: int, drives: Drives, outset: Sequence[int] | None) -> int:
    if before is not None:
        return drives[before][stop]
    return outset[stop] if outset is not None else 0


def _start(stop: Stop, arrival: int) -> int:
    rounded = rounded_up(arrival)
    return rounded if stop.opens is None else max(rounded, stop.opens)


def _lateness(stop: Stop, start: int) -> int:
    return 0 if stop.closes is None else max(0, start - stop.closes)
