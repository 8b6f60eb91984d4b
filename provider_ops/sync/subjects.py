"""What a row is called, for lists that know a row by its table and key only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from provider_ops.store.base import Base

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

_TITLES = ("name", "title", "purpose", "text", "number", "code", "topic", "label", "file_name")
_PARENTS = ("organization_id", "provider_id", "visit_id", "escalation_id", "contract_id",
            "material_id", "list_id")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """A row's own name, and the name of the office or record that it belongs to."""

    title: str
    belongs_to: str = ""


def subjects(session: Session, rows: Iterable[tuple[str, UUID]]) -> dict[UUID, Subject]:
    """Return what the rows with these tables and keys are called; rows that are gone are left out.

    One query for each table, and one for each table of what they belong to.
    """
    found = read_rows(session, rows)
    parents: dict[UUID, tuple[str, UUID]] = {}
    for key, (table, row) in found.items():
        parent = _parent(table, row)
        if parent is not None:
            parents[key] = parent
    names = {key: _title(row) for key, (_, row) in read_rows(session, parents.values()).items()}
    return {
        key: Subject(_title(row), names.get(parents[key][1], "") if key in parents else "")
        for key, (_, row) in found.items()
    }


def referred(session: Session, values: Iterable[tuple[str, str, Any]]) -> dict[str, str]:
    """Return the names of rows that values point to, by the key as it is on the wire.

    Args:
        session: Of the laptop's store.
        values: Table, field and wire value; values of plain fields are passed over.
    """
    wanted: list[tuple[str, UUID]] = []
    for name, field, value in values:
        table = Base.metadata.tables.get(name)
        column = table.columns.get(field) if table is not None else None
        if column is None or not isinstance(value, str):
            continue
        wanted += [(key.column.table.name, UUID(value)) for key in column.foreign_keys]
    return {str(key): _title(row) for key, (_, row) in read_rows(session, wanted).items()}


def read_rows(
    session: Session, rows: Iterable[tuple[str, UUID]]
) -> dict[UUID, tuple[Table, dict[str, Any]]]:
    """Return the rows with these tables and keys by column, as far as they are here."""
    by_table: dict[str, set[UUID]] = defaultdict(set)
    for name, key in rows:
        by_table[name].add(key)
    found: dict[UUID, tuple[Table, dict[str, Any]]] = {}
    for name, keys in by_table.items():
        table = Base.metadata.tables.get(name)
        if table is None or "id" not in table.columns:
            continue  # of another release of the program
        for row in session.execute(select(table).where(table.c.id.in_(keys))).mappings():
            found[row["id"]] = table, dict(row)
    return found


def _title(row: dict[str, Any]) -> str:
    if "family_name" in row:
        return f"{row['given_name']} {row['family_name']}".strip()
    return next((str(row[name]) for name in _TITLES if row.get(name)), "")


def _parent(table: Table, row: dict[str, Any]) -> tuple[str, UUID] | None:
    for name in _PARENTS:
        if row.get(name) is not None:
            target = next(iter(table.columns[name].foreign_keys), None)
            if target is not None:
                return target.column.table.name, row[name]
    return None
