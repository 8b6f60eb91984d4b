"""The invariants through the real application, over HTTP and a proxy that spoils every second call."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from sqlalchemy import event

from provider_ops.core.errors import HubError
from provider_ops.hub import database, server
from provider_ops.sync import connection, exchange
from tests.support import proxy
from tests.sync import failures
from tests.sync.invariants import always, at_rest
from tests.sync.simulation import Ground
from tests.sync.world import World

SEEDS = range(8)
STEPS = 30

EVENTS = (
    World.create_provider, World.create_office, World.create_affiliation, World.update,
    World.update, World.update, World.delete, World.import_file, World.undo_import, World.poison,
    World.office_work, World.scope, World.forget, World.take_hub_backup, World.restore_hub,
    failures.clock_jumps,
)  # fmt: skip


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """A hub in a file, because its threads each need a connection."""
    path = tmp_path_factory.mktemp("hub") / "hub.db"
    engine = database.open_sqlite(path)

    @event.listens_for(engine, "connect")
    def hurry(raw, _record):
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = OFF")

    made = Ground(engine=engine)
    yield made
    made.close()


class OverHttp:
    """The same people; they reach the hub as the program does."""

    def __init__(self, world, address, folder):
        self.world = world
        world.full = self.full
        for person in world.people:
            person.store.path = folder / f"laptop{person.number}.db"  # for the lock beside it
            connection.attach(person.store, address, person.token)

    def full(self, person):
        """Synchronize once, to the end; the proxy is calm."""
        with connection.connected(
            person.store, self.world.tables, person.clock, person.ids
        ) as laptop:
            laptop.operations, laptop.page_rows = 4, 2
            exchange.sync(laptop)

    def attempt(self, person):
        """Synchronize as far as the network lets it, and return what stopped it."""
        try:
            self.full(person)
        except HubError as error:
            return error
        return None


@pytest.mark.parametrize("seed", SEEDS)
def test_invariants_hold_through_a_network_that_spoils_every_second_call(ground, seed, tmp_path):
    world = ground.world(2 * seed)
    chance = random.Random(seed)
    with server.serving(world.hub) as running, proxy.between(running.address, seed) as between:
        people = OverHttp(world, between.address, tmp_path)
        for _ in range(STEPS):
            person = chance.choice(world.people)
            if chance.randrange(2):
                error = people.attempt(person)
                assert error is None or (error.title and error.remedy)
            else:
                chance.choice(EVENTS)(world, person)
            always(world, [person])
        spoiled = Counter(between.done)
        between.calm = True
        at_rest(world)
    assert spoiled.total() - spoiled[""] >= 3
