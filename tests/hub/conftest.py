from __future__ import annotations

from dataclasses import dataclass

import pytest

from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.hub import access, database, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from tests.support.hubs import postgres_hub
from tests.support.work import MARKET, workspace


@pytest.fixture
def hub(postgres_with_tables):
    made = postgres_hub(postgres_with_tables, system_clock)
    with database.transaction(made.engine) as open_connection:
        access.create_market(open_connection, made.schema, MARKET)
    yield made
    made.engine.dispose()


@pytest.fixture
def served(hub):
    with server.serving(hub) as running:
        yield running


@dataclass
class Attached:
    """A laptop that reaches its hub over HTTP."""

    work: object

    def sync(self):
        work = self.work
        with connection.connected(work.store, areas.travelling(), work.clock, work.ids) as laptop:
            return sync(laptop)


@pytest.fixture
def attach(served, empty_profile, tmp_path):
    """Makes laptops, each with a person who may see the market, attached over HTTP."""
    made = []

    def make(markets=(MARKET,)):
        number = len(made)
        work = workspace(empty_profile, tmp_path / f"laptop{number}", seed=300 + number)
        schema = served.hub.schema
        with database.transaction(served.hub.engine) as open_connection:
            access.create_person(open_connection, schema, work.staff_id, "Somebody")
            for market in markets:
                access.grant(open_connection, schema, work.staff_id, market)
            token = devices.add(
                open_connection, schema, By("test"), work.staff_id, "laptop", work.new_id(),
                served.hub.clock(),
            )  # fmt: skip
        connection.attach(work.store, served.address, token)
        made.append(Attached(work))
        return made[-1]

    yield make
    for side in made:
        side.work.store.close()
