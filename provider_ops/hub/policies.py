"""Row-level security: in a request PostgreSQL shows and takes rows of the asker's markets alone.

The program checks access itself; this is the second wall, for the day when a handler forgets to.
A request begins as the hub, which finds out who asks, and goes on as `ROLE`: it owns nothing, logs
in nowhere, and sees what the policies say for the markets that `lower` set for its transaction.
What is not granted here does not exist for it: people, grants, secrets, tables of other programs.

The hub's own work (loads at the office, upgrades, backups) is done as the owner of the tables. It
is under the policies too, which say of it, in so many words, that it may do everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Table

    from provider_ops.hub.access import Caller
    from provider_ops.hub.schema import HubSchema

ROLE = "provider_ops_request"

_MARKETS = "((SELECT nullif(current_setting('hub.{}', true), ''))::text[])"
_READABLE, _WRITABLE = _MARKETS.format("readable"), _MARKETS.format("writable")
_DEVICE = "(SELECT nullif(current_setting('hub.device', true), '')::uuid)"
"""Read once for a statement, not for every row, because each is a subquery of its own."""

_LOWER = text(
    f"SELECT set_config('role', '{ROLE}', true), "
    "set_config('hub.readable', CAST(:readable AS text[])::text, true), "
    "set_config('hub.writable', CAST(:writable AS text[])::text, true), "
    "set_config('hub.device', :device, true)"
)


def lower(connection: Connection, caller: Caller) -> None:
    """Go on, until the transaction ends, as one who sees and writes what this caller may.

    SQLite, where only simulations run, knows no roles.
    """
    if connection.dialect.name != "postgresql":
        return
    connection.execute(
        _LOWER,
        {"readable": list(caller.readable), "writable": sorted(caller.writable),
         "device": str(caller.device_id)},
    )  # fmt: skip


def statements(schema: HubSchema) -> tuple[str, ...]:
    """Return what says all this to PostgreSQL; any number of times, whatever was there."""
    said = (*_books(schema), *_rows(schema), *_blobs(schema), *_rescues(schema))
    return (_CREATE_ROLE, _JOIN_ROLE, _USE_SCHEMA, *(";\n".join(some) for some in batched(said)))


def batched(lines: Sequence[str], size: int = 100) -> Iterator[Sequence[str]]:
    """Cut many statements into few messages to the server."""
    for start in range(0, len(lines), size):
        yield lines[start : start + size]


def _rows(schema: HubSchema) -> Iterator[str]:
    for synced in schema.tables:
        table = schema.rows[synced.name]
        yield from _walled(table)
        if synced.is_bulk:  # its rows never change; the one column lets them be locked
            yield _granted(table, "SELECT, INSERT, DELETE, UPDATE (rev)")
        else:
            yield _granted(table, f"SELECT, INSERT, UPDATE ({_changeable(table)})")
        yield from _by_market(table, "market_id")


def _books(schema: HubSchema) -> Iterator[str]:
    rights = {
        schema.market: "SELECT, UPDATE (head)",
        schema.gone: "SELECT",
        schema.alias: "SELECT, INSERT",
        schema.history: "SELECT, INSERT",
        schema.operation: f"SELECT, INSERT, UPDATE ({_changeable(schema.operation)})",
    }
    for table, words in rights.items():
        yield from _walled(table)
        yield _granted(table, words)
        yield from _by_market(table, "id" if table is schema.market else "market_id")
    yield f"GRANT USAGE ON SEQUENCE {schema.history.name}_n_seq TO {ROLE}"
    for table in (schema.staff, schema.grant):
        yield from _walled(table)
    yield from _walled(schema.device)
    seen = "last_seen, incarnation, held"
    yield _granted(schema.device, f"SELECT (id, {seen}), UPDATE ({seen})")
    yield from _policy(schema.device, "own", "ALL", f"USING (id = {_DEVICE})")


def _rescues(schema: HubSchema) -> Iterator[str]:
    """Let a laptop hand over packages, and put the newest in the place of its oldest."""
    table = schema.rescue
    yield from _walled(table)
    yield _granted(table, "SELECT (id, device_id, at), INSERT, DELETE")
    yield from _policy(table, "own", "ALL", f"USING (device_id = {_DEVICE})")


def _blobs(schema: HubSchema) -> Iterator[str]:
    """Let a file be read where a row names it that the asker sees; the rows' own walls decide."""
    blob = schema.blob
    named = " OR ".join(
        f"EXISTS (SELECT FROM {synced.name} n WHERE n.market_id = ANY {_READABLE} "
        f'AND n."{column}" = {blob.name}.sha256)'
        for synced in schema.tables
        for column in synced.attachments
    )
    yield from _walled(schema.blob_part)
    yield _granted(schema.blob_part, "SELECT, INSERT, DELETE")
    yield from _policy(schema.blob_part, "own", "ALL", f"USING (device_id = {_DEVICE})")
    yield from _walled(blob)
    yield _granted(blob, "SELECT, INSERT")
    yield from _policy(blob, "named", "SELECT", f"USING ({named or 'false'})")
    yield from _policy(blob, "brought", "INSERT", "WITH CHECK (true)")


def _walled(table: Table) -> Iterator[str]:
    """Put a wall around a table: nothing but what is said here, and everything for the hub."""
    yield f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table.name} FORCE ROW LEVEL SECURITY"
    yield f"REVOKE ALL ON {table.name} FROM {ROLE}"
    yield f"DROP POLICY IF EXISTS hub_itself ON {table.name}"
    yield f"CREATE POLICY hub_itself ON {table.name} TO CURRENT_USER USING (true)"


def _by_market(table: Table, column: str) -> Iterator[str]:
    """Let rows be seen in readable markets, and made, changed or removed in writable ones.

    What may be seen may be locked, so that it stands still while it is judged; to change it fails.
    """
    seen, own = f"{column} = ANY {_READABLE}", f"{column} = ANY {_WRITABLE}"
    yield from _policy(table, "seen", "SELECT", f"USING ({seen})")
    yield from _policy(table, "made", "INSERT", f"WITH CHECK ({own})")
    yield from _policy(table, "changed", "UPDATE", f"USING ({seen}) WITH CHECK ({own})")
    yield from _policy(table, "removed", "DELETE", f"USING ({own})")


def _policy(table: Table, name: str, command: str, condition: str) -> Iterator[str]:
    yield f"DROP POLICY IF EXISTS {name} ON {table.name}"
    yield f"CREATE POLICY {name} ON {table.name} FOR {command} TO {ROLE} {condition}"


def _granted(table: Table, rights: str) -> str:
    return f"GRANT {rights} ON {table.name} TO {ROLE}"


def _changeable(table: Table) -> str:
    """Every column but the key: a row never changes its market in a request."""
    return ", ".join(f'"{column.name}"' for column in table.columns if not column.primary_key)


_CREATE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN
    CREATE ROLE {ROLE} NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;  -- another hub of this server
END $$
"""

_JOIN_ROLE = f"""
DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT {ROLE} TO CURRENT_USER;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL;  -- an administrator has, or the next line fails
END $$;
SET LOCAL ROLE {ROLE};
RESET ROLE
"""  # noqa: S608 - a constant

_USE_SCHEMA = f"""
DO $$ BEGIN
  EXECUTE 'GRANT USAGE ON SCHEMA ' || quote_ident(current_schema()) || ' TO {ROLE}';
END $$
"""
