"""Laptop and hub of different releases: what a newer program catches up with.

Fields that a release does not know are kept in `extra` on both sides. When the program learns
them, they move to their columns here at once, and what an older program could not keep is read
from the hub again, table by table, resumable, beside the ordinary feed.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import HubError
from provider_ops.core.progress import Progress
from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync.cells import cell_of_either, json_cell
from provider_ops.sync.images import Images, stored
from provider_ops.sync.wire import FIRST_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.exchange import Laptop
    from provider_ops.sync.tables import SyncedTable, Tables
    from provider_ops.sync.wire import SnapshotPage

KNOWN: Choice[dict[str, list[str]]] = Choice("sync_known", {}, "Columns that were kept up to now")
HUB_SCHEMA = Choice("hub_schema", 0, "Release of the tables that the hub had last")


class TooOldError(HubError):
    """The hub's tables are of a release that this program cannot show."""

    title = "This program is too old for its hub"
    remedy = "Your changes were sent and are safe. Update the program to receive new ones again."
    needs_person = True


@dataclass(frozen=True, slots=True)
class _Missing:
    """What is read again: the columns of a table in a market, after a key; none: whole rows."""

    market: str
    table: str
    columns: tuple[str, ...]
    after: str


def known(tables: Tables) -> dict[str, list[str]]:
    """Return what a release keeps: its columns by table."""
    return {synced.name: sorted(synced.columns) for synced in tables}


def adopt(laptop: Laptop) -> None:
    """Note what this release keeps that the one before it did not. Cheap when nothing changed."""
    now = known(laptop.tables)
    with laptop.store.read() as session:
        before = settings.get(session, KNOWN)
    if before == now:
        return
    with laptop.store.exclusive() as connection:
        for synced in laptop.tables:
            new = set(synced.columns) - set(before.get(synced.name, ()))
            if not new:
                continue
            columns = sorted(new) if synced.name in before else []
            if columns:
                _lift(connection, synced, columns)
            connection.exec_driver_sql(
                "INSERT INTO sync_backfill (market_id, table_name, columns, after) "
                "SELECT market_id, ?, ?, ? FROM sync_cursor WHERE true "
                "ON CONFLICT DO UPDATE SET columns = excluded.columns, after = excluded.after",
                (synced.name, json.dumps(columns), FIRST_KEY),
            )
        _go_on_loading(connection, laptop.tables)
        settings.write(connection, KNOWN, now)


def note_hub(connection: Connection, schema: int) -> None:
    """Offer again what an older hub could not know, once it is of a newer release."""
    last = settings.read(connection, HUB_SCHEMA)
    if last == schema:
        return
    if last and last < schema:
        moved = "n, op_id, group_id, table_name, row_id, body"
        connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO outbox ({moved}, tries, offered_again) "
            f"SELECT {moved}, 0, 1 FROM sync_parked WHERE reason = 'unknown-table'"
        )
        connection.exec_driver_sql("DELETE FROM sync_parked WHERE reason = 'unknown-table'")
    settings.write(connection, HUB_SCHEMA, schema)


def backfill(laptop: Laptop, reporter: Reporter) -> int:
    """Read from the hub what the release before could not keep; return the number of rows."""
    received = 0
    while (missing := _next(laptop)) is not None:
        reporter.checkpoint()
        page = laptop.transport.snapshot(
            missing.market, missing.table, 0, missing.after, missing.columns
        )
        part = page.parts[0] if page.parts else None
        if part is None or part.page.table != missing.table or part.upto <= missing.after:
            raise HubError("It sent another page than the one asked for.")
        with laptop.store.exclusive(is_repeatable=True) as connection:
            received += _store(connection, laptop.tables, missing, page)
        reporter.report(Progress(received, None, missing.table))
    return received


def _next(laptop: Laptop) -> _Missing | None:
    query = (
        "SELECT b.market_id, b.table_name, b.columns, b.after FROM sync_backfill b "
        "JOIN sync_cursor c ON c.market_id = b.market_id ORDER BY 1, 2 LIMIT 1"
    )
    with laptop.store.read() as session:
        row = session.connection().exec_driver_sql(query).first()
    return None if row is None else _Missing(row[0], row[1], tuple(json.loads(row[2])), row[3])


def _store(connection: Connection, tables: Tables, missing: _Missing, page: SnapshotPage) -> int:
    images, part, synced = Images(connection, tables), page.parts[0], tables.get(missing.table)
    where = (missing.market, missing.table)
    stored_rows = 0
    if synced is not None and missing.columns:
        stored_rows = images.patch_page(part.page)
    elif synced is not None:
        keys = {str(key) for key in part.page.data[0]}
        images.sweep(synced, missing.market, keys, missing.after, part.upto)
        stored_rows = images.store_page(part.page)
    if part.last or synced is None:
        connection.exec_driver_sql(
            "DELETE FROM sync_backfill WHERE market_id = ? AND table_name = ?", where
        )
    else:
        connection.exec_driver_sql(
            "UPDATE sync_backfill SET after = ? WHERE market_id = ? AND table_name = ?",
            (part.upto, *where),
        )
    return stored_rows


def _lift(connection: Connection, synced: SyncedTable, columns: Sequence[str]) -> None:
    """Move what was kept in `extra` to the columns that there are now."""
    rows = connection.exec_driver_sql(
        f"SELECT id, extra FROM {synced.name} WHERE extra NOT IN ('{{}}', 'null')"
    ).all()
    for key, text in rows:
        held = json.loads(text)
        found: dict[str, Any] = {name: held.pop(name) for name in columns if name in held}
        if not found:
            continue
        cells = {name: cell_of_either(synced.columns[name], cell) for name, cell in found.items()}
        cells["extra"] = json_cell(held)
        changes = ", ".join(f'"{name}" = ?' for name in cells)
        values = [stored(synced, name, [cell])[0] for name, cell in cells.items()]
        connection.exec_driver_sql(
            f"UPDATE {synced.name} SET {changes} WHERE id = ?", (*values, key)
        )


def _go_on_loading(connection: Connection, tables: Tables) -> None:
    """Let a running first load begin again where this program does not know the place."""
    first = tables.in_order_of_need[0].name
    loading = connection.exec_driver_sql(
        "SELECT market_id, loading_table FROM sync_cursor WHERE as_of IS NOT NULL"
    ).all()
    for market, table in loading:
        if tables.get(table) is None:
            connection.exec_driver_sql(
                "UPDATE sync_cursor SET loading_table = ?, loading_after = ? WHERE market_id = ?",
                (first, FIRST_KEY, market),
            )
