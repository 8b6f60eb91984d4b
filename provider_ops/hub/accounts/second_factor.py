"""The second factor: six digits that change every half minute (RFC 6238), and codes on paper."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

import pyotp
from sqlalchemy import delete, insert, select, update

from provider_ops.core.errors import RuleError
from provider_ops.core.typable import make_code, read_code
from provider_ops.hub.accounts.rules import STEP_SECONDS, steps_to_try
from provider_ops.sync.account.secret import fingerprint

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection, Row

    from provider_ops.hub.service import Hub

CODES, GROUPS = 10, 4
_ISSUER = "Provider Ops"
_PURPOSE = "totp"


def begin(connection: Connection, hub: Hub, row: Row[Any]) -> str:
    """Make a secret for an authenticator app and return its otpauth:// address.

    It counts from `confirm` on; until then the person signs in as before.
    """
    secret = pyotp.random_base32()
    sealed = hub.vault.seal(_PURPOSE, row.staff_id.bytes, secret.encode())
    _change(connection, hub, row.staff_id, totp_pending=sealed)
    return pyotp.TOTP(secret).provisioning_uri(name=row.login, issuer_name=_ISSUER)


def confirm(connection: Connection, hub: Hub, row: Row[Any], code: str, now: datetime) -> list[str]:
    """Let the second factor count from now on; return codes for when the app is lost.

    Raises:
        RuleError: If the code is not the app's.
    """
    step = _step_of(hub, row, row.totp_pending, code, now) if row.totp_pending else None
    if step is None:
        raise RuleError("This is not the code that the app shows now.")
    _change(connection, hub, row.staff_id, totp_sealed=row.totp_pending, totp_pending=b"",
            totp_confirmed_at=now, totp_step=step)  # fmt: skip
    return new_codes(connection, hub, row.staff_id)


def new_codes(connection: Connection, hub: Hub, staff_id: UUID) -> list[str]:
    """Give a person new codes on paper; those he had before count no more."""
    table = hub.schema.accounts.recovery
    connection.execute(delete(table).where(table.c.staff_id == staff_id))
    codes = [make_code(GROUPS) for _ in range(CODES)]
    rows = [{"hash": fingerprint(code), "staff_id": staff_id} for code in codes]
    connection.execute(insert(table), rows)
    return codes


def remove(connection: Connection, hub: Hub, staff_id: UUID) -> None:
    """Take the second factor from a person, who has lost it."""
    table = hub.schema.accounts.recovery
    connection.execute(delete(table).where(table.c.staff_id == staff_id))
    _change(
        connection,
        hub,
        staff_id,
        totp_sealed=b"",
        totp_pending=b"",
        totp_confirmed_at=None,
        totp_step=0,
    )


def use(connection: Connection, hub: Hub, row: Row[Any], code: str, now: datetime) -> bool:
    """Tell whether `code` is right, and use it up: neither kind is taken twice.

    `row` is the person's login, locked.
    """
    step = _step_of(hub, row, row.totp_sealed, code, now)
    if step is not None:
        _change(connection, hub, row.staff_id, totp_step=step)
        return True
    try:
        paper = fingerprint(read_code(code, GROUPS))
    except RuleError:
        return False
    table = hub.schema.accounts.recovery
    mine = (table.c.hash == paper) & (table.c.staff_id == row.staff_id)
    if connection.execute(select(table).where(mine)).first() is None:
        return False
    connection.execute(delete(table).where(mine))
    return True


def _step_of(hub: Hub, row: Row[Any], sealed: bytes, code: str, now: datetime) -> int | None:
    digits = "".join(code.split())
    if not digits.isascii():
        return None
    secret = hub.vault.open(_PURPOSE, row.staff_id.bytes, sealed).decode()
    app = pyotp.TOTP(secret)
    found = None
    for step in steps_to_try(now, row.totp_step):
        if hmac.compare_digest(app.at(step * STEP_SECONDS), digits):
            found = step
    return found


def _change(connection: Connection, hub: Hub, staff_id: UUID, **values: Any) -> None:
    table = hub.schema.accounts.login
    connection.execute(update(table).where(table.c.staff_id == staff_id).values(**values))
