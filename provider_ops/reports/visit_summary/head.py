"""The head of a visit summary: mark, title and office; day, time and place on the right."""

from __future__ import annotations

from reportlab.platypus import Flowable

from provider_ops.charts.text import shorten
from provider_ops.reports.cover import draw_mark
from provider_ops.reports.page import BODY
from provider_ops.reports.styles import PAPER, font, measure

TALL = 42.0
_MARK = 27.0
_SHARE = 0.62


class Head(Flowable):  # type: ignore[misc, unused-ignore]
    """Two lines on either side above a rule."""

    def __init__(self, title: str, office: str, day: str, when: str) -> None:
        super().__init__()
        self.title, self.office, self.day, self.when = title, office, day, when

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as the page."""
        return BODY, TALL

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas = self.canv
        draw_mark(canvas, 0, TALL - _MARK - 3, _MARK)
        left = _MARK + 10
        room = BODY * _SHARE - left
        canvas.setFillColor(PAPER["tx_1"])
        canvas.setFont(font(600), 16)
        canvas.drawString(left, TALL - 17, shorten(self.title, 16, 600, room, measure))
        canvas.setFont(font(600), 9.5)
        canvas.drawRightString(BODY, TALL - 13, self.day)
        canvas.setFillColor(PAPER["tx_2"])
        canvas.setFont(font(), 9)
        canvas.drawString(left, TALL - 30, shorten(self.office, 9, 400, room, measure))
        right = BODY * (1 - _SHARE) - 12
        canvas.drawRightString(BODY, TALL - 27, shorten(self.when, 9, 400, right, measure))
        canvas.setStrokeColor(PAPER["tx_1"])
        canvas.setLineWidth(0.75)
        canvas.line(0, 0, BODY, 0)
