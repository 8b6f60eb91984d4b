"""Attached files on their way: taken and given part by part, so that none lies here as a whole.

The parts of an upload belong to the laptop that sends them. When the last one has come, the
database puts them together and takes their hash; a file that is not what its name says is dropped.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, text

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.hub import database
from provider_ops.hub.asking import asking
from provider_ops.sync.wire import BLOB_PART, BlobPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement, Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.schema import HubSchema
    from provider_ops.hub.service import Hub

_ABANDONED = timedelta(days=7)
"""After which the parts of an upload that nobody went on with make room."""


def received(hub: Hub, identify: Callable[[Connection], Caller], sha256: str) -> int:
    """Return how many bytes of a file the caller's laptop has sent."""
    with asking(hub.engine, identify) as (connection, caller):
        return _received(connection, hub.schema, caller, sha256)


def put_part(
    hub: Hub,
    identify: Callable[[Connection], Caller],
    sha256: str,
    part: BlobPart,
    offset: int,
) -> int:
    """Keep the next part of a file, and return how many bytes have come.

    A part that comes twice, or out of turn, changes nothing: the answer says where to go on.

    Raises:
        RuleError: If it is no part, or the whole has another hash.
    """
    ends = offset + len(part.content)
    is_last = ends == part.size
    if offset % BLOB_PART or ends > part.size or not part.content:
        raise RuleError("The part does not fit the file.")
    if len(part.content) > BLOB_PART or (len(part.content) < BLOB_PART and not is_last):
        raise RuleError("The part has the wrong length.")

    def attempt() -> int | None:
        with asking(hub.engine, identify) as (connection, caller):
            if _received(connection, hub.schema, caller, sha256) != offset:
                return _received(connection, hub.schema, caller, sha256)
            _add(connection, hub, caller, sha256, offset, part)
            return _finish(connection, hub.schema, caller, sha256, part) if is_last else ends

    got = database.retried(attempt)
    if got is None:
        raise RuleError("The content is not what its hash says.")
    return got


def get_part(
    hub: Hub, identify: Callable[[Connection], Caller], sha256: str, offset: int, length: int
) -> BlobPart:
    """Return bytes of a file that a row of the caller's markets names.

    Raises:
        NotFoundError: If there is no such file, or none that the caller may see.
    """
    table = hub.schema.blob
    with asking(hub.engine, identify) as (connection, caller):
        if not hub.is_named(connection, caller, sha256):
            raise NotFoundError
        some = func.substr(table.c.content, max(offset, 0) + 1, min(length, BLOB_PART))
        row = connection.execute(
            select(table.c.media_type, table.c.size, some).where(table.c.sha256 == sha256)
        ).first()
    if row is None:
        raise NotFoundError
    return BlobPart(row[0], row[1], bytes(row[2] or b""))


def _own(schema: HubSchema, caller: Caller, sha256: str) -> tuple[ColumnElement[bool], ...]:
    table = schema.blob_part
    return table.c.sha256 == sha256, table.c.device_id == caller.device_id


def _received(connection: Connection, schema: HubSchema, caller: Caller, sha256: str) -> int:
    size = func.coalesce(func.sum(func.length(schema.blob_part.c.content)), 0)
    return int(connection.scalar(select(size).where(*_own(schema, caller, sha256))) or 0)


def _add(
    connection: Connection, hub: Hub, caller: Caller, sha256: str, offset: int, part: BlobPart
) -> None:
    table, now = hub.schema.blob_part, hub.clock()
    if offset == 0:
        connection.execute(
            delete(table).where(
                table.c.device_id == caller.device_id, table.c.at < now - _ABANDONED
            )
        )
    connection.execute(
        insert(table).values(
            sha256=sha256, device_id=caller.device_id, n=offset // BLOB_PART, at=now,
            content=part.content,
        )
    )  # fmt: skip


def _finish(
    connection: Connection, schema: HubSchema, caller: Caller, sha256: str, part: BlobPart
) -> int | None:
    """Put the parts together; None if they are not the file."""
    known: dict[str, Any] = {"sha256": sha256, "media_type": part.media_type, "size": part.size}
    if connection.dialect.name == "postgresql":
        asked = known | {"device": caller.device_id}
        is_right = connection.scalar(text(_HASH), asked) == sha256
        if is_right:
            connection.execute(text(_TOGETHER), asked)
    else:
        table = schema.blob_part
        query = select(table.c.content).where(*_own(schema, caller, sha256)).order_by(table.c.n)
        content = b"".join(connection.scalars(query))
        is_right = hashlib.sha256(content).hexdigest() == sha256
        if is_right:
            database.add_missing(connection, schema.blob, **known, content=content)
    connection.execute(delete(schema.blob_part).where(*_own(schema, caller, sha256)))
    return part.size if is_right else None


_PARTS = "FROM hub_blob_part WHERE sha256 = :sha256 AND device_id = :device"
_WHOLE = "string_agg(content, ''::bytea ORDER BY n)"
_HASH = f"SELECT encode(sha256({_WHOLE}), 'hex') {_PARTS}"
_TOGETHER = (
    "INSERT INTO hub_blob (sha256, media_type, size, content) "
    f"SELECT CAST(:sha256 AS text), CAST(:media_type AS text), CAST(:size AS bigint), {_WHOLE} "
    f"{_PARTS} ON CONFLICT DO NOTHING"
)
