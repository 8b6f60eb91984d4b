"""Events on a chart over time: shapes in a lane of their own above the plot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provider_ops.charts.shapes import Line, Polygon, Rect, Shape, Text
from provider_ops.charts.text import SMALL, Measure, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.scale import Axis

MARK = 7.0
FIRST = 6.0
"""Where the middle of the first row of shapes lies."""
LEAST_LABEL = 64.0
PART = " · "
"""Between what happened and to what, which can be left out."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event: a thin upright line with a shape on top at the label with this index.

    A rule's shape is a hollow square, a visit's a filled diamond, so that both tell apart
    without colour. The words stand beside it where there is room, and always in the answer of
    its label and in the table.
    """

    index: int
    label: str
    kind: Literal["rule", "visit"] = "rule"


def lane_of(marks: Sequence[Mark]) -> float:
    """Return how high the lane is: a row for each kind that stands above another one."""
    if not marks:
        return 0.0
    kinds: dict[int, set[str]] = {}
    for mark in marks:
        kinds.setdefault(mark.index, set()).add(mark.kind)
    return FIRST + (MARK + 2) * max(len(found) for found in kinds.values())


def marks_above(marks: Sequence[Mark], x: Axis, y: Axis, measure: Measure) -> list[Shape]:
    """Draw the shapes in the lane above the plot, and a line through it for each of its labels.

    Words stand only where they fit between the shapes.
    """
    by_index: dict[int, list[Mark]] = {}
    for mark in marks:
        by_index.setdefault(mark.index, []).append(mark)
    places = sorted(by_index)
    shapes: list[Shape] = []
    free = 0.0  # what lies before has words already; beside the axis the lane is free
    for place, index in enumerate(places):
        found, at = by_index[index], x.at(index)
        shapes.append(Line(at, FIRST, at, y.start, "line_2"))
        kinds = [kind for kind in ("rule", "visit") if any(m.kind == kind for m in found)]
        for row, kind in enumerate(kinds):
            shapes.append(_shape_of(kind, at, FIRST + (MARK + 2) * row))
        left = max(free, x.at(places[place - 1]) + MARK) if place else free
        right = x.at(places[place + 1]) - MARK if place + 1 < len(places) else x.end
        more = f" +{len(found) - 1}" if len(found) > 1 else ""
        words = _label_of(found[0].label, more, at, (left, right), measure)
        if words is not None:
            shapes.append(words)
            free = right if words.anchor == "start" else at + MARK
    return shapes


def _shape_of(kind: str, at: float, top: float) -> Shape:
    half = MARK / 2
    if kind == "rule":
        return Rect(at - half, top - half, MARK, MARK, "panel", "tx_2", width=1.2)
    ring = ((at, top - half - 1), (at + half + 1, top), (at, top + half + 1), (at - half - 1, top))
    return Polygon((ring,), "tr")


def _label_of(
    label: str, more: str, at: float, room: tuple[float, float], measure: Measure
) -> Text | None:
    """Set a mark's words on the side with more room; none where they would say next to nothing."""
    left, right = at - MARK - room[0], room[1] - at - MARK
    space = max(left, right)
    if space < LEAST_LABEL:
        return None
    before = left >= right
    return Text(
        at - MARK if before else at + MARK, FIRST + 4, _within(label, more, space, measure), SMALL,
        "tx_2", anchor="end" if before else "start",
    )  # fmt: skip


def _within(label: str, more: str, space: float, measure: Measure) -> str:
    """Leave out what comes last, part by part, before a word is cut."""
    told = label
    while measure(told + more, SMALL, 400) > space:
        told, apart, _last = told.rpartition(PART)
        if not apart:
            left = space - measure(more, SMALL, 400)
            return shorten(label, SMALL, 400, left, measure) + more
    return told + more
