"""What was decided about outlying figures of an office, and about teaching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.network.model import Organization
from provider_ops.outliers.model import OutlierDecision, ReeducationEvent
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

# The indexes of these tables begin with the market.
_MARKET = select(Organization.market_id).where(Organization.id == OFFICE).scalar_subquery()
_DECISIONS = select(OutlierDecision).where(
    OutlierDecision.market_id == _MARKET,
    OutlierDecision.organization_id == OFFICE,
)
_REEDUCATION = select(ReeducationEvent).where(
    ReeducationEvent.market_id == _MARKET,
    ReeducationEvent.organization_id == OFFICE,
)


def decisions(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each decision; its title is the measure."""
    rows = asked.session.scalars(_DECISIONS, asked.values)
    for row in rows:
        yield Entry(day_in(asked.zone, row.decided_at), Kind.OUTLIER, row.decision, row.measure,
                    row.reason, asked.staff.get(row.staff_id, ""), row.visit_id or asked.office,
                    until=row.until)  # fmt: skip


def reeducation(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each time that teaching was closed or opened again, or all of it."""
    rows = asked.session.scalars(_REEDUCATION, asked.values)
    for row in rows:
        verb = f"teaching_{row.kind}" if row.code else f"reeducation_{row.kind}"
        yield Entry(day_in(asked.zone, row.happened_at), Kind.TRAINING, verb, row.code,
                    row.reason, asked.staff.get(row.staff_id, ""), row.id)  # fmt: skip
