"""Choropleth of counties around the legal need: what fails is hatched, what passes is not."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.charts.scale import spread
from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Hatch,
    Hit,
    Line,
    Polygon,
    Polyline,
    Rect,
    Shape,
    Table,
    Text,
)
from provider_ops.charts.text import LABEL, figure, nothing, shorten
from provider_ops.core.text import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provider_ops.charts.counties import County, Outlines
    from provider_ops.charts.shapes import Point, Ring
    from provider_ops.charts.text import Measure

NAME = 11.5
LINE = 15.0
GAP = 8.0
HATCHES = {
    "m1": Hatch("m_hatch", 4.5, 1.0, cross=True),
    "m2": Hatch("m_hatch", 5.5, 0.8),
}


@dataclass(frozen=True, slots=True)
class Access:
    """Share of members inside the limits and the share needed, both in percent."""

    value: float
    need: float


@dataclass(frozen=True, slots=True)
class MapWords:
    """What the map says, for translation. `bins` go with m5, m4, m3, m2, m1, m0."""

    bins: tuple[str, str, str, str, str, str] = (
        "98% and up",
        "95 to 97.9%",
        "meets need, under 95%",
        "below need, 80% and up",
        "below need, under 80%",
        "not in service area",
    )
    empty: str = "No data yet"
    header: tuple[str, str, str, str] = ("County", "Access", "Need", "Short by")


def bin_of(access: Access | None) -> str:
    """The colour token of a county; hatched ones (m1, m2) are below need, None is m0."""
    if access is None:
        return "m0"
    if access.value < access.need:
        return "m1" if access.value < 80 else "m2"
    if access.value < 95:
        return "m3"
    return "m4" if access.value < 98 else "m5"


def county_map(
    outlines: Outlines,
    values: Mapping[str, Access],
    width: float,
    height: float,
    measure: Measure,
    *,
    selected: str | None = None,
    legend: bool = True,
    callouts: int = 10,
    finding: str = "",
    words: MapWords | None = None,
) -> Drawing:
    """Lays out the counties by FIPS code, with a legend and names of the worst `callouts`.

    Counties without a value are outside the area: white, with thin lines. Hits cover the box
    around each county of the area, the worst first.
    """
    words = words or MapWords()
    if not values:
        return nothing(width, height, measure, words.empty)
    plane = _Plane.fit(outlines, width - 16, height - 6, 8, 3)
    worst = _worst_first(outlines, values)
    failing = [c for c in worst if values[c.fips].value < values[c.fips].need]
    named = _callouts(failing[:callouts], values, plane, outlines, width, measure)
    below = _legend(words, height * 0.4, width, measure) if legend else []
    if (over := _overlap(below, named, measure)) > 0:
        plane = plane.moved(min(over, width - 8 - plane.left - outlines.width * plane.scale))
        named = _callouts(failing[:callouts], values, plane, outlines, width, measure)
    shapes: list[Shape] = _counties(outlines, values, plane)
    shapes += [Polyline(plane.ring(run), "line_3", 0.9) for run in outlines.coast]
    for county in outlines.counties:
        if county.fips == selected:
            rings = tuple(plane.ring(r) for r in county.rings)
            shapes.append(Polygon(rings, None, "tx_1", 2.0))
    shapes += below + named
    rows = tuple((c.name, *_cells(values[c.fips])) for c in worst)
    every = count(len(worst), "county", "counties")
    said = finding or f"{len(worst) - len(failing)} of {every} meet the need"
    hits = tuple(
        _hit(c, plane, f"{c.name}: {figure(values[c.fips].value, 1)}%, need {_need(values, c)}")
        for c in worst
    )
    return Drawing(width, height, tuple(shapes), said, Table(words.header, rows), hits)


def silhouette(outlines: Outlines, strong: frozenset[str], width: float, height: float) -> Drawing:
    """The quiet map of a cover: the counties in `strong` solid, all others tinted."""
    plane = _Plane.fit(outlines, width - 2, height - 2, 1, 1)
    shapes: list[Shape] = [
        Polygon(
            tuple(plane.ring(r) for r in county.rings),
            "c1" if county.fips in strong else "c_band",
            "m_line",
            0.8,
        )
        for county in outlines.counties
    ]
    shapes += [Polyline(plane.ring(run), "ac_line", 0.8) for run in outlines.coast]
    names = ", ".join(c.name for c in outlines.counties if c.fips in strong)
    return Drawing(width, height, tuple(shapes), names)


@dataclass(frozen=True, slots=True)
class _Plane:
    scale: float
    left: float
    top: float

    @staticmethod
    def fit(outlines: Outlines, width: float, height: float, left: float, top: float) -> _Plane:
        scale = max(0.01, min(width / outlines.width, height / outlines.height))
        # A bit left of the middle: names stand in the open sea on the east side.
        return _Plane(scale, left + max(0.0, (width - outlines.width * scale) * 0.3), top)

    def moved(self, right: float) -> _Plane:
        return _Plane(self.scale, self.left + max(0.0, right), self.top)

    def point(self, point: Point) -> Point:
        return self.left + point[0] * self.scale, self.top + point[1] * self.scale

    def ring(self, ring: Ring) -> Ring:
        return tuple(self.point(p) for p in ring)


def _counties(outlines: Outlines, values: Mapping[str, Access], plane: _Plane) -> list[Shape]:
    shapes: list[Shape] = []
    # Outside first, so that the white lines of the area lie on top.
    for county in sorted(outlines.counties, key=lambda c: c.fips in values):
        fill = bin_of(values.get(county.fips))
        rings = tuple(plane.ring(r) for r in county.rings)
        line = "m_line" if county.fips in values else "line_2"
        shapes.append(Polygon(rings, fill, line, 0.8, HATCHES.get(fill)))
    return shapes


def _legend(words: MapWords, top: float, width: float, measure: Measure) -> list[Shape]:
    shapes: list[Shape] = []
    for index, text in enumerate(words.bins):
        token = f"m{5 - index}"
        y = top + 19 * index
        shapes.append(Rect(0.5, y, 25, 13, token, "line_3", HATCHES.get(token), width=0.7))
        label = shorten(text, LABEL, 400, width * 0.3, measure)
        shapes.append(Text(34, y + 10.5, label, LABEL, "tx_1"))
    return shapes


def _overlap(legend: Sequence[Shape], named: Sequence[Shape], measure: Measure) -> float:
    """How far names reach into the legend, which stands on the west side as many of them do."""
    texts = [one for one in legend if isinstance(one, Text)]
    over = 0.0
    for name in (one for one in named if isinstance(one, Text)):
        ends = [one.x + measure(one.text, one.size, one.weight) for one in texts
                if abs(one.y - name.y) <= LINE]  # fmt: skip
        over = max(over, max(ends, default=0.0) + GAP - name.x)
    return over


def _callouts(
    failing: Sequence[County],
    values: Mapping[str, Access],
    plane: _Plane,
    outlines: Outlines,
    width: float,
    measure: Measure,
) -> list[Shape]:
    coast = [plane.point(p) for run in outlines.coast for p in run]
    high = plane.top + outlines.height * plane.scale
    sides: dict[bool, list[tuple[Point, County]]] = {True: [], False: []}
    for county in failing:
        at = _middle(county, plane)
        west, east = _shore(coast, at[1])
        sides[at[0] - west < east - at[0]].append((at, county))
    shapes: list[Shape] = []
    for left, group in sides.items():
        group.sort(key=lambda pair: pair[0][1])
        wanted = [at[1] for at, _ in group]
        placed = spread(wanted, LINE, plane.top + LINE, high - LINE)
        for (at, county), y in zip(group, placed, strict=True):
            west, east = _shore(coast, y)
            edge = west - 10 if left else east + 10
            shapes += _callout(
                at, (edge, y), left, width, county.name, values[county.fips], measure
            )
    return shapes


def _callout(
    at: Point,
    end: Point,
    left: bool,  # noqa: FBT001
    width: float,
    name: str,
    access: Access,
    measure: Measure,
) -> list[Shape]:
    share = f"{figure(access.value, 1)}%"
    wide = measure(share, NAME, 400)
    x, y = end
    gap = measure(" ", NAME, 400)
    whole = measure(name, NAME, 500) + gap + wide
    first = min(max(x - 4 - whole if left else x + 4, 0.0), width - whole)
    second = first + measure(name, NAME, 500) + gap
    return [
        Line(at[0], at[1], x, y, "tx_2", 0.8),
        Circle(at[0], at[1], 1.8, "tx_1"),
        Text(first, y + 4, name, NAME, "tx_1", 500),
        Text(second, y + 4, share, NAME, "tx_2"),
    ]


def _shore(coast: Sequence[Point], y: float) -> tuple[float, float]:
    """How far west and east land reaches in the band of one line of text around `y`."""
    band = [p[0] for p in coast if abs(p[1] - y) <= LINE]
    return (min(band), max(band)) if band else (0.0, 0.0)


def _middle(county: County, plane: _Plane) -> Point:
    largest = max(county.rings, key=lambda ring: abs(_area(ring)))
    area = _area(largest)
    pairs = list(itertools.pairwise(largest))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    return plane.point((x, y))


def _area(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring)) / 2


def _worst_first(outlines: Outlines, values: Mapping[str, Access]) -> list[County]:
    inside = [c for c in outlines.counties if c.fips in values]
    return sorted(inside, key=lambda c: (values[c.fips].value - values[c.fips].need, c.name))


def _cells(access: Access) -> tuple[str, str, str]:
    short = access.need - access.value
    return (
        f"{figure(access.value, 1)}%",
        f"{figure(access.need)}%",
        figure(short, 1) if short > 0 else "",
    )


def _need(values: Mapping[str, Access], county: County) -> str:
    return f"{figure(values[county.fips].need)}%"


def _hit(county: County, plane: _Plane, tooltip: str) -> Hit:
    points = [plane.point(p) for ring in county.rings for p in ring]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Hit(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys), county.fips, tooltip)
