"""People: who may sign in, as what, and to which markets. Each change is in the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.typable import make_code, read_code
from provider_ops.hub import access
from provider_ops.hub.accounts import audit, passwords, second_factor
from provider_ops.hub.accounts.rules import FIRST_TOKEN, check_password, checked_login
from provider_ops.sync.account.secret import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection, Row

    from provider_ops.hub.accounts.audit import By
    from provider_ops.hub.schema import HubSchema
    from provider_ops.hub.service import Hub

INVITATION_GROUPS = 6


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in, as the list shows him."""

    staff_id: UUID
    login: str
    name: str
    role: str
    markets: tuple[str, ...]
    has_password: bool
    has_second_factor: bool
    disabled: bool


def add(
    connection: Connection,
    schema: HubSchema,
    by: By,
    person: tuple[UUID, str, str, str],
    markets: Iterable[str],
    now: datetime,
) -> None:
    """Let somebody sign in: key of his staff row, name, what he signs in as, and role.

    Raises:
        RuleError: If somebody signs in by that name already, or there is no such role.
    """
    staff_id, name, typed, role = person
    login, table = checked_login(typed), schema.accounts.login
    taken = (table.c.login == login) | (table.c.staff_id == staff_id)
    if connection.execute(select(table.c.login).where(taken)).first() is not None:
        raise RuleError("Somebody signs in by this name already, or this person has one.")
    access.create_person(connection, schema, staff_id, name, role)
    access.set_role(connection, schema, staff_id, role)
    connection.execute(
        insert(table).values(staff_id=staff_id, login=login, password_hash="", totp_sealed=b"",
                             totp_pending=b"", totp_step=0)
    )  # fmt: skip
    granted = sorted(set(markets))
    for market in granted:
        access.create_market(connection, schema, market)
        access.grant(connection, schema, staff_id, market)
    details = {"login": login, "role": role, "markets": granted}
    audit.record(connection, schema, by, "person.add", staff_id, now, details)


def invite(connection: Connection, schema: HubSchema, by: By, staff_id: UUID, now: datetime) -> str:
    """Return a code by which a person sets his password, once; older ones end."""
    table = schema.accounts.invitation
    connection.execute(delete(table).where(table.c.staff_id == staff_id))
    code = make_code(INVITATION_GROUPS)
    connection.execute(
        insert(table).values(hash=fingerprint(code), staff_id=staff_id,
                             expires_at=now + FIRST_TOKEN)
    )  # fmt: skip
    audit.record(connection, schema, by, "person.invite", staff_id, now)
    return code


def accept(
    connection: Connection, schema: HubSchema, source: str, code: str, password: str,
    now: datetime,
) -> str:  # fmt: skip
    """Set the password of whoever holds an invitation; return what he signs in as.

    Raises:
        NotFoundError: If it is none, or was used, or its time is over.
        RuleError: If the password will not do.
    """
    table, login = schema.accounts.invitation, schema.accounts.login
    mine = table.c.hash == fingerprint(read_code(code, INVITATION_GROUPS))
    row = connection.execute(
        select(table.c.expires_at, login).join(login, login.c.staff_id == table.c.staff_id)
        .where(mine).with_for_update()
    ).first()  # fmt: skip
    if row is None or row.expires_at <= now:
        raise NotFoundError("This invitation was used, or its time is over.",
                            remedy="Ask your administrator for another one.")  # fmt: skip
    by = audit.By(str(row.staff_id), source)
    set_password(connection, schema, by, row.staff_id, password, now)
    return str(row.login)


def set_password(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, password: str,
    now: datetime,
) -> None:  # fmt: skip
    """Give a person another password; invitations end.

    Raises:
        RuleError: If it will not do.
        NotFoundError: If the person cannot sign in.
    """
    row = get(connection, schema, staff_id)
    check_password(password, row.login)
    _change(connection, schema, staff_id, password_hash=passwords.hashed(password))
    table = schema.accounts.invitation
    connection.execute(delete(table).where(table.c.staff_id == staff_id))
    audit.record(connection, schema, by, "person.password", staff_id, now)


def set_role(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, role: str, now: datetime
) -> None:
    """Give a person another role, from his next exchange on."""
    access.set_role(connection, schema, staff_id, role)
    audit.record(connection, schema, by, "person.role", staff_id, now, {"role": role})


def grant(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, market: str, now: datetime
) -> None:
    """Let a person hold and write a market."""
    access.create_market(connection, schema, market)
    access.grant(connection, schema, staff_id, market)
    audit.record(connection, schema, by, "person.grant", staff_id, now, {"market": market})


def revoke(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, market: str, now: datetime
) -> None:
    """Take a market from a person; his laptops drop it at their next exchange."""
    access.revoke(connection, schema, staff_id, market)
    audit.record(connection, schema, by, "person.revoke", staff_id, now, {"market": market})


def confirm_second_factor(
    connection: Connection, hub: Hub, by: By, staff_id: UUID, code: str, now: datetime
) -> list[str]:
    """Let the second factor of a person count; return the codes for paper.

    Raises:
        RuleError: If the code is not what the app shows.
    """
    row = get(connection, hub.schema, staff_id)
    codes = second_factor.confirm(connection, hub, row, code, now)
    audit.record(connection, hub.schema, by, "person.second-factor.add", staff_id, now)
    return codes


def remove_second_factor(
    connection: Connection, hub: Hub, by: By, staff_id: UUID, now: datetime
) -> None:
    """Take the second factor from a person, who has lost it."""
    second_factor.remove(connection, hub, staff_id)
    audit.record(connection, hub.schema, by, "person.second-factor.remove", staff_id, now)


def set_disabled(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, now: datetime,
    *, disabled: bool,
) -> None:  # fmt: skip
    """Keep a person out, with all his laptops, at once; or let him in again."""
    _change(connection, schema, staff_id, disabled_at=now if disabled else None)
    what = "person.disable" if disabled else "person.enable"
    audit.record(connection, schema, by, what, staff_id, now)


def link(
    connection: Connection, schema: HubSchema, by: By, staff_id: UUID, subject: str | None,
    now: datetime,
) -> None:  # fmt: skip
    """Say who a person is at the organization's identity provider; None to forget it."""
    _change(connection, schema, staff_id, subject=subject)
    audit.record(connection, schema, by, "person.link", staff_id, now, {"linked": bool(subject)})


def get(connection: Connection, schema: HubSchema, staff_id: UUID) -> Row[Any]:
    """Return the login of a person, locked.

    Raises:
        NotFoundError: If he has none.
    """
    table = schema.accounts.login
    return _one(connection.execute(
        select(table).where(table.c.staff_id == staff_id).with_for_update()
    ).first())  # fmt: skip


def named(connection: Connection, schema: HubSchema, login: str) -> Row[Any]:
    """Return the login of this name, locked.

    Raises:
        NotFoundError: If there is none.
    """
    table = schema.accounts.login
    wanted = table.c.login == checked_login(login)
    return _one(connection.execute(select(table).where(wanted).with_for_update()).first())


def listed(connection: Connection, schema: HubSchema) -> list[Person]:
    """Return everybody who may sign in, by name."""
    login, staff, given = schema.accounts.login, schema.staff, schema.grant
    markets: dict[UUID, list[str]] = {}
    for row in connection.execute(select(given).order_by(given.c.market_id)):
        markets.setdefault(row.staff_id, []).append(row.market_id)
    rows = connection.execute(
        select(login, staff.c.name, staff.c.role)
        .join(staff, staff.c.staff_id == login.c.staff_id)
        .order_by(login.c.login)
    )
    return [
        Person(row.staff_id, row.login, row.name, row.role, tuple(markets.get(row.staff_id, ())),
               bool(row.password_hash), row.totp_confirmed_at is not None,
               row.disabled_at is not None)
        for row in rows
    ]  # fmt: skip


def _one(row: Row[Any] | None) -> Row[Any]:
    if row is None:
        raise NotFoundError("Nobody signs in by this name.")
    return row


def _change(connection: Connection, schema: HubSchema, staff_id: UUID, **values: Any) -> None:
    table = schema.accounts.login
    changed = connection.execute(update(table).where(table.c.staff_id == staff_id).values(**values))
    if not changed.rowcount:
        raise NotFoundError("This person cannot sign in at this hub.")
