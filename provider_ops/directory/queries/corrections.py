"""Corrections of the directory as a list: what waits for a decision, what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import aliased

from provider_ops.directory.model import CorrectionFile, DirectoryCorrection
from provider_ops.directory.rules import Fact, State, state
from provider_ops.network.model import Location, Organization, Provider, StaffMember

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

_C = DirectoryCorrection
_ORDERS = {
    "day": (_C.proposed_on,),
    "organization": (Organization.name, _C.proposed_on),
    "fact": (_C.fact, Organization.name),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which corrections; empty fields do not restrict."""

    text: str = ""
    state: State | None = None


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction as lists and files show it. Without a provider it is about the address."""

    id: UUID
    organization_id: UUID
    organization: str
    organization_npi: str
    tin: str
    provider_id: UUID | None
    provider: str
    npi: str
    address: str
    fact: Fact
    left: bool
    old_value: str
    new_value: str
    proposed_on: date
    proposed_by: str
    visit_id: UUID | None
    state: State
    decided_on: date | None
    decided_by: str
    reason: str
    file_number: str


def corrections(
    session: Session,
    market_id: str,
    which: Filter | None = None,
    *,
    order: str = "day",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> tuple[CorrectionRow, ...]:
    """Return corrections, the longest known first unless another order is asked for."""
    columns = (*_ORDERS[order], _C.id)
    turned = tuple(column.desc() for column in columns) if descending else columns
    proposer, decider = aliased(StaffMember), aliased(StaffMember)
    rows = session.execute(
        select(
            _C, Organization.name, func.coalesce(Organization.npi, ""), Organization.tin,
            _full_name(Provider), func.coalesce(Provider.npi, ""),
            _address(), _full_name(proposer), _full_name(decider),
            func.coalesce(CorrectionFile.number, ""),
        )
        .join(Organization, Organization.id == _C.organization_id)
        .outerjoin(Provider, Provider.id == _C.provider_id)
        .outerjoin(Location, Location.id == _C.location_id)
        .outerjoin(proposer, proposer.id == _C.proposed_by_id)
        .outerjoin(decider, decider.id == _C.decided_by_id)
        .outerjoin(CorrectionFile, CorrectionFile.id == _C.file_id)
        .where(*_wanted(market_id, which or Filter()))
        .order_by(*turned)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return tuple(
        CorrectionRow(
            row.id, row.organization_id, office, office_npi, tin, row.provider_id, provider, npi,
            address, Fact(row.fact), row.left, row.old_value, row.new_value, row.proposed_on,
            by, row.visit_id, state(row.decision, sent=row.file_id is not None), row.decided_on,
            decided_by, row.reason, number,
        )
        for row, office, office_npi, tin, provider, npi, address, by, decided_by, number in rows
    )  # fmt: skip


def correction_counts(
    session: Session, market_id: str, which: Filter | None = None
) -> dict[State | None, int]:
    """Return how many corrections stand how, and under None how many there are."""
    every = tuple(State)
    sums = [func.sum(case((_stands(one), 1), else_=0)) for one in every]
    query: Select[*tuple[Any, ...]] = (
        select(func.count(), *sums)
        .select_from(_C)
        .join(Organization, Organization.id == _C.organization_id)
        .outerjoin(Provider, Provider.id == _C.provider_id)
        .where(*_wanted(market_id, replace(which or Filter(), state=None)))
    )
    row = session.execute(query).one()
    return {None: row[0], **{one: row[at + 1] or 0 for at, one in enumerate(every)}}


def _wanted(market_id: str, which: Filter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = [_C.market_id == market_id]
    if which.text:
        tests.append(
            or_(
                Organization.name.contains(which.text, autoescape=True),
                Provider.family_name.contains(which.text, autoescape=True),
                Provider.npi.startswith(which.text, autoescape=True),
            )
        )
    if which.state is not None:
        tests.append(_stands(which.state))
    return tests


def _stands(one: State) -> ColumnElement[bool]:
    if one == State.SENT:
        return _C.file_id.is_not(None)
    decision = "" if one == State.PROPOSED else one.value
    return and_(_C.file_id.is_(None), _C.decision == decision)


def _full_name(person: Any) -> ColumnElement[str]:
    name = func.trim(person.given_name + " " + person.family_name)
    return case((person.id.is_not(None), name), else_="")


def _address() -> ColumnElement[str]:
    whole = (
        Location.address + ", " + Location.city + ", " + Location.state + " " + Location.zip_code
    )
    return case((Location.id.is_not(None), whole), else_="")
