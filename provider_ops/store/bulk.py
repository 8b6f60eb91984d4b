"""Many rows at once: straight to the driver, past the mapper, in the transaction given."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Table

CHUNK = 5_000
"""Rows for each call of the driver: large enough to be fast, small enough for any memory."""


def insert_rows(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    checkpoint: Callable[[], None] = lambda: None,
    replace: bool = False,
) -> int:
    """Insert `rows`, each a sequence of Python values in the order of `columns`.

    About twenty times faster than adding objects to a session. Nothing is recorded in the
    change log: for rows of an import, and for what came from the hub.

    Args:
        checkpoint: Called between chunks; may raise `Cancelled`.
        replace: Whether a row takes the place of the one with its key.

    Returns:
        How many rows went in.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    verb = "INSERT OR REPLACE" if replace else "INSERT"
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    statement = f'{verb} INTO "{table.name}" ({names}) VALUES ({marks})'
    done, plain = 0, plain_rows(connection, table, columns, rows)
    while chunk := list(islice(plain, CHUNK)):
        checkpoint()
        driver.executemany(statement, chunk)
        done += len(chunk)
    return done


def plain_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Iterator[list[Any]]:
    """Yield `rows` with the values that the driver of `connection` stores."""
    dialect = connection.dialect
    processors = [
        (place, process)
        for place, name in enumerate(columns)
        if (process := table.c[name].type.dialect_impl(dialect).bind_processor(dialect))
    ]
    for row in rows:
        values = list(row)
        for place, process in processors:
            values[place] = process(values[place])
        yield values
