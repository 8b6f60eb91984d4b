"""Adding up each provider's lines by month, so that drift need not read them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, text

from provider_ops.claims.drift.model import ProviderTotal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_MONTH = "substr(service_date, 1, 8) || '01'"
_LINES = text(f"""
INSERT INTO provider_total (market_id, month, npi, lines, avoidable, dollars)
SELECT market_id, {_MONTH} AS month, npi, count(*), 0, 0
FROM claim_line INDEXED BY ix_claim_line_npi
WHERE service_date IS NOT NULL AND npi <> '' GROUP BY npi, month, market_id
""")  # noqa: S608 - put together from constants of this file
_AVOIDABLE = text(f"""
UPDATE provider_total SET avoidable = found.lines, dollars = found.dollars
FROM (
    SELECT market_id, {_MONTH} AS month, npi, count(*) AS lines, sum(charge) AS dollars
    FROM claim_line l INDEXED BY ix_claim_line_denied
    WHERE denial <> '' AND service_date IS NOT NULL
        AND EXISTS (SELECT 1 FROM finding f WHERE f.line_id = l.id)
    GROUP BY 1, 2, 3
) AS found
WHERE provider_total.market_id = found.market_id AND provider_total.month = found.month
    AND provider_total.npi = found.npi
""")  # noqa: S608 - likewise


def refresh_provider_totals(session: Session) -> None:
    """Add up all lines anew, in the transaction that has changed lines or findings."""
    session.execute(delete(ProviderTotal))
    session.execute(_LINES)
    session.execute(_AVOIDABLE)
