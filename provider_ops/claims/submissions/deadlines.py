"""How long claims of an office may be sent, by its contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.network.model import Organization
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy.orm import Session


def filing_days(
    session: Session, market_id: str, npis: Collection[str], known: datetime
) -> dict[str, int]:
    """Return by NPI of an office the days after service in which its claims must be sent.

    Of several contracts the one that began last counts; offices whose contract names no days are
    left out.
    """
    found = (
        select(Organization.npi, Contract.filing_days)
        .join(Contract, Contract.organization_id == Organization.id)
        .join(ContractTerm, ContractTerm.contract_id == Contract.id)
        .where(
            Organization.market_id == market_id,
            Organization.npi.in_(npis),
            Contract.filing_days.is_not(None),
            known_at(ContractTerm, known),
        )
        .order_by(ContractTerm.valid_from)
    )
    return {npi: days for npi, days in session.execute(found) if npi and days}
