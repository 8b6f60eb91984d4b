"""Many rows in one statement. PostgreSQL gets them as one JSON value and unfolds it by itself.

Row by row, the driver takes five times as long for a laptop's thousand changes.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ARRAY, String, Uuid, any_, cast, literal

from provider_ops.hub.database import stored_rows
from provider_ops.sync.cells import Kind, json_cell, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Table

_NUMBERED = "hub_history"
_NEXT = {
    "postgresql": f"nextval('{_NUMBERED}_n_seq')",
    "sqlite": f"(SELECT coalesce(max(n), 0) + 1 FROM {_NUMBERED})",
}
"""The one table whose lines have a number, and what makes it."""

Row = dict[str, Any]
"""Column to cell, JSON as its text or as what it says. Rows of one call have the same names."""


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Row], same: Mapping[str, Any] | None = None
) -> None:
    """Add rows; `same` is what all of them have. `market_id` is in one of the two."""
    for shared, own in _by_market(rows, same or {}):
        if connection.dialect.name != "postgresql":
            _insert_one_by_one(connection, table, [shared | row for row in own])
            continue
        names = [*(f'"{name}"' for name in own[0]), *(f'"{name}"' for name in shared)]
        taken = [*(f'r."{name}"' for name in own[0]), *(f's."{name}"' for name in shared)]
        if table.name == _NUMBERED:
            names.append("n")
            taken.append(_NEXT["postgresql"])
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {', '.join(taken)} "
            f"FROM json_populate_record(NULL::{table.name}, %s::json) AS s, "
            f"json_populate_recordset(NULL::{table.name}, %s::json) AS r",
            (_text(table, [shared])[1:-1], _text(table, own)),
        )


def update_rows(
    connection: Connection, table: Table, rows: Sequence[Row], same: Mapping[str, Any]
) -> None:
    """Give rows, known by `market_id` and `id`, all the other values; `same` is as above."""
    for shared, own in _by_market(rows, same):
        market = shared.pop("market_id")
        if connection.dialect.name != "postgresql":
            _update_one_by_one(connection, table, market, [shared | row for row in own])
            continue
        changes = [
            *(f'"{name}" = r."{name}"' for name in own[0] if name != "id"),
            *(f'"{name}" = s."{name}"' for name in shared),
        ]
        connection.exec_driver_sql(
            f"UPDATE {table.name} AS old SET {', '.join(changes)} "
            f"FROM json_populate_record(NULL::{table.name}, %s::json) AS s, "
            f"json_populate_recordset(NULL::{table.name}, %s::json) AS r "
            "WHERE old.market_id = %s AND old.id = r.id",
            (_text(table, [shared])[1:-1], _text(table, own), market),
        )


def _by_market(
    rows: Sequence[Row], same: Mapping[str, Any]
) -> Iterator[tuple[dict[str, Any], Sequence[Row]]]:
    """Yield what rows of one market share, the market among it, and what each has of its own."""
    if "market_id" in same or not rows:
        if rows:
            yield dict(same), rows
        return
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.pop("market_id"), []).append(row)
    for market, own in sorted(found.items()):
        yield {**same, "market_id": market}, own


def _text(table: Table, rows: Sequence[Row]) -> str:
    """Return rows as JSON tells them to PostgreSQL: cells, but for flags and JSON itself."""
    for name in rows[0]:
        kind = kind_of(table.c[name])
        if kind is Kind.FLAG:
            for row in rows:
                row[name] = None if row[name] is None else bool(row[name])
        elif kind is Kind.JSON:
            for row in rows:
                if isinstance(row[name], str):
                    row[name] = json.loads(row[name])
    return json.dumps(rows, separators=(",", ":"))


def _insert_one_by_one(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    names = list(rows[0])
    quoted, marks = [f'"{name}"' for name in names], ["?"] * len(names)
    if table.name == _NUMBERED:
        quoted.append("n")
        marks.append(_NEXT["sqlite"])
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({', '.join(quoted)}) VALUES ({', '.join(marks)})",
        _stored(table, names, rows),
    )


def _update_one_by_one(
    connection: Connection, table: Table, market: str, rows: Sequence[Row]
) -> None:
    names = [*(name for name in rows[0] if name != "id"), "id"]
    changes = ", ".join(f'"{name}" = ?' for name in names[:-1])
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET {changes} WHERE id = ? AND market_id = ?",
        [(*row, market) for row in _stored(table, names, rows)],
    )


def _stored(table: Table, names: Sequence[str], rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    kinds = [kind_of(table.c[name]) for name in names]
    for name, kind in zip(names, kinds, strict=True):
        if kind is Kind.JSON:
            for row in rows:
                if isinstance(row[name], dict):
                    row[name] = json_cell(row[name])
    return stored_rows(kinds, [[row[name] for name in names] for row in rows], "sqlite")


def among(connection: Connection, column: Column[UUID], keys: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of these keys; they travel as one value."""
    wanted = sorted(keys)
    if connection.dialect.name != "postgresql":
        return column.in_([UUID(key) for key in wanted])
    text = literal("{" + ",".join(wanted) + "}", String())  # the driver would look at each key
    return column == any_(cast(text, ARRAY(Uuid())))
