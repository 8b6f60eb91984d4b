"""A heading and a table with as many rows as the rest of the page holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from reportlab.platypus import Flowable

SPACE = 14.0  # as before any heading

Made: TypeAlias = Callable[[int], Sequence[Flowable]]


class Fitted(Flowable):  # type: ignore[misc, unused-ignore]
    """Shows up to `most` rows, fewer where the page ends, at least `fewest`.

    `make` gets a number of rows and returns new flowables for so many; it can say in its heading
    how many of all are shown. `reserve` is the room in points to leave for what comes after.
    """

    def __init__(self, make: Made, most: int, *, fewest: int = 3, reserve: float = 0) -> None:
        super().__init__()
        self.make = make
        self.most = most
        self.fewest = min(fewest, most)
        self.reserve = reserve
        self.parts: list[tuple[Flowable, float, float]] = []
        self.spaceBefore, self.spaceAfter = SPACE, 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as the rows that fit; taller than the room if not even the fewest do."""
        room = height - self.reserve
        rows, tall = self.most, self._measure(self.most, width)
        while tall > room and rows > self.fewest:
            # Rows differ by a line or two, so this guess is rarely wrong by more than one.
            each = max(17.0, tall / (rows + 2))
            rows = max(self.fewest, min(rows - 1, rows - int((tall - room) / each)))
            tall = self._measure(rows, width)
        self.width, self.height = width, tall
        return width, tall

    def draw(self) -> None:
        """Draw the parts from the top down."""
        top = self.height
        for part, tall, before in self.parts:
            top -= before + tall
            part.drawOn(self.canv, 0, top)

    def _measure(self, rows: int, width: float) -> float:
        self.parts, total, after = [], 0.0, 0.0
        for part in self.make(rows):
            _, tall = part.wrap(width, 1e6)
            before = max(after, float(part.getSpaceBefore())) if self.parts else 0.0
            self.parts.append((part, float(tall), before))
            total += before + float(tall)
            after = float(part.getSpaceAfter())
        return total
