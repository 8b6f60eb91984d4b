"""When the next synchronization begins by itself: quiet, patient, and never two at once.

Pure: every function takes what is known and returns a new `Plan`. Time is seconds of a clock
that never goes back (`time.monotonic`), so that no change of the laptop's clock matters; chance
is a number from 0 to 1 that the caller draws, so that many laptops do not come at once. Whoever
runs it keeps one plan, sets one timer, and asks again after everything that happens:

    plan = start(monotonic(), random())
    ...                                            # on every event one line, then `rearm()`
    plan = changed(plan, monotonic())                         # something was saved here
    plan = appeared(plan, monotonic(), random())              # a network is there again
    plan = asked(plan)                                        # "Synchronize now"

    def rearm():
        due = next_start(plan, Around(is_attached=True, is_paused=False, ...))
        timer.stop() if due.at is None else timer.start(max(0, due.at - monotonic()))

    def timeout():
        plan = began(plan, monotonic())                       # until it ends nothing is due
        on a thread: sync(laptop, reporter, carries=carried(around))
    def done(result):
        plan = succeeded(plan, monotonic(), random(), result.next_poll_s)
    def cancelled():
        plan = stopped(plan, monotonic())
    def gone_wrong(error):                                    # a HubError
        plan = failed(plan, error, monotonic(), random())

`Due.why` says in one word what a status line can show. Two programs on one database exclude each
other inside `sync` itself: the second gets a `BusyError`, which `failed` takes like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provider_ops.core.errors import HubError

SETTLE_S, SETTLE_AT_MOST_S = 5.0, 60.0
"""How long nobody must have changed anything, and how long the first change waits at most."""
SPARING = 12.0
"""How many times longer changes settle where the network is paid by the byte."""

FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 900.0
"""After one failure, and after many."""
LONGEST_TOLD_S = 3_600.0
"""The longest time that anything which answers as a hub can keep a laptop away."""
SHORTEST_POLL_S, LONGEST_POLL_S = 15.0, 6 * 3_600.0
SOON_S = (1.0, 10.0)
"""After the start of the program, and after a network has appeared."""
SLOWER_METERED, SLOWER_ON_BATTERY = 4.0, 2.0
_DOUBLINGS = 16


class Why(Enum):
    """What the next start is about, or why there is none."""

    RUNNING = "running"
    NO_HUB = "no hub"
    NO_NETWORK = "no network"
    PAUSED = "paused"
    ASKED = "asked"
    TOLD_TO_WAIT = "told to wait"
    RETRY = "retry"
    CHANGES = "changes"
    POLL = "poll"


class Carried(Enum):
    """What a synchronization takes along."""

    ALL = "all"
    ROWS = "rows"
    """No attached files: they can wait for a network that is not paid by the byte."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the machine and the person say now; what nobody can tell is left as it is here."""

    is_attached: bool = True
    is_reachable: bool = True
    is_metered: bool = False
    is_on_battery: bool = False
    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """When to begin, on the caller's clock; None: not before something happens."""

    at: float | None
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is remembered between two events.

    Attributes:
        polled_at: Since when the time to the next look at the hub runs.
        poll_s: That time, before a sparing network or battery stretches it.
        began_at: When the running synchronization began; None: none runs.
        is_asked: Whether a person waits for it.
        first_change, last_change: When unsent changes were made; None: nothing waits.
        failures: How many in a row.
        not_before: Until when to leave a hub alone that cannot be reached.
        told_until: Until when the hub itself asked to be left alone; binds a person, too.
    """

    polled_at: float
    poll_s: float
    began_at: float | None = None
    is_asked: bool = False
    first_change: float | None = None
    last_change: float | None = None
    failures: int = 0
    not_before: float = 0.0
    told_until: float | None = None


def start(now: float, chance: float) -> Plan:
    """Return the plan of a program that has just begun: a first exchange soon."""
    return Plan(polled_at=now, poll_s=_between(*SOON_S, chance))


def changed(plan: Plan, now: float) -> Plan:
    """Note that something was saved here that the hub does not have."""
    first = now if plan.first_change is None else plan.first_change
    return replace(plan, first_change=first, last_change=now)


def asked(plan: Plan) -> Plan:
    """Note that a person wants it now: over pause, back-off and what costs money."""
    return replace(plan, is_asked=True)


def appeared(plan: Plan, now: float, chance: float) -> Plan:
    """Note that there is a network again: a failure before says nothing about this one."""
    soon = now + _between(*SOON_S, chance)
    if plan.failures:
        return replace(plan, not_before=min(plan.not_before, soon))
    if plan.polled_at + plan.poll_s <= soon:
        return plan
    return replace(plan, polled_at=now, poll_s=soon - now)


def began(plan: Plan, now: float) -> Plan:
    """Note that a synchronization runs."""
    return replace(plan, began_at=now, is_asked=False)


def succeeded(plan: Plan, now: float, chance: float, next_poll_s: float) -> Plan:
    """Note that it went through; `next_poll_s` is what the hub said."""
    ended = _ended(plan)
    poll = min(max(next_poll_s, SHORTEST_POLL_S), LONGEST_POLL_S) * _between(0.9, 1.1, chance)
    return replace(ended, failures=0, told_until=None, polled_at=now, poll_s=poll)


def failed(plan: Plan, error: HubError, now: float, chance: float) -> Plan:
    """Note that it did not. Waits double up to a quarter of an hour, and half of each is chance.

    What only a person can put right (a refused laptop, a program too old) is tried again as
    rarely as that from the start.
    """
    ended = _ended(plan, keeps_changes=True)
    doublings = _DOUBLINGS if error.needs_person else min(plan.failures, _DOUBLINGS)
    wait = min(FIRST_WAIT_S * 2.0**doublings, LONGEST_WAIT_S) * _between(0.5, 1.0, chance)
    told = error.retry_after_s
    if told is None:
        told_until = None
    else:
        told = min(max(told, 0.0), LONGEST_TOLD_S)
        told_until = now + told * _between(1.0, 1.25, chance)
    return replace(ended, failures=plan.failures + 1, not_before=now + wait, told_until=told_until)


def stopped(plan: Plan, now: float) -> Plan:
    """Note that a person stopped it: it waits for the next change, look or wish."""
    return replace(_ended(plan), polled_at=now)


def next_start(plan: Plan, around: Around) -> Due:
    """Return when the next synchronization begins."""
    if plan.began_at is not None:
        return Due(None, Why.RUNNING)
    if not around.is_attached:
        return Due(None, Why.NO_HUB)
    if not plan.is_asked:
        if around.is_paused:
            return Due(None, Why.PAUSED)
        if not around.is_reachable:
            return Due(None, Why.NO_NETWORK)
    at, why = _wanted(plan, around)
    if plan.told_until is not None and plan.told_until > at:
        return Due(plan.told_until, Why.TOLD_TO_WAIT)
    return Due(at, why)


def carried(around: Around, *, is_asked: bool = False) -> Carried:
    """Return what the next synchronization carries: no files where bytes cost money.

    A person who asks gets everything.
    """
    return Carried.ROWS if around.is_metered and not is_asked else Carried.ALL


def _wanted(plan: Plan, around: Around) -> tuple[float, Why]:
    if plan.is_asked:
        return plan.polled_at, Why.ASKED
    if plan.failures:
        return plan.not_before, Why.RETRY
    slower = max(
        SLOWER_METERED if around.is_metered else 1.0,
        SLOWER_ON_BATTERY if around.is_on_battery else 1.0,
    )
    poll = plan.polled_at + plan.poll_s * slower
    if plan.first_change is None or plan.last_change is None:
        return poll, Why.POLL
    times = SPARING if around.is_metered else 1.0
    settled = min(plan.last_change + SETTLE_S * times, plan.first_change + SETTLE_AT_MOST_S * times)
    return min((settled, Why.CHANGES), (poll, Why.POLL), key=lambda due: due[0])


def _ended(plan: Plan, *, keeps_changes: bool = False) -> Plan:
    """Let the running one end; what was changed while it ran waits for the next."""
    ended = replace(plan, began_at=None)
    if keeps_changes or plan.last_change is None or plan.began_at is None:
        return ended
    if plan.last_change < plan.began_at:
        return replace(ended, first_change=None, last_change=None)
    return replace(ended, first_change=max(plan.first_change or 0.0, plan.began_at))


def _between(low: float, high: float, chance: float) -> float:
    return low + (high - low) * chance
