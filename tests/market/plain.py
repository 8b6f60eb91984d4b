"""Coverage by one plain query: what the report's own reading of the visits is held against."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from provider_ops.market.queries.coverage import TierCoverage, _last_visits, _seen_in_time
from provider_ops.market.rules import share
from provider_ops.network.model import Organization
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS


@dataclass(frozen=True, slots=True)
class Coverage:
    """Offices of a market on a day, by tier."""

    tiers: tuple[TierCoverage, ...]

    @property
    def offices(self) -> int:
        """All offices that a territory holds."""
        return sum(tier.offices for tier in self.tiers)

    @property
    def in_time(self) -> int:
        """Those visited within their target."""
        return sum(tier.in_time for tier in self.tiers)

    @property
    def share(self):
        """Part of all offices seen in time, from 0 to 1."""
        return share(self.in_time, self.offices)


def coverage(session, market_id, on) -> Coverage:
    """Return how many offices were seen in time as of `on`, by tier."""
    last = _last_visits(on)
    rows = session.execute(
        select(Organization.tier, func.count(), func.sum(_seen_in_time(last, on)))
        .outerjoin(last, last.c.organization_id == Organization.id)
        .where(Organization.market_id == market_id, Organization.territory_id.is_not(None))
        .group_by(Organization.tier)
        .order_by(Organization.tier)
    )
    return Coverage(
        tuple(
            TierCoverage(tier, VISIT_EVERY_DAYS.get(tier, VISIT_EVERY_DAYS["C"]), count, seen)
            for tier, count, seen in rows
        )
    )
