"""Contracts as lists: all of a market, those that end, those whose notice is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, or_, select

from provider_ops.contracts import stretches
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.contracts.queries import by_stretch
from provider_ops.contracts.queries.filters import NO_FILTER, Filter
from provider_ops.contracts.queries.terms import (
    by_contract,
    renewals_then,
    terms_by_contract,
    terms_query,
)
from provider_ops.contracts.rules import (
    EXPIRING_WINDOW,
    Renewal,
    Standing,
    Status,
    Term,
    notice_alert,
    standing,
)
from provider_ops.network.model import Affiliation, Organization, StaffMember
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

_ORDERS = {
    "number": (Contract.number,),
    "organization": (Organization.name, Contract.number),
    "members": (Organization.members, Contract.number),
}


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract in a list, with its standing on the day that was asked about."""

    id: UUID
    number: str
    organization_id: UUID
    organization: str
    members: int
    line_of_business: str
    renewal: Renewal
    owner_id: UUID | None
    owner: str
    standing: Standing


def page(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    *,
    wanted: Filter = NO_FILTER,
    order: str = "number",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
    window: int = EXPIRING_WINDOW,
) -> tuple[ContractRow, ...]:
    """Return contracts of a market with their standing on `day` as known at `known`.

    `order` is number, organization or members, which begins with the most; `descending` turns
    any of them round. Only the terms of the page are read, unless stretches do not answer for
    what was known then.
    """
    if stretches.answer_for(session, market_id, known):
        keys = by_stretch.page(session, market_id, day, wanted, window, order,
                               descending=descending, offset=offset, limit=limit)  # fmt: skip
        return _of_keys(session, keys, day, known, window)
    columns = (*_ORDERS[order], Contract.id)
    turned = tuple(column.desc() for column in columns) if descending else columns
    if order == "members":
        turned = (Organization.members if descending else Organization.members.desc(), *turned[1:])
    query = rows_of(market_id, wanted).order_by(*turned)
    if not wanted.statuses:
        found = session.execute(query.offset(offset).limit(limit)).all()
        return _with_standing(session, found, day, known, window)
    found = session.execute(query).all()
    in_market = Contract.market_id == market_id
    rows = _with_standing(session, found, day, known, window, in_market)
    kept = [row for row in rows if row.standing.status in wanted.statuses]
    return tuple(kept[offset : offset + limit])


def count(
    session: Session, market_id: str, day: date, known: datetime, *, wanted: Filter = NO_FILTER
) -> int:
    """Return how many contracts `page` shows under the same filter."""
    if stretches.answer_for(session, market_id, known):
        return by_stretch.count(session, market_id, day, wanted, EXPIRING_WINDOW)
    if wanted.statuses:
        every = page(session, market_id, day, known, wanted=wanted, limit=2**31)
        return len(every)
    rows = rows_of(market_id, wanted).order_by(None).subquery()
    return session.scalar(select(func.count()).select_from(rows)) or 0


def status_counts(
    session: Session, market_id: str, day: date, known: datetime, window: int = EXPIRING_WINDOW
) -> dict[Status, int]:
    """Return how many contracts of a market stand how on `day`."""
    if stretches.answer_for(session, market_id, known):
        return by_stretch.status_counts(session, market_id, day, window)
    counts = dict.fromkeys(Status, 0)
    terms = terms_by_contract(session, known, Contract.market_id == market_id)
    for key, renewal in _renewals(session, market_id, known):
        counts[standing(terms[key], renewal, day, window=window).status] += 1
    return counts


def _renewals(
    session: Session, market_id: str, known: datetime
) -> Iterator[tuple[UUID, Renewal]]:
    """Yield the contracts of a market with how they were known to renew at `known`."""
    in_market = Contract.market_id == market_id
    then = renewals_then(session, known, in_market)
    query = select(
        Contract.id, Contract.auto_renews, Contract.renewal_months, Contract.notice_days
    ).where(in_market)
    for key, automatic, months, notice in session.execute(query):
        yield key, then.get(key) or Renewal(automatic, months, notice)


def expiring(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    *,
    within: int = 180,
    wanted: Filter = NO_FILTER,
    limit: int | None = None,
) -> tuple[ContractRow, ...]:
    """Return contracts in force whose end, without a renewal after it, is at most `within` days
    away, the nearest first, `limit` at most. Of `wanted` the status plays no part.
    """  # noqa: D205
    if stretches.answer_for(session, market_id, known):
        keys = by_stretch.ending(session, market_id, day, wanted, within, limit)
        return _of_keys(session, keys, day, known, within)
    near = Contract.id.in_(
        select(ContractTerm.contract_id).where(
            ContractTerm.valid_to.between(day, day + timedelta(days=within))
        )
    )  # whatever ends in time ends with one of its terms
    found = session.execute(rows_of(market_id, wanted).where(near)).all()
    rows = _with_standing(session, found, day, known, within, near)
    ending = [row for row in rows if row.standing.status is Status.EXPIRING]
    ending.sort(key=lambda row: (row.standing.ends or date.max, row.number))
    return tuple(ending[:limit])


def expiring_count(
    session: Session, market_id: str, day: date, known: datetime, within: int = 180
) -> int:
    """Return how many contracts `expiring` has."""
    if stretches.answer_for(session, market_id, known):
        wanted = Filter(statuses=frozenset({Status.EXPIRING}))
        return by_stretch.count(session, market_id, day, wanted, within)
    return len(expiring(session, market_id, day, known, within=within))


def per_week(days_left: Iterable[int], within: int) -> list[int]:
    """Return how many ends fall into each week from the day on: index 0 is the first 7 days."""
    counts = [0] * (within // 7 + 1)
    for days in days_left:
        if 0 <= days <= within:
            counts[days // 7] += 1
    return counts


def of_organization(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[ContractRow, ...]:
    """Return the contracts of an organization, by number."""
    return of_organizations(session, (organization_id,), day, known)


def of_organizations(
    session: Session, organization_ids: Collection[UUID], day: date, known: datetime
) -> tuple[ContractRow, ...]:
    """Return the contracts of several organizations, by number."""
    rows, all_terms = _of_offices()
    offices = {"offices": organization_ids}
    found = session.execute(rows, offices).all()
    terms = by_contract(session.execute(all_terms, {**offices, "known": known}))
    return tuple(row_of(row, terms[row.id], day, EXPIRING_WINDOW) for row in found)


@cache
def _of_offices() -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """Return the statements for contracts and for terms of offices: every page asks them."""
    own = Contract.organization_id.in_(bindparam("offices", expanding=True))
    known: Any = bindparam("known")
    return rows_of(None).where(own).order_by(Contract.number), terms_query(known, own)


def of_provider(
    session: Session, provider_id: UUID, day: date, known: datetime
) -> tuple[ContractRow, ...]:
    """Return the contracts that name a provider, or cover everyone of an organization they work
    for; past and future ones too, by number.
    """  # noqa: D205
    named = select(Participation.contract_id).where(
        Participation.provider_id == provider_id, known_at(Participation, known)
    )
    everyone = (
        select(Participation.contract_id)
        .join(Contract, Contract.id == Participation.contract_id)
        .join(Affiliation, Affiliation.organization_id == Contract.organization_id)
        .where(
            Affiliation.provider_id == provider_id,
            Participation.provider_id.is_(None),
            known_at(Participation, known),
            known_at(Affiliation, known),
        )
    )
    query = rows_of(None).where(Contract.id.in_(named.union(everyone)))
    found = session.execute(query.order_by(Contract.number)).all()
    return _with_standing(session, found, day, known, EXPIRING_WINDOW)


@dataclass(frozen=True, slots=True)
class RadarRow:
    """An evergreen contract whose notice is due, and the alert that was reached last."""

    contract: ContractRow
    notice_by: date
    days_left: int
    alert: int | None


def radar(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    *,
    within: int = 180,
    wanted: Filter = NO_FILTER,
    limit: int | None = None,
) -> tuple[RadarRow, ...]:
    """Return contracts that renew unless notice is given within the next `within` days.

    The nearest last day for notice comes first, `limit` rows at most. Of `wanted` the status
    plays no part.
    """
    if stretches.answer_for(session, market_id, known):
        keys = by_stretch.renewing(session, market_id, day, wanted, within, limit)
        rows = _of_keys(session, keys, day, known, 0)
        return _due(rows, day, within)[:limit]
    near = _renewing(session, market_id, day, known, within)
    rows = tuple(
        row
        for keys in batched(near)
        for row in _with_standing(
            session,
            session.execute(rows_of(market_id, wanted).where(Contract.id.in_(keys))).all(),
            day, known, 0,
        )
    )  # fmt: skip
    return _due(rows, day, within)[:limit]


def _renewing(
    session: Session, market_id: str, day: date, known: datetime, within: int
) -> list[UUID]:
    terms = terms_by_contract(session, known, Contract.market_id == market_id)
    last = day + timedelta(days=within)
    return [
        key
        for key, renewal in _renewals(session, market_id, known)
        if (by := standing(terms[key], renewal, day).notice_by) and day <= by <= last
    ]


def _due(rows: Iterable[ContractRow], day: date, within: int) -> tuple[RadarRow, ...]:
    last = day + timedelta(days=within)
    due = [
        RadarRow(row, by, (by - day).days, notice_alert(by, day))
        for row in rows
        if (by := row.standing.notice_by) and day <= by <= last
    ]
    return tuple(sorted(due, key=lambda row: (row.notice_by, row.contract.number)))


def batched(keys: list[UUID], size: int = 500) -> Iterator[list[UUID]]:
    """Yield `keys` in pieces that fit into one query."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def rows_of(market_id: str | None, wanted: Filter = NO_FILTER) -> Select[*tuple[object, ...]]:
    """Return the query behind every list; `row_of` makes a row of what it finds."""
    query = (
        select(
            Contract.id, Contract.number, Contract.organization_id, Organization.name,
            Organization.members, Contract.line_of_business, Contract.auto_renews,
            Contract.renewal_months, Contract.notice_days, Contract.owner_id,
            StaffMember.given_name, StaffMember.family_name,
        )
        .join(Organization, Organization.id == Contract.organization_id)
        .outerjoin(StaffMember, StaffMember.id == Contract.owner_id)
    )  # fmt: skip
    if market_id is not None:
        query = query.where(Contract.market_id == market_id)
    if wanted.text:
        text = wanted.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        query = query.where(
            or_(
                Contract.number.ilike(f"{text}%", escape="\\"),
                Organization.name.ilike(f"%{text}%", escape="\\"),
            )
        )
    if wanted.owner_id:
        query = query.where(Contract.owner_id == wanted.owner_id)
    if wanted.territory_id:
        query = query.where(Organization.territory_id == wanted.territory_id)
    return query


def _of_keys(
    session: Session, wanted: list[UUID], day: date, known: datetime, window: int
) -> tuple[ContractRow, ...]:
    """Return the contracts of these keys in their order, where stretches answer for `known`."""
    found = {
        row.id: row
        for keys in batched(wanted)
        for row in _with_standing(
            session,
            session.execute(rows_of(None).where(Contract.id.in_(keys))).all(),
            day, known, window, as_now=True,
        )
    }  # fmt: skip
    return tuple(found[key] for key in wanted)


def _with_standing(
    session: Session,
    found: Sequence[Row[*tuple[object, ...]]],
    day: date,
    known: datetime,
    window: int,
    which: ColumnElement[bool] | None = None,
    *,
    as_now: bool = False,
) -> tuple[ContractRow, ...]:
    """Give rows their standing; `which` is a condition that holds for all of them at least.

    `as_now`: they were known to renew at `known` as they do now.
    """
    if which is None:
        which = Contract.id.in_([row.id for row in found])
    terms = terms_by_contract(session, known, which)
    then = {} if as_now else renewals_then(session, known, which)
    return tuple(row_of(row, terms[row.id], day, window, then.get(row.id)) for row in found)


def row_of(
    row: Row[*tuple[object, ...]],
    terms: list[Term],
    day: date,
    window: int,
    renewal: Renewal | None = None,
) -> ContractRow:
    """Return a contract of `rows_of` with the standing that its terms give it on `day`.

    It renews as is known now, or by `renewal`.
    """
    renewal = renewal or Renewal(row.auto_renews, row.renewal_months, row.notice_days)
    return ContractRow(
        id=row.id,
        number=row.number,
        organization_id=row.organization_id,
        organization=row.name,
        members=row.members,
        line_of_business=row.line_of_business,
        renewal=renewal,
        owner_id=row.owner_id,
        owner=f"{row.given_name} {row.family_name}" if row.given_name is not None else "",
        standing=standing(terms, renewal, day, window=window),
    )
