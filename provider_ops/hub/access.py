"""Who may ask the hub for what: people and their markets. How they get in: `accounts`."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, text, update

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.hub import database
from provider_ops.hub.authority import REP, ROLES
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.types import KeyType

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema


@dataclass(frozen=True, slots=True)
class Caller:
    """A laptop that was let in, with what its person may see and write at this moment."""

    device_id: UUID
    staff_id: UUID
    readable: tuple[str, ...]
    writable: frozenset[str]
    role: str


def create_market(connection: Connection, schema: HubSchema, market: str) -> None:
    """Open a market, if it is not open yet."""
    epoch = secrets.token_hex(8)
    database.add_missing(
        connection, schema.market, id=market, epoch=epoch, head=0, floor=0, backed_up_rev=0
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


def caller(connection: Connection, device_id: UUID, staff_id: UUID) -> Caller:
    """Return a laptop with its person's grants as they are in this transaction."""
    found: dict[str, set[str]] = {"granted": set(), "shared": set(), "role": set()}
    for what, word in connection.execute(_CALLER, {"person": staff_id}):
        found[what].add(word)
    readable = tuple(sorted(found["granted"] | found["shared"]))
    role = next(iter(found["role"]), REP)
    return Caller(device_id, staff_id, readable, frozenset(found["granted"]), role)


_CALLER = text(
    "SELECT 'granted', m.id FROM hub_grant g JOIN hub_market m ON m.id = g.market_id "
    "WHERE g.staff_id = :person "
    "UNION ALL SELECT 'shared', id FROM hub_market WHERE id = :shared "
    "UNION ALL SELECT 'role', role FROM hub_user WHERE staff_id = :person"
).bindparams(bindparam("person", type_=KeyType), bindparam("shared", SHARED_MARKET))
