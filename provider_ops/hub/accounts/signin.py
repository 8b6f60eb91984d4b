"""Signing in: who somebody is, and the ticket he registers a laptop with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID  # noqa: TC003 - a field of a message

from sqlalchemy import delete, insert, select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.hub import access, database
from provider_ops.hub.accounts import audit, devices, passwords, people, second_factor, throttle
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.devices import NewDevice
from provider_ops.hub.accounts.errors import (
    CodeNeededError,
    RefusedError,
    SecondFactorNeededError,
    WrongSignInError,
)
from provider_ops.hub.accounts.rules import TICKET, DeviceState
from provider_ops.sync.account.secret import fingerprint, new_secret

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from provider_ops.hub.accounts.throttle import Gauges
    from provider_ops.hub.service import Hub

PASSWORD, BROWSER = "password", "browser"


@dataclass(frozen=True, slots=True)
class Try:
    """What somebody typed, and on which laptop, if the hub knows it."""

    login: str
    password: str
    code: str = ""
    device_id: UUID | None = None
    device_secret: str = ""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Proof of a sign-in, good for some minutes, with what a first run needs to know."""

    secret: str
    staff_id: UUID
    name: str
    role: str
    markets: tuple[str, ...]
    second_factor: bool


def with_password(hub: Hub, tried: Try, source: str) -> Ticket:
    """Sign in by name and password, and by a code where the person has a second factor.

    Raises:
        WrongSignInError: If anything of it is wrong.
        CodeNeededError: If the code is missing.
        TooManyTriesError: If too many were wrong before.
    """
    login = tried.login.strip().lower()

    def admit() -> tuple[Gauges, str, bool]:
        with database.transaction(hub.engine) as connection:
            row = _login(connection, hub, login)
            known = _known_device(connection, hub, row, tried)
            counted = throttle.gauges(login, source, known)
            waits = throttle.take(connection, hub.schema, counted, hub.clock())
            return counted, row.password_hash if row is not None else "", waits

    counted, kept, waits = database.retried(admit)
    right = passwords.matches(kept, tried.password)

    def decide() -> Ticket | type[Exception]:
        with database.transaction(hub.engine) as connection:
            return _decide(connection, hub, login, tried, source, counted, right=right, waits=waits)

    outcome = database.retried(decide)
    if not isinstance(outcome, Ticket):
        raise outcome
    return outcome


def issue(
    connection: Connection, hub: Hub, staff_id: UUID, method: str, source: str,
    *, second_factor: bool,
) -> Ticket:  # fmt: skip
    """Make the ticket of somebody who has signed in."""
    staff, table, now = hub.schema.staff, hub.schema.accounts.ticket, hub.clock()
    person = connection.execute(select(staff).where(staff.c.staff_id == staff_id)).one()
    connection.execute(delete(table).where(table.c.expires_at <= now))
    secret = new_secret()
    connection.execute(
        insert(table).values(hash=fingerprint(secret), staff_id=staff_id, method=method,
                             second_factor=second_factor, expires_at=now + TICKET)
    )  # fmt: skip
    details = {"method": method, "second_factor": second_factor}
    by = By(str(staff_id), source)
    audit.record(connection, hub.schema, by, "person.sign-in", staff_id, now, details)
    markets = access.caller(connection, staff_id, staff_id).writable
    return Ticket(secret, staff_id, person.name, person.role, tuple(sorted(markets)),
                  second_factor)  # fmt: skip


def register_laptop(
    hub: Hub, ticket: str, device_id: UUID, name: str, device_secret: str, first_hash: str,
    source: str,
) -> DeviceState:  # fmt: skip
    """Register the laptop somebody has signed in on, or sign it in again; uses the ticket up.

    Raises:
        RefusedError: If the ticket is none, or its time is over.
        SecondFactorNeededError: If this hub asks for one and the person has none yet.
        RuleError: If the key belongs to another laptop.
    """

    def attempt() -> DeviceState:
        with database.transaction(hub.engine) as connection:
            row = spend(connection, hub, ticket)
            if hub.settings.signin_second_factor and not row.second_factor:
                raise SecondFactorNeededError
            new = NewDevice(device_id, name, fingerprint(device_secret), first_hash)
            return _register(connection, hub, row.staff_id, new, source)

    return database.retried(attempt)


def begin_second_factor(hub: Hub, ticket: str) -> str:
    """Return the otpauth:// address for an authenticator app of whoever holds the ticket.

    Raises:
        RuleError: If he has a second factor and did not use it to sign in.
    """

    def attempt() -> str:
        with database.transaction(hub.engine) as connection:
            row = shown(connection, hub, ticket)
            login = people.get(connection, hub.schema, row.staff_id)
            if login.totp_confirmed_at is not None and not row.second_factor:
                raise RuleError("Sign in with the second factor you have to replace it.")
            return second_factor.begin(connection, hub, login)

    return database.retried(attempt)


def confirm_second_factor(hub: Hub, ticket: str, code: str, source: str) -> list[str]:
    """Let the second factor count, if the app shows `code`; return the codes for paper.

    Raises:
        RuleError: If it is not what the app shows.
    """

    def attempt() -> list[str]:
        with database.transaction(hub.engine) as connection:
            row, table = shown(connection, hub, ticket), hub.schema.accounts.ticket
            mine = table.c.hash == row.hash
            connection.execute(table.update().where(mine).values(second_factor=True))
            by = By(str(row.staff_id), source)
            return people.confirm_second_factor(
                connection, hub, by, row.staff_id, code, hub.clock()
            )

    return database.retried(attempt)


def accept_invitation(hub: Hub, code: str, password: str, source: str) -> str:
    """Set the password of whoever holds an invitation; return what he signs in as."""
    counted = throttle.only_source(source)

    def admit() -> None:
        with database.transaction(hub.engine) as connection:
            throttle.take(connection, hub.schema, counted, hub.clock())

    def attempt() -> str:
        with database.transaction(hub.engine) as connection:
            login = people.accept(connection, hub.schema, source, code, password, hub.clock())
            throttle.give_back(connection, hub.schema, counted, was_right=True)
            return login

    database.retried(admit)
    return database.retried(attempt)


def shown(connection: Connection, hub: Hub, ticket: str) -> Row[Any]:
    """Return the ticket's row, locked.

    Raises:
        RefusedError: If it is none, or its time is over, or its person may not sign in any more.
    """
    table, login = hub.schema.accounts.ticket, hub.schema.accounts.login
    mine = table.c.hash == fingerprint(ticket)
    row = connection.execute(select(table).where(mine).with_for_update()).first()
    if row is None or row.expires_at <= hub.clock():
        raise RefusedError("This sign-in is over.", remedy="Nothing was changed. Sign in again.")
    disabled = select(login.c.disabled_at).where(login.c.staff_id == row.staff_id)
    if connection.scalar(disabled) is not None:
        raise RefusedError
    return row


def spend(connection: Connection, hub: Hub, ticket: str) -> Row[Any]:
    """Return the ticket's row and use it up; see `shown`."""
    row, table = shown(connection, hub, ticket), hub.schema.accounts.ticket
    connection.execute(delete(table).where(table.c.hash == row.hash))
    return row


def _decide(
    connection: Connection, hub: Hub, login: str, tried: Try, source: str, counted: Gauges,
    *, right: bool, waits: bool,
) -> Ticket | type[Exception]:  # fmt: skip
    """Return the ticket, or what to raise once all that was written is kept."""
    row, schema = _login(connection, hub, login), hub.schema
    wrong: type[Exception] = WrongSignInError
    if row is not None and right and row.disabled_at is None:
        has_factor = row.totp_confirmed_at is not None
        if has_factor and not tried.code:
            throttle.give_back(connection, schema, counted, was_right=False)
            return CodeNeededError
        if not has_factor or second_factor.use(connection, hub, row, tried.code, hub.clock()):
            throttle.give_back(connection, schema, counted, was_right=True)
            return issue(connection, hub, row.staff_id, PASSWORD, source, second_factor=has_factor)
    if waits:
        subject = row.staff_id if row is not None else "nobody"
        by = By("unknown", source)
        audit.record(connection, schema, by, "person.sign-in.wrong", subject, hub.clock())
    return wrong


def _login(connection: Connection, hub: Hub, login: str) -> Row[Any] | None:
    try:
        return people.named(connection, hub.schema, login)
    except (NotFoundError, RuleError):
        return None


def _known_device(
    connection: Connection, hub: Hub, login: Row[Any] | None, tried: Try
) -> UUID | None:
    """Return the laptop the try comes from, if it shows its secret and is this person's."""
    if login is None or tried.device_id is None or not tried.device_secret:
        return None
    table = hub.schema.device
    found = connection.scalar(
        select(table.c.id).where(
            table.c.id == tried.device_id,
            table.c.staff_id == login.staff_id,
            table.c.secret_hash == fingerprint(tried.device_secret),
        )
    )
    return tried.device_id if found is not None else None


def _register(
    connection: Connection, hub: Hub, staff_id: UUID, new: NewDevice, source: str
) -> DeviceState:
    table, now = hub.schema.device, hub.clock()
    refresh = timedelta(days=hub.settings.signin_refresh_days)
    by = By(str(staff_id), source, str(new.id))
    known = connection.execute(select(table).where(table.c.id == new.id).with_for_update()).first()
    if known is None:
        return devices.register(
            connection, hub.schema, by, staff_id, new, now,
            approve_first=hub.settings.devices_approve_first, refresh=refresh,
        )  # fmt: skip
    if known.staff_id != staff_id or known.secret_hash != new.secret_hash:
        raise RuleError("This laptop belongs to somebody else.")
    return devices.sign_in_again(connection, hub.schema, by, known, new.first_hash, now, refresh)
