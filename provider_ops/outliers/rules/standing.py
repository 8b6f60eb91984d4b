"""Whether a decision about an outlying figure still holds, or brings it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.outliers.rules.measures import Reading

WORSE = Decimal("1.2")
"""A figure that is so many times as far from the middle as it was when decided comes back."""
LONGEST_DAYS = 366
DECIDERS = frozenset({"manager", "director", "admin"})


class Decision(StrEnum):
    """What a manager does about a figure."""

    EXPLAINED = "explained"
    REEDUCATE = "re-educate"
    WATCH = "watch"


class Standing(StrEnum):
    """Where an outlying figure stands."""

    NEW = "new"
    SET_ASIDE = "set aside"
    WATCH_OVER = "time is over"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Decided:
    """The last decision about a figure, and how far out it was then."""

    decision: Decision
    reason: str
    until: date | None
    decided_on: date
    by: str
    value: Decimal
    reach: Decimal
    above: bool
    visit_id: UUID | None = None
    visit_on: date | None = None


def standing(reading: Reading, last: Decided | None, today: date) -> Standing:
    """Return where an outlying figure stands on `today` by what was decided about it last.

    It comes back when it lies on the other side than then or is `WORSE` times as far from the
    middle, or once the last day of the decision has passed.
    """
    if last is None:
        return Standing.NEW
    if reading.is_above != last.above or reading.reach > last.reach * WORSE:
        return Standing.WORSE
    if last.until is not None and today > last.until:
        return Standing.WATCH_OVER
    return Standing.SET_ASIDE


def check_decision(
    decision: Decision, reason: str, until: date | None, today: date
) -> None:
    """Refuse a decision that nobody could follow later.

    Raises:
        RuleError: It has no reason; a day is missing where it is not simply explained, has
            passed, or is more than a year away.
    """
    if not reason.strip():
        raise RuleError("A decision needs a reason.")
    if until is None:
        if decision is not Decision.EXPLAINED:
            raise RuleError("Say until when. The figure comes back the day after.")
        return
    if until < today:
        raise RuleError("This day has passed.")
    if until > today + timedelta(days=LONGEST_DAYS):
        raise RuleError("A decision holds for a year at most.")
