"""Many rows in one statement. PostgreSQL gets them as one JSON value and unfolds it by itself.

Row by row, the driver takes five times as long for a laptop's thousand changes.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, and_, any_, bindparam, insert, literal, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Table

HISTORY = "hub_history"
"""The one table whose lines are numbered."""

Row = dict[str, Any]
"""Column name to value; every row of one call has the same names, `market_id` among them."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add rows."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(insert(table), list(rows))
        return
    names = [f'"{name}"' for name in rows[0]]
    taken = list(names)
    if table.name == HISTORY:
        names.append("n")
        taken.append(f"nextval('{HISTORY}_n_seq')")
    for market, of_market in _by_market(rows):
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {', '.join(taken)} "
            f"FROM json_populate_recordset(NULL::{table.name}, %s::json) WHERE market_id = %s",
            (_text(of_market), market),
        )


def update_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Give rows, known by `market_id` and `id`, all the other values."""
    if not rows:
        return
    names = [name for name in rows[0] if name not in ("market_id", "id")]
    if connection.dialect.name != "postgresql":
        where = and_(
            table.c.market_id == bindparam("its_market"), table.c.id == bindparam("its_id")
        )
        data: dict[str, Any] = {name: bindparam(name) for name in names}
        keyed = [row | {"its_market": row["market_id"], "its_id": row["id"]} for row in rows]
        connection.execute(update(table).where(where).values(data), keyed)
        return
    changes = ", ".join(f'"{name}" = new."{name}"' for name in names)
    for market, of_market in _by_market(rows):
        connection.exec_driver_sql(
            f"UPDATE {table.name} AS old SET {changes} "
            f"FROM json_populate_recordset(NULL::{table.name}, %s::json) AS new "
            "WHERE old.market_id = %s AND old.id = new.id",
            (_text(of_market), market),
        )


def _by_market(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["market_id"], []).append(row)
    return sorted(found.items())


def _text(rows: list[Row]) -> str:
    return json.dumps(rows, separators=(",", ":"), default=_spelled)


def _spelled(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, UUID):
        return value.hex
    raise TypeError(type(value).__name__)


def among(connection: Connection, column: Column[UUID], keys: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of these keys; they travel as one value."""
    wanted = [UUID(key) for key in sorted(keys)]
    if connection.dialect.name != "postgresql":
        return column.in_(wanted)
    return column == any_(literal(wanted, ARRAY(Uuid())))
