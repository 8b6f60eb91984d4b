"""Queries that are put into words once, for what is asked at every code check.

To ask ten small questions by SQLAlchemy takes twice as long as SQLite needs to answer them: each
time it looks for the words, the types of the values and those of the columns. Here a query keeps
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlalchemy import Connection, Dialect
    from sqlalchemy.sql.selectable import SelectBase

class _Made(NamedTuple):
    """Words of the database, parameters with the values they have for good, readers by column."""

    words: str
    values: tuple[tuple[str, Any], ...]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]


class Prepared:
    """A query of a store with parameters by name; rows come as SQLAlchemy would give them.

    What is asked are texts and numbers; other types would have to be turned into the database's.
    A query with `in_` of values has no words of its own, so SQLite refuses it.

    Attributes:
        query: As SQLAlchemy would ask it.
    """

    def __init__(self, query: SelectBase) -> None:
        self.query = query
        self._made: _Made | None = None

    def rows(
        self, connection: Connection, asked: Mapping[str, str | int]
    ) -> Iterator[tuple[Any, ...]]:
        """Yield what a store answers; `asked` may have more than the query asks for."""
        made = self._made or self._make(connection.dialect)
        values = [asked.get(name, value) for name, value in made.values]
        driver: Any = connection.connection.driver_connection
        for row in driver.execute(made.words, values):
            read = list(row)
            for place, reader in made.readers:
                if read[place] is not None:
                    read[place] = reader(read[place])
            yield tuple(read)

    def _make(self, dialect: Dialect) -> _Made:
        compiled: Any = self.query.compile(dialect=dialect)
        values, readers = [], []
        for name in compiled.positiontup:
            value, bound = compiled.params[name], compiled.binds.get(name)
            bind = bound is not None and bound.type.dialect_impl(dialect).bind_processor(dialect)
            values.append((name, bind(value) if bind else value))
        for place, column in enumerate(self.query.selected_columns):
            read = column.type.dialect_impl(dialect).result_processor(dialect, None)
            if read:
                readers.append((place, read))
        self._made = _Made(str(compiled), tuple(values), tuple(readers))
        return self._made
