"""First sheets: the cover of a report with its map, and the colour block of a packet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, Paragraph

from provider_ops.reports.drawing import draw_shapes
from provider_ops.reports.page import HEIGHT, WIDTH
from provider_ops.reports.styles import PAPER, font, paper_styles, turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.shapes import Drawing

EDGE = 54.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A small column at the foot of a cover: label, the main line, and one more line."""

    label: str
    main: str
    more: str = ""
    code: bool = False


class ReportCover(Flowable):  # type: ignore[misc, unused-ignore]
    """Band, mark, owner, title, period, map, facts and fine print, on a sheet of its own."""

    def __init__(
        self,
        owner: str,
        title: str,
        period: str,
        facts: Sequence[Fact],
        note: str = "",
        drawing: Drawing | None = None,
    ) -> None:
        super().__init__()
        self.owner = owner
        self.title = title
        self.period = period
        self.facts = facts
        self.note = note
        self.drawing = drawing

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A whole sheet; use it on a page of the layout "cover"."""
        return WIDTH, HEIGHT

    def draw(self) -> None:
        """Draw the sheet with its lower left corner at the origin."""
        canvas, styles = self.canv, paper_styles()
        canvas.setFillColor(PAPER["c1"])
        canvas.rect(0, HEIGHT - 9, WIDTH, 9, stroke=0, fill=1)
        if self.drawing is not None:
            wide = self.drawing.width * 0.75
            draw_shapes(canvas, self.drawing, WIDTH - 42 - wide, 155)
        draw_mark(canvas, EDGE, HEIGHT - 102, 30)
        room = WIDTH - 2 * EDGE
        y = HEIGHT - 121.5
        y = _set(canvas, self.owner, turned(styles.h2, weight=400, color="tx_2"), EDGE, y, room)
        y = _set(canvas, self.title, styles.cover, EDGE, y - 5, room)
        _set(canvas, self.period, styles.period, EDGE, y - 2, room)
        top = 129.0
        canvas.setStrokeColor(PAPER["tx_1"])
        canvas.setLineWidth(0.75)
        canvas.line(EDGE, top, WIDTH - EDGE, top)
        low = draw_facts(canvas, self.facts, EDGE, top - 10.5, room)
        _set(canvas, self.note, styles.note, EDGE, low - 12, room)


class PacketCover(Flowable):  # type: ignore[misc, unused-ignore]
    """A block of the accent colour with the title, who it is for, facts and fine print."""

    def __init__(
        self,
        kind: str,
        title: str,
        reader: str,
        reader_line: str,
        facts: Sequence[Fact],
        note: str = "",
    ) -> None:
        super().__init__()
        self.kind = kind
        self.title = title
        self.reader = reader
        self.reader_line = reader_line
        self.facts = facts
        self.note = note

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A whole sheet; use it on a page of the layout "cover"."""
        return WIDTH, HEIGHT

    def draw(self) -> None:
        """Draw the sheet with its lower left corner at the origin."""
        canvas, styles = self.canv, paper_styles()
        block = 315.0
        canvas.setFillColor(PAPER["c1"])
        canvas.rect(0, HEIGHT - block, WIDTH, block, stroke=0, fill=1)
        draw_mark(canvas, EDGE, HEIGHT - 84, 30, inverse=True)
        room = WIDTH - 2 * EDGE
        white = turned(styles.lead, color="on_ac", rightIndent=0)
        title = turned(styles.cover, color="on_ac", fontSize=27, leading=33)
        y = _set(canvas, self.kind, white, EDGE, HEIGHT - 141, room)
        _set(canvas, self.title, title, EDGE, y - 6, room)
        y = HEIGHT - block - 33
        name = turned(styles.say, fontSize=14, leading=19)
        y = _set(canvas, self.reader, name, EDGE, y, room)
        y = _set(canvas, self.reader_line, turned(styles.body, color="tx_2"), EDGE, y - 2, room)
        # Two facts side by side, then the next two.
        y -= 20
        for start in range(0, len(self.facts), 2):
            pair = list(self.facts[start : start + 2])
            y = draw_facts(canvas, pair, EDGE, y, room * len(pair) / 2) - 14
        canvas.setStrokeColor(PAPER["line_2"])
        canvas.setLineWidth(0.5)
        canvas.line(EDGE, 66, WIDTH - EDGE, 66)
        _set(canvas, self.note, styles.note, EDGE, 60, room)


def draw_facts(canvas: Any, facts: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Draw label, main and more line side by side from the top `y`; returns the lowest y."""
    styles = paper_styles()
    small = turned(styles.small, fontSize=8.25, leading=11.25)
    # The first column names the reader, whose title is the longest of all.
    each = (width - 16 * (len(facts) - 1)) / (len(facts) + 0.3)
    lowest = y
    for index, fact in enumerate(facts):
        wide = each * (1 if index else 1.3)
        at = _set(canvas, fact.label, turned(small, color="tx_2"), x, y, wide)
        main = turned(small, code=True) if fact.code else turned(small, weight=600)
        at = _set(canvas, fact.main, main, x, at, wide)
        at = _set(canvas, fact.more, turned(small, code=fact.code), x, at, wide)
        lowest = min(lowest, at)
        x += wide + 16
    return lowest


def draw_mark(canvas: Any, x: float, y: float, size: float, *, inverse: bool = False) -> None:
    """Draw the program's mark, a route with three stops, in a rounded square."""
    ground, ink = (PAPER["panel"], PAPER["c1"]) if inverse else (PAPER["c1"], PAPER["panel"])
    canvas.saveState()
    canvas.translate(x, y + size)
    canvas.scale(size / 26, -size / 26)
    canvas.setFillColor(ground)
    canvas.roundRect(0, 0, 26, 26, 6, stroke=0, fill=1)
    canvas.setStrokeColor(ink)
    canvas.setFillColor(ink)
    canvas.setLineWidth(2)
    canvas.setLineCap(1)
    path = canvas.beginPath()
    path.moveTo(7, 18.5)
    path.curveTo(7, 13.5, 10, 12, 13, 12)
    path.curveTo(16, 12, 19, 10.5, 19, 6.5)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.circle(7, 18.5, 2.6, stroke=0, fill=1)
    canvas.circle(13, 12, 1.9, stroke=0, fill=1)
    canvas.circle(19, 6.8, 2.6, stroke=0, fill=1)
    canvas.restoreState()
    canvas.setFont(font(), 9)


def _set(canvas: Any, text: str, style: Any, x: float, top: float, width: float) -> float:
    """Set a paragraph with its upper edge at `top`; returns its lower edge."""
    if not text:
        return top
    paragraph = Paragraph(escape(text), style)
    _, height = paragraph.wrap(width, HEIGHT)
    paragraph.drawOn(canvas, x, top - height)
    return top - float(height)
