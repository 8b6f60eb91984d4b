"""A hub in memory with its people and laptops: made in a moment, so that many can be tried."""

from __future__ import annotations

from uuid import uuid4

from provider_ops.hub import access, database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from tests.support.hubs import sqlite_hub
from tests.support.work import MARKET, NOW, TestClock

TEST = By("test", "192.0.2.1")


def small_hub(**more):
    hub = sqlite_hub(TestClock(NOW), page_rows=100, **more)
    with database.transaction(hub.engine) as connection:
        access.create_market(connection, hub.schema, MARKET)
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
