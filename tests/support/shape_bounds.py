"""How much room the shapes of a drawing take, whoever draws them."""

from __future__ import annotations

from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Line,
    Polygon,
    Polyline,
    Rect,
    Shape,
    Text,
)

Box = tuple[float, float, float, float]


def typical_width(text: str, size: float, weight: int) -> float:
    """A stand-in for font metrics: every letter 0.56 em, a bit more when bold."""
    return len(text) * size * (0.56 + (weight - 400) / 10_000)


def box_of(shape: Shape) -> Box:
    """Left, top, right, bottom."""
    if isinstance(shape, Rect):
        return shape.x, shape.y, shape.x + shape.w, shape.y + shape.h
    if isinstance(shape, Circle):
        return shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r
    if isinstance(shape, Text):
        wide = typical_width(shape.text, shape.size, shape.weight)
        left = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
        return left, shape.y - shape.size * 0.73, left + wide, shape.y + shape.size * 0.22
    if isinstance(shape, Line):
        points = [(shape.x1, shape.y1), (shape.x2, shape.y2)]
    elif isinstance(shape, Polyline):
        points = list(shape.points)
    else:
        assert isinstance(shape, Polygon)
        points = [p for ring in shape.rings for p in ring]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def outside(drawing: Drawing, slack: float = 0.6) -> list[Shape]:
    """Shapes that leave the drawing by more than `slack`."""
    found = []
    for shape in drawing.shapes:
        left, top, right, bottom = box_of(shape)
        if (
            left < -slack
            or top < -slack
            or right > drawing.width + slack
            or bottom > drawing.height + slack
        ):
            found.append(shape)
    return found


def words(drawing: Drawing) -> list[str]:
    """All texts, in drawing order."""
    return [shape.text for shape in drawing.shapes if isinstance(shape, Text)]


def overlaps(texts: list[Text]) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share an area."""
    boxes = [(t.text, box_of(t)) for t in texts]
    found = []
    for index, (one, a) in enumerate(boxes):
        for other, b in boxes[index + 1 :]:
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            if across > 0.01 and down > 0.01:
                found.append((one, other))
    return found
