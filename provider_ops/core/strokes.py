"""A drawn line as text: small, readable without any program, the same at every size. Pure."""

from __future__ import annotations

Stroke = tuple[tuple[int, int], ...]
UNITS = 1000
"""Width of the pad in the units of a stroke; heights use the same unit."""

_MARK = "strokes"


def strokes_to_text(strokes: tuple[Stroke, ...]) -> str:
    """Return strokes as "strokes 10,20 11,22;40,20"; a semicolon lifts the pen."""
    lines = (" ".join(f"{x},{y}" for x, y in stroke) for stroke in strokes)
    return f"{_MARK} {';'.join(lines)}"


def strokes_from_text(text: str) -> tuple[Stroke, ...]:
    """Return the strokes that `strokes_to_text` wrote; () for any other text."""
    mark, _, body = text.partition(" ")
    if mark != _MARK or not body:
        return ()
    found = []
    for line in body.split(";"):
        points = [point.partition(",") for point in line.split()]
        if not all(x.isdigit() and y.isdigit() for x, _comma, y in points):
            return ()
        found.append(tuple((int(x), int(y)) for x, _comma, y in points))
    return tuple(stroke for stroke in found if stroke)
