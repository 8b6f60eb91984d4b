"""Sums of findings by day, provider and code, so that the Claims screen need not read them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, text

from provider_ops.claims.drift.totals import refresh_provider_totals
from provider_ops.claims.model import FindingDay, FindingTop

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

KEPT = 200
"""Places of providers and codes that are kept, by rule and over all rules."""

_DAYS = text("""INSERT INTO finding_day (market_id, rule, day, lines, at_risk)
    SELECT market_id, rule, service_date, count(*), sum(at_risk) FROM finding
    GROUP BY market_id, rule, service_date""")
_SUMS = """CREATE TEMP TABLE finding_sum AS
    SELECT market_id, rule, {key} AS key, count(*) AS lines, sum(at_risk) AS at_risk
    FROM finding GROUP BY market_id, rule, {key}"""
_ANY_RULE = """INSERT INTO temp.finding_sum
    SELECT market_id, '', key, sum(lines), sum(at_risk) FROM (
        SELECT market_id, key, lines, at_risk FROM temp.finding_sum
        UNION ALL
        SELECT market_id, {key}, 1 - count(*), (1 - count(*)) * at_risk FROM finding
        GROUP BY line_id HAVING count(*) > 1)
    GROUP BY market_id, key"""
"""A line that breaks several rules is one line, and its dollars are at risk once."""
_TOP = """INSERT INTO finding_top (market_id, by, rule, place, key, lines, at_risk)
    SELECT market_id, '{key}', rule, place, key, lines, at_risk FROM (
        SELECT *, row_number() OVER (
            PARTITION BY market_id, rule ORDER BY at_risk DESC, key) AS place
        FROM temp.finding_sum) WHERE place <= {kept}"""


def refresh_findings(session: Session) -> None:
    """Add up the findings, in the transaction that has changed them; 300,000 take a second."""
    for table in (FindingDay, FindingTop):
        session.execute(delete(table))
    session.execute(_DAYS)
    for key in ("npi", "code"):
        session.execute(text("DROP TABLE IF EXISTS temp.finding_sum"))
        session.execute(text(_SUMS.format(key=key)))
        session.execute(text(_ANY_RULE.format(key=key)))
        session.execute(text(_TOP.format(key=key, kept=KEPT)))
    session.execute(text("DROP TABLE temp.finding_sum"))
    refresh_provider_totals(session)
