"""What stands beside the claims of a demo's payments, and which payments the bank has shown.

Everything follows from the keys of the remittances, so that it takes nothing from the chance of
the market around it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.money import from_cents

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.demo.maker import Batch, Maker

TRACE_ORIGIN = "1591234567"
_TAKEN_BACK, _INTEREST = 4_500, -250
_DAYS_TO_THE_BANK = 3


@dataclass(slots=True)
class Payments:
    """Payments of a market as they are made, and the rows that come of them."""

    market_id: str
    made: list[tuple[UUID, str, date, int]] = field(default_factory=list)
    beside: list[Any] = field(default_factory=list)

    def pay(
        self, make: Maker, import_id: UUID, key: UUID, npi: str, paid_on: date, claims: int
    ) -> tuple[int, int, bool]:
        """Return payment and PLB sum in cents, and whether they balance with the claims.

        Every sixth payment has an amount beside its claims; one in a hundred of all is wrong by
        the sign of that amount.
        """
        amounts = []
        if claims > 2 * _TAKEN_BACK and key.int % 6 == 0:
            amounts.append(("WO", f"88{key.int % 10**8:08d}", _TAKEN_BACK))
        if key.int % 10 == 0:
            amounts.append(("L6", "", _INTEREST))
        total = sum(cents for _, _, cents in amounts)
        year_end = date(paid_on.year, 12, 31)
        self.beside += [
            (make.new_id(), self.market_id, {}, import_id, key, place, npi, year_end, reason,
             reference, from_cents(cents))
            for place, (reason, reference, cents) in enumerate(amounts, start=1)
        ]  # fmt: skip
        wrong = bool(total) and key.int % 17 == 0
        payment = claims + total if wrong else claims - total
        self.made.append((key, trace_of(key), paid_on, payment))
        return payment, total, not wrong

    def receipts(self, make: Maker, staff_id: UUID) -> Batch:
        """Return what the bank has shown; some payments never came, a few came with less."""
        rows = []
        for key, trace, paid_on, cents in self.made:
            received_on = paid_on + timedelta(days=_DAYS_TO_THE_BANK)
            if received_on >= make.today or cents <= 0 or key.int % 19 == 0:
                continue
            less = 1_000 if key.int % 41 == 0 and cents > 1_000 else 0
            rows.append(
                (make.new_id(), trace, TRACE_ORIGIN, received_on, from_cents(cents - less),
                 staff_id, at_noon(received_on))
            )  # fmt: skip
        return make.batch(
            "deposit", "trace_number trace_origin received_on amount staff_id marked_at", rows
        )


def at_noon(day: date) -> datetime:
    """Return an instant of a day that takes no chance."""
    return datetime.combine(day, time(16), UTC)


def trace_of(key: UUID) -> str:
    """Return the trace number of a remittance."""
    return f"HB{key.hex[-9:].upper()}"
