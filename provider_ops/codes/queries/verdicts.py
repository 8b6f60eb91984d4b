"""What the set-based check is given, and the clearing away after it."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

from provider_ops.codes.queries.loads import KIND_OF_SET, latest_load
from provider_ops.codes.rules.sets import CPT, HCPCS
from provider_ops.codes.verdict_sql import TABLES

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


def parameters(session: Session, market_id: str, known: datetime) -> dict[str, Any]:
    """Return the parameters of the statements of `codes.verdict_sql`, as the driver takes them."""
    loads = {
        code_set: latest_load(session, kind, known, market_id)
        for code_set, kind in KIND_OF_SET.items()
        if code_set in {HCPCS, CPT}
    }
    return {
        "market": market_id,
        "known": known.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
        "hcpcs": key.bytes if (key := loads[HCPCS]) else None,
        "cpt": key.bytes if (key := loads[CPT]) else None,
    }


def clear(connection: Connection, *more: str) -> None:
    """Drop the temporary tables of the check, and `more` of them."""
    for table in (*TABLES, *more):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{table}")
