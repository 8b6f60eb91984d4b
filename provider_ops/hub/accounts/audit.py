"""The trail of who did what to people, laptops and data as a whole: append-only, hash-chained.

Each entry's hash covers the entry and the hash before it, so nothing can be changed, taken out or
put in between without breaking every hash after it. The head row says where the chain ends. It is
locked to append, always as the last thing of a transaction, so that workers wait for each other
in one order. Ordinary exchanges do not append: their edits are in the history, by operation.
"""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import asdict, astuple, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import TextIO

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema

_FIRST = "0" * 64
_PAGE = 5_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, from where, and on which laptop."""

    actor: str
    source: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, in the order that its hash covers it."""

    n: int
    at: str
    actor: str
    what: str
    subject: str
    device: str
    source: str
    details: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at the whole chain found; `broken` is the number of the first wrong entry."""

    entries: int
    head: str
    broken: int | None = None
    problem: str = ""


def record(
    connection: Connection,
    schema: HubSchema,
    by: By,
    what: str,
    subject: object,
    now: datetime,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Append an entry; call it last in the transaction that does what it tells of.

    Args:
        connection: Of that transaction; the chain is locked until it ends.
        schema: The hub's tables.
        by: Who does it.
        what: Such as "device.wipe".
        subject: The key of what it is done to.
        now: The hub's clock.
        details: More words; nothing of a patient, no secret.
    """
    head = schema.accounts.audit_head
    last = connection.execute(select(head).where(head.c.id == 1).with_for_update()).first()
    if last is None:
        connection.execute(insert(head).values(id=1, n=0, hash=_FIRST))
    n, before = (last.n, last.hash) if last is not None else (0, _FIRST)
    words = json.dumps(dict(details or {}), sort_keys=True, ensure_ascii=False, default=str)
    entry = Entry(n + 1, now.isoformat(), by.actor, what, str(subject), by.device, by.source, words)
    made = _hash(before, entry)
    connection.execute(insert(schema.accounts.audit).values(**asdict(entry), hash=made))
    connection.execute(update(head).where(head.c.id == 1).values(n=entry.n, hash=made))


def verify(
    connection: Connection, schema: HubSchema, anchor: tuple[int, str] | None = None
) -> Verdict:
    """Follow the whole chain; `anchor` is the (number, hash) that somebody noted elsewhere."""
    before, count = _FIRST, 0
    for count, (entry, kept) in enumerate(_entries(connection, schema), start=1):
        problem = ""
        if entry.n != count:
            problem = "an entry before it was taken out"
        elif _hash(before, entry) != kept:
            problem = "it was changed after it was written"
        elif anchor is not None and anchor[0] == count and anchor[1] != kept:
            problem = "the chain was written anew up to here"
        if problem:
            return Verdict(count, before, count, problem)
        before = kept
    head = schema.accounts.audit_head
    last = connection.execute(select(head).where(head.c.id == 1)).first()
    ends = (0, _FIRST) if last is None else (last.n, last.hash)
    if ends != (count, before) or (anchor is not None and anchor[0] > count):
        return Verdict(count, before, count + 1, "entries were taken off the end")
    return Verdict(count, before)


def write_json_lines(connection: Connection, schema: HubSchema, file: TextIO) -> int:
    """Write every entry with its hash, one JSON object a line; return their number."""
    count = 0
    for entry, kept in _entries(connection, schema):
        count += 1
        words = {**asdict(entry), "details": json.loads(entry.details), "hash": kept}
        file.write(json.dumps(words, ensure_ascii=False) + "\n")
    return count


def write_csv(connection: Connection, schema: HubSchema, file: TextIO) -> int:
    """Write every entry for a spreadsheet, no cell of which is a formula; return their number."""
    writer = csv.writer(file)
    writer.writerow([*Entry.__slots__, "hash"])
    count = 0
    for entry, kept in _entries(connection, schema):
        count += 1
        writer.writerow([_harmless(str(value)) for value in (*astuple(entry), kept)])
    return count


def _entries(connection: Connection, schema: HubSchema) -> Iterator[tuple[Entry, str]]:
    table, after = schema.accounts.audit, 0
    while True:
        rows = connection.execute(
            select(table).where(table.c.n > after).order_by(table.c.n).limit(_PAGE)
        ).all()
        for row in rows:
            yield Entry(*(getattr(row, name) for name in Entry.__slots__)), row.hash
        if len(rows) < _PAGE:
            return
        after = rows[-1].n


def _hash(before: str, entry: Entry) -> str:
    words = json.dumps(astuple(entry), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{words}".encode(errors="surrogatepass")).hexdigest()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
