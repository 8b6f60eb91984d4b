"""What the set-based check is given, and the clearing away after it."""

from __future__ import annotations

import json
from datetime import UTC
from typing import TYPE_CHECKING, Any

from provider_ops.codes.queries.editions import unit_editions
from provider_ops.codes.queries.loads import latest_load
from provider_ops.codes.rules import kinds
from provider_ops.codes.verdict_sql import TABLES

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


def parameters(session: Session, market_id: str, known: datetime) -> dict[str, Any]:
    """Return the parameters of the statements of `codes.verdict_sql`, as the driver takes them."""

    def load(kind: str) -> bytes | None:
        key = latest_load(session, kind, known, market_id)
        return key.bytes if key else None

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
    """Drop the temporary tables of the check, and `more` of them."""
    for table in (*TABLES, *more):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{table}")
