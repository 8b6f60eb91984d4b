"""Dots against the range one should expect: who differs more than size alone explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.charts.scale import Axis, every, nice_ticks
from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Hit,
    Line,
    Polygon,
    Rect,
    Shape,
    Table,
    Text,
)
from provider_ops.charts.text import MINUS, SMALL, Measure, figure, nothing, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW = 27.0
HEAD = 20.0
FOOT = 8.0
LEGEND = 24.0
NAME = 12.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One row: what was seen, the limits `low`..`high` and the average inside them."""

    key: str
    label: str
    value: float
    low: float
    high: float
    average: float


@dataclass(frozen=True, slots=True)
class DotWords:
    """What the chart says, for translation."""

    over: str = "over"
    under: str = "under"
    expected: str = "expected"
    empty: str = "No data yet"
    header: tuple[str, str, str, str] = ("Name", "Seen", "Expected", "Outside by")
    legend: tuple[str, str, str] | None = None
    """Above the range, below it, as expected; None where something else explains the marks."""
    limits: str = ""
    """What the ranges are, at the end of the legend where there is room."""


def rows_that_fit(height: float) -> int:
    """Return how many rows a chart of that height has room for, its legend included."""
    return max(int((height - HEAD - FOOT - LEGEND) // ROW), 0)


def height_of(rows: int, *, legend: bool = True) -> float:
    """Return the height of a chart with so many rows."""
    return HEAD + ROW * rows + FOOT + (LEGEND if legend else 0)


def dots(
    rows: Sequence[Dot],
    width: float,
    measure: Measure,
    *,
    finding: str = "",
    words: DotWords | None = None,
) -> Drawing:
    """Lays out the rows in the order given, 27 units each, on one shared axis from zero.

    Above the range is a filled triangle, below a hollow one pointing down, inside a ring.
    """
    words = words or DotWords()
    if not rows:
        return nothing(width, HEAD + ROW * 2, measure, words.empty)
    below = HEAD + ROW * len(rows) + FOOT
    height = height_of(len(rows), legend=words.legend is not None)
    name = min(max(measure(r.label, NAME, 500) for r in rows) + 14, width * 0.42)
    verdict = max(measure(_verdict(r, words), NAME, 600) for r in rows) + 14
    top = max(max(r.value, r.high) for r in rows)
    ticks = nice_ticks(min(0.0, *(min(r.value, r.low) for r in rows)), top, 6)
    x = Axis(ticks[0], ticks[-1], name + 8, max(name + 9, width - verdict - 8))
    shapes = _grid(ticks, x, width, below, measure)
    for index, row in enumerate(rows):
        middle = HEAD + ROW * index + ROW / 2
        label = shorten(row.label, NAME, 500, name - 8, measure)
        shapes.append(Text(0, middle + 4, label, NAME, "tx_1", 500))
        shapes += _row(row, x, middle)
        outside = not row.low <= row.value <= row.high
        color = "tx_2" if not outside else "cr_tx" if row.value > row.high else "wa_tx"
        word = Text(
            width, middle + 4, _verdict(row, words), NAME, color, 600 if outside else 400, "end"
        )
        shapes.append(word)
    shapes += _legend(words, width, below + LEGEND / 2 - 2, measure)
    out = [r for r in rows if not r.low <= r.value <= r.high]
    said = finding or f"{len(out)} of {len(rows)} are outside the expected range"
    cells = tuple(
        (r.label, figure(r.value), f"{figure(r.low)}–{figure(r.high)}", _verdict(r, words))  # noqa: RUF001
        for r in rows
    )
    hits = tuple(
        Hit(0, HEAD + ROW * i, width, ROW, r.key, ", ".join(cells[i])) for i, r in enumerate(rows)
    )
    return Drawing(width, height, tuple(shapes), said, Table(words.header, cells), hits)


def _grid(
    ticks: Sequence[float], x: Axis, width: float, height: float, measure: Measure
) -> list[Shape]:
    shapes: list[Shape] = []
    places = [x.at(t) for t in ticks]
    step = every(places, [measure(figure(t), SMALL, 400) for t in ticks])
    for index, (place, tick) in enumerate(zip(places, ticks, strict=True)):
        shapes.append(Line(place, HEAD - 2, place, height - 4, "c_grid"))
        if index % step == 0:
            half = measure(figure(tick), SMALL, 400) / 2
            at = min(max(place, half), width - half)
            shapes.append(Text(at, 12, figure(tick), SMALL, "tx_3", anchor="middle"))
    return shapes


def _row(row: Dot, x: Axis, y: float) -> list[Shape]:
    left, right, at = x.at(row.low), x.at(row.high), x.at(row.value)
    shapes: list[Shape] = [
        Rect(left, y - 6, right - left, 12, "c_band", "line_2", radius=2, width=0.6),
        Line(x.at(row.average), y - 6, x.at(row.average), y + 6, "c_axis", 1.3),
    ]
    if row.value > row.high:
        shapes += [Line(right, y, at, y, "cr", 1.3), _above(at, y)]
    elif row.value < row.low:
        shapes += [Line(at, y, left, y, "wa", 1.3), _below(at, y)]
    else:
        shapes.append(_inside(at, y))
    return shapes


def _above(x: float, y: float) -> Shape:
    return Polygon((((x, y - 5.5), (x + 6, y + 4.5), (x - 6, y + 4.5)),), "cr")


def _below(x: float, y: float) -> Shape:
    ring = ((x, y + 5), (x + 5.5, y - 4.5), (x - 5.5, y - 4.5))
    return Polygon((ring,), "panel", "wa", 1.6)


def _inside(x: float, y: float) -> Shape:
    return Circle(x, y, 4.0, "panel", "tx_2", 1.5)


def _legend(words: DotWords, width: float, y: float, measure: Measure) -> list[Shape]:
    """The marks with a word each, and at the right what the ranges are, if that fits."""
    shapes: list[Shape] = []
    left = 6.0
    for mark, word in zip((_above, _below, _inside), words.legend or (), strict=False):
        shapes += [mark(left, y), Text(left + 12, y + 4, word, SMALL, "tx_2")]
        left += 12 + measure(word, SMALL, 400) + 22
    if words.legend and words.limits and left + measure(words.limits, SMALL, 400) <= width:
        shapes.append(Text(width, y + 4, words.limits, SMALL, "tx_2", anchor="end"))
    return shapes


def _verdict(row: Dot, words: DotWords) -> str:
    if row.value > row.high:
        return f"+{figure(row.value - row.high, 0)} {words.over}"
    if row.value < row.low:
        return f"{MINUS}{figure(row.low - row.value, 0)} {words.under}"
    return words.expected
