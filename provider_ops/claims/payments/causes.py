"""Why a payment does not add up, where the amounts themselves say so.

A cause is a finding of arithmetic: with it undone, the place adds up to the cent. Several may fit
by chance, and then none of them is certain; where none fits, nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from provider_ops.claims.payments.rules import ZERO, Gap, HeldBack, Level, PaidClaim, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from provider_ops.claims.payments.rules import Adjusted, Reconciled

MOST_CAUSES = 5


class Kind(StrEnum):
    """What would make a place add up."""

    IN_LINES = "in_lines"
    """The claim's difference is that of its lines."""
    NOT_TAKEN = "not_taken"
    """An adjustment was listed and not taken away."""
    SIGN_TURNED = "sign_turned"
    """An adjustment, or a PLB amount, has the wrong sign."""
    CLAIM_LEVEL = "claim_level"
    """A line lacks what the claim itself was adjusted by."""
    LINES_MISSING = "lines_missing"
    """The claim charges more than its lines, by as much."""
    UNEXPLAINED = "unexplained"
    """Nothing was adjusted at all, so nothing says why less was paid."""
    CLAIM_OFF = "claim_off"
    """What the claim says it was paid is wrong by as much: with its own sum all adds up."""
    HELD_BACK_NOT_TAKEN = "held_back_not_taken"
    """A PLB amount is not in the payment."""
    HELD_BACK_TWICE = "held_back_twice"
    """A PLB amount is in the payment twice."""
    CLAIM_NOT_PAID = "claim_not_paid"
    """What one claim was paid is not in the payment."""
    CLAIM_TWICE = "claim_twice"
    """What one claim was paid is in the payment twice."""
    REVERSAL_ALONE = "reversal_alone"
    """A claim was taken back; the payment lacks it, and the file its correction."""
    NO_FORWARD_BALANCE = "no_forward_balance"
    """More was taken back than paid; a PLB of reason FB would carry it to the next payment."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that would explain a gap to the cent.

    Attributes:
        amount: Of what it names, the file's sign.
        name: Of an adjustment (CO-45) or PLB amount (WO), where it is one.
        claim: Number of the claim it names, where it names another than the gap's own.
        position: Of that claim in the file, or of the PLB amount in its set; 0 for none.
    """

    kind: Kind
    amount: Decimal
    name: str = ""
    claim: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Explained:
    """A gap with what would explain it.

    Attributes:
        causes: At most `MOST_CAUSES`; none where no amount of the file fits.
    """

    gap: Gap
    causes: tuple[Cause, ...]

    @property
    def certain(self) -> bool:
        """Whether nothing else in the file fits."""
        return len(self.causes) == 1


def explain(
    found: Reconciled, claims: Sequence[PaidClaim], held_back: Sequence[HeldBack]
) -> tuple[Explained, ...]:
    """Return the gaps of a payment with their causes.

    Args:
        found: What `reconcile` made of the same claims and amounts.
        claims: All claims of the payment.
        held_back: All its PLB amounts.
    """
    explained = []
    for gap in found.gaps:
        if gap.level is Level.LINE:
            causes = _of_line(gap)
        elif gap.level is Level.CLAIM:
            causes = _of_claim(gap)
        else:
            causes = _of_payment(gap, claims, held_back)
        explained.append(Explained(gap, tuple(islice(causes, MOST_CAUSES))))
    return tuple(explained)


def _of_line(gap: Gap) -> Iterator[Cause]:
    claim, line, missing = gap.claim, gap.line, gap.difference
    if claim is None or line is None:
        return
    yield from _of_adjustments(line.adjustments, missing)
    own = total(claim.adjustments)
    if own and own in (missing, sum((one.difference for one in claim.lines), ZERO)):
        yield Cause(Kind.CLAIM_LEVEL, own)
    elif len(claim.adjustments) > 1:
        for one in claim.adjustments:
            if one.amount == missing:
                yield Cause(Kind.CLAIM_LEVEL, one.amount, _name(one))
    if not line.adjustments and not own:
        yield Cause(Kind.UNEXPLAINED, missing)


def _of_claim(gap: Gap) -> Iterator[Cause]:
    claim, missing = gap.claim, gap.difference
    if claim is None:
        return
    if missing == sum((line.difference for line in claim.lines), ZERO):
        yield Cause(Kind.IN_LINES, missing)
        return
    yield from _of_adjustments(claim.adjustments, missing)
    own = total(claim.adjustments)
    if len(claim.adjustments) > 1 and own and missing == -own:
        yield Cause(Kind.NOT_TAKEN, own)
    beside = claim.charge - sum((line.charge for line in claim.lines), ZERO)
    if claim.lines and missing == beside:
        yield Cause(Kind.LINES_MISSING, beside)
    if not claim.adjustments and not any(line.adjustments for line in claim.lines):
        yield Cause(Kind.UNEXPLAINED, missing)


def _of_payment(
    gap: Gap, claims: Sequence[PaidClaim], held_back: Sequence[HeldBack]
) -> Iterator[Cause]:
    missing = gap.difference
    off = [claim for claim in claims if claim.difference]
    right = [claim for claim in off if claim.difference == -missing]
    if right:
        # The same amount at two levels is one wrong CLP04, whatever else has that size.
        yield from (Cause(Kind.CLAIM_OFF, claim.paid, claim=claim.number, position=claim.position)
                    for claim in right)  # fmt: skip
        return
    if len(off) > 1 and sum((claim.difference for claim in off), ZERO) == -missing:
        yield Cause(Kind.CLAIM_OFF, -missing)
        return
    if gap.stated == ZERO and gap.expected < ZERO:
        yield Cause(Kind.NO_FORWARD_BALANCE, gap.expected)
    yield from _of_held_back(held_back, missing)
    for claim in claims:
        if claim.paid and claim.paid == missing:
            alone = claim.is_reversal and not claim.is_answered_anew
            kind = Kind.REVERSAL_ALONE if alone else Kind.CLAIM_NOT_PAID
            yield Cause(kind, claim.paid, claim=claim.number, position=claim.position)
        elif claim.paid and claim.paid == -missing:
            yield Cause(Kind.CLAIM_TWICE, claim.paid, claim=claim.number, position=claim.position)


def _of_adjustments(adjustments: Sequence[Adjusted], missing: Decimal) -> Iterator[Cause]:
    """What one adjustment would explain at its own place: with it left out, or turned around."""
    for one in adjustments:
        if not one.amount:
            continue
        if missing == -one.amount:
            yield Cause(Kind.NOT_TAKEN, one.amount, _name(one))
        elif missing == -2 * one.amount:
            yield Cause(Kind.SIGN_TURNED, one.amount, _name(one))


def _of_held_back(held_back: Sequence[HeldBack], missing: Decimal) -> Iterator[Cause]:
    """The same of PLB amounts, one by one and, where there are several, all together."""
    amounts = [(one.amount, one.reason, one.position) for one in held_back]
    if len(amounts) > 1:
        amounts.append((sum((one.amount for one in held_back), ZERO), "", 0))
    for amount, name, position in amounts:
        if not amount:
            continue
        for kind, times in ((Kind.HELD_BACK_NOT_TAKEN, -1), (Kind.SIGN_TURNED, -2),
                            (Kind.HELD_BACK_TWICE, 1)):  # fmt: skip
            if missing == times * amount:
                yield Cause(kind, amount, name, position=position)


def _name(one: Adjusted) -> str:
    return f"{one.group}-{one.reason}"
