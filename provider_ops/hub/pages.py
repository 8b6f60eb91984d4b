"""Rows as pages. PostgreSQL writes their columns in JSON by itself: cells never reach Python.

Fetched row by row, turned into columns and written again, a page takes four times as long.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from provider_ops.hub.database import row_sql
from provider_ops.store.types import KeyType
from provider_ops.sync.wire import RowPage, row_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable

_KEYS = ("after", "upto")
_QUERIES = 1_000
"""Kept as SQLAlchemy reads them, which takes a third of a small page's time. A table has two, and
one for each set of columns that laptops of older releases lack."""


class _WrittenPage(RowPage):
    """A page whose data are in JSON from the beginning."""

    __slots__ = ("_last_key", "_size", "_written")
    _last_key: str
    _size: int
    _written: str

    def __init__(self, table: str, columns: list[str], written: str, size: int, last: str) -> None:
        put = object.__setattr__  # pages do not change
        put(self, "table", table)
        put(self, "columns", columns)
        put(self, "_written", written)
        put(self, "_size", size)
        put(self, "_last_key", last)

    def __len__(self) -> int:
        return self._size

    @property
    def data(self) -> list[list[Cell]]:
        read: list[list[Cell]] = json.loads(self._written)
        return read

    @property
    def last_key(self) -> str:
        return self._last_key

    @property
    def written(self) -> str:
        return self._written


def page_of(
    connection: Connection,
    synced: SyncedTable,
    which: str,
    asked: Mapping[str, Any],
    only: Sequence[str] = (),
) -> RowPage:
    """Return rows of a table, with all columns or these alone.

    Args:
        connection: The hub's.
        synced: The table.
        which: What follows its name in the query: conditions, order, limit.
        asked: The values of its parameters.
        only: Names of columns; `extra` comes with them.
    """
    dialect = connection.dialect.name
    names, selected = row_sql(synced, dialect, only)
    if dialect != "postgresql":
        query = f"SELECT {', '.join(selected)} FROM {synced.name} {which}"
        return row_page(synced.name, names, connection.execute(_bound(query), asked).all())
    cells = ", ".join(f"{part} AS c{n}" for n, part in enumerate(selected))
    columns = ", ".join(f"json_agg(c{n})" for n in range(len(selected)))
    query = (
        "SELECT count(*), (array_agg(c0))[count(*)], json_build_array("
        f"{columns})::text FROM (SELECT {cells} FROM {synced.name} {which}) AS page"
    )
    size, last, written = connection.execute(_bound(query), asked).one()
    if not size:
        return row_page(synced.name, names, ())
    return _WrittenPage(synced.name, names, written, size, last)


@lru_cache(_QUERIES)
def _bound(query: str) -> Any:
    keys = [bindparam(name, type_=KeyType) for name in _KEYS if f":{name}" in query]
    return text(query).bindparams(*keys)
