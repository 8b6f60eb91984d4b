"""The change log: every change to a synced row becomes an operation in the same transaction.

An operation carries, field by field, the value its author saw and the value that takes its
place, so that the hub can merge without guessing:

    {op_id, group_id, schema, kind, table, row, market, fields: {name: [old, new]}, device_time}

`kind` is create, update or delete. `device_time` is a claim that decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import event, inspect

from provider_ops.store.base import Base, Bulk, Synced
from provider_ops.store.model import OutboxEntry
from provider_ops.store.wire import fields_of, to_wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Column, Table
    from sqlalchemy.orm import Session

SCHEMA = 2
"""Number of the synced tables' shape; every operation carries the one it was written with."""

_AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes the changes of one transaction: its keys, its group and its device's time."""

    new_id: Callable[[], UUID]
    group_id: UUID
    device_time: datetime


def sign(session: Session, author: Author) -> None:
    """Make every change flushed by `session` an operation of `author`."""
    session.info[_AUTHOR] = author


def listen(session_class: type[Session]) -> None:
    """Record the changes of all sessions of `session_class` that were signed."""
    event.listen(session_class, "before_flush", _record)


def _record(session: Session, _context: object, _instances: object) -> None:
    author: Author | None = session.info.get(_AUTHOR)
    if author is None:
        return
    order = _order(len(Base.metadata.tables))

    def parents_first(rows: Iterable[object]) -> list[Synced]:
        travelling = [row for row in rows if isinstance(row, Synced) and not _is_bulk(row)]
        return sorted(travelling, key=lambda row: order[_table(row).name])

    new = parents_first(session.new)
    if any(isinstance(row, Bulk) for row in session.deleted | session.dirty):
        raise TypeError("rows of an import never change; undo the import")
    for row in new:
        session.add(_entry(author, "create", row, {n: [None, v] for n, v in _now(row).items()}))
    for row in parents_first(session.dirty):
        if fields := _differences(row):
            session.add(_entry(author, "update", row, fields))
    for row in reversed(parents_first(session.deleted)):
        session.add(_entry(author, "delete", row, {n: [v, None] for n, v in _now(row).items()}))


@cache
def _order(count: int) -> dict[str, int]:  # noqa: ARG001 - sorted anew when there are more
    """Return the place of each of the `count` tables, parents before children."""
    return {table.name: n for n, table in enumerate(Base.metadata.sorted_tables)}


def _is_bulk(row: object) -> bool:
    return isinstance(row, Bulk)


def _table(row: Synced) -> Table:
    return cast("Table", inspect(type(row)).local_table)


def _entry(author: Author, kind: str, row: Synced, fields: dict[str, Any]) -> OutboxEntry:
    op_id, table = author.new_id(), _table(row).name
    return OutboxEntry(
        op_id=op_id,
        group_id=author.group_id,
        table_name=table,
        row_id=row.id,
        tries=0,
        offered_again=False,
        body={
            "op_id": str(op_id),
            "group_id": str(author.group_id),
            "schema": SCHEMA,
            "kind": kind,
            "table": table,
            "row": str(row.id),
            "market": row.market_id,
            "fields": fields,
            "device_time": to_wire(author.device_time),
        },
    )


def _now(row: Synced) -> dict[str, Any]:
    values = {}
    for column in fields_of(_table(row)):
        value = getattr(row, column.name)
        if value is None and column.default is not None:
            value = _default(column)
            setattr(row, column.name, value)  # one value for the row and for the operation
        values[column.name] = to_wire(value)
    return values


def _default(column: Column[Any]) -> Any:
    default: Any = column.default
    return default.arg(None) if default.is_callable else default.arg


def _differences(row: Synced) -> dict[str, list[Any]]:
    state = inspect(row)
    found = {}
    for column in fields_of(_table(row)):
        history = state.attrs[column.name].load_history()
        if history.has_changes():
            old = history.deleted[0] if history.deleted else None
            found[column.name] = [to_wire(old), to_wire(history.added[0])]
    return found
