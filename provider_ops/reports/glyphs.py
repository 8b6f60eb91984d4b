"""Status on paper is a shape and a word; colour only repeats it."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from reportlab.platypus import Flowable

from provider_ops.reports.styles import PAPER

if TYPE_CHECKING:
    from collections.abc import Sequence

Key: TypeAlias = Literal[
    "ok",
    "wa",
    "cr",
    "no",
    "wip",
    "pend",
    "clock",
    "pause",
    "end",
    "in",
    "tr",
    "new",
    "above",
    "below",
    "expected",
]
COLORS: dict[Key, str] = {
    "ok": "ok",
    "wa": "wa",
    "cr": "cr",
    "no": "cr",
    "wip": "ac",
    "pend": "nu",
    "clock": "wa",
    "pause": "nu",
    "end": "nu",
    "in": "ac",
    "tr": "tr",
    "new": "ac",
    "above": "cr",
    "below": "wa",
    "expected": "nu",
}
OCTAGON = (
    (3.7, 0.5),
    (8.3, 0.5),
    (11.5, 3.7),
    (11.5, 8.3),
    (8.3, 11.5),
    (3.7, 11.5),
    (0.5, 8.3),
    (0.5, 3.7),
)


class Glyph(Flowable):  # type: ignore[misc, unused-ignore]
    """A status glyph of its own, for a cell or beside a figure."""

    def __init__(self, key: Key, size: float = 8) -> None:
        super().__init__()
        self.key = key
        self.width = self.height = size
        self.spaceBefore = self.spaceAfter = 0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A glyph keeps its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        draw_glyph(self.canv, self.key, 0, 0, self.width)


def draw_glyph(canvas: Any, key: Key, x: float, y: float, size: float = 8) -> None:
    """Draw the shape of `key` in a square of `size` points, lower left corner at (x, y)."""
    canvas.saveState()
    canvas.translate(x, y + size)
    canvas.scale(size / 12, -size / 12)
    color = PAPER[COLORS[key]]
    canvas.setFillColor(color)
    canvas.setStrokeColor(color)
    canvas.setLineWidth(1.3)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setDash([])
    _DRAWN[key](canvas)
    canvas.restoreState()


def _white(canvas: Any, width: float = 1.5) -> None:
    canvas.setStrokeColor(PAPER["panel"])
    canvas.setFillColor(PAPER["panel"])
    canvas.setLineWidth(width)


def _path(canvas: Any, points: Sequence[tuple[float, float]], *, fill: bool = True) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if fill:
        path.close()
    canvas.drawPath(path, stroke=0 if fill else 1, fill=1 if fill else 0)


def _ring(canvas: Any) -> None:
    canvas.circle(6, 6, 5, stroke=1, fill=0)


def _ok(canvas: Any) -> None:
    canvas.circle(6, 6, 5.5, stroke=0, fill=1)
    _white(canvas)
    _path(canvas, ((3.4, 6.2), (5.2, 8), (8.7, 4.3)), fill=False)


def _wa(canvas: Any) -> None:
    _path(canvas, ((6, 0.7), (11.8, 11.5), (0.2, 11.5)))
    _white(canvas, 1.4)
    canvas.line(6, 4.4, 6, 7.5)
    canvas.circle(6, 9.4, 0.85, stroke=0, fill=1)


def _cr(canvas: Any) -> None:
    _path(canvas, OCTAGON)
    _white(canvas)
    canvas.line(6, 3.2, 6, 6.5)
    canvas.circle(6, 8.7, 0.9, stroke=0, fill=1)


def _no(canvas: Any) -> None:
    _path(canvas, OCTAGON)
    _white(canvas)
    canvas.line(4.1, 4.1, 7.9, 7.9)
    canvas.line(7.9, 4.1, 4.1, 7.9)


def _wip(canvas: Any) -> None:
    _ring(canvas)
    half = [(6.0, 2.6)]
    half += [(6 + 3.4 * sin(pi * i / 12), 6 - 3.4 * cos(pi * i / 12)) for i in range(1, 13)]
    _path(canvas, half)


def _pend(canvas: Any) -> None:
    canvas.setLineCap(0)
    canvas.setDash([2.2, 1.73])
    _ring(canvas)


def _clock(canvas: Any) -> None:
    _ring(canvas)
    _path(canvas, ((6, 3), (6, 6.2), (8, 7.5)), fill=False)


def _pause(canvas: Any) -> None:
    canvas.circle(6, 6, 5.5, stroke=0, fill=1)
    _white(canvas)
    canvas.line(4.6, 4, 4.6, 8)
    canvas.line(7.4, 4, 7.4, 8)


def _end(canvas: Any) -> None:
    _ring(canvas)
    canvas.line(2.6, 9.4, 9.4, 2.6)


def _in(canvas: Any) -> None:
    _ring(canvas)
    canvas.line(6, 5.6, 6, 8.6)
    canvas.circle(6, 3.5, 0.85, stroke=0, fill=1)


def _tr(canvas: Any) -> None:
    _path(canvas, ((6, 0.5), (11.5, 6), (6, 11.5), (0.5, 6)))


def _new(canvas: Any) -> None:
    canvas.circle(6, 6, 3, stroke=0, fill=1)


def _above(canvas: Any) -> None:
    _path(canvas, ((6, 1), (11.5, 11), (0.5, 11)))


def _below(canvas: Any) -> None:
    canvas.setLineWidth(1.6)
    _path(canvas, ((6, 10.5), (10.8, 1.6), (1.2, 1.6), (6, 10.5)), fill=False)


def _expected(canvas: Any) -> None:
    canvas.setLineWidth(1.6)
    canvas.circle(6, 6, 4, stroke=1, fill=0)


_DRAWN = {
    "ok": _ok,
    "wa": _wa,
    "cr": _cr,
    "no": _no,
    "wip": _wip,
    "pend": _pend,
    "clock": _clock,
    "pause": _pause,
    "end": _end,
    "in": _in,
    "tr": _tr,
    "new": _new,
    "above": _above,
    "below": _below,
    "expected": _expected,
}
