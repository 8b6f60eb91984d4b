"""What several delegates paint: check box, tag, person, bar, sparkline, focus ring."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from provider_ops.charts.bullet import bullet
from provider_ops.charts.sparkline import sparkline
from ui.kit.drawing import draw_shapes
from ui.kit.picks import PickState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

    from ui.kit.columns import Bullet
    from ui.kit.ink import Ink

TALL_ROW = 46
"""The height of a row of two lines, in tables and lists."""
BOX = 15
TAG_HEIGHT = 18
PERSON_TONES = ("ac", "wa", "tr", "ok", "nu")


def paint_box(painter: QPainter, area: QRectF, state: PickState, ink: Ink) -> None:
    """Paint a check box that fills `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = state is not PickState.NONE
    painter.setPen(ink.pen("ac" if filled else "line_3", 1.5))
    painter.setBrush(ink.color("ac" if filled else "panel"))
    painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), 3.5, 3.5)
    unit = area.width() / 15
    if state is PickState.ALL:
        painter.setPen(ink.pen("on_ac", 1.7 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        marks = ((3.8, 7.8), (6.4, 10.3), (11.3, 5.0))
        painter.drawPolyline([area.topLeft() + QPointF(x, y) * unit for x, y in marks])
    elif state is PickState.SOME:
        painter.fillRect(
            QRectF(area.x() + 4 * unit, area.y() + 6.5 * unit, 7 * unit, 2 * unit),
            ink.color("on_ac"),
        )
    painter.restore()


def tag_width(text: str, glyph: str, ink: Ink) -> float:
    """Return how wide `paint_tag` draws this tag."""
    advance = ink.face(11.5, 500).metrics.horizontalAdvance(text)
    return advance + ink.px(12) + (ink.px(16) if glyph else 0)


def paint_tag(
    painter: QPainter,
    left: float,
    top: float,
    text: str,
    glyph: str,
    tone: str,
    ink: Ink,
    most: float = inf,
) -> float:
    """Paint a tag in one of the tones, no wider than `most`; return its width."""
    area = QRectF(left, top, min(most, tag_width(text, glyph, ink)), ink.px(TAG_HEIGHT))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(f"{tone}_bg"))
    painter.drawRoundedRect(area, 4, 4)
    inner = area.adjusted(ink.px(6), 0, 0, 0)
    if glyph:
        size = ink.px(12)
        ink.glyph(painter, glyph, left + ink.px(5), area.center().y(), size)
        inner.setLeft(left + ink.px(5) + size + ink.px(4))
    ink.line(painter, inner, text, ink.face(11.5, 500), f"{tone}_tx")
    painter.restore()
    return area.width()


def paint_person(painter: QPainter, area: QRectF, initials: str, tone: str, ink: Ink) -> None:
    """Paint a person's initials in a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(f"{tone}_bg"))
    painter.drawEllipse(area)
    face = ink.face(8.5 if area.width() < ink.px(22) else 10.5, 600)
    shift = (area.width() - face.metrics.horizontalAdvance(initials)) / 2
    ink.line(painter, area.adjusted(shift, 0, 4, 0), initials, face, f"{tone}_tx")
    painter.restore()


def paint_number(painter: QPainter, area: QRectF, number: str, ink: Ink) -> None:
    """Paint a number in a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.color("line_3"), 1.2))
    painter.setBrush(ink.color("panel"))
    painter.drawEllipse(area.adjusted(0.6, 0.6, -0.6, -0.6))
    face = ink.face(11, 600)
    shift = (area.width() - face.metrics.horizontalAdvance(number)) / 2
    ink.line(painter, area.adjusted(shift, 0, 4, 0), number, face, "tx_1")
    painter.restore()


def paint_share(
    painter: QPainter, area: QRectF, share: float, color: str, ink: Ink, ground: str = "line_1"
) -> None:
    """Paint a bar of which `share` (0 to 1, more is cut) is filled."""
    radius = area.height() / 3
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(ground))
    painter.drawRoundedRect(area, radius, radius)
    filled = QRectF(area)
    filled.setWidth(area.width() * max(0.0, min(1.0, share)))
    if filled.width() > 0:
        painter.setBrush(ink.color(color))
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


def paint_spark(
    painter: QPainter,
    area: QRectF,
    series: Sequence[float],
    ink: Ink,
    *,
    span: tuple[float, float] | None = None,
    goal: float | None = None,
    color: str = "c1",
) -> None:
    """Paint a small line with its last point marked and the goal dashed.

    `span` is the shared scale of a table; without it the series uses its own.
    """
    drawing = sparkline(series, area.width(), area.height(), goal=goal, scale=span, color=color)
    painter.save()
    painter.translate(area.topLeft())
    draw_shapes(painter, drawing.shapes, ink)
    painter.restore()


def paint_bullet(painter: QPainter, area: QRectF, shown: Bullet, ink: Ink) -> None:
    """Paint a share against its goal as paper does: bar, tick, ring, shade."""
    now, before = (None if part is None else part * 100 for part in (shown.now, shown.before))
    drawing = bullet(now, shown.goal * 100, area.width(), area.height(), previous=before,
                     acceptable=shown.acceptable * 100)  # fmt: skip
    painter.save()
    painter.translate(area.topLeft())
    draw_shapes(painter, drawing.shapes, ink)
    painter.restore()


def paint_ring(painter: QPainter, area: QRectF, ink: Ink, radius: float = 0) -> None:
    """Paint the inset focus ring of a row or card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def person_tone(initials: str) -> str:
    """Return the tone of a person's disc: the same person always gets the same one."""
    return PERSON_TONES[sum(map(ord, initials)) % len(PERSON_TONES)]


def paint_mark(painter: QPainter, area: QRect, tone: str, ink: Ink) -> None:
    """Paint the frame and tint of a cell that something is wrong in."""
    box = QRectF(area).adjusted(0.75, 0.75, -0.75, -1.75)
    painter.save()
    painter.setPen(QPen(ink.color(tone), 1.5))
    painter.setBrush(ink.color(f"{tone}_bg"))
    painter.drawRect(box)
    painter.restore()
