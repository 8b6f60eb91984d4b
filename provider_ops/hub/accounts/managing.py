"""What managers and administrators do about laptops from their own, over the network."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError
from provider_ops.hub import database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.authority import ADMIN, WHOLE_MARKET

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.accounts.devices import Device
    from provider_ops.hub.accounts.rules import DeviceState
    from provider_ops.hub.schema import HubSchema
    from provider_ops.hub.service import Hub

    Act = Callable[[Connection, HubSchema, By, UUID, datetime], None]


def laptops_of(hub: Hub, access_token: str) -> list[Device]:
    """Return the laptops that whoever shows this token may decide about.

    Raises:
        HubError: If he is not let in; see `devices.enter`.
    """
    with hub.engine.connect() as connection, connection.begin():
        caller = devices.enter(connection, hub.schema, access_token, hub.clock())
        people = _people_of(connection, hub, caller)
        found = devices.listed(connection, hub.schema)
    if people is None:
        return found
    seen = set(caller.readable)  # of what else somebody holds he is told nothing
    return [
        replace(one, held=tuple(market for market in one.held if market in seen))
        for one in found
        if one.staff_id in people
    ]


def own_laptops(hub: Hub, access_token: str) -> tuple[UUID, list[Device]]:
    """Return the key of the laptop that shows this token, and all laptops of its person.

    Raises:
        HubError: If it is not let in; see `devices.enter`.
    """
    with hub.engine.connect() as connection, connection.begin():
        caller = devices.enter(connection, hub.schema, access_token, hub.clock())
        found = devices.listed(connection, hub.schema)
    return caller.device_id, [one for one in found if one.staff_id == caller.staff_id]


def change(
    hub: Hub,
    access_token: str,
    device_id: UUID,
    source: str,
    act: Act,
) -> DeviceState:
    """Do something about a laptop; return its state.

    Raises:
        NotFoundError: If there is none that the caller may decide about.
    """

    def attempt() -> DeviceState:
        with database.transaction(hub.engine) as connection:
            now = hub.clock()
            caller = devices.enter(connection, hub.schema, access_token, now)
            people = _people_of(connection, hub, caller)
            row = devices.get(connection, hub.schema, device_id)
            if people is not None and row.staff_id not in people:
                raise NotFoundError("The hub does not know this laptop.")
            by = By(str(caller.staff_id), source, str(caller.device_id))
            act(connection, hub.schema, by, device_id, now)
            return devices.state_of_row(devices.get(connection, hub.schema, device_id))

    return database.retried(attempt)


def _people_of(connection: Connection, hub: Hub, caller: Caller) -> set[UUID] | None:
    """Return whose laptops somebody decides about: None for everybody's."""
    if caller.role == ADMIN:
        return None
    if caller.role not in WHOLE_MARKET:
        return set()
    table = hub.schema.grant
    mine = table.c.market_id.in_(sorted(caller.writable))
    return set(connection.scalars(select(table.c.staff_id).where(mine)))
