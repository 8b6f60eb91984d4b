"""Stephen Few's bullet graph: one measure against its goal, in one row's height."""

from __future__ import annotations

from provider_ops.charts.scale import Axis
from provider_ops.charts.shapes import Circle, Drawing, Hatch, Rect, Shape, Table
from provider_ops.charts.text import figure


def bullet(
    value: float | None,
    goal: float,
    width: float,
    height: float,
    *,
    low: float = 0.0,
    high: float = 100.0,
    acceptable: float | None = None,
    previous: float | None = None,
    lower_is_better: bool = False,
    unit: str = "%",
    finding: str = "",
    empty: str = "No data yet",
) -> Drawing:
    """Lays out a bar to `value`, a tick at `goal`, a ring at `previous`.

    The shade runs to `acceptable`. A bar that misses the goal is amber and hatched, so it shows
    without colour too. Values outside `low`..`high` are held at the edge.
    """
    x = Axis(low, high, 0.5, width - 0.5)
    middle, thick = height / 2, min(6.0, height * 0.43)
    shapes: list[Shape] = [
        Rect(0.5, 1.5, width - 1, height - 3, "inset", "line_1"),
    ]
    if acceptable is not None:
        shapes.append(Rect(0.5, 1.5, x.at(acceptable) - 0.5, height - 3, "line_1"))
    missed = value is not None and (value > goal if lower_is_better else value < goal)
    if value is not None:
        hatch = Hatch("panel", 4.0, 0.8) if missed else None
        bar = Rect(
            0.5,
            middle - thick / 2,
            x.at(value) - 0.5,
            thick,
            "wa" if missed else "c1",
            hatch=hatch,
        )
        shapes.append(bar)
    if previous is not None:
        at = min(max(x.at(previous), 3.2), width - 3.2)
        shapes.append(Circle(at, middle, 2.6, "panel", "tx_2", 1.2))
    at = min(max(x.at(goal) - 1.1, 0.0), width - 2.2)
    shapes.append(Rect(at, 0, 2.2, height, "tx_1"))
    now = empty if value is None else f"{figure(value)}{unit}"
    said = finding or f"{now}, goal {figure(goal)}{unit}"
    before = "" if previous is None else f"{figure(previous)}{unit}"
    table = Table(("Now", "Goal", "Before"), ((now, f"{figure(goal)}{unit}", before),))
    return Drawing(width, height, tuple(shapes), said, table)
