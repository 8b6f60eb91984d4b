"""The index behind global search: kept right by triggers, whoever writes the rows.

`search_entry` has one row for everything that can be found. `search_words` finds words by their
beginning, `search_parts` any three characters inside a word. Both hold no text of their own.

Triggers of the tables write the entries, so that actions, bulk inserts, the hub's pages and the
undo of an import cannot forget it. Writing the two indexes from a trigger would cost 0.3 ms a
row, since FTS5 flushes with every statement of a trigger; so the entries that the indexes lack
(`n` above the mark) and those they must lose (`search_gone`) are kept, and `catch_up` moves all
of them with a few statements. Whoever searches calls it first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

PREFIX = "search_"
"""Names of all tables of the index, also those that FTS5 makes for itself, begin so."""


@dataclass(frozen=True, slots=True)
class Source:
    """How the rows of one table are found.

    Attributes:
        kind: What the entry is called.
        table: Where the rows are.
        title: SQL of the name, over a row called `r`.
        words: SQL of what else finds it, over `r`.
        columns: Those that both read; another one's change costs nothing.
    """

    kind: str
    table: str
    title: str
    words: str
    columns: tuple[str, ...]


SOURCES = (
    Source("provider", "provider", "r.given_name || ' ' || r.family_name",
           "r.npi || ' ' || r.specialty",
           ("given_name", "family_name", "npi", "specialty")),
    Source("organization", "organization", "r.name", "coalesce(r.npi, '')", ("name", "npi")),
    Source("contact", "contact", "r.name", "r.role", ("name", "role")),
    Source("contract", "contract", "r.number", "''", ("number",)),
    Source("material", "material", "r.title", "r.code", ("title", "code")),
    Source("escalation", "escalation", "r.number || ' ' || r.title", "''", ("number", "title")),
    Source("visit", "visit", "r.purpose", "r.notes", ("purpose", "notes")),
    Source("code", "billing_code", "r.code", "r.description", ("code", "description")),
)  # fmt: skip

_TABLES = (
    """CREATE TABLE search_entry (
        n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, row_id BLOB NOT NULL,
        title TEXT NOT NULL, words TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX search_entry_row ON search_entry (row_id)",
    """CREATE TABLE search_gone (
        n INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL, kind TEXT NOT NULL)""",
    "CREATE TABLE search_mark (n INTEGER NOT NULL)",
    "INSERT INTO search_mark VALUES (0)",
    """CREATE VIRTUAL TABLE search_words USING fts5 (
        title, words, kind, content = 'search_entry', content_rowid = 'n', detail = 'column',
        tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3')""",
    """CREATE VIRTUAL TABLE search_parts USING fts5 (
        title, words, kind UNINDEXED, content = 'search_entry', content_rowid = 'n',
        tokenize = "trigram remove_diacritics 1")""",
    "CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search_words, row)",
)
_INDEXES = ("search_words", "search_parts")
NAMES = (*_INDEXES, "search_entry", "search_gone", "search_mark", "search_vocabulary")
"""The tables that `create` makes."""

_KEEP_GONE = """CREATE TRIGGER search_forget AFTER DELETE ON search_entry
    WHEN old.n <= (SELECT n FROM search_mark)
    BEGIN INSERT INTO search_gone VALUES (old.n, old.title, old.words, old.kind); END"""


def create(connection: Connection) -> None:
    """Make the index with its triggers and fill it from the rows there are."""
    for statement in (*_TABLES, _KEEP_GONE):
        connection.exec_driver_sql(statement)
    for source in SOURCES:
        connection.exec_driver_sql(_insert(source, f"FROM {source.table} AS r"))
        for statement in _source_triggers(source):
            connection.exec_driver_sql(statement)


def is_behind(connection: Connection) -> bool:
    """Tell whether rows were written that the indexes do not know yet."""
    return bool(
        connection.exec_driver_sql(
            "SELECT (SELECT coalesce(max(n), 0) FROM search_entry) > (SELECT n FROM search_mark)"
            " OR EXISTS (SELECT 1 FROM search_gone)"
        ).scalar()
    )


def catch_up(connection: Connection) -> None:
    """Bring the indexes to the entries, in the transaction given; 100,000 take seconds."""
    for index in _INDEXES:
        connection.exec_driver_sql(
            f"INSERT INTO {index} ({index}, rowid, title, words, kind)"  # noqa: S608 - our own words
            " SELECT 'delete', n, title, words, kind FROM search_gone"
        )
        connection.exec_driver_sql(
            f"INSERT INTO {index} (rowid, title, words, kind) SELECT n, title, words, kind"  # noqa: S608
            " FROM search_entry WHERE n > (SELECT n FROM search_mark) ORDER BY n"
        )
    connection.exec_driver_sql("DELETE FROM search_gone")
    connection.exec_driver_sql(
        "UPDATE search_mark SET n = coalesce((SELECT max(n) FROM search_entry), n)"
    )


def outside(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether a table is none of the index: those have no model to compare with."""
    return kind != "table" or not (name or "").startswith(PREFIX)


def _source_triggers(source: Source) -> tuple[str, str, str]:
    name, table = f"search_{source.table}", source.table
    add = _insert(source, "", row="new")
    # A row that takes another's place (INSERT OR REPLACE) fires no trigger of the other's end.
    drop_new = "DELETE FROM search_entry WHERE row_id = new.id;"
    drop_old = "DELETE FROM search_entry WHERE row_id = old.id;"
    columns = ", ".join(source.columns)
    return (
        f"CREATE TRIGGER {name}_add AFTER INSERT ON {table} BEGIN {drop_new} {add}; END",
        (
            f"CREATE TRIGGER {name}_change AFTER UPDATE OF {columns} ON {table}"
            f" BEGIN {drop_old} {add}; END"
        ),
        f"CREATE TRIGGER {name}_end AFTER DELETE ON {table} BEGIN {drop_old} END",
    )


def _insert(source: Source, origin: str, row: str = "r") -> str:
    title, words = (text.replace("r.", f"{row}.") for text in (source.title, source.words))
    return (
        "INSERT INTO search_entry (kind, row_id, title, words)"
        f" SELECT '{source.kind}', {row}.id, {title}, {words} {origin}"
    ).rstrip()
