"""The days on which visits repeat and that nobody has planned yet; computed, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.network.model import Organization
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.rules.repeats import Rhythm, Unit, unsettled
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class RepeatRow:
    """A day on which a visit repeats and that waits to be planned."""

    series_id: UUID
    organization_id: UUID
    organization: str
    rep_id: UUID
    purpose: str
    day: date
    start_minute: int | None
    minutes: int
    every: int
    unit: Unit


def repeats(
    session: Session, market_id: str, first: date, last: date, *, rep_id: UUID | None = None
) -> tuple[RepeatRow, ...]:
    """Return the unplanned repeats from `first` to `last`, one representative's or everybody's."""
    query = (
        select(VisitSeries, Organization.name)
        .join(Organization, Organization.id == VisitSeries.organization_id)
        .where(VisitSeries.market_id == market_id, VisitSeries.first_on <= last,
               or_(VisitSeries.ends_on.is_(None), VisitSeries.ends_on >= first))
    )  # fmt: skip
    if rep_id is not None:
        query = query.where(VisitSeries.rep_id == rep_id)
    series = session.execute(query).all()
    rhythms = {
        row.id: Rhythm(row.first_on, row.every, Unit(row.unit), row.ends_on) for row, _ in series
    }
    reach = max((rhythm.period for rhythm in rhythms.values()), default=timedelta())
    visits = _visits(session, {row.organization_id for row, _ in series}, first - reach,
                     last + reach)  # fmt: skip
    found = [
        RepeatRow(row.id, row.organization_id, name, row.rep_id, row.purpose, day,
                  row.start_minute, row.minutes, row.every, Unit(row.unit))
        for row, name in series
        for day in unsettled(rhythms[row.id], visits[row.organization_id, row.rep_id], first, last)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.day, one.start_minute or 0, one.series_id)))


def _visits(
    session: Session, offices: set[UUID], first: date, last: date
) -> defaultdict[tuple[UUID, UUID], list[date]]:
    """Return the days of visits that are on the calendar or done, by office and who goes."""
    found: defaultdict[tuple[UUID, UUID], list[date]] = defaultdict(list)
    rows = session.execute(
        select(Visit.organization_id, Visit.rep_id, Visit.day)
        .where(Visit.organization_id.in_(offices), Visit.day.between(first, last),
               Visit.cancelled_on.is_(None))
        .order_by(Visit.day)
    )  # fmt: skip
    for office, rep, day in rows:
        found[office, rep].append(day)
    return found
