"""What happens at the hub itself: rows moved and changed by the office, clean-up, restore."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.hub import rows
from provider_ops.hub.accounts import tokens
from provider_ops.hub.exchange import bump
from provider_ops.hub.feed import new_epoch
from provider_ops.hub.merge import DELETED, natural_key
from provider_ops.sync import cells

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from provider_ops.hub.operation import Image
    from provider_ops.hub.schema import HubSchema


def change_row(
    connection: Connection,
    schema: HubSchema,
    market: str,
    table: str,
    key: UUID,
    words: dict[str, Any],
    *,
    by: UUID,
    now: datetime,
    new_id: UUID,
) -> None:
    """Change fields of a row at the hub; `words` are spelled as in an operation.

    Raises:
        NotFoundError: If the row is not in this market, or deleted.
        RuleError: If another row of the market has the same natural key.
    """
    image = _get(connection, schema, market, table, key)
    columns = schema.tables[table].columns
    changed = {name: cells.cell_from_word(columns[name], word) for name, word in words.items()}
    logged = {
        name: [cells.word_from_cell(columns[name], image.cells[name]), words[name]]
        for name in words
    }
    image.cells = image.cells | changed
    natural = natural_key(schema.tables, image)
    if natural is not None:
        owner = rows.owners(connection, schema, [natural]).get(natural)
        if owner not in (None, image.id):
            raise RuleError("Another row of this market has the same number.")
    _commit(connection, schema, image, logged, by=by, now=now, new_id=new_id)


def delete_row(
    connection: Connection,
    schema: HubSchema,
    market: str,
    table: str,
    key: UUID,
    *,
    by: UUID,
    now: datetime,
    new_id: UUID,
) -> None:
    """Delete a row at the hub; a tombstone tells the laptops.

    Raises:
        NotFoundError: If the row is not in this market, or deleted.
    """
    image = _get(connection, schema, market, table, key)
    image.deleted = True
    logged = {DELETED: [False, True]}
    _commit(connection, schema, image, logged, by=by, now=now, new_id=new_id)


def move_row(
    connection: Connection, schema: HubSchema, market: str, table: str, key: UUID, target: str
) -> None:
    """Move a row to another market; the old one's feed says that it left.

    Raises:
        NotFoundError: If the row is not in this market, or deleted.
        RuleError: If the other market has a row with the same natural key.
    """
    image = _get(connection, schema, market, table, key)
    if market == target:
        return
    image.market, image.loaded = target, None
    natural = natural_key(schema.tables, image)
    if natural is not None and rows.owners(connection, schema, [natural]):
        raise RuleError("The other market has a row with the same number.")
    gone, its_rows = schema.gone, schema.rows[table]
    for place in (market, target):
        connection.execute(delete(gone).where(gone.c.market_id == place, gone.c.id == key))
    connection.execute(
        delete(its_rows).where(its_rows.c.market_id.in_((market, target)), its_rows.c.id == key)
    )
    revs = {place: bump(connection, schema, place) for place in sorted((market, target))}
    connection.execute(
        insert(gone).values(market_id=market, id=key, table_name=table, rev=revs[market])
    )
    rows.write(connection, schema, [image], revs)


def forget_deleted(connection: Connection, schema: HubSchema, market: str) -> None:
    """Remove tombstones and exits; laptops that have not read so far load the market anew."""
    books = schema.market
    connection.execute(update(books).where(books.c.id == market).values(floor=books.c.head))
    connection.execute(delete(schema.gone).where(schema.gone.c.market_id == market))
    for table in schema.rows.values():
        connection.execute(
            delete(table).where(table.c.market_id == market, table.c.deleted.is_(True))
        )


def mark_backed_up(connection: Connection, schema: HubSchema) -> None:
    """Tell laptops that everything up to now survives the loss of the hub's disk."""
    books = schema.market
    connection.execute(update(books).values(backed_up_rev=books.c.head))


def mark_restored(connection: Connection, schema: HubSchema) -> None:
    """Begin a new epoch in every market: the database is an older copy of itself.

    Laptops have newer tokens than it knows, and go on by their own secrets, once each.
    """
    new_epoch(connection, schema)
    tokens.let_resume(connection, schema)


def count_rows(connection: Connection, schema: HubSchema, market: str) -> dict[str, int]:
    """Return how many rows of each table a market has."""
    counts = {}
    for name, table in schema.rows.items():
        present = (table.c.market_id == market, table.c.deleted.is_(False))
        counts[name] = int(connection.scalar(select(func.count()).where(*present)) or 0)
    return counts


def _get(connection: Connection, schema: HubSchema, market: str, table: str, key: UUID) -> Image:
    found = rows.load(connection, schema, [market], {table: {key.hex}}, lock=True)
    image = found.get((table, key.hex))
    if image is None or image.deleted:
        raise NotFoundError
    return image


def _commit(
    connection: Connection,
    schema: HubSchema,
    image: Image,
    logged: dict[str, list[Any]],
    *,
    by: UUID,
    now: datetime,
    new_id: UUID,
) -> None:
    rows.write(connection, schema, [image], {image.market: bump(connection, schema, image.market)})
    connection.execute(
        insert(schema.history).values(
            market_id=image.market, op_id=new_id, table_name=image.table, row_id=UUID(image.id),
            fields=logged, staff_id=by, at=now,
        )
    )  # fmt: skip
