"""A line the size of a word: direction at a glance, figures stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.scale import Axis
from provider_ops.charts.shapes import Circle, Drawing, Line, Polyline, Shape, Table
from provider_ops.charts.text import figure

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGE = 3.0


def sparkline(
    values: Sequence[float],
    width: float,
    height: float,
    *,
    goal: float | None = None,
    scale: tuple[float, float] | None = None,
    color: str = "c1",
    finding: str = "",
    empty: str = "No data yet",
) -> Drawing:
    """Lays out the values with the last one marked and the goal dashed.

    Sparklines of one table share a `scale` (low, high), or their slopes cannot be compared.
    Without values only a dashed middle line is left and the description is `empty`.
    """
    if not values:
        line = Line(0, height / 2, width, height / 2, "tx_dis", 1.0, (1.5, 2.5))
        return Drawing(width, height, (line,), empty)
    known = [*values, goal] if goal is not None else list(values)
    low, high = scale or (min(known), max(known))
    y = (
        Axis(low, high, height - EDGE, EDGE)
        if high > low
        else Axis(low - 1, low + 1, height - EDGE, EDGE)
    )
    x = Axis(0, max(1, len(values) - 1), EDGE / 2, width - 3.5)
    shapes: list[Shape] = []
    if goal is not None:
        shapes.append(Line(0, y.at(goal), width, y.at(goal), "c_axis", 1.0, (2, 2)))
    points = tuple((x.at(i), y.at(v)) for i, v in enumerate(values))
    if len(points) > 1:
        shapes.append(Polyline(points, color, 1.5))
    shapes.append(Circle(*points[-1], 2.4, color))
    said = finding or f"{figure(values[0])} to {figure(values[-1])}"
    return Drawing(
        width, height, tuple(shapes), said, Table(("",), tuple((figure(v),) for v in values))
    )
