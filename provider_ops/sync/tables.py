"""What both sides must know of a synced table, as plain values that the composition root makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from provider_ops.store.base import Base
from provider_ops.sync.cells import Kind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Column, Table

Upcast = Callable[[str, dict[str, Any]], dict[str, Any]]

KEY_COLUMNS = ("id", "market_id")
TRAINING, MANAGEMENT = "training", "management"
IMPORTS = "data_import"
CONFLICTS = "conflict"


@dataclass(frozen=True)
class Care:
    """Whose the rows of a table are: what limits a representative or trainer in writing them.

    Attributes:
        under: Column that points to the row whose care a row shares: from a contract to its
            office, from an office to its territory. Empty: it lies under nothing.
        own: Column that names the person whose own row it is, with all that lies under it.
        holder: Column that names the representative who alone looks after what lies under it.
        desk: Whose work the table is: `TRAINING`, `MANAGEMENT`, or empty for representatives.
    """

    under: str = ""
    own: str = ""
    holder: str = ""
    desk: str = ""

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that the answer depends on."""
        return tuple(dict.fromkeys(c for c in (self.under, self.own, self.holder) if c))


@dataclass(frozen=True)
class Cover:
    """The table that says who covers for a holder: for some days as if he were the holder.

    Attributes:
        table: Its name.
        of: Column that points to the row whose holder is covered.
        by: Column that names the person who covers.
        first: Column of the first day.
        last: Column of the last day.
    """

    table: str
    of: str
    by: str
    first: str = "first"
    last: str = "last"


@dataclass(frozen=True)
class SyncedTable:
    """One table that travels.

    Attributes:
        table: The laptop's table.
        is_bulk: Whether its rows belong to imports and travel as their pages.
        references: Column name to the name of the synced table it points to.
        appends: Columns that several people add text to.
        natural_key: Columns that name the same thing in the real world; may be empty.
        attachments: Columns that hold the SHA-256 of a file to carry along.
        care: Whose its rows are.
    """

    table: Table
    is_bulk: bool
    references: Mapping[str, str]
    appends: frozenset[str]
    natural_key: tuple[str, ...]
    attachments: tuple[str, ...] = ()
    care: Care = Care()

    @property
    def upcasts(self) -> Mapping[int, Upcast]:
        """Schema to what turns kind and fields of its operations into fields of the next one."""
        found: Mapping[int, Upcast] = self.table.info.get("upcasts", {})
        return found

    @property
    def name(self) -> str:
        """The name on both sides and on the wire."""
        return self.table.name

    @cached_property
    def columns(self) -> dict[str, Column[Any]]:
        """All columns but the keys, in the table's order; `extra` is the last."""
        return {c.name: c for c in self.table.columns if c.name not in KEY_COLUMNS}

    @cached_property
    def retold(self) -> dict[str, Kind]:
        """Columns whose cells are not what JSON would say: flags, and JSON itself."""
        kinds = {name: kind_of(column) for name, column in self.columns.items()}
        return {name: kind for name, kind in kinds.items() if kind in (Kind.FLAG, Kind.JSON)}

    @cached_property
    def is_span(self) -> bool:
        """Whether rows carry the instant since when they are known."""
        return "recorded_at" in self.columns and "replaces_id" in self.columns


@dataclass(frozen=True, slots=True)
class LocalTable:
    """A table that a laptop makes of rows that travel; its rows leave with their market.

    Attributes:
        table: Its name.
        column: Its column that holds the market, or the key of a row of `of`.
        of: Names of the synced tables whose keys it holds; empty: it holds the market.
    """

    table: str
    column: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tables:
    """All synced tables, parents before children, by name.

    `local` is what a laptop makes of them, `marks` the tables where triggers note what to make
    anew, `cover` who may write for whom on which days.
    """

    by_name: Mapping[str, SyncedTable]
    local: tuple[LocalTable, ...] = ()
    marks: tuple[str, ...] = ()
    cover: Cover | None = None

    def __getitem__(self, name: str) -> SyncedTable:
        return self.by_name[name]

    def __iter__(self) -> Any:
        return iter(self.by_name.values())

    def get(self, name: str) -> SyncedTable | None:
        """Return the table, or None for one of another release."""
        return self.by_name.get(name)

    @cached_property
    def bulk(self) -> tuple[SyncedTable, ...]:
        """The tables whose rows belong to imports, parents first."""
        return tuple(table for table in self if table.is_bulk)

    @cached_property
    def in_order_of_need(self) -> tuple[SyncedTable, ...]:
        """What a new laptop gets first: the small tables people work with, then bulk rows."""
        return (*(t for t in self if not t.is_bulk), *self.bulk)

    def pointing_to(self, name: str) -> tuple[tuple[SyncedTable, str], ...]:
        """Return the tables and columns that hold keys of the table `name`."""
        return tuple(
            (table, column)
            for table in self
            for column, target in table.references.items()
            if target == name
        )


def describe(
    synced: Iterable[Table],
    bulk: Iterable[Table],
    attachments: Iterable[tuple[str, str]] = (),
    cares: Mapping[str, Care] | None = None,
) -> Tables:
    """Return what sync and hub need to know of these tables.

    Args:
        synced: Every table that travels, parents before children.
        bulk: Those of them whose rows belong to imports.
        attachments: Table and column of every SHA-256 that names a file to carry along.
        cares: Table to whose its rows are; rows of the others are any representative's.
    """
    synced, imported, attachments = tuple(synced), {t.name for t in bulk}, tuple(attachments)
    names, cares = {table.name for table in synced}, cares or {}
    described = (_describe(table, names, imported, attachments) for table in synced)
    return Tables({d.name: replace(d, care=cares.get(d.name, Care())) for d in described})


def _describe(
    table: Table, names: set[str], bulk: set[str], attachments: tuple[tuple[str, str], ...]
) -> SyncedTable:
    references = {
        key.parent.name: key.target_fullname.split(".")[0]
        for key in table.foreign_keys
        if key.target_fullname.split(".")[0] in names
    }
    return SyncedTable(
        table=table,
        is_bulk=table.name in bulk,
        references=references,
        appends=_merged_as(table, "append"),
        natural_key=tuple(table.info.get("natural_key", ())),
        attachments=tuple(column for name, column in attachments if name == table.name),
    )


def appends(name: str) -> frozenset[str]:
    """Return the columns of the laptop's table `name` that several people add text to."""
    return _merged_as(Base.metadata.tables.get(name), "append")


def free_text(name: str) -> frozenset[str]:
    """Return the columns of the table `name` that can hold two people's words under each other."""
    return _merged_as(Base.metadata.tables.get(name), "append", "text")


def _merged_as(table: Table | None, *ways: str) -> frozenset[str]:
    columns = () if table is None else table.columns
    return frozenset(column.name for column in columns if column.info.get("merge") in ways)
