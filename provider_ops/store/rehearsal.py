"""A store for practice: all tables, in memory, on one thread, gone with its last connection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher
from typing_extensions import override

from provider_ops.store.base import Base
from provider_ops.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column


class PracticeStore(Store):
    """Answers as a store does; what was compiled for it serves the next one.

    Its columns have no type and no condition, so that it is made in no time.
    """

    def __init__(self, rows: Iterable[Base]) -> None:
        """Make every table that is known, and put `rows` into them."""
        super().__init__(Path(":memory:"), b"")
        with self.write() as session:
            session.add_all(rows)

    @override
    def _connect(self) -> Any:
        connection = sqlcipher.connect(":memory:", isolation_level=None, check_same_thread=False)
        for table in Base.metadata.tables.values():
            connection.execute(f'CREATE TABLE "{table.name}" ({_names(table.columns)})')
            for index in table.indexes:  # some statements name the one they go by
                connection.execute(
                    f'CREATE INDEX "{index.name}" ON "{table.name}" ({_names(index.columns)})'
                )
        return connection


def _names(columns: Iterable[Column[Any]]) -> str:
    return ", ".join(f'"{column.name}"' for column in columns)
