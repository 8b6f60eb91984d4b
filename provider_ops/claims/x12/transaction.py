"""One 835 transaction set while it is being read: its head, its sums, its closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.loops import ZERO
from provider_ops.claims.x12.remittance import (
    Claim,
    ProviderAdjustment,
    Transaction,
    TransactionEnd,
)
from provider_ops.core.money import from_cents
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from decimal import Decimal

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.loops import Loops
    from provider_ops.claims.x12.reader import Block

_PLB_PAIRS = range(3, 15, 2)
_MOST_PROVIDER_ADJUSTMENTS = 20_000


def read_head(
    block: Block, loops: Loops, *, interchange: str, group: str, version: str
) -> Transaction:
    """Read table 1 of the 835: from ST to the last segment before LX or CLP.

    Only names of organizations are taken: the payer's (N1*PR) and the payee's (N1*PE).
    """
    found: dict[str, list[str]] = {}
    payment_position = 0
    for position, segment in enumerate(block.segments, block.position):
        values = loops.split(segment, 16)
        tag = values[0]
        key = f"{tag}*{values[1]}" if tag in ("N1", "DTM") else tag
        found.setdefault(key, values)
        if tag == "BPR":
            payment_position = payment_position or position
    absent = [""] * 17
    st, bpr, trn = found["ST"], found.get("BPR", absent), found.get("TRN", absent)
    payer, payee = found.get("N1*PR", absent), found.get("N1*PE", absent)
    head = Transaction(
        st=st[2].strip(),
        version=version or st[3],
        interchange=interchange,
        group=group,
        handling=bpr[1],
        payment=loops.amounts[bpr[2]],
        credit_or_debit=bpr[3],
        method=bpr[4],
        payment_date=loops.dates[bpr[16]],
        trace=trn[2],
        trace_origin=trn[3],
        payer=payer[2],
        payer_id=payer[4],
        payee=payee[2],
        payee_npi=payee[4] if payee[3] == "XX" else "",
        production_date=loops.dates[found.get("DTM*405", absent)[2]],
        position=block.position,
        payment_position=payment_position,
    )
    loops.explain(block)
    return head


def read_provider_adjustments(block: Block, loops: Loops) -> list[ProviderAdjustment]:
    """Read PLB03-14: up to six pairs of reason (with a reference) and amount."""
    values = loops.split(block.segments[0], 14)
    period_end = loops.dates[values[2]]
    pairs = []
    for number in _PLB_PAIRS:
        if values[number] or values[number + 1]:
            reason, _, reference = values[number].partition(loops.component)
            reference = reference.partition(loops.component)[0]
            amount = loops.amounts[values[number + 1]] or ZERO
            pairs.append(
                ProviderAdjustment(values[1], period_end, reason, reference, amount, block.position)
            )
    loops.explain(block)
    return pairs


def judge_end(
    end: list[str] | None, position: int, begin: int, st: str, findings: Findings
) -> bool:
    """Warn if SE01 is not the number of segments of a set, or SE02 not its ST02.

    Args:
        end: Elements of the SE segment, or None when the file has none for this set.
        position: Of the SE segment, or of the last one that belongs to the set.
        begin: Of the ST segment.
        st: ST02.
        findings: Hears the warnings.

    Returns:
        Whether SE01 is right.
    """
    count = position - begin + 1
    right = end is not None and _number(end[1]) == count
    if end is not None and not right:
        message = Sentence("SE01 is not the {count} segments of the set.", count=count)
        findings.warn("SE", position, message)
    if end is not None and end[2].strip() != st:
        findings.warn("SE", position, Sentence("SE02 is not the number of the set (ST02)."))
    return right


class PlainSums(NamedTuple):
    """What claims that add up bring to their set: how many, cents of CLP03 and of CLP04."""

    claims: int
    lines: int
    charge: int
    paid: int


class OpenTransaction:
    """Adds up the claims of one transaction set and judges it at its end.

    Balancing follows section 1.10.2.1 of the guide at its three levels; a wrong line or claim
    is a warning, and every amount stays as the file has it.
    """

    def __init__(self, head: Transaction, findings: Findings) -> None:
        self._head = head
        self._findings = findings
        self._claims = 0
        self._lines = 0
        self._differences = 0
        self._charge = ZERO
        self._paid = ZERO
        self._adjusted = ZERO
        self._adjustments: list[ProviderAdjustment] = []

    def add(self, claim: Claim) -> None:
        """Count a claim in and check SVC02 - CAS = SVC03 and CLP03 - all CAS = CLP04."""
        self._claims += 1
        self._lines += len(claim.lines)
        charge, paid = claim.charge or ZERO, claim.paid or ZERO
        paid_on = self._head.payment_date
        self._charge += charge
        self._paid += paid
        for adjustment in claim.adjustments:
            charge -= adjustment.amount
        for line in claim.lines:
            rest = line.charge or ZERO
            for adjustment in line.adjustments:
                rest -= adjustment.amount
                charge -= adjustment.amount
            if rest != (line.paid or ZERO):
                self._differences += 1
                self._warn_difference("SVC", line.position, rest - (line.paid or ZERO))
            if paid_on is not None and line.begin is not None and line.begin > paid_on:
                message = Sentence("The date of service is after the day of the payment (BPR16).")
                self._findings.warn("SVC", line.position, message)
        if charge != paid:
            self._differences += 1
            self._warn_difference("CLP", claim.position, charge - paid)

    def add_plain(self, sums: PlainSums) -> None:
        """Count claims in of which it is known that they add up, and came before the payment."""
        self._claims += sums.claims
        self._lines += sums.lines
        self._charge += from_cents(sums.charge)
        self._paid += from_cents(sums.paid)

    def adjust(self, adjustments: list[ProviderAdjustment]) -> None:
        """Count the pairs of a PLB in."""
        room = _MOST_PROVIDER_ADJUSTMENTS - len(self._adjustments)
        if room < len(adjustments):
            message = Sentence("The set has more PLB amounts than can be kept; only their sum is "
                               "complete.")  # fmt: skip
            self._findings.error("PLB", adjustments[0].position, message)
        self._adjustments += adjustments[: max(room, 0)]
        for adjustment in adjustments:
            self._adjusted += adjustment.amount

    def close(self, end: list[str] | None, position: int) -> TransactionEnd:
        """Judge the set: SE01 against the segments counted, and the payment.

        Args:
            end: Elements of the SE segment, or None when the file has none for this set.
            position: Of the SE segment, or of the last one that belongs to the set.
        """
        head = self._head
        payment = head.payment or ZERO
        total = self._adjusted
        balanced = self._paid - total == payment
        if not balanced:
            self._warn_difference("BPR", head.payment_position, self._paid - total - payment)
        se_ok = judge_end(end, position, head.position, head.st, self._findings)
        return TransactionEnd(
            st=head.st,
            claims=self._claims,
            lines=self._lines,
            charge=self._charge,
            paid=self._paid,
            payment=payment,
            provider_adjustments=tuple(self._adjustments),
            provider_adjustment_total=total,
            balanced=balanced,
            differences=self._differences,
            se_ok=se_ok,
            complete=end is not None,
            warnings=self._findings.take_warnings(),
            position=position,
        )

    def _warn_difference(self, segment: str, position: int, difference: Decimal) -> None:
        self._findings.warn(segment, position, _imbalance(segment, difference))


def _imbalance(segment: str, difference: Decimal) -> Sentence:
    if segment == "SVC":
        return Sentence("SVC02 less the adjustments of the line differs from SVC03 by "
                        "{difference:f}.", difference=difference)  # fmt: skip
    if segment == "CLP":
        return Sentence("CLP03 less all adjustments of the claim differs from CLP04 by "
                        "{difference:f}.", difference=difference)  # fmt: skip
    return Sentence("The claims' CLP04 less the PLB amounts differs from BPR02 by {difference:f}.",
                    difference=difference)  # fmt: skip


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else None
