"""What a person does about synchronization: choose between two values, try again, export."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, inspect, select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store import settings
from provider_ops.store.base import Base
from provider_ops.store.changes import SCHEMA
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.store.wire import from_wire, to_wire
from provider_ops.sync.merged import parts
from provider_ops.sync.model import Merged, Parked
from provider_ops.sync.tables import appends, free_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

DELETED = "_deleted"


class Side(Enum):
    """Which of two values stays."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Theirs, and mine under it; of free text only."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The fields that have their value of before again, and those that changed since."""

    fields: tuple[str, ...]
    left: tuple[str, ...]


def pause(work: Workspace, *, paused: bool) -> None:
    """Let this laptop synchronize only when somebody asks, or by itself again."""
    with work.store.write() as session:
        settings.put(session, settings.SYNC_PAUSED, paused)


def settle(work: Workspace, choices: Mapping[UUID, Side]) -> None:
    """Settle conflicts, by key, for everybody; what is not theirs goes on top as a new change.

    A value typed into a row that was deleted meanwhile restores the row; a deletion that met a
    newer edit deletes it after all.

    Raises:
        NotFoundError: If a conflict or its row is gone.
        RuleError: If a value cannot be stored any more, or both were chosen of no free text.
    """
    with work.act() as session:
        for key, side in choices.items():
            conflict = session.get(Conflict, key)
            if conflict is None:
                raise NotFoundError
            conflict.resolved_by = work.staff_id
            if side is not Side.THEIRS:
                _put_on_top(work, session, conflict, side)


def take_back(work: Workspace, number: int) -> TakenBack:
    """Undo my part of what came together on a row, by a new change on top of it.

    A field that somebody changed since, or that both wrote, stays as it is. Of a text that both
    added to, my lines are taken out.

    Raises:
        NotFoundError: If it was told too long ago, or the row is gone.
    """
    with work.act() as session:
        told = session.get(Merged, number)
        row = None if told is None else session.get(_mapped(told.table_name), told.row_id)
        if told is None or row is None:
            raise NotFoundError
        met = parts(told.mine, told.theirs, appends(told.table_name))
        columns = inspect(type(row)).columns
        done = []
        for name, (before, after) in (met.mine | met.joined).items():
            old, new = (from_wire(columns[name], word) for word in (before, after))
            now = getattr(row, name)
            if name in met.joined:
                old, new = without(now, str(old or ""), str(new or "")), now
            if now == new != old:
                setattr(row, name, old)
                done.append(name)
        told.undone_at = work.now()
        return TakenBack(tuple(done), tuple(name for name in told.mine if name not in done))


def without(text: str, before: str, after: str) -> str:
    """Return `text` without the lines that `after` has beyond `before`, where they still stand."""
    added = after.removeprefix(before).strip("\n").split("\n")
    lines = text.split("\n")
    for start in range(len(lines) - len(added), -1, -1):
        if lines[start : start + len(added)] == added:
            return "\n".join(lines[:start] + lines[start + len(added) :])
    return text


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


def _put_on_top(work: Workspace, session: Session, conflict: Conflict, side: Side) -> None:
    row = session.get(_mapped(conflict.table_name), conflict.row_id)
    if conflict.field == DELETED:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(_restoration(work, conflict))
    else:
        column = inspect(type(row)).columns[conflict.field]
        try:
            value = from_wire(column, conflict.mine)
        except ValueError as error:
            raise RuleError("The value does not fit this field any more.") from error
        if side is Side.BOTH:
            if conflict.field not in free_text(conflict.table_name):
                raise RuleError("Of this field only one value can stay.")
            value = "\n".join(filter(None, (getattr(row, conflict.field), value)))
        setattr(row, conflict.field, value)


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
