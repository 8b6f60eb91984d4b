"""The names of a line and of its goal within the plot, where the side has no room for them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.charts.shapes import Text
from provider_ops.charts.text import LABEL, Measure, shorten_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.scale import Axis

ABOVE = 18.0
"""Room over the plot for the name of a line whose last point is its highest."""
NAME = 12.5
OVER = 6.0
"""How far a name may stand out to the right of the last point."""
CLEAR = 3.0


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom


def names_within(
    values: Sequence[float | None],
    name: tuple[str, str],
    goal: tuple[str, float] | None,
    x: Axis,
    y: Axis,
    measure: Measure,
) -> list[Text] | None:
    """Set the name over the last point, and the goal's where the line leaves room beside it.

    `name` is that of the line and its last figure, `goal` words and how high they belong. None
    where there is no room for the goal's.
    """
    points = [(x.at(i), y.at(v)) for i, v in enumerate(values) if v is not None]
    if not points:
        return None
    short = shorten_name(*name, NAME, 600, x.end + OVER - x.start, measure)
    wide = measure(short, NAME, 600)
    right = min(max(points[-1][0] + OVER, x.start + wide), x.end + OVER)
    foot = min(_heights(points, right - wide, right)) - 8
    end = Text(right, foot, short, NAME, "ac_tx", 600, anchor="end")
    if goal is None:
        return [end]
    taken = _Box(right - wide, foot - NAME, right, foot + CLEAR)
    text, at = goal
    wide = measure(text, LABEL, 400)
    for left in (x.end - wide, x.start + CLEAR):
        for low in (at - CLEAR - 1, at + LABEL):
            box = _Box(left, low - LABEL + 1, left + wide, low + CLEAR)
            line = _heights(points, box.left - CLEAR, box.right + CLEAR)
            free = max(line) < box.top or min(line) > box.bottom
            inside = y.end <= box.top and box.bottom <= y.start + CLEAR and left >= x.start
            if free and inside and not box.meets(taken):
                return [end, Text(left, low, text, LABEL, "tx_2")]
    return None


def _heights(points: Sequence[tuple[float, float]], left: float, right: float) -> list[float]:
    """How high the line is between two places; at its ends too, where it passes them."""
    found = [tall for at, tall in points if left <= at <= right]
    for (at, tall), (then, next_tall) in pairwise(points):
        found += [tall + (next_tall - tall) * (edge - at) / (then - at)
                  for edge in (left, right) if at < edge < then]  # fmt: skip
    return found or [points[-1][1]]
