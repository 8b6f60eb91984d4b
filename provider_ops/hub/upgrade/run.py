"""Bringing a hub's database up to date: one process does it, the others wait for it.

`pg_advisory_lock` would wait inside a statement, and CREATE INDEX CONCURRENTLY waits for every
statement that began before it: a deadlock. So the lock is asked for again and again instead.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex

from provider_ops import __version__
from provider_ops.core.errors import DatabaseError, HubError
from provider_ops.hub.upgrade.expand import Expansion, Shape, fingerprint, look, plan
from provider_ops.store.types import UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection, Engine, Index

    from provider_ops.hub.schema import HubSchema

VERSION = 2
"""Of the hub's tables. Raise it with every release that changes them; 1 had no record of it."""

OLDEST = 1
"""The oldest program that may work with these tables. Raise it when a meaning changes."""

_LOCK = 0x50726F764F7073  # "ProvOps"; PostgreSQL keeps such locks for each database
_PATIENCE_SECONDS = 3_600.0
_LOCK_TIMEOUT = "2s"
"""How long a change waits for its table; whoever comes after it waits as long."""
_ATTEMPTS = 150
_BUSY = {"55P03", "40P01"}  # lock timeout, deadlock

_METADATA = MetaData()
RECORD = Table(
    "hub_schema",
    _METADATA,
    Column("n", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("oldest", Integer, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("program", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)


class NewerDatabaseError(DatabaseError):
    """A newer program has changed the database so that this one must not work with it."""

    title = "The hub's database is of a newer program"
    remedy = "Nothing was changed. Start the newer program, or restore a backup from before."


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the database says about itself."""

    version: int
    oldest: int
    fingerprint: str


def upgrade(engine: Engine, schema: HubSchema, now: datetime) -> bool:
    """Bring the database to this program's shape; return whether anything had to be done.

    Any number of processes may call it at once, and others may use the database meanwhile.

    Raises:
        NewerDatabaseError: If a newer program's database excludes this one.
        HubError: If another process does not get done, or a table is in use all the time.
    """
    wanted = fingerprint(schema)
    with engine.connect() as connection:
        if _is_done(recorded(connection), wanted):
            return False
    options = engine.execution_options(isolation_level="AUTOCOMMIT")
    with options.connect() as connection, alone(connection):
        if _is_done(recorded(connection), wanted):
            return False
        connection.execute(text(f"SET lock_timeout = '{_LOCK_TIMEOUT}'"))
        _METADATA.create_all(connection)
        _expand(engine, connection, schema)
        connection.execute(
            insert(RECORD).values(
                n=select(text("coalesce(max(n), 0) + 1")).select_from(RECORD).scalar_subquery(),
                version=VERSION,
                oldest=OLDEST,
                fingerprint=wanted,
                program=__version__,
                at=now,
            )
        )
        connection.execute(text("RESET lock_timeout"))
    return True


def recorded(connection: Connection) -> Recorded | None:
    """Return what the database says about itself; None before the first upgrade."""
    if connection.scalar(text("SELECT to_regclass('hub_schema')")) is None:
        return None
    newest = select(RECORD.c.version, RECORD.c.oldest, RECORD.c.fingerprint)
    row = connection.execute(newest.order_by(RECORD.c.n.desc()).limit(1)).first()
    return None if row is None else Recorded(*row)


def forget_record(connection: Connection) -> None:
    """Let whoever opens the database next say everything again: it was restored."""
    if recorded(connection) is not None:
        connection.execute(RECORD.delete())


def is_usable(connection: Connection) -> bool:
    """Tell whether this program may work with the database as it is at this moment."""
    found = recorded(connection)
    return found is not None and found.version >= VERSION and found.oldest <= VERSION


def _is_done(found: Recorded | None, wanted: str) -> bool:
    if found is None or found.version < VERSION:
        return False
    if found.oldest > VERSION:
        raise NewerDatabaseError(
            f"Its tables have version {found.version}, this program knows {VERSION}."
        )
    return found.version > VERSION or found.fingerprint == wanted


@contextmanager
def alone(connection: Connection) -> Iterator[None]:
    """Be the only one that changes tables; `connection` commits by itself.

    Raises:
        HubError: If another does not get done.
    """
    until = time.monotonic() + _PATIENCE_SECONDS
    while not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK}):
        if time.monotonic() > until:
            raise HubError(
                "Another process has been changing its tables for an hour.",
                title="The hub cannot start",
                remedy="Nothing was changed. See what that process waits for.",
            )
        time.sleep(0.1)
    try:
        yield
    finally:
        connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK})


def _expand(engine: Engine, connection: Connection, schema: HubSchema) -> None:
    shape = look(connection)
    missing: Expansion = plan(schema, shape)
    if missing.tables:
        with engine.begin() as together:  # with the triggers that belong to them
            schema.metadata.create_all(together, tables=missing.tables, checkfirst=True)
    for statement in missing.statements:
        _patiently(lambda line=statement: connection.execute(text(line)))  # type: ignore[misc]
    for index in missing.indexes:
        _patiently(lambda made=index: _build(connection, made, shape))  # type: ignore[misc]
    if schema.statements:
        _patiently(lambda: _say(engine, schema.statements))


def _say(engine: Engine, statements: tuple[str, ...]) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_TIMEOUT}'")
        for statement in statements:
            connection.exec_driver_sql(statement)


def _build(connection: Connection, index: Index, shape: Shape) -> None:
    """Build an index beside running writes; what a cut-off build left is thrown away first."""
    assert index.table is not None
    name, table = str(index.name), index.table.name
    partitions = shape.partitions.get(table)
    if partitions is None:
        _build_one(connection, index, name, table)
        return
    made = str(CreateIndex(index, if_not_exists=True).compile(dialect=connection.dialect))
    connection.exec_driver_sql(made.replace(f" ON {table} ", f" ON ONLY {table} ", 1))
    for partition in partitions:
        part = f"{name}_{partition}"[-63:]
        if shape.indexes.get(part):
            continue
        _build_one(connection, index, part, partition)
        connection.exec_driver_sql(f"ALTER INDEX {name} ATTACH PARTITION {part}")


def _build_one(connection: Connection, index: Index, name: str, table: str) -> None:
    assert index.table is not None
    connection.exec_driver_sql(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")
    made = str(CreateIndex(index).compile(dialect=connection.dialect))
    was = f"INDEX {index.name} ON {index.table.name} "
    connection.exec_driver_sql(made.replace(was, f"INDEX CONCURRENTLY {name} ON {table} ", 1))


def _patiently(work: Callable[[], object]) -> None:
    """Do what needs a table for itself for a moment, between the transactions of others.

    Waiting for long would hold up everybody who comes after; so it gives way and tries again.
    """
    for attempt in range(_ATTEMPTS):
        try:
            work()
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in _BUSY or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.2)
        else:
            return
