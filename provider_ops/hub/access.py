"""Who may ask the hub for what: people, their markets, and their laptops' tokens."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from provider_ops.core.errors import HubError, NotFoundError, RuleError
from provider_ops.hub.authority import REP, ROLES
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema

_TOKEN_BYTES = 32


class RefusedError(HubError):
    """The hub does not know this laptop, or no longer."""

    title = "The hub refused this laptop"
    remedy = "Your changes are saved on this laptop. Ask the administrator to register it again."


@dataclass(frozen=True, slots=True)
class Caller:
    """A laptop that showed its token, with what its person may see and write at this moment."""

    device_id: UUID
    staff_id: UUID
    readable: tuple[str, ...]
    writable: frozenset[str]
    role: str


def create_market(connection: Connection, schema: HubSchema, market: str) -> None:
    """Open a market, if it is not open yet."""
    table = schema.market
    if connection.execute(select(table.c.id).where(table.c.id == market)).first() is None:
        connection.execute(
            insert(table).values(
                id=market, epoch=secrets.token_hex(8), head=0, floor=0, backed_up_rev=0
            )
        )


def create_person(
    connection: Connection, schema: HubSchema, staff_id: UUID, name: str, role: str = REP
) -> None:
    """Let the hub know a person; `staff_id` is the key of his row in the staff list."""
    table = schema.staff
    known = connection.execute(select(table).where(table.c.staff_id == staff_id)).first()
    if known is None:
        connection.execute(insert(table).values(staff_id=staff_id, name=name, role=role))


def set_role(connection: Connection, schema: HubSchema, staff_id: UUID, role: str) -> None:
    """Give a person another role, in all his markets, from his next exchange on.

    Raises:
        NotFoundError: If the hub does not know the person.
        RuleError: If there is no such role.
    """
    if role not in ROLES:
        raise RuleError(f"A role is one of {', '.join(ROLES)}.")
    table = schema.staff
    of_person = update(table).where(table.c.staff_id == staff_id)
    if not connection.execute(of_person.values(role=role)).rowcount:
        raise NotFoundError("The hub does not know this person.")


def grant(connection: Connection, schema: HubSchema, staff_id: UUID, market: str) -> None:
    """Let a person see and write a market. Everyone reads `shared`; writing it is a grant."""
    table = schema.grant
    given = select(table).where(table.c.staff_id == staff_id, table.c.market_id == market)
    if connection.execute(given).first() is None:
        connection.execute(insert(table).values(staff_id=staff_id, market_id=market))


def revoke(connection: Connection, schema: HubSchema, staff_id: UUID, market: str) -> None:
    """Take a market from a person; his laptops drop it at their next exchange."""
    table = schema.grant
    connection.execute(
        delete(table).where(table.c.staff_id == staff_id, table.c.market_id == market)
    )


def register_device(
    connection: Connection, schema: HubSchema, staff_id: UUID, name: str, device_id: UUID,
    now: datetime,
) -> str:  # fmt: skip
    """Register a person's laptop and return the token it signs in with; only its hash is kept.

    Raises:
        NotFoundError: If the hub does not know the person.
    """
    staff = schema.staff
    if connection.execute(select(staff).where(staff.c.staff_id == staff_id)).first() is None:
        raise NotFoundError("The hub does not know this person.")
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    connection.execute(
        insert(schema.device).values(
            id=device_id,
            staff_id=staff_id,
            name=name,
            token_hash=_hash(token),
            incarnation="",
            registered_at=now,
        )
    )
    return token


def revoke_device(
    connection: Connection, schema: HubSchema, device_id: UUID, now: datetime
) -> None:
    """Refuse a laptop from now on."""
    table = schema.device
    connection.execute(update(table).where(table.c.id == device_id).values(revoked_at=now))


def caller_of(connection: Connection, schema: HubSchema, token: str) -> Caller:
    """Return who shows this token.

    Raises:
        RefusedError: If nobody does, or the laptop was revoked.
    """
    table = schema.device
    row = connection.execute(select(table).where(table.c.token_hash == _hash(token))).first()
    if row is None or row.revoked_at is not None:
        raise RefusedError
    return caller(connection, schema, row.id, row.staff_id)


def caller(connection: Connection, schema: HubSchema, device_id: UUID, staff_id: UUID) -> Caller:
    """Return a laptop with its person's grants as they are in this transaction."""
    table, market, staff = schema.grant, schema.market, schema.staff
    granted: set[Any] = set(
        connection.scalars(select(table.c.market_id).where(table.c.staff_id == staff_id))
    )
    role = connection.scalar(select(staff.c.role).where(staff.c.staff_id == staff_id))
    named = granted | {SHARED_MARKET}
    opened = set(connection.scalars(select(market.c.id).where(market.c.id.in_(sorted(named)))))
    readable = tuple(sorted(named & opened))
    return Caller(device_id, staff_id, readable, frozenset(granted & opened), role or REP)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
