"""Lines over time: goal dashed, last point marked, names at the lines instead of a legend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from provider_ops.charts.marks import Mark, lane_of, marks_above
from provider_ops.charts.scale import Axis, every, held, nice_ticks, spread
from provider_ops.charts.shapes import (
    Circle,
    Dash,
    Drawing,
    Hit,
    Line,
    Polyline,
    Shape,
    Table,
    Text,
)
from provider_ops.charts.text import (
    LABEL,
    SMALL,
    Measure,
    decimals_of,
    figure,
    nothing,
    shorten,
    shorten_name,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = 12.0
FOOT = 22.0
COLORS = ("c1", "c2", "c3", "c4")
DASHES: tuple[Dash, ...] = ((), (6, 3), (1.5, 2.5), ())
WIDTHS = (2.0, 1.8, 1.8, 1.0)
NAME = 12.5
LINE = 15.0
BESIDE = 12.0
"""What lies between the last point and the words beside it, and after them."""
MOST_ASIDE = 0.5
"""The share of the width that the lines leave to the words beside them."""
ASIDE = 0.25
"""The share of the width that a name may take before its figure goes below it."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line; None is a month without a figure and leaves a gap. At most four are drawn."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """All figures of one chart are equally exact: 8.0% beside 8.5%."""

    unit: str
    digits: int

    def of(self, value: float) -> str:
        return f"{figure(value, self.digits)}{self.unit}"


@dataclass(frozen=True, slots=True)
class TrendWords:
    """What the chart says, for translation."""

    goal: str = "goal"
    empty: str = "No data yet"
    period: str = "Period"
    changes: str = "Changes"


def trend(
    labels: Sequence[str],
    series: Sequence[Series],
    width: float,
    height: float,
    measure: Measure,
    *,
    goal: float | None = None,
    unit: str = "",
    from_zero: bool = False,
    marks: Sequence[Mark] = (),
    finding: str = "",
    words: TrendWords | None = None,
) -> Drawing:
    """Lays out up to four lines; the y axis may start above zero, because lines show change.

    `from_zero` makes it start there. `unit` follows every figure without a space ("%"). Raises
    ValueError if a series does not have one value per label.
    """
    words = words or TrendWords()
    series = series[:4]
    if any(len(one.values) != len(labels) for one in series):
        raise ValueError("a series needs one value for every label")
    known = [v for one in series for v in one.values if v is not None]
    if not known:
        return nothing(width, height, measure, words.empty)
    every_value = [*known, goal] if goal is not None else known
    lowest = min([*every_value, 0.0] if from_zero else every_value)
    ticks = nice_ticks(lowest, max(every_value), 5 if height >= 120 else 3)
    say = _Unit(unit, decimals_of(every_value))
    room, last = (width, height - FOOT, lane_of(marks)), max(1, len(labels) - 1)
    x, y, names = _placed(series, goal, last, ticks, room, say, words, measure)
    shapes = _grid(ticks, labels, x, y, width, height, measure)
    shapes += [*_lines(series, goal, marks, x, y, measure), *names]
    table = _table(labels, series, marks, say, words)
    said = finding or _finding(series, goal, say, words)
    return Drawing(
        width, height, tuple(shapes), said, table, _hits(table.rows, x, width, height)
    )


def _placed(
    series: Sequence[Series], goal: float | None, last: int, ticks: Sequence[float],
    room: tuple[float, float, float], say: _Unit, words: TrendWords, measure: Measure,
) -> tuple[Axis, Axis, Sequence[Shape]]:  # fmt: skip
    """The axes, and the names beside the plot.

    `room` is the width, where the plot ends below, and the height of the lane above it.
    """
    width, foot, lane = room
    left = max(measure(figure(t, decimals_of(ticks)), SMALL, 400) for t in ticks) + 12
    goal_words = [] if goal is None else [measure(f"{words.goal} {say.of(goal)}", LABEL, 400)]
    whole = [measure(_end(one, say), NAME, 600) for one in series]
    stacked = len(series) == 1 and max([*whole, *goal_words]) + BESIDE > width * ASIDE
    if stacked:
        whole = [measure(part, NAME, 600) for part in _end(series[0], say).rsplit(" ", 1)]
    side = min(max([*whole, *goal_words]) + BESIDE, max(0.0, width * MOST_ASIDE))
    x = Axis(0, last, left, max(left + 1, width - side))
    y = Axis(ticks[0], ticks[-1], foot, min(lane + HEAD, foot - 1))
    beside = x.end + 8, width
    return x, y, _names(series, goal, say, words, y, beside, measure, stacked=stacked)


def _table(
    labels: Sequence[str],
    series: Sequence[Series],
    marks: Sequence[Mark],
    say: _Unit,
    words: TrendWords,
) -> Table:
    """Return the figures in words; what happened has a column of its own if anything did."""
    header = (words.period, *(one.name for one in series))
    rows = tuple(
        (label, *(_cell(one.values[i], say) for one in series)) for i, label in enumerate(labels)
    )
    if not marks:
        return Table(header, rows)
    happened = [", ".join(m.label for m in marks if m.index == i) for i in range(len(labels))]
    told = tuple((*row, text) for row, text in zip(rows, happened, strict=True))
    return Table((*header, words.changes), told)


def _grid(
    ticks: Sequence[float],
    labels: Sequence[str],
    x: Axis,
    y: Axis,
    width: float,
    height: float,
    measure: Measure,
) -> list[Shape]:
    shapes: list[Shape] = []
    digits = decimals_of(ticks)
    gap = (y.start - y.end) / max(1, len(ticks) - 1)
    skip = 1 if gap >= SMALL + 2 else len(ticks) - 1
    for index, tick in enumerate(ticks):
        at = y.at(tick)
        shapes.append(Line(x.start, at, x.end, at, "c_grid"))
        if index % skip == 0:
            shapes.append(
                Text(x.start - 6, at + 4, figure(tick, digits), SMALL, "tx_3", anchor="end")
            )
    # Count from the end: the last period is the one people look for.
    back = list(reversed(labels))
    widths = [measure(label, SMALL, 400) for label in back]
    places = held([x.at(i) for i in reversed(range(len(labels)))], widths, width)
    for index in range(0, len(back), every(places, widths)):
        if widths[index] <= width:
            at = places[index]
            shapes.append(Text(at, height - 6, back[index], SMALL, "tx_3", anchor="middle"))
    return shapes


def _lines(
    series: Sequence[Series],
    goal: float | None,
    marks: Sequence[Mark],
    x: Axis,
    y: Axis,
    measure: Measure,
) -> list[Shape]:
    shapes = marks_above(marks, x, y, measure)
    if goal is not None:
        at = y.at(goal)
        shapes.append(Line(x.start, at, x.end, at, "c_axis", 1.3, (5, 3)))
    # The first series is the subject and lies on top.
    for index, one in reversed(list(enumerate(series))):
        shapes += _line(one, index, x, y)
    return shapes


def _line(one: Series, index: int, x: Axis, y: Axis) -> list[Shape]:
    shapes: list[Shape] = []
    run: list[tuple[float, float]] = []
    for place, value in enumerate((*one.values, None)):
        if value is not None:
            run.append((x.at(place), y.at(value)))
            continue
        if len(run) > 1:
            shapes.append(Polyline(tuple(run), COLORS[index], WIDTHS[index], DASHES[index]))
        shapes += [Circle(a, b, 2.0 if index == 0 else 1.6, COLORS[index]) for a, b in run]
        run = []
    last = _last(one)
    if last is not None:
        place = max(i for i, v in enumerate(one.values) if v is not None)
        fill = COLORS[index] if index == 0 else "panel"
        shapes.append(Circle(x.at(place), y.at(last), 4.0, fill, COLORS[index], 1.5))
    return shapes


def _names(
    series: Sequence[Series],
    goal: float | None,
    say: _Unit,
    words: TrendWords,
    y: Axis,
    beside: tuple[float, float],
    measure: Measure,
    *,
    stacked: bool,
) -> list[Shape]:
    """Set the names level with the last points and the goal, where no line and no mark comes.

    `beside` is where they begin and end. `stacked` sets a figure below its name.
    """
    at, room = beside[0], beside[1] - beside[0]
    tags: list[tuple[float, list[Text]]] = []
    for index, one in enumerate(series):
        last = _last(one)
        if last is not None:
            size = NAME if index == 0 else LABEL
            weight: Literal[500, 600] = 600 if index == 0 else 500
            color = "ac_tx" if index == 0 else "tx_1"
            lines = [shorten_name(one.name, say.of(last), size, weight, room, measure)]
            if stacked:
                lines = [shorten(one.name, size, weight, room, measure), say.of(last)]
            texts = [Text(at, 0, line, size, color, weight) for line in lines if line]
            tags.append((y.at(last), texts))
    if goal is not None:
        text = shorten_name(words.goal, say.of(goal), LABEL, 400, room, measure)
        tags.append((y.at(goal), [Text(at, 0, text, LABEL, "tx_2")]))
    tags.sort(key=lambda tag: tag[0])
    most = max((len(texts) for _, texts in tags), default=1)
    gap, half = LINE * (most + 1) / 2, LINE * (most - 1) / 2
    placed = spread([tag[0] for tag in tags], gap, y.end + half / 2, y.start)
    return [
        replace(text, y=middle + 4 + LINE * (line - (len(texts) - 1) / 2))
        for middle, (_, texts) in zip(placed, tags, strict=True)
        for line, text in enumerate(texts)
        if text.text
    ]


def _last(one: Series) -> float | None:
    return next((v for v in reversed(one.values) if v is not None), None)


def _end(one: Series, say: _Unit) -> str:
    last = _last(one)
    return one.name if last is None else f"{one.name} {say.of(last)}"


def _cell(value: float | None, say: _Unit) -> str:
    return "" if value is None else say.of(value)


def _finding(series: Sequence[Series], goal: float | None, say: _Unit, words: TrendWords) -> str:
    said = ", ".join(_end(one, say) for one in series)
    return said if goal is None else f"{said}; {words.goal} {say.of(goal)}"


def _hits(rows: Sequence[Sequence[str]], x: Axis, width: float, height: float) -> tuple[Hit, ...]:
    step = (x.end - x.start) / max(1, len(rows) - 1)
    hits = []
    for index, row in enumerate(rows):
        left = max(0.0, x.at(index) - step / 2)
        wide = min(step, width - left)
        hits.append(Hit(left, 0, wide, height, str(index), ", ".join(row)))
    return tuple(hits)
