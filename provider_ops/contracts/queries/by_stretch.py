"""Keys and counts of contracts in a list, found on one index of the stretches.

Only for what is known now; see `contracts.stretches.answer_for`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, or_, select

from provider_ops.contracts.model import Contract, ContractStretch
from provider_ops.contracts.rules import FOREVER, Status, last_day_for_notice, rolled_end

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries.filters import Filter

_S = ContractStretch
_KINDS = 100
"""Ends and ways of renewal that are looked up at once."""


def page(
    session: Session,
    market_id: str,
    day: date,
    wanted: Filter,
    window: int,
    order: str,
    *,
    descending: bool,
    offset: int,
    limit: int,
) -> list[UUID]:
    """Return the keys of contracts as `queries.page` orders them."""
    columns: dict[str, tuple[ColumnElement[Any], ...]] = {
        "number": (_S.number.asc(), _S.contract_id.asc()),
        "organization": (_S.organization.asc(), _S.number.asc(), _S.contract_id.asc()),
        "members": (_S.minus_members.asc(), _S.number.asc(), _S.contract_id.asc()),
    }
    turned: dict[str, tuple[ColumnElement[Any], ...]] = {
        "number": (_S.number.desc(), _S.contract_id.desc()),
        "organization": (_S.organization.desc(), _S.number.desc(), _S.contract_id.desc()),
        "members": (_S.minus_members.desc(), _S.number.desc(), _S.contract_id.desc()),
    }
    keys = (
        select(_S.contract_id)
        .where(_passes(market_id, day, wanted, window))
        .order_by(*(turned if descending else columns)[order])
        .offset(offset)
        .limit(limit)
    )
    return list(session.scalars(keys))


def count(session: Session, market_id: str, day: date, wanted: Filter, window: int) -> int:
    """Return how many contracts match."""
    query = select(func.count()).select_from(_S).where(_passes(market_id, day, wanted, window))
    return session.scalar(query) or 0


def status_counts(session: Session, market_id: str, day: date, window: int) -> dict[Status, int]:
    """Return how many contracts stand how."""
    sums = [func.sum(case((_stands(status, day, window), 1), else_=0)) for status in Status]
    row = session.execute(select(*sums).where(on_day(market_id, day))).one()
    return {status: number or 0 for status, number in zip(Status, row, strict=True)}


def ending(
    session: Session, market_id: str, day: date, wanted: Filter, within: int, limit: int | None
) -> list[UUID]:
    """Return the keys of contracts that end within some days, the nearest first."""
    keys = (
        select(_S.contract_id)
        .where(
            on_day(market_id, day), _S.first <= day,
            _S.last.between(day, day + timedelta(days=within)), *_narrowed(wanted),
        )
        .order_by(_S.last, _S.number)
        .limit(limit)
    )  # fmt: skip
    return list(session.scalars(keys))


def renewing(
    session: Session, market_id: str, day: date, wanted: Filter, within: int, limit: int | None
) -> list[UUID]:
    """Return the keys of contracts whose last day for notice is near, the nearest first.

    Contracts with the same agreed end and renewal share that day: it is reckoned once for each
    kind, and only the kinds that a page needs are looked up.
    """
    alike = (_S.agreed, _S.renewal_months, _S.notice_days)
    kinds = select(*alike).where(_S.market_id == market_id, _S.agreed.is_not(None)).distinct()
    near = sorted(
        (by, kind)
        for agreed, months, notice in session.execute(kinds)
        if (kind := (agreed, months, notice))
        and 0 <= ((by := notice_by(kind, day)) - day).days <= within
    )
    found: list[UUID] = []
    for start in range(0, len(near), _KINDS):
        days = {kind: by for by, kind in near[start : start + _KINDS]}
        query = select(_S.contract_id, _S.number, *alike).where(
            on_day(market_id, day), _S.first <= day,
            _S.agreed.in_({kind[0] for kind in days}), *_narrowed(wanted),
        )  # fmt: skip
        due = [
            (days[kind], number, key)
            for key, number, agreed, months, notice in session.execute(query)
            if (kind := (agreed, months, notice)) in days
        ]
        found += [key for _, _, key in sorted(due)]
        if limit is not None and len(found) >= limit:
            break
    return found[:limit]


def notice_by(kind: tuple[date | None, int, int], day: date) -> date:
    """Return the last day for notice of contracts with one agreed end, renewal and notice."""
    agreed, months, notice_days = kind
    assert agreed is not None
    return last_day_for_notice(rolled_end(agreed, months, day), notice_days)


def _passes(market_id: str, day: date, wanted: Filter, window: int) -> ColumnElement[bool]:
    tests = [on_day(market_id, day), *_narrowed(wanted)]
    if wanted.statuses:
        tests.append(or_(*(_stands(status, day, window) for status in sorted(wanted.statuses))))
    return and_(*tests)


def on_day(market_id: str, day: date) -> ColumnElement[bool]:
    """Choose of every contract the one row that answers for `day`."""
    return and_(_S.market_id == market_id, _S.since <= day, _S.until >= day)


def _narrowed(wanted: Filter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = []
    if wanted.text:
        tests.append(
            or_(
                _S.number.startswith(wanted.text, autoescape=True),  # SQLite's LIKE ignores case
                _S.organization.contains(wanted.text, autoescape=True),
            )
        )
    if wanted.owner_id:
        own = select(Contract.id).where(Contract.owner_id == wanted.owner_id)
        tests.append(_S.contract_id.in_(own))
    if wanted.territory_id:
        tests.append(_S.territory_id == wanted.territory_id)
    return tests


def _stands(status: Status, day: date, window: int) -> ColumnElement[bool]:
    soon = day + timedelta(days=min(window, (FOREVER - day).days - 1))
    return {
        Status.NOT_YET: _S.first > day,
        Status.ACTIVE: and_(_S.first <= day, _S.last > soon),
        Status.EXPIRING: and_(_S.first <= day, _S.last.between(day, soon)),
        Status.LAPSED: and_(_S.last < day, _S.ended.is_(False)),
        Status.TERMINATED: and_(_S.last < day, _S.ended.is_(True)),
    }[status]
