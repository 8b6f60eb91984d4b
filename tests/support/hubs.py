"""Hubs with tables copied from one that was made in full, which is faster than making them anew."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from provider_ops import areas
from provider_ops.hub import access, database
from provider_ops.hub.feed import Feed
from provider_ops.hub.schema import HubSchema
from provider_ops.hub.service import Hub, open_hub
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import wire
from tests.support.work import TestClock

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from provider_ops.core.clock import Clock


def sqlite_hub(
    clock: Clock, path: Path | None = None, *, page_rows: int = wire.PAGE_ROWS, **more: Any
) -> Hub:
    """Return what `open_hub` does on a new SQLite file, or in memory without a path."""
    schema, image = _made()
    if path is None:
        return _hub(_in_memory(image), schema, clock, page_rows, more)
    path.write_bytes(image)
    return _hub(database.open_sqlite(path), schema, clock, page_rows, more)


def image_of(hub: Hub) -> bytes:
    """Return the whole database of a hub on SQLite."""
    with hub.engine.connect() as connection:
        image: bytes = connection.connection.driver_connection.serialize()
        return image


def same_hub(image: bytes, clock: Clock) -> Hub:
    """Return a hub with everything that one had whose image this is, its epochs too."""
    schema, _ = _made()
    return Hub(_in_memory(image), schema, clock, Feed(schema, wire.PAGE_ROWS))


def postgres_hub(url: str, clock: Clock, **more: Any) -> Hub:
    """Return what `open_hub` does on a new database; `url` is of a copy of one with tables."""
    schema, _ = _made()
    return _hub(database.open_postgres(url), schema, clock, wire.PAGE_ROWS, more)


def make_tables(url: str) -> None:
    """Make a hub's tables in a new PostgreSQL database; nobody is connected to it afterwards."""
    engine = database.open_postgres(url)
    schema = open_hub(engine, areas.travelling(), TestClock()).schema
    with database.transaction(engine) as connection:
        connection.execute(schema.market.delete())
    engine.dispose()


def _hub(engine: Engine, schema: HubSchema, clock: Clock, page_rows: int, more: Any) -> Hub:
    with database.transaction(engine) as connection:
        access.create_market(connection, schema, SHARED_MARKET)  # its epoch is of this hub alone
    return Hub(engine, schema, clock, Feed(schema, page_rows), **more)


def _in_memory(image: bytes) -> Engine:
    engine = database.open_sqlite(None)
    with engine.connect() as connection:
        connection.connection.driver_connection.deserialize(image)
    return engine


@cache
def _made() -> tuple[HubSchema, bytes]:
    engine = database.open_sqlite(None)
    schema = open_hub(engine, areas.travelling(), TestClock()).schema
    with engine.begin() as connection:
        connection.execute(schema.market.delete())
    with engine.connect() as connection:
        image = connection.connection.driver_connection.serialize()
    engine.dispose()
    return schema, image
