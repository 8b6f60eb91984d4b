"""Coverage counted office by office: what the report's own reading of the visits is held against."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select

from provider_ops.market.queries.coverage import TierCoverage
from provider_ops.market.rules import share
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.planning.model import VisitTarget
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS
from provider_ops.visits.model import Visit


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


def coverage(session, market_id, on, targets_of=None) -> Coverage:
    """Return how many offices were seen in time as of `on`, by tier, with the targets of a day."""
    days = _Targets(session, targets_of or on)
    last = dict(session.execute(
        select(Visit.organization_id, func.max(Visit.day))
        .where(Visit.submitted_at.is_not(None), Visit.day <= on)
        .group_by(Visit.organization_id)
    ).all())  # fmt: skip
    offices = session.execute(
        select(Organization.tier, Organization.id)
        .where(Organization.market_id == market_id, Organization.territory_id.is_not(None))
    ).all()  # fmt: skip
    whole, seen = Counter(), Counter()
    for tier, office in offices:
        whole[tier] += 1
        seen[tier] += office in last and (on - last[office]).days <= days.of(office, tier)
    return Coverage(
        tuple(TierCoverage(tier, _days(tier), whole[tier], seen[tier]) for tier in sorted(whole))
    )


def _days(tier):
    return VISIT_EVERY_DAYS.get(tier, VISIT_EVERY_DAYS["C"])


class _Targets:
    """The most specific target of an office; of its people on a day the one who wants the most."""

    def __init__(self, session, on):
        rows = session.scalars(select(VisitTarget)).all()
        self.offices = {row.organization_id: row.days for row in rows if row.organization_id}
        people = {row.provider_id: row.days for row in rows if row.provider_id}
        specialties = {row.specialty: row.days for row in rows if row.specialty}
        self.tiers = {row.tier: row.days for row in rows if row.tier}
        self.people, self.specialties = {}, {}
        for office, person, specialty, first, last in session.execute(
            select(Affiliation.organization_id, Provider.id, Provider.specialty,
                   Affiliation.valid_from, Affiliation.valid_to)
            .join(Provider, Provider.id == Affiliation.provider_id)
        ):  # fmt: skip
            if first <= on and (last is None or on <= last):
                for found, wanted in ((self.people, people.get(person)),
                                      (self.specialties, specialties.get(specialty))):  # fmt: skip
                    if wanted is not None:
                        found[office] = min(wanted, found.get(office, wanted))

    def of(self, office, tier):
        for found in (self.offices, self.people, self.specialties):
            if office in found:
                return found[office]
        return self.tiers.get(tier, _days(tier))
