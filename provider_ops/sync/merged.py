"""What came together without a choice: kept for its person, who may want to look or undo.

While an answer is stored, rows with changes of this laptop are compared with what the hub sends
of them: what differs there and was not changed here is the other people's part. The table it is
kept in never travels, and nothing here decides what is on a row.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.sync import cells
from provider_ops.sync.cells import instant_cell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from provider_ops.sync.images import Images, RowCells
    from provider_ops.sync.tables import SyncedTable, Tables
    from provider_ops.sync.wire import Answer, RowPage

KEPT = timedelta(days=30)
"""How long they are kept."""

_UNTOLD = frozenset({"extra", "recorded_at"})

Changes = dict[str, list[Any]]
"""{field: [before, after]} in wire words."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What met on one row, told apart.

    Attributes:
        mine: Changed here alone.
        theirs: Changed by others alone.
        same: Both wrote the same value.
        joined: Both added text, and both additions are there: [before, after] of mine.
        added: What the others made of those texts.
    """

    mine: Changes
    theirs: Changes
    same: Changes
    joined: Changes
    added: dict[str, Any]

    @property
    def is_told(self) -> bool:
        """Whether something of both sides came together."""
        return bool((self.mine and self.theirs) or self.same or self.joined)


def parts(mine: Changes, theirs: Changes, appends: frozenset[str]) -> Parts:
    """Tell apart what met; fields of which the hub kept one value are a conflict, not here."""
    both = mine.keys() & theirs.keys()
    same = {name for name in both if mine[name][1] == theirs[name][1]}
    joined = (both - same) & appends
    return Parts(
        mine={name: pair for name, pair in mine.items() if name not in both},
        theirs={name: pair for name, pair in theirs.items() if name not in both},
        same={name: mine[name] for name in mine if name in same},
        joined={name: mine[name] for name in mine if name in joined},
        added={name: theirs[name][1] for name in mine if name in joined},
    )


@dataclass(slots=True)
class _Row:
    """A row with changes of this laptop: as it was, as others made it, as the hub merged it."""

    table: SyncedTable
    before: RowCells
    fed: RowCells | None = None
    after: RowCells | None = None
    mine: Changes = field(default_factory=dict)


class Meetings:
    """Compares the rows of one answer with what they were before it; made before it is stored."""

    def __init__(
        self, connection: Connection, tables: Tables, images: Images, answer: Answer
    ) -> None:
        self._connection = connection
        self._images = images
        self._rows: dict[str, _Row] = {}
        self._open: dict[str, Any] = {}
        fed = [page for market in answer.markets for page in market.pages]
        self._remember(tables, [*fed, *answer.images])
        for page in fed:
            for key, image in self._of(page):
                self._rows[key].fed = image
        for page in answer.images:
            for key, image in self._of(page):
                self._rows[key].after = image
        if answer.taken:
            self._rows |= self._unsettled(tables)
        taken = {ack.op_id.replace("-", "") for ack in answer.acks if ack.status != "parked"}
        if self._rows:
            taken |= {key.replace("-", "") for group in answer.taken for key in group.op_ids}
        for key, row in self._rows.items():
            bodies = images.waiting_on(key)
            row.mine = _told(b for b in bodies if b["op_id"].replace("-", "") in taken)

    def keep(self, now: datetime) -> None:
        """Write down what met; call it when the answer is stored."""
        if not self._rows:
            return
        query = "SELECT lower(hex(row_id)), n, mine, theirs FROM sync_merged WHERE NOT settled"
        self._open = {row[0]: row for row in self._connection.exec_driver_sql(query)}
        for key, row in self._rows.items():
            theirs = _theirs(row)
            if theirs or row.mine:
                self._add(key, row, theirs, now)
        old = instant_cell(now - KEPT)
        self._connection.exec_driver_sql("DELETE FROM sync_merged WHERE merged_at < ?", (old,))

    def _remember(self, tables: Tables, pages: Iterable[RowPage]) -> None:
        """Read the rows that the answer is about and that have updates waiting, as they were."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for page in pages:
            if page.table in tables.by_name:
                wanted[page.table] |= self._images.updated(page.data[0])
        for name, keys in wanted.items():
            for key, before in self._images.bases(tables[name], sorted(keys)).items():
                if before is not None:
                    self._rows[key] = _Row(tables[name], before)

    def _unsettled(self, tables: Tables) -> dict[str, _Row]:
        """Return the rows of which others' part is known already; the answer may say no more."""
        rows = self._connection.exec_driver_sql(
            "SELECT lower(hex(row_id)), table_name FROM sync_merged WHERE NOT settled"
        )
        return {
            key: _Row(tables[name], {})
            for key, name in rows
            if key not in self._rows and self._images.waiting_on(key)
        }

    def _of(self, page: RowPage) -> Iterable[tuple[str, RowCells]]:
        columns = dict(zip(page.columns, page.data, strict=True))
        for n, key in enumerate(columns["id"]):
            if str(key) in self._rows and not columns["deleted"][n]:
                yield str(key), {name: column[n] for name, column in columns.items()}

    def _add(self, key: str, row: _Row, theirs: Changes, now: datetime) -> None:
        """Add to what is known of a row; once nothing waits on it, keep it if there are two."""
        stored, waits = bytes.fromhex(key), bool(self._images.waiting_on(key))
        open_one = self._open.get(key)
        mine, others = dict(row.mine), dict(theirs)
        if open_one is not None:
            mine = _joined(json.loads(open_one.mine), mine)
            others = _joined(json.loads(open_one.theirs), others)
            self._connection.exec_driver_sql("DELETE FROM sync_merged WHERE n = ?", (open_one.n,))
        if others if waits else mine and others:
            self._connection.exec_driver_sql(
                "INSERT INTO sync_merged (row_id, table_name, mine, theirs, merged_at, settled) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (stored, row.table.name, json.dumps(mine), json.dumps(others),
                 instant_cell(now), not waits),
            )  # fmt: skip


def _theirs(row: _Row) -> Changes:
    """Return what others changed: what the feed says, and what the merged row has beyond mine."""
    found: Changes = {}
    for name, column in row.table.columns.items():
        if name in _UNTOLD:
            continue
        before = row.before.get(name)
        for image in (row.fed, row.after):
            if image is None or name not in image or name in found:
                continue
            if cells.same(column, before, image[name]):
                continue
            if image is row.after and name in row.mine:
                written = cells.cell_from_word(column, row.mine[name][1])
                if cells.same(column, written, image[name]):
                    continue
            found[name] = [cells.word_from_cell(column, cell) for cell in (before, image[name])]
    return found


def _told(bodies: Iterable[dict[str, Any]]) -> Changes:
    told: Changes = {}
    for body in bodies:
        if body["kind"] == "update":
            told = _joined(told, body["fields"])
    return {name: pair for name, pair in told.items() if name not in _UNTOLD}


def _joined(first: Changes, later: Changes) -> Changes:
    """Return two steps as one: from what was before the first to what is after the second."""
    return first | {
        name: [first[name][0] if name in first else old, new] for name, (old, new) in later.items()
    }
