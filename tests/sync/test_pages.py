"""I15: a page applied twice is applied once. I18: an exchange needs memory for a page, not for all.
And what an exchange costs on the wire."""

from __future__ import annotations

import random
import tracemalloc

import pytest
from sqlalchemy import text

from provider_ops.claims.model import Remittance
from provider_ops.network.model import Organization
from provider_ops.sync import wire
from provider_ops.sync.apply import apply_answer, apply_snapshot
from tests.support.work import MARKET, NOW
from tests.sync.test_exchange import add_office, change
from tests.sync.test_faults import import_rows


def held(side):
    """Everything a synchronization writes."""
    with side.work.store.read() as session:
        names = [synced.name for synced in side.laptop.tables]
        names += ["outbox", "sync_cursor", "sync_base_image", "sync_sent", "sync_parked",
                  "sync_alias", "sync_import_progress"]  # fmt: skip
        return {name: session.execute(text(f"SELECT * FROM {name} ORDER BY 1, 2")).all()
                for name in names}  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_an_answer_applied_twice_is_applied_once(laptops, hub, seed):
    rnd = random.Random(seed)
    one, two = laptops(), laptops()
    keys = [add_office(one, name=f"Office {n}", members=n) for n in range(12)]
    one.sync(), two.sync()
    hub.feed._page_rows = rnd.choice((3, 5, 100))
    for key in rnd.sample(keys, 6):
        change(one, Organization, key, name="theirs", note="a")
    with one.work.act() as session:
        session.delete(session.get_one(Organization, rnd.choice(keys)))
    one.sync()
    for key in rnd.sample(keys, 4):
        change(two, Organization, key, name="mine", tier="B")
    add_office(two, name="new")
    for _ in range(4):
        answer = two.laptop.transport.exchange(two.laptop.request())
        states = []
        for _ in range(2):
            with two.work.store.exclusive() as connection:
                apply_answer(connection, two.laptop.tables, answer, NOW)
            states.append(held(two))
        assert states[0] == states[1]
    two.sync(), one.sync(), two.sync()
    assert [(r.id, r.name, r.tier) for r in sorted(one.all(Organization), key=lambda r: r.id)] == [
        (r.id, r.name, r.tier) for r in sorted(two.all(Organization), key=lambda r: r.id)
    ]


def test_a_page_of_a_first_load_applied_twice_is_applied_once(laptops, hub):
    one, two = laptops(), laptops()
    for n in range(7):
        add_office(one, name=f"Office {n}")
    one.sync()
    hub.feed._page_rows = 3
    two.laptop.receive(two.laptop.transport.exchange(two.laptop.request()))
    page = two.laptop.transport.snapshot(MARKET, "territory", 0, wire.FIRST_KEY)
    for _ in range(2):
        with two.work.store.exclusive() as connection:
            apply_snapshot(connection, two.laptop.tables, page)
    two.sync()
    assert len(two.all(Organization)) == 7


def add_offices(side, offices):
    """Add offices in one action; return their keys."""
    with side.work.act() as session:
        made = [
            Organization(id=side.work.new_id(), market_id=MARKET, kind="group", **office)
            for office in offices
        ]
        session.add_all(made)
        return [office.id for office in made]


def peak_of(work):
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_of_a_pull_is_that_of_a_page(laptops, hub):
    one = laptops()
    few, many = laptops(), laptops()
    few.sync(), many.sync()
    hub.feed._page_rows = 200
    note = "x" * 2_000
    add_offices(one, [{"name": str(number), "note": note} for number in range(300)])
    one.sync()
    small = peak_of(few.sync)
    add_offices(one, [{"name": str(number), "note": note} for number in range(600)])
    one.sync()
    large = peak_of(many.sync)
    assert len(many.all(Organization)) == 900
    assert large < 1.5 * small, (small, large)


def traffic(side, work):
    up, down = side.laptop.transport.traffic.up, side.laptop.transport.traffic.down
    work()
    traffic = side.laptop.transport.traffic
    return traffic.up - up, traffic.down - down


def test_what_nothing_and_a_thousand_small_changes_cost_on_the_wire(laptops):
    one, two = laptops(), laptops()
    rnd = random.Random(1)
    keys = add_offices(
        one, [{"name": f"Office {rnd.random()}", "members": n} for n in range(1_000)]
    )
    one.sync(), two.sync()
    assert sum(traffic(one, one.sync)) <= 2_048
    for key in keys:
        change(one, Organization, key, members=rnd.randrange(10_000))
    up, _ = traffic(one, one.sync)
    assert up <= 60 * len(keys), up / len(keys)
    _, down = traffic(two, two.sync)
    assert down <= 60 * len(keys), down / len(keys)


@pytest.mark.parametrize(("rows", "parts"), [(1, "one part"), (5, "several parts")])
def test_indexes_are_made_anew_only_for_a_table_that_comes_in_parts(laptops, hub, rows, parts):
    one, two = laptops(), laptops()
    import_rows(one, rows)
    one.sync()
    hub.feed._page_rows = 4
    before, version = indexes(two)
    assert {index.name for index in Remittance.__table__.indexes} <= before
    two.sync()
    assert len(two.all(Remittance)) == rows
    after, changed = indexes(two)
    assert after == before
    assert (version == changed) is (parts == "one part")


def indexes(side):
    """The names of all indexes, and how often the database's tables and indexes were changed."""
    with side.work.read() as session:
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'index'"))
        return set(names), session.scalar(text("PRAGMA schema_version"))
