"""What loops are made of: visits about a code, decisions, packets, billing numbers, words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from provider_ops.claims.lines.practices import market_of
from provider_ops.core.clock import day_in
from provider_ops.core.ids import born_at, following
from provider_ops.network.model import Affiliation, Organization, Provider, StaffMember
from provider_ops.outliers.model import OutlierDecision, ReeducationEvent
from provider_ops.outliers.reeducation.rules import Word
from provider_ops.outliers.rules.standing import Decision
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import EVER, known_at
from provider_ops.training.model import Issuance
from provider_ops.visits.model import Visit, VisitAttendee, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ScalarSelect
    from sqlalchemy.orm import Session

FEW_OFFICES = 1_000
"""Up to so many are asked for by key; of more, all rows are read sooner."""


@dataclass(frozen=True, slots=True)
class Teaching:
    """A visit about a code, or a decision that has none; `day` is None without a visit."""

    organization_id: UUID
    office: str
    code: str
    reason: str
    person: str
    visit_id: UUID | None
    day: date | None
    submitted_at: datetime | None = None
    cancelled_on: date | None = None
    taught_back: bool = False
    check_again_on: date | None = None
    attendees: int = 0
    materials: int = 0
    decided_at: datetime | None = None


def teachings(
    session: Session, market_id: str, offices: Collection[UUID] | None
) -> dict[tuple[UUID, str], list[Teaching]]:
    """Return visits about a code by office and code, in the order of their days."""
    query = (
        select(
            Visit.organization_id, Organization.name, VisitCode.code, VisitCode.reason,
            StaffMember.given_name + " " + StaffMember.family_name, Visit.id, Visit.day,
            Visit.submitted_at, Visit.cancelled_on, VisitCode.taught_back,
            VisitCode.check_again_on, _count(VisitAttendee), _count(VisitMaterial),
        )
        .join(Visit, Visit.id == VisitCode.visit_id)
        .join(Organization, Organization.id == Visit.organization_id)
        .join(StaffMember, StaffMember.id == Visit.rep_id)
        .order_by(Visit.day, Visit.id, VisitCode.id)
    )  # fmt: skip
    if offices is None:
        query = query.where(Visit.market_id == market_id)
    else:  # by their own index, not by that of all days of the market
        query = query.where(market_of(Visit.market_id, market_id),
                            Visit.organization_id.in_(offices))  # fmt: skip
    found: defaultdict[tuple[UUID, str], list[Teaching]] = defaultdict(list)
    for row in session.execute(query):
        found[row.organization_id, row.code].append(Teaching(*row))
    return found


def undone_decisions(
    session: Session,
    market_id: str,
    by_key: Mapping[tuple[UUID, str], Sequence[Teaching]],
    offices: Collection[UUID] | None,
) -> dict[UUID, list[Teaching]]:
    """Return decisions to re-educate that no code stands for, the last of each office.

    With each come its visits in the order of their days: the one that was planned with it, and
    those planned since whose purpose ends in its reason, as that of a visit does that is planned
    from the list; without any, the decision alone. It is done once such a visit was made or any
    code was taught there since; whether that helped, the figure that was decided about says
    itself when the decision runs out.
    """
    query = (
        select(OutlierDecision, Organization.name,
               StaffMember.given_name + " " + StaffMember.family_name,
               exists().where(VisitCode.visit_id == OutlierDecision.visit_id))
        .join(Organization, Organization.id == OutlierDecision.organization_id)
        .outerjoin(StaffMember, StaffMember.id == OutlierDecision.staff_id)
        .where(OutlierDecision.market_id == market_id)
        .order_by(OutlierDecision.decided_at, OutlierDecision.id)
    )  # fmt: skip
    if offices is not None:
        query = query.where(OutlierDecision.organization_id.in_(offices))
    latest: dict[tuple[UUID, str], tuple[OutlierDecision, str, str | None, bool]] = {}
    for made, name, person, has_codes in session.execute(query):
        key = made.organization_id, made.measure
        latest.pop(key, None)  # so that they stay in the order in which they were taken
        latest[key] = made, name, person, has_codes
    taught: dict[UUID, datetime] = {}
    for (office, _code), own in by_key.items():
        if (last := last_taught(own)) is not None and last.submitted_at is not None:
            taught[office] = max(taught.get(office, last.submitted_at), last.submitted_at)
    alone: dict[UUID, Teaching] = {}
    for made, name, who, has_codes in latest.values():
        since = taught.get(made.organization_id)
        is_taught = since is not None and since >= made.decided_at
        if made.decision == Decision.REEDUCATE and not has_codes and not is_taught:
            alone[made.organization_id] = Teaching(
                made.organization_id, name, "", made.reason, who or "", made.visit_id, None,
                decided_at=made.decided_at,
            )  # fmt: skip
    found = {office: own or [replace(alone[office], visit_id=None)]
             for office, own in _visits_for(session, alone).items()}  # fmt: skip
    return {office: own for office, own in found.items() if last_taught(own) is None}


def _visits_for(
    session: Session, decisions: Mapping[UUID, Teaching]
) -> dict[UUID, list[Teaching]]:
    """Return the visits that stand for each office's decision, in the order of their days.

    A visit that another one announced was planned when that was submitted, whatever its key says.
    """
    rows = session.execute(
        select(Visit.id, Visit.organization_id, Visit.purpose, Visit.day, Visit.submitted_at,
               Visit.cancelled_on)
        .where(Visit.organization_id.in_(decisions))
        .order_by(Visit.day, Visit.id)
    ).all()  # fmt: skip
    announced = {following(row.id): row.submitted_at for row in rows if row.submitted_at}
    found: dict[UUID, list[Teaching]] = {office: [] for office in decisions}
    for key, office, purpose, day, submitted_at, cancelled_on in rows:
        decision, born = decisions[office], announced.get(key, born_at(key))
        since = born is not None and decision.decided_at is not None and born >= decision.decided_at
        if key == decision.visit_id or (since and purpose.endswith(decision.reason)):
            found[office].append(
                replace(decision, visit_id=key, day=day, submitted_at=submitted_at,
                        cancelled_on=cancelled_on)
            )  # fmt: skip
    return found


def packet_days(
    session: Session, zone: str, offices: Collection[UUID]
) -> defaultdict[UUID, list[date]]:
    """Return the days on which packets were made for each office."""
    found: defaultdict[UUID, list[date]] = defaultdict(list)
    query = select(Issuance.organization_id, Issuance.issued_at)
    if len(offices) <= FEW_OFFICES:
        query = query.where(Issuance.organization_id.in_(offices))
    for office, issued_at in session.execute(query):
        if office is not None and office in offices:
            found[office].append(day_in(zone, issued_at))
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


def words_of(
    session: Session, market_id: str, zone: str, offices: Collection[UUID]
) -> dict[tuple[UUID, str], tuple[Word, datetime]]:
    """Return the last word about each code at some offices, and the instant it was said."""
    query = (
        select(ReeducationEvent, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == ReeducationEvent.staff_id)
        .where(ReeducationEvent.market_id == market_id)
        .order_by(ReeducationEvent.happened_at, ReeducationEvent.id)
    )
    if len(offices) <= FEW_OFFICES:
        query = query.where(ReeducationEvent.organization_id.in_(offices))
    rows = session.execute(query)
    return {
        (event.organization_id, event.code): (
            Word(event.kind == "closed", event.reason,
                 f"{given} {family}" if given is not None else "",
                 day_in(zone, event.happened_at)),
            event.happened_at,
        )
        for event, given, family in rows
    }  # fmt: skip


def last_taught(own: Sequence[Teaching]) -> Teaching | None:
    """Return the last of some visits, in the order of their days, that was submitted."""
    return next((one for one in reversed(own)
                 if one.submitted_at is not None and one.cancelled_on is None), None)  # fmt: skip
