"""What fails between laptops and hub, each as one step of the world: (world, person)."""

from __future__ import annotations

from contextlib import contextmanager

from sqlalchemy import event, select

from provider_ops.core.errors import DiskFullError, NotFoundError, RuleError
from provider_ops.hub import database, office
from tests.sync.person import MARKETS

_NO_LIMIT = 1 << 30  # pages


class CrashError(Exception):
    """The process is gone at this statement."""


@contextmanager
def crash_at(engine, statement):
    """Let the process that uses `engine` die before its n-th statement from now."""
    left = [statement]

    def count(*_):
        left[0] -= 1
        if left[0] == 0:
            raise CrashError

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", count)


def hub_dies(world, person):
    """The hub is killed at some statement of an exchange: all of it happened, or nothing."""
    request = person.laptop.request()
    before = _books(world)
    try:
        with crash_at(world.hub.engine, world.rnd.randrange(1, 40)):
            answer = world.ask(person, request)
    except CrashError:
        assert _books(world) == before, "a part of an exchange was kept"
        return
    if answer is not None:
        person.laptop.receive(answer)


def disk_is_full(world, person):
    """There is no room for the next transaction: it leaves nothing, and nothing is lost."""
    raw = person.store.raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    before = person.cells(), person.operations("outbox", "sync_sent", "sync_parked")
    work = world.rnd.choice((world.create_office, world.update, world.import_file, _one_answer))
    raw.execute(f"PRAGMA max_page_count = {pages}")
    try:
        work(person) if work is not _one_answer else work(world, person)
    except DiskFullError:
        after = person.cells(), person.operations("outbox", "sync_sent", "sync_parked")
        assert before == after, "a transaction without room left something"
    finally:
        raw.execute(f"PRAGMA max_page_count = {_NO_LIMIT}")


def _one_answer(world, person):
    answer = world.ask(person, person.laptop.request())
    if answer is not None:
        person.laptop.receive(answer)


def late_answer(world, _person):
    """An answer from long ago arrives; it is taken only if nothing was asked since."""
    if not world.answers:
        return
    person, answer = world.rnd.choice(world.answers)
    awaited = person.laptop._in_flight == answer.xid
    assert (person.laptop.receive(answer) is not None) == awaited, "a late answer was taken"


def clock_jumps(world, person):
    """Somebody sets the laptop's clock; sometimes the hub's."""
    clock = world.rnd.choice((person.clock, person.clock, world.clock))
    clock.move(days=world.rnd.choice((-3, 3)))


def clone(world, person):
    """The disk of one laptop is copied to another; both people go on with one identity."""
    other = world.rnd.choice([one for one in world.people if one is not person])
    other.become(person)
    world.count_lost()


def replicate(world, _person):
    """The standby hub gets a copy. Until the next one it lags behind."""
    world.replica = world.hub_image()


def fail_over(world, _person):
    """The standby takes over with what it has, and whoever made it do so says it."""
    if world.replica is not None:
        world.put_hub_back(world.replica)


def ninety_days(world, person):
    """A laptop is away for long and full of work; the hub forgets tombstones meanwhile."""
    other = world.rnd.choice(world.people)
    world.full(other)
    for _ in range(8):
        work = world.rnd.choice((world.create_provider, world.create_office, world.update,
                                 world.update, world.delete, world.create_affiliation))  # fmt: skip
        work(person)
    world.update(other)
    world.delete(other)
    world.full(other)
    for clock in (world.clock, *(one.clock for one in world.people)):
        clock.move(days=90)
    with database.transaction(world.hub.engine) as connection:
        for market in MARKETS:
            office.forget_deleted(connection, world.hub.schema, market)


def markets_merge(world, _person):
    """The office puts all clinicians of one market into the other."""
    old, new = world.rnd.sample(MARKETS, 2)
    table = world.hub.schema.rows["provider"]
    with world.hub.engine.connect() as connection:
        query = select(table.c.id).where(table.c.market_id == old, table.c.deleted.is_(False))
        keys = connection.scalars(query.order_by(table.c.id)).all()
    for key in keys:
        try:
            with database.transaction(world.hub.engine) as connection:
                office.move_row(connection, world.hub.schema, old, "provider", key, new)
        except (RuleError, NotFoundError):
            continue  # the other market has this number


def curse(world, person):
    """The hub stumbles over the newest waiting change, whenever it meets it."""
    newest = person.query("SELECT body ->> '$.op_id' FROM outbox ORDER BY n DESC LIMIT 1")
    world.cursed |= {key for (key,) in newest}


def _books(world):
    schema = world.hub.schema
    with world.hub.engine.connect() as connection:
        return [
            connection.execute(select(table).order_by(*table.primary_key.columns)).all()
            for table in (schema.market, schema.operation, schema.history)
        ]


STEPS = (
    (hub_dies, 3), (disk_is_full, 3), (late_answer, 3), (clock_jumps, 2), (clone, 1),
    (replicate, 2), (fail_over, 1), (ninety_days, 1), (markets_merge, 1), (curse, 1),
)  # fmt: skip
