"""Reads over claims: loads, one claim with its history, a provider's lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from provider_ops.claims.model import Claim, ClaimLine, Remittance, SubmittedClaim
from provider_ops.claims.rules import REVERSAL
from provider_ops.core.errors import NotFoundError
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One load of a file. `counts` by what was counted; see `DataImport`."""

    id: UUID
    kind: str
    file_name: str
    imported_at: datetime
    staff_id: UUID
    counts: dict[str, Any]
    undone_at: datetime | None
    release: str = ""
    part: str | None = None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A service line. `adjustments` are [group, reason, dollars as text, quantity]."""

    id: UUID
    claim_id: UUID
    position: int
    npi: str
    service_date: date | None
    code: str
    modifiers: tuple[str, ...]
    place_of_service: str
    units: Decimal
    charge: Decimal
    paid: Decimal
    denial: str
    remarks: tuple[str, ...]
    adjustments: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as one remittance answers it, with the payment it came in."""

    id: UUID
    number: str
    payer_number: str
    status: str
    charge: Decimal
    paid: Decimal
    patient_responsibility: Decimal
    billing_npi: str
    member_last4: str
    adjustments: Sequence[Sequence[Any]]
    paid_on: date | None
    trace_number: str
    payer_name: str

    @property
    def is_reversal(self) -> bool:
        """Whether it takes an earlier answer back (CLP02 is 22)."""
        return self.status == REVERSAL


@dataclass(frozen=True, slots=True)
class ClaimStory:
    """A claim, its lines, and all answers to it in the order they came, itself included."""

    claim: ClaimRow
    lines: tuple[LineRow, ...]
    chain: tuple[ClaimRow, ...]


def imports(
    session: Session, *, kinds: Sequence[str] = (), limit: int = 50, offset: int = 0
) -> tuple[ImportRow, ...]:
    """Return loads, the latest first; undone ones too. No `kinds` means all kinds."""
    found = (
        select(
            DataImport.id, DataImport.kind, DataImport.file_name, DataImport.imported_at,
            DataImport.staff_id, DataImport.counts, DataImport.undone_at, DataImport.release,
            DataImport.part,
        )
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
        .limit(limit)
        .offset(offset)
    )  # fmt: skip
    if kinds:
        found = found.where(DataImport.kind.in_(kinds))
    return tuple(ImportRow(*row) for row in session.execute(found))


def has_claims(session: Session, market_id: str) -> bool:
    """Tell whether a market has any claim, answered or only submitted."""
    kinds = (Claim, Remittance, SubmittedClaim)
    return any(
        session.scalar(select(kind.id).where(kind.market_id == market_id).limit(1)) is not None
        for kind in kinds
    )


def claim_story(session: Session, claim_id: UUID) -> ClaimStory:
    """Return a claim with its lines and its chain.

    Reversals and corrections carry the office's number of the claim (CLP01) or the payer's
    (CLP07), for the same billing provider and member.

    Raises:
        NotFoundError: The claim's load was undone.
    """
    claim = session.get(Claim, claim_id)
    if claim is None:
        raise NotFoundError
    number = Claim.number == claim.number
    if claim.payer_number:
        number = or_(number, Claim.payer_number == claim.payer_number)
    # By way of the two indexes; an office may use one number for two members.
    same = and_(
        number, Claim.billing_npi == claim.billing_npi, Claim.member_hash == claim.member_hash
    )
    order = (_answered_on(), Claim.import_id, Claim.position)
    chain = tuple(ClaimRow(*row) for row in session.execute(_claims().where(same).order_by(*order)))
    lines = tuple(
        _line(row)
        for row in session.execute(
            _lines().where(ClaimLine.claim_id == claim_id).order_by(ClaimLine.position)
        )
    )
    return ClaimStory(next(row for row in chain if row.id == claim_id), lines, chain)


def lines_of_provider(
    session: Session,
    npi: str,
    *,
    since: date | None = None,
    until: date | None = None,
    denied_only: bool = False,
    limit: int = 200,
    offset: int = 0,
) -> tuple[LineRow, ...]:
    """Return a provider's lines, the latest day of service first; days are included."""
    found = _lines().where(ClaimLine.npi == npi)
    if since is not None:
        found = found.where(ClaimLine.service_date >= since)
    if until is not None:
        found = found.where(ClaimLine.service_date <= until)
    if denied_only:
        found = found.where(ClaimLine.denial != "")
    found = found.order_by(ClaimLine.service_date.desc(), ClaimLine.id).limit(limit).offset(offset)
    return tuple(_line(row) for row in session.execute(found))


def _claims() -> Select[*tuple[Any, ...]]:
    return select(
        Claim.id, Claim.number, Claim.payer_number, Claim.status, Claim.charge, Claim.paid,
        Claim.patient_responsibility, Claim.billing_npi, Claim.member_last4, Claim.adjustments,
        _answered_on(), func.coalesce(Remittance.trace_number, ""),
        func.coalesce(Remittance.payer_name, Claim.payer_name),
    ).outerjoin(Remittance, Remittance.id == Claim.remittance_id)  # fmt: skip


def _answered_on() -> ColumnElement[date | None]:
    """Return the day of the payment; of a claim that a log told of, the day it has."""
    return func.coalesce(Remittance.paid_on, Claim.answered_on)


def _lines() -> Select[*tuple[Any, ...]]:
    return select(
        ClaimLine.id, ClaimLine.claim_id, ClaimLine.position, ClaimLine.npi,
        ClaimLine.service_date, ClaimLine.code, ClaimLine.modifiers, ClaimLine.place_of_service,
        ClaimLine.units, ClaimLine.charge, ClaimLine.paid, ClaimLine.denial, ClaimLine.remarks,
        ClaimLine.adjustments,
    )  # fmt: skip


def _line(row: Sequence[Any]) -> LineRow:
    values = list(row)
    values[6], values[12] = _words(row[6]), _words(row[12])
    return LineRow(*values)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
