"""Drift that nobody noticed: 256 sums for a table tell cheaply whether laptop and hub agree.

A row falls into the bucket of its key's last byte, which is random in a UUIDv7. A bucket is the
number of its rows and the sum of their hashes: of all cells that both releases know, or of the
key alone in tables whose rows never change. Only a bucket that differs is read again.
"""

# ruff: noqa: S608 - names of tables and columns come from the models

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.progress import Progress
from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync.cells import Kind, kind_of
from provider_ops.sync.images import Images, local_cell_sql
from provider_ops.sync.wire import LAST_KEY, DigestRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.exchange import Laptop
    from provider_ops.sync.tables import SyncedTable
    from provider_ops.sync.wire import Digest, RowPage

BUCKETS = 256
EVERY = timedelta(days=7)
CHECKED_AT = Choice("digest_at", "", "When laptop and hub were last compared")

_SUM = (1 << 64) - 1


@dataclass(slots=True)
class Sums:
    """Number and sum of hashes by bucket."""

    counts: list[int] = field(default_factory=lambda: [0] * BUCKETS)
    sums: list[int] = field(default_factory=lambda: [0] * BUCKETS)

    def add(self, key: str, hashed: int) -> None:
        """Count one row; `key` is 32 hex digits."""
        bucket = bucket_of(key)
        self.counts[bucket] += 1
        self.sums[bucket] = (self.sums[bucket] + hashed) & _SUM


@dataclass(frozen=True, slots=True)
class Checked:
    """What a comparison found: tables compared, buckets that differed, rows read again."""

    tables: int = 0
    repaired: int = 0
    rows: int = 0


def bucket_of(key: str) -> int:
    """Return the bucket of a key of 32 hex digits."""
    return int(key[-2:], 16)


def compared(synced: SyncedTable, known: Iterable[str]) -> list[str]:
    """Return the columns that a digest is about, of those the other side knows."""
    if synced.is_bulk:
        return []
    other = set(known)
    return sorted(name for name in synced.columns if name in other and name != "extra")


def hasher(synced: SyncedTable, columns: Sequence[str]) -> Any:
    """Return the function from a row (key, then cells of `columns`) to its hash."""
    if not columns:
        return lambda row: int(row[0][16:], 16)
    nested = [n + 1 for n, c in enumerate(columns) if kind_of(synced.columns[c]) is Kind.JSON]

    def hashed(row: Sequence[Cell]) -> int:
        cells: list[Any] = list(row)
        for n in nested:  # each database lays JSON out in its own way
            cells[n] = None if cells[n] is None else json.loads(str(cells[n]))
        text = json.dumps(cells, sort_keys=True, separators=(",", ":"))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")

    return hashed


def check_weekly(laptop: Laptop, reporter: Reporter) -> Checked:
    """Compare with the hub if a week has passed since the last time."""
    with laptop.store.read() as session:
        last = settings.get(session, CHECKED_AT)
    now = laptop.clock()
    if last and abs(now - datetime.fromisoformat(last)) < EVERY:
        return Checked()
    found = check(laptop, reporter) if last else Checked()  # at first everything is just loaded
    with laptop.store.write() as session:
        settings.put(session, CHECKED_AT, now.isoformat())
    return found


def check(laptop: Laptop, reporter: Reporter) -> Checked:
    """Compare every table of every market with the hub, and repair what differs.

    A market that has news waiting is left for another time: call it after a synchronization.

    Raises:
        HubError: If the hub is out of reach or refuses; what was repaired stays repaired.
    """
    tables = repaired = rows = 0
    with laptop.store.read() as session:
        query = "SELECT market_id FROM sync_cursor WHERE as_of IS NULL ORDER BY 1"
        markets = session.connection().exec_driver_sql(query).scalars().all()
    for market in markets:
        for synced in laptop.tables:
            reporter.checkpoint()
            reporter.report(Progress(tables, None, synced.name))
            differing, columns = _differing(laptop, market, synced)
            tables += 1
            for bucket in differing:
                asked = DigestRequest(market, synced.name, columns, bucket)
                page = laptop.transport.digest_rows(asked)
                with laptop.store.exclusive() as connection:
                    rows += _repair(connection, laptop, asked, page)
                repaired += 1
    return Checked(tables, repaired, rows)


def _differing(laptop: Laptop, market: str, synced: SyncedTable) -> tuple[list[int], list[str]]:
    asked = DigestRequest(market, synced.name, compared(synced, synced.columns))
    theirs = laptop.transport.digest(asked)
    with laptop.store.exclusive() as connection:
        at = connection.exec_driver_sql(
            "SELECT rev FROM sync_cursor WHERE market_id = ? AND after = ? AND as_of IS NULL",
            (market, LAST_KEY),
        ).scalar()
        if not theirs.is_still or at != theirs.head:
            return [], []
        ours = _ours(connection, laptop, market, synced, theirs)
    here = zip(ours.counts, ours.sums, strict=True)
    there = zip(theirs.counts, theirs.sums, strict=True)
    pairs = enumerate(zip(here, there, strict=True))
    return [bucket for bucket, (mine, its) in pairs if mine != its], theirs.columns


def _ours(
    connection: Connection, laptop: Laptop, market: str, synced: SyncedTable, theirs: Digest
) -> Sums:
    """Return the sums of what this laptop takes for the hub's rows."""
    images, sums = Images(connection, laptop.tables), Sums()
    columns = [name for name in theirs.columns if name in synced.columns]
    hashed = hasher(synced, columns)
    parts = ", ".join(["lower(hex(id))", *(local_cell_sql(synced, name) for name in columns)])
    rows = connection.exec_driver_sql(
        f"SELECT {parts} FROM {synced.name} WHERE +market_id = ? ORDER BY id", (market,)
    )
    waiting = images.waiting_in(synced)
    for row in rows:
        if row[0] not in waiting:
            sums.add(row[0], hashed(row))
    for key, base in images.bases(synced, sorted(waiting)).items():
        if base is not None and base["market_id"] == market:
            sums.add(key, hashed((key, *(base[name] for name in columns))))
    return sums


def _repair(connection: Connection, laptop: Laptop, asked: DigestRequest, page: RowPage) -> int:
    """Let a bucket be as the hub has it; what waits here stays on top of it."""
    synced, images = laptop.tables[asked.table], Images(connection, laptop.tables)
    sending = "SELECT import_id FROM sync_import_progress WHERE NOT finished"
    which = "import_id" if synced.is_bulk else "id"
    here = connection.exec_driver_sql(
        f"SELECT lower(hex(id)) FROM {synced.name} WHERE market_id = ? AND substr(id, -1) = ? "
        f"AND {which} NOT IN ({sending})",
        (asked.market, bytes([asked.bucket])),
    ).scalars()
    there = {str(key) for key in page.data[0]}
    images.remove(synced, [key for key in here if key not in there])
    return images.store_page(page)
