"""Whether a database has all the tables and columns that the program works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.core.errors import DatabaseError
from provider_ops.core.sentence import Sentence
from provider_ops.store import search_index
from provider_ops.store.base import Base

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.database import Store

_NAMED = 3

# All names as one text: handing over 1,500 rows takes longer than finding them.
_FOUND = text(
    "SELECT group_concat(kind.name, ' '), (SELECT group_concat(kind.name || '.' || part.name, ' ')"
    "  FROM sqlite_master AS kind, pragma_table_info(kind.name) AS part"
    "  WHERE kind.type = 'table' AND kind.sql NOT LIKE 'CREATE VIRTUAL%')"
    " FROM sqlite_master AS kind WHERE kind.type = 'table'"
)


def refuse_incomplete(store: Store) -> None:
    """Stop before work begins that would find a table missing in the middle.

    Looked for are the tables of all models that were imported, and those of the search index.

    Raises:
        DatabaseError: If one of them, or a column, is missing.
    """
    with store.read() as session:
        missing = _missing(session)
    if missing:
        what, more = Sentence.joined(missing[:_NAMED]), len(missing) - _NAMED
        if more > 0:
            raise DatabaseError(Sentence(
                "The file is damaged: it lacks {what} and {more:,} more.", what=what, more=more
            ))  # fmt: skip
        raise DatabaseError(Sentence("The file is damaged: it lacks {what}.", what=what))


def _missing(session: Session) -> list[Sentence]:
    names, columns = (set((found or "").split()) for found in session.execute(_FOUND).one())
    missing = [_table(name) for name in search_index.NAMES if name not in names]
    for table in Base.metadata.tables.values():
        if table.name not in names:
            missing.append(_table(table.name))
            continue
        expected = (f"{table.name}.{column.name}" for column in table.columns)
        missing += [Sentence("the column {name}", name=name)
                    for name in expected if name not in columns]  # fmt: skip
    return missing


def _table(name: str) -> Sentence:
    return Sentence("the table {name}", name=name)
