"""What a market report asks its reader to decide, each with a day it has to be decided by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_business_days, last_of_month
from provider_ops.escalations.rules import State
from provider_ops.market.rules import SMALL
from provider_ops.reports.market import sentences as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.reports.market.facts import MarketFacts

MOST = 4
ENDING_WITHIN = NOTICE_WITHIN = 30
ANSWER_DAYS = 5
"""Business days to answer what has no date of its own."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to decide on, what is asked, and the last day for it."""

    topic: str
    asked: str
    by: date


def decisions(facts: MarketFacts) -> tuple[Decision, ...]:
    """Return at most `MOST` decisions, the nearest day first."""
    found = sorted(_all(facts), key=lambda decision: (decision.by, decision.topic))
    return tuple(found[:MOST])


def _all(facts: MarketFacts) -> Iterator[Decision]:
    answer = add_business_days(facts.today, ANSWER_DAYS)
    ending = [row for row in facts.contracts.ending if row.days_left <= ENDING_WITHIN]
    if ending:
        largest = max(ending, key=lambda row: (row.members, row.number))
        yield Decision(
            "Contracts that end.",
            f"Renew or let go {say.count(len(ending), 'contract')} that end by "
            f"{say.short_day(facts.today + timedelta(days=ENDING_WITHIN))}. The largest, "
            f"{largest.organization}, has {say.members(largest.members)} members.",
            ending[0].on,
        )
    notices = [row for row in facts.contracts.notices if row.days_left <= NOTICE_WITHIN]
    if notices:
        yield Decision(
            "Renewals.",
            f"{say.count(len(notices), 'contract')} "
            f"{'renews' if len(notices) == 1 else 'renew'} unless notice is given; the first is "
            f"{notices[0].organization}.",
            notices[0].on,
        )
    late = [row for row in facts.cases.open if row.state == State.LATE and not row.resolved_on]
    if late:
        yield Decision(
            "Late escalations.",
            f"Say who closes {say.count(len(late), 'late case')}. {late[0].number} has waited "
            f"{say.count(late[0].days_outstanding, 'day')}.",
            answer,
        )
    behind = [t for t in facts.visits.territories if t.offices >= SMALL and t.share is not None]
    if behind and facts.visits.unplanned:
        low = min(behind, key=lambda row: (row.share or 0, row.name))
        yield Decision(
            f"{low.name}.",
            f"{low.offices - low.in_time:,} of {say.count(low.offices, 'office')} "
            f"{'is' if low.offices - low.in_time == 1 else 'are'} past the target. "
            "Move visits or people there.",
            last_of_month(facts.today),
        )
    stale = [row.code for row in facts.training.materials if row.stale]
    if stale:
        yield Decision(
            "Translations.",
            f"Translate or withdraw the Spanish {say.listed(stale[:3])}"
            f"{' and others' if len(stale) > 3 else ''}.",
            answer,
        )
