"""Every code that is taught at an office: the visit, who was there, and what came of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from provider_ops.core.clock import day_in
from provider_ops.network.model import Affiliation, Organization, Provider, StaffMember
from provider_ops.outliers.model import ReeducationEvent
from provider_ops.outliers.reeducation.lines import Asked, windows_of
from provider_ops.outliers.reeducation.rules import Standing, Word, check_on, standing
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import EVER, known_at
from provider_ops.visits.model import Visit, VisitAttendee, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from sqlalchemy import Row, ScalarSelect
    from sqlalchemy.orm import Session

    from provider_ops.outliers.reeducation.rules import Window

LOOKED_BACK = 200
"""Days after which teaching is history: the longest window, a late check and some room."""
FEW_OFFICES = 1_000


@dataclass(frozen=True, slots=True)
class Loop:
    """A code at an office.

    Attributes:
        reason: Why its lines were denied, as the visit has it.
        taught_on: Day of the last submitted visit that taught it; None: only planned so far.
        visit_id: That visit, or the planned one where it was not taught yet.
        attendees: Who was there for the office; `materials` were handed over.
        check_on: When the lines are looked at again.
        planned_on: Day of the next visit that is to teach it.
        last_word: What a person said about it since it was taught.
    """

    organization_id: UUID
    office: str
    code: str
    reason: str
    taught_on: date | None
    visit_id: UUID
    rep: str
    is_taught_back: bool
    attendees: int
    materials: int
    check_on: date | None
    planned_on: date | None
    windows: tuple[Window, ...]
    last_word: Word | None
    standing: Standing


def loops(
    session: Session,
    market_id: str,
    today: date,
    zone: str,
    *,
    organization_ids: Collection[UUID] | None = None,
) -> tuple[Loop, ...]:
    """Return what was taught in the last `LOOKED_BACK` days or is planned, those to act on first.

    `organization_ids` narrows it to some offices.
    """
    by_key = _teachings(session, market_id, today, organization_ids)
    npis = npis_by_office(session, {office for office, _code in by_key})
    words = _words(session, market_id, zone)
    taught = {key: one for key, own in by_key.items() if (one := _last_taught(own)) is not None}
    asked = [Asked(code, one.day, npis[office]) for (office, code), one in taught.items()]
    found = dict(
        zip(taught, windows_of(session, market_id, asked, today), strict=True)
    )
    made = [
        _loop(key, own, taught.get(key), found.get(key, ()), words.get(key), today)
        for key, own in by_key.items()
    ]
    return tuple(sorted(made, key=_place))


_ORDER = ("reopened", "open", "watching", "taught", "closed")


def _place(one: Loop) -> tuple[int, date, str, str]:
    """What wants a person first, then by the day on which something happens."""
    on = one.planned_on if one.taught_on is None else one.check_on
    return _ORDER.index(one.standing.state), on or date.max, one.office, one.code


def _loop(
    key: tuple[UUID, str],
    own: Sequence[Row[*tuple[Any, ...]]],
    last: Row[*tuple[Any, ...]] | None,
    windows: tuple[Window, ...],
    said: tuple[Word, datetime] | None,
    today: date,
) -> Loop:
    planned = min((one.day for one in own if one.submitted_at is None), default=None)
    shown = last or own[-1]
    check = check_on(last.day, last.check_again_on) if last else None
    word = said[0] if said and last and said[1] >= last.submitted_at else None
    return Loop(
        key[0], shown.office, key[1], shown.reason, last.day if last else None, shown.visit_id,
        f"{shown.given_name} {shown.family_name}", bool(last and last.taught_back),
        shown.attendees if last else 0, shown.materials, check, planned, windows, word,
        standing(last.day if last else None, check, windows, word, today),
    )  # fmt: skip


def _last_taught(own: Sequence[Row[*tuple[Any, ...]]]) -> Row[*tuple[Any, ...]] | None:
    return next((one for one in reversed(own) if one.submitted_at is not None), None)


def _teachings(
    session: Session, market_id: str, today: date, offices: Collection[UUID] | None
) -> dict[tuple[UUID, str], list[Row[*tuple[Any, ...]]]]:
    """Codes of visits that were not cancelled, by office and code, in the order of their days."""
    query = (
        select(
            VisitCode.code, VisitCode.reason, VisitCode.taught_back, VisitCode.check_again_on,
            Visit.id.label("visit_id"), Visit.organization_id, Visit.day, Visit.submitted_at,
            Organization.name.label("office"), StaffMember.given_name, StaffMember.family_name,
            _count(VisitAttendee).label("attendees"), _count(VisitMaterial).label("materials"),
        )
        .join(Visit, Visit.id == VisitCode.visit_id)
        .join(Organization, Organization.id == Visit.organization_id)
        .join(StaffMember, StaffMember.id == Visit.rep_id)
        .where(Visit.market_id == market_id, Visit.cancelled_on.is_(None),
               Visit.day >= today - timedelta(days=LOOKED_BACK),
               or_(Visit.submitted_at.is_not(None), Visit.day >= today))
        .order_by(Visit.day, Visit.id, VisitCode.id)
    )  # fmt: skip
    if offices is not None:
        query = query.where(Visit.organization_id.in_(offices))
    found: defaultdict[tuple[UUID, str], list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in session.execute(query):
        found[row.organization_id, row.code].append(row)
    return found


def _count(table: type[VisitAttendee | VisitMaterial]) -> ScalarSelect[int]:
    return (
        select(func.count()).where(table.visit_id == Visit.id).correlate(Visit).scalar_subquery()
    )


def npis_by_office(session: Session, offices: Collection[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Return the numbers that each of some offices bills with: its own, and its clinicians'."""
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    own = select(raw(Organization.id), Organization.npi).where(Organization.npi.is_not(None))
    people = (
        select(raw(Affiliation.organization_id), Provider.npi)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(known_at(Affiliation, EVER))
    )
    if len(offices) <= FEW_OFFICES:  # by the index of each; of many all rows are read sooner
        own = own.where(Organization.id.in_(offices))
        people = people.where(Affiliation.organization_id.in_(offices))
    wanted = {office.bytes: office for office in offices}
    for query in (own, people):
        for key, npi in session.execute(query):
            if npi is not None and (office := wanted.get(key)):
                found[office].add(npi)
    return {office: tuple(sorted(found[office])) for office in offices}


def _words(
    session: Session, market_id: str, zone: str
) -> dict[tuple[UUID, str], tuple[Word, datetime]]:
    rows = session.execute(
        select(ReeducationEvent, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == ReeducationEvent.staff_id)
        .where(ReeducationEvent.market_id == market_id)
        .order_by(ReeducationEvent.happened_at, ReeducationEvent.id)
    )
    return {
        (event.organization_id, event.code): (
            Word(event.kind == "closed", event.reason,
                 f"{given} {family}" if given is not None else "",
                 day_in(zone, event.happened_at)),
            event.happened_at,
        )
        for event, given, family in rows
    }  # fmt: skip
