"""Where the person has been, to go back and forth like in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.page import Link

LENGTH = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, and the link that was followed to it."""

    key: str
    link: Link | None = None


class History:
    """A line of places with one of them now."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def go(self, place: Place) -> None:
        """Be at `place`; what lay ahead is gone."""
        if 0 <= self._at < len(self._places) and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-LENGTH:]
        self._at = len(self._places) - 1

    def step(self, by: int) -> Place | None:
        """Move by -1 or 1; None if there is nothing there."""
        if 0 <= self._at + by < len(self._places):
            self._at += by
            return self._places[self._at]
        return None
