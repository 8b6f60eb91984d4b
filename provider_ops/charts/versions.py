"""A contract and its amendments as bars on one time axis, with a line for today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from provider_ops.charts.scale import Axis
from provider_ops.charts.shapes import Drawing, Hatch, Line, Rect, Shape, Table, Text
from provider_ops.charts.text import SMALL, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.charts.shapes import Weight
    from provider_ops.charts.text import Measure

ROW, BAR, FOOT = 18.0, 10.0, 18.0
MOST = 6
"""Bars that are drawn; of more, the latest."""
Fill: TypeAlias = tuple[str, str, Hatch | None]


@dataclass(frozen=True, slots=True)
class Version:
    """What was agreed, from `first` to `last`; no `last` means without an end."""

    label: str
    first: date
    last: date | None


def height_of(count: int) -> float:
    """Return how high the bars of `count` versions are."""
    return ROW * min(count, MOST) + FOOT


def versions(
    held: Sequence[Version],
    today: date,
    width: float,
    measure: Measure,
    *,
    today_word: str = "today",
    header: tuple[str, str] = ("Version", "From to"),
) -> Drawing:
    """Lay out a bar for each version, the first to begin on top.

    One that is over is grey, one that holds is filled, one that begins later is hatched.
    """
    shown = sorted(held, key=lambda one: one.first)[-MOST:]
    if not shown:
        return Drawing(width, 0, (), "")
    height = height_of(len(shown))
    start = min(today, *(one.first for one in shown))
    end = max(today, *(one.last or today for one in shown))
    name = min(max(measure(one.label, SMALL, 400) for one in shown) + 10, width * 0.4)
    x = Axis(start.toordinal(), end.toordinal() + 1, name, width - 1)
    shapes: list[Shape] = []
    for number, one in enumerate(shown):
        y = ROW * number
        label = shorten(one.label, SMALL, 400, name - 8, measure)
        shapes.append(Text(0, y + ROW / 2 + 3, label, SMALL, "tx_2"))
        fill, stroke, hatch = _fill(one, today)
        left, right = x.at(one.first.toordinal()), x.at((one.last or end).toordinal() + 1)
        shapes.append(Rect(left, y + (ROW - BAR) / 2, max(2.0, right - left), BAR, fill, stroke,
                           hatch, 1.5))  # fmt: skip
    at = x.at(today.toordinal() + 0.5)
    bottom = ROW * len(shown)
    shapes.append(Line(at, 0, at, bottom + 2, "tx_1", 1.5))
    shapes += _foot(start, today_word, at, x, bottom + 14, measure)
    cells = tuple((one.label, _words(one)) for one in shown)
    said = "; ".join(": ".join(pair) for pair in cells)
    return Drawing(width, height, tuple(shapes), said, Table(header, cells))


def _fill(one: Version, today: date) -> Fill:
    if one.first > today:
        return "panel", "c1", Hatch("c1", 5.0, 1.0)
    if one.last is not None and one.last < today:
        return "c_ctx", "c_ctx", None
    return "c1", "c1", None


def _foot(
    start: date, word: str, at: float, x: Axis, y: float, measure: Measure
) -> list[Shape]:
    """Return the first year and the word of today, which moves in from the edge."""
    weight: Weight = 600
    half = measure(word, SMALL, weight) / 2
    middle = min(max(at, x.start + half), x.end - half)
    shapes: list[Shape] = [Text(middle, y, word, SMALL, "tx_1", weight, "middle")]
    year = str(start.year)
    if x.start + measure(year, SMALL, 400) + 6 < middle - half:
        shapes.append(Text(x.start, y, year, SMALL, "tx_3"))
    return shapes


def _words(one: Version) -> str:
    last = f"{one.last:%m/%d/%Y}" if one.last else "…"
    return f"{one.first:%m/%d/%Y} – {last}"  # noqa: RUF001 - a range
