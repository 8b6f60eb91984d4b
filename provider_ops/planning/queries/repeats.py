"""The days on which visits repeat and that nobody has planned yet; computed, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.network.model import Organization, StaffMember
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.queries.coverage import covered_days
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
    rep: str
    purpose: str
    day: date
    start_minute: int | None
    minutes: int
    every: int
    unit: Unit


def repeats(
    session: Session,
    market_id: str,
    first: date,
    last: date,
    *,
    today: date,
    rep_id: UUID | None = None,
) -> tuple[RepeatRow, ...]:
    """Return the unplanned repeats from `first` to `last`, one representative's or everybody's.

    A representative's are also those of colleagues on days that he covers for them, by grants
    that are not over `today`.
    """
    covered = () if rep_id is None else covered_days(session, rep_id, max(first, today), last)
    query = (
        select(VisitSeries, Organization.name, Organization.territory_id,
               StaffMember.given_name + " " + StaffMember.family_name)
        .join(Organization, Organization.id == VisitSeries.organization_id)
        .outerjoin(StaffMember, StaffMember.id == VisitSeries.rep_id)
        .where(VisitSeries.market_id == market_id, VisitSeries.first_on <= last,
               or_(VisitSeries.ends_on.is_(None), VisitSeries.ends_on >= first))
    )  # fmt: skip
    if rep_id is not None:
        query = query.where(VisitSeries.rep_id.in_({rep_id, *(one.holder_id for one in covered)}))
    series = session.execute(query).all()
    rhythms = {
        row.id: Rhythm(row.first_on, row.every, Unit(row.unit), row.ends_on) for row, *_ in series
    }
    reach = max((rhythm.period for rhythm in rhythms.values()), default=timedelta())
    visits = _visits(session, {row.organization_id for row, *_ in series}, first - reach,
                     last + reach)  # fmt: skip
    found = [
        RepeatRow(row.id, row.organization_id, name, row.rep_id, rep or "", row.purpose, day,
                  row.start_minute, row.minutes, row.every, Unit(row.unit))
        for row, name, territory, rep in series
        for day in unsettled(rhythms[row.id], visits[row.organization_id, row.rep_id], first, last)
        if rep_id in (None, row.rep_id)
        or any(one.territory_id == territory and one.holder_id == row.rep_id
               and one.first <= day <= one.last for one in covered)
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
