"""Reads for the calendar, for one visit, and for promises."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, case, func, or_, select

from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.network.model import Location, Organization, StaffMember
from provider_ops.store.model import Draft
from provider_ops.visits import drafts, rules
from provider_ops.visits.model import Promise, Visit, VisitMaterial, VisitObjective
from provider_ops.visits.recording import recorded_form
from provider_ops.visits.unlockings import Unlocking, read_unlockings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Label
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as lists and the calendar show it."""

    id: UUID
    organization_id: UUID
    organization: str
    city: str
    county_fips: str
    rep_id: UUID
    rep: str
    purpose: str
    day: date
    start_minute: int | None
    minutes: int
    state: rules.State
    has_draft: bool


class View(StrEnum):
    """The parts of a list of visits: what comes, what waits for its report, what is done."""

    PLANNED = "planned"
    TO_FINISH = "to_finish"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which visits to show; empty fields do not restrict. Days are included on both ends."""

    text: str = ""
    rep_id: UUID | None = None
    organization_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    state: rules.State | None = None
    view: View | None = None


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """A visit with what its form holds: the draft while there is one, else what was recorded."""

    row: VisitRow
    location_id: UUID | None
    provider_id: UUID | None
    form: rules.VisitForm
    draft_saved_at: datetime | None
    submitted_at: datetime | None
    unlockings: tuple[Unlocking, ...]
    """The first one first."""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise; `owner` is the person who keeps it, ours or the office's."""

    id: UUID
    organization_id: UUID
    organization: str
    text: str
    owner_id: UUID | None
    owner: str
    due_on: date
    done_on: date | None
    days_late: int


Among = ColumnElement[bool] | None
"""A condition of an area above, such as whose agenda a visit is in."""
_Visits: TypeAlias = Select[*tuple[Any, ...]]


def count(session: Session, which: Filter, today: date, *, among: Among = None) -> int:
    """Return how many visits match."""
    query = select(func.count()).select_from(Visit).where(*_wanted(which, today, among))
    return session.scalar(query) or 0


def counts(
    session: Session, which: Filter, today: date, *, among: Among = None
) -> dict[View | None, int]:
    """Return how many visits of `which` each view holds, and under None how many there are."""
    views = tuple(View)
    sums = [func.sum(case((_view(view, today), 1), else_=0)) for view in views]
    query = select(func.count(), *sums).where(*_wanted(replace(which, view=None), today, among))
    row = session.execute(query.select_from(Visit)).one()
    return {None: row[0], **{view: row[at + 1] or 0 for at, view in enumerate(views)}}


def page(
    session: Session,
    which: Filter,
    *,
    zone: str,
    today: date,
    offset: int = 0,
    limit: int = 100,
    among: Among = None,
) -> tuple[VisitRow, ...]:
    """Return visits, newest day first, in the order of the day within it.

    Planned visits come the other way round: the next one first.
    """
    day = Visit.day.asc() if which.view is View.PLANNED else Visit.day.desc()
    order = (day, Visit.start_minute.is_(None), Visit.start_minute, Visit.id)
    keys = select(Visit.id).where(*_wanted(which, today, among)).order_by(*order)
    page = keys.offset(offset).limit(limit)
    return _rows(session, _visits().where(Visit.id.in_(page)).order_by(*order), zone, today)


def calendar(
    session: Session,
    first: date,
    days: int,
    *,
    zone: str,
    today: date,
    among: Among = None,
    values: Mapping[str, object] | None = None,
) -> tuple[VisitRow, ...]:
    """Return the visits of `days` days from `first`, all or those `among` which, in order.

    The condition is to be made once; it is asked with `first`, `last` and `values`.
    """
    asked = {"first": first, "last": first + timedelta(days=days - 1), **(values or {})}
    return _rows(session, _calendar(among), zone, today, asked)


@cache
def _calendar(among: Among) -> _Visits:
    query = _visits().where(
        Visit.day >= bindparam("first", type_=Date), Visit.day <= bindparam("last", type_=Date),
        Visit.cancelled_on.is_(None),
    ).order_by(Visit.day, Visit.start_minute.is_(None), Visit.start_minute, Visit.id)  # fmt: skip
    return query if among is None else query.where(among)


def detail(session: Session, visit_id: UUID, *, zone: str, today: date) -> VisitDetail:
    """Return one visit with its form.

    Raises:
        NotFoundError: If it is gone.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotFoundError
    (row,) = _rows(session, _visits().where(Visit.id == visit_id), zone, today)
    draft = session.get(Draft, visit_id)
    return VisitDetail(
        row,
        visit.location_id,
        visit.provider_id,
        drafts.from_json(draft.body) if draft else recorded_form(session, visit),
        draft.saved_at if draft else None,
        visit.submitted_at,
        read_unlockings(visit.unlock_reason),
    )


def last_submitted(
    session: Session, organization_id: UUID, *, before: date
) -> tuple[date, str] | None:
    """Return day and notes of the last submitted visit to an office before a day, if any."""
    found = session.execute(_last(), {"office": organization_id, "before": before}).one_or_none()
    return None if found is None else (found[0], found[1])


@cache
def _last() -> Select[date, str]:
    return (
        select(Visit.day, Visit.notes)
        .where(Visit.organization_id == bindparam("office"), Visit.submitted_at.is_not(None),
               Visit.day < bindparam("before"))
        .order_by(Visit.day.desc(), Visit.id.desc())
        .limit(1)
    )  # fmt: skip


def promises(
    session: Session,
    today: date,
    *,
    owner_id: UUID | None = None,
    organization_id: UUID | None = None,
    kept_visit_id: UUID | None = None,
    open_only: bool = True,
    limit: int = 200,
) -> tuple[PromiseRow, ...]:
    """Return promises, the longest overdue first; closed ones after the open ones."""
    which = {"owner_id": owner_id, "organization_id": organization_id,
             "kept_visit_id": kept_visit_id}  # fmt: skip
    asked = {name: key for name, key in which.items() if key is not None}
    query = _promises(frozenset(asked), open_only=open_only)
    return tuple(
        PromiseRow(key, office_id, office, text, owner, staff or name, due, done,
                   rules.days_late(due, done, today))
        for key, office_id, office, text, owner, staff, name, due, done
        in session.execute(query, {**asked, "limit": limit})
    )  # fmt: skip


@cache
def _promises(named: frozenset[str], *, open_only: bool) -> Select[*tuple[Any, ...]]:
    """Return the query of promises whose columns `named` have the values it is asked with."""
    tests = [getattr(Promise, name) == bindparam(name) for name in sorted(named)]
    if open_only:
        tests.append(Promise.done_on.is_(None))
    return (
        select(Promise.id, Promise.organization_id, Organization.name, Promise.text,
               Promise.owner_id, _staff_name(), Promise.owner_name, Promise.due_on,
               Promise.done_on)
        .join(Organization, Organization.id == Promise.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Promise.owner_id)
        .where(*tests)
        .order_by(Promise.done_on.is_not(None), Promise.due_on, Promise.id)
        .limit(bindparam("limit"))
    )  # fmt: skip


def office_of(session: Session, visit_id: UUID) -> UUID | None:
    """Return which office a visit goes to, None if the visit is gone."""
    return session.scalar(select(Visit.organization_id).where(Visit.id == visit_id))


def usual_topics(session: Session, market_id: str, since: date, limit: int) -> tuple[str, ...]:
    """Return what visits of a market since a day were about, the most frequent first."""
    rows = session.scalars(
        select(VisitObjective.topic)
        .join(Visit, Visit.id == VisitObjective.visit_id)
        .where(Visit.market_id == market_id, Visit.day >= since)
        .group_by(VisitObjective.topic)
        .order_by(func.count().desc(), VisitObjective.topic)
        .limit(limit)
    )
    return tuple(rows)


def usual_purposes(session: Session, market_id: str, since: date, limit: int) -> tuple[str, ...]:
    """Return what visits of a market since a day were for, the most frequent first."""
    rows = session.scalars(
        select(Visit.purpose)
        .where(Visit.market_id == market_id, Visit.day >= since)
        .group_by(Visit.purpose)
        .order_by(func.count().desc(), Visit.purpose)
        .limit(limit)
    )
    return tuple(rows)


def handed_over(session: Session) -> dict[UUID, int]:
    """Return how many copies of each material version were handed over in submitted visits."""
    rows = session.execute(
        select(VisitMaterial.material_version_id, func.sum(VisitMaterial.quantity))
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .where(Visit.submitted_at.is_not(None))
        .group_by(VisitMaterial.material_version_id)
    )
    return dict(rows.all())


def _visits() -> _Visits:
    return (
        select(
            Visit.id, Visit.organization_id, Organization.name, Location.city,
            Location.county_fips, Visit.rep_id, _staff_name(), Visit.purpose, Visit.day,
            Visit.start_minute, Visit.minutes, Visit.submitted_at, Visit.cancelled_on, Draft.row_id,
        )
        .join(Organization, Organization.id == Visit.organization_id)
        .outerjoin(Location, Location.id == Visit.location_id)
        .outerjoin(StaffMember, StaffMember.id == Visit.rep_id)
        .outerjoin(Draft, Draft.row_id == Visit.id)
    )  # fmt: skip


def _wanted(which: Filter, today: date, among: Among = None) -> list[ColumnElement[bool]]:
    """Conditions on columns of one index of visits, so that no other table is joined."""
    tests: list[ColumnElement[bool]] = [] if among is None else [among]
    if which.rep_id is not None:
        tests.append(Visit.rep_id == which.rep_id)
    if which.organization_id is not None:
        tests.append(Visit.organization_id == which.organization_id)
    if which.first is not None:
        tests.append(Visit.day >= which.first)
    if which.last is not None:
        tests.append(Visit.day <= which.last)
    if which.text:
        offices = select(Organization.id).where(
            Organization.name.contains(which.text, autoescape=True)
        )
        purpose = Visit.purpose.contains(which.text, autoescape=True)  # LIKE ignores case
        tests.append(or_(Visit.organization_id.in_(offices), purpose))
    if which.view is not None:
        tests.append(_view(which.view, today))
    unsettled = and_(Visit.submitted_at.is_(None), Visit.cancelled_on.is_(None))
    conditions = {
        rules.State.SUBMITTED: Visit.submitted_at.is_not(None),
        rules.State.CANCELLED: and_(Visit.submitted_at.is_(None), Visit.cancelled_on.is_not(None)),
        rules.State.TODAY: and_(unsettled, Visit.day == today),
        rules.State.PLANNED: and_(unsettled, Visit.day > today),
        rules.State.OPEN: and_(unsettled, Visit.day < today),
    }
    if which.state is not None:
        tests.append(conditions[which.state])
    return tests


def _view(view: View, today: date) -> ColumnElement[bool]:
    unsettled = and_(Visit.submitted_at.is_(None), Visit.cancelled_on.is_(None))
    begun = or_(Visit.day < today, Visit.id.in_(select(Draft.row_id)))
    return {
        View.PLANNED: and_(unsettled, ~begun),
        View.TO_FINISH: and_(unsettled, begun),
        View.SUBMITTED: Visit.submitted_at.is_not(None),
    }[view]


def _rows(
    session: Session,
    query: _Visits,
    zone: str,
    today: date,
    values: Mapping[str, object] | None = None,
) -> tuple[VisitRow, ...]:
    return tuple(
        VisitRow(
            key, office, name, city or "", county or "", rep_id, rep or "", purpose, day, start,
            minutes,
            rules.state(day, None if done is None else day_in(zone, done), cancelled, today),
            draft is not None,
        )
        for key, office, name, city, county, rep_id, rep, purpose, day, start, minutes, done,
            cancelled, draft in session.execute(query, values)
    )  # fmt: skip


def _staff_name() -> Label[str]:
    return (StaffMember.given_name + " " + StaffMember.family_name).label("staff")
