"""A hub with the tables of sign-in alone: made in a moment, so that many can be tried."""

from __future__ import annotations

from uuid import uuid4

from provider_ops import areas
from provider_ops.hub import access, database, schema
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.feed import Feed
from provider_ops.hub.service import Hub
from tests.support.work import MARKET, NOW, TestClock

SCHEMA = schema.build(areas.travelling())
TEST = By("test", "192.0.2.1")


def small_hub(**more):
    engine = database.open_sqlite(None)
    mine = [t for t in SCHEMA.metadata.sorted_tables if t.name.startswith("hub_")]
    SCHEMA.metadata.create_all(engine, tables=mine)
    hub = Hub(engine, SCHEMA, TestClock(NOW), Feed(SCHEMA, 100), **more)
    with database.transaction(engine) as connection:
        access.create_market(connection, SCHEMA, MARKET)
    return hub


def person(hub, name="Marisol", *, markets=(MARKET,)):
    key = uuid4()
    with database.transaction(hub.engine) as connection:
        access.create_person(connection, hub.schema, key, name)
        for market in markets:
            access.grant(connection, hub.schema, key, market)
    return key


def laptop(hub, staff):
    """Register a laptop as an administrator does; return its key and its first token."""
    key = uuid4()
    with database.transaction(hub.engine) as connection:
        token = devices.add(connection, hub.schema, TEST, staff, "laptop", key, hub.clock())
    return key, token
