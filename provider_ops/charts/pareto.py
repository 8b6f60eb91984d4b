"""Pareto: what few causes make most of the trouble, largest first, with the running share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from textwrap import fill
from typing import TYPE_CHECKING

from provider_ops.charts.scale import Axis, nice_ticks
from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Hit,
    Line,
    Polyline,
    Rect,
    Shape,
    Table,
    Text,
)
from provider_ops.charts.text import (
    LABEL,
    SMALL,
    TINY,
    Measure,
    figure,
    nothing,
    percent,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

OTHER = "other"
FOOT = 40.0
HEAD = 14.0
RIGHT = 44.0
TIP_LETTERS = 72
RISE = 9.0
"""How high the digits of a number are."""
DOT = 4.0
"""From the middle of a point of the running share to where it is clear."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One bar; `count` is never negative, `key` comes back in the hit, `note` explains it there."""

    key: str
    label: str
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParetoWords:
    """What the chart says, for translation."""

    other: str = "Other"
    share: str = "running share"
    empty: str = "No data yet"
    noun: str = "lines"
    header: tuple[str, str, str, str] = ("Reason", "Lines", "Share", "Running share")


def ranked(causes: Sequence[Cause], most: int, other: str) -> tuple[Cause, ...]:
    """Largest first, ties by label; beyond `most` bars the rest is folded into `other`, last.

    A cause that already has the key "other" is part of the fold whatever its size.
    """
    named = sorted(
        (c for c in causes if c.key != OTHER and c.count > 0),
        key=lambda c: (-c.count, c.label),
    )
    keep = most if len(named) <= most else most - 1
    rest = sum(c.count for c in named[keep:])
    rest += sum(c.count for c in causes if c.key == OTHER)
    folded = (Cause(OTHER, other, rest),) if rest else ()
    return (*named[:keep], *folded)


def pareto(
    causes: Sequence[Cause],
    width: float,
    height: float,
    measure: Measure,
    *,
    strong: frozenset[str] = frozenset(),
    highlight: str | None = None,
    most: int = 10,
    finding: str = "",
    words: ParetoWords | None = None,
) -> Drawing:
    """Lays out bars on the left axis and the running share, marked at 80%, on the right one.

    Keys in `strong` and the `highlight` get the subject's colour; the highlight's label too.
    """
    words = words or ParetoWords()
    bars = ranked(causes, most, words.other)
    if not bars:
        return nothing(width, height, measure, words.empty)
    total = sum(c.count for c in bars)
    # Bars and share line use one plot: its full height is 100%, a bit over the top bar.
    top = max(c.count for c in bars)
    ticks = [t for t in nice_ticks(0, top, 6) if t <= top * 1.04]
    left = max(measure(figure(t), SMALL, 400) for t in ticks) + 12
    counts = Axis(0, top * 1.1, height - FOOT, HEAD)
    shares = Axis(0, 1, height - FOOT, HEAD)
    shapes: list[Shape] = list(_frame(ticks, counts, shares, left, width))
    step = (width - RIGHT - left) / len(bars)
    sums = list(accumulate(cause.count for cause in bars))
    points = [(left + step * (n + 0.5), shares.at(sum_ / total)) for n, sum_ in enumerate(sums)]
    hits, rows = [], []
    for index, (cause, running) in enumerate(zip(bars, sums, strict=True)):
        x = left + step * index
        chosen = cause.key == highlight
        loud = cause.key in strong or chosen
        shapes += _bar(cause, x, step, counts, total, measure, loud, chosen)
        shapes += _number(cause, points, index, step, counts, measure, loud, chosen)
        row = (cause.label, figure(cause.count), percent(cause.count / total))
        rows.append((*row, percent(running / total)))
        tip = f"{row[0]}: {row[1]} {words.noun}, {row[2]}"
        tip += f"\n{fill(cause.note, TIP_LETTERS)}" if cause.note else ""
        hits.append(Hit(x, HEAD, step, height - HEAD, cause.key, tip))
    shapes.append(Polyline(tuple(points), "c2", 1.6))
    shapes += [Circle(x, y, 2.6, "panel", "c2", 1.5) for x, y in points]
    shapes += _share_word(points, words.share, measure, left)
    said = f"{bars[0].label} leads with {figure(bars[0].count)} of {figure(total)} {words.noun}"
    return Drawing(
        width, height, tuple(shapes), finding or said, Table(words.header, tuple(rows)), tuple(hits)
    )


def _frame(
    ticks: Sequence[float], counts: Axis, shares: Axis, left: float, width: float
) -> list[Shape]:
    right = width - RIGHT
    shapes: list[Shape] = []
    for tick in ticks:
        y = counts.at(tick)
        shapes.append(Line(left, y, right, y, "c_grid" if tick else "c_axis"))
        shapes.append(Text(left - 7, y + 4, figure(tick), SMALL, "tx_3", anchor="end"))
    for share in (0.5, 0.8, 1.0):
        y = shares.at(share)
        shapes.append(Text(right + 7, y + 4, percent(share, 0), SMALL, "tx_3"))
    y = shares.at(0.8)
    shapes.append(Line(left, y, right, y, "c_axis", 1.0, (4, 3)))
    return shapes


def _bar(
    cause: Cause,
    x: float,
    step: float,
    counts: Axis,
    total: int,
    measure: Measure,
    loud: bool,  # noqa: FBT001
    chosen: bool,  # noqa: FBT001
) -> list[Shape]:
    gap = min(5.0, step * 0.1)
    y, floor, middle = counts.at(cause.count), counts.start, x + step / 2
    label = shorten(cause.label, LABEL, 600, step - 2, measure)
    share = percent(cause.count / total)
    shapes: list[Shape] = [
        Rect(x + gap, y, step - 2 * gap, floor - y, "c1" if loud else "c_ctx", radius=1.5),
        Text(
            middle,
            floor + 17,
            label,
            LABEL,
            "ac_tx" if chosen else "tx_1",
            600,
            "middle",
            code=cause.key != OTHER,
        ),
    ]
    if measure(share, TINY, 400) <= step:
        shapes.append(Text(middle, floor + 31, share, TINY, "tx_3", 400, "middle"))
    return shapes


def _number(
    cause: Cause,
    points: Sequence[tuple[float, float]],
    index: int,
    step: float,
    counts: Axis,
    measure: Measure,
    loud: bool,  # noqa: FBT001
    chosen: bool,  # noqa: FBT001
) -> list[Shape]:
    """Writes how many: into the bar or on top of it, and clear of the running share."""
    text, middle, y = figure(cause.count), points[index][0], counts.at(cause.count)
    wide = measure(text, SMALL, 600)
    if wide > step:
        return []
    high, low = _passes(points, index, wide / 2 + 2)
    inside = counts.start - y > (counts.start - counts.end) * 0.4
    at = y + 15 if inside else y - 4
    if high < at + 3 and low > at - RISE:
        under, over = max(low + RISE + 1, y + 15), high - 4
        if under <= counts.start - 4:
            at = under
        elif over - RISE >= y or over <= y - 4:
            at = over
        inside = at > y
    color = ("on_ac" if loud else "tx_1") if inside else "tx_2"
    return [Text(middle, at, text, SMALL, color, 600 if chosen else 500, "middle")]


def _passes(
    points: Sequence[tuple[float, float]], index: int, half: float
) -> tuple[float, float]:
    """Returns between which heights the running share passes at `half` around a point."""
    x, y = points[index]
    found = [y - DOT, y + DOT]
    for near in (index - 1, index + 1):
        if 0 <= near < len(points):
            other_x, other_y = points[near]
            found.append(y + (other_y - y) * min(1.0, half / abs(other_x - x)))
    return min(found), max(found)


def _share_word(
    points: Sequence[tuple[float, float]], word: str, measure: Measure, left: float
) -> list[Shape]:
    """Names the line where it is steep enough to have room above it, left of a point."""
    if len(points) < 5:
        return []
    x, y = points[4]
    width = measure(word, SMALL, 400)
    if x - 6 - width < left or y - 8 < SMALL:
        return []
    return [Text(x - 6, y - 8, word, SMALL, "tx_2", 400, "end")]
