"""Made rows of a load of claims into the store, inside the transaction of their load."""

from __future__ import annotations

from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from provider_ops.claims.loading.columns import COLUMNS, SHARED
from provider_ops.claims.loading.rows import Outcome, Record, Rows
from provider_ops.store.base import Base

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

GROUPS = (100, 10, 1)
"""Rows of one statement, largest first: binding alone needs Python, the statement does not."""


class RowWriter:
    """Takes the messages of whoever makes rows.

    Attributes:
        outcome: The last message.
    """

    def __init__(self, session: Session, import_id: UUID, market_id: str) -> None:
        self.outcome = Outcome({}, [], 0)
        self._session = session
        self._shared: list[Any] = [bytearray(import_id.bytes), market_id, "{}"]
        self._of_records: dict[str, Any] = dict(
            zip(SHARED, (import_id, market_id, {}), strict=True)
        )

    def take(self, message: Rows | Record | Outcome) -> None:
        """Write rows, or keep the outcome."""
        if isinstance(message, Rows):
            self._write(message.table, message.values)
        elif isinstance(message, Record):
            table = Base.metadata.tables[message.table]
            self._session.execute(insert(table), [message.values | self._of_records])
        else:
            self.outcome = message

    def _write(self, table: str, values: list[Any]) -> None:
        driver = self._session.connection().connection.driver_connection
        assert driver is not None
        width, begin = len(COLUMNS[table]), 0
        for rows in GROUPS:
            size = rows * width
            end = len(values) - (len(values) - begin) % size
            groups = [self._shared + values[at : at + size] for at in range(begin, end, size)]
            if groups:
                driver.executemany(_statement(table, rows), groups)
            begin = end


@cache
def _statement(table: str, rows: int) -> str:
    """Return the driver's INSERT of that many rows; what they share is bound first, and once.

    Raises:
        ValueError: `COLUMNS` and `SHARED` are not all columns of the table.
    """
    own = COLUMNS[table]
    if set(Base.metadata.tables[table].columns.keys()) != {*own, *SHARED}:
        raise ValueError(f"{table} has other columns")
    shared = [f"?{n}" for n in range(1, len(SHARED) + 1)]
    numbers = count(len(shared) + 1)
    values = ", ".join(
        f"({', '.join([*(f'?{next(numbers)}' for _ in own), *shared])})" for _ in range(rows)
    )
    columns = ", ".join((*own, *SHARED))
    # FAIL: of a statement that is taken back alone when it fails in the middle, SQLite keeps
    # each page as it was. A load is taken back as a whole.
    return f"INSERT OR FAIL INTO {table} ({columns}) VALUES {values}"  # noqa: S608
