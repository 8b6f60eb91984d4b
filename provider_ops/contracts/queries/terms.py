"""Terms and renewals of contracts as they were known, for the rules."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from provider_ops.contracts.model import Contract, ContractTerm, FormerRenewal
from provider_ops.contracts.rules import Renewal, Term
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


def terms_of(session: Session, contract_id: UUID, known: datetime) -> list[Term]:
    """Return a contract's terms as known at `known`, for the rules."""
    rows = session.execute(_of_one(), {"contract": contract_id, "known": known})
    return by_contract(rows)[contract_id]


@cache
def _of_one() -> Select[*tuple[Any, ...]]:
    """Return the statement for one contract, made once: pages ask it for each office."""
    known: Any = bindparam("known")
    return terms_query(known, Contract.id == bindparam("contract"))


def renewals_then(
    session: Session, known: datetime, which: ColumnElement[bool]
) -> dict[UUID, Renewal]:
    """Return how contracts renewed as known at `known`, of those that were changed since.

    `which` is a condition on `Contract`. All others renew as they themselves say.
    """
    rows = session.execute(
        select(FormerRenewal.contract_id, FormerRenewal.auto_renews, FormerRenewal.renewal_months,
               FormerRenewal.notice_days)
        .join(Contract, Contract.id == FormerRenewal.contract_id)
        .where(which, FormerRenewal.until > known)
        .order_by(FormerRenewal.until, FormerRenewal.id)
    )  # fmt: skip
    found: dict[UUID, Renewal] = {}
    for contract_id, automatic, months, notice in rows:
        found.setdefault(contract_id, Renewal(automatic, months, notice))
    return found


def renewal_of(session: Session, contract: Contract, known: datetime) -> Renewal:
    """Return whether and how a contract renews by itself, as known at `known`."""
    then = renewals_then(session, known, Contract.id == contract.id)
    now = Renewal(contract.auto_renews, contract.renewal_months, contract.notice_days)
    return then.get(contract.id, now)


def latest_term(session: Session, term_id: UUID) -> UUID:
    """Follow corrections of a term to the row that counts now."""
    following = select(ContractTerm.id).where(ContractTerm.replaces_id == term_id).limit(1)
    while (later := session.scalar(following)) is not None:
        term_id = later
        following = select(ContractTerm.id).where(ContractTerm.replaces_id == term_id).limit(1)
    return term_id


def terms_by_contract(
    session: Session, known: datetime, which: ColumnElement[bool]
) -> defaultdict[UUID, list[Term]]:
    """Return the terms of contracts as known at `known`, the first to begin first.

    `which` is a condition on `Contract`.
    """
    return by_contract(session.execute(terms_query(known, which)))


def terms_query(known: datetime, which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the statement behind `terms_by_contract`; `by_contract` takes its rows."""
    return (
        select(
            ContractTerm.contract_id, ContractTerm.valid_from, ContractTerm.valid_to,
            ContractTerm.ended_by, ContractTerm.label,
        )
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(which, known_at(ContractTerm, known))
        .order_by(ContractTerm.valid_from, ContractTerm.id)
    )  # fmt: skip


def by_contract(rows: Iterable[Any]) -> defaultdict[UUID, list[Term]]:
    """Return the terms in rows of `terms_query` by their contract, which may have none."""
    terms: defaultdict[UUID, list[Term]] = defaultdict(list)
    for contract_id, first, last, ended_by, label in rows:
        terms[contract_id].append(Term(first, last, ended_by == "termination", label))
    return terms
