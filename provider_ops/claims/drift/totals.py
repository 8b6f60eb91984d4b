"""Adding up each provider's lines by month, so that drift need not read them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, text

from provider_ops.claims.drift.model import ProviderRise, ProviderTotal
from provider_ops.claims.drift.rules import MIN_LINES, RISE_HALVES, RISE_POINTS

if TYPE_CHECKING:
    from sqlalchemy import Connection
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


_TOUCHED = f"""SELECT DISTINCT market_id, {_MONTH}, npi FROM {{lines}}
    WHERE service_date IS NOT NULL AND npi <> ''"""  # noqa: S608 - likewise
_OF_MONTH = """l.npi = t.npi AND l.service_date >= t.month
    AND l.service_date < date(t.month, '+1 month') AND +l.market_id = t.market_id"""
_AVOIDABLE_OF = f"""UPDATE provider_total AS t SET (avoidable, dollars) = (
        SELECT count(*), coalesce(sum(charge), 0)
        FROM claim_line l INDEXED BY ix_claim_line_denied_npi
        WHERE l.denial <> '' AND {_OF_MONTH}
        AND EXISTS (SELECT 1 FROM finding f WHERE f.line_id = l.id))
    WHERE (market_id, month, npi) IN ({_TOUCHED})"""  # noqa: S608 - likewise

_RISES = f"""
WITH newest AS (SELECT market_id, max(month) AS month FROM provider_total GROUP BY market_id),
months AS (
    SELECT market_id, date(month, '-' || n || ' months') AS month, n > 3 AS early
    FROM newest, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                  UNION SELECT 6)
),
sums AS (
    SELECT t.market_id, t.npi, sum(early * lines) AS lines_before,
        sum(early * avoidable) AS before, sum((NOT early) * lines) AS lines_now,
        sum((NOT early) * avoidable) AS now
    FROM months m CROSS JOIN provider_total t ON t.market_id = m.market_id AND t.month = m.month
    WHERE {{only}} GROUP BY 1, 2
)
INSERT INTO provider_rise (market_id, npi, before, now)
SELECT market_id, npi, before * 100.0 / lines_before, now * 100.0 / lines_now FROM sums
WHERE min(lines_before, lines_now) >= {MIN_LINES}
    AND now * lines_before * 2 >= before * lines_now * {RISE_HALVES}
    AND (now * lines_before - before * lines_now) * 100
        >= lines_before * lines_now * {RISE_POINTS}
"""  # noqa: S608 - likewise


def refresh_provider_totals(session: Session) -> None:
    """Add up all lines anew, in the transaction that has changed lines or findings."""
    session.execute(delete(ProviderTotal))
    session.execute(_LINES)
    session.execute(_AVOIDABLE)
    session.execute(delete(ProviderRise))
    session.connection().exec_driver_sql(_RISES.format(only="true"))


def refresh_avoidable(connection: Connection, lines: str) -> None:
    """Add up anew what is avoidable in the months of providers that `lines` name.

    `lines` is a table, or a query in brackets, with market_id, service_date and npi.
    """
    connection.exec_driver_sql(_AVOIDABLE_OF.format(lines=lines))
    touched = f"(market_id, npi) IN (SELECT market_id, npi FROM {lines})"  # noqa: S608 - likewise
    connection.exec_driver_sql(f"DELETE FROM provider_rise WHERE {touched}")  # noqa: S608
    connection.exec_driver_sql(_RISES.format(only=touched.replace("(market", "(t.market", 1)
                                             .replace(" npi)", " t.npi)", 1)))  # fmt: skip
