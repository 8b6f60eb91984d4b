"""Keeps the stretches on which contracts are in force, which lists are made of."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, func, select

from provider_ops.contracts.model import (
    Contract,
    ContractStretch,
    ContractTerm,
    FormerRenewal,
    StaleContract,
)
from provider_ops.contracts.rules import FOREVER, Term, coverage
from provider_ops.network.model import Organization
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows
from provider_ops.store.spans import EVER, known_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_TABLE = Base.metadata.tables[ContractStretch.__tablename__]
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_DAY = timedelta(days=1)
_COLUMNS = (
    "contract_id", "since", "until", "market_id", "first", "last", "ended", "agreed",
    "renewal_months", "notice_days", "number", "organization", "minus_members", "territory_id",
    "known_from",
)  # fmt: skip


def answer_for(session: Session, market_id: str, known: datetime) -> bool:
    """Tell whether the stretches of a market say what was known at `known`."""
    later = exists().where(
        ContractStretch.market_id == market_id, ContractStretch.known_from > known
    )
    renewed = exists().where(FormerRenewal.market_id == market_id, FormerRenewal.until > known)
    return not session.scalar(select(is_behind() | later | renewed))


def is_behind() -> ColumnElement[bool]:
    """Return the condition that stretches are to be made."""
    return exists(select(StaleContract.contract_id))


def catch_up(work: Workspace) -> None:
    """Make the stretches of contracts that were written by a sync, a load or its undo."""
    with work.read() as session:
        behind = session.scalar(select(is_behind()))
    if behind:
        with work.store.write() as session:
            refresh(session)


def refresh(session: Session) -> int:
    """Make the stretches of stale contracts in the session's transaction; returns how many."""
    stale = select(StaleContract.contract_id)
    count = session.scalar(select(func.count()).select_from(StaleContract)) or 0
    if count:
        session.execute(delete(ContractStretch).where(ContractStretch.contract_id.in_(stale)))
        insert_rows(session.connection(), _TABLE, _COLUMNS, list(_rows(session)))
        session.execute(delete(StaleContract))
    return count


def _rows(session: Session) -> Iterator[tuple[Any, ...]]:
    stale = select(StaleContract.contract_id)
    newest: dict[UUID, datetime] = dict(
        session.execute(
            select(ContractTerm.contract_id, func.max(ContractTerm.recorded_at))
            .where(ContractTerm.contract_id.in_(stale))
            .group_by(ContractTerm.contract_id)
        ).all()
    )
    terms: defaultdict[UUID, list[Term]] = defaultdict(list)
    spans = select(
        ContractTerm.contract_id, ContractTerm.valid_from, ContractTerm.valid_to,
        ContractTerm.ended_by,
    ).where(ContractTerm.contract_id.in_(stale), known_at(ContractTerm, EVER))  # fmt: skip
    for key, first, last, ended_by in session.execute(spans):
        terms[key].append(Term(first, last, ended_by == "termination"))
    contracts = session.execute(
        select(
            Contract.id, Contract.market_id, Contract.auto_renews, Contract.renewal_months,
            Contract.notice_days, Contract.number, Organization.name, Organization.members,
            Organization.territory_id,
        )
        .join(Organization, Organization.id == Contract.organization_id)
        .where(Contract.id.in_(stale))
    )  # fmt: skip
    for contract in contracts:
        yield from _stretches(contract, terms[contract.id], newest.get(contract.id, _LONG_AGO))


def _stretches(
    contract: Row[*tuple[Any, ...]], terms: list[Term], known_from: datetime
) -> Iterator[tuple[Any, ...]]:
    """Each answers from its first day until the next one begins, the first one from ever on."""
    stretches = coverage(terms, renews=contract.auto_renews) or [(FOREVER, FOREVER)]
    for place, (first, last) in enumerate(stretches):
        following = stretches[place + 1 : place + 2]
        since = first if place else date.min
        until = following[0][0] - _DAY if following else FOREVER
        ended = any(term.terminated and term.last == last for term in terms)
        yield (
            contract.id, since, until, contract.market_id, first, last, ended,
            _agreed(terms, last), contract.renewal_months, contract.notice_days, contract.number,
            contract.name, -contract.members, contract.territory_id, known_from,
        )  # fmt: skip


def _agreed(terms: list[Term], last: date) -> date | None:
    """Return the end that renewals go on from; None if the stretch ends, or none was agreed."""
    ends = [term.last for term in terms if term.last is not None]
    return max(ends) if last == FOREVER and ends and len(ends) == len(terms) else None
