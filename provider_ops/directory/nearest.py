"""Keeps the nearest deadlines of offices, by which the list of who is due finds them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, case, delete, exists, func, or_, select

from provider_ops.contracts import stretches
from provider_ops.contracts.model import Contract, ContractStretch
from provider_ops.contracts.rules import FOREVER
from provider_ops.directory.deadlines import pack
from provider_ops.directory.model import OfficeDeadline, StaleOffice
from provider_ops.directory.queries import clocks, courses
from provider_ops.network.model import Affiliation, Organization
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows
from provider_ops.store.spans import EVER, known_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_TABLE = Base.metadata.tables[OfficeDeadline.__tablename__]
_COLUMNS = ("organization_id", "market_id", "verify_on", "attest_on", "made_on", "until", "pack")
_DAY = timedelta(days=1)
_FEW = 500
"""Offices that are named to the database; of more, all of the market are read."""


def catch_up(work: Workspace) -> None:
    """Find the deadlines again of offices about which something was written, or has begun.

    The stretches of contracts, which they rest on, are caught up as well.
    All is made anew too where another release's rules made it, or a clock that was ahead.
    """
    market, today = work.market_id, work.today()
    asked = {"market": market, "today": today, "pack": pack().version}
    with work.read() as session:
        if not session.scalar(_is_behind(), asked):
            return
    with work.store.write() as session:
        stretches.refresh(session)
        stale = select(StaleOffice.organization_id).where(_written())
        offices = set(session.scalars(stale, asked))
        old = select(OfficeDeadline.organization_id).where(_begun())
        offices |= set(session.scalars(old, asked))
        if offices:
            _make(session, market, today, offices)
        session.execute(delete(StaleOffice).where(_written()), asked)


@cache
def _is_behind() -> Select[bool]:
    own = exists().where(_written()) | exists().where(_begun())
    return select(stretches.is_behind() | own)


def _written() -> ColumnElement[bool]:
    # Not one for all: once compiled, its subquery makes the next statement look like a new one.
    of_others = select(Organization.id).where(Organization.market_id != bindparam("market"))
    return StaleOffice.organization_id.not_in(of_others)


def _begun() -> ColumnElement[bool]:
    row, today = OfficeDeadline, bindparam("today", type_=Date)
    rules: Any = bindparam("pack")
    # Each from its own index: none would serve "another pack", or the market beside all of them.
    turned = (row.until < today, row.made_on > today, row.pack < rules, row.pack > rules)
    return or_(*(and_(row.market_id == bindparam("market"), one) for one in turned))


def _make(session: Session, market_id: str, today: date, offices: set[UUID]) -> None:
    """Make the rows of offices: of all that is known, though another clock was ahead of ours."""
    few = tuple(offices) if len(offices) <= _FEW else None
    verify: dict[UUID, date] = {}
    for row in clocks(session, market_id, today, EVER, organization_ids=few):
        if row.verifies:  # the nearest comes first
            verify.setdefault(row.organization_id, row.due_on)
    attest = {
        office: min(row.due_on for row in rows)
        for office, rows in courses(session, market_id, today, EVER, few).items()
        if rows
    }
    until = _until(session, market_id, today, few)
    there = select(Organization.id).where(Organization.market_id == market_id)
    old = OfficeDeadline.market_id == market_id
    if few is not None:
        there = there.where(Organization.id.in_(few))
        old = OfficeDeadline.organization_id.in_(few)
    moved_here = OfficeDeadline.organization_id.in_(there)
    session.execute(delete(OfficeDeadline).where(old | moved_here))
    rules = min(_turns(today), default=FOREVER)
    made = [
        (office, market_id, verify.get(office), attest.get(office), today,
         min(rules, until.get(office, FOREVER)), pack().version)
        for office in session.scalars(there)
    ]  # fmt: skip
    insert_rows(session.connection(), _TABLE, _COLUMNS, made)


def _until(
    session: Session, market_id: str, today: date, offices: tuple[UUID, ...] | None
) -> dict[UUID, date]:
    """Return the last day before somebody begins or ends at an office, or a contract does."""
    people = (
        select(Affiliation.organization_id, _next_from(Affiliation.valid_from, today),
               _next_from(Affiliation.valid_to, today - _DAY))
        .where(Affiliation.market_id == market_id, known_at(Affiliation, EVER))
        .group_by(Affiliation.organization_id)
    )  # fmt: skip
    agreed = (
        select(Contract.organization_id, _next_from(ContractStretch.first, today),
               _next_from(ContractStretch.last, today - _DAY))
        .join(ContractStretch, ContractStretch.contract_id == Contract.id)
        .where(Contract.market_id == market_id)
        .group_by(Contract.organization_id)
    )  # fmt: skip
    if offices is not None:
        people = people.where(Affiliation.organization_id.in_(offices))
        agreed = agreed.where(Contract.organization_id.in_(offices))
    found: dict[UUID, date] = {}
    for query in (people, agreed):
        for office, begins, ends in session.execute(query):
            before = begins - _DAY if begins else FOREVER
            found[office] = min(found.get(office, FOREVER), before, ends or FOREVER)
    return found


def _next_from(column: Any, day: date) -> ColumnElement[date | None]:
    return func.min(case((column > day, column)))


def _turns(today: date) -> Iterator[date]:
    """Yield the last days before a rule begins or ends to hold."""
    begin = [rule.first for rule in pack().clocks] + [rule.first for rule in pack().courses]
    yield from (day - _DAY for day in begin if day > today)
    yield from (rule.last for rule in pack().clocks if rule.last and rule.last >= today)
