"""The exchange: push, outcomes and pull in one transaction.

Order inside it: dedupe, lock and load rows, merge in memory, read pages, and only then take the
counter rows (markets sorted), write and commit. So the counter is held for the writes alone, and
a revision that a reader can see has every smaller one committed before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import insert, select, update

from provider_ops.hub import answers, database, many, rows
from provider_ops.hub.asking import asking
from provider_ops.hub.authority import Authority, look_up
from provider_ops.hub.feed import WentBackError, new_epoch
from provider_ops.hub.merge import Merger
from provider_ops.hub.operation import Operation, Outcome, Refusal, read
from provider_ops.hub.origin import tell_origins
from provider_ops.hub.taken import grouped, taken
from provider_ops.store.changes import SCHEMA
from provider_ops.sync.cells import instant_cell
from provider_ops.sync.wire import MIN_SCHEMA, Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    from provider_ops.hub.access import Caller
    from provider_ops.hub.feed import Feed
    from provider_ops.hub.schema import HubSchema
    from provider_ops.sync.wire import Request


@dataclass
class _Push:
    """What one exchange pushes, as far as it is known."""

    request: Request
    caller: Caller
    now: datetime
    read: dict[str, Operation] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)
    known: dict[str, Outcome] = field(default_factory=dict)
    known_revs: dict[str, int] = field(default_factory=dict)
    reviewed: set[str] = field(default_factory=set)
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    @property
    def fresh(self) -> dict[str, Operation]:
        """The operations that have no outcome from another time."""
        return {key: op for key, op in self.read.items() if key not in self.known}


def exchange(
    engine: Engine,
    schema: HubSchema,
    feed: Feed,
    identify: Callable[[Connection], Caller],
    request: Request,
    now: datetime,
) -> Answer:
    """Take a laptop's operations, answer each once and for all, and give it what is new.

    Raises:
        RefusedError: If the caller may not ask at all.
    """

    def attempt() -> Answer:
        with asking(engine, identify) as (connection, caller):
            push = _Push(request, caller, now)
            merger = _merge(connection, schema, push)
            readable = push.caller.readable if request.schema >= MIN_SCHEMA else ()  # only sends
            pages = feed.pages(connection, readable, request.positions)
            revs = _write(connection, schema, push, merger)
            silent = taken(request, push.fresh, push.outcomes, merger, pages)
            acks = [
                answers.ack(merger, push.caller, key, outcome, _rev_of(push, key, revs))
                for key, outcome in push.outcomes.items()
                if key not in silent
            ]
            images = answers.images(schema, push.caller, merger, set(silent.values()))
            _seen(connection, schema, push)
            return Answer(
                xid=request.xid,
                acks=acks,
                taken=grouped(silent, push.outcomes, revs),
                images=images,
                markets=[answers.past_own_writes(page, revs) for page in pages],
                scope=list(push.caller.readable),
                min_schema=MIN_SCHEMA,
                schema=SCHEMA,
                next_poll_s=answers.next_poll(request.xid),
            )

    try:
        return database.retried(attempt)
    except WentBackError:
        with database.transaction(engine) as connection:  # in every market, which no caller may
            new_epoch(connection, schema)
        return database.retried(attempt)


def _merge(connection: Connection, schema: HubSchema, push: _Push) -> Merger:
    authority = Authority(schema.tables, push.caller.role, push.caller.staff_id)
    merger = Merger(schema.tables, push.caller.writable, push.now, authority)
    for body in push.request.operations:
        key = str(body.get("op_id"))
        try:
            push.read[key] = read(schema.tables, body)
        except Refusal as refusal:
            push.unreadable[key] = refusal.reason
    if push.request.operations:
        _recall(connection, schema, push)
        _load(connection, schema, push, merger)
    for _, bodies in groupby(push.request.operations, _group):
        _merge_group(schema, push, merger, list(bodies))
    _point_to_what_stays(connection, schema, merger)
    tell_origins(connection, schema, merger)
    return merger


def _group(body: dict[str, Any]) -> str:
    return str(body.get("group_id") or body.get("op_id"))


def _merge_group(
    schema: HubSchema, push: _Push, merger: Merger, bodies: list[dict[str, Any]]
) -> None:
    """Merge what one action did. Records that only another release knows do not hold it up."""
    fresh: dict[str, Operation] = {}
    is_whole = True
    for body in bodies:
        key = str(body.get("op_id"))
        if key in push.unreadable:
            reason = push.unreadable[key]
            is_whole = is_whole and reason == "unknown-table"
            table, row = _named(schema, body) or (str(body.get("table")), str(body.get("row")))
            push.outcomes[key] = Outcome("parked", table, row, str(body.get("market")), reason)
        elif key in push.known:
            push.outcomes[key] = push.known[key]
        elif key not in push.outcomes:
            fresh[key] = push.read[key]
    outcomes = merger.apply_group(list(fresh.values()), is_whole=is_whole)
    push.outcomes.update(zip(fresh, outcomes, strict=True))


def _point_to_what_stays(connection: Connection, schema: HubSchema, merger: Merger) -> None:
    """Find the rows that point to something just found to be created twice, and correct them."""
    for alias in merger.new_aliases:
        for synced, column in schema.tables.pointing_to(alias.table):
            if synced.is_bulk:
                continue
            found = rows.pointing(connection, schema, synced, column, alias.market, alias.row)
            here = {
                key for (name, key), image in merger.rows.items()
                if name == synced.name and image.market == alias.market
                and image.cells.get(column) == alias.row
            }  # fmt: skip
            missing = {synced.name: found - {key for _, key in merger.rows}}
            loaded = rows.load(connection, schema, [alias.market], missing, lock=True)
            merger.rows.update(loaded)
            for key in sorted(found | here):
                merger.point_to(alias, synced.name, column, key)


def _recall(connection: Connection, schema: HubSchema, push: _Push) -> None:
    """Find the operations that had their outcome already; parked ones get another chance."""
    table = schema.operation
    by_market: dict[str, list[Operation]] = {}
    for op in push.read.values():
        if op.market in push.caller.readable:
            by_market.setdefault(op.market, []).append(op)
    names = {op.op_id: key for key, op in push.read.items()}
    for market, ops in sorted(by_market.items()):
        query = select(table).where(
            table.c.market_id == market,
            many.among(connection, table.c.op_id, {op.op_id for op in ops}),
        )
        for row in connection.execute(query):
            key = names[row.op_id.hex]
            if row.status == "parked":
                push.reviewed.add(key)
                continue
            push.known[key] = Outcome(row.status, row.table_name, row.row_id.hex,
                                      row.row_market_id, row.reason)  # fmt: skip
            push.known_revs[key] = row.rev


def _load(connection: Connection, schema: HubSchema, push: _Push, merger: Merger) -> None:
    """Load and lock everything the merge will look at."""
    readable = push.caller.readable
    ops = list(push.read.values())
    mentioned = {op.row for op in ops} | {o.row for o in push.known.values()}
    for op in ops:
        for name in schema.tables[op.table].references:
            mentioned |= {str(cell) for cell in op.fields.get(name, ()) if cell is not None}
    among = partial(many.among, connection, keys=mentioned)
    alias, gone, operation = schema.alias, schema.gone, schema.operation
    found = select(alias).where(alias.c.market_id.in_(readable), among(alias.c.id))
    merger.aliases = {row.id.hex: row.target.hex for row in connection.execute(found)}
    left = select(gone.c.id).where(gone.c.market_id.in_(readable), among(gone.c.id))
    merger.left = {key.hex for key in connection.scalars(left)}
    parked = select(operation.c.row_id).where(
        operation.c.market_id.in_(readable),
        operation.c.status == "parked",
        operation.c.kind == "create",
        among(operation.c.row_id),
    )
    merger.parked = {key.hex for key in connection.scalars(parked)}
    merger.owners = rows.owners(connection, schema, _natural_keys(schema, ops, readable))
    wanted: dict[str, set[str]] = {}
    for op in ops:
        wanted.setdefault(op.table, set()).add(merger.resolve(op.row))
        if (replaced := op.fields.get("replaces_id")) and replaced[1]:
            wanted[op.table].add(str(replaced[1]))
    for body in push.request.operations:
        if str(body.get("op_id")) in push.unreadable and (named := _named(schema, body)):
            wanted.setdefault(named[0], set()).add(named[1])
    for outcome in push.known.values():
        wanted.setdefault(outcome.table, set()).add(merger.resolve(outcome.row))
    for (name, _, _), owner in merger.owners.items():
        wanted.setdefault(name, set()).add(owner)
    merger.rows = rows.load(connection, schema, readable, wanted, lock=True)
    merger.parked -= {key for _, key in merger.rows}
    look_up(connection, schema, merger, readable, ops)


def _named(schema: HubSchema, body: dict[str, Any]) -> tuple[str, str] | None:
    """Return table and key that an unreadable operation names, if that much can be read."""
    try:
        key = UUID(body["row"]).hex
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    table = schema.tables.get(str(body.get("table")))
    return None if table is None else (table.name, key)


def _natural_keys(
    schema: HubSchema, ops: list[Operation], readable: Iterable[str]
) -> set[tuple[str, str, tuple[Any, ...]]]:
    """Return the natural keys to be written; a changed row may have moved since it was seen."""
    wanted = set()
    for op in ops:
        names = schema.tables[op.table].natural_key
        values = tuple(op.fields[name][1] for name in names if name in op.fields)
        if names and len(values) == len(names) and all(values):
            markets = [op.market] if op.kind == "create" else readable
            wanted |= {(op.table, market, values) for market in markets}
    return wanted


def _write(
    connection: Connection, schema: HubSchema, push: _Push, merger: Merger
) -> dict[str, int]:
    """Take the counters, write everything with their revisions, and return them by market."""
    decided = {
        key: outcome
        for key, outcome in push.outcomes.items()
        if key in push.read and key not in push.known and outcome.reason != "scope"
    }
    if not decided:
        return {}
    for market, key in rows.undone_imports(merger.touched.values()):
        rows.drop_import(connection, schema, market, key)
    markets = {outcome.market for outcome in decided.values()}
    markets |= {image.market for image in merger.touched.values()}
    revs = {market: bump(connection, schema, market) for market in sorted(markets)}
    rows.write(connection, schema, merger.touched.values(), revs)
    _record(connection, schema, push, decided, revs)
    history: list[many.Row] = [
        {"market_id": entry.market, "op_id": entry.op_id, "table_name": entry.table,
         "row_id": entry.row, "fields": entry.fields}
        for entry in merger.history
    ]  # fmt: skip
    many.insert_rows(connection, schema.history, history, _author(push))
    if merger.new_aliases:
        connection.execute(
            insert(schema.alias),
            [
                {"market_id": alias.market, "id": UUID(alias.row), "target": UUID(alias.target),
                 "table_name": alias.table, "rev": revs[alias.market]}
                for alias in merger.new_aliases
            ],
        )  # fmt: skip
    return revs


def bump(connection: Connection, schema: HubSchema, market: str) -> int:
    """Take the market's counter row and return the new revision; it is held until commit."""
    table = schema.market
    return int(
        connection.execute(
            update(table)
            .where(table.c.id == market)
            .values(head=table.c.head + 1)
            .returning(table.c.head)
        ).scalar_one()
    )


def _record(
    connection: Connection,
    schema: HubSchema,
    push: _Push,
    decided: dict[str, Outcome],
    revs: dict[str, int],
) -> None:
    table = schema.operation
    new: list[many.Row] = []
    for key, outcome in decided.items():
        op = push.read[key]
        if key not in push.reviewed:
            new.append(
                {"market_id": op.market, "op_id": op.op_id, "kind": op.kind,
                 "status": outcome.status, "reason": outcome.reason, "table_name": outcome.table,
                 "row_id": outcome.row, "row_market_id": outcome.market,
                 "rev": revs[outcome.market]}
            )  # fmt: skip
            continue
        where = (table.c.market_id == op.market, table.c.op_id == UUID(op.op_id))
        again = {
            "status": outcome.status, "reason": outcome.reason, "table_name": outcome.table,
            "row_id": UUID(outcome.row), "row_market_id": outcome.market,
            "rev": revs[outcome.market], "kind": op.kind, "at": push.now,
            "device_id": push.caller.device_id, "staff_id": push.caller.staff_id,
        }  # fmt: skip
        connection.execute(update(table).where(*where).values(again))
    device = {"device_id": push.caller.device_id.hex}
    many.insert_rows(connection, table, new, _author(push) | device)


def _author(push: _Push) -> many.Row:
    return {"staff_id": push.caller.staff_id.hex, "at": instant_cell(push.now)}


def _rev_of(push: _Push, key: str, revs: dict[str, int]) -> int:
    return push.known_revs.get(key, revs.get(push.outcomes[key].market, 0))


def _seen(connection: Connection, schema: HubSchema, push: _Push) -> None:
    """Note when the laptop was here, at most once a minute so that idle ones write nothing."""
    table = schema.device
    device = table.c.id == push.caller.device_id
    row = connection.execute(
        select(table.c.last_seen, table.c.incarnation, table.c.held).where(device)
    ).first()
    if row is None:
        return
    stale = row.last_seen is None or (push.now - row.last_seen).total_seconds() >= 60
    held = list(push.caller.readable)
    if stale or row.incarnation != push.request.incarnation or row.held != held:
        connection.execute(
            update(table)
            .where(device)
            .values(last_seen=push.now, incarnation=push.request.incarnation, held=held)
        )
