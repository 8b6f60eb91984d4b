"""Payments of a remittance that is to be loaded and that an earlier load brought already.

The same remittance may come again in other bytes: under other line ends, in another envelope,
among other payments. Its payments are the same by payer, trace number (TRN02) and amount. That
need not be a mistake: a payer may split one payment into several sets that each repeat its
amount. So it is said, and a person decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims.model import Remittance
from provider_ops.claims.rules import whole_cents
from provider_ops.claims.x12.reader835 import read_heads
from provider_ops.intake.importer import LoadedPayment
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from pathlib import Path

    from sqlalchemy.orm import Session

    from provider_ops.claims.x12.remittance import Transaction
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_AT_ONCE = 500

_Payment = tuple[str, str, "Decimal"]
"""Payer in letters that count, trace number, dollars."""


def loaded_before(work: Workspace, path: Path, reporter: Reporter) -> tuple[LoadedPayment, ...]:
    """Return the payments of a remittance file that loads which stand have, in the file's order.

    Raises:
        FileError: It cannot be read at all.
        Cancelled: The person asked to stop.
    """
    with path.open("rb") as stream:
        heads = list(read_heads(stream, reporter))
    with work.read() as session:
        return known_payments(session, work.market_id, heads)


def known_payments(
    session: Session, market_id: str, heads: Iterable[Transaction]
) -> tuple[LoadedPayment, ...]:
    """Return those of these payments that are loaded; one without a trace number is no one's."""
    asked = {_payment(one.payer, one.trace, whole_cents(one.payment)): one for one in heads
             if one.trace.strip()}  # fmt: skip
    found: dict[_Payment, LoadedPayment] = {}
    traces = sorted({one.trace for one in asked.values()})
    for at in range(0, len(traces), _AT_ONCE):
        some = traces[at : at + _AT_ONCE]
        rows = session.execute(
            select(Remittance.payer_name, Remittance.trace_number, Remittance.payment,
                   DataImport.file_name, DataImport.imported_at)
            .join(DataImport, DataImport.id == Remittance.import_id)
            .where(Remittance.market_id == market_id, Remittance.trace_number.in_(some))
            .order_by(DataImport.imported_at, DataImport.id)
        )  # fmt: skip
        for row in rows:
            found.setdefault(_payment(*row[:3]), LoadedPayment(*row))
    return tuple(found[key] for key in asked if key in found)


def _payment(payer: str, trace: str, amount: Decimal) -> _Payment:
    return " ".join(payer.casefold().split()), trace, amount
