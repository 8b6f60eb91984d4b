"""The visit that a claim line belongs to, and what claim edits say of the line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Row, and_, or_, select

from provider_ops.claims.edits.rules import Answered, stands, visit_of
from provider_ops.claims.model import Claim, ClaimLine, Remittance, SubmittedClaim
from provider_ops.claims.x12.submission import VOID
from provider_ops.codes.queries import pair_edits, unit_edits
from provider_ops.codes.rules.edits import (
    MUE,
    PTP,
    BilledLine,
    PairHit,
    UnitHit,
    pair_hits,
    unit_hits,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.reference import UnitLine


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A line of the visit, with the number of its claim. Those that do not stand are not here."""

    id: UUID
    claim_number: str
    position: int
    code: str
    modifiers: tuple[str, ...]
    units: Decimal


@dataclass(frozen=True, slots=True)
class LineEdits:
    """What claim edits say of one line.

    Attributes:
        stands: Whether the line counts: its claim was not reversed, voided or answered anew.
        lines: All lines of the visit that count, by key.
        denied_by: The pair that this line fails.
        denies: Pairs by which this line denies another.
        limit: The limit of units of its code; None where there is none.
        over: The limit that it fails.
        pairs_source: Load of pair edits that answers, "ptp v32.2"; empty: none is loaded.
        units_source: Load of unit edits, likewise.
    """

    stands: bool
    lines: dict[UUID, VisitLine]
    denied_by: PairHit | None = None
    denies: tuple[PairHit, ...] = ()
    limit: UnitLine | None = None
    over: UnitHit | None = None
    pairs_source: str = ""
    units_source: str = ""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that the line breaks."""
        return (*((PTP,) if self.denied_by else ()), *((MUE,) if self.over else ()))

    @property
    def code_lines(self) -> tuple[VisitLine, ...]:
        """Lines of the visit with the code of the limit."""
        code = self.limit.code if self.limit else None
        return tuple(line for line in self.lines.values() if line.code == code)


def edits_of_line(session: Session, line_id: UUID, known: datetime) -> LineEdits | None:
    """Judge the visit of a line as lists are known at `known`; None without a day of service."""
    npi, on, claim_id, member = session.execute(
        select(ClaimLine.npi, ClaimLine.service_date, ClaimLine.claim_id, Claim.member_hash)
        .join(Claim, Claim.id == ClaimLine.claim_id)
        .where(ClaimLine.id == line_id)
    ).one()
    if on is None:
        return None
    rows = _lines_of_visit(session, npi, on, member, claim_id)
    standing = _standing(session, {row.claim_id for row in rows}, on)
    rows = [row for row in rows if row.claim_id in standing]
    shown = {row.id: VisitLine(row.id, row.number, row.position, row.code,
                               _words(row.modifiers), row.units) for row in rows}  # fmt: skip
    if line_id not in shown:
        return LineEdits(stands=False, lines=shown)
    billed = [BilledLine(row.id, row.claim_id, row.code, frozenset(_words(row.modifiers)),
                         row.units) for row in rows]  # fmt: skip
    codes = {row.code for row in rows}
    pairs, units = pair_edits(session, codes, on, known), unit_edits(session, codes, on, known)
    limits = {limit.code: limit for limit in units.lines}
    hits = pair_hits(billed, pairs.lines, on)
    return LineEdits(
        stands=True,
        lines=shown,
        denied_by=next((hit for hit in hits if hit.line.id == line_id), None),
        denies=tuple(hit for hit in hits if hit.beside.id == line_id),
        limit=limits.get(shown[line_id].code),
        over=next((hit for hit in unit_hits(billed, limits) if hit.line.id == line_id), None),
        pairs_source=pairs.source,
        units_source=units.source,
    )


def _lines_of_visit(
    session: Session, npi: str, on: date, member: str, claim_id: UUID
) -> Sequence[Row[UUID, UUID, int, str, str, Decimal, str]]:
    alone = visit_of(npi, member, claim_id, on)[2] == claim_id
    return session.execute(
        select(ClaimLine.id, ClaimLine.claim_id, ClaimLine.position, ClaimLine.code,
               ClaimLine.modifiers, ClaimLine.units, Claim.number)
        .join(Claim, Claim.id == ClaimLine.claim_id)
        .where(ClaimLine.npi == npi, ClaimLine.service_date == on,
               Claim.id == claim_id if alone else Claim.member_hash == member)
        .order_by(ClaimLine.claim_id, ClaimLine.position)
    ).all()  # fmt: skip


def _standing(session: Session, claims: Collection[UUID], on: date) -> set[UUID]:
    """Return those of the claims that count for the day."""
    own = session.scalars(select(Claim).where(Claim.id.in_(claims))).all()
    numbers = {claim.number for claim in own}
    payers = {claim.payer_number for claim in own} - {""}
    chain = session.execute(
        select(Claim, Remittance.paid_on)
        .outerjoin(Remittance, Remittance.id == Claim.remittance_id)
        .where(or_(Claim.id.in_(claims), Claim.number.in_(numbers),
                   Claim.payer_number.in_(payers),
                   and_(Claim.original_number != "", Claim.original_number.in_(payers))))
    ).all()  # fmt: skip
    days: dict[UUID, set[date | None]] = {}
    for key, day in session.execute(
        select(ClaimLine.claim_id, ClaimLine.service_date).where(
            ClaimLine.claim_id.in_([claim.id for claim, _ in chain])
        )
    ):
        days.setdefault(key, set()).add(day)
    voided = {
        (number, npi)
        for number, npi in session.execute(
            select(SubmittedClaim.original_number, SubmittedClaim.billing_npi).where(
                SubmittedClaim.original_number.in_(payers), SubmittedClaim.frequency == VOID
            )
        )
    }
    answers = {
        claim.id: Answered(
            claim.id,
            (paid_on or claim.answered_on or date.min, claim.import_id, claim.position),
            claim.number, claim.payer_number, claim.billing_npi, claim.member_hash, claim.status,
            frozenset(days.get(claim.id, ())), claim.original_number,
            (claim.payer_number, claim.billing_npi) in voided,
        )
        for claim, paid_on in chain
    }  # fmt: skip
    return {key for key in claims if stands(answers[key], on, answers.values())}


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))
