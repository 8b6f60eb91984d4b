"""Whether a payment adds up: from charges over adjustments to what was paid, level by level.

Balancing follows section 1.10.2.1 of ASC X12 005010X221A1. Amounts are dollars with the file's
sign. What does not add up is a `Gap`; why it might not is `payments.causes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ZERO = Decimal(0)
MOST_GAPS = 200
"""That are kept of one payment; a set of which nothing adds up needs no longer list."""


class Level(StrEnum):
    """Where amounts have to add up."""

    LINE = "line"
    CLAIM = "claim"
    PAYMENT = "payment"


class Adjusted(NamedTuple):
    """One triplet of a CAS."""

    group: str
    reason: str
    amount: Decimal


class PaidLine(NamedTuple):
    """SVC01 to SVC03 of a line with its CAS; `position` counts in its claim from 1."""

    position: int
    code: str
    charge: Decimal
    paid: Decimal
    adjustments: tuple[Adjusted, ...]

    @property
    def difference(self) -> Decimal:
        """Charge less adjustments less paid."""
        return self.charge - total(self.adjustments) - self.paid


class PaidClaim(NamedTuple):
    """A CLP loop; `position` counts in the file from 1.

    `adjustments` are those of the claim itself. `is_answered_anew` says of a reversal whether
    the payment also holds the claim that takes its place.
    """

    position: int
    number: str
    charge: Decimal
    paid: Decimal
    adjustments: tuple[Adjusted, ...]
    lines: tuple[PaidLine, ...]
    is_reversal: bool = False
    is_answered_anew: bool = False

    @property
    def difference(self) -> Decimal:
        """Charge less all adjustments less paid."""
        lines = sum((total(line.adjustments) for line in self.lines), ZERO)
        return self.charge - total(self.adjustments) - lines - self.paid


class HeldBack(NamedTuple):
    """One amount of a PLB; positive pays less. `position` counts in the set from 1."""

    position: int
    reason: str
    reference: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a payment in sums.

    Attributes:
        count: How many lines or claims; 1 for the payment.
        begins: What it starts from: charges, or what the claims were paid.
        less: What is taken away: adjustments, or the PLB amounts.
        stated: What the file says is left.
        open: How many of `count` do not add up. Their differences may cancel out.
    """

    level: Level
    count: int
    begins: Decimal
    less: Decimal
    stated: Decimal
    open: int

    @property
    def difference(self) -> Decimal:
        """What begins less what is taken away less what is stated."""
        return self.begins - self.less - self.stated


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that does not add up; `claim` and `line` are None above them.

    Attributes:
        expected: What charge and adjustments make of it.
        stated: What the file says was paid.
    """

    level: Level
    expected: Decimal
    stated: Decimal
    claim: PaidClaim | None = None
    line: PaidLine | None = None

    @property
    def difference(self) -> Decimal:
        """Dollars that are missing in what is stated; negative when it says too much."""
        return self.expected - self.stated


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A payment taken apart.

    Attributes:
        steps: Lines, claims, payment.
        gaps: In file order, the payment's last; see `MOST_GAPS`.
        more_gaps: How many were left out.
        without_lines: Claims that were paid without lines.
        claim_adjusted: CAS of claims themselves, which no line has.
    """

    steps: tuple[Step, Step, Step]
    gaps: tuple[Gap, ...]
    more_gaps: int
    without_lines: int
    claim_adjusted: Decimal

    @property
    def adds_up(self) -> bool:
        """Whether every level does."""
        return not self.gaps

    @property
    def difference(self) -> Decimal:
        """Of the payment."""
        return self.steps[2].difference


def reconcile(
    payment: Decimal, claims: Iterable[PaidClaim], held_back: Sequence[HeldBack]
) -> Reconciled:
    """Take a payment (BPR02) apart. One pass: claims may come from a cursor."""
    lines, whole = _Sums(), _Sums()
    gaps: list[Gap] = []
    more = without_lines = 0
    claim_adjusted = ZERO
    for claim in claims:
        found = [gap for line in claim.lines if (gap := _line_gap(claim, line))]
        lines_adjusted = ZERO
        for line in claim.lines:
            adjusted = total(line.adjustments)
            lines_adjusted += adjusted
            lines.add(line.charge, adjusted, line.paid)
        own = total(claim.adjustments)
        claim_adjusted += own
        without_lines += not claim.lines
        whole.add(claim.charge, own + lines_adjusted, claim.paid)
        expected = claim.charge - own - lines_adjusted
        if expected != claim.paid:
            found.append(Gap(Level.CLAIM, expected, claim.paid, claim))
        room = max(MOST_GAPS - len(gaps), 0)
        gaps += found[:room]
        more += len(found[room:])
    taken = sum((one.amount for one in held_back), ZERO)
    due = whole.stated - taken
    if due != payment:
        gaps.append(Gap(Level.PAYMENT, due, payment))
    steps = (
        lines.step(Level.LINE),
        whole.step(Level.CLAIM),
        Step(Level.PAYMENT, 1, whole.stated, taken, payment, int(due != payment)),
    )
    return Reconciled(steps, tuple(gaps), more, without_lines, claim_adjusted)


def total(adjustments: Iterable[Adjusted]) -> Decimal:
    """Return what adjustments take away together."""
    return sum((one.amount for one in adjustments), ZERO)


class _Sums:
    """What the parts of one level come to."""

    def __init__(self) -> None:
        self.count = self.open = 0
        self.begins = self.less = self.stated = ZERO

    def add(self, charge: Decimal, adjusted: Decimal, paid: Decimal) -> None:
        self.count += 1
        self.begins += charge
        self.less += adjusted
        self.stated += paid
        self.open += charge - adjusted != paid

    def step(self, level: Level) -> Step:
        return Step(level, self.count, self.begins, self.less, self.stated, self.open)


def _line_gap(claim: PaidClaim, line: PaidLine) -> Gap | None:
    difference = line.difference
    if not difference:
        return None
    return Gap(Level.LINE, line.paid + difference, line.paid, claim, line)
