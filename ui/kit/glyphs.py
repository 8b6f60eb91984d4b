"""Status is a shape and a word, colour only helps: the twelve shapes on a 12 px grid."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from ui.kit.theme import Theme

GLYPH_TOKENS = {
    "ok": "ok", "wa": "wa", "cr": "cr", "no": "cr", "wip": "ac", "pend": "nu",
    "clock": "wa", "pause": "nu", "end": "nu", "in": "ac", "tr": "tr", "new": "ac",
}  # fmt: skip
GLYPH_KEYS = tuple(GLYPH_TOKENS)

_OCTAGON = (
    (3.7, 0.5), (8.3, 0.5), (11.5, 3.7), (11.5, 8.3), (8.3, 11.5), (3.7, 11.5), (0.5, 8.3),
    (0.5, 3.7),
)  # fmt: skip
_DASHES = (2.2, 1.7)


@dataclass(frozen=True, slots=True)
class _Layer:
    """A part of a shape. `stroke` 0 fills it; `cut` draws it in the colour of the ground."""

    path: QPainterPath
    stroke: float = 0.0
    cut: bool = False
    dashed: bool = False


def paint_glyph(
    painter: QPainter,
    key: str,
    rect: QRect | QRectF,
    theme: Theme,
    *,
    color: str = "",
    ground: str = "panel",
) -> None:
    """Draw the shape `key` centred in `rect`, as large as its shorter side.

    Args:
        painter: Where to draw; left as it was found.
        key: One of GLYPH_KEYS.
        rect: Target in logical pixels; 12 x 12 is the natural size.
        theme: Gives the colours.
        color: Token name instead of the shape's own, such as "tx_dis".
        ground: Token name of what lies behind, for the mark inside a filled shape.
    """
    _paint(
        painter,
        key,
        QRectF(rect),
        theme.color(color or GLYPH_TOKENS[key]),
        theme.color(ground),
    )


def glyph_pixmap(
    key: str,
    theme: Theme,
    size: int = 12,
    dpr: float = 1.0,
    *,
    color: str = "",
    ground: str = "panel",
) -> QPixmap:
    """Return the shape as a cached pixmap of `size` logical pixels."""
    ink = theme.color(color or GLYPH_TOKENS[key])
    return _pixmap(key, ink.rgba(), theme.color(ground).rgba(), size, dpr)


@lru_cache(maxsize=512)
def _pixmap(key: str, ink: int, ground: int, size: int, dpr: float) -> QPixmap:
    edge = round(size * dpr)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _paint(painter, key, QRectF(0, 0, edge, edge), QColor(ink), QColor(ground))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def _paint(painter: QPainter, key: str, rect: QRectF, ink: QColor, ground: QColor) -> None:
    edge = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - edge / 2, rect.center().y() - edge / 2)
    painter.scale(edge / 12, edge / 12)
    for layer in _layers(key):
        color = ground if layer.cut else ink
        if layer.stroke:
            painter.strokePath(layer.path, _pen(color, layer))
        else:
            painter.fillPath(layer.path, color)
    painter.restore()


def _pen(color: QColor, layer: _Layer) -> QPen:
    pen = QPen(color, layer.stroke)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if layer.dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash / layer.stroke for dash in _DASHES])  # Qt counts pen widths
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


@cache
def _layers(key: str) -> tuple[_Layer, ...]:
    disc, ring = _Layer(_circle(6, 6, 5.5)), _Layer(_circle(6, 6, 5), stroke=1.3)
    octagon = _Layer(_lines(_OCTAGON, closed=True))
    return {
        "ok": (disc, _Layer(_lines(((3.4, 6.2), (5.2, 8), (8.7, 4.3))), 1.5, cut=True)),
        "wa": (
            _Layer(_triangle()),
            _Layer(_lines(((6, 4.4), (6, 7.5))), 1.4, cut=True),
            _Layer(_circle(6, 9.4, 0.85), cut=True),
        ),
        "cr": (
            octagon,
            _Layer(_lines(((6, 3.2), (6, 6.5))), 1.5, cut=True),
            _Layer(_circle(6, 8.7, 0.9), cut=True),
        ),
        "no": (
            octagon,
            _Layer(_lines(((4.1, 4.1), (7.9, 7.9))), 1.5, cut=True),
            _Layer(_lines(((7.9, 4.1), (4.1, 7.9))), 1.5, cut=True),
        ),
        "wip": (ring, _Layer(_right_half(3.4))),
        "pend": (_Layer(_circle(6, 6, 5), 1.4, dashed=True),),
        "clock": (ring, _Layer(_lines(((6, 3), (6, 6.2), (8, 7.5))), 1.3)),
        "pause": (
            disc,
            _Layer(_lines(((4.5, 3.8), (4.5, 8.2))), 1.5, cut=True),
            _Layer(_lines(((7.5, 3.8), (7.5, 8.2))), 1.5, cut=True),
        ),
        "end": (ring, _Layer(_lines(((2.6, 9.4), (9.4, 2.6))), 1.3)),
        "in": (ring, _Layer(_lines(((6, 5.4), (6, 8.5))), 1.4), _Layer(_circle(6, 3.4, 0.85))),
        "tr": (
            _Layer(_lines(((6, 0.8), (11.2, 6), (6, 11.2), (0.8, 6)), closed=True)),
            _Layer(_lines(((4.2, 6), (7.8, 6))), 1.4, cut=True),
        ),
        "new": (_Layer(_circle(6, 6, 3.2)),),
    }[key]


def _circle(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _lines(points: tuple[tuple[float, float], ...], *, closed: bool = False) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    if closed:
        path.closeSubpath()
    return path


def _right_half(radius: float) -> QPainterPath:
    path = QPainterPath(QPointF(6, 6 - radius))
    path.arcTo(QRectF(6 - radius, 6 - radius, 2 * radius, 2 * radius), 90, -180)
    path.closeSubpath()
    return path


def _triangle() -> QPainterPath:
    path = QPainterPath(QPointF(6, 0.9))
    path.lineTo(11.6, 10.6)
    path.quadTo(11.9, 11.5, 11.1, 11.5)
    path.lineTo(0.9, 11.5)
    path.quadTo(0.1, 11.5, 0.4, 10.6)
    path.closeSubpath()
    return path
