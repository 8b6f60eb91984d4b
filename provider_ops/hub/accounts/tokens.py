"""Tokens of laptops: short-lived ones that open the door, and the one that fetches the next.

A refresh token is used once, and the laptop itself makes the one that follows: it stores it, then
shows the old one together with the fingerprint of the new one. Asked again with the same pair,
because an answer was lost or a proxy sent it twice, the hub answers the same; so a cut connection
locks nobody out. The same token with another successor means that two laptops have it, and then
all tokens of the laptop end.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from provider_ops.sync.account.secret import fingerprint, new_secret

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema

REMEMBERED = 64
"""How many used refresh tokens of a laptop are kept to know a copy by."""


class Rotation(Enum):
    """What became of a refresh token that was shown."""

    DONE = "done"
    UNKNOWN = "unknown"  # never given out, ended, or forgotten
    LATE = "late"  # a copy of a question that was answered long ago
    STOLEN = "stolen"  # two laptops have it


@dataclass(frozen=True, slots=True)
class Rotated:
    """The outcome, with a new access token and its laptop where there is one."""

    outcome: Rotation
    device_id: UUID | None = None
    access: str = ""


def start(
    connection: Connection, schema: HubSchema, device_id: UUID, first_hash: str, until: datetime
) -> None:
    """Give a laptop its first refresh token; what it had before ends."""
    end(connection, schema, device_id)
    connection.execute(
        insert(schema.accounts.refresh).values(
            hash=first_hash, device_id=device_id, number=0, expires_at=until
        )
    )


def end(connection: Connection, schema: HubSchema, device_id: UUID) -> None:
    """End all tokens of a laptop at once."""
    for table in (schema.accounts.refresh, schema.accounts.access):
        connection.execute(delete(table).where(table.c.device_id == device_id))


def let_resume(connection: Connection, schema: HubSchema) -> None:
    """Let every laptop go on once by its own secret: a restored hub knows older tokens only."""
    connection.execute(update(schema.device).values(may_resume=True))


def resume(
    connection: Connection, schema: HubSchema, device_id: UUID, secret: str, next_hash: str,
    now: datetime, *, access: timedelta, refresh: timedelta,
) -> Rotated:  # fmt: skip
    """Begin anew with a laptop whose token a restored hub does not know; `secret` is its own.

    Asked again with the same `next_hash`, because the answer was lost, it answers the same.
    """
    device, table = schema.device, schema.accounts.refresh
    mine = (device.c.id == device_id) & (device.c.secret_hash == fingerprint(secret))
    row = connection.execute(select(device).where(mine).with_for_update()).first()
    if row is None or row.revoked_at is not None:
        return Rotated(Rotation.UNKNOWN)
    following = connection.execute(select(table).where(table.c.hash == next_hash)).first()
    if row.may_resume and following is None:
        start(connection, schema, device_id, next_hash, now + refresh)
        connection.execute(update(device).where(device.c.id == device_id).values(may_resume=False))
    elif (
        following is None
        or following.next_hash is not None
        or (following.device_id != device_id or following.number != 0)
    ):
        return Rotated(Rotation.UNKNOWN)
    return _let_in(connection, schema, device_id, now + access)


def rotate(
    connection: Connection,
    schema: HubSchema,
    shown: str,
    next_hash: str,
    now: datetime,
    *,
    access: timedelta,
    refresh: timedelta,
) -> Rotated:
    """Exchange a refresh token for `next_hash` and an access token.

    Args:
        connection: A writing transaction; commit it whatever the outcome is.
        schema: The hub's tables.
        shown: The refresh token.
        next_hash: Fingerprint of the one the laptop will show next time.
        now: The hub's clock.
        access: How long an access token is good for.
        refresh: How long a refresh token is, if it is not used.
    """
    table = schema.accounts.refresh
    mine = table.c.hash == fingerprint(shown)
    row = connection.execute(select(table).where(mine).with_for_update()).first()
    following = connection.execute(select(table).where(table.c.hash == next_hash)).first()
    if row is None or row.expires_at <= now:
        return Rotated(Rotation.UNKNOWN)
    if row.next_hash is None and following is None:
        connection.execute(update(table).where(mine).values(next_hash=next_hash))
        device = schema.device
        connection.execute(
            update(device).where(device.c.id == row.device_id, device.c.may_resume)
            .values(may_resume=False)
        )  # fmt: skip
        connection.execute(
            insert(table).values(hash=next_hash, device_id=row.device_id, number=row.number + 1,
                                 expires_at=now + refresh)
        )  # fmt: skip
        _forget(connection, schema, row.device_id, row.number - REMEMBERED, now)
    elif row.next_hash != next_hash:
        end(connection, schema, row.device_id)
        return Rotated(Rotation.STOLEN, row.device_id)
    elif following is None or following.next_hash is not None:
        return Rotated(Rotation.LATE, row.device_id)
    return _let_in(connection, schema, row.device_id, now + access)


def _let_in(connection: Connection, schema: HubSchema, device_id: UUID, until: datetime) -> Rotated:
    made = new_secret()
    connection.execute(
        insert(schema.accounts.access).values(
            hash=fingerprint(made), device_id=device_id, expires_at=until
        )
    )
    return Rotated(Rotation.DONE, device_id, made)


def _forget(
    connection: Connection, schema: HubSchema, device_id: UUID, number: int, now: datetime
) -> None:
    refresh, access = schema.accounts.refresh, schema.accounts.access
    connection.execute(
        delete(refresh).where(refresh.c.device_id == device_id, refresh.c.number <= number)
    )
    connection.execute(
        delete(access).where(access.c.device_id == device_id, access.c.expires_at <= now)
    )
