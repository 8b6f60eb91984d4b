"""Spans on one time axis: what was in force when, where it overlaps, where a gap is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from provider_ops.charts.scale import Axis, every
from provider_ops.charts.shapes import (
    Drawing,
    Hatch,
    Hit,
    Line,
    Polygon,
    Rect,
    Shape,
    Table,
    Text,
)
from provider_ops.charts.text import SMALL, TINY, Measure, nothing, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW = 26.0
HEAD = 22.0
NAME = 12.0
LEGEND = 18.0
SWATCH = 20.0

State: TypeAlias = Literal["force", "ended", "proposed", "failed"]
FILLS: dict[State, tuple[str, str, Hatch | None]] = {
    "force": ("c1", "c1", None),
    "ended": ("c_ctx", "c_ctx", None),
    "proposed": ("panel", "c1", Hatch("c1", 5.0, 1.0)),
    "failed": ("cr_bg", "cr", Hatch("cr", 4.5, 1.0, cross=True)),
}


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, both included; no `end` means open."""

    start: date
    end: date | None
    state: State = "force"
    label: str = ""


@dataclass(frozen=True, slots=True)
class SpanRow:
    """One line of spans, any number, also none."""

    key: str
    label: str
    spans: tuple[Span, ...]


def spans(
    rows: Sequence[SpanRow],
    first: date,
    last: date,
    width: float,
    measure: Measure,
    *,
    asked: date | None = None,
    asked_label: str = "",
    finding: str = "",
    header: tuple[str, str] = ("What", "In force"),
    empty: str = "No data yet",
) -> Drawing:
    """Lays out one row of 26 units for each, from `first` to the day `last` ends.

    The date asked for is one line through all rows. Raises ValueError if `last` is not after
    `first`.
    """
    if last <= first:
        raise ValueError("a time axis needs a last day after the first")
    if not rows:
        return nothing(width, HEAD + ROW * 2, measure, empty)
    height = HEAD + ROW * len(rows) + 4
    name = min(max(measure(r.label, NAME, 500) for r in rows) + 12, width * 0.35)
    x = Axis(first.toordinal(), last.toordinal() + 1, name, width - 1)
    at = x.at(asked.toordinal() + 0.5) if asked and first <= asked <= last else None
    flag = _flag(asked_label, at, x, measure) if at is not None else []
    shapes: list[Shape] = _months(first, last, x, height, flag, measure)
    for index, row in enumerate(rows):
        y = HEAD + ROW * index
        label = shorten(row.label, NAME, 500, name - 8, measure)
        shapes.append(Text(0, y + ROW / 2 + 4, label, NAME, "tx_1", 500))
        for span in row.spans:
            shapes += _span(span, first, last, x, y + 6, measure)
        shapes.append(Line(0, y + ROW, width, y + ROW, "line_1"))
    if at is not None:
        shapes += [Line(at, HEAD - 6, at, height, "tx_1", 1.2), *flag]
    cells = tuple((r.label, "; ".join(_words(s) for s in r.spans)) for r in rows)
    said = finding or "; ".join(f"{a}: {b}" for a, b in cells)
    hits = tuple(
        Hit(0, HEAD + ROW * i, width, ROW, r.key, ", ".join(cells[i])) for i, r in enumerate(rows)
    )
    return Drawing(width, height, tuple(shapes), said, Table(header, cells), hits)


def legend(words: Sequence[tuple[State, str]], width: float, measure: Measure) -> Drawing:
    """Lays out what the looks of spans mean, side by side; what has no room is left out."""
    shapes: list[Shape] = []
    x, middle = 0.0, LEGEND / 2
    for state, said in words:
        wide = SWATCH + 6 + measure(said, SMALL, 400)
        if x + wide > width:
            break
        fill, stroke, hatch = FILLS[state]
        shapes.append(Rect(x + 0.5, middle - 5, SWATCH, 10, fill, stroke, hatch, 2.0))
        shapes.append(Text(x + SWATCH + 6, middle + 4, said, SMALL, "tx_2"))
        x += wide + 14
    return Drawing(width, LEGEND, tuple(shapes), ", ".join(said for _state, said in words))


def _months(
    first: date, last: date, x: Axis, height: float, flag: Sequence[Shape], measure: Measure
) -> list[Shape]:
    """Grid lines with months above, but for those that the flag would cover."""
    starts: list[date] = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            starts.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    starts = starts or [first]
    labels = [f"{d:%m/%Y}" for d in starts]
    places = [x.at(d.toordinal()) for d in starts]
    widths = [measure(label, TINY, 400) for label in labels]
    step = every(places, widths, 10.0)
    boxes = [shape for shape in flag if isinstance(shape, Rect)]
    shapes: list[Shape] = []
    for index in range(0, len(starts), step):
        shapes.append(Line(places[index], HEAD - 4, places[index], height, "c_grid"))
        left, right = places[index] + 3, places[index] + 3 + widths[index]
        free = all(right + 4 < box.x or left - 4 > box.x + box.w for box in boxes)
        if free and right <= x.end:
            shapes.append(Text(left, 11, labels[index], TINY, "tx_3"))
    return shapes


def _span(span: Span, first: date, last: date, x: Axis, y: float, measure: Measure) -> list[Shape]:
    if span.start > last or (span.end is not None and span.end < first):
        return []
    left = x.at(span.start.toordinal())
    right = x.at((span.end or last).toordinal() + 1)
    open_end = span.end is None or span.end > last
    fill, stroke, hatch = FILLS[span.state]
    high, tall = y, ROW - 12
    shapes: list[Shape] = []
    point = min(7.0, right - left)
    if open_end:
        ring = (
            (left, high),
            (right - point, high),
            (right, high + tall / 2),
            (right - point, high + tall),
            (left, high + tall),
        )
        shapes.append(Polygon((ring,), fill, stroke, 1.0, hatch))
    else:
        shapes.append(Rect(left, high, max(1.0, right - left), tall, fill, stroke, hatch, 2.0))
    room = right - left - 2 * point
    text = shorten(span.label, SMALL, 500, room, measure) if hatch is None else ""
    if text:
        color = "on_ac" if span.state == "force" else "tx_1"
        shapes.append(Text(left + 5, high + 11, text, SMALL, color, 500))
    return shapes


def _flag(label: str, at: float, x: Axis, measure: Measure) -> list[Shape]:
    text = shorten(label, TINY, 600, x.end - x.start, measure)
    if not text:
        return []
    wide = measure(text, TINY, 600) + 10
    left = min(max(at - wide / 2, 0.0), x.end - wide)
    return [
        Rect(left, 0, wide, 15, "tx_1", radius=3),
        Text(left + 5, 11, text, TINY, "panel", 600),
    ]


def _words(span: Span) -> str:
    end = f"{span.end:%m/%d/%Y}" if span.end else "open"
    words = f"{span.start:%m/%d/%Y} to {end}, {span.state}"
    return f"{span.label}, {words}" if span.label else words
