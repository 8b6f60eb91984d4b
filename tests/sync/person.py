"""A laptop with somebody at it, on a line that can be cut."""

from __future__ import annotations

import json
import random
from datetime import timedelta

from sqlalchemy import select

from provider_ops import areas
from provider_ops.core.errors import HubError
from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.store.workspace import Workspace
from provider_ops.sync.exchange import Laptop
from provider_ops.sync.line import HubFaultError
from provider_ops.sync.tables import Tables, describe
from tests.support.work import NOW, TestClock
from tests.sync.direct import Direct

NAMES = ("organization", "provider", "affiliation", "data_import", "remittance", "conflict",
         "staff_member", "territory", "location")  # fmt: skip
MARKETS = ("a", "b")


class LostError(HubError):
    """The answer, or the question, did not arrive."""


def small_tables() -> Tables:
    tables = [t for t in areas.synced_tables() if t.name in NAMES]
    return describe(tables, [t for t in areas.bulk_tables() if t.name in NAMES])


class Lossy(Direct):
    """A line that loses the next call's question or answer when told to."""

    fault = ""

    def __init__(self, hub, device_id, staff_id, cursed):
        super().__init__(hub, device_id, staff_id)
        self.cursed = cursed

    def exchange(self, request):
        if any(str(op["op_id"]) in self.cursed for op in request.operations):
            raise HubFaultError
        answer = super().exchange(request)
        for page in answer.markets:  # I18
            size = sum(map(len, page.pages)) + len(page.exits)
            assert size <= self.hub.feed._page_rows, "I18: more than a page in an answer"
        return answer

    def snapshot(self, market, table, as_of, after, columns=()):
        page = super().snapshot(market, table, as_of, after, columns)
        size = sum(len(part.page) for part in page.parts)
        assert size <= self.hub.feed._page_rows, "I18: more than a page of a first load"
        return page

    def _cut(self, place):
        if self.fault == place:
            self.fault = ""
            raise LostError

    def send_import_page(self, import_id, number, page):
        self._cut("req_lost")
        receipt = super().send_import_page(import_id, number, page)
        if self.fault == "twice":
            super().send_import_page(import_id, number, page)
        self._cut("resp_lost")
        return receipt


class Person:
    """A laptop with somebody at it."""

    def __init__(self, world, number):
        self.world, self.number = world, number
        self.store = world.stores[number]
        self.store.put_back(world.empty)
        self.clock = TestClock(NOW + timedelta(days=number * 3 - 3))
        bits = random.Random(world.seed * 10 + number).getrandbits
        self.ids = IdSource(self.clock, bits)
        self.staff, self.device = self.ids.new(), self.ids.new()
        with database.transaction(world.hub.engine) as connection:
            access.create_person(connection, world.hub.schema, self.staff, f"u{number}")
            self.token = devices.add(
                connection, world.hub.schema, By("test"), self.staff, "laptop", self.device, NOW
            )
            for market in MARKETS:
                access.grant(connection, world.hub.schema, self.staff, market)
        self.line = Lossy(world.hub, self.device, self.staff, world.cursed)
        self.laptop = Laptop(
            self.store, world.tables, self.line, self.clock, self.ids, operations=4, page_rows=2
        )
        self.backup = None

    def become(self, other):
        """Go on with a copy of somebody's disk, and so with his name and device."""
        self.store.put_back(other.store.image())
        self.staff, self.device, self.backup = other.staff, other.device, None
        self.line = Lossy(self.world.hub, self.device, self.staff, self.world.cursed)
        self.laptop.transport, self.laptop._in_flight = self.line, None

    def work(self, market):
        return Workspace(self.store, self.clock, self.ids, self.staff, market, "UTC")

    def query(self, sql, *parameters):
        return self.store.raw.execute(sql, parameters).fetchall()

    def rows(self, names=NAMES):
        """Every synced row: (table, key) to its columns."""
        found = {}
        with self.store.engine.connect() as connection:
            for synced in self.world.tables:
                if synced.name not in names:
                    continue
                for row in connection.execute(select(synced.table)).mappings():
                    found[synced.name, row["id"]] = dict(row)
        return found

    def cells(self):
        """Every synced row as it lies in the database, to tell whether anything has changed."""
        return [self.query(f"SELECT * FROM {name} ORDER BY id") for name in NAMES]

    def operations(self, *tables):
        return {
            json.loads(body)["op_id"]
            for table in tables
            for (body,) in self.query(f"SELECT body FROM {table}")
        }
