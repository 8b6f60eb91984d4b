"""Upright bars over time or classes: contract endings by week, visits a week, cases closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provider_ops.charts.scale import Axis, every, held
from provider_ops.charts.shapes import Drawing, Hit, Line, Rect, Shape, Table, Text
from provider_ops.charts.text import SMALL, TINY, Measure, figure, nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

FOOT = 20.0
HEAD = 18.0


@dataclass(frozen=True, slots=True)
class Column:
    """One bar. Nothing is negative; `more` stands hollow on top.

    `tone` is a status colour, "cr" or "wa", in place of the series' colour; words beside the
    chart say what it stands for.
    """

    key: str
    label: str
    value: float
    strong: bool = True
    more: float = 0.0
    tone: Literal["", "cr", "wa"] = ""


def columns(
    items: Sequence[Column],
    width: float,
    height: float,
    measure: Measure,
    *,
    goal: float | None = None,
    noun: str = "",
    finding: str = "",
    header: tuple[str, str] = ("Period", "Value"),
    empty: str = "No data yet",
) -> Drawing:
    """Lays out the bars from zero, with figures where they fit and the goal dashed."""
    if not items:
        return nothing(width, height, measure, empty)
    top = max([c.value + c.more for c in items] + ([goal] if goal is not None else [])) or 1.0
    left = measure(figure(goal), TINY, 400) + 8 if goal is not None else 0.0
    y = Axis(0, top, height - FOOT, HEAD)
    step = (width - left) / len(items)
    shapes: list[Shape] = [Line(left, y.start, width, y.start, "line_3")]
    middles = [left + step * (i + 0.5) for i in range(len(items))]
    for middle, item in zip(middles, items, strict=True):
        shapes += _column(item, middle, step, y, measure)
    widths = [measure(c.label, TINY, 400) for c in items]
    places = held(middles, widths, width)
    for index in range(0, len(items), every(places, widths, 6.0)):
        if widths[index] <= width:
            at = places[index]
            shapes.append(Text(at, height - 6, items[index].label, TINY, "tx_2", anchor="middle"))
    if goal is not None:
        at = y.at(goal)
        shapes.append(Line(left, at, width, at, "tx_1", 1.0, (4, 3)))
        shapes.append(Text(left - 5, at + 3.5, figure(goal), TINY, "tx_1", anchor="end"))
    peak = max(items, key=lambda c: c.value + c.more)
    said = finding or f"Most in {peak.label}: {_words(peak)} {noun}".rstrip()
    table = Table(header, tuple((c.label, _words(c)) for c in items))
    hits = tuple(
        Hit(m - step / 2, 0, step, height, c.key, f"{c.label}: {_words(c)} {noun}".rstrip())
        for m, c in zip(middles, items, strict=True)
    )
    return Drawing(width, height, tuple(shapes), said, table, hits)


def _column(item: Column, middle: float, step: float, y: Axis, measure: Measure) -> list[Shape]:
    wide = step * 0.64
    x, top = middle - wide / 2, y.at(item.value)
    fill = item.tone or ("c1" if item.strong else "c_ctx")
    shapes: list[Shape] = [Rect(x, top, wide, y.start - top, fill)] if item.value else []
    if item.more:
        tip = y.at(item.value + item.more)
        shapes.append(Rect(x + 0.7, tip, wide - 1.4, top - tip, "panel", "cr", width=1.4))
        return shapes + _both(item, middle, (tip, top, y.start), (wide, step), measure)
    text = figure(item.value)
    if measure(text, SMALL, 600) > step - 2 or not item.value:
        return shapes
    if item.strong and y.start - top > 60:
        shapes.append(Text(middle, top + 14, text, SMALL, "on_ac", 600, "middle"))
    else:
        shapes.append(Text(middle, top - 4, text, SMALL, "tx_1", 600, "middle"))
    return shapes


def _both(
    item: Column,
    middle: float,
    edges: tuple[float, float, float],
    room: tuple[float, float],
    measure: Measure,
) -> list[Shape]:
    """The figures of a bar with a hollow part: each inside its own, else together above."""
    tip, top, foot = edges
    wide, step = room
    parts = [(item.more, tip, top, "tx_1"),
             (item.value, top, foot, "on_ac" if item.strong else "tx_1")]  # fmt: skip
    written = [part for part in parts if part[0]]
    inside: list[Shape] = [
        Text(middle, above + 14, figure(value), SMALL, color, 600, "middle")
        for value, above, below, color in written
        if below - above > 17 and measure(figure(value), SMALL, 600) <= wide - 4
    ]
    text = _words(item) if item.value else figure(item.more)
    if len(inside) == len(written) or measure(text, SMALL, 600) > step - 2:
        return inside
    return [Text(middle, tip - 4, text, SMALL, "tx_1", 600, "middle")]


def _words(item: Column) -> str:
    first = figure(item.value)
    return f"{first} + {figure(item.more)}" if item.more else first
