"""The days on which visits repeat and that nobody has planned yet; computed, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, or_, select

from provider_ops.network.model import Organization, StaffMember
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.queries.coverage import covered_days
from provider_ops.planning.rules.repeats import Rhythm, Unit, unsettled
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select
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
    asked: dict[str, Any] = {"market": market_id, "first": first, "last": last}
    if rep_id is not None:
        asked["reps"] = {rep_id, *(one.holder_id for one in covered)}
    series = session.execute(_series(of_some=rep_id is not None), asked).all()
    rhythms = {
        row.id: Rhythm(row.first_on, row.every, Unit(row.unit), row.ends_on) for row in series
    }
    reach = max((rhythm.period for rhythm in rhythms.values()), default=timedelta())
    visits = _visits(session, {row.organization_id for row in series}, first - reach,
                     last + reach)  # fmt: skip
    found = [
        RepeatRow(row.id, row.organization_id, row.name, row.rep_id, row.rep or "", row.purpose,
                  day, row.start_minute, row.minutes, row.every, rhythms[row.id].unit)
        for row in series
        for day in unsettled(rhythms[row.id], visits[row.organization_id, row.rep_id], first, last)
        if rep_id in (None, row.rep_id)
        or any(one.territory_id == row.territory_id and one.holder_id == row.rep_id
               and one.first <= day <= one.last for one in covered)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.day, one.start_minute or 0, one.series_id)))


@cache
def _series(*, of_some: bool) -> Select[*tuple[Any, ...]]:
    """Return the query of all series of a market, or of those of `reps`."""
    series = VisitSeries
    query = (
        select(
            series.id, series.organization_id, Organization.name, Organization.territory_id,
            series.rep_id, (StaffMember.given_name + " " + StaffMember.family_name).label("rep"),
            series.purpose, series.start_minute, series.minutes, series.every, series.unit,
            series.first_on, series.ends_on,
        )
        .join(Organization, Organization.id == series.organization_id)
        .outerjoin(StaffMember, StaffMember.id == series.rep_id)
        .where(series.market_id == bindparam("market"), series.first_on <= bindparam("last"),
               or_(series.ends_on.is_(None), series.ends_on >= bindparam("first")))
    )  # fmt: skip
    return query.where(series.rep_id.in_(bindparam("reps", expanding=True))) if of_some else query


def _visits(
    session: Session, offices: set[UUID], first: date, last: date
) -> defaultdict[tuple[UUID, UUID], list[date]]:
    """Return the days of visits that are on the calendar or done, by office and who goes."""
    found: defaultdict[tuple[UUID, UUID], list[date]] = defaultdict(list)
    rows = session.execute(_days(), {"offices": offices, "first": first, "last": last})
    for office, rep, day in rows:
        found[office, rep].append(day)
    return found


@cache
def _days() -> Select[UUID, UUID, date]:
    return (
        select(Visit.organization_id, Visit.rep_id, Visit.day)
        .where(Visit.organization_id.in_(bindparam("offices", expanding=True)),
               Visit.day.between(bindparam("first"), bindparam("last")),
               Visit.cancelled_on.is_(None))
        .order_by(Visit.day)
    )  # fmt: skip
