"""From data to positions: round ticks, a linear axis, and labels that do not touch."""

from __future__ import annotations

import itertools
import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Round, evenly spaced, rising ticks; the first is <= `low`, the last is >= `high`.

    The step is 1, 2, 2.5 or 5 times a power of ten and gives about `count` ticks, at least two.
    Raises ValueError if a bound is not finite or `high` is below `low`.
    """
    if not (math.isfinite(low) and math.isfinite(high)) or high < low:
        raise ValueError("an axis needs finite bounds, the lower one first")
    # A span lost in the rounding of its bounds cannot be divided; widen it first.
    smallest = max(abs(low), abs(high)) * 1e-9
    span = max(high - low, smallest) or 1.0
    # The smallest floats have no logarithm once they are divided.
    raw = max(span / max(count - 1, 1), sys.float_info.min)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * s for s in STEPS if power * s >= raw * (1 - 1e-9))
    first, last = math.floor(low / step), math.ceil(high / step)
    if first * step > low:
        first -= 1
    if last * step < high:
        last += 1
    last = max(last, first + 1)
    digits = max(0, 2 - math.floor(math.log10(step)))
    ticks = [round(i * step, digits) for i in range(first, last + 1)]
    # Rounding must not push a bound back inside the data.
    ticks[0], ticks[-1] = min(ticks[0], low), max(ticks[-1], high)
    return tuple(tick + 0.0 for tick in ticks)


@dataclass(frozen=True, slots=True)
class Axis:
    """Maps `low`..`high` to `start`..`end`, in the drawing; values outside are held."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where `value` lies."""
        if self.high == self.low:
            return self.start
        share = (value - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * min(1.0, max(0.0, share))


def every(positions: Sequence[float], widths: Sequence[float], gap: float = 8.0) -> int:
    """The smallest n so that labels 0, n, 2n, ... at their positions stay `gap` apart."""
    for step in range(1, max(2, len(positions))):
        shown = range(0, len(positions), step)
        if all(
            abs(positions[b] - positions[a]) >= (widths[a] + widths[b]) / 2 + gap
            for a, b in itertools.pairwise(shown)
        ):
            return step
    return max(1, len(positions))


def held(positions: Sequence[float], widths: Sequence[float], width: float) -> list[float]:
    """The positions, moved so that labels centred there stay between 0 and `width`."""
    return [
        min(max(place, wide / 2), width - wide / 2)
        for place, wide in zip(positions, widths, strict=True)
    ]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Moves rising positions at least `gap` apart, inside `low`..`high`, as little as it can.

    If they do not fit at all they are spaced evenly.
    """
    if not wanted:
        return ()
    if gap * (len(wanted) - 1) > high - low:
        gap = (high - low) / max(1, len(wanted) - 1)
    placed: list[float] = []
    for value in wanted:
        placed.append(max(value, placed[-1] + gap if placed else low))
    ceiling = high
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = max(low, min(placed[index], ceiling))
        ceiling = placed[index] - gap
    return tuple(placed)
