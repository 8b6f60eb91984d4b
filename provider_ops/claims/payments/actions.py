"""What people do about payments: mark one as received at the bank, take the mark back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims.payments.model import Deposit
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.money import CENT, ZERO

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from provider_ops.claims.payments.queries import Trace
    from provider_ops.store.workspace import Workspace


def receive(work: Workspace, trace: Trace, received_on: date, amount: Decimal) -> UUID:
    """Mark a payment as seen at the bank, or correct such a mark; returns its key.

    Raises:
        RuleError: The payment has no trace number, the day is to come, or the amount is not one
            of whole cents, zero or more.
    """
    number, origin = trace
    if not number:
        raise RuleError("A payment without a trace number cannot be told from others at the bank.")
    if received_on > work.today():
        raise RuleError("A payment cannot be received after today.")
    if amount < ZERO or amount != amount.quantize(CENT):
        raise RuleError("Dollars received are zero or more, in whole cents.")
    with work.act() as session:
        row = session.scalar(
            select(Deposit).where(
                Deposit.market_id == work.market_id,
                Deposit.trace_number == number,
                Deposit.trace_origin == origin,
            )
        )
        if row is None:
            row = Deposit(id=work.new_id(), market_id=work.market_id, trace_number=number,
                          trace_origin=origin)  # fmt: skip
            session.add(row)
        row.received_on, row.amount = received_on, amount
        row.staff_id, row.marked_at = work.staff_id, work.now()
        return row.id


def take_back_receipt(work: Workspace, deposit_id: UUID) -> None:
    """Take back the mark that a payment was received.

    Raises:
        NotFoundError: The mark is gone already.
    """
    with work.act() as session:
        row = session.get(Deposit, deposit_id)
        if row is None:
            raise NotFoundError
        session.delete(row)
