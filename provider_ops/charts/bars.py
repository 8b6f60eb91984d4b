"""Horizontal bars with the name before and the figure after each, for a few named things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.charts.shapes import Drawing, Hit, Rect, Shape, Table, Text
from provider_ops.charts.text import LABEL, Measure, broken, figure, nothing, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW = 22.0
BAR = 13.0
LINE = 13.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. `value` and `more` are never negative; `more` is drawn hollow after the bar."""

    key: str
    label: str
    value: float
    strong: bool = False
    more: float = 0.0


def bars(
    rows: Sequence[Bar],
    width: float,
    measure: Measure,
    *,
    unit: str = "",
    finding: str = "",
    header: tuple[str, str] = ("Name", "Value"),
    empty: str = "No data yet",
) -> Drawing:
    """Lays out the rows in the order given, 22 units each; the axis always starts at zero.

    A name that is too long for its line takes a second one, and its row is as much taller.
    """
    if not rows:
        return nothing(width, ROW * 2, measure, empty)
    figures = max(measure(_words(r, unit), LABEL, 600) for r in rows) + 8
    names = max(measure(r.label, LABEL, 400) for r in rows) + 10
    # Figures are never cut; names are, and the bars get what is left.
    names = max(0.0, min(names, width * 0.45, width - figures - 20))
    room = max(1.0, width - names - figures)
    top = max(r.value + r.more for r in rows) or 1.0
    shapes: list[Shape] = []
    hits: list[Hit] = []
    height = 0.0
    for row in rows:
        said = _name(row.label, names - 8, measure)
        tall = ROW + LINE * (len(said) > 1)
        hits.append(Hit(0, height, width, tall, row.key, f"{row.label}: {_words(row, unit)}"))
        shapes += [Text(0, height + 14 + LINE * place, line, LABEL, "tx_1")
                   for place, line in enumerate(said)]  # fmt: skip
        y = height + (tall - BAR - 1) / 2
        height += tall
        long, rest = room * row.value / top, room * row.more / top
        shapes.append(Rect(names, y, long, BAR, "c1" if row.strong else "c_ctx"))
        if row.more:
            shapes.append(Rect(names + long, y + 0.7, rest, BAR - 1.4, "panel", "c2", width=1.4))
        at = names + long + rest + 6
        shapes.append(Text(at, y + 10.5, _words(row, unit), LABEL, "tx_1", 600))
    found = finding or f"{rows[0].label} {_words(rows[0], unit)}"
    table = Table(header, tuple((r.label, _words(r, unit)) for r in rows))
    return Drawing(width, height, tuple(shapes), found, table, tuple(hits))


def _name(label: str, width: float, measure: Measure) -> list[str]:
    """The name in one line or two, the last one shortened if it has to be."""
    said = broken(label, LABEL, 400, width, measure)
    last = " ".join(said[1:])
    return [shorten(line, LABEL, 400, width, measure) for line in (*said[:1], last) if line]


def _words(row: Bar, unit: str) -> str:
    first = f"{figure(row.value)}{unit}"
    return f"{first} + {figure(row.more)}{unit}" if row.more else first
