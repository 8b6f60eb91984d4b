"""Who covers which territory on which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, bindparam, exists, or_, select
from sqlalchemy.orm import aliased

from provider_ops.network.model import Organization, StaffMember, Territory
from provider_ops.planning.model import CoverageGrant
from provider_ops.planning.rules.coverage import State, state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A grant with the names of who covers, whose territory it is, and where it stands."""

    id: UUID
    territory_id: UUID
    territory: str
    holder_id: UUID | None
    holder: str
    rep_id: UUID
    rep: str
    first: date
    last: date
    reason: str
    state: State


@dataclass(frozen=True, slots=True)
class TerritoryRow:
    """A territory that can be covered."""

    id: UUID
    name: str
    rep_id: UUID | None
    rep: str


def grants(
    session: Session, market_id: str, today: date, *, person: UUID | None = None
) -> tuple[GrantRow, ...]:
    """Return the grants of a market that are not over, the first to begin first.

    `person` asks for those that he covers by or is covered by.
    """
    values: dict[str, Any] = {"market": market_id, "today": today}
    if person is not None:
        values["person"] = person
    found = session.execute(_grants(of_one=person is not None), values)
    return tuple(
        GrantRow(key, territory, name, holder, held or "", rep, by or "", first, last, reason,
                 state(first, last, today))
        for key, territory, name, holder, held, rep, by, first, last, reason in found
    )  # fmt: skip


@cache
def _grants(*, of_one: bool) -> Select[*tuple[Any, ...]]:
    holder, rep = aliased(StaffMember), aliased(StaffMember)
    query = (
        select(CoverageGrant.id, Territory.id, Territory.name, Territory.rep_id, _name(holder),
               CoverageGrant.rep_id, _name(rep), CoverageGrant.first, CoverageGrant.last,
               CoverageGrant.reason)
        .join(Territory, Territory.id == CoverageGrant.territory_id)
        .outerjoin(holder, holder.id == Territory.rep_id)
        .outerjoin(rep, rep.id == CoverageGrant.rep_id)
        .where(CoverageGrant.market_id == bindparam("market"),
               CoverageGrant.last >= bindparam("today"), CoverageGrant.last >= CoverageGrant.first)
        .order_by(CoverageGrant.first, CoverageGrant.id)
    )  # fmt: skip
    person: Any = bindparam("person")
    concerned = or_(CoverageGrant.rep_id == person, Territory.rep_id == person)
    return query.where(concerned) if of_one else query


def territories(session: Session, market_id: str) -> tuple[TerritoryRow, ...]:
    """Return the territories of a market by name, with who holds them."""
    rows = session.execute(
        select(Territory.id, Territory.name, Territory.rep_id, _name(StaffMember))
        .outerjoin(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Territory.market_id == market_id)
        .order_by(Territory.name, Territory.id)
    )
    return tuple(TerritoryRow(key, name, rep_id, rep or "") for key, name, rep_id, rep in rows)


def who_looks_after(
    session: Session, offices: Sequence[UUID], day: date
) -> dict[UUID, UUID]:
    """Return by office who looks after it on a day: who covers its territory, else its holder.

    Offices of nobody, or of somebody who is there no more, are not among them.
    """
    held = (
        select(Organization.id, Territory.rep_id)
        .join(Territory, Territory.id == Organization.territory_id)
        .join(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Organization.id.in_(offices), StaffMember.active)
    )
    covers = (
        select(Organization.id, CoverageGrant.rep_id)
        .join(CoverageGrant, CoverageGrant.territory_id == Organization.territory_id)
        .join(StaffMember, StaffMember.id == CoverageGrant.rep_id)
        .where(Organization.id.in_(offices), CoverageGrant.first <= day,
               CoverageGrant.last >= day, StaffMember.active)
        .order_by(CoverageGrant.id.desc())  # where two cover, who was asked first
    )  # fmt: skip
    found: dict[UUID, UUID] = {}
    for query in (held, covers):
        found.update((office, rep) for office, rep in session.execute(query) if rep is not None)
    return found


def looked_after(rep_id: Any, day: Any) -> ColumnElement[bool]:
    """Return the condition that a territory is a representative's on a day: held or covered."""
    return or_(Territory.rep_id == rep_id, Territory.id.in_(covered(rep_id, day)))


def covered(rep_id: Any, day: Any) -> Select[UUID]:
    """Return the keys of the territories that a representative covers on a day."""
    return select(CoverageGrant.territory_id).where(
        CoverageGrant.rep_id == rep_id, CoverageGrant.first <= day, CoverageGrant.last >= day
    )


def holders(rep_id: Any, first: Any, last: Any) -> Select[UUID | None]:
    """Return whom a representative covers for on some of these days."""
    return (
        select(Territory.rep_id)
        .join(CoverageGrant, CoverageGrant.territory_id == Territory.id)
        .where(CoverageGrant.rep_id == rep_id, CoverageGrant.first <= last,
               CoverageGrant.last >= first)
    )  # fmt: skip


def stands_in(rep_id: Any, office: Any, holder: Any, day: Any) -> ColumnElement[bool]:
    """Return the condition that a representative sees to something of a colleague's.

    He does on the days on which he covers the territory in which the office lies, if that is
    the colleague's; so it ends with the grant.

    Args:
        rep_id: Who covers.
        office: Column with the office it is about.
        holder: Column with the colleague.
        day: Column with the day it is about.
    """
    return exists(
        select(CoverageGrant.id)
        .join(Territory, Territory.id == CoverageGrant.territory_id)
        .join(Organization, Organization.territory_id == Territory.id)
        .where(CoverageGrant.rep_id == rep_id, CoverageGrant.first <= day,
               CoverageGrant.last >= day, Territory.rep_id == holder, Organization.id == office)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CoveredDays:
    """The days on which a representative covers a territory of a colleague."""

    territory_id: UUID
    holder_id: UUID | None
    first: date
    last: date


def covered_days(
    session: Session, rep_id: UUID, first: date, last: date
) -> tuple[CoveredDays, ...]:
    """Return when a representative covers for whom between two days."""
    rows = session.execute(_covered_days(), {"rep": rep_id, "first": first, "last": last})
    return tuple(CoveredDays(*row) for row in rows)


@cache
def _covered_days() -> Select[*tuple[Any, ...]]:
    return (
        select(Territory.id, Territory.rep_id, CoverageGrant.first, CoverageGrant.last)
        .join(CoverageGrant, CoverageGrant.territory_id == Territory.id)
        .where(CoverageGrant.rep_id == bindparam("rep"), CoverageGrant.first <= bindparam("last"),
               CoverageGrant.last >= bindparam("first"))
    )  # fmt: skip


def days_taken_back(
    session: Session, rep_id: UUID, first: date, last: date
) -> tuple[CoveredDays, ...]:
    """Return when between two days a representative was to cover, until that was ended earlier."""
    rows = session.execute(
        select(Territory.id, Territory.rep_id, CoverageGrant.last, CoverageGrant.granted_until)
        .join(CoverageGrant, CoverageGrant.territory_id == Territory.id)
        .where(CoverageGrant.rep_id == rep_id, CoverageGrant.last < last,
               CoverageGrant.granted_until >= first)
    )  # fmt: skip
    return tuple(
        CoveredDays(territory, holder, ended + timedelta(days=1), until)
        for territory, holder, ended, until in rows
        if until is not None
    )


def _name(staff: type[StaffMember]) -> ColumnElement[str]:
    return staff.given_name + " " + staff.family_name
