"""Who is due for a visit and why: days against the target, raised by what is at risk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

DUE = 100
"""Points from which on an office is due: as many as the whole of its target."""
QUIET = 25
"""Share of the target, in points, for which a visit has settled what was at risk then."""
NEVER = 200
"""Points of an office that was never visited."""
NOTICE_WINDOW = 60
"""Days before the last day for notice in which an office is at risk."""
ENDING_WINDOW = 90
"""Days before a contract ends, with nothing to renew it, in which an office is at risk.

As many days after the end it still is, with no other contract in force: nobody wins it back by
silence. Later it has left, and is due by its days alone.
"""


class Risk(StrEnum):
    """What makes an office due before its days are over."""

    NOTICE = "notice"
    ENDING = "ending"
    ENDED = "ended"
    CASE_LATE = "case_late"
    CASE = "case"
    DENIALS = "denials"
    CHECK_AGAIN = "check_again"
    PROMISE = "promise"
    DIRECTORY = "directory"
    TRAINING = "training"


POINTS: Mapping[Risk, int] = {
    Risk.NOTICE: 40,
    Risk.ENDING: 40,
    Risk.ENDED: 50,
    Risk.CASE_LATE: 50,
    Risk.CASE: 30,
    Risk.DENIALS: 30,
    Risk.CHECK_AGAIN: 30,
    Risk.PROMISE: 20,
    Risk.DIRECTORY: 20,
    Risk.TRAINING: 20,
}


ARISES: Mapping[Risk, int] = {
    Risk.NOTICE: -NOTICE_WINDOW,
    Risk.ENDING: -ENDING_WINDOW,
    Risk.ENDED: 1,
    Risk.CASE_LATE: 1,
    Risk.CASE: 0,
    Risk.CHECK_AGAIN: 0,
    Risk.PROMISE: 1,
    Risk.DIRECTORY: 0,
    Risk.TRAINING: 0,
}
"""How many days after the day that it is about a risk arises; a case is about when it was opened.

Denials are missing: of a rise from quarter to quarter nobody knows the day, as it is found anew
with every load of claims.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing at risk: how many, the day it is about, denials for 100 lines."""

    risk: Risk
    count: int = 0
    day: date | None = None
    before: float = 0.0
    now: float = 0.0


def points(
    since_days: int | None, target_days: int, risks: Iterable[Risk], new: Iterable[Risk] = ()
) -> int:
    """Return how due an office is; from `DUE` on it is.

    Days since the last visit count as their share of the target (None: never visited). Each
    kind of risk adds its points once; but while the last visit is as good as new, only those
    that are `new` do, which could not be spoken of there.
    """
    base = NEVER if since_days is None else since_days * 100 // target_days
    return base + sum(POINTS[risk] for risk in set(new if base < QUIET else risks))
