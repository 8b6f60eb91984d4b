"""When a representative covers for another."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

MOST_DAYS = 180


class State(StrEnum):
    """Where a grant stands on a day; derived from its days."""

    COMING = "coming"
    NOW = "now"
    OVER = "over"


def state(first: date, last: date, today: date) -> State:
    """Return where a grant stands."""
    if today < first:
        return State.COMING
    return State.NOW if today <= last else State.OVER


def check(first: date, last: date, today: date) -> None:
    """Refuse days on which nobody can cover.

    Raises:
        RuleError: They end before they begin, are over, or are too many.
    """
    if last < first:
        raise RuleError("Coverage ends before it begins.")
    if last < today:
        raise RuleError("These days are over.")
    if (last - first).days >= MOST_DAYS:
        raise RuleError(Sentence("Coverage lasts at most {most} days; move the territory instead.",
                                 most=MOST_DAYS))  # fmt: skip
