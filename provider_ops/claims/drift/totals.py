"""Adding up lines by provider and month and by code and day, so that few readers need them all."""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, text

from provider_ops.claims.drift.model import (
    CodeTotal,
    DenialTotal,
    ProviderRise,
    ProviderTotal,
    VisitTotal,
)
from provider_ops.claims.drift.rules import MIN_LINES, RISE_HALVES, RISE_POINTS
from provider_ops.claims.lines.taken_back import stands
from provider_ops.claims.lines.totals import are_current, refresh_totals
from provider_ops.claims.rules import REVERSAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.claims.lines.totals import Month
    from provider_ops.store.workspace import Workspace

_MONTH = "substr(service_date, 1, 8) || '01'"
_MONTHS = """json_each(:months) m CROSS JOIN claim_line INDEXED BY
    ix_claim_line_market_id_service_date ON claim_line.market_id = m.value ->> 0
    AND service_date >= m.value ->> 1 AND service_date < date(m.value ->> 1, '+1 month')"""
"""The lines of some months of service; else a statement reads the index that suits it best."""

_LINES = f"""
INSERT INTO provider_total (market_id, month, npi, lines, avoidable, dollars)
SELECT market_id, {_MONTH} AS month, npi, count(*), 0, 0 FROM {{lines}}
WHERE service_date IS NOT NULL AND npi <> '' AND {stands("claim_line.id")}
GROUP BY npi, month, market_id
"""
# Lines of one claim are one after the other in the index of visits, so most of them are counted
# before any claim is looked up. A claim whose member is not known counts by itself.
_VISITS = f"""
INSERT INTO visit_total (market_id, month, npi, visits)
SELECT c.market_id, {_MONTH} AS month, v.npi, sum(c.member_hash = '') + count(DISTINCT
        CASE WHEN c.member_hash <> '' THEN v.service_date || c.member_hash END)
FROM (SELECT DISTINCT claim_id, npi, service_date FROM {{lines}}
      WHERE service_date IS NOT NULL AND npi <> '') v
CROSS JOIN claim c ON c.id = v.claim_id
WHERE c.status <> '{REVERSAL}'
GROUP BY v.npi, month, c.market_id
"""
_CODES = f"""
INSERT INTO code_total (market_id, code, day, lines, charge, paid)
SELECT market_id, code, service_date, count(*), sum(charge), sum(paid) FROM {{lines}}
WHERE service_date IS NOT NULL AND {stands("claim_line.id")} GROUP BY code, service_date, market_id
"""
_DENIALS = f"""
INSERT INTO denial_total (market_id, denial, code, day, lines, charge)
SELECT market_id, denial, code, service_date, count(*), sum(charge) FROM {{lines}}
WHERE denial <> '' AND service_date IS NOT NULL AND {stands("claim_line.id")}
GROUP BY denial, code, service_date, market_id
"""
_SUMS = ((ProviderTotal, "month", _LINES, "ix_claim_line_npi"),
         (VisitTotal, "month", _VISITS, "ix_claim_line_visit"),
         (CodeTotal, "day", _CODES, "ix_claim_line_npi"),
         (DenialTotal, "day", _DENIALS, "ix_claim_line_denied"))  # fmt: skip
_FEW = 3
"""Months that are read line by line; for more of them one pass over an index is quicker."""

_FORGET_MONTHS = """DELETE FROM {table} WHERE (market_id, substr({day}, 1, 8) || '01') IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(:months))"""
_FORGET = text("UPDATE provider_total SET avoidable = 0, dollars = 0 WHERE avoidable <> 0")
_AVOIDABLE = text(f"""
UPDATE provider_total SET avoidable = found.lines, dollars = found.dollars
FROM (
    SELECT market_id, {_MONTH} AS month, npi, count(*) AS lines, sum(charge) AS dollars
    FROM claim_line l INDEXED BY ix_claim_line_denied
    WHERE denial <> '' AND service_date IS NOT NULL
        AND EXISTS (SELECT 1 FROM finding f WHERE f.npi = l.npi AND f.line_id = l.id)
    GROUP BY 1, 2, 3
) AS found
WHERE provider_total.market_id = found.market_id AND provider_total.month = found.month
    AND provider_total.npi = found.npi
""")


_TOUCHED = f"""SELECT DISTINCT market_id, {_MONTH}, npi FROM {{lines}}
    WHERE service_date IS NOT NULL AND npi <> ''"""
_OF_MONTH = """l.npi = t.npi AND l.service_date >= t.month
    AND l.service_date < date(t.month, '+1 month') AND +l.market_id = t.market_id"""
_AVOIDABLE_OF = f"""UPDATE provider_total AS t SET (avoidable, dollars) = (
        SELECT count(*), coalesce(sum(charge), 0)
        FROM claim_line l INDEXED BY ix_claim_line_denied_npi
        WHERE l.denial <> '' AND {_OF_MONTH}
        AND EXISTS (SELECT 1 FROM finding f WHERE f.npi = l.npi AND f.line_id = l.id))
    WHERE (market_id, month, npi) IN ({_TOUCHED})"""

_RISES = f"""
WITH newest AS (
    SELECT market_id, (SELECT max(month) FROM provider_total p WHERE p.market_id = k.market_id)
        AS month
    FROM (SELECT DISTINCT market_id FROM {{lines}}) k
),
months AS (
    SELECT market_id, date(month, '-' || n || ' months') AS month, n > 3 AS early
    FROM newest, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                  UNION SELECT 6)
),
sums AS (
    SELECT t.market_id, t.npi, sum(early * lines) AS lines_before,
        sum(early * avoidable) AS before, sum((NOT early) * lines) AS lines_now,
        sum((NOT early) * avoidable) AS now
    FROM months m CROSS JOIN {{people}} provider_total t
        ON t.market_id = m.market_id AND t.month = m.month {{same}} GROUP BY 1, 2
)
INSERT INTO provider_rise (market_id, npi, before, now)
SELECT market_id, npi, before * 100.0 / lines_before, now * 100.0 / lines_now FROM sums
WHERE min(lines_before, lines_now) >= {MIN_LINES}
    AND now * lines_before * 2 >= before * lines_now * {RISE_HALVES}
    AND (now * lines_before - before * lines_now) * 100
        >= lines_before * lines_now * {RISE_POINTS}
"""


def catch_up(work: Workspace) -> None:
    """Bring the sums to the lines that are there, as a load or an exchange left them.

    Lines are not judged: what is avoidable is as the last check found it.
    """
    with work.read() as session:
        if are_current(session):
            return
    with work.store.write() as session:
        refresh_provider_totals(session, refresh_totals(session))


def refresh_provider_totals(session: Session, months: Collection[Month] | None = None) -> None:
    """Add up all lines anew, in the transaction that has changed lines or findings.

    Where `months` says in which months of service lines came or went, the sums of all other
    months are kept; what is avoidable is always counted anew.
    """
    _add_up(session, months)
    for statement in (_FORGET, _AVOIDABLE, delete(ProviderRise)):
        session.execute(statement)
    session.connection().exec_driver_sql(_RISES.format(lines="provider_total", people="", same=""))


def _add_up(session: Session, months: Collection[Month] | None) -> None:
    whole = months is None or len(months) > _FEW
    named = {"months": json.dumps([(market, f"{month}") for market, month in months or ()])}
    for table, day, statement, index in _SUMS:
        if whole:
            session.execute(delete(table))
            session.execute(text(statement.format(lines=f"claim_line INDEXED BY {index}")))
        elif months:
            session.execute(text(_FORGET_MONTHS.format(table=table.__tablename__, day=day)), named)
            session.execute(text(statement.format(lines=_MONTHS)), named)


def refresh_avoidable(connection: Connection, lines: str) -> None:
    """Add up anew what is avoidable in the months of providers that `lines` name.

    `lines` is a table, or a query in brackets, with market_id, service_date and npi.
    """
    connection.exec_driver_sql(_AVOIDABLE_OF.format(lines=lines))
    people = f"(SELECT DISTINCT market_id, npi FROM {lines})"
    connection.exec_driver_sql(f"DELETE FROM provider_rise WHERE (market_id, npi) IN {people}")
    # Each of a few people is looked up in the six months; to read these whole takes longer.
    connection.exec_driver_sql(
        _RISES.format(
            lines=lines,
            people=f"{people} x ON x.market_id = m.market_id CROSS JOIN",
            same="AND t.npi = x.npi",
        )
    )
