"""Draws the shapes of a chart on a page; the same shapes Qt draws on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable

from provider_ops.charts.shapes import Circle, Drawing, Line, Polygon, Polyline, Rect, Text
from provider_ops.reports.styles import PAPER, POINTS_PER_UNIT, font, register_fonts

if TYPE_CHECKING:
    from provider_ops.charts.shapes import Hatch, Shape

# The canvas of ReportLab has no usable types for paths.
Path = Any
Canvas = Any


class PaperDrawing(Flowable):  # type: ignore[misc, unused-ignore]
    """A chart in the flow of a page, `scale` points for one unit of the drawing."""

    def __init__(self, drawing: Drawing, scale: float = POINTS_PER_UNIT) -> None:
        super().__init__()
        self.drawing = drawing
        self.scale = scale
        self.width = drawing.width * scale
        self.height = drawing.height * scale
        self.spaceBefore = self.spaceAfter = 0

    def wrap(self, _available: float, _height: float) -> tuple[float, float]:
        """The chart keeps its size; it was laid out for it."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        draw_shapes(self.canv, self.drawing, 0, 0, self.scale)


def draw_shapes(
    canvas: Canvas, drawing: Drawing, x: float, y: float, scale: float = POINTS_PER_UNIT
) -> None:
    """Draw the shapes with the drawing's lower left corner at (x, y) in points."""
    register_fonts()
    canvas.saveState()
    canvas.setLineCap(0)
    canvas.setLineJoin(1)
    pen = _Pen(canvas, x, y + drawing.height * scale, scale)
    for shape in drawing.shapes:
        pen.draw(shape)
    canvas.restoreState()


class _Pen:
    """Turns units with y downwards into points with y upwards."""

    def __init__(self, canvas: Canvas, left: float, top: float, scale: float) -> None:
        self.canvas = canvas
        self.left = left
        self.top = top
        self.scale = scale

    def draw(self, shape: Shape) -> None:
        if isinstance(shape, Text):
            self._text(shape)
        elif isinstance(shape, Line):
            self._stroke(shape.color, shape.width, shape.dash)
            self.canvas.line(*self._at(shape.x1, shape.y1), *self._at(shape.x2, shape.y2))
        elif isinstance(shape, Polyline):
            self._stroke(shape.color, shape.width, shape.dash)
            self.canvas.drawPath(self._path([shape.points]), stroke=1, fill=0)
        elif isinstance(shape, Circle):
            x, y = self._at(shape.x, shape.y)
            path = self.canvas.beginPath()
            path.circle(x, y, shape.r * self.scale)
            self._paint(path, shape.fill, shape.stroke, shape.width)
        elif isinstance(shape, Polygon):
            path = self._path(shape.rings, close=True)
            self._filled(path, shape, [p for ring in shape.rings for p in ring])
        else:
            self._rect(shape)

    def _rect(self, shape: Rect) -> None:
        if shape.w <= 0 or shape.h <= 0:
            return
        x, y = self._at(shape.x, shape.y + shape.h)
        path = self.canvas.beginPath()
        radius = min(shape.radius, shape.w / 2, shape.h / 2) * self.scale
        if radius:
            path.roundRect(x, y, shape.w * self.scale, shape.h * self.scale, radius)
        else:
            path.rect(x, y, shape.w * self.scale, shape.h * self.scale)
        corners = [(shape.x, shape.y), (shape.x + shape.w, shape.y + shape.h)]
        self._filled(path, shape, corners)

    def _filled(self, path: Path, shape: Rect | Polygon, points: list[tuple[float, float]]) -> None:
        self._paint(path, shape.fill, None if shape.hatch else shape.stroke, shape.width)
        if shape.hatch:
            self._hatch(path, shape.hatch, points)
            self._paint(path, None, shape.stroke, shape.width)

    def _hatch(self, path: Path, hatch: Hatch, points: list[tuple[float, float]]) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        self._stroke(hatch.color, hatch.width, ())
        spots = [self._at(*p) for p in points]
        x0, x1 = min(p[0] for p in spots), max(p[0] for p in spots)
        y0, y1 = min(p[1] for p in spots), max(p[1] for p in spots)
        high, step = y1 - y0, hatch.spacing * self.scale * 2**0.5
        # Lines stand on a grid of the page, so that the hatches of neighbours meet.
        at = (x0 - high) - (x0 - high - y0) % step
        while at < x1:
            canvas.line(at, y0, at + high, y1)
            at += step
        if hatch.cross:
            at = x0 - (x0 + y0) % step
            while at < x1 + high:
                canvas.line(at, y0, at - high, y1)
                at += step
        canvas.restoreState()

    def _text(self, shape: Text) -> None:
        x, y = self._at(shape.x, shape.y)
        canvas = self.canvas
        canvas.setFillColor(PAPER[shape.color])
        canvas.setFont(font(shape.weight, code=shape.code), shape.size * self.scale)
        if shape.anchor == "end":
            canvas.drawRightString(x, y, shape.text)
        elif shape.anchor == "middle":
            canvas.drawCentredString(x, y, shape.text)
        else:
            canvas.drawString(x, y, shape.text)

    def _paint(self, path: Path, fill: str | None, stroke: str | None, width: float) -> None:
        if fill:
            self.canvas.setFillColor(PAPER[fill])
        if stroke:
            self._stroke(stroke, width, ())
        if fill or stroke:
            # fillMode 0 is even-odd: an inner ring is a hole.
            self.canvas.drawPath(path, stroke=1 if stroke else 0, fill=1 if fill else 0, fillMode=0)

    def _stroke(self, color: str, width: float, dash: tuple[float, ...]) -> None:
        self.canvas.setStrokeColor(PAPER[color])
        self.canvas.setLineWidth(max(0.5, width * self.scale))
        self.canvas.setDash([d * self.scale for d in dash] if dash else [])

    def _path(self, rings: Any, *, close: bool = False) -> Path:
        path = self.canvas.beginPath()
        for ring in rings:
            path.moveTo(*self._at(*ring[0]))
            for point in ring[1:]:
                path.lineTo(*self._at(*point))
            if close:
                path.close()
        return path

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.scale, self.top - y * self.scale
