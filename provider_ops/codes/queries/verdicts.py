"""What the set-based check is given, and the clearing away after it."""

from __future__ import annotations

import json
from datetime import UTC
from typing import TYPE_CHECKING, Any

from provider_ops.codes.queries.editions import unit_editions
from provider_ops.codes.queries.loads import latest_loads
from provider_ops.codes.rules import kinds
from provider_ops.codes.verdict_sql import TABLES

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


LOADS = (kinds.HCPCS, kinds.CPT, kinds.LEIE, kinds.OPT_OUT)
"""Kinds of which one load answers."""


def parameters(session: Session, market_id: str, known: datetime) -> dict[str, Any]:
    """Return the parameters of the statements of `codes.verdict_sql`, as the driver takes them."""
    keys = latest_loads(session, LOADS, known, market_id)

    def load(kind: str) -> bytes | None:
        return keys[kind].bytes if kind in keys else None

    return {
        "market": market_id,
        "known": known.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
        "hcpcs": load(kinds.HCPCS),
        "cpt": load(kinds.CPT),
        "leie": load(kinds.LEIE),
        "opt_out": load(kinds.OPT_OUT),
        "mue": json.dumps(
            [(one.load.hex, one.first, one.until)
             for one in unit_editions(session, known, market_id)]
        ),
    }


def clear(connection: Connection, *more: str) -> None:
    """Drop the temporary tables of the check, and `more` of them, where they are there."""
    there = connection.exec_driver_sql("SELECT name FROM sqlite_temp_master").scalars().all()
    for table in (*TABLES, *more):
        if table in there:
            connection.exec_driver_sql(f"DROP TABLE temp.{table}")
