"""Money: Decimal dollars in the program, whole cents in the database."""

from __future__ import annotations

from decimal import Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def to_cents(dollars: Decimal) -> int:
    """Return `dollars` as whole cents.

    Raises:
        ValueError: If the amount has a fraction of a cent; amounts are never rounded silently.
    """
    cents = dollars.scaleb(2)
    whole = int(cents)
    if whole != cents:
        raise ValueError(f"an amount has a fraction of a cent: {dollars}")
    return whole


def from_cents(cents: int) -> Decimal:
    """Return whole `cents` as dollars with two decimals."""
    return Decimal(cents).scaleb(-2)
