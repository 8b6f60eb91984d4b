"""How often an office was seen: a box for each quarter, a dot for each visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.charts.shapes import Circle, Drawing, Rect, Shape, Text, Weight
from provider_ops.charts.text import SMALL, shorten
from provider_ops.core.calendar import add_months

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.charts.text import Measure

QUARTERS = 4
BOX, GAP, DOT = 22.0, 5.0, 4.5
HEIGHT = 44.0


@dataclass(frozen=True, slots=True)
class Beat:
    """A visit; one that is only planned is a ring."""

    day: date
    made: bool = True


def first_day(today: date) -> date:
    """Return the first day of the oldest quarter that is drawn."""
    begin = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    return add_months(begin, -3 * (QUARTERS - 1))


def rhythm(
    beats: Sequence[Beat], today: date, width: float, measure: Measure, *, finding: str = "",
    quarter: str = "Q{number} {year}",
) -> Drawing:
    """Lay out four quarters up to that of `today`, each visit at its day.

    `quarter` is how a quarter is written in the language of the reader.
    """
    start = first_day(today)
    each = (width - GAP * (QUARTERS - 1)) / QUARTERS
    if each < 4 * DOT:
        return Drawing(width, HEIGHT, (), finding)
    shapes: list[Shape] = []
    for number in range(QUARTERS):
        begin = add_months(start, 3 * number)
        end = add_months(begin, 3)
        left = number * (each + GAP)
        here = begin <= today < end
        shapes.append(Rect(left + 0.5, 0.5, each - 1, BOX, "panel", "line_2", radius=4))
        for beat in beats:
            if begin <= beat.day < end:
                share = (beat.day - begin).days / (end - begin).days
                x = left + 2 * DOT + share * (each - 4 * DOT)
                ring = Circle(x, BOX / 2 + 0.5, DOT, "panel", "c1")
                shapes.append(Circle(x, BOX / 2 + 0.5, DOT, "c1") if beat.made else ring)
        words = quarter.format(number=(begin.month - 1) // 3 + 1, year=begin.year)
        words = shorten(words, SMALL, 400, each, measure)
        ink = "tx_1" if here else "tx_2"
        weight: Weight = 600 if here else 400
        shapes.append(Text(left + each / 2, BOX + 16, words, SMALL, ink, weight, "middle"))
    return Drawing(width, HEIGHT, tuple(shapes), finding)
