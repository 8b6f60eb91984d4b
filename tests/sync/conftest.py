from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.sync.exchange import Laptop, sync
from tests.support.hubs import sqlite_hub
from tests.support.work import MARKET, NOW, TestClock, workspace
from tests.sync.direct import Direct


@dataclass
class Side:
    """A laptop in a test: the workspace of its person and its line to the hub."""

    work: object
    laptop: Laptop

    def sync(self):
        return sync(self.laptop)

    def all(self, model, **values):
        from sqlalchemy import select

        with self.work.read() as session:
            rows = session.scalars(select(model).filter_by(**values)).all()
            session.expunge_all()
            return rows


@pytest.fixture
def hub():
    clock = TestClock(NOW)
    made = sqlite_hub(clock)
    with database.transaction(made.engine) as connection:
        access.create_market(connection, made.schema, MARKET)
    yield made
    made.engine.dispose()


@pytest.fixture
def laptops(hub, empty_profile, tmp_path):
    """Makes laptops of this hub, each with a person who may see the market."""
    made = []

    def make(markets=(MARKET,), *, page_rows=None):
        number = len(made)
        work = workspace(empty_profile, tmp_path / f"laptop{number}", seed=100 + number)
        device = work.new_id()
        with database.transaction(hub.engine) as connection:
            access.create_person(connection, hub.schema, work.staff_id, "Somebody")
            for market in markets:
                access.grant(connection, hub.schema, work.staff_id, market)
            devices.add(connection, hub.schema, By("test"), work.staff_id, "laptop", device, NOW)
        line = Direct(hub, device, work.staff_id)
        ids = IdSource(work.clock, random.Random(number).getrandbits)
        side = Side(work, Laptop(work.store, hub.schema.tables, line, work.clock, ids))
        made.append(side)
        return side

    yield make
    for side in made:
        side.work.store.close()
