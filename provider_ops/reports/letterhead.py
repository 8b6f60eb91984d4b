"""The head of a paper for one office: mark, name and office at the left, day at the right."""

from __future__ import annotations

from reportlab.platypus import Flowable

from provider_ops.charts.text import shorten
from provider_ops.reports.cover import draw_mark
from provider_ops.reports.styles import PAPER, font, measure

TALL = 38.0
MARK = 26.0
LEFT = MARK + 9.5
LINE = 12.0
APART = 12.0
BELOW = 9.0


class Letterhead(Flowable):  # type: ignore[misc, unused-ignore]
    """Two lines on either side over a rule, each with the room that the other leaves.

    Where the second ones do not fit beside one another, the later parts of `when`, which are
    parted by "·", stand on a line of their own.
    """

    def __init__(self, name: str, office: str, day: str, when: str) -> None:
        super().__init__()
        self.name, self.office, self.day, self.when = name, office, day, when
        self.spaceAfter = BELOW

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the page, a line taller where `when` takes two."""
        under, _, rest = self.when.partition(" · ")
        beside = measure(self.office, 9, 400) + measure(self.when, 9, 400)
        if rest and LEFT + beside + APART > width:
            self.under, self.rest = under, rest
        else:
            self.under, self.rest = self.when, ""
        self.width, self.height = width, TALL + (LINE if self.rest else 0)
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas, width = self.canv, self.width
        lift = self.height - TALL
        draw_mark(canvas, 0, lift + TALL - MARK - 3, MARK)
        first = self._right(self.day, 600, "tx_1", lift + 24)
        second = self._right(self.under, 400, "tx_2", lift + 12)
        self._right(self.rest, 400, "tx_2", lift + 12 - LINE)
        for text, size, weight, ink, y, taken in (
            (self.name, 15, 600, "tx_1", 22, first), (self.office, 9, 400, "tx_2", 10, second),
        ):  # fmt: skip
            canvas.setFont(font(weight), size)
            canvas.setFillColor(PAPER[ink])
            room = width - LEFT - taken - APART
            canvas.drawString(LEFT, lift + y, shorten(text, size, weight, room, measure))
        canvas.setStrokeColor(PAPER["tx_1"])
        canvas.setLineWidth(0.75)
        canvas.line(0, 0, width, 0)

    def _right(self, text: str, weight: int, ink: str, y: float) -> float:
        """Write at the right edge, and return how wide it became."""
        short = shorten(text, 9, weight, self.width - LEFT, measure)
        self.canv.setFont(font(weight), 9)
        self.canv.setFillColor(PAPER[ink])
        self.canv.drawRightString(self.width, y, short)
        return measure(short, 9, weight)
