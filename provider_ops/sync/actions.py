"""What a person does about synchronization: choose between two values, try again, export."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, inspect, select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store import settings
from provider_ops.store.base import Base
from provider_ops.store.changes import SCHEMA
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.store.wire import from_wire, to_wire
from provider_ops.sync.model import Parked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

DELETED = "_deleted"


def pause(work: Workspace, *, paused: bool) -> None:
    """Let this laptop synchronize only when somebody asks, or by itself again."""
    with work.store.write() as session:
        settings.put(session, settings.SYNC_PAUSED, paused)


def keep_theirs(work: Workspace, conflict_id: UUID) -> None:
    """Leave the hub's value as it is and settle the conflict for everybody.

    Raises:
        NotFoundError: If somebody removed it.
    """
    with work.act() as session:
        _open(session, conflict_id).resolved_by = work.staff_id


def use_mine(work: Workspace, conflict_id: UUID) -> None:
    """Put my value on top of the hub's, as a new change that has seen it.

    A value typed into a row that was deleted meanwhile restores the row; a deletion that met a
    newer edit deletes it after all.

    Raises:
        NotFoundError: If the conflict or its row is gone.
        RuleError: If the value cannot be stored any more.
    """
    with work.act() as session:
        conflict = _open(session, conflict_id)
        conflict.resolved_by = work.staff_id
        row = session.get(_mapped(conflict.table_name), conflict.row_id)
        if conflict.field == DELETED:
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(_restoration(work, conflict))
        else:
            column = inspect(type(row)).columns[conflict.field]
            try:
                setattr(row, conflict.field, from_wire(column, conflict.mine))
            except ValueError as error:
                raise RuleError("The value does not fit this field any more.") from error


def try_again(work: Workspace, op_ids: Iterable[UUID]) -> int:
    """Offer refused changes to the hub once more, in their order; return their number.

    They are on their rows again after the next exchange, if the hub takes them.
    """
    chosen = list(op_ids)
    with work.store.write() as session:
        rows = session.scalars(
            select(Parked).where(Parked.op_id.in_(chosen)).order_by(Parked.n)
        ).all()
        for row in rows:
            session.add(
                OutboxEntry(n=row.n, op_id=row.op_id, group_id=row.group_id,
                            table_name=row.table_name, row_id=row.row_id, body=row.body,
                            tries=0, offered_again=True)
            )  # fmt: skip
        session.execute(delete(Parked).where(Parked.op_id.in_(chosen)))
    return len(rows)


def discard(work: Workspace, op_ids: Iterable[UUID]) -> None:
    """Forget refused changes for good. Export them first."""
    with work.store.write() as session:
        session.execute(delete(Parked).where(Parked.op_id.in_(list(op_ids))))


def export_unsent(work: Workspace, path: Path) -> int:
    """Write every change that is not at the hub to a readable file; return their number.

    The file is not encrypted: it is for the person and his administrator.

    Raises:
        OSError: If the file cannot be written.
    """
    with work.read() as session:
        waiting = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n))
        changes = [{"state": "waiting", "change": entry.body} for entry in waiting]
        refused = session.scalars(select(Parked).order_by(Parked.n))
        changes += [
            {"state": "refused", "reason": entry.reason, "change": entry.body} for entry in refused
        ]
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8") as file:
        json.dump({"schema": SCHEMA, "changes": changes}, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    return len(changes)


def _open(session: Session, conflict_id: UUID) -> Conflict:
    conflict = session.get(Conflict, conflict_id)
    if conflict is None:
        raise NotFoundError
    return conflict


def _mapped(table: str) -> type[Any]:
    for mapper in Base.registry.mappers:
        if inspect(mapper.class_).local_table.name == table:
            return mapper.class_
    raise NotFoundError("This program does not know such records.")


def _restoration(work: Workspace, conflict: Conflict) -> OutboxEntry:
    """Return the change that brings a deleted row back with the value typed into it."""
    op_id = work.new_id()
    body = {
        "op_id": str(op_id),
        "group_id": str(op_id),
        "schema": SCHEMA,
        "kind": "restore",
        "table": conflict.table_name,
        "row": str(conflict.row_id),
        "market": conflict.market_id,
        "fields": {conflict.field: [conflict.base, conflict.mine]},
        "device_time": to_wire(work.now()),
    }
    return OutboxEntry(op_id=op_id, group_id=op_id, table_name=conflict.table_name,
                       row_id=conflict.row_id, body=body, tries=0, offered_again=False)  # fmt: skip
