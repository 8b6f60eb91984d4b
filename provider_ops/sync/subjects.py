"""What a row is called, for lists that know a row by its table and key only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from provider_ops.store.base import Base
from provider_ops.sync.model import Sent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


def gone(
    session: Session, changes: Iterable[tuple[str, UUID, Mapping[str, Sequence[Any]]]]
) -> dict[UUID, Subject]:
    """Return what is known of rows that are not here any more, by changes that were made of them.

    What this laptop wrote of a row names it and where it belongs; else the rows that still point
    to it do, where all of them are of one office.

    Args:
        session: Of the laptop's store.
        changes: Table, key, and {field: [before, after]} in wire words; the newest first.
    """
    written: dict[UUID, tuple[str, dict[str, Any]]] = {}
    for name, key, fields in reversed(tuple(changes)):
        _, values = written.setdefault(key, (name, _sent(session, key)))
        for field, (before, after) in fields.items():
            values[field] = before if after is None else after
    parents: dict[UUID, tuple[str, UUID]] = {}
    for key, (name, values) in written.items():
        table = Base.metadata.tables.get(name)
        if table is not None:
            keys = {field: UUID(values[field]) for field in _PARENTS if values.get(field)}
            parent = _parent(table, keys) or _pointing(session, table, key)
            if parent is not None:
                parents[key] = parent
    names = {key: _title(row) for key, (_, row) in read_rows(session, parents.values()).items()}
    found = {
        key: Subject(_title(values), names.get(parents[key][1], "") if key in parents else "")
        for key, (_, values) in written.items()
    }
    return {key: subject for key, subject in found.items() if subject.title or subject.belongs_to}


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
        return f"{row.get('given_name', '')} {row['family_name']}".strip()
    return next((str(row[name]) for name in _TITLES if row.get(name)), "")


def _sent(session: Session, key: UUID) -> dict[str, Any]:
    """What this laptop told the hub of a row, as far as it is kept."""
    values: dict[str, Any] = {}
    bodies = select(Sent.body).where(Sent.row_id == key).order_by(Sent.n)
    for body in session.scalars(bodies):
        values |= {field: after for field, (_, after) in body["fields"].items()}
    return values


def _pointing(session: Session, table: Table, key: UUID) -> tuple[str, UUID] | None:
    """The office of all rows that point to a row; None where they are of several, or none."""
    offices: set[UUID] = set()
    for other in Base.metadata.tables.values():
        office = other.columns.get("organization_id")
        if office is None or other is table:
            continue
        for column in other.columns:
            if any(link.column is table.columns["id"] for link in column.foreign_keys):
                query = select(office).where(column == key, office.is_not(None))
                offices |= set(session.scalars(query.distinct().limit(2)))
    return ("organization", offices.pop()) if len(offices) == 1 else None


def _parent(table: Table, row: dict[str, Any]) -> tuple[str, UUID] | None:
    for name in _PARENTS:
        if row.get(name) is not None:
            target = next(iter(table.columns[name].foreign_keys), None)
            if target is not None:
                return target.column.table.name, row[name]
    return None
