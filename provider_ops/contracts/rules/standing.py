"""When a contract is in force, how it stands on a day, and until when notice can be given.

Days are inclusive on both ends everywhere. A contract's status is derived from its terms on the
day that is asked about and stored nowhere.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_months, last_of_month
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EXPIRING_WINDOW = 90
"""Days before its end from which a contract counts as expiring, unless a market says otherwise."""

NOTICE_ALERTS = (180, 120, 90, 60, 30)
"""Days before the last day for notice on which the radar speaks up."""

FOREVER = date.max
_DAY = timedelta(days=1)


class Status(StrEnum):
    """How a contract stands on a day."""

    NOT_YET = "not yet"
    ACTIVE = "active"
    EXPIRING = "expiring"
    LAPSED = "lapsed"
    TERMINATED = "terminated"


@dataclass(frozen=True, slots=True)
class Term:
    """What one term or amendment says. No `last` means that no end was agreed."""

    first: date
    last: date | None
    terminated: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a contract says about its own continuation."""

    automatic: bool
    months: int = 12
    notice_days: int = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """How a contract stands on a day.

    Attributes:
        since: First day of the status, as far as the terms tell.
        ends: Last day of the coverage that the day lies in or, if it lies in none, of the one
            before; the next renewal's eve when the contract renews; None when no end is known.
        days_left: From the day to `ends`; None when it is not in force or has no end.
        renews: Whether it goes on after `ends` if nobody acts.
        notice_by: Last day on which notice keeps it from renewing.
        label: Of the term in force, the latest amendment first.
    """

    status: Status
    since: date | None = None
    ends: date | None = None
    days_left: int | None = None
    renews: bool = False
    notice_by: date | None = None
    label: str = ""

    @property
    def in_force(self) -> bool:
        """Whether claims of the day are covered."""
        return self.status in {Status.ACTIVE, Status.EXPIRING}

    @property
    def ended(self) -> bool:
        """Whether it was in force, and is no more."""
        return self.status in {Status.LAPSED, Status.TERMINATED}


def covered_until(term: Term, terms: Iterable[Term], *, renews: bool) -> date:
    """Return the last day that `term` covers, renewals included; `FOREVER` without an end.

    A term that expires goes on in an automatically renewing contract until a termination of
    the same contract, recorded with any term that ends on the same day or later, stops it.
    """
    if term.last is None:
        return FOREVER
    if not renews or term.terminated:
        return term.last
    return min(
        (other.last for other in terms
         if other.terminated and other.last is not None and other.last >= term.last),
        default=FOREVER,
    )  # fmt: skip


def coverage(terms: Sequence[Term], *, renews: bool) -> list[tuple[date, date]]:
    """Return the stretches of days on which a contract is in force, earliest first.

    Stretches that touch or overlap are one. An open end is `FOREVER`.
    """
    stretches: list[tuple[date, date]] = []
    spans = sorted((term.first, covered_until(term, terms, renews=renews)) for term in terms)
    for first, last in spans:
        if stretches and (stretches[-1][1] == FOREVER or first <= stretches[-1][1] + _DAY):
            stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
        else:
            stretches.append((first, last))
    return stretches


def check_termination(number: str, stretches: Iterable[tuple[date, date]], last_day: date) -> None:
    """Refuse a last day on which there is nothing to end.

    Raises:
        RuleError: The contract `number`, in force on `stretches`, is not on `last_day`.
    """
    if not any(first <= last_day <= last for first, last in stretches):
        raise RuleError(
            Sentence("{number} is not in force on {day:%m/%d/%Y}.", number=number, day=last_day),
            title="There is nothing to terminate",
        )


def gaps(terms: Sequence[Term], *, renews: bool) -> list[tuple[date, date]]:
    """Return the stretches between two terms on which the contract is not in force."""
    stretches = coverage(terms, renews=renews)
    return [(before[1] + _DAY, after[0] - _DAY) for before, after in itertools.pairwise(stretches)]


def rolled_end(last: date, months: int, day: date) -> date:
    """Return the first end on or after `day` of a term that ends on `last` and renews.

    Ends at a month's end stay there. Terms renew for `months` at a time.

    Raises:
        ValueError: If `months` is not positive.
    """
    if months < 1:
        raise ValueError(f"a renewal takes at least one month, got {months}")
    if last >= day:
        return last
    behind = (day.year - last.year) * 12 + day.month - last.month
    times = behind // months  # the end before that one lies in an earlier month
    while (end := _after_renewals(last, times * months)) < day:
        times += 1
    return end


def last_day_for_notice(ends: date, notice_days: int) -> date:
    """Return the last day on which notice is in time: `notice_days` calendar days before."""
    return ends - timedelta(days=notice_days)


def notice_alert(notice_by: date, day: date) -> int | None:
    """Return which of `NOTICE_ALERTS` is the last one reached; None before the first or after."""
    left = (notice_by - day).days
    return min((alert for alert in NOTICE_ALERTS if 0 <= left <= alert), default=None)


def standing(
    terms: Sequence[Term], renewal: Renewal, day: date, *, window: int = EXPIRING_WINDOW
) -> Standing:
    """Return how a contract stands on `day`; what was said later stands later in `terms`.

    Not yet: nothing has begun. Active: in force. Expiring: in force, and its end, which no
    renewal follows, is at most `window` days away. Terminated and lapsed: it was in force and
    is not; somebody ended it, or it ran out.
    """
    stretches = coverage(terms, renews=renewal.automatic)
    return standing_in(stretches, terms, renewal, day, window=window)


def standing_in(
    stretches: Sequence[tuple[date, date]],
    terms: Sequence[Term],
    renewal: Renewal,
    day: date,
    *,
    window: int = EXPIRING_WINDOW,
) -> Standing:
    """The same for one who asks about several days: `stretches` are the `coverage` of `terms`."""
    for first, last in stretches:
        if first <= day <= last:
            return _in_force(terms, renewal, day, window, (first, last))
    begun = [stretch for stretch in stretches if stretch[0] <= day]
    if not begun:
        return Standing(Status.NOT_YET, ends=stretches[0][1] if stretches else None)
    last = begun[-1][1]
    ended = any(term.terminated and term.last == last for term in terms)
    status = Status.TERMINATED if ended else Status.LAPSED
    return Standing(status, since=last + _DAY, ends=last)


def _in_force(
    terms: Sequence[Term], renewal: Renewal, day: date, window: int, stretch: tuple[date, date]
) -> Standing:
    first, last = stretch
    label = _label(terms, day)
    if last != FOREVER:
        left = (last - day).days
        status = Status.EXPIRING if left <= window else Status.ACTIVE
        return Standing(status, first, last, left, renews=False, label=label)
    if any(term.last is None for term in terms):
        return Standing(Status.ACTIVE, first, label=label)
    agreed = max(term.last for term in terms if term.last is not None)
    end = rolled_end(agreed, renewal.months, day)
    notice_by = last_day_for_notice(end, renewal.notice_days)
    return Standing(
        Status.ACTIVE, first, end, (end - day).days, renews=True, notice_by=notice_by, label=label
    )


def _label(terms: Sequence[Term], day: date) -> str:
    begun = [term for term in terms if term.first <= day]
    holding = [term for term in begun if term.last is None or day <= term.last]
    # Of two that begin on one day, the one said later.
    return max(reversed(holding or begun), key=lambda term: term.first).label


def _after_renewals(last: date, months: int) -> date:
    end = add_months(last, months)
    return last_of_month(end) if last == last_of_month(last) else end
