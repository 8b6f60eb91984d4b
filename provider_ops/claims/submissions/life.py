"""The life of one claim as one story: sent, answered, taken back, corrected, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.claims.findings.sent import sent_findings
from provider_ops.claims.lines.history import HistoryStep, claim_history
from provider_ops.claims.model import Claim, ClaimLine, SubmittedClaim, SubmittedLine
from provider_ops.claims.rules import REVERSAL
from provider_ops.claims.submissions.rules import (
    Answer,
    AnsweredLine,
    Flag,
    Outcome,
    Pair,
    SentLine,
    flags,
    outcome,
    pair_lines,
    standing,
)
from provider_ops.core.errors import NotFoundError
from provider_ops.core.money import ZERO

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.findings.sent import SentFinding


@dataclass(frozen=True, slots=True)
class LifeStep:
    """One thing that happened, and what was paid in sum after it."""

    step: HistoryStep
    net: Decimal


@dataclass(frozen=True, slots=True)
class ClaimLife:
    """Everything known of one claim of one office and member.

    Attributes:
        number: That it was asked by; a replacement may have another.
        outcome: What became of the claim as a whole; what was sent last and is not answered yet
            makes all of it unanswered.
        pairs: The lines last sent with those of the answer that stands last.
    """

    number: str
    billing_npi: str
    member_last4: str
    steps: tuple[LifeStep, ...]
    outcome: Outcome
    net: Decimal
    flags: tuple[Flag, ...]
    pairs: tuple[Pair, ...]


def life_of_answer(
    session: Session, market_id: str, claim_id: UUID, known: datetime
) -> ClaimLife:
    """Return the life of the claim that a remittance answers.

    Raises:
        NotFoundError: Its load was undone.
    """
    claim = session.get(Claim, claim_id)
    if claim is None:
        raise NotFoundError
    return _life(session, market_id, claim.number, claim.billing_npi, claim.member_last4, known)


def life_of_submission(
    session: Session, market_id: str, claim_id: UUID, known: datetime
) -> ClaimLife:
    """Return the life of a submitted claim.

    Raises:
        NotFoundError: Its load was undone.
    """
    claim = session.get(SubmittedClaim, claim_id)
    if claim is None:
        raise NotFoundError
    return _life(session, market_id, claim.number, claim.billing_npi, claim.member_last4, known)


def lives_of_number(
    session: Session, market_id: str, number: str, known: datetime
) -> tuple[ClaimLife, ...]:
    """Return the claims with an office's number; two offices or members may use the same."""
    whose = {
        (step.billing_npi, step.member_last4): None
        for step in claim_history(session, market_id, number)
    }
    return tuple(_life(session, market_id, number, *one, known) for one in whose)


def _life(
    session: Session, market_id: str, number: str, billing_npi: str, member_last4: str,
    known: datetime,
) -> ClaimLife:
    history = [
        step
        for step in claim_history(session, market_id, number)
        if (step.billing_npi, step.member_last4) == (billing_npi, member_last4)
    ]
    answered = [step for step in history if step.is_answer]
    denied = _denied(session, [step.claim_id for step in answered])
    answers = [
        Answer(step.code == REVERSAL, step.charge, step.paid, step.payer,
               denied.get(step.claim_id, 0))
        for step in answered
    ]  # fmt: skip
    voided = any(step.kind == "voided" for step in history)
    nets = dict(zip((step.claim_id for step in answered), standing(answers).nets, strict=True))
    net, steps = ZERO, []
    for step in history:
        net = nets.get(step.claim_id, net)
        steps.append(LifeStep(step, net))
    sent = [step.claim_id for step in history if not step.is_answer and step.kind != "voided"]
    last = [step.claim_id for step in answered if step.code != REVERSAL]
    waits = bool(history) and not history[-1].is_answer and not voided
    became = Outcome.UNANSWERED if waits else outcome(answers, voided=voided)
    broken = sent_findings(session, market_id, known, sent[-1:]) if waits else ()
    pairs = pair_lines(_sent(session, sent[-1:], broken), _answered(session, last[-1:]))
    return ClaimLife(
        number, billing_npi, member_last4, tuple(steps), became, net,
        flags(answers, voided=voided), pairs,
    )  # fmt: skip


def _denied(session: Session, claim_ids: Sequence[UUID]) -> dict[UUID, int]:
    found = (
        select(ClaimLine.claim_id, func.count())
        .where(ClaimLine.claim_id.in_(claim_ids), ClaimLine.denial != "")
        .group_by(ClaimLine.claim_id)
    )
    return dict(session.execute(found).all())


def _sent(
    session: Session, claim_ids: Sequence[UUID], broken: Sequence[SentFinding]
) -> list[SentLine]:
    rules: dict[UUID, str] = {}
    for one in broken:
        rules.setdefault(one.line_id, one.rule)
    found = session.scalars(
        select(SubmittedLine)
        .where(SubmittedLine.submitted_claim_id.in_(claim_ids))
        .order_by(SubmittedLine.position)
    )
    return [
        SentLine(line.control_number, line.code, line.modifiers, line.service_date, line.units,
                 line.charge, rules.get(line.id, ""))
        for line in found
    ]  # fmt: skip


def _answered(session: Session, claim_ids: Sequence[UUID]) -> list[AnsweredLine]:
    found = session.scalars(
        select(ClaimLine).where(ClaimLine.claim_id.in_(claim_ids)).order_by(ClaimLine.position)
    )
    return [
        AnsweredLine(line.control_number, line.code, line.modifiers, line.service_date,
                     line.units, line.charge, line.paid, line.denial, line.remarks,
                     line.submitted_code, line.submitted_units, line.id)
        for line in found
    ]  # fmt: skip
