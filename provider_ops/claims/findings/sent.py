"""What lines of claims break that were sent and are not answered yet: in time to correct them.

Found when it is asked for, by the statements that judge answered lines; nothing is kept.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from provider_ops.claims.findings import sql
from provider_ops.codes.queries.verdicts import clear, parameters

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy.orm import Session


class SentFinding(NamedTuple):
    """A line of a submitted claim that breaks a rule."""

    claim_id: UUID
    line_id: UUID
    rule: str


_OF_CLAIMS = """INSERT INTO check_line
    SELECT id, npi, code, service_date, market_id, modifiers, place_of_service, units, charge, 0
    FROM submitted_line WHERE submitted_claim_id IN (SELECT unhex(value) FROM json_each(:claims))
    AND market_id = :market"""
_FOUND = f"""SELECT l.submitted_claim_id, f.id, f.rule FROM ({sql.FOUND_OF_SOME}) f
    JOIN submitted_line l ON l.id = f.id ORDER BY l.submitted_claim_id, l.position"""  # noqa: S608


def sent_findings(
    session: Session, market_id: str, known: datetime, claims: Collection[UUID]
) -> tuple[SentFinding, ...]:
    """Return what lines of submitted claims break, by the facts known at `known`, in order.

    As for answered lines, the first rule that a line fails stands for it. Edits that look at
    a claim as a whole (PTP, MUE) are not among them.
    """
    if not claims:
        return ()
    connection = session.connection()
    facts = parameters(session, market_id, known)
    asked = facts | {"claims": json.dumps([key.hex for key in claims])}
    clear(connection, *sql.TABLES)
    try:
        connection.exec_driver_sql(sql.SOME[0])
        connection.exec_driver_sql(_OF_CLAIMS, asked)
        for statement in sql.PREPARE_SOME:
            connection.exec_driver_sql(statement, facts)
        rows = connection.exec_driver_sql(_FOUND, facts).all()
    finally:
        clear(connection, *sql.TABLES)
    return tuple(SentFinding(UUID(bytes=claim), UUID(bytes=line), rule)
                 for claim, line, rule in rows)  # fmt: skip
