"""What a database lacks of the hub's tables, as statements that only add.

Programs of the release before go on working beside the new shape: what is added is nullable or
has a default, and what this release does not know any more stays and stops being required.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from provider_ops.sync import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Connection, Index, Table

    from provider_ops.hub.schema import HubSchema

_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


@dataclass
class Shape:
    """What is there: of columns whether they are required, of indexes whether they are usable."""

    columns: dict[str, dict[str, bool]] = field(default_factory=dict)
    indexes: dict[str, bool] = field(default_factory=dict)
    partitions: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Expansion:
    """What has to be added, in this order; `statements` need a lock on their table for a moment."""

    tables: list[Table]
    statements: list[str]
    indexes: list[Index]


def fingerprint(schema: HubSchema) -> str:
    """Return what tells this program's shape from another's."""
    parts = []
    for table in schema.metadata.sorted_tables:
        parts.append(str(CreateTable(table).compile(dialect=_DIALECT)))
        parts.extend(
            sorted(str(CreateIndex(index).compile(dialect=_DIALECT)) for index in table.indexes)
        )
    parts.extend(schema.statements)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def look(connection: Connection) -> Shape:
    """Return the shape of a database."""
    shape = Shape()
    for table, column, required in connection.execute(text(_COLUMNS)):
        shape.columns.setdefault(table, {})[column] = required
    for name, usable in connection.execute(text(_INDEXES)):
        shape.indexes[name] = usable
    for parent, partition in connection.execute(text(_PARTITIONS)):
        shape.partitions.setdefault(parent, []).append(partition)
    return shape


def plan(schema: HubSchema, shape: Shape) -> Expansion:
    """Return what a database of this shape lacks.

    Raises:
        ValueError: If a new column is required and nothing says what older rows hold.
    """
    known = [t for t in schema.metadata.sorted_tables if t.name in shape.columns]
    return Expansion(
        tables=[t for t in schema.metadata.sorted_tables if t.name not in shape.columns],
        statements=[line for table in known for line in _widen(schema, table, shape)],
        indexes=[
            index
            for table in known
            for index in sorted(table.indexes, key=lambda index: str(index.name))
            if not shape.indexes.get(str(index.name), False)
        ],
    )


def _widen(schema: HubSchema, table: Table, shape: Shape) -> Iterator[str]:
    there = shape.columns[table.name]
    for column in table.columns:
        if column.name not in there:
            yield f"ALTER TABLE {table.name} ADD COLUMN IF NOT EXISTS {_column(schema, column)}"
        elif there[column.name] and column.nullable:
            yield _unbind(table.name, column.name)
    for name, required in there.items():
        if required and name not in table.columns:
            yield _unbind(table.name, name)


def _unbind(table: str, column: str) -> str:
    return f'ALTER TABLE {table} ALTER COLUMN "{column}" DROP NOT NULL'


def _column(schema: HubSchema, column: Column[Any]) -> str:
    """Return a column's definition; a required one gets a default for older rows and programs.

    A constant default is kept in the catalogue: no row is written, whatever the table's size.
    """
    spelled = f'"{column.name}" {column.type.compile(dialect=_DIALECT)}'
    if column.nullable:
        return spelled
    default = _default(schema, column)
    if default is None:
        raise ValueError(f"{column.table.name}.{column.name} is new, required and has no default")
    quoted = str(default).replace("'", "''")
    return f"{spelled} NOT NULL DEFAULT '{quoted}'"


def _default(schema: HubSchema, column: Column[Any]) -> cells.Cell:
    if column.server_default is not None:
        return str(column.server_default.arg)  # type: ignore[attr-defined]
    synced = schema.tables.get(column.table.name)
    model = synced.columns.get(column.name) if synced is not None else column
    try:
        return cells.default_cell(column if model is None else model)
    except ValueError:
        return None


_COLUMNS = """
SELECT c.relname, a.attname, a.attnotnull AND NOT EXISTS (SELECT FROM pg_index i
  WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
  AND a.attnum > 0 AND NOT a.attisdropped
"""

_INDEXES = """
SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace = current_schema()::regnamespace
"""

_PARTITIONS = """
SELECT p.relname, c.relname FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_class c ON c.oid = h.inhrelid
WHERE p.relnamespace = current_schema()::regnamespace AND p.relkind = 'p' AND c.relkind = 'r'
"""
