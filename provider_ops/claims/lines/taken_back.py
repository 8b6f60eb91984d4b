"""Lines that a payer took back: neither they nor their reversals count any more.

A reversal repeats an answer with the opposite sign, before the payer answers again. Counted as
they stand, the three would be three services, and a denial that the payer took back a denial.
The chain of answers itself is told whole, where a claim's history is asked for.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, exists, select, text

from provider_ops.claims.model import ClaimLine, TakenBack
from provider_ops.claims.rules import REVERSAL, taken_back_by

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

STANDS: ColumnElement[bool] = ~exists(
    select(TakenBack.line_id).where(TakenBack.line_id == ClaimLine.id).correlate(ClaimLine)
)
"""Whether a line counts: nobody took it back, and it takes nothing back."""


def stands(line: str) -> str:
    """Return the same as `STANDS` in words of SQL, for the line whose key `line` names."""
    return f"NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.line_id = {line})"


_REVERSALS = f"claim c INDEXED BY ix_claim_reversal WHERE c.status = '{REVERSAL}'"
_TAKES_BACK = f"""SELECT l.id FROM (SELECT c.id FROM {_REVERSALS}) v
    CROSS JOIN claim_line l ON l.claim_id = v.id"""
_SAME_NUMBER = """SELECT v.id AS reversal, c.id AS answer FROM reversal v
    CROSS JOIN claim c ON c.{number} = v.{number}
    WHERE v.{number} <> '' AND c.status <> '{status}' AND c.billing_npi = v.billing_npi
    AND c.member_hash = v.member_hash AND c.market_id = v.market_id"""
_PAIRS = f"""
WITH reversal AS MATERIALIZED (
    SELECT c.*, coalesce(r.payer_name, c.payer_name) AS payer,
           coalesce(r.paid_on, c.answered_on, '') AS day
    FROM (SELECT * FROM {_REVERSALS}) c LEFT JOIN remittance r ON r.id = c.remittance_id
),
pair AS MATERIALIZED (
    {_SAME_NUMBER.format(number="number", status=REVERSAL)}
    UNION
    {_SAME_NUMBER.format(number="payer_number", status=REVERSAL)}
)
SELECT x.id, a.id
FROM pair p CROSS JOIN reversal v ON v.id = p.reversal CROSS JOIN claim c ON c.id = p.answer
LEFT JOIN remittance r ON r.id = c.remittance_id
CROSS JOIN claim_line x ON x.claim_id = v.id
CROSS JOIN claim_line a ON a.claim_id = c.id AND a.npi = x.npi
    AND a.service_date IS x.service_date AND a.code = x.code
WHERE coalesce(r.payer_name, c.payer_name) = v.payer
    AND (coalesce(r.paid_on, c.answered_on, ''), c.import_id, c.position)
        < (v.day, v.import_id, v.position)
    AND a.modifiers = x.modifiers AND a.charge = -x.charge AND a.paid = -x.paid
ORDER BY v.day, v.import_id, v.position, x.position,
    coalesce(r.paid_on, c.answered_on, '') DESC, c.import_id DESC, c.position DESC, a.position
"""
"""Lines of reversals with the lines that they may take back, the latest first."""

_PUT = """INSERT INTO taken_back (line_id, market_id)
    SELECT l.id, l.market_id FROM json_each(:keys) k JOIN claim_line l ON l.id = unhex(k.value)"""
_TAKE_OUT = """DELETE FROM taken_back WHERE line_id IN (
    SELECT unhex(value) FROM json_each(:keys))"""
_JUDGE_ANEW = """INSERT OR IGNORE INTO stale_verdict (kind, key, code, code_last)
    SELECT DISTINCT 'npi', CAST(l.npi AS BLOB), '', ''
    FROM json_each(:keys) k JOIN claim_line l ON l.id = unhex(k.value)"""


def refresh_taken_back(session: Session) -> None:
    """Find what is taken back among the lines that are there; marks whom that concerns.

    To be called in a transaction of its own before lines are judged.
    """
    connection = session.connection()
    takes_back = {key for (key,) in connection.exec_driver_sql(_TAKES_BACK)}
    taken = taken_back_by(connection.exec_driver_sql(_PAIRS)) if takes_back else set[bytes]()
    former = {key for (key,) in connection.exec_driver_sql("SELECT line_id FROM taken_back")}
    now = takes_back | taken
    _each(connection, _TAKE_OUT, former - now)
    _each(connection, _PUT, now - former)
    _each(connection, _JUDGE_ANEW, (former ^ now) - takes_back)


def _each(connection: Connection, statement: str, keys: Collection[bytes]) -> None:
    if keys:
        connection.execute(text(statement), {"keys": json.dumps(sorted(key.hex() for key in keys))})
