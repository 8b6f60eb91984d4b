"""A market leaves a laptop: its rows, what was made of them here, and the files they named.

What its person has written and not sent stays in the outbox, or among what was set aside. What he
had sent goes with the market: the hub has it, and he may not hold it any more.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provider_ops.sync.images import Images
    from provider_ops.sync.tables import Tables

_BOOKS = ("sync_cursor", "sync_import_progress", "sync_backfill", "sync_sent")


def leave_market(connection: Connection, tables: Tables, images: Images, market: str) -> None:
    """Take everything of a market off this laptop but its person's own unsent work."""
    for made in tables.local:
        if not made.of:
            _drop(connection, f"{made.table} WHERE market_id = ?", market)
        for name in made.of:
            _drop_of(connection, made.table, made.column, name, market)
    for synced in tables:
        if not synced.is_bulk:
            _drop_of(connection, "sync_merged", "row_id", synced.name, market)
    marks = {name: _rows(connection, name) for name in tables.marks}
    images.leave_market(market)
    for name in _BOOKS:
        _drop(connection, f"{name} WHERE market_id = ?", market)
    for name, rows in marks.items():  # nothing has to be made anew for rows that are gone
        connection.exec_driver_sql(f"DELETE FROM {name}")
        for row in rows:
            holes = ", ".join("?" * len(row))
            connection.exec_driver_sql(f"INSERT INTO {name} VALUES ({holes})", row)


def drop_unnamed_files(connection: Connection, tables: Tables) -> None:
    """Take files off this laptop that no row here names any more; unsent ones stay."""
    named = " UNION ALL ".join(
        f'SELECT "{column}" FROM {synced.name}'
        for synced in tables
        for column in synced.attachments
    )
    if named:
        connection.exec_driver_sql(f"DELETE FROM blob WHERE sent AND sha256 NOT IN ({named})")


def _rows(connection: Connection, table: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]


def _drop_of(connection: Connection, table: str, column: str, of: str, market: str) -> None:
    keys = f"SELECT id FROM {of} WHERE market_id = ?"
    _drop(connection, f"{table} WHERE {column} IN ({keys})", market)


def _drop(connection: Connection, which: str, market: str) -> None:
    connection.exec_driver_sql(f"DELETE FROM {which}", (market,))
