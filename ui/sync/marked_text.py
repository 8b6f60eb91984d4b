"""Text of several lines with pieces marked as added or struck; colour is never alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QTextLine

    from provider_ops.sync.differences import Spans
    from ui.kit.ink import Ink

LINE = 18
ADDED, STRUCK = "ok", "cr"


def text_height(ink: Ink, text: str, size: float, width: float) -> float:
    """Return how high `paint_marked` draws a text of this width."""
    return len(_laid_out(ink, text, size, width)[1]) * ink.px(LINE)


def paint_marked(
    painter: QPainter,
    ink: Ink,
    area: QRectF,
    text: str,
    *,
    size: float = 13,
    weight: int = 400,
    color: str = "tx_1",
    spans: Spans = (),
    tone: str = ADDED,
) -> None:
    """Paint `text` from the top of `area`, with `spans` of it underlined or struck."""
    marks = [_mark(ink, text, span, tone) for span in spans]
    layout, lines = _laid_out(ink, text, size, area.width(), weight, marks)
    painter.setPen(ink.color(color))
    rise = (ink.px(LINE) - ink.face(size, weight).metrics.height()) / 2
    for number, line in enumerate(lines):
        line.setPosition(QPointF(0, number * ink.px(LINE) + rise))
    layout.draw(painter, area.topLeft())


def _laid_out(
    ink: Ink,
    text: str,
    size: float,
    width: float,
    weight: int = 400,
    marks: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, list[QTextLine]]:
    layout = QTextLayout(text.replace("\n", "\u2028"), ink.face(size, weight).font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(marks)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        lines.append(line)
    layout.endLayout()
    return layout, lines


def _mark(ink: Ink, text: str, span: tuple[int, int], tone: str) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    start, end = (_units(text[:at]) for at in span)
    mark.start, mark.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(QBrush(ink.color(f"{tone}_bg")))
    look.setForeground(QBrush(ink.color(f"{tone}_tx")))
    if tone == STRUCK:
        look.setFontStrikeOut(True)
    else:
        look.setFontUnderline(True)
    mark.format = look
    return mark


def _units(text: str) -> int:
    """Qt counts UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
