"""What claim edits say of claims that were sent and are not answered yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.claims.edits import sql
from provider_ops.claims.edits.judge import list_edits
from provider_ops.codes.queries.editions import pair_editions, unit_editions
from provider_ops.codes.queries.verdicts import clear

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


def sent_edits(
    session: Session, market_id: str, known: datetime, claims: Collection[UUID]
) -> list[tuple[bytes, str]]:
    """Return lines of submitted claims, by key, with the edit (PTP, MUE) that each breaks.

    By the lists known at `known`, each claim by itself: what other claims bill of the same visit
    may be sent again or not at all.
    """
    pairs = pair_editions(session, known, market_id)
    limits = unit_editions(session, known, market_id)
    if not (pairs or limits):
        return []
    connection = session.connection()
    facts: dict[str, Any] = {"market": market_id}
    clear(connection, *sql.TABLES)
    try:
        connection.exec_driver_sql(sql.SCOPE)
        connection.exec_driver_sql(
            "INSERT INTO edit_scope VALUES (?)", [(key.bytes,) for key in claims]
        )
        for statement in sql.READ_SENT:
            connection.exec_driver_sql(statement, facts)
        for statement, more in list_edits(pairs, limits):
            connection.exec_driver_sql(statement, facts | more)
        return [
            (line, rule)
            for statement in sql.FOUND
            for line, rule, *_ in connection.exec_driver_sql(statement, facts)
        ]
    finally:
        clear(connection, *sql.TABLES)
