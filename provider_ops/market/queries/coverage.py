"""Visits made and offices seen in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.market.rules import share
from provider_ops.network.model import Organization, StaffMember, Territory
from provider_ops.planning.queries.targets import TargetSql, is_set
from provider_ops.store.spans import EVER
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy import Subquery
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class TierCoverage:
    """Offices of a tier seen within their target; `target_days` is that of the tier."""

    tier: str
    target_days: int
    offices: int
    in_time: int

    @property
    def share(self) -> Decimal | None:
        """Part of the offices seen in time, from 0 to 1."""
        return share(self.in_time, self.offices)


@dataclass(frozen=True, slots=True)
class RepVisits:
    """A representative's month."""

    staff_id: UUID
    name: str
    territory: str
    planned: int
    """Visits of the month that were not cancelled, submitted or not."""
    submitted: int
    offices: int
    seen_in_time: int

    @property
    def coverage(self) -> Decimal | None:
        """Part of the territory's offices seen in time, from 0 to 1."""
        return share(self.seen_in_time, self.offices)


def visits_by_rep(
    session: Session, market_id: str, first: date, last_day: date
) -> tuple[RepVisits, ...]:
    """Return the visits from `first` to `last_day` by representative, by territory name."""
    counted = session.execute(
        select(
            Visit.rep_id,
            func.sum(case((Visit.cancelled_on.is_(None), 1), else_=0)),
            func.sum(case((Visit.submitted_at.is_not(None), 1), else_=0)),
        )
        .where(Visit.market_id == market_id, Visit.day >= first, Visit.day <= last_day)
        .group_by(Visit.rep_id)
    )
    made = {rep: (planned, submitted) for rep, planned, submitted in counted}
    last = _last_visits(last_day)
    targets = TargetSql(market_id, last_day, EVER, is_set(session, market_id))
    days = func.julianday(last_day) - func.julianday(last.c.day)
    offices = session.execute(
        targets.join(
            select(Organization.territory_id, func.count(),
                   func.sum(case((days <= targets.days, 1), else_=0)))
            .outerjoin(last, last.c.organization_id == Organization.id)
            .where(Organization.market_id == market_id)
            .group_by(Organization.territory_id)
        )
    )  # fmt: skip
    seen = {territory: (count, in_time) for territory, count, in_time in offices}
    people = session.execute(
        select(Territory, StaffMember)
        .join(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Territory.market_id == market_id)
        .order_by(Territory.name)
    )
    return tuple(
        RepVisits(
            staff.id,
            f"{staff.given_name} {staff.family_name}",
            territory.name,
            *made.get(staff.id, (0, 0)),
            *seen.get(territory.id, (0, 0)),
        )
        for territory, staff in people
    )


def _last_visits(on: date) -> Subquery:
    return (
        select(Visit.organization_id, func.max(Visit.day).label("day"))
        .where(Visit.submitted_at.is_not(None), Visit.day <= on)
        .group_by(Visit.organization_id)
        .subquery()
    )
