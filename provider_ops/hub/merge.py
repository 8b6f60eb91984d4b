"""How an operation meets the row as it is: field by field, nothing overwritten unseen.

Pure: it works on the rows, aliases and owners that were loaded for one exchange, and remembers
what has to be written. Specification: every operation ends applied, noop, journaled, aliased or
parked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.hub.birth import born
from provider_ops.hub.journal import journaled
from provider_ops.hub.operation import Entry, Image, NewAlias, Operation, Outcome, Refusal
from provider_ops.sync import cells
from provider_ops.sync.tables import CONFLICTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from provider_ops.hub.authority import Authority
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable, Tables

DELETED = "_deleted"
"""The field's name in history and journal when the change was a deletion or a restoration."""


@dataclass
class Merger:
    """Merges the operations of one exchange, in their order, into loaded rows.

    Attributes:
        writable: The markets that the author may write now.
        authority: What he may write in them.
        rows: Every row that the operations name, by (table, key); grows by what they create.
        aliases: Key to the key of the row that stays.
        owners: (table, market, natural key) to the key of the row that has it.
        left: Keys of rows that left a market and that the author cannot see any more.
        parked: Keys of rows whose creation is parked, so that their children are too.
    """

    tables: Tables
    writable: frozenset[str]
    now: datetime
    authority: Authority
    rows: dict[tuple[str, str], Image] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    owners: dict[tuple[str, str, tuple[Cell, ...]], str] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    parked: set[str] = field(default_factory=set)
    touched: dict[tuple[str, str], Image] = field(default_factory=dict)
    history: list[Entry] = field(default_factory=list)
    new_aliases: list[NewAlias] = field(default_factory=list)
    _undo: list[tuple[Any, Any, Any]] = field(default_factory=list)

    def apply(self, op: Operation) -> Outcome:
        """Merge one operation; an outcome parked with its reason instead of an exception."""
        table, row = self.tables[op.table], self.resolve(op.row)
        current = self.rows.get((op.table, row))
        market = current.market if current else op.market
        try:
            self._check_access(op, current, market)
            op = self._pointed(table, op)
            self._check_authority(table, op, row, current)
            if op.kind == "create":
                status, row = self._create(table, op, row, current)
            else:
                merge = {"delete": self._delete, "restore": self._restore}
                status = merge.get(op.kind, self._update)(table, op, self._there(row, current))
        except Refusal as refusal:
            if op.kind == "create" and current is None:
                self.parked.add(row)
            return Outcome("parked", op.table, row, market, refusal.reason)
        if op.kind == "create":
            self.parked.discard(row)
        return Outcome(status, op.table, row, market)

    def apply_group(self, ops: Sequence[Operation], *, is_whole: bool) -> list[Outcome]:
        """Merge the operations of one action: all of them, or none.

        What is refused keeps its reason; the others of its group are parked with it.

        Args:
            ops: The operations, in their order.
            is_whole: Whether every other operation of the group can be taken.
        """
        before = len(self._undo), len(self.history), len(self.new_aliases)
        outcomes = [self.apply(op) for op in ops]
        if is_whole and all(outcome.status != "parked" for outcome in outcomes):
            return outcomes
        self._go_back(*before)
        return [
            outcome if outcome.status == "parked" else self._parked_with_its_group(op)
            for op, outcome in zip(ops, outcomes, strict=True)
        ]

    def _parked_with_its_group(self, op: Operation) -> Outcome:
        row = self.resolve(op.row)
        current = self.rows.get((op.table, row))
        if op.kind == "create" and current is None:
            self.parked.add(row)
        return Outcome("parked", op.table, row, current.market if current else op.market, "group")

    def _go_back(self, steps: int, entries: int, aliases: int) -> None:
        """Undo what was done since there were so many steps, entries and aliases."""
        for place, key, was in reversed(self._undo[steps:]):
            if isinstance(place, Image):
                place.deleted, place.cells = key, was
            elif was is None:
                del place[key]
            else:
                place[key] = was
        del self._undo[steps:], self.history[entries:], self.new_aliases[aliases:]

    def _set(self, place: dict[Any, Any], key: Any, value: Any) -> None:
        self._undo.append((place, key, place.get(key)))
        place[key] = value

    def _change(self, image: Image, *, deleted: bool, cells: dict[str, Cell]) -> None:
        self._undo.append((image, image.deleted, image.cells))
        image.deleted, image.cells = deleted, cells

    def point_to(self, alias: NewAlias, table: str, column: str, key: str) -> None:
        """Let a loaded row that points to what was created twice point to the row that stays.

        Needed for rows that came before what they point to, as after a restore of the hub.
        """
        image = self.rows[table, key]
        if image.cells[column] == alias.row:
            self._rewrite(image, {column: alias.target})
            words = [str(UUID(alias.row)), str(UUID(alias.target))]
            self.history.append(Entry(alias.op_id, table, key, image.market, {column: words}))

    def resolve(self, key: str) -> str:
        """Return the key of the row that stands for `key`."""
        while (target := self.aliases.get(key)) is not None:
            key = target
        return key

    def _check_access(self, op: Operation, current: Image | None, market: str) -> None:
        if not {op.market, market} <= self.writable or (current is None and op.row in self.left):
            raise Refusal("scope")

    def _check_authority(
        self, table: SyncedTable, op: Operation, row: str, current: Image | None
    ) -> None:
        """Refuse what the author may not write as it is, or may not make of it."""
        if not self.authority.is_limited or (op.kind == "create" and current is not None):
            return  # he may write everything, or nothing is written: what differs is told
        new = {name: new for name, (_, new) in op.fields.items()}
        moves = current is not None and table.care.under in op.fields
        for_good = moves or op.kind == "delete"
        if current is not None:
            self._check_cells(table, row, current.market, current.cells, for_good=for_good)
            new = {**current.cells, **new}
        if op.kind != "delete":
            self._check_cells(table, row, op.market, new, for_good=for_good)

    def _check_cells(
        self, table: SyncedTable, row: str, market: str, cells: Mapping[str, Cell], *,
        for_good: bool,
    ) -> None:
        reason = self.authority.refusal(
            self.rows, market, table.name, row, cells, for_good=for_good
        )
        if reason:
            raise Refusal(reason)

    def _there(self, row: str, current: Image | None) -> Image:
        if current is None:
            raise Refusal("parent" if row in self.parked else "no-row")
        return current

    def _pointed(self, table: SyncedTable, op: Operation) -> Operation:
        """Let the fields point to the rows that stay; park the child of a parked parent."""
        pointing = {}
        for name in table.references.keys() & op.fields.keys():
            old, new = (None if c is None else self.resolve(str(c)) for c in op.fields[name])
            if new in self.parked:
                raise Refusal("parent")
            pointing[name] = (old, new)
        return replace(op, fields=op.fields | pointing) if pointing else op

    def _create(
        self, table: SyncedTable, op: Operation, row: str, current: Image | None
    ) -> tuple[str, str]:
        if current is not None:
            status = self._meet(table, op, current)
            return ("aliased" if row != op.row else status), row
        image = born(table, op, row, self._replaced(table, op), self.now)
        key = natural_key(self.tables, image)
        owner = self.owners.get(key) if key else None
        if owner is None or (table.name, owner) not in self.rows:
            self._set(self.rows, (table.name, row), image)
            self._write(image)
            words = self._words(table, {name: (None, image.cells[name]) for name in op.fields})
            self._log(op, image, words | {n: [None, new] for n, (_, new) in op.extra.items()})
            return "applied", row
        self._set(self.aliases, row, owner)
        self.new_aliases.append(NewAlias(op.op_id, op.market, table.name, row, owner))
        self._meet(table, op, self.rows[table.name, owner])
        return "aliased", owner

    def _replaced(self, table: SyncedTable, op: Operation) -> dict[str, Cell] | None:
        key = op.fields.get("replaces_id") if table.is_span else None
        image = self.rows.get((table.name, str(key[1]))) if key else None
        return image.cells if image is not None and image.market == op.market else None

    def _meet(self, table: SyncedTable, op: Operation, current: Image) -> str:
        """Let a creation meet the row that is there: what differs goes to the journal."""
        kept: dict[str, tuple[Cell, Cell]] = {}
        status = "noop"
        for name, (_, new) in op.fields.items():
            column = table.columns[name]
            if current.deleted or not cells.same(column, current.cells[name], new):
                if table.is_span and name == "recorded_at":
                    kept[name] = (None, current.cells[name])
                    continue
                self._journal(op, current, name, None, new)
                status = "journaled"
            else:
                kept[name] = (None, new)
        self._log(op, current, self._words(table, kept))
        return status

    def _update(self, table: SyncedTable, op: Operation, current: Image) -> str:
        written: dict[str, Cell] = {}
        kept: dict[str, tuple[Cell, Cell]] = {}
        journaled = False
        for name, (old, new) in op.fields.items():
            column, value = table.columns[name], current.cells[name]
            if current.deleted:
                taken = None
            elif cells.same(column, value, new):
                kept[name] = (old, new)
                continue
            else:
                taken = self._taken(table, current, name, old, new)
            if taken is None:
                self._journal(op, current, name, old, new)
                journaled = True
            else:
                written[name] = taken[0]
                kept[name] = (value, taken[0])
        extra = self._update_extra(op, current)
        if written:
            self._rewrite(current, written)
        self._log(op, current, self._words(table, kept) | extra)
        if journaled:
            return "journaled"
        return "applied" if written or any(old != new for old, new in extra.values()) else "noop"

    def _taken(
        self, table: SyncedTable, current: Image, name: str, old: Cell, new: Cell
    ) -> tuple[Cell] | None:
        """Return the value to write, in a tuple, or None for the journal."""
        value = current.cells[name]
        if cells.same(table.columns[name], value, old):
            if name in table.natural_key and self._is_taken(current, name, new):
                return None
            return (new,)
        if name in table.appends:
            return appended(str(value or ""), str(old or ""), str(new or ""))
        return None

    def _update_extra(self, op: Operation, current: Image) -> dict[str, list[Any]]:
        """Merge fields of another release into `extra`; of two values the first stays."""
        if not op.extra or current.deleted:
            for name, (old, new) in op.extra.items():
                self._journal_word(op, current, name, old, None, new)
            return {}
        held = json.loads(str(current.cells["extra"] or "{}"))
        logged = {}
        for name, (old, new) in op.extra.items():
            if held.get(name) not in (old, new):
                self._journal_word(op, current, name, old, held.get(name), new)
                continue
            logged[name] = [held.get(name), new]
            held[name] = new
        if (text := cells.json_cell(held)) != current.cells["extra"]:
            self._rewrite(current, {"extra": text})
        return logged

    def _delete(self, table: SyncedTable, op: Operation, current: Image) -> str:
        if current.deleted:
            self._log(op, current, {DELETED: [True, True]})
            return "noop"
        stale = any(
            not cells.same(table.columns[name], current.cells[name], old)
            for name, (old, _) in op.fields.items()
            if not (table.is_span and name == "recorded_at")
        )
        if stale:
            seen = {n: old for n, (old, _) in op.fields.items()}
            base = self._words(table, {n: (None, old) for n, old in seen.items()})
            hub = self._words(table, {n: (None, current.cells[n]) for n in op.fields})
            self._journal_word(op, current, DELETED, _news(base), _news(hub), None)
            return "journaled"
        self._forget_owner(current)
        self._change(current, deleted=True, cells=current.cells)
        self._write(current)
        self._log(op, current, {DELETED: [False, True]})
        return "applied"

    def _restore(self, table: SyncedTable, op: Operation, current: Image) -> str:
        """Bring a deleted row back because a person asked for it, with what he had typed."""
        if not current.deleted:
            return self._update(table, op, current)
        key = natural_key(self.tables, current)
        if key is not None and self.owners.get(key, current.id) != current.id:
            raise Refusal("taken")
        self._change(current, deleted=False, cells=current.cells)
        changed = {name: new for name, (_, new) in op.fields.items()}
        words = self._words(table, {n: (current.cells[n], new) for n, new in changed.items()})
        self._rewrite(current, changed)
        self._log(op, current, {DELETED: [True, False]} | words)
        return "applied"

    def _is_taken(self, current: Image, name: str, new: Cell) -> bool:
        changed = Image(current.table, current.id, current.market, 0, deleted=False,
                        cells={**current.cells, name: new})  # fmt: skip
        key = natural_key(self.tables, changed)
        return key is not None and self.owners.get(key, current.id) != current.id

    def _rewrite(self, image: Image, changed: dict[str, Cell]) -> None:
        self._forget_owner(image)
        self._change(image, deleted=image.deleted, cells=image.cells | changed)
        self._write(image)

    def _forget_owner(self, image: Image) -> None:
        key = natural_key(self.tables, image)
        if key is not None and self.owners.get(key) == image.id:
            self._undo.append((self.owners, key, self.owners.pop(key)))

    def _write(self, image: Image) -> None:
        self._set(self.touched, (image.table, image.id), image)
        key = natural_key(self.tables, image)
        if key is not None and not image.deleted:
            self._set(self.owners, key, image.id)

    def _log(self, op: Operation, image: Image, fields: dict[str, list[Any]]) -> None:
        if fields:
            self.history.append(Entry(op.op_id, image.table, image.id, image.market, fields))

    def _journal(self, op: Operation, image: Image, name: str, base: Cell, mine: Cell) -> None:
        column = self.tables[image.table].columns[name]
        hub = None if image.deleted else cells.word_from_cell(column, image.cells[name])
        self._journal_word(op, image, name, cells.word_from_cell(column, base), hub,
                           cells.word_from_cell(column, mine))  # fmt: skip

    def _journal_word(
        self, op: Operation, image: Image, name: str, base: Any, hub: Any, mine: Any
    ) -> None:
        """Keep both values as a row of the conflict table, which syncs like any other."""
        conflict = journaled(op, image, name, (base, hub, mine), self.authority.author, self.now)
        if (CONFLICTS, conflict.id) in self.rows:
            return  # told before; a healed hub hears it again
        self._set(self.rows, (CONFLICTS, conflict.id), conflict)
        self._write(conflict)

    def _words(
        self, table: SyncedTable, changes: dict[str, tuple[Cell, Cell]]
    ) -> dict[str, list[Any]]:
        return {
            name: [cells.word_from_cell(table.columns[name], cell) for cell in pair]
            for name, pair in changes.items()
        }


def natural_key(tables: Tables, image: Image) -> tuple[str, str, tuple[Cell, ...]] | None:
    """Return what names the same thing in the real world, if the row has it."""
    names = tables[image.table].natural_key
    values = tuple(map(image.cells.get, names)) if names else ()
    return (image.table, image.market, values) if values and all(values) else None


def appended(current: str, old: str, new: str) -> tuple[str] | None:
    """Return `current` with what was added to `old`, or None if more than adding happened."""
    if not new.startswith(old):
        return None
    added = new[len(old) :].lstrip("\n")
    return (f"{current}\n{added}" if current else added,)


def _news(words: dict[str, list[Any]]) -> dict[str, Any]:
    return {name: pair[1] for name, pair in words.items()}
