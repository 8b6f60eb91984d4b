"""A table whose rows the database itself refuses to change or remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, event

if TYPE_CHECKING:
    from sqlalchemy import Table


def protect(table: Table) -> None:
    """Let the database itself refuse to change entries, from the table's making on."""
    name = table.name
    for what in ("UPDATE", "DELETE"):
        _add(table, "sqlite", f"CREATE TRIGGER {name}_{what.lower()} BEFORE {what} ON {name} "
             "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END")  # fmt: skip
    _add(table, "postgresql", f"CREATE FUNCTION {name}_only_grows() RETURNS trigger LANGUAGE "
         "plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$")  # fmt: skip
    _add(table, "postgresql", f"CREATE TRIGGER {name}_only_grows "
         f"BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
         f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_only_grows()")  # fmt: skip


def _add(table: Table, dialect: str, statement: str) -> None:
    made = DDL(statement)  # type: ignore[no-untyped-call]
    event.listen(table, "after_create", made.execute_if(dialect=dialect))
