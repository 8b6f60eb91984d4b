"""Remittances of the reader as the reconciliation takes them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.payments.rules import Adjusted, HeldBack, PaidClaim, PaidLine

if TYPE_CHECKING:
    from provider_ops.claims.x12.remittance import Claim
    from tests.support.x12_writer import Remittance

ZERO = Decimal(0)


def adjusted(adjustments):
    return tuple(Adjusted(one.group, one.reason, one.amount) for one in adjustments)


def plain_claim(claim: Claim, position: int) -> PaidClaim:
    lines = tuple(
        PaidLine(n, line.procedure.code, line.charge or ZERO, line.paid or ZERO,
                 adjusted(line.adjustments))
        for n, line in enumerate(claim.lines, start=1)
    )  # fmt: skip
    return PaidClaim(
        position, claim.account, claim.charge or ZERO, claim.paid or ZERO,
        adjusted(claim.adjustments), lines, claim.status == "22",
    )  # fmt: skip


def plain(remittance: Remittance) -> tuple[Decimal, list[PaidClaim], list[HeldBack]]:
    claims = [plain_claim(claim, n) for n, claim in enumerate(remittance.claims, start=1)]
    held_back = [
        HeldBack(n, one.reason, one.reference, one.amount)
        for n, one in enumerate(remittance.adjustments, start=1)
    ]
    return remittance.head.payment or ZERO, claims, held_back
