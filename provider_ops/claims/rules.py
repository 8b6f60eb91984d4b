"""What of a remittance's claims and lines is kept, and in which form."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Any

from provider_ops.claims.x12.lines import denial_reason
from provider_ops.core.money import CENT, ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from provider_ops.claims.x12.remittance import Adjustment, Claim, ServiceLine

REVERSAL = "22"
DENIED = "4"


def denial_of(line: ServiceLine, claim: Claim) -> str:
    """Return why a line was not paid, as CO-97; empty when it was, or was only priced.

    The line's own adjustments decide; when they do not name a reason, those of a claim denied
    as a whole do (CLP02 is 4).
    """
    if claim.status == REVERSAL:
        return ""
    found = denial_reason(line.adjustments, line.charge, line.paid)
    if found is None and claim.status == DENIED:
        found = denial_reason(claim.adjustments, line.charge, line.paid)
    return f"{found[0]}-{found[1]}" if found else ""


def taken_back_by(pairs: Iterable[Sequence[bytes]]) -> set[bytes]:
    """Return the lines that reversals take back: each of them one, and none twice.

    Args:
        pairs: Keys of a line of a reversal and of a line that it may take back, the reversals as
            they came, and for each the line that it takes back sooner before others.
    """
    spent: set[bytes] = set()
    taken: set[bytes] = set()
    for reversal, line in pairs:
        if reversal not in spent and line not in taken:
            spent.add(reversal)
            taken.add(line)
    return taken


def adjustments_as_kept(adjustments: Iterable[Adjustment]) -> list[list[Any]]:
    """Return adjustments as JSON words: [group, reason, dollars, quantity], amounts as text."""
    return [
        [group, reason, dollars_text(amount), None if quantity is None else f"{quantity:f}"]
        for group, reason, amount, quantity in adjustments
    ]


def dollars_text(amount: Decimal) -> str:
    """Return an amount with two decimals, or with all it has where it has more."""
    text = str(amount)
    if text[-3:-2] == ".":  # nearly always, at a quarter of the cost
        return text
    exponent = amount.as_tuple().exponent
    return f"{amount:.2f}" if isinstance(exponent, int) and exponent >= -2 else f"{amount:f}"


def whole_cents(amount: Decimal | None) -> Decimal:
    """Return an amount in whole cents, parts of a cent rounded half to even; None is zero.

    Callers report an amount that differs from it, so that nothing is rounded in silence.
    """
    return ZERO if amount is None else amount.quantize(CENT, ROUND_HALF_EVEN)
