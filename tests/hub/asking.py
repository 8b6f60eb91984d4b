"""People who ask a hub without a laptop: bare operations in, outcomes out."""

from __future__ import annotations

import random
from dataclasses import dataclass
from uuid import UUID

from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.store.changes import SCHEMA
from provider_ops.store.wire import to_wire
from provider_ops.sync import wire
from tests.support.work import MARKET, NOW, TestClock

IDS = IdSource(TestClock(NOW), random.Random(4711).getrandbits)


@dataclass
class Asker:
    """A person of one role with one laptop, who asks the hub directly."""

    hub: object
    staff: UUID
    device: UUID
    role: str = "rep"

    def identify(self, connection):
        return access.caller(connection, self.device, self.staff)

    def exchange(self, *operations, positions=None):
        request = wire.Request(str(IDS.new()), "", SCHEMA, positions or {}, list(operations))
        return self.hub.exchange(self.identify, request)

    def push(self, *operations):
        """What became of each operation, as (status, reason)."""
        acks = {ack.op_id: ack for ack in self.exchange(*operations).acks}
        return [(acks[o["op_id"]].status, acks[o["op_id"]].reason) for o in operations]

    def outcome(self, operation):
        (found,) = self.push(operation)
        return found


def person(hub, role="rep", markets=(MARKET,)):
    """Register somebody who may hold these markets."""
    made = Asker(hub, IDS.new(), IDS.new(), role)
    with database.transaction(hub.engine) as connection:
        access.create_person(connection, hub.schema, made.staff, role, role)
        devices.add(connection, hub.schema, By("test"), made.staff, "laptop", made.device, NOW)
        for market in markets:
            access.create_market(connection, hub.schema, market)
            access.grant(connection, hub.schema, made.staff, market)
    return made


def create(table, *, row=None, market=MARKET, **fields):
    words = {name: [None, to_wire(value)] for name, value in fields.items()}
    return operation("create", table, row or IDS.new(), market, words)


def update(table, row, *, market=MARKET, **fields):
    """Fields as (old, new)."""
    words = {n: [to_wire(old), to_wire(new)] for n, (old, new) in fields.items()}
    return operation("update", table, row, market, words)


def delete(table, row, *, market=MARKET, **seen):
    words = {name: [to_wire(value), None] for name, value in seen.items()}
    return operation("delete", table, row, market, words)


def operation(kind, table, row, market, fields):
    return {"op_id": str(IDS.new()), "group_id": str(IDS.new()), "schema": SCHEMA, "kind": kind,
            "table": table, "row": str(row), "market": market, "fields": fields,
            "device_time": ""}  # fmt: skip


def key_of(operation):
    return UUID(operation["row"])
