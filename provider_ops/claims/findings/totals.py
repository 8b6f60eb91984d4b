"""Sums of findings by day, so that the Claims screen need not read them all."""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
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
_CHANGE = """(SELECT *, -1 AS n FROM check_before UNION ALL
    SELECT f.*, 1 FROM check_line l CROSS JOIN finding f ON f.line_id = l.id)"""
_TURNED = f"""(SELECT market_id, service_date, npi FROM {_CHANGE}
    GROUP BY line_id HAVING min(n) = max(n))"""
"""Lines that had no finding and have one now, or the other way round."""

_GONE = "DELETE FROM finding_day WHERE lines = 0"


def refresh_findings(session: Session, months: Collection[Month] | None = None) -> None:
    """Add up the findings, in the transaction that has changed them; 300,000 take a second.

    `months` are those in which lines came or went, where that is known.
    """
    session.execute(delete(FindingDay))
    session.connection().exec_driver_sql(_DAYS.format(findings=_ALL))
    refresh_provider_totals(session, months)


def keep_findings(connection: Connection) -> None:
    """Put the findings of the lines in `check_line` aside, before they are judged anew."""
    connection.exec_driver_sql(
        """CREATE TEMP TABLE check_before AS
        SELECT f.* FROM check_line l CROSS JOIN finding f ON f.line_id = l.id"""
    )


def add_difference(connection: Connection) -> None:
    """Bring the sums from the findings put aside to those that the lines have now."""
    connection.exec_driver_sql(_DAYS.format(findings=_CHANGE) + _MERGE)
    connection.exec_driver_sql(_GONE)
    refresh_avoidable(connection, _TURNED)
