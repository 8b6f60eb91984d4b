"""One payment, however it arrived: remittances by trace number, and the money at the bank.

The trace number (TRN02) with its origin (TRN03) names a payment on both ways it takes, the
remittance and the bank; see 005010X221A1, section 1.10.2.3. A payer may send it in several
transaction sets, or twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from datetime import date

ZERO = Decimal(0)


class Belonging(StrEnum):
    """How the transaction sets of one trace number go together."""

    ONE = "one"
    """There is one set."""
    PARTS = "parts"
    """Each set has its own amount; the payment is their sum."""
    SPLIT = "split"
    """Each set repeats the whole payment, and only together their claims make it."""
    REPEATED = "repeated"
    """A set has the same claims as another one: it was loaded or sent twice."""
    UNCLEAR = "unclear"
    """None of these: the file does not say what the payment is."""


class Standing(StrEnum):
    """Whether the money of a payment is where it should be."""

    NOTHING_DUE = "nothing_due"
    OPEN = "open"
    RECEIVED = "received"
    DIFFERS = "differs"


class SetSums(NamedTuple):
    """One transaction set of a payment, in sums.

    Attributes:
        payment: BPR02.
        net: Sum of CLP04 less the PLB amounts.
        contents: Equal for two sets with the same claims; None where that was not looked at.
    """

    payment: Decimal
    net: Decimal
    contents: Hashable = None


@dataclass(frozen=True, slots=True)
class Announced:
    """What the sets of one trace number announce together.

    Attributes:
        amount: That the bank should show.
        twice: Announced again by sets that are repeated; it is not part of `amount`.
        adds_up: The claims less the PLB amounts make `amount`.
    """

    belonging: Belonging
    amount: Decimal
    twice: Decimal
    adds_up: bool


def announced(sets: Sequence[SetSums]) -> Announced:
    """Judge the sets of one payment. `contents` must be known where there are several."""
    if len(sets) == 1:
        one = sets[0]
        return Announced(Belonging.ONE, one.payment, ZERO, one.net == one.payment)
    distinct = list({one.contents: one for one in reversed(sets)}.values())
    amount = sum((one.payment for one in distinct), ZERO)
    net = sum((one.net for one in distinct), ZERO)
    if len(distinct) < len(sets):
        twice = sum((one.payment for one in sets), ZERO) - amount
        return Announced(Belonging.REPEATED, amount, twice, net == amount)
    if net == amount and all(one.net == one.payment for one in sets):
        return Announced(Belonging.PARTS, amount, ZERO, adds_up=True)
    whole = sets[0].payment
    if net == whole and all(one.payment == whole for one in sets):
        return Announced(Belonging.SPLIT, whole, ZERO, adds_up=True)
    return Announced(Belonging.UNCLEAR, amount, ZERO, net == amount)


def standing(amount: Decimal, received: Decimal | None) -> Standing:
    """Return where a payment of `amount` stands; `received` is None while nobody has seen it."""
    if received is None:
        return Standing.OPEN if amount > ZERO else Standing.NOTHING_DUE
    return Standing.RECEIVED if received == amount else Standing.DIFFERS


def open_days(paid_on: date | None, today: date, state: Standing) -> int:
    """Return for how many calendar days an open payment is on its way; 0 for all others."""
    if paid_on is None or state is not Standing.OPEN:
        return 0
    return max((today - paid_on).days, 0)
