"""The stops of a day on the county outlines: numbered discs, a line where one has driven."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Literal, TypeAlias

from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Hit,
    Line,
    Polygon,
    Polyline,
    Rect,
    Shape,
    Text,
)
from provider_ops.charts.text import SMALL, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.counties import County, Outlines
    from provider_ops.charts.shapes import Point, Ring

State: TypeAlias = Literal["done", "next", "later"]
DISC, DISC_NEXT = 9.0, 11.0
MARGIN = 34.0
SMALLEST_VIEW = 70.0
"""Units of the outlines, about 33 miles: one stop alone is not shown at street level."""

# The outlines are Albers equal-area with the parallels 24 and 31.5 degrees, the origin at
# 24 degrees north and 84 degrees west, scaled and moved as measured against ZIP code areas:
# 99 of 100 lie in their county.
_SOUTH, _NORTH, _WEST = radians(24.0), radians(31.5), radians(-84.0)
_SCALE, _LEFT, _BOTTOM = 8254.0, 469.9, 1015.5
_CONE = (sin(_SOUTH) + sin(_NORTH)) / 2
_BEND = cos(_SOUTH) ** 2 + 2 * _CONE * sin(_SOUTH)
_ORIGIN = sqrt(_BEND - 2 * _CONE * sin(_SOUTH)) / _CONE


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A stop in the order of the day; `label` is its number."""

    key: str
    label: str
    name: str
    latitude: float
    longitude: float
    state: State = "later"


def place(latitude: float, longitude: float) -> Point:
    """Return where degrees north and east lie in the plane of the outlines."""
    radius = sqrt(_BEND - 2 * _CONE * sin(radians(latitude))) / _CONE
    turn = _CONE * (radians(longitude) - _WEST)
    x, y = radius * sin(turn), _ORIGIN - radius * cos(turn)
    return _SCALE * x + _LEFT, _BOTTOM - _SCALE * y


def route_map(
    outlines: Outlines,
    stops: Sequence[RouteStop],
    width: float,
    height: float,
    measure: Measure,
    *,
    caption: str = "",
    finding: str = "",
) -> Drawing:
    """Lay out the part of the map that holds all stops, with `caption` at its lower right."""
    if not stops or width < 2 * MARGIN or height < 2 * MARGIN:
        return Drawing(width, height, (), finding)
    view = _View([place(stop.latitude, stop.longitude) for stop in stops], width, height)
    shapes: list[Shape] = [Rect(0, 0, width, height, "c_band")]  # the sea
    names: list[Text] = []
    for county in outlines.counties:
        rings = [view.ring(ring) for ring in county.rings if view.touches(ring)]
        if not rings:
            continue
        near = any(_holds(ring, point) for ring in county.rings for point in view.points)
        fill = "panel" if near else "inset"
        shapes += [Polygon((ring,), fill, "line_2") for ring in rings]
        if near and (spot := _name_spot(county, view, measure)) is not None:
            names.append(Text(*spot, county.name, SMALL, "tx_3", 500, "middle"))
    points = [view.at(point) for point in view.points]
    for (start, end), stop in zip(pairwise(points), stops[1:], strict=True):
        driven = stop.state != "later"
        line = Line(*start, *end, "c1", 2.2, () if driven else (1.5, 4.0))
        shapes.append(line)
    shapes += [*names, *_discs(stops, points)]
    if caption:
        shapes.append(Text(width - 8, height - 7, caption, SMALL, "tx_3", anchor="end"))
    hits = tuple(
        Hit(x - DISC_NEXT, y - DISC_NEXT, 2 * DISC_NEXT, 2 * DISC_NEXT, stop.key, stop.name)
        for stop, (x, y) in zip(stops, points, strict=True)
    )
    return Drawing(width, height, tuple(shapes), finding, hits=hits)


class _View:
    """The window onto the outlines that shows all points, in the middle and not too near."""

    def __init__(self, points: list[Point], width: float, height: float) -> None:
        self.points, self.width, self.height = points, width, height
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        self._scale = min(
            (width - 2 * MARGIN) / max(wide, SMALLEST_VIEW),
            (height - 2 * MARGIN) / max(high, SMALLEST_VIEW * 0.6),
        )
        self._x, self._y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2

    def at(self, point: Point) -> Point:
        return (
            (point[0] - self._x) * self._scale + self.width / 2,
            (point[1] - self._y) * self._scale + self.height / 2,
        )

    def ring(self, ring: Ring) -> Ring:
        return tuple(self.at(point) for point in ring)

    def touches(self, ring: Ring) -> bool:
        xs, ys = zip(*(self.at(point) for point in ring), strict=True)
        across = max(xs) > 0 and min(xs) < self.width
        return bool(across and max(ys) > 0 and min(ys) < self.height)


def _discs(stops: Sequence[RouteStop], points: Sequence[Point]) -> list[Shape]:
    """The next stop is filled and larger, done ones carry a tick, later ones are rings."""
    shapes: list[Shape] = []
    for stop, (x, y) in zip(stops, points, strict=True):
        if stop.state == "done":
            tick = ((x - 3.5, y + 0.3), (x - 1.0, y + 2.9), (x + 3.6, y - 2.1))
            shapes += [Circle(x, y, DISC, "ok", "panel", 2.0), Polyline(tick, "panel", 1.8)]
            continue
        following = stop.state == "next"
        shapes.append(
            Circle(x, y, DISC_NEXT, "ac", "panel", 2.0)
            if following
            else Circle(x, y, DISC, "panel", "ac", 1.6)
        )
        ink = "on_ac" if following else "ac_tx"
        shapes.append(Text(x, y + 3.9, stop.label, 11.0, ink, 600, "middle"))
    return shapes


def _name_spot(county: County, view: _View, measure: Measure) -> Point | None:
    """The middle of the part of a county that is in view, None if the name does not fit there."""
    ring = max(county.rings, key=len)
    seen = [
        (min(max(x, 0.0), view.width), min(max(y, 0.0), view.height))
        for x, y in (view.at(point) for point in ring)
    ]
    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    room = measure(county.name, SMALL, 500)
    if max(xs) - min(xs) < room + 8 or max(ys) - min(ys) < 22:
        return None
    left, right = room / 2 + 4, view.width - room / 2 - 4
    middle = min(max((min(xs) + max(xs)) / 2, left), right)
    spot = (middle, min(max((min(ys) + max(ys)) / 2, 14.0), view.height - 24))
    taken = [view.at(point) for point in view.points]
    while any(abs(spot[0] - x) < room / 2 + 12 and abs(spot[1] - 4 - y) < 17 for x, y in taken):
        spot = (spot[0], spot[1] - 8)
        if spot[1] < 12:
            return None
    return spot


def _holds(ring: Ring, point: Point) -> bool:
    """Whether a point lies inside: an upward ray crosses the outline an odd number of times."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in pairwise((*ring, ring[0])):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd
