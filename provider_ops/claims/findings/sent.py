"""What lines of claims break that were sent and are not answered yet: in time to correct them.

Found when it is asked for, by the statements that judge answered lines; nothing is kept.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from provider_ops.claims.edits.sent import sent_edits
from provider_ops.claims.findings import sql
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.codes.rules.screening import AUTHORIZATION
from provider_ops.codes.verdict_sql import asks_authorization

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
_FOUND = f"SELECT id, rule FROM ({sql.FOUND_OF_SOME})"  # noqa: S608
# Nothing else says whether there is one: remittances do not repeat it.
_UNAUTHORIZED = f"""SELECT l.id, '{AUTHORIZATION}'
    FROM check_line l CROSS JOIN check_turn p ON p.npi = l.npi
    CROSS JOIN submitted_line s ON s.id = l.id
    CROSS JOIN submitted_claim m ON m.id = s.submitted_claim_id
    WHERE s.authorization = '' AND m.authorization = '' AND {asks_authorization()}"""  # noqa: S608
_PLACES = """SELECT l.id, l.submitted_claim_id, l.position FROM json_each(:lines) k
    CROSS JOIN submitted_line l ON l.id = unhex(k.value)"""


def sent_findings(
    session: Session, market_id: str, known: datetime, claims: Collection[UUID]
) -> tuple[SentFinding, ...]:
    """Return what lines of submitted claims break, by the facts known at `known`, in order.

    As for answered lines, the first rule of the code check that a line fails stands for it, and
    edits of the claim as a whole (PTP, MUE) come after it. A line that is fine so far, whose lists
    ask for an authorization, breaks that unless it or its claim names one (REF*G1).
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
        rows = [(line, rule) for line, rule in connection.exec_driver_sql(_FOUND, facts)]
        failed = {line for line, _ in rows}
        rows += [(line, rule) for line, rule in connection.exec_driver_sql(_UNAUTHORIZED, facts)
                 if line not in failed]  # fmt: skip
    finally:
        clear(connection, *sql.TABLES)
    rows += sent_edits(session, market_id, known, claims)
    lines = {"lines": json.dumps([line.hex() for line, _ in rows])}
    places = {line: place for line, *place in connection.exec_driver_sql(_PLACES, lines)}
    rows.sort(key=lambda row: places[row[0]])
    return tuple(SentFinding(UUID(bytes=places[line][0]), UUID(bytes=line), rule)
                 for line, rule in rows)  # fmt: skip
