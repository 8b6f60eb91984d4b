"""Where the teaching of a code at an office stands: derived from days and lines, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.outliers.reeducation.intervals import Interval, Rate, newcombe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WINDOWS = (30, 60, 90)
"""Days before and after the day of teaching, which itself counts on neither side."""
CHECK_DAYS = 90
"""When the lines are looked at again where the visit names no day."""
LEAST_LINES = 10
"""Lines on each side below which nothing is concluded."""


class State(StrEnum):
    """Where it stands."""

    OPEN = "open"
    TAUGHT = "taught"
    WATCHING = "watching"
    CLOSED = "closed"
    REOPENED = "reopened"


class Why(StrEnum):
    """What the state rests on."""

    PLANNED = "planned"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNPLANNED = "unplanned"
    EARLY = "early"
    BEFORE_CHECK = "before check"
    FEW_LINES = "few lines"
    BETTER = "better"
    NOT_BETTER = "not better"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Window:
    """The same number of days before and after; `is_over` once all of them have passed."""

    days: int
    before: Rate
    after: Rate
    is_over: bool

    @property
    def is_small(self) -> bool:
        """Whether there are too few lines on a side to conclude anything."""
        return min(self.before.lines, self.after.lines) < LEAST_LINES

    @property
    def change(self) -> float | None:
        """The rate after less that before; None where a side has no lines."""
        first, second = self.before.share, self.after.share
        return None if first is None or second is None else second - first

    @property
    def interval(self) -> Interval:
        """Where the change lies with 95% confidence."""
        return newcombe(self.before, self.after)

    @property
    def is_better(self) -> bool:
        """Whether fewer lines are denied, more surely than by chance."""
        return not self.is_small and self.interval.high < 0


@dataclass(frozen=True, slots=True)
class Word:
    """What a person said about it: closed or reopened, and why."""

    closed: bool
    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """State, and what it rests on; `window` is the one that was judged."""

    state: State
    why: Why
    window: Window | None = None


def check_on(taught_on: date, named: date | None) -> date:
    """Return the day on which the lines are looked at again: the named one, else after 90 days.

    Never before the shortest window is over.
    """
    return max(named or taught_on + timedelta(days=CHECK_DAYS),
               taught_on + timedelta(days=WINDOWS[0]))  # fmt: skip


def judged_days(taught_on: date, check: date) -> int:
    """Return the longest window that is over on the day of the check."""
    return max(days for days in WINDOWS if taught_on + timedelta(days=days) <= check)


def standing(
    taught_on: date | None,
    check: date | None,
    windows: Sequence[Window],
    last_word: Word | None,
    today: date,
    untaught: Why = Why.PLANNED,
) -> Standing:
    """Return where it stands on `today`.

    Not taught yet: open, and `untaught` says whether a visit is planned, missed, cancelled or
    was never planned. Taught: for thirty days nothing can be said, then it is watched until the
    day of the check. Then the window that was over on that day decides: better, with the whole
    interval of the change under zero, closes it; anything else reopens it; with too few lines
    it stays watched. A person's word since then stands above all that.
    """
    if last_word is not None:
        return Standing(State.CLOSED if last_word.closed else State.REOPENED, Why.PERSON)
    if taught_on is None or check is None:
        return Standing(State.OPEN, untaught)
    if today < taught_on + timedelta(days=WINDOWS[0]):
        return Standing(State.TAUGHT, Why.EARLY)
    if today < check:
        return Standing(State.WATCHING, Why.BEFORE_CHECK)
    days = judged_days(taught_on, check)
    window = next(one for one in windows if one.days == days)
    if window.is_small:
        return Standing(State.WATCHING, Why.FEW_LINES, window)
    if window.is_better:
        return Standing(State.CLOSED, Why.BETTER, window)
    return Standing(State.REOPENED, Why.NOT_BETTER, window)


def check_word(now: Standing, reason: str, *, closing: bool) -> None:
    """Refuse a word that nobody could follow later.

    Raises:
        RuleError: It has no reason, a visit about it is on the calendar, or it says what is so
            already.
    """
    if not reason.strip():
        raise RuleError("Say why.")
    if now.why is Why.PLANNED:
        raise RuleError("It was not taught yet. Cancel the visit instead.")
    if (now.state is State.CLOSED) is closing:
        raise RuleError(Sentence("It is closed already.") if closing
                        else Sentence("It is not closed."))  # fmt: skip
