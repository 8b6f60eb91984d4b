"""Visits as events of a calendar: where, what for, and no notes, which stay encrypted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.network.model import Location, Organization, StaffMember
from provider_ops.planning.rules.ical import Event
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session


def events(
    session: Session, market_id: str, first: date, last: date, *, rep_id: UUID | None = None
) -> tuple[Event, ...]:
    """Return the visits from `first` to `last`, one representative's or everybody's, in order."""
    query = (
        select(Visit, Organization.name, Location, StaffMember.given_name,
               StaffMember.family_name)
        .join(Organization, Organization.id == Visit.organization_id)
        .outerjoin(Location, Location.id == Visit.location_id)
        .outerjoin(StaffMember, StaffMember.id == Visit.rep_id)
        .where(Visit.market_id == market_id, Visit.day.between(first, last),
               Visit.cancelled_on.is_(None))
        .order_by(Visit.day, Visit.start_minute.is_(None), Visit.start_minute, Visit.id)
    )  # fmt: skip
    if rep_id is not None:
        query = query.where(Visit.rep_id == rep_id)
    return tuple(
        Event(
            f"visit-{visit.id}@provider-ops", visit.day, visit.start_minute, visit.minutes,
            name if rep_id is not None else f"{name} ({given} {family})", _address(place),
            visit.purpose, visit.submitted_at is not None, _spot(place),
        )
        for visit, name, place, given, family in session.execute(query)
    )  # fmt: skip


def _address(place: Location | None) -> str:
    if place is None:
        return ""
    return ", ".join(filter(None, (place.address, place.city, f"{place.state} {place.zip_code}")))


def _spot(place: Location | None) -> tuple[float, float] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
