"""Visits as events of a calendar: where, what for, and no notes, which stay encrypted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select, true

from provider_ops.network.model import Location, Organization, StaffMember
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.queries.agenda import is_in
from provider_ops.planning.queries.coverage import days_taken_back
from provider_ops.planning.queries.repeats import repeats
from provider_ops.planning.rules.ical import Event, Status
from provider_ops.planning.rules.repeats import Rhythm, Unit, days
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.planning.queries.coverage import CoveredDays


def events(
    session: Session,
    market_id: str,
    first: date,
    last: date,
    *,
    today: date,
    rep_id: UUID | None = None,
) -> tuple[Event, ...]:
    """Return the visits from `first` to `last`, one representative's or everybody's, in order.

    Days on which a visit repeats and that wait to be planned are among them from `today` on. What
    was cancelled is too, and days of repeats that wait no more, and what was covered for a
    colleague until that was ended: a calendar may have it from an earlier file.
    """
    found = [*_visits(session, market_id, first, last, rep_id),
             *_repeats(session, market_id, first, last, today, rep_id)]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (
        one.day, one.start_minute is None, one.start_minute or 0, one.uid)))  # fmt: skip


def _visits(
    session: Session, market_id: str, first: date, last: date, rep_id: UUID | None
) -> Iterator[Event]:
    stands = true() if rep_id is None else is_in(rep_id, first, last)
    taken_back = () if rep_id is None else days_taken_back(session, rep_id, first, last)
    query = (
        select(Visit, Organization.name, Location, StaffMember.given_name,
               StaffMember.family_name, stands)
        .join(Organization, Organization.id == Visit.organization_id)
        .outerjoin(Location, Location.id == Visit.location_id)
        .outerjoin(StaffMember, StaffMember.id == Visit.rep_id)
        .where(Visit.market_id == market_id, Visit.day.between(first, last), or_(stands, *(
            and_(Visit.rep_id == one.holder_id, Organization.territory_id == one.territory_id,
                 Visit.day.between(one.first, one.last))
            for one in taken_back
        )))
    )  # fmt: skip
    for visit, name, place, given, family, is_theirs in session.execute(query):
        yield Event(
            f"visit-{visit.id}@provider-ops", visit.day, visit.start_minute, visit.minutes,
            name if visit.rep_id == rep_id else f"{name} ({given} {family})", _address(place),
            visit.purpose, visit.submitted_at is not None, _spot(place),
            Status.CONFIRMED if is_theirs and visit.cancelled_on is None else Status.CANCELLED,
        )  # fmt: skip


def _repeats(
    session: Session, market_id: str, first: date, last: date, today: date, rep_id: UUID | None
) -> Iterator[Event]:
    waiting = {
        (row.series_id, row.day)
        for row in repeats(session, market_id, max(first, today), last, today=today, rep_id=rep_id)
    }
    address = (
        select(func.min(Location.id))
        .where(Location.organization_id == VisitSeries.organization_id)
        .correlate(VisitSeries)
        .scalar_subquery()
    )
    query = (
        select(VisitSeries, Organization, Location, StaffMember.given_name,
               StaffMember.family_name)
        .join(Organization, Organization.id == VisitSeries.organization_id)
        .outerjoin(Location, Location.id == address)
        .outerjoin(StaffMember, StaffMember.id == VisitSeries.rep_id)
        .where(VisitSeries.market_id == market_id, VisitSeries.first_on <= last)
    )  # fmt: skip
    taken_back: tuple[CoveredDays, ...] = ()
    if rep_id is not None:
        taken_back = days_taken_back(session, rep_id, first, last)
        query = query.where(or_(
            VisitSeries.rep_id == rep_id, VisitSeries.id.in_({key for key, _ in waiting}),
            and_(Organization.territory_id.in_({one.territory_id for one in taken_back}),
                 VisitSeries.rep_id.in_({one.holder_id for one in taken_back})),
        ))  # fmt: skip
    for row, office, place, given, family in session.execute(query):
        name = office.name
        # As if it never ended, too: days after the end were to come once.
        endless = Rhythm(row.first_on, row.every, Unit(row.unit))
        ending = replace(endless, last=row.ends_on)
        for day in sorted({*days(endless, first, last), *days(ending, first, last)}):
            waits = (row.id, day) in waiting
            if not waits and rep_id not in (None, row.rep_id) and not any(
                (one.territory_id, one.holder_id) == (office.territory_id, row.rep_id)
                and one.first <= day <= one.last for one in taken_back
            ):  # fmt: skip
                continue  # on days that are not covered it is the colleague's calendar
            yield Event(
                f"repeat-{row.id}-{day:%Y%m%d}@provider-ops", day, row.start_minute, row.minutes,
                name if row.rep_id == rep_id else f"{name} ({given} {family})", _address(place),
                row.purpose, place=_spot(place),
                status=Status.TENTATIVE if waits else Status.CANCELLED,
            )  # fmt: skip


def _address(place: Location | None) -> str:
    if place is None:
        return ""
    return ", ".join(filter(None, (place.address, place.city, f"{place.state} {place.zip_code}")))


def _spot(place: Location | None) -> tuple[float, float] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
