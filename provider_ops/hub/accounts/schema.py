"""The tables of sign-in, laptops and audit. Secrets are kept as hashes, or sealed by the vault."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from provider_ops.hub.accounts.only_grows import protect
from provider_ops.store.types import KeyType, UtcDateTime


@dataclass(frozen=True)
class AccountTables:
    """What sign-in keeps. A column `hash` is the SHA-256 of a secret of at least 128 bits."""

    login: Table
    invitation: Table
    recovery: Table
    challenge: Table
    ticket: Table
    refresh: Table
    access: Table
    throttle: Table
    escrow: Table
    audit: Table
    audit_head: Table


def account_tables(metadata: MetaData) -> AccountTables:
    """Add the tables to a hub's metadata."""
    return AccountTables(
        login=_login(metadata),
        invitation=_once(metadata, "hub_invitation", Column("staff_id", KeyType, nullable=False)),
        recovery=Table(
            "hub_recovery_code",
            metadata,
            Column("hash", String, primary_key=True),
            Column("staff_id", KeyType, nullable=False, index=True),
        ),
        challenge=_once(metadata, "hub_challenge"),
        ticket=_once(
            metadata,
            "hub_ticket",
            Column("staff_id", KeyType, nullable=False),
            Column("method", String, nullable=False, comment="password or browser"),
            Column("second_factor", Boolean, nullable=False),
        ),
        refresh=_refresh(metadata),
        access=_once(metadata, "hub_access_token", Column("device_id", KeyType, nullable=False)),
        throttle=_throttle(metadata),
        escrow=Table(
            "hub_escrow",
            metadata,
            Column("device_id", KeyType, primary_key=True),
            Column("sealed", LargeBinary, nullable=False),
            Column("at", UtcDateTime, nullable=False),
        ),
        audit=_audit(metadata),
        audit_head=Table(
            "hub_audit_head",
            metadata,
            Column("id", Integer, primary_key=True, autoincrement=False),
            Column("n", BigInteger, nullable=False),
            Column("hash", String, nullable=False),
        ),
    )


def device_table(metadata: MetaData) -> Table:
    """Return the table of laptops. What state one is in follows from its instants."""
    return Table(
        "hub_device",
        metadata,
        Column("id", KeyType, primary_key=True),
        Column("staff_id", KeyType, nullable=False, index=True),
        Column("name", String, nullable=False),
        Column("secret_hash", String, nullable=False, server_default="",
               comment="of what it shows at a sign-in"),
        Column("incarnation", String, nullable=False),
        Column("held", JSON, nullable=False, server_default="[]",
               comment="markets it was given last"),
        Column("registered_at", UtcDateTime, nullable=False),
        Column("approved_at", UtcDateTime),
        Column("last_seen", UtcDateTime),
        Column("revoked_at", UtcDateTime),
        Column("wipe_ordered_at", UtcDateTime),
        Column("rescue_first", Boolean, nullable=False, server_default="0"),
        Column("wiped_at", UtcDateTime),
        Column("may_resume", Boolean, nullable=False, server_default="0",
               comment="once, since the hub was restored"),
    )  # fmt: skip


def _login(metadata: MetaData) -> Table:
    """One row for each person who can sign in; `totp_step` is the last one that was used."""
    return Table(
        "hub_login",
        metadata,
        Column("staff_id", KeyType, primary_key=True),
        Column("login", String, nullable=False, unique=True, comment="lower case"),
        Column("password_hash", String, nullable=False, comment="Argon2id; empty: none yet"),
        Column("totp_sealed", LargeBinary, nullable=False, comment="empty: no second factor"),
        Column("totp_pending", LargeBinary, nullable=False, comment="until its first code"),
        Column("totp_confirmed_at", UtcDateTime),
        Column("totp_step", BigInteger, nullable=False),
        Column("subject", String, unique=True, comment="the person at the identity provider"),
        Column("disabled_at", UtcDateTime),
    )


def _refresh(metadata: MetaData) -> Table:
    """A laptop's refresh tokens; `next_hash` is what a used one was exchanged for."""
    return Table(
        "hub_refresh_token",
        metadata,
        Column("hash", String, primary_key=True),
        Column("device_id", KeyType, nullable=False),
        Column("number", BigInteger, nullable=False),
        Column("next_hash", String),
        Column("expires_at", UtcDateTime, nullable=False),
        Index("device_hub_refresh_token", "device_id", "number"),
    )


def _throttle(metadata: MetaData) -> Table:
    return Table(
        "hub_throttle",
        metadata,
        Column("key", String, primary_key=True, comment="see accounts/throttle"),
        Column("failures", Integer, nullable=False),
        Column("last_at", UtcDateTime, nullable=False),
        Column("open_at", UtcDateTime, nullable=False),
        Index("last_hub_throttle", "last_at"),
    )


def _audit(metadata: MetaData) -> Table:
    """Append-only; `hash` covers the entry and the hash before it (accounts/audit)."""
    audit = Table(
        "hub_audit",
        metadata,
        Column("n", BigInteger, primary_key=True, autoincrement=False),
        Column("at", String, nullable=False, comment="ISO 8601, UTC"),
        Column("actor", String, nullable=False),
        Column("what", String, nullable=False),
        Column("subject", String, nullable=False),
        Column("device", String, nullable=False),
        Column("source", String, nullable=False),
        Column("details", Text, nullable=False, comment="JSON, keys sorted"),
        Column("hash", String, nullable=False),
    )
    protect(audit)
    return audit


def _once(metadata: MetaData, name: str, *columns: Column[object]) -> Table:
    """Return a table of secrets that end by themselves."""
    return Table(
        name,
        metadata,
        Column("hash", String, primary_key=True),
        *columns,
        Column("expires_at", UtcDateTime, nullable=False, index=True),
    )


CARRIED_OVER = """
DO $$ BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = current_schema()
             AND table_name = 'hub_device' AND column_name = 'token_hash') THEN
    INSERT INTO hub_refresh_token (hash, device_id, number, expires_at)
      SELECT token_hash, id, 0, now() + interval '90 days' FROM hub_device
      WHERE token_hash IS NOT NULL AND approved_at IS NULL AND secret_hash = ''
        AND revoked_at IS NULL;
    UPDATE hub_device SET approved_at = registered_at, secret_hash = token_hash
      WHERE token_hash IS NOT NULL AND approved_at IS NULL AND secret_hash = '';
  END IF;
END $$
"""
"""What opened the hub for good in release 0.1 becomes the first refresh token of its laptop."""
