"""How a load differs from the one before: counted where the lines are, however many there be."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import (
    Column,
    Index,
    MetaData,
    String,
    Table,
    and_,
    exists,
    func,
    not_,
    select,
    true,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session
    from sqlalchemy.sql.selectable import NamedFromClause

    from provider_ops.codes.kinds import CodeKind


class Difference(NamedTuple):
    """Numbers of lines: not in the load before, in it with other words, in it alone."""

    added: int
    changed: int
    removed: int


class Lines(NamedTuple):
    """The lines of one load; all lines of a table where no load is named."""

    table: Table
    import_id: UUID | None = None


def compared(session: Session, kind: CodeKind, new: Lines, before: UUID) -> Difference:
    """Count how `new` differs from the load `before`."""
    old = Lines(kind.table, before)
    return Difference(
        added=_without(session, kind, new, old),
        changed=_changed(session, kind, new, old),
        removed=_without(session, kind, old, new),
    )


@contextmanager
def scratch(session: Session, kind: CodeKind) -> Iterator[Table]:
    """Lend a table in memory for lines that are only looked at, and leave nothing behind."""
    columns = [
        Column(name, kind.table.c[name].type, nullable=kind.table.c[name].nullable)
        for name in kind.columns
    ]
    table = Table(f"looked_at_{kind.table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])
    Index(f"ix_{table.name}", *(table.c[name] for name in kind.key))
    connection = session.connection()
    table.create(connection)
    try:
        yield table
    finally:
        table.drop(connection)


def _without(session: Session, kind: CodeKind, one: Lines, other: Lines) -> int:
    """Count the lines of one load whose key the other lacks."""
    here, there = one.table.alias("here"), other.table.alias("there")
    match = exists().where(_of(there, other), _same(here, there, kind.key))
    query = select(func.count()).select_from(here).where(_of(here, one), not_(match))
    return session.execute(query).scalar_one()


def _changed(session: Session, kind: CodeKind, one: Lines, other: Lines) -> int:
    here, there = one.table.alias("here"), other.table.alias("there")
    known = exists().where(_of(there, other), _same(here, there, kind.key))
    equal = exists().where(_of(there, other), _same(here, there, (*kind.key, *kind.columns)))
    query = select(func.count()).select_from(here).where(_of(here, one), not_(equal), known)
    return session.execute(query).scalar_one()


def _of(table: NamedFromClause, lines: Lines) -> ColumnElement[bool]:
    return true() if lines.import_id is None else table.c.import_id == lines.import_id


def _same(
    one: NamedFromClause, other: NamedFromClause, names: tuple[str, ...]
) -> ColumnElement[bool]:
    return and_(*(_equal(one.c[name], other.c[name]) for name in names))


def _equal(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[bool]:
    """Compare, and keep columns that may be empty from choosing the index.

    Most exclusions have no NPI: looking for those without one would go through all of them
    for each.
    """
    if getattr(one, "nullable", False):
        return func.ifnull(one, "", type_=String) == func.ifnull(other, "", type_=String)
    return one == other
