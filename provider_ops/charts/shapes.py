"""What a chart is made of: numbers and token names, drawn by Qt and by ReportLab alike.

One unit is one logical pixel on screen and 0.75 pt on paper; y grows downwards. Colours are
names of the theme's tokens with underscores (`c1`, `c_ctx`, `tx_2`), so one drawing serves the
light theme, the dark theme and print. Draw the shapes in order; later ones cover earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
Dash: TypeAlias = tuple[float, ...]
Anchor: TypeAlias = Literal["start", "middle", "end"]
Weight: TypeAlias = Literal[400, 500, 600]


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines at 45 degrees, clipped to the shape; `cross` adds the other diagonal.

    `spacing` is measured across the lines, `width` is the stroke of each.
    """

    color: str
    spacing: float = 5.0
    width: float = 1.3
    cross: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; `radius` rounds all four corners, `width` is the stroke's."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None = None
    stroke: str | None = None
    hatch: Hatch | None = None
    radius: float = 0.0
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line with flat ends; `dash` is on, off, on, ... in units, empty when solid."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    width: float = 1.0
    dash: Dash = ()


@dataclass(frozen=True, slots=True)
class Polyline:
    """An open path with round joins."""

    points: tuple[Point, ...]
    color: str
    width: float = 1.5
    dash: Dash = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """Closed rings filled by the even-odd rule, so an inner ring is a hole."""

    rings: tuple[Ring, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    hatch: Hatch | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around (x, y)."""

    x: float
    y: float
    r: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is the baseline, `anchor` says which end sits at `x`.

    `code` asks for PO Code (slashed zero) instead of PO Sans.
    """

    x: float
    y: float
    text: str
    size: float = 11.0
    color: str = "tx_2"
    weight: Weight = 400
    anchor: Anchor = "start"
    code: bool = False


Shape: TypeAlias = Rect | Line | Polyline | Polygon | Circle | Text


@dataclass(frozen=True, slots=True)
class Hit:
    """An area that answers the pointer and the arrow keys; `key` is the caller's own."""

    x: float
    y: float
    w: float
    h: float
    key: str
    tooltip: str


@dataclass(frozen=True, slots=True)
class Table:
    """The chart as words and figures, for "Show as table" and for screen readers."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A laid out chart.

    `description` is the finding in one sentence (the accessible description); `hits` are in
    the order in which arrow keys walk them.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    description: str
    table: Table = field(default_factory=Table)
    hits: tuple[Hit, ...] = ()
