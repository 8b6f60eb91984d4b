"""The hub's half of a laptop's database key: kept sealed, handed out to its person, told.

It opens nothing without the other half, which never leaves the laptop. It is given to whoever
signed in as the laptop's person with a second factor, and only for a laptop that is let in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from provider_ops.core.errors import NotFoundError
from provider_ops.hub import database
from provider_ops.hub.accounts import audit, devices, signin
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.errors import SecondFactorNeededError

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.hub.service import Hub

HALF_BYTES = 32
_PURPOSE = "escrow"


def deposit(hub: Hub, access_token: str, half: bytes, source: str) -> None:
    """Keep the hub's half for the laptop that shows this token, in place of an older one.

    Raises:
        HubError: If the laptop is not let in.
    """
    table = hub.schema.accounts.escrow

    def attempt() -> None:
        with database.transaction(hub.engine) as connection:
            now = hub.clock()
            caller = devices.enter(connection, hub.schema, access_token, now)
            mine = table.c.device_id == caller.device_id
            connection.execute(delete(table).where(mine))
            sealed = hub.vault.seal(_PURPOSE, caller.device_id.bytes, half)
            connection.execute(
                insert(table).values(device_id=caller.device_id, sealed=sealed, at=now)
            )
            by = By(str(caller.staff_id), source, str(caller.device_id))
            audit.record(connection, hub.schema, by, "device.escrow", caller.device_id, now)

    database.retried(attempt)


def hand_out(hub: Hub, ticket: str, device_id: UUID, source: str) -> bytes:
    """Return the half for whoever holds the ticket, and use the ticket up.

    Raises:
        RefusedError: If the ticket is none, or its time is over.
        SecondFactorNeededError: If the sign-in had no second factor.
        NotFoundError: If the hub has no half for this laptop, or it is not this person's.
        HubError: If the laptop is not let in.
    """
    table = hub.schema.accounts.escrow

    def attempt() -> bytes:
        with database.transaction(hub.engine) as connection:
            now, who = hub.clock(), signin.spend(connection, hub, ticket)
            if not who.second_factor:
                raise SecondFactorNeededError
            row = devices.get(connection, hub.schema, device_id)
            if row.staff_id != who.staff_id:
                raise NotFoundError("The hub has no key for this laptop.")
            devices.refuse_unless_approved(row)
            sealed = connection.scalar(select(table.c.sealed).where(table.c.device_id == row.id))
            if sealed is None:
                raise NotFoundError("The hub has no key for this laptop.")
            by = By(str(who.staff_id), source, str(row.id))
            audit.record(connection, hub.schema, by, "device.recover", row.id, now)
            return hub.vault.open(_PURPOSE, row.id.bytes, sealed)

    return database.retried(attempt)
