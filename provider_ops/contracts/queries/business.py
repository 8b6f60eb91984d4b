"""What contracts of a market say of themselves beside their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.contracts.model import Contract
from provider_ops.contracts.rules.business import LINES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def lines_of_business(session: Session, market_id: str) -> tuple[str, ...]:
    """Return the lines of business to choose from: those in use, the most frequent first."""
    used = session.scalars(
        select(Contract.line_of_business)
        .where(Contract.market_id == market_id)
        .group_by(Contract.line_of_business)
        .order_by(func.count().desc(), Contract.line_of_business)
    )
    return tuple(dict.fromkeys([*used, *LINES]))
