"""Indexes of bulk tables during a first load: dropped for an empty table, built at its end.

Filling indexes row by row takes most of the time of a load. A table that comes in one part is
filled with its indexes: dropping and building them would take longer than its few rows. Dropping
and building happen in the transactions of the pages, so after a kill either the load goes on and
ends with them, or they are there. Without them queries are slower, not wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provider_ops.sync.tables import SyncedTable, Tables


def drop_for_load(connection: Connection, synced: SyncedTable) -> None:
    """Drop the indexes of a bulk table that a load is about to fill, if it is empty."""
    query = f"SELECT 1 FROM {synced.name} LIMIT 1"  # noqa: S608 - the name comes from the model
    if not synced.is_bulk or connection.exec_driver_sql(query).first() is not None:
        return
    for index in synced.table.indexes:
        index.drop(connection, checkfirst=True)


def build_missing(connection: Connection, tables: Tables) -> None:
    """Build what `drop_for_load` dropped on tables that no load is filling now."""
    loading = set(
        connection.exec_driver_sql(
            "SELECT loading_table FROM sync_cursor WHERE as_of IS NOT NULL"
        ).scalars()
    )
    query = "SELECT name FROM sqlite_master WHERE type = 'index'"
    there = set(connection.exec_driver_sql(query).scalars())
    for synced in tables.bulk:
        if synced.name not in loading:
            for index in synced.table.indexes:
                if index.name not in there:
                    index.create(connection)
