"""Writers and readers on one market of a PostgreSQL hub at once: does a cursor miss a row?"""

from __future__ import annotations

import random
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from sqlalchemy import event, select, update

from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database, exchange
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.store.changes import SCHEMA
from provider_ops.sync import wire

MARKET = "fl-heron-bay"
WORK_MS = 4.0
"""Up to so long a transaction still works after it has its revision, as a slow disk would."""

FEWEST = 100
"""Rows of a race that says something."""


@dataclass
class Race:
    """What came of it."""

    written: set[str] = field(default_factory=set)
    exchanges: int = 0
    pages: int = 0
    missed: list[set[str]] = field(default_factory=list)


def run(hub, seconds, *, writers=8, readers=8):
    """Let `writers` push rows for some seconds while `readers` follow the feed; compare.

    On a machine that is busy with something else it goes on until enough rows were written.
    """
    race, stop, lock = Race(), threading.Event(), threading.Lock()
    callers = [_caller(hub) for _ in range(writers + readers)]
    seen = [set() for _ in range(readers)]
    with _slow_commits(hub.engine):
        pushing = [
            threading.Thread(target=_write, args=(hub, caller, stop, race, lock))
            for caller in callers[:writers]
        ]
        done = threading.Event()
        reading = [
            threading.Thread(target=_read, args=(hub, caller, done, race, mine))
            for caller, mine in zip(callers[writers:], seen, strict=True)
        ]
        for thread in pushing + reading:
            thread.start()
        time.sleep(seconds)
        while len(race.written) <= FEWEST and all(thread.is_alive() for thread in pushing):
            time.sleep(0.1)
        stop.set()
        for thread in pushing:
            thread.join()
        done.set()
        for thread in reading:
            thread.join()
    race.missed = [race.written - mine for mine in seen]
    return race


@contextmanager
def plain_sequence():
    """Make the hub wrong: a revision is handed out outside of the transaction.

    So does a sequence of the database: what has the smaller number may be committed later.
    """
    real = exchange.bump

    def bump(connection, schema, market):
        table = schema.market
        with database.transaction(connection.engine) as own:
            return own.scalar(
                update(table)
                .where(table.c.id == market)
                .values(head=table.c.head + 1)
                .returning(table.c.head)
            )

    exchange.bump = bump
    try:
        yield
    finally:
        exchange.bump = real


def _caller(hub):
    """Register a laptop of a new person; return what identifies it."""
    staff, device = uuid4(), uuid4()
    with database.transaction(hub.engine) as connection:
        access.create_person(connection, hub.schema, staff, "somebody")
        access.grant(connection, hub.schema, staff, MARKET)
        devices.add(connection, hub.schema, By("test"), staff, "laptop", device, hub.clock())
    return lambda connection: access.caller(connection, device, staff)


def _write(hub, caller, stop, race, lock):
    ids = IdSource(hub.clock)
    empty = wire.Request(str(ids.new()), "", SCHEMA, {}, [])
    while not stop.is_set():
        op, key = str(ids.new()), ids.new()
        body = {"op_id": op, "group_id": op, "schema": SCHEMA, "kind": "create",
                "table": "organization", "row": str(key), "market": MARKET, "device_time": "",
                "fields": {"name": [None, "o"], "kind": [None, "group"]}}  # fmt: skip
        answer = hub.exchange(caller, replace(empty, xid=str(ids.new()), operations=[body]))
        assert [ack.status for ack in answer.acks] == ["applied"]
        with lock:
            race.written.add(key.hex)
            race.exchanges += 1


def _read(hub, caller, done, race, seen):
    position = wire.Position(_epoch(hub), 0)
    while True:
        finished = done.is_set()  # looked at before reading: nothing is written afterwards
        request = wire.Request(str(uuid4()), "", SCHEMA, {MARKET: position}, [])
        answer = hub.exchange(caller, request)
        (page,) = [page for page in answer.markets if page.market == MARKET]
        assert not page.reset
        for rows in page.pages:
            if rows.table == "organization":
                seen |= {UUID(key).hex for key in rows.data[0]}
        position = wire.Position(page.epoch, page.rev, page.after)
        race.pages += 1
        if finished and not page.more:
            return


def _epoch(hub):
    table = hub.schema.market
    with hub.engine.connect() as connection:
        return connection.scalar(select(table.c.epoch).where(table.c.id == MARKET))


@contextmanager
def _slow_commits(engine):
    chance = random.Random(7)

    def wait(_connection):
        time.sleep(chance.random() * WORK_MS / 1000)

    event.listen(engine, "commit", wait)
    try:
        yield
    finally:
        event.remove(engine, "commit", wait)
