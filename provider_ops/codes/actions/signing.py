"""Recording that an amendment is signed, with the approved list that it brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.actions.days_left import days_left
from provider_ops.codes.model import ContractList
from provider_ops.contracts.actions import record_signing, signed_source
from provider_ops.contracts.actions.opening import contract_act
from provider_ops.contracts.rules import FOREVER
from provider_ops.store.spans import known_at, record_span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.model import Amendment
    from provider_ops.store.workspace import Workspace


def sign_amendment(work: Workspace, amendment_id: UUID, signed_on: date) -> UUID | None:
    """Record that both sides signed; returns the term that says so, None if it changes no days.

    A list that it brings is attached for its days, as far as the contract does not pay by it then.

    Raises:
        NotFoundError: There is no such amendment.
        RuleError: It is not approved, or the term that it changes was withdrawn.
    """
    with contract_act(work) as session:
        amendment = record_signing(session, work, amendment_id, signed_on)
        for first, last in _uncovered(session, work, amendment):
            record_span(session, work, ContractList, contract_id=amendment.contract_id,
                        list_id=amendment.list_id, valid_from=first,
                        valid_to=None if last == FOREVER else last,
                        source=signed_source(amendment, signed_on))  # fmt: skip
        return amendment.term_id


def _uncovered(
    session: Session, work: Workspace, amendment: Amendment
) -> Iterator[tuple[date, date]]:
    """Yield the days of an amendment on which its contract does not pay by its list."""
    if amendment.list_id is None or amendment.first is None:
        return
    paid = session.execute(
        select(ContractList.valid_from, ContractList.valid_to)
        .where(ContractList.contract_id == amendment.contract_id,
               ContractList.list_id == amendment.list_id, known_at(ContractList, work.now()))
        .order_by(ContractList.valid_from)
    )  # fmt: skip
    yield from days_left(((first, last) for first, last in paid), amendment.first, amendment.last)
