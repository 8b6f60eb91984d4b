"""How all stores of the program speak to SQLite, and what was put into words already.

To compile a statement takes longer than most answers do. SQLAlchemy keeps what it compiled for
each engine, and there is a new engine at every unlocking. All engines of stores speak to one
library in one way, so what was compiled for one of them serves the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import MutableMapping

URL = "sqlite+store://"
"""For `create_engine`; with `compiled_cache` among the options of execution."""

STATEMENTS = 1_000
"""Kept at most; a long day in all screens takes some hundreds."""

compiled_cache: MutableMapping[Any, Any] = LRUCache(STATEMENTS)
"""Each statement has the values with it that it was asked with first; `forget` lets go of them."""


def forget() -> None:
    """Begin anew, so that nothing of a person's work is kept once the database is closed."""
    compiled_cache.clear()


class StoreDialect(SQLiteDialect_pysqlite):
    """SQLite; equal to every other of its kind, as it is a part of the cache's keys."""

    driver = "store"
    supports_statement_cache = True

    @override
    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    @override
    def __hash__(self) -> int:
        return hash(StoreDialect)


registry.register("sqlite.store", __name__, StoreDialect.__name__)
