"""A laptop fetches its next access token, and hears how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.hub import database
from provider_ops.hub.accounts import audit, devices, tokens
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.errors import RefusedError
from provider_ops.hub.accounts.tokens import Rotation

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.accounts.rules import DeviceState
    from provider_ops.hub.service import Hub


@dataclass(frozen=True, slots=True)
class Renewal:
    """An access token, how long it is good for, and what its laptop may do."""

    access: str
    seconds: int
    device_id: UUID
    state: DeviceState
    lease_days: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A refresh token, the fingerprint of its successor, and how the laptop is known besides."""

    shown: str
    next_hash: str
    device_id: UUID | None = None
    device_secret: str = ""


def renew(hub: Hub, asked: Asked, source: str) -> Renewal:
    """Exchange a refresh token; see `provider_ops.hub.accounts.tokens`.

    A laptop that waits for approval, or is to be destroyed, gets an access token too: it needs
    one to ask how it stands, and nothing else is opened by it.

    Raises:
        RefusedError: If the token is not one of a laptop of today.
    """

    def attempt() -> Renewal | None:
        with database.transaction(hub.engine) as connection:
            return _rotate(hub, connection, asked, source)

    renewal = database.retried(attempt)
    if renewal is None:
        raise RefusedError
    return renewal


def standing(hub: Hub, access_token: str) -> tuple[DeviceState, bool]:
    """Return how the laptop that shows this token stands, and whether it is to be rescued first.

    Raises:
        ExpiredError: If nobody has this token, or its time is over.
    """
    with hub.engine.connect() as connection, connection.begin():
        row = devices.shown(connection, hub.schema, access_token, hub.clock())
        return devices.state_of_row(row), bool(row.rescue_first)


def wiped(hub: Hub, access_token: str, source: str) -> DeviceState:
    """Note that a laptop has destroyed what it held.

    Raises:
        ExpiredError: If nobody has this token, or its time is over.
    """

    def attempt() -> DeviceState:
        with database.transaction(hub.engine) as connection:
            now = hub.clock()
            row = devices.shown(connection, hub.schema, access_token, now)
            by = By(str(row.staff_id), source, str(row.id))
            devices.note_wiped(connection, hub.schema, by, row.id, now)
            return devices.state_of_row(devices.get(connection, hub.schema, row.id))

    return database.retried(attempt)


def _rotate(hub: Hub, connection: Connection, asked: Asked, source: str) -> Renewal | None:
    """Return None for a refusal, so that what it wrote is committed."""
    now = hub.clock()
    access = timedelta(minutes=hub.settings.signin_access_minutes)
    refresh = timedelta(days=hub.settings.signin_refresh_days)
    rotated = tokens.rotate(
        connection, hub.schema, asked.shown, asked.next_hash, now, access=access, refresh=refresh
    )
    if rotated.outcome is Rotation.UNKNOWN and asked.device_id is not None:
        rotated = tokens.resume(
            connection, hub.schema, asked.device_id, asked.device_secret, asked.next_hash, now,
            access=access, refresh=refresh,
        )  # fmt: skip
    if rotated.device_id is None:
        return None
    row = devices.get(connection, hub.schema, rotated.device_id)
    if rotated.outcome is Rotation.STOLEN:
        by = By(str(row.staff_id), source, str(row.id))
        audit.record(connection, hub.schema, by, "device.copied", row.id, now)
    if rotated.outcome is not Rotation.DONE:
        return None
    state = devices.state_of_row(row)
    return Renewal(rotated.access, int(access.total_seconds()), row.id, state,
                   hub.settings.devices_lease_days)  # fmt: skip
