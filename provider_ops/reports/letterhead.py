"""The head of a paper for one office: mark, name and office at the left, day at the right."""

from __future__ import annotations

from reportlab.platypus import Flowable

from provider_ops.charts.text import shorten
from provider_ops.reports.cover import draw_mark
from provider_ops.reports.styles import PAPER, font, measure

TALL = 38.0
MARK = 26.0
BELOW = 9.0


class Letterhead(Flowable):  # type: ignore[misc, unused-ignore]
    """Two lines on either side over a rule; what does not fit is shortened."""

    def __init__(self, name: str, office: str, day: str, when: str) -> None:
        super().__init__()
        self.name, self.office, self.day, self.when = name, office, day, when
        self.spaceAfter = BELOW

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the page, always as tall."""
        self.width, self.height = width, TALL
        return width, TALL

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas, width = self.canv, self.width
        left = MARK + 9.5
        draw_mark(canvas, 0, TALL - MARK - 3, MARK)
        half = width * 0.62 - left
        for text, size, weight, ink, y in (
            (self.name, 15, 600, "tx_1", 22), (self.office, 9, 400, "tx_2", 10),
        ):  # fmt: skip
            canvas.setFont(font(weight), size)
            canvas.setFillColor(PAPER[ink])
            canvas.drawString(left, y, shorten(text, size, weight, half, measure))
        for text, weight, ink, y in ((self.day, 600, "tx_1", 24), (self.when, 400, "tx_2", 12)):
            canvas.setFont(font(weight), 9)
            canvas.setFillColor(PAPER[ink])
            short = shorten(text, 9, weight, width * 0.37, measure)
            canvas.drawRightString(width, y, short)
        canvas.setStrokeColor(PAPER["tx_1"])
        canvas.setLineWidth(0.75)
        canvas.line(0, 0, width, 0)
