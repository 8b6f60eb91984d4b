"""What laptops handed over because the hub would not take it; kept for the administrator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from provider_ops.core.errors import RuleError
from provider_ops.sync import wire

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.schema import HubSchema

KEPT = 20
"""How many of one laptop are kept; the oldest go first."""

LIMIT = 8 * 1024 * 1024
"""Packed bytes of one."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """One package. `changes` is how many it holds, as far as that can be told."""

    id: UUID
    device_id: UUID
    staff_id: UUID
    at: datetime
    size: int
    changes: int


def keep(
    connection: Connection,
    schema: HubSchema,
    caller: Caller,
    key: UUID,
    package: wire.Rescue,
    now: datetime,
) -> None:
    """Keep what a laptop hands over, whatever it is.

    Raises:
        RuleError: If it is too large, or nothing can be told about it at all.
    """
    table = schema.rescue
    packed = wire.pack(package)
    if len(packed) > LIMIT or not isinstance(package.changes, list):
        raise RuleError("The package is too large, or none at all.")
    connection.execute(
        insert(table).values(
            id=key, device_id=caller.device_id, staff_id=caller.staff_id, at=now,
            size=len(packed), changes=len(package.changes), content=packed,
        )
    )  # fmt: skip
    older = (
        select(table.c.id)
        .where(table.c.device_id == caller.device_id)
        .order_by(table.c.at.desc(), table.c.id.desc())
        .offset(KEPT)
    )
    gone = connection.scalars(older).all()
    if gone:
        connection.execute(delete(table).where(table.c.id.in_(gone)))


def listed(connection: Connection, schema: HubSchema) -> list[Rescue]:
    """Return all packages, the newest first."""
    table = schema.rescue
    columns = (table.c.id, table.c.device_id, table.c.staff_id, table.c.at, table.c.size,
               table.c.changes)  # fmt: skip
    query = select(*columns).order_by(table.c.at.desc(), table.c.id.desc())
    return [Rescue(*row) for row in connection.execute(query)]


def content(connection: Connection, schema: HubSchema, key: UUID) -> dict[str, Any] | None:
    """Return what is in a package; None if there is no such."""
    packed = connection.scalar(select(schema.rescue.c.content).where(schema.rescue.c.id == key))
    return None if packed is None else dict(wire.unpack(packed))
