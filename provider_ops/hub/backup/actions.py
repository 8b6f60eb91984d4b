"""Making a copy while the hub works, and putting one back where it does not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text, update

from provider_ops import __version__
from provider_ops.core.errors import HubError, UsageError
from provider_ops.hub import database, office
from provider_ops.hub import schema as schemas
from provider_ops.hub.accounts import audit
from provider_ops.hub.backup import content, tools
from provider_ops.hub.upgrade import run
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from provider_ops.hub.accounts.audit import By
    from provider_ops.hub.backup.content import Manifest
    from provider_ops.hub.schema import HubSchema
    from provider_ops.hub.service import Hub
    from provider_ops.sync.tables import Tables

SUFFIX = ".backup"
_ASIDE = "before_restore"


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made."""

    file: Path
    size: int
    manifest: Manifest


def back_up(hub: Hub, by: By, file: Path, passphrase: str) -> Made:
    """Write one moment of the whole database to a file while exchanges go on.

    Only when the file is complete and on the disk are laptops told that they may forget what
    they sent before that moment.

    Raises:
        HubError: If pg_dump fails; nothing appears under the file's name then.
    """
    unfinished = file.with_name(f"{file.name}.part")
    markets = hub.schema.market
    with hub.engine.connect().execution_options(isolation_level="REPEATABLE READ") as moment:
        snapshot = str(moment.scalar(text("SELECT pg_export_snapshot()")))
        name = str(moment.scalar(text("SELECT current_schema()")))
        rows = moment.execute(select(markets.c.id, markets.c.epoch, markets.c.head))
        manifest = content.Manifest.made(
            hub.clock(), __version__, run.VERSION, {m: (epoch, head) for m, epoch, head in rows}
        )
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600)
            with unfinished.open("wb") as stream:
                dump = tools.dump(hub.engine.url, name, snapshot)
                content.write(stream, passphrase, manifest, dump)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(file)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    _sync_folder(file.parent)
    with database.transaction(hub.engine) as connection:
        _tell_laptops(connection, hub.schema, manifest)
        audit.record(connection, hub.schema, by, "backup", file.name, hub.clock())
    return Made(file, file.stat().st_size, manifest)


def keep_newest(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest copies of a folder; return what was removed."""
    copies = sorted(folder.glob(f"hub-*{SUFFIX}"))
    old = copies[: max(len(copies) - keep, 0)]
    for file in old:
        file.unlink(missing_ok=True)
    return old


def restore(
    url: str, tables: Tables, by: By, file: Path, passphrase: str, now: datetime, *, replace: bool
) -> Manifest:
    """Put a copy in the place of the database; laptops then offer what it lacks.

    The copy is read to its end first. What is there is set aside, and comes back if anything
    fails. Every market begins a new epoch.

    Raises:
        FileError: If the copy is damaged or not whole.
        LockedError: If the passphrase is wrong.
        UsageError: If the database is not empty and `replace` was not said, or the hub runs.
        HubError: If pg_restore fails.
    """
    with file.open("rb") as stream:
        manifest = content.check(stream, passphrase)
    engine = database.open_postgres(url, connections=1)
    try:
        made = schemas.build(tables)
        by_itself = engine.execution_options(isolation_level="AUTOCOMMIT")
        with by_itself.connect() as connection, run.alone(connection):
            _check_alone(connection)
            if not replace and not _is_empty(connection, made):
                raise UsageError(
                    "The hub's database is not empty.",
                    title="There is something in the way",
                    remedy="Nothing was changed. Make a copy of it, then say --replace.",
                )
            _exchange(connection, made, file, passphrase, manifest)
        run.upgrade(engine, made, now)
        with database.transaction(engine) as connection:
            audit.record(connection, made, by, "restore", manifest.at, now)
    finally:
        engine.dispose()
    return manifest


def _tell_laptops(connection: Connection, schema: HubSchema, manifest: Manifest) -> None:
    """Note how far each market is in the copy, unless it began anew meanwhile."""
    books = schema.market
    for market, (epoch, head) in sorted(manifest.markets.items()):
        connection.execute(
            update(books)
            .where(books.c.id == market, books.c.epoch == epoch, books.c.backed_up_rev < head)
            .values(backed_up_rev=head)
        )


def _exchange(
    connection: Connection, schema: HubSchema, file: Path, passphrase: str, manifest: Manifest
) -> None:
    """Put the copy in the place of what is there, or leave what is there."""
    name = str(connection.scalar(text("SELECT current_schema()")))
    _set_aside(connection, name)
    try:
        with file.open("rb") as stream:
            tools.restore(connection.engine.url, content.read_dump(stream, passphrase))
        _tell_laptops(connection, schema, manifest)
        office.mark_restored(connection, schema)
        run.forget_record(connection)
    except BaseException:
        _bring_back(connection, name)
        raise
    connection.execute(text(f"DROP SCHEMA {_ASIDE} CASCADE"))


def _check_alone(connection: Connection) -> None:
    others = connection.scalar(text(_OTHERS))
    if others:
        raise UsageError(
            "Somebody uses the hub's database.",
            title="The hub is running",
            remedy="Nothing was changed. Stop the hub on every machine, then try again.",
        )


def _is_empty(connection: Connection, schema: HubSchema) -> bool:
    if connection.scalar(text("SELECT to_regclass('hub_market')")) is None:
        return True
    markets, people = schema.market, schema.staff
    opened = select(func.count()).where(markets.c.id != SHARED_MARKET)
    written = select(func.coalesce(func.max(markets.c.head), 0))
    known = select(func.count()).select_from(people)
    return not any(connection.scalar(query) for query in (opened, written, known))


def _set_aside(connection: Connection, name: str) -> None:
    if connection.scalar(text(f"SELECT to_regnamespace('{_ASIDE}')")) is not None:
        raise HubError(
            f"A restore was cut off before; the database from before it is in {_ASIDE}.",
            title="A restore was not finished",
            remedy="Nothing was changed. See the administrator's guide on how to go on.",
        )
    connection.execute(text(f'ALTER SCHEMA "{name}" RENAME TO {_ASIDE}'))


def _bring_back(connection: Connection, name: str) -> None:
    connection.execute(text(f'DROP SCHEMA IF EXISTS "{name}" CASCADE'))
    connection.execute(text(f'ALTER SCHEMA {_ASIDE} RENAME TO "{name}"'))


def _sync_folder(folder: Path) -> None:
    """Let the file's new name survive a loss of power, where a folder can be opened."""
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


_OTHERS = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
