"""A line to sign on, with the strokes or the words that stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from provider_ops.charts.text import shorten
from provider_ops.reports.styles import PAPER, font, measure

if TYPE_CHECKING:
    from provider_ops.core.strokes import Stroke

TALL, LINE = 52.0, 15.0
_INK = 1.1


class SignatureLine(Flowable):  # type: ignore[misc, unused-ignore]
    """Strokes keep their shape: they are made as large as the room above the line allows."""

    def __init__(
        self, width: float, caption: str, strokes: tuple[Stroke, ...] = (), written: str = ""
    ) -> None:
        super().__init__()
        self.width, self.height = width, TALL
        self.caption, self.strokes, self.written = caption, strokes, written

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A line keeps its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas = self.canv
        canvas.setStrokeColor(PAPER["tx_1"])
        canvas.setLineWidth(0.75)
        canvas.line(0, LINE, self.width, LINE)
        canvas.setFillColor(PAPER["tx_1"])
        if self.written:
            canvas.setFont(font(), 10.5)
            words = shorten(self.written, 10.5, 400, self.width - 12, measure)
            canvas.drawString(6, LINE + 6, words)
        canvas.setFont(font(), 8)
        canvas.drawString(0, 3, shorten(self.caption, 8, 400, self.width, measure))
        if self.strokes:
            self._ink()

    def _ink(self) -> None:
        xs = [x for stroke in self.strokes for x, _y in stroke]
        ys = [y for stroke in self.strokes for _x, y in stroke]
        wide, tall = max(xs) - min(xs) or 1, max(ys) - min(ys) or 1
        scale = min((self.width - 24) / wide, (TALL - LINE - 6) / tall, 0.4)
        canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(_INK)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        for stroke in self.strokes:
            for at, (x, y) in enumerate(stroke):
                place = 12 + (x - min(xs)) * scale, LINE + 4 + (max(ys) - y) * scale
                (path.lineTo if at else path.moveTo)(*place)
            if len(stroke) == 1:
                path.lineTo(place[0] + 0.6, place[1])
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()
