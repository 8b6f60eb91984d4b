"""What a person may write inside a market that he may write: his role and his territory.

Managers, directors and administrators write the whole market. A representative writes what is
his own and whatever lies under no office, or under an office that nobody or he looks after. A
trainer writes what is his own and the tables of training. Nothing else needs to be known of an
area than the `Care` of its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provider_ops.hub import rows
from provider_ops.hub.coverage import covered_by
from provider_ops.sync.tables import CONFLICTS, MANAGEMENT, TRAINING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.merge import Merger
    from provider_ops.hub.operation import Image, Operation
    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable, Tables

REP, MANAGER, TRAINER, DIRECTOR, ADMIN = "rep", "manager", "trainer", "director", "admin"
ROLES = (REP, MANAGER, TRAINER, DIRECTOR, ADMIN)
WHOLE_MARKET = frozenset({MANAGER, DIRECTOR, ADMIN})
"""The roles that write everything in the markets they were granted."""

_DEEPEST = 8
"""Steps from a row to who looks after it; the longest way has five."""

Place = tuple[str, str, str]
"""Market, table and key of a row."""


@dataclass
class Authority:
    """What the author of one exchange may write.

    Attributes:
        above: What is known of the rows that others lie under, as far as their care goes.
        covered: Market and key of the rows that he now looks after for their holder.
    """

    tables: Tables
    role: str
    author: UUID
    above: dict[Place, Mapping[str, Cell]] = field(default_factory=dict)
    covered: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_limited(self) -> bool:
        """Whether anything has to be looked up at all."""
        return self.role not in WHOLE_MARKET

    def refusal(
        self,
        images: Mapping[tuple[str, str], Image],
        market: str,
        table: str,
        key: str,
        cells: Mapping[str, Cell],
        *,
        for_good: bool = False,
    ) -> str:
        """Return why the author may not write a row that holds these cells: role or territory.

        Empty if he may. `images` are those of the exchange as they now stand. Who only covers
        for the holder may not write what is `for_good`, nor who covers.
        """
        synced = self.tables.get(table)
        if not self.is_limited or synced is None:
            return ""
        if table == CONFLICTS:  # it is as much his as the row that it is about
            about, its_key = str(cells["table_name"]), str(cells["row_id"])
            its_cells = self._cells(images, market, about, its_key)
            return self.refusal(images, market, about, its_key, its_cells)
        way = [Step(synced, {"id": key, **cells})]
        while len(way) < _DEEPEST and (above := way[-1].above):
            its_cells = self._cells(images, market, *above)
            way.append(Step(self.tables[above[0]], {"id": above[1], **its_cells}))
        if any(step.belongs_to(self.author) for step in way):
            return ""
        desk = synced.care.desk
        if desk == MANAGEMENT or (self.role == TRAINER and desk != TRAINING):
            return "role"
        if self.role == TRAINER:
            return ""
        cover = self.tables.cover
        stands_in = cover is not None and table != cover.table and not for_good
        kept = (step for step in way if step.is_kept_from(self.author))
        mine = all(stands_in and (market, step.key) in self.covered for step in kept)
        return "" if mine else "territory"

    def _cells(
        self, images: Mapping[tuple[str, str], Image], market: str, table: str, key: str
    ) -> Mapping[str, Cell]:
        image = images.get((table, key))
        if image is not None and image.market == market:
            return image.cells
        return self.above.get((market, table, key), {})


@dataclass(frozen=True, slots=True)
class Step:
    """A row on the way from the one that is written up to who looks after it."""

    table: SyncedTable
    cells: Mapping[str, Cell]

    @property
    def above(self) -> tuple[str, str] | None:
        """Table and key of the row that this one lies under."""
        under = self.table.care.under
        target, key = self.table.references.get(under), self.cells.get(under)
        return None if target is None or key is None else (target, str(key))

    @property
    def key(self) -> str:
        """The row's own key."""
        return str(self.cells.get("id"))

    def belongs_to(self, person: UUID) -> bool:
        """Whether it is this person's own row."""
        own = self.table.care.own
        return bool(own) and self.cells.get(own) == person.hex

    def is_kept_from(self, person: UUID) -> bool:
        """Whether somebody else looks after all that lies under it."""
        holder = self.table.care.holder
        return bool(holder) and self.cells.get(holder) not in (None, person.hex)


def look_up(
    connection: Connection,
    schema: HubSchema,
    merger: Merger,
    markets: Sequence[str],
    operations: Iterable[Operation],
) -> None:
    """Read all that the rows which may be written lie under, one query for a table and level."""
    authority = merger.authority
    if not authority.is_limited:
        return
    authority.covered = covered_by(connection, schema, authority.author, markets, merger.now)
    reached = set(_above(merger, operations))
    known: set[tuple[str, str]] = set()
    while reached := reached - known:
        known |= reached
        by_table: dict[str, set[str]] = {}
        for table, key in reached:
            by_table.setdefault(table, set()).add(key)
        reached = set()
        for name, keys in sorted(by_table.items()):
            synced = schema.tables[name]
            for market, key, cells in rows.care_of(connection, schema, synced, markets, keys):
                authority.above[market, name, key] = cells
                reached |= {place for place in (Step(synced, cells).above,) if place}


def _above(merger: Merger, operations: Iterable[Operation]) -> Iterator[tuple[str, str]]:
    """Return table and key of what rows lie under or are about, as they are or would be."""
    tables = merger.tables
    rows = [(tables[image.table], image.cells) for image in merger.rows.values()]
    made = [(op.table, {name: new for name, (_, new) in op.fields.items()}) for op in operations]
    for synced, cells in (*rows, *((tables[name], cells) for name, cells in made)):
        about = str(cells.get("table_name")) if synced.name == CONFLICTS else ""
        if tables.get(about) and cells.get("row_id"):
            yield about, merger.resolve(str(cells["row_id"]))
        if above := Step(synced, cells).above:
            yield above[0], merger.resolve(above[1])
