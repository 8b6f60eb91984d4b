"""Tables in parts by market: PostgreSQL's own partitioning, for hubs of many large markets.

Every table with a market can be cut, because its keys all hold the market and nothing refers
across tables. A hub is cut when it is made or never (`docs/decisions/0011`); a hub that is there
is found as it is, so that new tables become like the old ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, BigInteger, event, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement

if TYPE_CHECKING:
    from sqlalchemy import Engine, Table
    from sqlalchemy.sql.compiler import SQLCompiler

_FOUND = text(
    "SELECT c.relkind = 'p', (SELECT count(*) FROM pg_inherits h WHERE h.inhparent = c.oid) "
    "FROM pg_class c WHERE c.oid = to_regclass('hub_operation')"
)


def found(engine: Engine) -> int | None:
    """Return in how many parts the tables are: 0 if they are whole, None if there are none yet."""
    if engine.dialect.name != "postgresql":
        return 0
    with engine.connect() as connection:
        row = connection.execute(_FOUND).first()
    return None if row is None else row[1] if row[0] else 0


def cut(table: Table, parts: int) -> None:
    """Let PostgreSQL make this table in so many parts, each market being in one of them."""
    if not parts:
        return
    table.dialect_options["postgresql"]["partition_by"] = "HASH (market_id)"
    for n in range(parts):
        statement = DDL(  # type: ignore[no-untyped-call]
            f"CREATE TABLE {table.name}_p{n} PARTITION OF {table.name} "
            f"FOR VALUES WITH (MODULUS {parts}, REMAINDER {n})"
        )
        event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


class next_number(FunctionElement[int]):  # noqa: N801 - spelled as SQL functions are
    """The next number of a table's column `n`, from one sequence though the table is in parts."""

    type = BigInteger()
    inherit_cache = True

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__()


def number(table: Table) -> None:
    """Make the sequence that `next_number` counts by, with the table."""
    statement = DDL(  # type: ignore[no-untyped-call]
        f"CREATE SEQUENCE IF NOT EXISTS {table.name}_n_seq"
    )
    event.listen(table, "before_create", statement.execute_if(dialect="postgresql"))


@compiles(next_number)
def _by_sequence(element: next_number, _compiler: SQLCompiler, **_words: object) -> str:
    return f"nextval('{element.table}_n_seq')"


@compiles(next_number, "sqlite")
def _by_hand(element: next_number, _compiler: SQLCompiler, **_words: object) -> str:
    return f"(SELECT coalesce(max(n), 0) + 1 FROM {element.table})"  # noqa: S608 - of a model


KEYED = """
DO $$ BEGIN
  IF (SELECT cardinality(conkey) FROM pg_constraint WHERE conname = 'hub_history_pkey'
      AND connamespace = current_schema()::regnamespace) = 1 THEN
    ALTER TABLE hub_history DROP CONSTRAINT hub_history_pkey,
      ADD CONSTRAINT hub_history_pkey PRIMARY KEY (n, market_id);
  END IF;
END $$
"""
"""In release 0.1 the number alone was the history's key."""
