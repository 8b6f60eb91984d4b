"""Sums of findings by day, so that the Claims screen need not read them all."""


from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from provider_ops.claims.drift.totals import refresh_avoidable, refresh_provider_totals
from provider_ops.claims.findings.model import FindingDay

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.claims.lines.totals import Month

_DAYS = """INSERT INTO finding_day (market_id, rule, day, lines, at_risk)
    SELECT market_id, rule, service_date, sum(n), sum(n * at_risk) FROM {findings}
    GROUP BY market_id, rule, service_date"""
_MERGE = """ ON CONFLICT DO UPDATE
    SET lines = lines + excluded.lines, at_risk = at_risk + excluded.at_risk"""
_ALL = "(SELECT *, 1 AS n FROM finding)"
_TURNED = """CREATE TEMP TABLE check_turned AS SELECT market_id, service_date, npi FROM check_change
    GROUP BY line_id HAVING min(n) = max(n)"""
"""Lines that had no finding and have one now, or the other way round."""

_GONE = "DELETE FROM finding_day WHERE lines = 0"


def refresh_findings(session: Session, months: Collection[Month] | None = None) -> None:
    """Add up the findings, in the transaction that has changed them; 300,000 take a second.

    `months` are those in which lines came or went, where that is known.
    """
    session.execute(delete(FindingDay))
    session.connection().exec_driver_sql(_DAYS.format(findings=_ALL))
    refresh_provider_totals(session, months)


def add_difference(connection: Connection) -> None:
    """Bring the sums to the findings that `check_change` says are others now."""
    for statement in (_DAYS.format(findings="check_change") + _MERGE, _GONE, _TURNED):
        connection.exec_driver_sql(statement)
    refresh_avoidable(connection, "check_turned")
