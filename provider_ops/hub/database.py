"""The hub's database: PostgreSQL, or SQLite for a simulation; one way to spell cells in SQL."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from provider_ops.core.errors import HubError
from provider_ops.sync.cells import Kind, kind_of, sqlite_cell_sql
from provider_ops.sync.wire import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Column, Connection, Engine, Table

    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable

_RETRIED = {"40P01", "40001", "23505"}  # deadlock, serialization, two made the same key
_ATTEMPTS = 8
_LONGEST_STATEMENT = 1 << 16

Result = TypeVar("Result")


def open_postgres(url: str, *, connections: int = 10) -> Engine:
    """Return an engine on a PostgreSQL server. `url` may begin with postgresql://.

    Every query of the hub goes by a key. Right after a large load, before statistics exist, the
    planner would rather read and sort a whole market for each page; it is told not to. Plans are
    made for the market at hand: one for any market opens every part of tables in parts.
    """
    from psycopg import _queries  # simulations have no use for it

    # The driver remembers short statements alone. The one that reads what is new of all tables
    # would be taken apart anew in each exchange, which is two fifths of its time in this process.
    _queries.MAX_CACHED_STATEMENT_LENGTH = _LONGEST_STATEMENT
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=connections,
        max_overflow=connections,
        pool_pre_ping=True,
        connect_args={
            "options": "-c TimeZone=UTC -c DateStyle=ISO -c lock_timeout=20s "
            "-c enable_bitmapscan=off -c enable_seqscan=off -c enable_sort=off "
            "-c plan_cache_mode=force_custom_plan"
        },
    )


def open_sqlite(path: Path | None) -> Engine:
    """Return an engine on one SQLite file, or in memory without a path. For simulations."""
    if path is None:
        engine = create_engine(
            "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    else:
        engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 20})
    event.listen(engine, "connect", _own_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def create_tables(engine: Engine, schema: HubSchema) -> None:
    """Make every table that is missing, in a simulation; see `upgrade` for PostgreSQL."""
    schema.metadata.create_all(engine)


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """Run one writing transaction."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def retried(work: Callable[[], Result]) -> Result:
    """Run a whole transaction again when another one came between.

    Raises:
        HubError: If it did not get through after several attempts.
    """
    for attempt in range(_ATTEMPTS):
        try:
            return work()
        except DBAPIError as error:
            if not _came_between(error):
                raise
            if attempt == _ATTEMPTS - 1:
                raise HubError(
                    "Too many people changed the same rows at once.", title="The hub is busy"
                ) from error
    raise AssertionError("unreachable")


def add_missing(connection: Connection, table: Table, **values: Any) -> None:
    """Add a row, unless one with the same key is there, seen or unseen."""
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
    connection.execute(insert.values(**values).on_conflict_do_nothing())


def cell_sql(column: Column[Any], dialect: str) -> str:
    """Return the SQL expression that yields a column's cell (see `provider_ops.sync.cells`)."""
    name, kind = f'"{column.name}"', kind_of(column)
    if dialect == "sqlite":
        return sqlite_cell_sql(column)
    if kind is Kind.KEY:
        return f"encode(uuid_send({name}), 'hex')"  # a third of the time of text without dashes
    if kind is Kind.INSTANT:
        return f"to_char({name}, 'YYYY-MM-DD HH24:MI:SS.US')"
    if kind in (Kind.DAY, Kind.JSON):
        return f"{name}::text"
    return f"{name}::int" if kind is Kind.FLAG else name


def row_sql(
    synced: SyncedTable, dialect: str, only: Sequence[str] = ()
) -> tuple[list[str], list[str]]:
    """Return the names and SQL expressions of a whole row: id, market_id, rev, deleted, data.

    With `only` the data are these columns, as far as there are such, and `extra`.
    """
    id_sql = cell_sql(synced.table.c.id, dialect)
    flag = "deleted::int" if dialect == "postgresql" else "deleted"
    columns = synced.columns
    if only:
        columns = {n: c for n, c in columns.items() if n in only or n == "extra"}
    names = [*HEAD, *columns]
    parts = [id_sql, "market_id", "rev", flag]
    return names, parts + [cell_sql(column, dialect) for column in columns.values()]


def stored_key(key: str, dialect: str) -> Any:
    """Return a key as the driver binds it."""
    return UUID(key) if dialect == "postgresql" else bytes.fromhex(key)


def key_cell(stored: Any) -> str:
    """Return a key that a driver read as 32 hex digits."""
    return stored.hex if isinstance(stored, UUID) else bytes(stored).hex()


def stored_rows(
    kinds: Sequence[Kind], rows: Sequence[Sequence[Cell]], dialect: str
) -> list[tuple[Any, ...]]:
    """Return rows of cells as a raw driver takes them; `kinds` names each column's spelling."""
    if dialect == "postgresql":
        return [tuple(row) for row in rows]
    keys = [n for n, kind in enumerate(kinds) if kind is Kind.KEY]
    stored = []
    for row in rows:
        cells: list[Any] = list(row)
        for n in keys:
            cells[n] = None if cells[n] is None else bytes.fromhex(cells[n])
        stored.append(tuple(cells))
    return stored


def _came_between(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return state in _RETRIED
    return "UNIQUE constraint failed" in str(error.orig)


def _own_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
