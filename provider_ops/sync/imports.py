"""Rows of imports made here on their way to the hub: page by page, resumable, idempotent.

The import itself is an ordinary operation. Once the hub has taken it, its rows follow, table by
table and key by key; how far they are is stored after every page.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.core.progress import Progress
from provider_ops.sync.images import Images, local_cell_sql
from provider_ops.sync.tables import IMPORTS
from provider_ops.sync.wire import ImportPage, row_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.exchange import Laptop
    from provider_ops.sync.tables import SyncedTable
    from provider_ops.sync.wire import RowPage


def push(laptop: Laptop, reporter: Reporter) -> int:
    """Send every row that is not at the hub yet, and return their number.

    Raises:
        HubError: If the hub is out of reach or refuses; what it has taken stays taken.
    """
    return sum(
        _push_one(laptop, bytes(key), market, reporter) for key, market in _unfinished(laptop)
    )


def _push_one(laptop: Laptop, key: bytes, market: str, reporter: Reporter) -> int:
    sent, number = 0, 0
    for synced in _tables_left(laptop, key):
        keys = _keys_left(laptop, synced, key)
        for start in range(0, len(keys), laptop.page_rows):
            reporter.checkpoint()
            chunk = keys[start : start + laptop.page_rows]
            page = ImportPage(market, _read(laptop, synced, key, chunk))
            if not len(page.page):
                return sent  # undone here meanwhile
            receipt = laptop.transport.send_import_page(UUID(bytes=key), number, page)
            if receipt.status != "stored":
                _forget(laptop, key, receipt.status)
                return sent
            _note(laptop, key, synced.name, chunk[-1], receipt.rev)
            sent, number = sent + len(chunk), number + 1
            reporter.report(Progress(start + len(chunk), len(keys), synced.name))
    with laptop.store.exclusive() as connection:
        connection.exec_driver_sql(
            "UPDATE sync_import_progress SET finished = 1 WHERE import_id = ?", (key,)
        )
    return sent


def _unfinished(laptop: Laptop) -> Sequence[Any]:
    return _read_all(
        laptop,
        "SELECT import_id, market_id FROM sync_import_progress WHERE NOT finished "
        "ORDER BY import_id",
    )


def _tables_left(laptop: Laptop, key: bytes) -> tuple[SyncedTable, ...]:
    ((name,),) = _read_all(
        laptop, "SELECT table_name FROM sync_import_progress WHERE import_id = ?", key
    )
    names = [synced.name for synced in laptop.tables.bulk]
    return laptop.tables.bulk[names.index(name) if name in names else 0 :]


def _keys_left(laptop: Laptop, synced: SyncedTable, key: bytes) -> list[bytes]:
    rows = _read_all(
        laptop,
        f"SELECT id FROM {synced.name} WHERE import_id = ?1 AND id > coalesce((SELECT after "
        "FROM sync_import_progress WHERE import_id = ?1 AND table_name = ?2), x'') ORDER BY id",
        key,
        synced.name,
    )
    return [bytes(row[0]) for row in rows]


def _read(laptop: Laptop, synced: SyncedTable, key: bytes, keys: Sequence[bytes]) -> RowPage:
    names = ["id", *synced.columns]
    parts = ", ".join(local_cell_sql(synced, name) for name in names)
    rows = _read_all(
        laptop,
        f"SELECT {parts} FROM {synced.name} "
        "WHERE id BETWEEN ? AND ? AND +import_id = ? ORDER BY id",
        keys[0],
        keys[-1],
        key,
    )
    return row_page(synced.name, names, rows)


def _note(laptop: Laptop, key: bytes, table: str, after: bytes, rev: int) -> None:
    with laptop.store.exclusive() as connection:
        connection.exec_driver_sql(
            "UPDATE sync_import_progress SET table_name = ?, after = ?, rev = ? "
            "WHERE import_id = ?",
            (table, after, rev, key),
        )


def _forget(laptop: Laptop, key: bytes, status: str) -> None:
    """Send no more rows of an import that was undone, or that a restored hub does not know.

    If the import itself is on its way to that hub, its rows follow it; otherwise it goes as
    every row goes that the hub does not have.
    """
    with laptop.store.exclusive() as connection:
        query = "SELECT 1 FROM outbox WHERE row_id = ?"
        if connection.exec_driver_sql(query, (key,)).first() is not None:
            return
        connection.exec_driver_sql("DELETE FROM sync_import_progress WHERE import_id = ?", (key,))
        if status == "unknown":
            Images(connection, laptop.tables).remove(laptop.tables[IMPORTS], [key.hex()])


def _read_all(laptop: Laptop, query: str, *parameters: Any) -> Sequence[Any]:
    with laptop.store.read() as session:
        connection: Connection = session.connection()
        return connection.exec_driver_sql(query, parameters).all()
