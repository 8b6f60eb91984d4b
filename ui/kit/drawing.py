"""Draws the shapes of provider_ops.charts with QPainter, in the colors of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from provider_ops.charts.shapes import Circle, Hatch, Line, Polygon, Polyline, Rect, Shape, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.charts.shapes import Dash
    from provider_ops.charts.text import Measure
    from ui.kit.ink import Ink


def measure_with(ink: Ink, scale: float = 1.0) -> Measure:
    """Return the function that layouts use to know how wide a text will be drawn, in units."""

    def measure(text: str, size: float, weight: int) -> float:
        return ink.face(size / scale, weight).metrics.horizontalAdvance(text)

    return measure


def draw_shapes(
    painter: QPainter, shapes: Iterable[Shape], ink: Ink, scale: float = 1.0
) -> None:
    """Draw `shapes` in order, one unit to `scale` logical pixels; the painter is left as found.

    Fonts of the theme grow with the size of text. A scale of the same size makes lines, shapes
    and the room between them grow with it, and the fonts no further.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    for shape in shapes:
        _draw(painter, shape, ink, scale)
    painter.restore()


def path_of(polygon: Polygon) -> QPainterPath:
    """Return the outline of a polygon with its holes."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in polygon.rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def fill_area(
    painter: QPainter, path: QPainterPath, ink: Ink, fill: str | None, hatch: Hatch | None
) -> None:
    """Fill `path` and hatch it; the hatch is what survives in grey print."""
    if fill is not None:
        painter.fillPath(path, ink.color(fill))
    if hatch is None:
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(ink.color(hatch.color), hatch.width))
    painter.drawLines(_diagonals(path.boundingRect(), hatch))
    painter.restore()


def _draw(painter: QPainter, shape: Shape, ink: Ink, scale: float) -> None:
    if isinstance(shape, Text):
        _draw_text(painter, shape, ink, scale)
    elif isinstance(shape, Line):
        pen = _pen(ink, shape.color, shape.width, shape.dash)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
    elif isinstance(shape, Polyline):
        painter.setPen(_pen(ink, shape.color, shape.width, shape.dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(x, y) for x, y in shape.points])
    elif isinstance(shape, Circle):
        painter.setBrush(_brush(ink, shape.fill))
        painter.setPen(_outline(ink, shape.stroke, shape.width))
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.r, shape.r)
    else:
        _draw_area(painter, shape, ink)


def _draw_area(painter: QPainter, shape: Rect | Polygon, ink: Ink) -> None:
    if isinstance(shape, Rect):
        path = QPainterPath()
        area = QRectF(shape.x, shape.y, shape.w, shape.h)
        path.addRoundedRect(area, shape.radius, shape.radius)
    else:
        path = path_of(shape)
    fill_area(painter, path, ink, shape.fill, shape.hatch)
    if shape.stroke is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_outline(ink, shape.stroke, shape.width))
        painter.drawPath(path)


def _draw_text(painter: QPainter, shape: Text, ink: Ink, scale: float) -> None:
    face = ink.face(shape.size / scale, shape.weight, code=shape.code)
    left = shape.x
    if shape.anchor != "start":
        advance = face.metrics.horizontalAdvance(shape.text)
        left -= advance if shape.anchor == "end" else advance / 2
    painter.setFont(face.font)
    painter.setPen(ink.color(shape.color))
    painter.drawText(QPointF(left, shape.y), shape.text)


def _pen(ink: Ink, color: str, width: float, dash: Dash) -> QPen:
    pen = ink.pen(color, width)
    if dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([part / width for part in dash])  # Qt counts pen widths
    return pen


def _outline(ink: Ink, color: str | None, width: float) -> QPen:
    return QPen(Qt.PenStyle.NoPen) if color is None else ink.pen(color, width)


def _brush(ink: Ink, color: str | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if color is None else QBrush(ink.color(color))


def _diagonals(box: QRectF, hatch: Hatch) -> list[QLineF]:
    """Lines at 45 degrees over `box`; `spacing` is across the lines, so wider along the edge."""
    step = hatch.spacing * 2**0.5
    lines = []
    reach = box.height()
    for number in range(int((box.width() + reach) / step) + 1):
        x = box.left() - reach + number * step
        lines.append(QLineF(x, box.bottom(), x + reach, box.top()))
        if hatch.cross:
            lines.append(QLineF(x, box.top(), x + reach, box.bottom()))
    return lines
