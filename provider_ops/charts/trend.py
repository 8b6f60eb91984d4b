"""Lines over time: goal dashed, last point marked, names at the lines instead of a legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provider_ops.charts.scale import Axis, every, held, nice_ticks, spread
from provider_ops.charts.shapes import (
    Circle,
    Dash,
    Drawing,
    Hit,
    Line,
    Polygon,
    Polyline,
    Rect,
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
MARK = 7.0
LEAST_LABEL = 40.0


@dataclass(frozen=True, slots=True)
class Series:
    """One line; None is a month without a figure and leaves a gap. At most four are drawn."""

    name: str
    values: tuple[float | None, ...]


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
    left = max(measure(figure(t, decimals_of(ticks)), SMALL, 400) for t in ticks) + 12
    say = _Unit(unit, decimals_of(every_value))
    side = max(
        [measure(_end(one, say), 12.5, 600) for one in series]
        + ([measure(f"{words.goal} {say.of(goal)}", LABEL, 400)] if goal is not None else [])
    )
    side = min(side + 12, max(0.0, width * 0.45))
    x = Axis(0, max(1, len(labels) - 1), left, max(left + 1, width - side))
    y = Axis(ticks[0], ticks[-1], height - FOOT, HEAD)
    shapes = _grid(ticks, labels, x, y, width, height, measure)
    shapes += _lines(series, goal, marks, x, y, measure)
    shapes += _names(series, goal, say, words, y, x.end + 8, width, measure)
    table = _table(labels, series, marks, say, words)
    said = finding or _finding(series, goal, say, words)
    return Drawing(
        width, height, tuple(shapes), said, table, _hits(table.rows, x, width, height)
    )


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
    shapes = _marks(marks, x, y, measure)
    if goal is not None:
        at = y.at(goal)
        shapes.append(Line(x.start, at, x.end, at, "c_axis", 1.3, (5, 3)))
    # The first series is the subject and lies on top.
    for index, one in reversed(list(enumerate(series))):
        shapes += _line(one, index, x, y)
    return shapes


def _marks(marks: Sequence[Mark], x: Axis, y: Axis, measure: Measure) -> list[Shape]:
    """Draw one upright line for each label that has marks; words only where they fit between."""
    by_index: dict[int, list[Mark]] = {}
    for mark in marks:
        by_index.setdefault(mark.index, []).append(mark)
    places = sorted(by_index)
    shapes: list[Shape] = []
    free = x.start  # what lies before has words already
    for place, index in enumerate(places):
        found, at = by_index[index], x.at(index)
        shapes.append(Line(at, y.end, at, y.start, "line_2"))
        kinds = [kind for kind in ("rule", "visit") if any(m.kind == kind for m in found)]
        for row, kind in enumerate(kinds):
            shapes.append(_shape_of(kind, at, y.end + (MARK + 2) * row))
        left = max(free, x.at(places[place - 1]) + MARK) if place else free
        right = x.at(places[place + 1]) - MARK if place + 1 < len(places) else x.end
        label = found[0].label if len(found) == 1 else f"{found[0].label} +{len(found) - 1}"
        words = _label_of(label, at, (left, right), y, measure)
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
    label: str, at: float, room: tuple[float, float], y: Axis, measure: Measure
) -> Text | None:
    """Set a mark's words on the side with more room; none where they would say next to nothing."""
    left, right = at - MARK - room[0], room[1] - at - MARK
    space = max(left, right)
    if space < LEAST_LABEL:
        return None
    text = shorten(label, SMALL, 400, space, measure)
    before = left >= right
    return Text(
        at - MARK if before else at + MARK, y.end + 10, text, SMALL, "tx_2",
        anchor="end" if before else "start",
    )  # fmt: skip


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
    at: float,
    width: float,
    measure: Measure,
) -> list[Shape]:
    tags: list[tuple[float, Text]] = []
    for index, one in enumerate(series):
        last = _last(one)
        if last is not None:
            size = 12.5 if index == 0 else LABEL
            weight: Literal[500, 600] = 600 if index == 0 else 500
            short = shorten_name(one.name, say.of(last), size, weight, width - at, measure)
            color = "ac_tx" if index == 0 else "tx_1"
            tags.append((y.at(last), Text(at, 0, short, size, color, weight)))
    if goal is not None:
        text = shorten_name(words.goal, say.of(goal), LABEL, 400, width - at, measure)
        tags.append((y.at(goal), Text(at, 0, text, LABEL, "tx_2")))
    tags.sort(key=lambda tag: tag[0])
    placed = spread([tag[0] for tag in tags], 15.0, y.end, y.start)
    return [
        Text(t.x, place + 4, t.text, t.size, t.color, t.weight)
        for place, (_, t) in zip(placed, tags, strict=True)
        if t.text
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
