"""One full synchronization: exchanges until both sides have nothing more for each other."""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import json
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.core.errors import HubError
from provider_ops.core.progress import Progress, Silent
from provider_ops.core.turn import turn
from provider_ops.store.changes import SCHEMA
from provider_ops.sync import blobs, digest, imports, log, rescue, skew
from provider_ops.sync.apply import apply_answer, apply_snapshot
from provider_ops.sync.background import Carried
from provider_ops.sync.bundle import keys
from provider_ops.sync.cells import instant_cell
from provider_ops.sync.images import Images
from provider_ops.sync.line import HubFaultError
from provider_ops.sync.wire import (
    FIRST_KEY,
    GROUP_OPERATIONS,
    OPERATION_BYTES,
    OPERATIONS,
    PAGE_ROWS,
    Position,
    Request,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.core.progress import Reporter
    from provider_ops.store.database import Store
    from provider_ops.sync.apply import Applied
    from provider_ops.sync.tables import Tables
    from provider_ops.sync.transport import Transport
    from provider_ops.sync.wire import Answer, SnapshotPage

TRIES = 5
"""How often the hub may stumble over one change alone before it is set aside."""


class BusyError(HubError):
    """Another window or command synchronizes this database at the moment."""

    title = "A synchronization is running already"
    remedy = "Nothing was changed. Wait until it has finished."
    retry_after_s = 10.0


_MOVED = "n, op_id, group_id, table_name, row_id, body"


@dataclass(frozen=True, slots=True)
class Result:
    """What one synchronization did.

    `parked` and `journaled` need a person: changes refused, and fields changed by two people.
    `repaired` is how many rows differed from the hub's though nothing was missing.
    `next_poll_s` is when the hub wants to see this laptop again.
    """

    exchanges: int = 0
    sent: int = 0
    received: int = 0
    import_rows: int = 0
    files_sent: int = 0
    files_fetched: int = 0
    parked: int = 0
    journaled: int = 0
    repaired: int = 0
    next_poll_s: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """How far a first load is: the next page follows the key `after` of `table`."""

    market: str
    table: str
    as_of: int
    after: str
    epoch: str


@dataclass
class Laptop:
    """This laptop's side of one hub. One synchronization at a time.

    `lock_file` keeps other windows and commands out meanwhile; None: nobody else can open it.
    `wanted_first` names the files (SHA-256) that are fetched before all others, such as those of
    the planned days.
    """

    store: Store
    tables: Tables
    transport: Transport
    clock: Clock
    ids: IdSource
    incarnation: str = ""
    operations: int = OPERATIONS
    page_rows: int = PAGE_ROWS
    lock_file: Path | None = None
    wanted_first: Callable[[Session], Iterable[str]] | None = None
    _in_flight: str | None = field(default=None, init=False)

    def request(self) -> Request:
        """Put together the next exchange; the one before is not in flight any more."""
        self._in_flight = str(self.ids.new())
        with self.store.read() as session:
            connection = session.connection()
            return Request(
                xid=self._in_flight,
                incarnation=self.incarnation,
                schema=SCHEMA,
                positions=positions_of(connection),
                operations=_operations(connection, self.operations),
                keeps_own=True,
            )

    def receive(self, answer: Answer) -> Applied | None:
        """Store an answer: outcomes, rows and position together; None if it is not the awaited.

        Raises:
            DiskFullError: If there was no room; nothing of the answer is kept.
        """
        if answer.xid != self._in_flight:
            return None
        with self.store.exclusive() as connection:
            applied = apply_answer(connection, self.tables, answer, self.clock())
        self._in_flight = None
        return applied


def sync(
    laptop: Laptop, reporter: Reporter | None = None, *, carries: Carried = Carried.ALL
) -> Result:
    """Synchronize until nothing is left to do.

    Every step is durable: what was done before a failure, a cancel or a kill stays done, and
    the next synchronization goes on from there.

    Raises:
        BusyError: If another window or command does so at this moment.
        TooOldError: If the changes were sent, and this program cannot show the hub's rows.
        HubError: If the hub is out of reach, refuses, or answers what no hub would.
        Cancelled: If the reporter's listener asked to stop.
    """
    watching = reporter or Silent()
    counts = dict.fromkeys(Result.__slots__, 0)
    with alone(laptop), log.kept(laptop, counts):
        skew.adopt(laptop)
        while True:
            watching.checkpoint()
            more = _one_exchange(laptop, counts, watching)
            left = _left(laptop)
            if left.changes:
                continue  # a restored hub must know the imports before their rows, and before loads
            if left.rows:
                counts["import_rows"] += imports.push(laptop, watching)
                counts["received"] += load_markets(laptop, watching)
                counts["received"] += skew.backfill(laptop, watching)
                left = _left(laptop)
            if not more and not left.changes:
                break
        if carries is Carried.ALL:
            counts["files_sent"] = blobs.push(laptop, watching)
            counts["files_fetched"] = blobs.fetch(laptop, watching)
            counts["repaired"] = digest.check_weekly(laptop, watching).rows
            keys.ensure(laptop)
        rescue.send_new_poison(laptop)
    return Result(**counts)


@contextmanager
def alone(laptop: Laptop) -> Iterator[None]:
    """Keep other windows and commands from synchronizing this database meanwhile.

    Raises:
        BusyError: If one of them does so.
    """
    if laptop.lock_file is None:
        yield
        return
    with turn(laptop.lock_file) as is_ours:
        if not is_ours:
            raise BusyError
        yield


def load_markets(laptop: Laptop, reporter: Reporter) -> int:
    """Go on with first loads until every market is complete; return the number of rows.

    While one page is stored the next one is on its way.
    """
    received = 0
    with ThreadPoolExecutor(1, "next-page") as fetching:
        ahead: tuple[_Place, Future[SnapshotPage]] | None = None
        while (place := _loading(laptop)) is not None:
            reporter.checkpoint()
            if ahead is None or ahead[0] != place:
                ahead = place, fetching.submit(_fetch, laptop, place)
            page = ahead[1].result()
            if page.epoch != place.epoch:
                return received  # the next exchange starts this market anew
            _check_answers(page, place)
            following = _following(laptop, place, page)
            ahead = (following, fetching.submit(_fetch, laptop, following)) if following else None
            with laptop.store.exclusive(is_repeatable=True) as connection:
                received += apply_snapshot(connection, laptop.tables, page)
            reporter.report(Progress(received, None, place.table))
    return received


def _fetch(laptop: Laptop, place: _Place) -> SnapshotPage:
    return laptop.transport.snapshot(place.market, place.table, place.as_of, place.after)


def _following(laptop: Laptop, place: _Place, page: SnapshotPage) -> _Place | None:
    """Return where the load goes on after `page`, if it is in the same market."""
    part = page.parts[-1]
    if not part.last:
        return replace(place, table=part.page.table, after=part.upto)
    order = [synced.name for synced in laptop.tables.in_order_of_need]
    rest = order[order.index(part.page.table) + 1 :] if part.page.table in order else []
    return replace(place, table=rest[0], after=FIRST_KEY) if rest else None


def _check_answers(page: SnapshotPage, place: _Place) -> None:
    """Raise HubError for a page that would not bring the load on, lest it never end."""
    first = page.parts[0] if page.parts else None
    fits = first is not None and first.page.table == place.table and first.upto > place.after
    if page.market != place.market or not fits:
        raise HubError("It sent another page than the one asked for.")


def _one_exchange(laptop: Laptop, counts: dict[str, int], reporter: Reporter) -> bool:
    request = laptop.request()
    try:
        answer = laptop.transport.exchange(request)
    except HubFaultError:
        _note_fault(laptop, request)
        raise
    applied = laptop.receive(answer)
    counts["exchanges"] += 1
    counts["next_poll_s"] = answer.next_poll_s
    if applied is None:
        raise HubError("It answered another question than the one asked.")
    counts["sent"] += (answered := answer.statuses.total())
    counts["received"] += applied.received
    counts["parked"] += applied.parked
    counts["journaled"] += applied.journaled
    if request.operations:
        left = _waiting(laptop)
        reporter.report(Progress(counts["sent"], counts["sent"] + left, "changes"))
    else:
        reporter.report(Progress(counts["received"], None, "rows"))
    if request.operations and not answered:
        raise HubError("It did not say what became of the changes.")
    if answer.min_schema > SCHEMA and not _left(laptop).changes:
        raise skew.TooOldError
    return applied.more


def _note_fault(laptop: Laptop, request: Request) -> None:
    """Count a stumble against the changes that were sent; set a group aside that fails alone."""
    keys = [(_stored_key(op["op_id"]),) for op in request.operations]
    if not keys:
        return
    groups = {op["group_id"] for op in request.operations}
    with laptop.store.exclusive() as connection:
        connection.exec_driver_sql("UPDATE outbox SET tries = tries + 1 WHERE op_id = ?", keys)
        if len(groups) > 1:
            return
        alone = (_stored_key(groups.pop()), TRIES)
        where = "WHERE group_id = ? AND tries >= ?"
        images = Images(connection, laptop.tables)
        rows = connection.exec_driver_sql(
            f"SELECT DISTINCT table_name, lower(hex(row_id)) FROM outbox {where}", alone
        ).all()
        known = [(laptop.tables[table], key) for table, key in rows if laptop.tables.get(table)]
        bases = [(synced, key, images.base(synced, key)) for synced, key in known]
        connection.exec_driver_sql(
            f"INSERT INTO sync_parked ({_MOVED}, reason, parked_at) "
            f"SELECT {_MOVED}, 'poison', ? FROM outbox {where}",
            (instant_cell(laptop.clock()), *alone),
        )
        connection.exec_driver_sql(f"DELETE FROM outbox {where}", alone)
        for synced, key, base in bases:
            images.take_off(synced, key, base)


def _operations(connection: Connection, limit: int) -> list[dict[str, Any]]:
    """Return the oldest changes, whole groups of them as far as they fit, at least one group.

    After a stumble of the hub one group at a time, to find the culprit.
    """
    rows = connection.exec_driver_sql(
        "SELECT body, tries, group_id FROM outbox ORDER BY n LIMIT ?", (limit + 1,)
    ).all()
    taken, size = 0, 0
    for _, members in groupby(rows[:limit], lambda row: row.group_id):
        group = list(members)
        size += sum(len(row.body) for row in group)
        ends = taken + len(group)
        goes_on = ends == limit < len(rows) and rows[limit].group_id == group[0].group_id
        if taken and (goes_on or size > OPERATION_BYTES):
            break
        if goes_on:
            rows, ends = _whole_group(connection, group[0].group_id), GROUP_OPERATIONS
        taken = ends
        if rows[0].tries:
            break
    whole: list[dict[str, Any]] = json.loads(f"[{','.join([row.body for row in rows[:taken]])}]")
    return whole


def _whole_group(connection: Connection, group: bytes) -> Sequence[Any]:
    return connection.exec_driver_sql(
        "SELECT body, tries FROM outbox WHERE group_id = ? ORDER BY n LIMIT ?",
        (group, GROUP_OPERATIONS),
    ).all()


def _stored_key(word: str) -> bytes:
    return bytes.fromhex(word.replace("-", ""))


def positions_of(connection: Connection) -> dict[str, Position]:
    """Return how far this laptop has read each market."""
    rows = connection.exec_driver_sql("SELECT market_id, epoch, rev, after, as_of FROM sync_cursor")
    return {row[0]: Position(*row[1:]) for row in rows}


def _loading(laptop: Laptop) -> _Place | None:
    with laptop.store.read() as session:
        row = (
            session.connection()
            .exec_driver_sql(
                "SELECT market_id, loading_table, as_of, loading_after, epoch FROM sync_cursor "
                "WHERE as_of IS NOT NULL ORDER BY market_id LIMIT 1"
            )
            .first()
        )
    return None if row is None else _Place(*row)


class _Left(NamedTuple):
    """Whether changes wait, and rows that travel beside them: of imports, loads, new columns."""

    changes: bool
    rows: bool


def _left(laptop: Laptop) -> _Left:
    with laptop.store.read() as session:
        found = session.connection().exec_driver_sql(
            "SELECT EXISTS (SELECT 1 FROM outbox), "
            "EXISTS (SELECT 1 FROM sync_import_progress WHERE NOT finished) "
            "OR EXISTS (SELECT 1 FROM sync_cursor WHERE as_of IS NOT NULL) "
            "OR EXISTS (SELECT 1 FROM sync_backfill)"
        )
        return _Left(*map(bool, found.one()))


def _waiting(laptop: Laptop) -> int:
    with laptop.store.read() as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM outbox").scalar()
        return int(count or 0)
