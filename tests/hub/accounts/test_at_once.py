"""Several workers at once on one PostgreSQL: no try slips through, no entry forks the chain."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from provider_ops.hub import database
from provider_ops.hub.accounts import audit, throttle
from provider_ops.hub.accounts.errors import TooManyTriesError
from provider_ops.hub.accounts.rules import FREE_TRIES, Gauge
from tests.hub.accounts.hub import SCHEMA, TEST
from tests.support.work import NOW

pytestmark = pytest.mark.postgres


@pytest.fixture
def engine(postgres):
    made = database.open_postgres(postgres)
    names = [t for t in SCHEMA.metadata.sorted_tables if t.name.startswith("hub_")]
    SCHEMA.metadata.create_all(made, tables=names)
    yield made
    made.dispose()


def at_once(work, times):
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda _: database.retried(work), range(times)))


def test_wrong_tries_at_once_are_all_counted(engine):
    counted = throttle.gauges("marisol", "192.0.2.1", None)

    def work():
        with database.transaction(engine) as connection:
            try:
                throttle.take(connection, SCHEMA, counted, NOW)
            except TooManyTriesError:
                return False
            return True

    assert sum(at_once(work, 40)) == FREE_TRIES[Gauge.PAIR]


def test_entries_of_many_workers_make_one_chain(engine):
    def work():
        with database.transaction(engine) as connection:
            audit.record(connection, SCHEMA, TEST, "test", uuid4(), NOW)

    at_once(work, 60)
    with engine.connect() as connection:
        verdict = audit.verify(connection, SCHEMA)
    assert (verdict.entries, verdict.broken) == (60, None)
