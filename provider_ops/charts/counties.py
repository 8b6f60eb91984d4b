"""County outlines, already projected, as the map needs them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from provider_ops.charts.shapes import Point, Ring

Edge: TypeAlias = tuple["Point", "Point"]


@dataclass(frozen=True, slots=True)
class County:
    """One county; `rings` may hold islands, `fips` has five digits."""

    fips: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """A state's counties in one plane of `width` x `height`, y downwards.

    `coast` are the paths along edges that belong to one county only.
    """

    width: float
    height: float
    counties: tuple[County, ...]
    coast: tuple[Ring, ...]


def read_outlines(text: str) -> Outlines:
    """Reads the JSON of `resources/geo/florida_counties.json`."""
    data = json.loads(text)
    counties = tuple(
        County(
            county["fips"],
            county["name"],
            tuple(
                tuple((float(x), float(y)) for x, y in ring)
                for poly in county["polys"]
                for ring in poly
            ),
        )
        for county in data["counties"]
    )
    width, height = data["size"]
    return Outlines(float(width), float(height), counties, _coast(counties))


@cache
def load_outlines() -> Outlines:
    """Reads the outlines that ship with the program."""
    shipped = Path(__file__).parents[2] / "resources" / "geo" / "florida_counties.json"
    return read_outlines(shipped.read_text(encoding="utf-8"))


def _coast(counties: tuple[County, ...]) -> tuple[Ring, ...]:
    seen: Counter[Edge] = Counter()
    for county in counties:
        for ring in county.rings:
            for a, b in pairwise(ring):
                seen[min(a, b), max(a, b)] += 1
    runs: list[Ring] = []
    for county in counties:
        for ring in county.rings:
            run: list[Point] = []
            for a, b in pairwise(ring):
                if seen[min(a, b), max(a, b)] == 1:
                    run = run or [a]
                    run.append(b)
                elif run:
                    runs.append(tuple(run))
                    run = []
            if run:
                runs.append(tuple(run))
    return tuple(runs)
