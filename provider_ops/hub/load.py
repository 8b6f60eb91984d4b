"""Many rows at once: straight into the tables, visible chunk by chunk.

A chunk is prepared before the market's counter is taken, so that laptops that push meanwhile
wait for one chunk at most. All rows of a chunk share one revision; the feed goes by (rev, id).
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.hub.database import retried, stored_rows, transaction
from provider_ops.hub.exchange import bump
from provider_ops.sync import cells
from provider_ops.sync.cells import Kind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Engine

    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable

CHUNK_ROWS = 10_000
_PLAIN = {str, int, float, type(None)}
_REPEATED = {Decimal, date, datetime, type(None)}
_NESTED = {dict, list, type(None)}
_SPECIAL = re.compile(r"[\\\t\n\r]")
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def load(
    engine: Engine,
    schema: HubSchema,
    market: str,
    table: str,
    rows: Iterable[Sequence[Any]],
    *,
    columns: Sequence[str],
) -> int:
    """Add rows that nobody has to merge, and return their number.

    Args:
        engine: The hub's database.
        schema: Its tables.
        market: Where all the rows belong; it must be open.
        table: Name of the synced table.
        rows: The values in the order of `columns`: what the program holds (UUID, Decimal, date,
            aware datetime, list ...) or cells, which is faster; a whole number in an amount's
            column is cents.
        columns: Names, `id` among them, without `market_id`. What is left out gets its default.
    """
    synced = schema.tables[table]
    total = 0
    for chunk in _chunks(rows):
        prepared = _complete(synced, market, _as_cells(chunk), columns)
        _insert_chunk(engine, schema, synced, market, prepared)
        total += len(chunk)
    return total


def insert_new(
    connection: Connection,
    schema: HubSchema,
    synced: SyncedTable,
    market: str,
    rows: Sequence[Mapping[str, Cell]],
) -> int:
    """Add rows of an import's page that are not there yet; return the revision they got.

    A page that comes twice changes nothing.
    """
    table = schema.rows[synced.name]
    names = [column.name for column in table.c if column.name != "rev"]
    kinds = [kind_of(table.c[name]) for name in names]
    lines = [[row[name] for name in names] for row in rows]
    stored = stored_rows(kinds, lines, connection.dialect.name)
    rev = bump(connection, schema, market)
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    quoted = ", ".join(f'"{name}"' for name in ["rev", *names])
    marks = ", ".join([mark] * (len(names) + 1))
    if connection.dialect.name == "postgresql":
        marks = ", ".join(["%s", *(f"%s::{_POSTGRES.get(kind, 'text')}" for kind in kinds)])
    connection.exec_driver_sql(
        f"INSERT INTO {synced.name} ({quoted}) VALUES ({marks}) "
        "ON CONFLICT (market_id, id) DO NOTHING",
        [(rev, *row) for row in stored],
    )
    return rev


def _insert_chunk(
    engine: Engine,
    schema: HubSchema,
    synced: SyncedTable,
    market: str,
    prepared: tuple[list[str], list[Sequence[Cell]]],
) -> None:
    names, data = prepared
    if engine.dialect.name == "postgresql":
        text = _copy_text(data)

        def attempt() -> None:
            with transaction(engine) as connection:
                rev = bump(connection, schema, market)
                _copy(connection, synced.name, names, text.replace("\0", str(rev)))
    else:
        kinds = [Kind.WHOLE, *(kind_of(schema.rows[synced.name].c[n]) for n in names[1:])]

        def attempt() -> None:
            with transaction(engine) as connection:
                rev = bump(connection, schema, market)
                data[0] = [rev] * len(data[0])
                lines = stored_rows(kinds, list(zip(*data, strict=True)), "sqlite")
                quoted = ", ".join(f'"{name}"' for name in names)
                marks = ", ".join("?" * len(names))
                connection.exec_driver_sql(
                    f"INSERT INTO {synced.name} ({quoted}) VALUES ({marks})",
                    lines,
                )

    retried(attempt)


def _copy(connection: Connection, table: str, names: Sequence[str], text: str) -> None:
    raw = connection.connection.driver_connection
    assert raw is not None
    quoted = ", ".join(f'"{name}"' for name in names)
    with raw.cursor() as cursor:
        cursor.execute("SELECT row_security_active(%s::regclass)", (table,))
        aside = bool(cursor.fetchone()[0])
        target = f"incoming_{table}" if aside else table
        if aside:  # the owner is nobody special, and COPY does not look at policies
            cursor.execute(f"CREATE TEMP TABLE {target} (LIKE {table}) ON COMMIT DROP")
        with cursor.copy(f"COPY {target} ({quoted}) FROM STDIN") as copy:
            copy.write(text)
        if aside:
            cursor.execute(f"INSERT INTO {table} ({quoted}) SELECT {quoted} FROM {target}")


def _copy_text(data: Sequence[Sequence[Cell]]) -> str:
    """Return a chunk in COPY's text format, with a NUL where the revision will stand."""
    columns = [_copy_column(column) for column in data]
    return "".join([f"{line}\n" for line in map("\t".join, zip(*columns, strict=True))])


def _copy_column(column: Sequence[Cell]) -> list[str]:
    """Return cells as COPY's words; most columns hold nothing that needs a second look."""
    kinds = set(map(type, column))
    if kinds == {int}:
        return list(map(str, column))
    if kinds == {str}:
        words: list[str] = column  # type: ignore[assignment]
        return [word.translate(_ESCAPES) for word in words] if _is_special(words) else list(words)
    return [r"\N" if cell is None else str(cell).translate(_ESCAPES) for cell in column]


def _is_special(words: Iterable[str]) -> bool:
    return _SPECIAL.search("".join(words)) is not None


def _as_cells(chunk: Sequence[Sequence[Any]]) -> list[Sequence[Cell]]:
    """Turn rows into columns of cells; a column of plain cells is taken as it is."""
    return [_cells_of(column) for column in zip(*chunk, strict=True)]


def _cells_of(column: Sequence[Any]) -> Sequence[Cell]:
    kinds = set(map(type, column))
    if kinds <= _PLAIN:
        return column
    if kinds == {UUID}:
        return [key.hex for key in column]
    if kinds <= _REPEATED:  # a few thousand amounts and days make a whole column
        words = {value: cells.cell_from_value(value) for value in set(column)}
        return [words[value] for value in column]
    if kinds <= _NESTED:  # what makes many rows lets them share a list
        made = {id(value): value for value in column}
        texts = {key: cells.cell_from_value(value) for key, value in made.items()}
        return [texts[id(value)] for value in column]
    return [cells.cell_from_value(value) for value in column]


def _complete(
    synced: SyncedTable, market: str, data: list[Sequence[Cell]], columns: Sequence[str]
) -> tuple[list[str], list[Sequence[Cell]]]:
    """Return names and columns of whole rows; the first is the revision, not known yet."""
    size = len(data[0])
    given = dict(zip(columns, data, strict=True))
    names = ["rev", "market_id", "deleted", *columns]
    whole: list[Sequence[Cell]] = [["\0"] * size, [market] * size, [0] * size, *data]
    for name, column in synced.columns.items():
        if name not in given:
            names.append(name)
            whole.append([cells.default_cell(column)] * size)
    return names, whole


def _chunks(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    source = iter(rows)
    while chunk := list(islice(source, CHUNK_ROWS)):
        yield chunk


_POSTGRES = {
    Kind.KEY: "uuid",
    Kind.MONEY: "bigint",
    Kind.INSTANT: "timestamptz",
    Kind.DAY: "date",
    Kind.JSON: "json",
    Kind.FLAG: "int::boolean",
    Kind.WHOLE: "bigint",
    Kind.REAL: "double precision",
}
