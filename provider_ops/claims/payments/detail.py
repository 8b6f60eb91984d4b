"""One payment with everything about it: its steps, what does not add up and why, its claims."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.model import Claim, ClaimLine, ProviderAdjustment, Remittance
from provider_ops.claims.payments import queries
from provider_ops.claims.payments.causes import Explained, explain
from provider_ops.claims.payments.model import Deposit
from provider_ops.claims.payments.rules import (
    Adjusted,
    HeldBack,
    PaidClaim,
    PaidLine,
    Reconciled,
    reconcile,
    total,
)
from provider_ops.claims.rules import REVERSAL
from provider_ops.core.errors import NotFoundError
from provider_ops.core.money import ZERO
from provider_ops.network.model import StaffMember
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.payments.queries import PaymentRow


@dataclass(frozen=True, slots=True)
class HeldBackRow:
    """One amount of a PLB as the file has it; positive pays less."""

    provider_npi: str
    fiscal_date: date | None
    reason: str
    reference: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PaidSet:
    """One transaction set of a payment, taken apart.

    Attributes:
        handling: BPR01; H is a notice without money.
        gaps: What does not add up, with what would explain it.
    """

    remittance_id: UUID
    import_id: UUID
    control_number: str
    file_name: str
    imported_at: datetime
    payment: Decimal
    handling: str
    found: Reconciled
    gaps: tuple[Explained, ...]
    held_back: tuple[HeldBackRow, ...]


@dataclass(frozen=True, slots=True)
class PaymentDetail:
    """A payment, its sets in the order of loading, and who saw it at the bank."""

    row: PaymentRow
    sets: tuple[PaidSet, ...]
    deposit_id: UUID | None
    marked_by: str
    marked_at: datetime | None


@dataclass(frozen=True, slots=True)
class PaidClaimRow:
    """A claim of a payment as a list shows it; `adjusted` is all that was taken from its charge."""

    id: UUID
    remittance_id: UUID
    position: int
    number: str
    payer_number: str
    status: str
    member_last4: str
    charge: Decimal
    adjusted: Decimal
    paid: Decimal
    patient_responsibility: Decimal
    difference: Decimal


def payment_of_trace(
    session: Session, market_id: str, trace_number: str, today: date
) -> tuple[PaymentRow, ...]:
    """Return the payments with a trace number; several where different payers gave it."""
    wanted = queries.PaymentFilter(text=trace_number)
    rows = queries.payments(session, market_id, today, wanted)
    return tuple(row for row in rows if row.trace_number == trace_number)


def payment_detail(
    session: Session, market_id: str, row: PaymentRow, today: date
) -> tuple[PaymentDetail, tuple[PaidClaimRow, ...]]:
    """Return a payment of a list with all its claims, as it is now.

    Raises:
        NotFoundError: Its loads were undone.
    """
    heads = session.execute(_heads(market_id, row)).all()
    if not heads:
        raise NotFoundError
    fresh = next(
        (one for one in payment_rows(session, market_id, row, today)
         if one.trace_number or one.remittance_id == row.remittance_id), row
    )  # fmt: skip
    keys = [head.id for head in heads]
    claims, rows = _claims(session, keys)
    held_back = _held_back(session, keys)
    sets = []
    for head in heads:
        own, taken = claims[head.id], held_back[head.id]
        plain = [HeldBack(n, one.reason, one.reference, one.amount)
                 for n, one in enumerate(taken, start=1)]  # fmt: skip
        found = reconcile(head.payment, own, plain)
        sets.append(PaidSet(head.id, head.import_id, head.control_number, head.file_name,
                            head.imported_at, head.payment, head.handling, found,
                            explain(found, own, plain), taken))  # fmt: skip
    return PaymentDetail(fresh, tuple(sets), *_marked(session, market_id, row)), rows


def payment_rows(
    session: Session, market_id: str, row: PaymentRow, today: date
) -> tuple[PaymentRow, ...]:
    """Return the rows that a list would have of a payment's trace number now."""
    found = queries.payments(
        session, market_id, today, queries.PaymentFilter(text=row.trace_number)
    )
    return tuple(one for one in found if one.trace == row.trace)


def _heads(market_id: str, row: PaymentRow) -> Any:
    found = (
        select(Remittance.id, Remittance.import_id, Remittance.control_number,
               DataImport.file_name, DataImport.imported_at, Remittance.payment,
               Remittance.handling)
        .join(DataImport, DataImport.id == Remittance.import_id)
        .where(Remittance.market_id == market_id)
        .order_by(DataImport.imported_at, Remittance.id)
    )  # fmt: skip
    if not row.trace_number:
        return found.where(Remittance.id == row.remittance_id)
    return found.where(
        Remittance.trace_number == row.trace_number, Remittance.trace_origin == row.trace_origin
    )


def _claims(
    session: Session, keys: Collection[UUID]
) -> tuple[dict[UUID, list[PaidClaim]], tuple[PaidClaimRow, ...]]:
    """Read the claims of sets with their lines, as rules and as lists want them."""
    lines: dict[UUID, list[PaidLine]] = {}
    for claim_id, position, code, charge, paid, adjustments in session.execute(
        select(ClaimLine.claim_id, ClaimLine.position, ClaimLine.code, ClaimLine.charge,
               ClaimLine.paid, ClaimLine.adjustments)
        .join(Claim, Claim.id == ClaimLine.claim_id)
        .where(Claim.remittance_id.in_(keys))
        .order_by(ClaimLine.claim_id, ClaimLine.position)
    ):  # fmt: skip
        line = PaidLine(position, code, charge, paid, _adjusted(adjustments))
        lines.setdefault(claim_id, []).append(line)
    claims: dict[UUID, list[PaidClaim]] = {key: [] for key in keys}
    rows = []
    found = session.execute(
        select(Claim.id, Claim.remittance_id, Claim.position, Claim.number, Claim.payer_number,
               Claim.status, Claim.member_last4, Claim.charge, Claim.paid,
               Claim.patient_responsibility, Claim.adjustments, Claim.billing_npi,
               Claim.member_hash)
        .where(Claim.remittance_id.in_(keys))
        .order_by(Claim.import_id, Claim.position)
    ).all()  # fmt: skip
    anew = _answered_anew(found)
    for one in found:
        own = tuple(lines.get(one.id, ()))
        claim = PaidClaim(one.position, one.number, one.charge, one.paid,
                          _adjusted(one.adjustments), own, one.status == REVERSAL,
                          one.id in anew)  # fmt: skip
        claims[one.remittance_id].append(claim)
        adjusted = total(claim.adjustments) + sum((total(line.adjustments) for line in own), ZERO)
        rows.append(PaidClaimRow(one.id, one.remittance_id, one.position, one.number,
                                 one.payer_number, one.status, one.member_last4, one.charge,
                                 adjusted, one.paid, one.patient_responsibility,
                                 claim.difference))  # fmt: skip
    return claims, tuple(rows)


def _answered_anew(found: Sequence[Any]) -> set[UUID]:
    """Find the reversals after which the same set answers the claim again."""
    answered, anew = set(), set()
    for one in reversed(found):
        claim = (one.remittance_id, one.number, one.billing_npi, one.member_hash)
        if one.status != REVERSAL:
            answered.add(claim)
        elif claim in answered:
            anew.add(one.id)
    return anew


def _held_back(
    session: Session, keys: Collection[UUID]
) -> dict[UUID, tuple[HeldBackRow, ...]]:
    rows: dict[UUID, list[HeldBackRow]] = {key: [] for key in keys}
    found = session.scalars(
        select(ProviderAdjustment)
        .where(ProviderAdjustment.remittance_id.in_(keys))
        .order_by(ProviderAdjustment.position)
    )
    for one in found:
        row = HeldBackRow(
            one.provider_npi, one.fiscal_date, one.reason, one.reference, one.amount
        )
        rows[one.remittance_id].append(row)
    return {key: tuple(found) for key, found in rows.items()}


def _marked(
    session: Session, market_id: str, row: PaymentRow
) -> tuple[UUID | None, str, datetime | None]:
    if not row.trace_number:
        return None, "", None
    name = func.coalesce(StaffMember.given_name + " " + StaffMember.family_name, "")
    found = session.execute(
        select(Deposit.id, name, Deposit.marked_at)
        .outerjoin(StaffMember, StaffMember.id == Deposit.staff_id)
        .where(Deposit.market_id == market_id, Deposit.trace_number == row.trace_number,
               Deposit.trace_origin == row.trace_origin)
    ).first()  # fmt: skip
    return (None, "", None) if found is None else (found[0], found[1], found[2])


def _adjusted(kept: Iterable[Sequence[Any]]) -> tuple[Adjusted, ...]:
    return tuple(Adjusted(group, reason, Decimal(amount)) for group, reason, amount, _ in kept)
