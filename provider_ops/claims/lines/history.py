"""One claim's way: submitted, replaced or voided, remitted, reversed, corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import func, literal, or_, select

from provider_ops.claims.model import Claim, Remittance, Submission, SubmittedClaim
from provider_ops.claims.rules import REVERSAL
from provider_ops.claims.x12.submission import REPLACEMENT, VOID
from provider_ops.core.money import ZERO
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

Kind = Literal["submitted", "replaced", "voided", "remitted", "reversed", "corrected"]
_OF_SUBMISSION: dict[str, Kind] = {REPLACEMENT: "replaced", VOID: "voided"}
_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One thing that happened to a claim.

    Attributes:
        on: Day of the submission (BHT04) or payment (BPR16), else of the load.
        kind: What happened. A "corrected" claim is an answer after a reversal.
        number: The office's number, which a replacement may change.
        charge: Dollars; negative in a reversal.
        paid: Dollars; zero for a submission.
        payer_number: The payer's: of the answer, or of the claim that is replaced or voided.
        file_name: Where it stands.
        claim_id: Key of the `Claim` or `SubmittedClaim`.
        import_id: Key of its load.
        billing_npi: The office's; one number may be used by two offices.
        member_last4: And for two members.
        code: CLP02 of an answer, CLM05-3 of a submission.
        payer: Name of the payer.
        trace_number: Of the payment of an answer.
    """

    on: date
    kind: Kind
    number: str
    charge: Decimal
    paid: Decimal
    payer_number: str
    file_name: str
    claim_id: UUID
    import_id: UUID
    billing_npi: str
    member_last4: str
    code: str
    payer: str
    trace_number: str

    @property
    def is_answer(self) -> bool:
        """Whether a payer said it, and not the office."""
        return self.kind in ("remitted", "reversed", "corrected")


def claim_history(session: Session, market_id: str, number: str) -> tuple[HistoryStep, ...]:
    """Return all that is known of a claim, in the order in which it happened.

    Found by the office's number (CLM01, CLP01), and from there by the payer's: a replacement
    or void names the payer's number of the claim before it (REF*F8) and may have a new number.
    """
    numbers = _numbers_of_chain(session, market_id, number)
    sent = _submitted(session, market_id, numbers)
    answered = _answered(session, market_id, numbers)
    # On one day sending comes first; then loads in their order, and files from top to bottom.
    rows = sorted(
        [*((0, *row) for row in sent), *((1, *row) for row in answered)],
        key=lambda row: (row[1] or row[2].date(), row[0], row[3], row[4]),
    )
    return tuple(_steps(rows))


def _numbers_of_chain(session: Session, market_id: str, number: str) -> set[str]:
    """Follow payers' numbers between replacements until no new claim turns up."""
    numbers, payers = {number}, set[str]()
    for _ in range(_MOST_ROUNDS):
        before = len(numbers) + len(payers)
        claims = select(Claim.number, Claim.payer_number).where(
            Claim.market_id == market_id,
            or_(Claim.number.in_(numbers), Claim.payer_number.in_(payers)),
        )
        sent = select(SubmittedClaim.number, SubmittedClaim.original_number).where(
            SubmittedClaim.market_id == market_id,
            or_(
                SubmittedClaim.number.in_(numbers),
                SubmittedClaim.original_number.in_(payers) & (SubmittedClaim.original_number != ""),
            ),
        )
        for own, payer in (*session.execute(claims), *session.execute(sent)):
            numbers.add(own)
            if payer:
                payers.add(payer)
        if len(numbers) + len(payers) == before:
            break
    return numbers


def _submitted(session: Session, market_id: str, numbers: set[str]) -> Iterable[Any]:
    found = (
        select(
            Submission.created_on, DataImport.imported_at, SubmittedClaim.import_id,
            SubmittedClaim.position, SubmittedClaim.frequency, SubmittedClaim.number,
            SubmittedClaim.charge, literal(None), SubmittedClaim.original_number,
            DataImport.file_name, SubmittedClaim.id, SubmittedClaim.billing_npi,
            SubmittedClaim.member_last4, SubmittedClaim.payer_name, literal(""),
        )
        .join(Submission, Submission.id == SubmittedClaim.submission_id)
        .join(DataImport, DataImport.id == SubmittedClaim.import_id)
        .where(SubmittedClaim.market_id == market_id, SubmittedClaim.number.in_(numbers))
    )  # fmt: skip
    return session.execute(found)


def _answered(session: Session, market_id: str, numbers: set[str]) -> Iterable[Any]:
    found = (
        select(
            func.coalesce(Remittance.paid_on, Claim.answered_on), DataImport.imported_at,
            Claim.import_id, Claim.position, Claim.status, Claim.number, Claim.charge, Claim.paid,
            Claim.payer_number,
            DataImport.file_name, Claim.id, Claim.billing_npi, Claim.member_last4,
            func.coalesce(Remittance.payer_name, Claim.payer_name),
            func.coalesce(Remittance.trace_number, ""),
        )
        .outerjoin(Remittance, Remittance.id == Claim.remittance_id)
        .join(DataImport, DataImport.id == Claim.import_id)
        .where(Claim.market_id == market_id, Claim.number.in_(numbers))
    )  # fmt: skip
    return session.execute(found)


def _steps(rows: Iterable[tuple[Any, ...]]) -> Iterable[HistoryStep]:
    reversed_for: set[tuple[str, str]] = set()
    for (is_answer, on, loaded_at, import_id, _, code, number, charge, paid, payer_number,
         file_name, claim_id, npi, last4, payer, trace_number) in rows:  # fmt: skip
        kind: Kind
        if not is_answer:
            kind = _OF_SUBMISSION.get(code, "submitted")
        elif code == REVERSAL:
            kind = "reversed"
            reversed_for.add((npi, last4))
        else:
            kind = "corrected" if (npi, last4) in reversed_for else "remitted"
        yield HistoryStep(
            on or loaded_at.date(), kind, number, charge, ZERO if paid is None else paid,
            payer_number, file_name, claim_id, import_id, npi, last4, code, payer, trace_number,
        )  # fmt: skip
