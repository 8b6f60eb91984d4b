"""I14: sums of laptop and hub are equal exactly when their rows are; a bucket that differs is
repaired alone. And what the hub stumbled over reaches its administrator."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import text

from provider_ops.core.progress import Silent
from provider_ops.hub import rescue
from provider_ops.network.model import Organization
from provider_ops.store.model import OutboxEntry
from provider_ops.sync import digest
from provider_ops.sync.line import HubFaultError
from provider_ops.sync.rescue import send_all
from tests.sync.test_exchange import add_office, change
from tests.sync.test_faults import Falling, import_rows


def check(side):
    return digest.check(side.laptop, Silent())


def damage(side, statement):
    """Change the laptop's file behind the program's back."""
    with side.work.store.exclusive() as connection:
        connection.execute(text(statement))


def test_equal_rows_have_equal_sums_whatever_waits_on_them(laptops):
    one, two = laptops(), laptops()
    keys = [add_office(one, name=f"Office {n}", members=n) for n in range(40)]
    import_rows(one, 30)
    one.sync(), two.sync()
    change(two, Organization, keys[0], name="mine")
    with two.work.act() as session:
        session.delete(session.get_one(Organization, keys[1]))
    add_office(two, name="new here")
    for side in (one, two):
        found = check(side)
        assert (found.repaired, found.rows) == (0, 0)
        assert found.tables > 20
    assert len(two.all(OutboxEntry)) == 3


@pytest.mark.parametrize("seed", range(4))
def test_any_difference_is_found_and_only_its_bucket_is_read_again(laptops, hub, seed):
    rnd = random.Random(seed)
    one, two = laptops(), laptops()
    keys = [add_office(one, name=f"Office {n}", members=n) for n in range(60)]
    import_rows(one, 40)
    one.sync(), two.sync()
    key = rnd.choice(keys).hex
    damage(two, rnd.choice((
        f"UPDATE organization SET members = 99 WHERE hex(id) = upper('{key}')",
        f"UPDATE organization SET name = name || ' ' WHERE hex(id) = upper('{key}')",
        f"DELETE FROM organization WHERE hex(id) = upper('{key}')",
        "DELETE FROM remittance WHERE control_number = '7'",
        (f"UPDATE organization SET id = CAST(x'0102030405060708' || substr(id, 9) AS BLOB) "
         f"WHERE hex(id) = upper('{key}')"),
    )))  # fmt: skip
    read = []

    def note(real, asked):
        read.append((asked.table, asked.bucket))
        return real(asked)

    two.laptop.transport = Falling(two.laptop.transport, digest_rows=note)
    assert check(two).repaired == len(read) == 1
    assert check(two).repaired == 0
    for table in ("organization", "remittance"):
        rows = [sorted(side.laptop.store.read().__enter__().execute(
            text(f"SELECT * FROM {table}")).all(), key=repr) for side in (one, two)]  # fmt: skip
        assert rows[0] == rows[1]


def test_a_repair_leaves_what_waits_on_top(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, members=1)
    one.sync(), two.sync()
    damage(two, "UPDATE organization SET members = 99")
    change(two, Organization, key, name="mine")
    assert check(two).repaired == 1
    (office,) = two.all(Organization)
    assert (office.name, office.members) == ("mine", 1)
    two.sync(), one.sync()
    assert one.all(Organization)[0].name == "mine"


def test_a_market_with_news_waiting_is_left_for_another_time(laptops):
    one, two = laptops(), laptops()
    one.sync(), two.sync()
    add_office(one)
    one.sync()
    assert check(two).repaired == 0


def test_it_is_done_once_a_week_by_itself(laptops):
    one = laptops()
    add_office(one)
    one.sync()
    damage(one, "UPDATE organization SET members = 99")
    assert one.sync().repaired == 0
    one.work.clock.move(days=8)
    assert one.sync().repaired == 1
    assert one.all(Organization)[0].members == 0


def test_what_the_hub_stumbled_over_reaches_its_administrator_once(laptops, hub):
    one = laptops()
    add_office(one, name="bad")
    line = one.laptop.transport

    def stumble(real, request):
        if request.operations:
            raise HubFaultError
        return real(request)

    one.laptop.transport = Falling(line, exchange=stumble)
    for _ in range(5):
        with pytest.raises(HubFaultError):
            one.sync()
    one.sync(), one.sync()
    with hub.engine.connect() as connection:
        (package,) = rescue.listed(connection, hub.schema)
        content = rescue.content(connection, hub.schema, package.id)
    (entry,) = content["changes"]
    assert (package.changes, entry["reason"]) == (1, "poison")
    assert entry["change"]["fields"]["name"] == [None, "bad"]


def test_everything_unsent_can_be_handed_over_and_only_the_newest_are_kept(laptops, hub):
    one = laptops()
    add_office(one)
    for _ in range(rescue.KEPT + 3):
        assert send_all(one.laptop) == 1
    with hub.engine.connect() as connection:
        assert len(rescue.listed(connection, hub.schema)) == rescue.KEPT
    assert len(one.all(OutboxEntry)) == 1
