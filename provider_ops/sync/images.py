"""Rows people see = the hub's image plus the changes that wait, in their order.

Works on the bare connection of `Store.exclusive`. Rows without waiting changes, nearly all, are
stored as they come; the others are put together again.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any

from provider_ops.sync import cells
from provider_ops.sync.cells import Kind, kind_of
from provider_ops.sync.tables import IMPORTS
from provider_ops.sync.wire import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable, Tables
    from provider_ops.sync.wire import RowPage

RowCells = dict[str, "Cell"]
"""A row by column, `market_id` among them, without `id`."""

_PARAMETERS = 16_000
"""Values in one statement. Row by row, the driver lets other threads in after each row, and gets
the interpreter back late: three times slower while a hub or a next page works beside it."""

_KEYS = 10_000


class Images:
    """Puts rows from the hub under the changes that wait on one laptop."""

    def __init__(self, connection: Connection, tables: Tables) -> None:
        self._connection = connection
        self._tables = tables
        self._waiting: dict[str, list[str]] = {}
        self._read: dict[str, list[dict[str, Any]]] = {}
        self.read_waiting()

    def read_waiting(self) -> None:
        """Look again at the changes that wait. Needed after the outbox has changed."""
        self._waiting, self._read = defaultdict(list), {}
        for key, body in self._connection.exec_driver_sql(
            "SELECT lower(hex(row_id)), body FROM outbox WHERE NOT offered_again ORDER BY n"
        ).all():
            self._waiting[key].append(body)

    def store_page(self, page: RowPage) -> int:
        """Take rows as the hub has them now, and return their number."""
        synced = self._tables.get(page.table)
        if synced is None or not len(page):
            return 0  # a table of a newer release; it is loaded when this program knows it
        arranged = _arrange(synced, page)
        keys, gone = arranged["id"], arranged["deleted"]
        waiting = self._waiting.keys()
        if not waiting.isdisjoint(keys) or any(gone):
            plain = [n for n, key in enumerate(keys) if key not in waiting and not gone[n]]
            self._drop(synced, [k for k, g in zip(keys, gone, strict=True)
                                if g and k not in waiting])  # fmt: skip
            for n, key in enumerate(keys):
                if key in waiting:
                    image = {name: column[n] for name, column in arranged.items()}
                    self.place(synced, str(key), None if gone[n] else image)
            arranged = {name: [column[n] for n in plain] for name, column in arranged.items()}
        self._upsert(synced, arranged)
        if page.table == IMPORTS:
            self._drop_undone(keys)
        return len(page)

    def patch_page(self, page: RowPage) -> int:
        """Take some columns of rows that are here; rows that are not come by the feed."""
        synced = self._tables.get(page.table)
        if synced is None or not len(page):
            return 0
        arranged = _arrange(synced, page, is_whole=False)
        names = [name for name in arranged if name in synced.columns]
        columns = [stored(synced, name, arranged[name]) for name in names]
        changes = ", ".join(f'"{name}" = ?' for name in names)
        plain = []
        for n, key in enumerate(arranged["id"]):
            if key not in self._waiting:
                plain.append((*(column[n] for column in columns), bytes.fromhex(key)))
            elif (base := self.base(synced, key)) is not None:
                self.place(synced, key, base | {name: arranged[name][n] for name in names})
        if plain:
            self._connection.exec_driver_sql(
                f"UPDATE {synced.name} SET {changes} WHERE id = ?", plain
            )
        return len(page)

    def place(self, synced: SyncedTable, key: str, image: RowCells | None) -> None:
        """Put one image (None: not at the hub, or not for us) under what waits on its row."""
        waiting = self.waiting_on(key)
        if not waiting:
            self._forget_base(synced, key)
            self._show(synced, key, image)
            return
        kept = None
        if image is not None:
            kept = {n: c for n, c in image.items() if n == "market_id" or n in synced.columns}
        self._connection.exec_driver_sql(
            "INSERT INTO sync_base_image (table_name, row_id, image) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET image = excluded.image",
            (synced.name, bytes.fromhex(key), json.dumps(kept)),
        )
        self._show(synced, key, overlaid(synced, kept, waiting))

    def sweep(self, synced: SyncedTable, market: str, keys: set[str], after: str, upto: str) -> int:
        """Remove the market's rows with keys in (after, upto] that are not among `keys`.

        Imports made here stay while their rows are on the way to the hub.
        """
        sending = "SELECT import_id FROM sync_import_progress WHERE NOT finished"
        which = "import_id" if synced.is_bulk else "id"
        rows = self._connection.exec_driver_sql(
            f"SELECT lower(hex(id)) FROM {synced.name} WHERE id > ? AND id <= ? "
            f"AND +market_id = ? AND {which} NOT IN ({sending})",
            (bytes.fromhex(after), bytes.fromhex(upto), market),
        )
        stale = [key for (key,) in rows if key not in keys]
        self.remove(synced, stale)
        return len(stale)

    def remove(self, synced: SyncedTable, keys: Sequence[str]) -> None:
        """Take rows off this laptop; what waits on them is kept in the outbox."""
        for key in keys:
            if key in self._waiting:
                self.place(synced, key, None)
        self._drop(synced, [key for key in keys if key not in self._waiting])
        if synced.name == IMPORTS:
            self._drop_undone(keys)

    def take_off(self, synced: SyncedTable, key: str, base: RowCells | None) -> None:
        """Show a row without a change that waits no more; `base` is the hub's image of it.

        An undo took the rows of its import from this laptop: their market is loaded again.
        """
        self.read_waiting()
        undone = self._market_of_import(key, undone=True) if synced.name == IMPORTS else None
        self.place(synced, key, base)
        if base is None and synced.name == IMPORTS:
            self._drop_undone([key])
        elif undone is not None and (market := self._market_of_import(key, undone=False)):
            self.load_again(market)

    def load_again(self, market: str) -> None:
        """Have the next exchange bring all rows of a market, as to a new laptop."""
        self._connection.exec_driver_sql("DELETE FROM sync_cursor WHERE market_id = ?", (market,))

    def leave_market(self, market: str) -> None:
        """Take all rows of a market off this laptop."""
        for synced in self._tables:
            if synced.is_bulk:
                self._connection.exec_driver_sql(
                    f"DELETE FROM {synced.name} WHERE market_id = ?",
                    (market,),
                )
                continue
            keys = self._connection.exec_driver_sql(
                f"SELECT lower(hex(id)) FROM {synced.name} WHERE market_id = ?",
                (market,),
            )
            self.remove(synced, [key for (key,) in keys.all()])

    def point_to(self, market: str, table: str, key: str, target: str) -> None:
        """Let what points to `key` point to `target`, and forget the row `key`.

        The hub does the same to the rows of the alias' market; rows of others stay as they are
        there, unless they wait here.
        """
        pair = (bytes.fromhex(target), bytes.fromhex(key), market)
        for synced, column in self._tables.pointing_to(table):
            self._connection.exec_driver_sql(
                f'UPDATE {synced.name} SET "{column}" = ? WHERE "{column}" = ? '
                "AND (market_id = ? OR id IN (SELECT row_id FROM outbox))",
                pair,
            )
        synced = self._tables[table]
        self._forget_base(synced, key)
        self._drop(synced, [key])

    def waiting_on(self, key: str) -> Sequence[dict[str, Any]]:
        """Return the changes that wait on a row, in their order."""
        if key not in self._waiting:
            return ()
        if key not in self._read:  # of most rows nobody asks
            self._read[key] = [json.loads(body) for body in self._waiting[key]]
        return self._read[key]

    def waiting_in(self, synced: SyncedTable) -> set[str]:
        """Return the keys of a table's rows that have changes waiting."""
        return {key for key in self._waiting if self.waiting_on(key)[0]["table"] == synced.name}

    def updated(self, keys: Iterable[Any]) -> set[str]:
        """Return those of `keys` whose rows were at the hub already and have changes waiting."""
        both = self._waiting.keys() & keys if self._waiting else set()
        return {key for key in both if self.waiting_on(key)[0]["kind"] != "create"}

    def base(self, synced: SyncedTable, key: str) -> RowCells | None:
        """Return the hub's image of a row: the kept one, or the shown one with changes undone."""
        return self.bases(synced, [key])[key]

    def bases(self, synced: SyncedTable, keys: Sequence[str]) -> dict[str, RowCells | None]:
        """Return the hub's images of rows of one table."""
        found: dict[str, RowCells | None] = {}
        for start in range(0, len(keys), _KEYS):
            chunk = keys[start : start + _KEYS]
            marks = ", ".join("?" * len(chunk))
            values = [bytes.fromhex(key) for key in chunk]
            kept = self._connection.exec_driver_sql(
                "SELECT lower(hex(row_id)), image FROM sync_base_image WHERE table_name = ? "
                f"AND row_id IN ({marks})",
                (synced.name, *values),
            )
            images = {key: json.loads(image) for key, image in kept}
            shown = self._shown(synced, values)
            for key in chunk:
                waits = key in self._waiting and key in images
                found[key] = images[key] if waits else self._undone(synced, key, shown.get(key))
        return found

    def _undone(self, synced: SyncedTable, key: str, shown: RowCells | None) -> RowCells | None:
        for op in reversed(self.waiting_on(key)):
            if op["kind"] == "create":
                return None
            if op["kind"] == "delete":
                shown = {"market_id": op["market"], "extra": "{}"}
            if shown is not None:
                shown |= _side(synced, op, 0)
        return shown

    def forget_settled(self) -> None:
        """Forget the images of rows on which nothing waits any more."""
        self._connection.exec_driver_sql(
            "DELETE FROM sync_base_image WHERE row_id NOT IN "
            "(SELECT row_id FROM outbox WHERE NOT offered_again)"
        )

    def _shown(self, synced: SyncedTable, keys: Sequence[bytes]) -> dict[str, RowCells]:
        names = ["market_id", *synced.columns]
        parts = ", ".join(local_cell_sql(synced, name) for name in names)
        rows = self._connection.exec_driver_sql(
            f"SELECT lower(hex(id)), {parts} FROM {synced.name} "
            f"WHERE id IN ({', '.join('?' * len(keys))})",
            tuple(keys),
        )
        return {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows}

    def _show(self, synced: SyncedTable, key: str, row: RowCells | None) -> None:
        if row is None:
            self._drop(synced, [key])
            return
        columns: dict[str, list[Cell]] = {name: [cell] for name, cell in row.items()}
        self._upsert(synced, columns | {"id": [key]})

    def _upsert(self, synced: SyncedTable, columns: dict[str, list[Cell]]) -> None:
        names = [n for n in ("id", "market_id", *synced.columns) if n in columns]
        values = [stored(synced, name, columns[name]) for name in names]
        if not values[0]:
            return
        quoted = ", ".join(f'"{name}"' for name in names)
        changes = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:])
        marks = f"({', '.join('?' * len(names))})"
        rows = list(zip(*values, strict=True))
        size = _PARAMETERS // len(names)
        for start in range(0, len(rows), size):
            chunk = rows[start : start + size]
            self._connection.exec_driver_sql(
                f"INSERT INTO {synced.name} ({quoted}) VALUES {', '.join([marks] * len(chunk))} "
                f"ON CONFLICT (id) DO UPDATE SET {changes}",
                tuple(chain.from_iterable(chunk)),
            )

    def _drop(self, synced: SyncedTable, keys: Sequence[Any]) -> None:
        if keys:
            self._connection.exec_driver_sql(
                f"DELETE FROM {synced.name} WHERE id = ?",
                [(bytes.fromhex(key),) for key in keys],
            )

    def _forget_base(self, synced: SyncedTable, key: str) -> None:
        self._connection.exec_driver_sql(
            "DELETE FROM sync_base_image WHERE table_name = ? AND row_id = ?",
            (synced.name, bytes.fromhex(key)),
        )

    def _market_of_import(self, key: str, *, undone: bool) -> str | None:
        """Return the market of an import as it is shown, if it stands so."""
        found = self._connection.exec_driver_sql(
            f"SELECT market_id FROM {IMPORTS} WHERE id = ? AND (undone_at IS NOT NULL) = ?",
            (bytes.fromhex(key), undone),
        ).first()
        return None if found is None else str(found[0])

    def _drop_undone(self, keys: Iterable[Any]) -> None:
        """Remove the rows of imports that are undone, or not here any more."""
        for key in keys:
            values = (bytes.fromhex(key),)
            standing = self._connection.exec_driver_sql(
                f"SELECT 1 FROM {IMPORTS} WHERE id = ? AND undone_at IS NULL",
                values,
            ).first()
            if standing is None:
                for bulk in self._tables.bulk:
                    self._connection.exec_driver_sql(
                        f"DELETE FROM {bulk.name} WHERE import_id = ?",
                        values,
                    )


def overlaid(
    synced: SyncedTable, base: RowCells | None, waiting: Iterable[dict[str, Any]]
) -> RowCells | None:
    """Return the row people see; None when it is not there for them."""
    row = None if base is None else dict(base)
    for op in waiting:
        if op["kind"] == "delete":
            row = None
        elif op["kind"] == "create" and row is None:
            row = {"market_id": op["market"], "extra": "{}"} | _side(synced, op, 1)
        elif op["kind"] == "update" and row is not None:
            row |= _side(synced, op, 1)
    return row


def local_cell_sql(synced: SyncedTable, name: str) -> str:
    """Return the SQL expression that yields the cell of a laptop's column."""
    return cells.sqlite_cell_sql(synced.table.c[name])


def _side(synced: SyncedTable, op: dict[str, Any], side: int) -> RowCells:
    """Return the old (0) or new (1) values of an operation's fields that this program knows."""
    return {
        name: cells.cell_from_word(synced.columns[name], words[side])
        for name, words in op["fields"].items()
        if name in synced.columns
    }


def _arrange(synced: SyncedTable, page: RowPage, *, is_whole: bool = True) -> dict[str, list[Any]]:
    """Return a page by known column; what an older hub lacks gets its default, in whole rows.

    Fields that this program knows and the hub's release kept in `extra` come out of it; columns
    that only the hub knows go into it.
    """
    given = dict(zip(page.columns, page.data, strict=True))
    arranged = {name: given.pop(name) for name in HEAD}
    for name, column in synced.columns.items():
        if name in given:
            arranged[name] = given.pop(name)
        elif is_whole:
            arranged[name] = [cells.default_cell(column)] * len(page)
    extras = arranged["extra"]
    if given or not set(extras) <= {None, "{}"}:
        arranged["extra"] = list(extras)
        for n in range(len(page)):
            held = json.loads(str(extras[n] or "{}")) | {name: c[n] for name, c in given.items()}
            for name in held.keys() & synced.columns.keys():
                cell = cells.cell_of_either(synced.columns[name], held.pop(name))
                if name in arranged:
                    arranged[name] = list(arranged[name])
                    arranged[name][n] = cell
            arranged["extra"][n] = cells.json_cell(held)
    return arranged


def stored(synced: SyncedTable, name: str, column: list[Cell]) -> Sequence[Any]:
    """Return a column of cells as this laptop's database takes it."""
    if kind_of(synced.table.c[name]) is not Kind.KEY:
        return column
    keys: list[Any] = column
    if None in keys:
        return [None if key is None else bytearray.fromhex(key) for key in keys]
    # The driver takes bytearray as it is, and asks every bytes whether it wants to be adapted.
    return list(map(bytearray.fromhex, keys))
