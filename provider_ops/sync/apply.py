"""Storing an answer: outcomes, rows and position in one local transaction."""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.sync import indexes
from provider_ops.sync.cells import dashed, instant_cell
from provider_ops.sync.images import Images, overlaid
from provider_ops.sync.leaving import drop_unnamed_files, leave_market
from provider_ops.sync.merged import Meetings
from provider_ops.sync.skew import note_hub
from provider_ops.sync.tables import IMPORTS
from provider_ops.sync.wire import FIRST_KEY, LAST_KEY

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from provider_ops.sync.images import RowCells
    from provider_ops.sync.tables import SyncedTable, Tables
    from provider_ops.sync.wire import Ack, Answer, MarketPage, SnapshotPage, Taken

_MOVED = "op_id, group_id, table_name, row_id, body"


@dataclass(frozen=True, slots=True)
class Applied:
    """What an answer changed here."""

    received: int
    parked: int
    journaled: int
    more: bool


def apply_answer(connection: Connection, tables: Tables, answer: Answer, now: datetime) -> Applied:
    """Store one answer. The caller has checked that it belongs to the exchange in flight."""
    return _Application(connection, tables, now).run(answer)


def apply_snapshot(connection: Connection, tables: Tables, page: SnapshotPage) -> int:
    """Store one page of a first load and how far it reaches; return the number of rows.

    Rows of the market in a part's range of keys that are not in it are removed. A part that is
    not the next one, or of another epoch, changes nothing.
    """
    place = connection.exec_driver_sql(
        "SELECT loading_table, loading_after FROM sync_cursor "
        "WHERE market_id = ? AND epoch = ? AND as_of IS NOT NULL",
        (page.market, page.epoch),
    ).first()
    if place is None:
        return 0
    images, stored, is_bulk_done = Images(connection, tables), 0, False
    table, after = place
    for part in page.parts:
        if part.page.table != table:
            continue
        synced = tables[table]
        if after == FIRST_KEY and not part.last:
            indexes.drop_for_load(connection, synced)
        keys = {str(key) for key in part.page.data[0]}
        images.sweep(synced, page.market, keys, after, part.upto)
        stored += images.store_page(part.page)
        is_bulk_done |= part.last and synced.is_bulk
        table, after = (_table_after(tables, table), FIRST_KEY) if part.last else (table, part.upto)
    _load_on(connection, page.market, table, after)
    if is_bulk_done:
        indexes.build_missing(connection, tables)
    return stored


def _table_after(tables: Tables, name: str) -> str:
    """Return what is loaded after a table; nothing after the last."""
    order = [synced.name for synced in tables.in_order_of_need]
    return next(iter(order[order.index(name) + 1 :]), "")


def _load_on(connection: Connection, market: str, table: str, after: str) -> None:
    if table:
        connection.exec_driver_sql(
            "UPDATE sync_cursor SET loading_table = ?, loading_after = ? WHERE market_id = ?",
            (table, after, market),
        )
        return
    connection.exec_driver_sql(
        "UPDATE sync_cursor SET rev = as_of, after = ?, as_of = NULL, loading_table = '', "
        "loading_after = '' WHERE market_id = ?",
        (LAST_KEY, market),
    )


class _Waiting(NamedTuple):
    """An operation in the outbox."""

    n: int
    row_id: str
    table_name: str
    kind: str


class _Application:
    def __init__(self, connection: Connection, tables: Tables, now: datetime) -> None:
        self._connection = connection
        self._tables = tables
        self._now = now
        self._images = Images(connection, tables)
        self._new_imports: list[tuple[bytes, str]] = []
        self._interrupted = False
        self._left = False

    def run(self, answer: Answer) -> Applied:
        epochs = self._epochs()
        for market in answer.markets:
            if epochs.get(market.market, market.epoch) != market.epoch:
                self._heal(market)
        meetings = Meetings(self._connection, self._tables, self._images, answer)
        outcomes = self._settle(answer.acks)
        shown = [self._take(group) for group in answer.taken]
        if answer.acks or answer.taken:
            self._images.read_waiting()
        for synced, key, image in chain.from_iterable(shown):
            self._images.place(synced, key, image)
        for market in answer.markets:  # puts rows together anew, of which no image may come
            for table, key, target in market.aliases:
                self._alias(market.market, table, key, target)
        received = sum(self._store_market(market) for market in answer.markets)
        self._note_progress([page for page in answer.markets if not page.reset])
        for page in answer.images:  # never older than the feed: the hub read it before writing
            received += self._images.store_page(page)
        for ack in answer.acks:
            self._after_ack(ack)
        for import_id, of_market in self._new_imports:
            self._connection.exec_driver_sql(
                "INSERT INTO sync_import_progress (import_id, market_id, table_name, rev, finished)"
                " VALUES (?, ?, '', 0, 0) ON CONFLICT DO NOTHING",
                (import_id, of_market),
            )
        self._leave_markets(answer.scope)
        note_hub(self._connection, answer.schema)
        self._images.forget_settled()
        meetings.keep(self._now)
        if self._interrupted:
            indexes.build_missing(self._connection, self._tables)
        return Applied(
            received=received,
            parked=outcomes.count("parked"),
            journaled=outcomes.count("journaled"),
            more=any(market.more or market.reset for market in answer.markets),
        )

    def _heal(self, market: MarketPage) -> None:
        """Offer all that was confirmed once to a hub that has gone back in time.

        Also for markets that this laptop does not hold any more: a hub is restored as a whole.
        """
        self._connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO outbox (n, {_MOVED}, tries, offered_again) "
            f"SELECT n, {_MOVED}, 0, 1 FROM sync_sent"
        )
        self._connection.exec_driver_sql("DELETE FROM sync_sent")
        self._connection.exec_driver_sql(
            "UPDATE sync_cursor SET epoch = ? WHERE market_id = ?",  # healed once, whatever comes
            (market.epoch, market.market),
        )
        self._connection.exec_driver_sql(
            "UPDATE sync_import_progress SET finished = 0, table_name = '', after = NULL"
        )

    def _settle(self, acks: list[Ack]) -> list[str]:
        """Move operations from the outbox to where their outcomes belong; return the outcomes."""
        waiting = self._outbox() if acks else {}
        known = [(waiting.get(ack.op_id.replace("-", "")), ack) for ack in acks]
        moved: list[tuple[_Waiting, Ack]] = [(row, ack) for row, ack in known if row is not None]
        if any(ack.status == "aliased" for _, ack in moved):
            for one in moved:  # the later ones may mention what has another key from now on
                self._move([one])
        else:
            self._move(moved)
        return ["known" if row is None else ack.status for row, ack in known]

    def _move(self, moved: list[tuple[_Waiting, Ack]]) -> None:
        now = instant_cell(self._now)
        parked = [(ack.reason, now, row.n) for row, ack in moved if ack.status == "parked"]
        sent = [
            (ack.market, ack.rev, ack.status, row.n) for row, ack in moved if ack.status != "parked"
        ]
        for columns, values in (("sync_parked (n, {}, reason, parked_at)", parked),
                                ("sync_sent (n, {}, market_id, rev, status)", sent)):  # fmt: skip
            if values:
                added = ", ".join("?" * (len(values[0]) - 1))
                self._connection.exec_driver_sql(
                    f"INSERT OR REPLACE INTO {columns.format(_MOVED)} "
                    f"SELECT n, {_MOVED}, {added} FROM outbox WHERE n = ?",
                    values,
                )
        gone = [(row.n,) for row, _ in moved]
        if gone:
            self._connection.exec_driver_sql("DELETE FROM outbox WHERE n = ?", gone)
        for row, ack in moved:
            if ack.status == "parked":
                continue
            if (row.table_name, row.kind) == (IMPORTS, "create"):
                self._new_imports.append((_key(ack.row), ack.market))
            if ack.row != row.row_id:
                self._alias(ack.market, ack.table, row.row_id, ack.row)

    def _take(self, group: Taken) -> list[tuple[SyncedTable, str, RowCells | None]]:
        """Move operations whose rows are here as they are at the hub; return the images of some.

        Those are rows of which the hub's image is kept, and rows that do not show an operation
        because it was offered again.
        """
        keys = tuple(_key(word) for word in group.op_ids)
        which = f"FROM outbox WHERE op_id IN ({', '.join('?' * len(keys))})"
        execute = self._connection.exec_driver_sql
        rows = execute(
            f"SELECT table_name, lower(hex(row_id)), body {which} AND row_id IN (SELECT row_id "
            "FROM sync_base_image UNION SELECT row_id FROM outbox WHERE offered_again) ORDER BY n",
            keys,
        ).all()
        bodies: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for table, key, body in rows:
            bodies[table, key].append(json.loads(body))
        images = []
        for (table, key), ops in bodies.items():
            base = self._images.base(self._tables[table], key)
            images.append((self._tables[table], key, overlaid(self._tables[table], base, ops)))
        execute(
            f"INSERT OR REPLACE INTO sync_sent (n, {_MOVED}, market_id, rev, status) "
            f"SELECT n, {_MOVED}, ?, ?, ? {which}",
            (group.market, group.rev, group.status, *keys),
        )
        execute(f"DELETE {which}", keys)
        return images

    def _outbox(self) -> dict[str, _Waiting]:
        rows = self._connection.exec_driver_sql(
            "SELECT lower(hex(op_id)), n, lower(hex(row_id)), table_name, "
            "json_extract(body, '$.kind') FROM outbox"
        )
        return {row[0]: _Waiting(*row[1:]) for row in rows}

    def _after_ack(self, ack: Ack) -> None:
        synced = self._tables.get(ack.table)
        if synced is None or ack.reason == "unknown-table":
            return
        if not ack.has_image:
            self._images.place(synced, _key(ack.row).hex(), None)
            if ack.table == IMPORTS:
                self._images.remove(synced, [_key(ack.row).hex()])
        elif ack.table == IMPORTS and ack.status == "parked":
            # Its undo was refused, and took its rows from this laptop.
            self._images.load_again(ack.market)

    def _alias(self, market: str, table: str, key: str, target: str) -> None:
        """Let everything here that means the row `key` mean the row `target`."""
        synced = self._tables.get(table)
        if synced is None or key == target:
            return
        base = self._images.base(synced, target)  # before foreign changes seem to be its own
        self._connection.exec_driver_sql(
            "INSERT INTO sync_alias (row_id, target_id, table_name) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET target_id = excluded.target_id",
            (bytes.fromhex(key), bytes.fromhex(target), table),
        )
        pointing = {(s.name, column) for s, column in self._tables.pointing_to(table)}
        old, new = dashed(key), dashed(target)
        mentions = self._connection.exec_driver_sql(
            "SELECT n, body FROM outbox WHERE instr(body, ?)", (old,)
        ).all()
        for number, text in mentions:
            body = _renamed(json.loads(text), table, pointing, old, new)
            self._connection.exec_driver_sql(
                "UPDATE outbox SET row_id = ?, body = ? WHERE n = ?",
                (_key(body["row"]), json.dumps(body), number),
            )
        self._images.read_waiting()
        self._images.point_to(market, table, key, target)
        self._images.place(synced, target, base)

    def _store_market(self, page: MarketPage) -> int:
        if page.reset:
            self._interrupted = True
            first = self._tables.in_order_of_need[0].name
            self._connection.exec_driver_sql(
                "INSERT INTO sync_cursor (market_id, epoch, rev, after, as_of, loading_table, "
                "loading_after) VALUES (?, ?, 0, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "epoch = excluded.epoch, rev = 0, after = excluded.after, as_of = excluded.as_of, "
                "loading_table = excluded.loading_table, loading_after = excluded.loading_after",
                (page.market, page.epoch, FIRST_KEY, page.as_of, first, FIRST_KEY),
            )
            return 0
        received = sum(self._images.store_page(rows) for rows in page.pages)
        for table, key in page.exits:
            self._exit(page.market, table, key)
        return received + len(page.exits)

    def _note_progress(self, markets: list[MarketPage]) -> None:
        """Note how far markets were read, and forget what a restored hub would still have.

        Where nothing is new, nothing is written, and the disk is not waited for.
        """
        read = [(page.rev, page.after, page.market) for page in markets if page.as_of is None]
        safe = [(page.market, page.backed_up_rev) for page in markets]
        which = "market_id = ? AND rev <= ?"
        self._execute_many(
            "UPDATE sync_cursor SET rev = ?1, after = ?2 "
            "WHERE market_id = ?3 AND (rev, after) <> (?1, ?2)",
            read,
        )
        self._execute_many(f"DELETE FROM sync_sent WHERE {which}", safe)
        self._execute_many(f"DELETE FROM sync_import_progress WHERE {which} AND finished", safe)

    def _exit(self, market: str, table: str, key: str) -> None:
        """Remove a row that left a market, unless it has come here from another one since."""
        synced = self._tables.get(table)
        if synced is None:
            return
        here = self._scalar(
            f"SELECT market_id FROM {synced.name} WHERE id = ?",
            bytes.fromhex(key),
        )
        if here == market:
            self._left = True
            self._images.remove(synced, [key])

    def _leave_markets(self, scope: list[str]) -> None:
        """Take markets off this laptop that its person may not see any more."""
        for market in [held for held in self._epochs() if held not in scope]:
            self._interrupted = self._left = True
            leave_market(self._connection, self._tables, self._images, market)
        if self._left:
            drop_unnamed_files(self._connection, self._tables)

    def _epochs(self) -> dict[str, str]:
        """Return the markets that are held here, each with the epoch that it was read in."""
        query = "SELECT market_id, epoch FROM sync_cursor ORDER BY market_id"
        return {row[0]: row[1] for row in self._connection.exec_driver_sql(query)}

    def _execute_many(self, statement: str, values: list[tuple[Any, ...]]) -> None:
        if values:
            self._connection.exec_driver_sql(statement, values)

    def _scalar(self, query: str, *parameters: Any) -> Any:
        return self._connection.exec_driver_sql(query, parameters).scalar()


def _renamed(
    body: dict[str, Any], table: str, pointing: set[tuple[str, str]], old: str, new: str
) -> dict[str, Any]:
    if body["table"] == table and body["row"] == old:
        body["row"] = new
    for name, words in body["fields"].items():
        if (body["table"], name) in pointing:
            body["fields"][name] = [new if word == old else word for word in words]
    return body


def _key(word: str) -> bytes:
    return bytes.fromhex(word.replace("-", ""))
