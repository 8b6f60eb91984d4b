"""Laptops: registered, approved, revoked, and destroyed from afar when they are lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.hub import access
from provider_ops.hub.accounts import audit, tokens
from provider_ops.hub.accounts.errors import (
    ExpiredError,
    PendingError,
    RefusedError,
    RescueAndWipeError,
    WipeError,
)
from provider_ops.hub.accounts.rules import FIRST_TOKEN, DeviceState, state_of
from provider_ops.sync.account.secret import fingerprint, new_secret

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from uuid import UUID

    from sqlalchemy import Connection, Row

    from provider_ops.hub.access import Caller
    from provider_ops.hub.accounts.audit import By
    from provider_ops.hub.schema import HubSchema

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop as the list shows it."""

    id: UUID
    staff_id: UUID
    person: str
    name: str
    state: DeviceState
    held: tuple[str, ...]
    registered_at: datetime
    last_seen: datetime | None


@dataclass(frozen=True, slots=True)
class NewDevice:
    """What a laptop says about itself; the hashes are of secrets that it made and keeps."""

    id: UUID
    name: str
    secret_hash: str
    first_hash: str


def add(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, name: str, device_id: UUID,
    now: datetime,
) -> str:  # fmt: skip
    """Register a laptop for a person and return its first token; entering it is all it takes.

    Raises:
        NotFoundError: If the hub does not know the person.
    """
    first = new_secret()
    known_by = fingerprint(first)
    new = NewDevice(device_id, name, secret_hash=known_by, first_hash=known_by)
    _insert(connection, schema, staff_id, new, now, approved_at=now)
    tokens.start(connection, schema, device_id, new.first_hash, now + FIRST_TOKEN)
    audit.record(connection, schema, by, "device.add", device_id, now, {"staff": staff_id})
    return first


def register(
    connection: Connection,
    schema: HubSchema,
    by: By,
    staff_id: UUID,
    new: NewDevice,
    now: datetime,
    *,
    approve_first: int,
    refresh: timedelta,
) -> DeviceState:
    """Register the laptop that somebody who has signed in sits at; return what it may do.

    Args:
        connection: A writing transaction.
        schema: The hub's tables.
        by: The person.
        staff_id: His key.
        new: What the laptop says about itself.
        now: The hub's clock.
        approve_first: How many laptops of one person need no approval.
        refresh: How long it stays signed in without contact.
    """
    if not new.name.strip() or len(new.name) > _LONGEST_NAME:
        raise RuleError("A laptop needs a name of at most 100 characters.")
    table = schema.device
    others = connection.scalar(
        select(func.count()).select_from(table).where(table.c.staff_id == staff_id)
    )
    approved_at = now if (others or 0) < approve_first else None
    _insert(connection, schema, staff_id, new, now, approved_at=approved_at)
    tokens.start(connection, schema, new.id, new.first_hash, now + refresh)
    state = DeviceState.PENDING if approved_at is None else DeviceState.APPROVED
    details = {"name": new.name, "state": state.value}
    audit.record(connection, schema, by, "device.register", new.id, now, details)
    return state


def sign_in_again(
    connection: Connection,
    schema: HubSchema,
    by: By,
    known: Row[Any],
    first_hash: str,
    now: datetime,
    refresh: timedelta,
) -> DeviceState:
    """Give a laptop that is known new tokens; what it may do stays as it was."""
    tokens.start(connection, schema, known.id, first_hash, now + refresh)
    audit.record(connection, schema, by, "device.sign-in", known.id, now)
    return state_of_row(known)


def approve(
    connection: Connection, schema: HubSchema, by: By, device_id: UUID, now: datetime
) -> None:
    """Let a laptop in, for the first time or after it was revoked.

    Raises:
        RuleError: If it is to be destroyed, or was.
    """
    row = get(connection, schema, device_id)
    if state_of_row(row) in (DeviceState.WIPING, DeviceState.WIPED):
        raise RuleError("This laptop was reported lost. Register it anew once it is found.")
    _change(connection, schema, device_id, approved_at=now, revoked_at=None)
    audit.record(connection, schema, by, "device.approve", device_id, now)


def revoke(
    connection: Connection, schema: HubSchema, by: By, device_id: UUID, now: datetime
) -> None:
    """Refuse a laptop from now on; it keeps what it holds and must sign in again."""
    get(connection, schema, device_id)
    _change(connection, schema, device_id, revoked_at=now)
    tokens.end(connection, schema, device_id)
    audit.record(connection, schema, by, "device.revoke", device_id, now)


def order_wipe(
    connection: Connection, schema: HubSchema, by: By, device_id: UUID, now: datetime,
    *, rescue_first: bool,
) -> None:  # fmt: skip
    """Have a lost laptop destroy what it holds when it next shows up.

    Its tokens stay, so that it can be told; they open nothing else any more.
    """
    get(connection, schema, device_id)
    _change(connection, schema, device_id, wipe_ordered_at=now, rescue_first=rescue_first)
    details = {"rescue_first": rescue_first}
    audit.record(connection, schema, by, "device.wipe", device_id, now, details)


def note_wiped(
    connection: Connection, schema: HubSchema, by: By, device_id: UUID, now: datetime
) -> None:
    """Note that a laptop says it has destroyed its keys and files."""
    _change(connection, schema, device_id, wiped_at=now)
    tokens.end(connection, schema, device_id)
    escrow = schema.accounts.escrow
    connection.execute(escrow.delete().where(escrow.c.device_id == device_id))
    audit.record(connection, schema, by, "device.wiped", device_id, now)


def enter(connection: Connection, schema: HubSchema, access_token: str, now: datetime) -> Caller:
    """Return who shows this access token, with his grants as they are in this transaction.

    Raises:
        HubError: Why he may not come in; see `provider_ops.hub.accounts.errors`.
    """
    row = shown(connection, schema, access_token, now)
    refuse_unless_approved(row)
    return access.caller(connection, row.id, row.staff_id)


def enter_to_rescue(
    connection: Connection, schema: HubSchema, access_token: str, now: datetime
) -> Caller:
    """Return who shows this access token, also when he is to be rescued before he is wiped.

    Raises:
        HubError: Why he may not hand anything over.
    """
    row = shown(connection, schema, access_token, now)
    if not (state_of_row(row) is DeviceState.WIPING and row.rescue_first):
        refuse_unless_approved(row)
    return access.caller(connection, row.id, row.staff_id)


def shown(connection: Connection, schema: HubSchema, access_token: str, now: datetime) -> Row[Any]:
    """Return the laptop that shows this access token, whatever it may do.

    Raises:
        ExpiredError: If nobody has this token, or its time is over.
        RefusedError: If its person may not sign in any more.
    """
    token, device, login = schema.accounts.access, schema.device, schema.accounts.login
    row = connection.execute(
        select(device, token.c.expires_at, login.c.disabled_at)
        .join(token, token.c.device_id == device.c.id)
        .outerjoin(login, login.c.staff_id == device.c.staff_id)
        .where(token.c.hash == fingerprint(access_token))
    ).first()
    if row is None or row.expires_at <= now:
        raise ExpiredError
    if row.disabled_at is not None:
        raise RefusedError
    return row


def refuse_unless_approved(row: Row[Any]) -> None:
    """Refuse a laptop that may not exchange anything.

    Raises:
        HubError: Why.
    """
    state = state_of_row(row)
    if state is DeviceState.WIPING:
        raise RescueAndWipeError if row.rescue_first else WipeError
    if state is DeviceState.PENDING:
        raise PendingError
    if state is not DeviceState.APPROVED:
        raise RefusedError


def get(connection: Connection, schema: HubSchema, device_id: UUID) -> Row[Any]:
    """Return a laptop's row, locked.

    Raises:
        NotFoundError: If there is none.
    """
    table = schema.device
    row = connection.execute(select(table).where(table.c.id == device_id).with_for_update()).first()
    if row is None:
        raise NotFoundError("The hub does not know this laptop.")
    return row


def listed(connection: Connection, schema: HubSchema) -> list[Device]:
    """Return every laptop, those that wait for approval first."""
    device, staff = schema.device, schema.staff
    rows = connection.execute(
        select(device, staff.c.name.label("person"))
        .outerjoin(staff, staff.c.staff_id == device.c.staff_id)
        .order_by(device.c.id)
    )
    found = [
        Device(row.id, row.staff_id, row.person or "", row.name, state_of_row(row),
               tuple(row.held), row.registered_at, row.last_seen)
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.state is not DeviceState.PENDING)


def state_of_row(row: Row[Any]) -> DeviceState:
    """Return what the laptop of a row may do."""
    return state_of(
        approved_at=row.approved_at,
        revoked_at=row.revoked_at,
        wipe_ordered_at=row.wipe_ordered_at,
        wiped_at=row.wiped_at,
    )


def _insert(
    connection: Connection, schema: HubSchema, staff_id: UUID, new: NewDevice, now: datetime,
    *, approved_at: datetime | None,
) -> None:  # fmt: skip
    staff, table = schema.staff, schema.device
    if connection.execute(select(staff).where(staff.c.staff_id == staff_id)).first() is None:
        raise NotFoundError("The hub does not know this person.")
    if connection.execute(select(table.c.id).where(table.c.id == new.id)).first() is not None:
        raise RuleError("This laptop is registered already.")
    connection.execute(
        insert(table).values(
            id=new.id, staff_id=staff_id, name=new.name, secret_hash=new.secret_hash,
            incarnation="", held=[], registered_at=now, approved_at=approved_at,
            rescue_first=False, may_resume=False,
        )
    )  # fmt: skip


def _change(connection: Connection, schema: HubSchema, device_id: UUID, **values: Any) -> None:
    table = schema.device
    connection.execute(update(table).where(table.c.id == device_id).values(**values))
