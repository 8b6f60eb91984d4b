"""The way to a renewal: its stages, which round a stage is of, and how old open money is."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

ROUND = timedelta(days=270)
"""How long before its deadline a round of renewal begins. A stage that was set earlier is of the
round before: contracts renew for a year at a time, and work on them starts half a year ahead."""

BANDS = (30, 60, 90)
"""Last days of the bands in which money is aged; what is older is in one more."""

MOST_DAYS = 365


class Stage(StrEnum):
    """Where the renewal of a contract is, in the order in which it goes on."""

    NOT_STARTED = "not started"
    DATA_REQUESTED = "data requested"
    NEGOTIATING = "in negotiation"
    LEGAL = "with legal"
    SIGNED = "signed"
    LAPSING = "letting lapse"


class LogKind(StrEnum):
    """What an entry of a negotiation is."""

    ASK = "ask"
    OFFER = "offer"
    LIMIT = "limit"
    AGREED = "agreed"


def stage_in_round(stage: str | None, set_on: date | None, deadline: date | None) -> Stage:
    """Return the stage of the round that ends with `deadline`.

    Args:
        stage: What was recorded last; None for nothing.
        set_on: When that was.
        deadline: The contract's end or last day for notice; None when it has none, and then
            what was recorded last is returned.
    """
    if stage is None or set_on is None or not is_of_round(set_on, deadline):
        return Stage.NOT_STARTED
    return Stage(stage)


def is_of_round(day: date, deadline: date | None) -> bool:
    """Tell whether what is decided on a day counts for the round that ends with `deadline`.

    Without a deadline there is one round alone.
    """
    return deadline is None or day >= deadline - ROUND


def check_round(today: date, deadline: date | None) -> None:
    """Refuse to decide in a round that has not begun: it would count for the one before.

    Args:
        today: The day it is decided on.
        deadline: As of `stage_in_round`.

    Raises:
        RuleError: The round has not begun.
    """
    if deadline is None or is_of_round(today, deadline):
        return
    first = f"{deadline - ROUND:%m/%d/%Y}"
    raise RuleError(
        Sentence("The round until {deadline} begins on {first}. What is decided before counts for "
                 "the round before.", deadline=f"{deadline:%m/%d/%Y}", first=first),
        title="This round of renewal has not begun",
        remedy=Sentence("Nothing was recorded. Log what was said under Negotiation, and record "
                        "the decision from {first} on.", first=first),
    )  # fmt: skip


def beside(stage: Stage, side: int) -> Stage | None:
    """Return the stage `side` places further right, None beyond either end."""
    stages = list(Stage)
    place = stages.index(stage) + side
    return stages[place] if 0 <= place < len(stages) else None


def check_move(stage: Stage, reason: str) -> None:
    """Refuse to let a contract lapse without saying why.

    Raises:
        RuleError: There is no reason.
    """
    if stage is Stage.LAPSING and not reason.strip():
        raise RuleError("Say why the contract is let go; its decision log keeps it.")


def check_snooze(until: date, reason: str, today: date, deadline: date | None) -> None:
    """Refuse to put a renewal off without a reason, to a day that has come, or past its deadline.

    Args:
        until: The day on which it comes back.
        reason: Why it waits.
        today: The day it is put off on.
        deadline: The contract's end or last day for notice; None when it has none.

    Raises:
        RuleError: One of these is so.
    """
    if until <= today:
        raise RuleError("A renewal is put off to a later day.")
    if not reason.strip():
        raise RuleError("Say why it waits; its decision log keeps it.")
    if deadline is not None and until > deadline:
        raise RuleError(
            Sentence("It would come back after {day:%m/%d/%Y}, when it is too late to act.",
                     day=deadline),
            title="This day is too late",
        )


def is_put_off(until: date | None, today: date) -> bool:
    """Tell whether a renewal that was put off until a day, None for never, still waits."""
    return until is not None and today < until


def age(raised_on: date, settled_on: date | None, day: date) -> int:
    """Return for how many days something is, or was, open as of `day`; never negative."""
    until = day if settled_on is None else min(settled_on, day)
    return max(0, (until - raised_on).days)


def band(days: int) -> int | None:
    """Return the last day of the band that an age falls in, None beyond the last."""
    return next((last for last in BANDS if days <= last), None)


def open_asks(log: Iterable[tuple[LogKind, str]]) -> tuple[str, ...]:
    """Return the topics that were asked for and not agreed on since, the latest asked first.

    Args:
        log: Kind and topic of the entries, the newest first.
    """
    agreed, found = set(), []
    for kind, topic in log:
        if kind is LogKind.AGREED:
            agreed.add(topic)
        elif kind is LogKind.ASK and topic not in agreed and topic not in found:
            found.append(topic)
    return tuple(found)


def check_days(name: Sentence, days: int | None) -> None:
    """Refuse a number of days that no contract gives; None says that none was agreed.

    Raises:
        RuleError: It is below 1 or above 365.
    """
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise RuleError(Sentence("{name} is between 1 and {most} days, or empty.", name=name,
                                 most=MOST_DAYS))  # fmt: skip
