"""Who is due for a visit: one query over the offices of a market, and the rule over its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from provider_ops.network.geography import county_names
from provider_ops.network.model import Location, Organization, StaffMember, Territory
from provider_ops.planning.queries.coverage import looked_after
from provider_ops.planning.queries.places import place_of
from provider_ops.planning.queries.risks import RiskSql
from provider_ops.planning.queries.targets import TargetSql, is_set
from provider_ops.planning.rules.due import DUE, QUIET, Reason, points
from provider_ops.planning.rules.targets import Scope
from provider_ops.store.raw_keys import raw
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import Subquery
    from sqlalchemy.orm import Session

    from provider_ops.planning.rules.roads import Place

Holders: TypeAlias = "dict[bytes | None, tuple[str, UUID | None, str]]"


@dataclass(frozen=True, slots=True)
class DueRow:
    """An office that is due, by its days or by what is at risk there."""

    id: UUID
    name: str
    tier: str
    members: int
    city: str
    county: str
    zip_code: str
    latitude: float | None
    longitude: float | None
    territory: str
    rep_id: UUID | None
    rep: str
    last_on: date | None
    since_days: int | None
    """Calendar days since the last submitted visit; None where there was none."""
    target_days: int
    scope: Scope | None
    """What the target is for; None for the plan's own."""
    next_on: date | None
    """The next planned visit."""
    reasons: tuple[Reason, ...]
    points: int

    @property
    def place(self) -> Place | None:
        """Where it is, as well as we know."""
        return place_of(self.latitude, self.longitude, self.zip_code)

    @property
    def days_late(self) -> int:
        """How far the target is behind; 0 when it is not, or was never begun."""
        return max(0, (self.since_days or 0) - self.target_days)


def due(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    *,
    rep_id: UUID | None = None,
    offices: Collection[UUID] | None = None,
) -> tuple[DueRow, ...]:
    """Return the offices of a market that are due on `day`, the most due first.

    `rep_id` asks for those that one representative looks after, `offices` for some. Contracts
    are as `contracts.stretches.catch_up` left them.
    """
    targets = TargetSql(market_id, day, known, is_set(session, market_id))
    risks = RiskSql(session, market_id, day, known)
    last, ahead = _last_visits(day), _next_visits(day)
    since = func.julianday(day.isoformat()) - func.julianday(last.c.day)
    query = (
        select(
            raw(Organization.id), raw(Organization.territory_id), Organization.name,
            Organization.tier, Organization.members, Location.city, Location.county_fips,
            Location.zip_code, Location.latitude, Location.longitude, last.c.day, targets.days,
            targets.scope, ahead.c.day, *risks.columns,
        )
        .select_from(Organization)
        .outerjoin(Location, Location.id == _first_address())
        .outerjoin(last, last.c.organization_id == Organization.id)
        .outerjoin(ahead, ahead.c.organization_id == Organization.id)
        .where(
            Organization.market_id == market_id,
            or_(last.c.day.is_(None), since >= targets.days,
                and_(since * 100 >= targets.days * QUIET, risks.some)),
        )
    )  # fmt: skip
    if rep_id is not None:
        own = select(Territory.id).where(looked_after(rep_id, day))
        query = query.where(Organization.territory_id.in_(own))
    if offices is not None:
        query = query.where(Organization.id.in_(offices))
    names, holders = county_names(), _holders(session, market_id)
    found = session.execute(risks.join(targets.join(query)))
    rows = (_row(one, names, holders, day, risks) for one in found)
    return tuple(sorted((row for row in rows if row is not None), key=_order))


def _order(row: DueRow) -> tuple[int, int, str, UUID]:
    return -row.points, -row.members, row.name, row.id


def _row(
    found: Any, counties: dict[str, str], holders: Holders, day: date, risks: RiskSql
) -> DueRow | None:
    """Return an office if it is due; only then are its keys worth making."""
    key, territory, name, tier, members, city, fips, zip_code, latitude, longitude = found[:10]
    last_on, target, scope, next_on = found[10:14]
    since = None if last_on is None else (day - last_on).days
    reasons = risks.reasons(found[14:], day)
    worth = points(since, target, (reason.risk for reason in reasons))
    if worth < DUE:
        return None
    return DueRow(
        UUID(bytes=key), name, tier, members, city or "", counties.get(fips, ""), zip_code or "",
        latitude, longitude, *holders.get(territory, ("", None, "")), last_on, since, target,
        Scope(scope) if scope else None, next_on, reasons, worth,
    )  # fmt: skip


def _holders(session: Session, market_id: str) -> Holders:
    """Return territory, representative and name by the territory's key."""
    rows = session.execute(
        select(raw(Territory.id), Territory.name, Territory.rep_id,
               func.coalesce(StaffMember.given_name + " " + StaffMember.family_name, ""))
        .outerjoin(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Territory.market_id == market_id)
    )  # fmt: skip
    return {key: (name, rep_id, rep) for key, name, rep_id, rep in rows}


def _last_visits(day: date) -> Subquery:
    return (
        select(Visit.organization_id, func.max(Visit.day).label("day"))
        .where(Visit.submitted_at.is_not(None), Visit.day <= day)
        .group_by(Visit.organization_id)
        .subquery("last_visit")
    )


def _next_visits(day: date) -> Subquery:
    return (
        select(Visit.organization_id, func.min(Visit.day).label("day"))
        .where(Visit.submitted_at.is_(None),
               Visit.cancelled_on.is_(None), Visit.day >= day)
        .group_by(Visit.organization_id)
        .subquery("next_visit")
    )  # fmt: skip


def _first_address() -> Any:
    return (
        select(func.min(Location.id))
        .where(Location.organization_id == Organization.id)
        .correlate(Organization)
        .scalar_subquery()
    )
