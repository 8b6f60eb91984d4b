"""How long work talks to whoever waits for it, without knowing who that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a job. `total` is None while the size of the work is unknown."""

    done: int
    total: int | None
    label: str = ""


class Reporter(Protocol):
    """Handed to every long function; called from the worker's thread."""

    def report(self, progress: Progress) -> None:
        """Tell the listener how far the work is. Cheap; call it as often as is natural."""

    def checkpoint(self) -> None:
        """Raise `Cancelled` if the person asked to stop. Call it where stopping is safe."""


class Silent:
    """A reporter for work that nobody watches and nobody stops."""

    def report(self, progress: Progress) -> None:
        """Ignore the progress."""

    def checkpoint(self) -> None:
        """Go on."""
