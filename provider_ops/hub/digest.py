"""The hub's side of finding drift: sums of a table by bucket, and the rows of one bucket."""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, text

from provider_ops.core.errors import RuleError
from provider_ops.hub.database import cell_sql, row_sql
from provider_ops.store.types import KeyType
from provider_ops.sync.digest import BUCKETS, Sums, compared, hasher
from provider_ops.sync.wire import FIRST_KEY, HEAD, Digest, row_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.tables import SyncedTable
    from provider_ops.sync.wire import DigestRequest, RowPage

_CHUNK = 5_000
_HEAD = text("SELECT head FROM hub_market WHERE id = :market")


def digest(connection: Connection, schema: HubSchema, asked: DigestRequest) -> Digest:
    """Return the sums of a market's table, over the columns that both sides know."""
    synced, sums = schema.tables.get(asked.table), Sums()
    head = _head(connection, asked.market)
    columns: list[str] = []
    if synced is not None:
        columns = compared(synced, asked.columns)
        hashed = hasher(synced, columns)
        parts = [cell_sql(synced.table.c.id, connection.dialect.name)]
        parts += [cell_sql(synced.columns[name], connection.dialect.name) for name in columns]
        for row in _rows(connection, synced, asked.market, parts):
            sums.add(row[0], hashed(row))
    is_still = head == _head(connection, asked.market)
    return Digest(head, is_still, columns, sums.counts, sums.sums)


def bucket_rows(connection: Connection, schema: HubSchema, asked: DigestRequest) -> RowPage:
    """Return the rows of one bucket as they are now.

    Raises:
        RuleError: If there is no such bucket.
    """
    if not isinstance(asked.bucket, int) or not 0 <= asked.bucket < BUCKETS:
        raise RuleError("There is no such bucket.")
    synced = schema.tables.get(asked.table)
    if synced is None:
        return row_page(asked.table, HEAD, ())
    names, parts = row_sql(synced, connection.dialect.name)
    ending = f"{asked.bucket:02x}"
    rows = _rows(connection, synced, asked.market, parts, ending)
    return row_page(synced.name, names, rows)


def _head(connection: Connection, market: str) -> int:
    return int(connection.scalar(_HEAD, {"market": market}) or 0)


def _rows(
    connection: Connection,
    synced: SyncedTable,
    market: str,
    parts: Sequence[str],
    ending: str = "",
) -> Iterator[Sequence[Any]]:
    """Read a table chunk by chunk, so that it never lies in memory as a whole."""
    key = cell_sql(synced.table.c.id, connection.dialect.name)
    within = f"AND substr({key}, 31) = :ending " if ending else ""
    query = text(
        f"SELECT {', '.join(parts)} FROM {synced.name} WHERE market_id = :market "
        f"AND id > :after AND NOT deleted {within}ORDER BY id LIMIT :size"
    ).bindparams(bindparam("after", type_=KeyType))
    after = UUID(FIRST_KEY)
    while True:
        asked = {"market": market, "after": after, "size": _CHUNK}
        rows = connection.execute(query, asked | ({"ending": ending} if ending else {})).all()
        yield from rows
        if len(rows) < _CHUNK:
            return
        after = UUID(rows[-1][0])
