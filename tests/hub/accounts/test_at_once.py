"""Several workers at once on one PostgreSQL: no try slips through, no entry forks the chain."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from provider_ops.hub import database
from provider_ops.hub.accounts import audit, throttle
from provider_ops.hub.accounts.errors import TooManyTriesError
from provider_ops.hub.accounts.rules import FREE_TRIES, Gauge
from tests.hub.accounts.hub import TEST
from tests.support.work import NOW

pytestmark = pytest.mark.postgres


def at_once(work, times):
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda _: database.retried(work), range(times)))


def test_wrong_tries_at_once_are_all_counted(hub):
    counted = throttle.gauges("marisol", "192.0.2.1", None)

    def work():
        with database.transaction(hub.engine) as connection:
            try:
                throttle.take(connection, hub.schema, counted, NOW)
            except TooManyTriesError:
                return False
            return True

    assert sum(at_once(work, 40)) == FREE_TRIES[Gauge.PAIR]


def test_entries_of_many_workers_make_one_chain(hub):
    def work():
        with database.transaction(hub.engine) as connection:
            audit.record(connection, hub.schema, TEST, "test", uuid4(), NOW)

    at_once(work, 60)
    with hub.engine.connect() as connection:
        verdict = audit.verify(connection, hub.schema)
    assert (verdict.entries, verdict.broken) == (60, None)
