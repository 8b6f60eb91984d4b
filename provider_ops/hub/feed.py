"""What a market has for a laptop: pages of the feed by (rev, id), and of the first load by id.

Read in the transaction of the exchange, bounded by the head that was read first: whatever has a
revision up to that head is committed and visible, because the counter row is taken last.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, select, text, update

from provider_ops.hub.database import key_cell
from provider_ops.hub.pages import page_of
from provider_ops.store.types import KeyType
from provider_ops.sync.wire import (
    FIRST_KEY,
    HEAD,
    LAST_KEY,
    MarketPage,
    Position,
    SnapshotPage,
    SnapshotPart,
    row_page,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, TextClause

    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.tables import SyncedTable


_IN_ORDER_OF_KEYS = (
    "WHERE market_id = :market AND id > :after AND NOT deleted ORDER BY id LIMIT :size"
)
_IN_ORDER_OF_CHANGE = (
    "WHERE market_id = :market AND (rev, id) > (:rev, :after) "
    "AND (rev, id) <= (:end, :upto) ORDER BY rev, id"
)


class WentBackError(Exception):
    """A laptop knows more than the hub does: the hub was restored and nobody told it."""


class Feed:
    """Reads pages for laptops. Keeps no state but its SQL."""

    def __init__(self, schema: HubSchema, page_rows: int) -> None:
        self._schema = schema
        self._page_rows = page_rows
        self._sources = [table.name for table in schema.tables] + [schema.gone.name]
        self._keys = self._key_query()
        books = schema.market
        self._books = select(books).where(books.c.id.in_(bindparam("markets", expanding=True)))
        self._left = text(
            f"SELECT table_name, id FROM {schema.gone.name} {_IN_ORDER_OF_CHANGE}"
        ).bindparams(bindparam("after", type_=KeyType), bindparam("upto", type_=KeyType))

    def pages(
        self, connection: Connection, markets: Sequence[str], positions: Mapping[str, Position]
    ) -> list[MarketPage]:
        """Return what follows each market's position in its feed, or ask for a first load.

        Raises:
            WentBackError: If the laptop has read further than the hub has come.
        """
        asked = {"markets": list(markets)}
        rows = {row.id: row for row in connection.execute(self._books, asked)}
        return [self._page(connection, rows[market], positions.get(market)) for market in markets]

    def _page(self, connection: Connection, row: Any, position: Position | None) -> MarketPage:
        market, epoch = row.id, row.epoch
        if position is not None and position.epoch == epoch and _read(position) > row.head:
            raise WentBackError
        if position is None or position.epoch != epoch or _read(position) < row.floor:
            return MarketPage(market, epoch, reset=True, as_of=row.head,
                              backed_up_rev=row.backed_up_rev)  # fmt: skip
        if position.as_of is not None:  # the first load goes on elsewhere
            return MarketPage(market, epoch, position.rev, position.after, as_of=position.as_of,
                              backed_up_rev=row.backed_up_rev)  # fmt: skip
        if position.rev == row.head and position.after == LAST_KEY:
            return MarketPage(market, epoch, row.head, backed_up_rev=row.backed_up_rev)
        return self._read_on(connection, market, position, row)

    def snapshot(
        self,
        connection: Connection,
        market: str,
        table: str,
        after: str,
        columns: Sequence[str] = (),
    ) -> SnapshotPage:
        """Return the rows of a table that follow the key `after`, and the tables after it.

        Rows are as they are now; the laptop goes on with the feed from where it began to load.
        With `columns` they are these alone, of this table alone. A table that only a newer
        laptop knows has no rows here.
        """
        order = self._schema.tables.in_order_of_need
        start = next((n for n, synced in enumerate(order) if synced.name == table), None)
        books = self._schema.market
        epoch = str(connection.scalar(select(books.c.epoch).where(books.c.id == market)))
        if start is None:
            return SnapshotPage(market, epoch, [SnapshotPart(row_page(table, HEAD, ()), LAST_KEY,
                                                             last=True)])  # fmt: skip
        if columns:
            part = self._part(connection, market, order[start], after, self._page_rows, columns)
            return SnapshotPage(market, epoch, [part])
        parts: list[SnapshotPart] = []
        room = self._page_rows
        for synced in order[start:]:
            parts.append(self._part(connection, market, synced, after, room))
            room -= len(parts[-1].page)
            after = FIRST_KEY
            if not parts[-1].last or room <= 0:
                break
        return SnapshotPage(market, epoch, parts)

    def _part(
        self,
        connection: Connection,
        market: str,
        synced: SyncedTable,
        after: str,
        room: int,
        columns: Sequence[str] = (),
    ) -> SnapshotPart:
        asked = {"market": market, "after": UUID(after), "size": room}
        page = page_of(connection, synced, _IN_ORDER_OF_KEYS, asked, columns)
        last = len(page) < room
        return SnapshotPart(page, LAST_KEY if last else page.last_key, last)

    def _read_on(
        self, connection: Connection, market: str, position: Position, row: Any
    ) -> MarketPage:
        asked = {
            "market": market,
            "rev": position.rev,
            "after": UUID(position.after),
            "head": row.head,
            "size": self._page_rows + 1,
        }
        keys = connection.execute(self._keys, asked).all()
        more = len(keys) > self._page_rows
        keys = keys[: self._page_rows]
        end, upto = (keys[-1][0], key_cell(keys[-1][1])) if more else (row.head, LAST_KEY)
        asked |= {"end": end, "upto": UUID(upto)}
        pages = [
            page_of(connection, synced, _IN_ORDER_OF_CHANGE, asked)
            for synced in self._tables_among({key[2] for key in keys})
        ]
        return MarketPage(
            market,
            row.epoch,
            rev=end,
            after=upto,
            more=more,
            backed_up_rev=row.backed_up_rev,
            pages=[page for page in pages if len(page)],
            exits=self._exits(connection, asked),
            aliases=self._aliases(connection, market, position.rev, end),
        )

    def _tables_among(self, sources: set[int]) -> Sequence[SyncedTable]:
        names = {self._sources[n] for n in sources}
        return [table for table in self._schema.tables if table.name in names]

    def _exits(self, connection: Connection, asked: dict[str, Any]) -> list[list[str]]:
        return [[name, key_cell(key)] for name, key in connection.execute(self._left, asked)]

    def _aliases(self, connection: Connection, market: str, rev: int, end: int) -> list[list[str]]:
        alias = self._schema.alias
        query = select(alias).where(
            alias.c.market_id == market, alias.c.rev >= rev, alias.c.rev <= end
        )
        return [[row.table_name, row.id.hex, row.target.hex] for row in connection.execute(query)]

    def _key_query(self) -> TextClause:
        """One query for the next keys of all tables, so that an idle one costs an index probe."""
        parts = [
            f"SELECT * FROM (SELECT rev, id, {n} AS source FROM {name} WHERE market_id = :market "
            "AND (rev, id) > (:rev, :after) AND rev <= :head ORDER BY rev, id LIMIT :size) "
            f"AS part{n}"
            for n, name in enumerate(self._sources)
        ]
        query = " UNION ALL ".join(parts) + " ORDER BY rev, id LIMIT :size"
        return text(query).bindparams(bindparam("after", type_=KeyType))


def new_epoch(connection: Connection, schema: HubSchema) -> str:
    """Begin a new epoch: laptops load every market anew and offer again what they had sent."""
    epoch, table = secrets.token_hex(8), schema.market
    for market in connection.scalars(select(table.c.id).order_by(table.c.id)).all():
        connection.execute(update(table).where(table.c.id == market).values(epoch=epoch))
    return epoch


def _read(position: Position) -> int:
    return position.rev if position.as_of is None else position.as_of
