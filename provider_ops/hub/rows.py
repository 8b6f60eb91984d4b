"""Rows of the hub as images: loading them for a merge, and writing what a merge made of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    literal_column,
    or_,
    select,
    update,
)

from provider_ops.hub import many
from provider_ops.hub.database import cell_sql, row_sql
from provider_ops.hub.operation import Image
from provider_ops.sync import cells
from provider_ops.sync.tables import IMPORTS
from provider_ops.sync.wire import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Select, Table

    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable


def load(
    connection: Connection,
    schema: HubSchema,
    markets: Sequence[str],
    wanted: dict[str, set[str]],
    *,
    lock: bool,
) -> dict[tuple[str, str], Image]:
    """Return the rows with the wanted keys (table name to keys) that lie in these markets.

    With `lock` they are locked in the order of table and key, so that no two exchanges wait for
    each other.
    """
    found: dict[tuple[str, str], Image] = {}
    for synced in schema.tables:
        keys = sorted(wanted.get(synced.name, ()))
        if not keys:
            continue
        table = schema.rows[synced.name]
        names, selected = row_sql(synced, connection.dialect.name)
        query: Select[*tuple[Any, ...]] = (
            select(*(literal_column(part) for part in selected))
            .select_from(table)
            .where(table.c.market_id.in_(markets), many.among(connection, table.c.id, keys))
            .order_by(table.c.id, table.c.market_id)
        )
        if lock:
            query = query.with_for_update()
        for row in connection.execute(query):
            image = image_of(synced.name, names, row)
            image.cells = _lifted(synced, image.cells)
            kept = found.get((image.table, image.id))
            if kept is None or kept.rev < image.rev:
                found[image.table, image.id] = image
    return found


def image_of(table: str, names: Sequence[str], row: Sequence[Any]) -> Image:
    """Return the image of a row selected with `row_sql`."""
    key, market, rev, deleted, *data = row
    cells = dict(zip(names[len(HEAD) :], data, strict=True))
    return Image(table, key, market, rev, bool(deleted), cells, loaded=cells, loaded_rev=rev)


def _lifted(synced: SyncedTable, loaded: dict[str, Cell]) -> dict[str, Cell]:
    """Take fields out of `extra` that this release has columns for; the next write stores them.

    They came from newer laptops while the hub was older, or while its workers were of two
    releases. Laptops do the same when they read the row.
    """
    text = loaded["extra"]
    if text in (None, "{}"):
        return loaded
    held = json.loads(str(text))
    known = held.keys() & synced.columns.keys() if isinstance(held, dict) else ()
    if not known:
        return loaded
    lifted = dict(loaded)
    for name in sorted(known):
        lifted[name] = cells.cell_of_either(synced.columns[name], held.pop(name))
    lifted["extra"] = cells.json_cell(held)
    return lifted


def pointing(
    connection: Connection,
    schema: HubSchema,
    synced: SyncedTable,
    column: str,
    market: str,
    key: str,
) -> set[str]:
    """Return the keys of a market's rows whose `column` points to `key`.

    Reads the table's part of the market; it is asked only when something was created twice.
    """
    table = schema.rows[synced.name]
    query = select(table.c.id).where(table.c.market_id == market, table.c[column] == UUID(key))
    return {found.hex for found in connection.scalars(query)}


def care_of(
    connection: Connection,
    schema: HubSchema,
    synced: SyncedTable,
    markets: Sequence[str],
    keys: Iterable[str],
) -> Iterator[tuple[str, str, dict[str, Cell]]]:
    """Return market, key and the cells of these rows that say whose they are."""
    table, names = schema.rows[synced.name], synced.care.columns
    query = select(table.c.market_id, table.c.id, *(table.c[name] for name in names)).where(
        table.c.market_id.in_(markets), many.among(connection, table.c.id, keys)
    )
    for market, key, *values in connection.execute(query):
        found = (None if value is None else value.hex for value in values)
        yield market, key.hex, dict(zip(names, found, strict=True))


def owners(
    connection: Connection,
    schema: HubSchema,
    keys: Iterable[tuple[str, str, tuple[Cell, ...]]],
) -> dict[tuple[str, str, tuple[Cell, ...]], str]:
    """Return which row has each natural key (table, market, values) now, if one has."""
    asked: dict[tuple[str, str], set[tuple[Cell, ...]]] = {}
    for name, market, values in keys:
        asked.setdefault((name, market), set()).add(values)
    found = {}
    for (name, market), wanted in sorted(asked.items()):
        synced, table = schema.tables[name], schema.rows[name]
        columns = [synced.columns[c] for c in synced.natural_key]
        bound = [
            tuple(cells.value_from_cell(c, cell) for c, cell in zip(columns, values, strict=True))
            for values in wanted
        ]
        dialect = connection.dialect.name
        query: Select[*tuple[Any, ...]] = (
            select(
                literal_column(cell_sql(synced.table.c.id, dialect)),
                *(literal_column(cell_sql(c, dialect)) for c in columns),
            )
            .select_from(table)
            .where(
                table.c.market_id == market,
                table.c.deleted.is_(False),
                or_(
                    *(
                        and_(*(table.c[c.name] == v for c, v in zip(columns, values, strict=True)))
                        for values in bound
                    )
                )
                if len(columns) > 1
                else table.c[columns[0].name].in_([values[0] for values in bound]),
            )
        )
        for row in connection.execute(query):
            found[name, market, tuple(row[1:])] = row[0]
    return found


def write(
    connection: Connection, schema: HubSchema, images: Iterable[Image], revs: dict[str, int]
) -> None:
    """Write rows with the revision of their market; new ones are inserted.

    Rows with changes in the same columns go together. Natural keys that are given up are blanked
    first, so that another row of the same exchange can take them whatever the order.
    """
    images = list(images)
    _release(connection, schema, images)
    new: dict[tuple[str, str], list[many.Row]] = {}
    changed: dict[tuple[str, str, tuple[str, ...]], list[many.Row]] = {}
    for image in images:
        image.rev = revs[image.market]
        row: many.Row = {"id": image.id, "deleted": image.deleted}
        if (loaded := image.loaded) is None:
            new.setdefault((image.table, image.market), []).append(row | image.cells)
            continue
        row |= {name: cell for name, cell in image.cells.items() if cell is not loaded[name]}
        changed.setdefault((image.table, image.market, tuple(row)), []).append(row)
    for (name, market, _), rows in changed.items():
        same = {"market_id": market, "rev": revs[market]}
        many.update_rows(connection, schema.rows[name], rows, same)
    for (name, market), rows in new.items():
        same = {"market_id": market, "rev": revs[market]}
        many.insert_rows(connection, schema.rows[name], rows, same)


def undone_imports(touched: Iterable[Image]) -> list[tuple[str, str]]:
    """Return market and key of the imports among these rows that are taken back."""
    return [
        (image.market, image.id)
        for image in touched
        if image.table == IMPORTS and (image.deleted or image.cells.get("undone_at"))
    ]


def drop_import(connection: Connection, schema: HubSchema, market: str, key: str) -> int:
    """Remove the rows of an undone import and return their number.

    The import's own row, undone, tells the laptops to do the same, so no tombstones are kept.
    """
    removed = 0
    for synced in schema.tables.bulk:
        table = schema.rows[synced.name]
        removed += connection.execute(
            delete(table).where(table.c.market_id == market, table.c.import_id == UUID(key))
        ).rowcount
    return removed


def _release(connection: Connection, schema: HubSchema, images: Sequence[Image]) -> None:
    for image in images:
        names = schema.tables[image.table].natural_key
        if (loaded := image.loaded) is None or not names:
            continue
        if not image.deleted and all(image.cells[name] == loaded[name] for name in names):
            continue
        table = schema.rows[image.table]
        connection.execute(
            update(table).where(_this_row(table)).values(dict.fromkeys(names, "")),
            {"its_market": image.market, "its_id": UUID(image.id)},
        )


def _this_row(table: Table) -> ColumnElement[bool]:
    return and_(table.c.market_id == bindparam("its_market"), table.c.id == bindparam("its_id"))
