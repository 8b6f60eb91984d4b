"""What was asked and told lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.model import CodeCheck
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class RecentCheck:
    """An answer that was given, as it was given; later facts do not change it."""

    id: UUID
    asked_at: datetime
    staff_id: UUID
    provider_id: UUID | None
    provider: str
    npi: str
    code: str
    modifiers: str
    place_of_service: str
    units: int
    on: date
    known_on: date
    answer: str
    trail: list[dict[str, Any]]
    fingerprint: str


def recent_checks(
    session: Session,
    market_id: str,
    *,
    staff_id: UUID | None = None,
    provider_id: UUID | None = None,
    limit: int = 20,
) -> tuple[RecentCheck, ...]:
    """Return the latest kept checks of a market, of one person or about one provider."""
    query = (
        select(CodeCheck, Provider.family_name)
        .outerjoin(Provider, Provider.id == CodeCheck.provider_id)
        .where(CodeCheck.market_id == market_id)
        .order_by(CodeCheck.asked_at.desc(), CodeCheck.id.desc())
        .limit(limit)
    )
    if staff_id is not None:
        query = query.where(CodeCheck.staff_id == staff_id)
    if provider_id is not None:
        query = query.where(CodeCheck.provider_id == provider_id)
    return tuple(
        RecentCheck(row.id, row.asked_at, row.staff_id, row.provider_id, name or "", row.npi,
                    row.code, row.modifiers, row.place_of_service, row.units, row.on,
                    row.known_on, row.answer, row.trail, row.fingerprint)
        for row, name in session.execute(query)
    )  # fmt: skip
