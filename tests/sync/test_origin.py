"""A conflict names both people and the moments, as far as the hub's history goes."""

from __future__ import annotations

from datetime import timedelta

from provider_ops.hub.origin import Line, origins
from provider_ops.network.model import Organization
from provider_ops.sync import queries
from tests.support.work import NOW
from tests.sync.test_exchange import add_office, change


def conflict_on(side):
    with side.work.read() as session:
        (found,) = queries.conflicts(session)
        return found


def met(laptops, hub, first, second):
    """Two laptops whose changes, one after the other, meet at the hub."""
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    one.sync(), two.sync()
    hub.clock.move(days=2)
    first(one, key)
    two.work.clock.move(days=1)
    second(two, key)
    one.sync(), two.sync()
    return one, two, conflict_on(two)


def set_members(value):
    return lambda side, key: change(side, Organization, key, members=value)


def delete(side, key):
    with side.work.act() as session:
        session.delete(session.get_one(Organization, key))


def test_it_says_who_wrote_the_hubs_value_and_since_when_the_base_was(laptops, hub):
    one, two, found = met(laptops, hub, set_members(13), set_members(14))
    assert (found.author_id, found.mine_at) == (two.work.staff_id, NOW + timedelta(days=1))
    assert (found.hub_author_id, found.hub_at) == (one.work.staff_id, NOW + timedelta(days=2))
    assert found.base_at == NOW


def test_it_says_who_deleted_the_row(laptops, hub):
    one, _, found = met(laptops, hub, delete, set_members(14))
    assert (found.hub_author_id, found.hub_at) == (one.work.staff_id, NOW + timedelta(days=2))


def test_it_says_who_edited_what_somebody_wanted_to_delete(laptops, hub):
    one, _, found = met(laptops, hub, set_members(13), delete)
    assert (found.hub_author_id, found.hub_at) == (one.work.staff_id, NOW + timedelta(days=2))
    assert found.base_at is None


def test_a_device_time_that_is_no_instant_is_not_kept(laptops, hub):
    from provider_ops.hub.operation import read
    from provider_ops.store.model import OutboxEntry

    one = laptops()
    add_office(one)
    (entry,) = one.all(OutboxEntry)
    for claim in ("soon", None, 12, "0001-01-01T00:00:00+14:00"):
        assert read(hub.schema.tables, entry.body | {"device_time": claim}).device_time is None


def test_the_first_of_those_who_wrote_the_same_value_has_written_it():
    def line(minute, new, old=12):
        return Line({"members": [old, new]}, f"author {minute}", NOW + timedelta(minutes=minute))

    lines = [line(0, 12, None), line(1, 13), line(2, 13), line(3, 12, 13), line(4, 14), line(5, 14)]
    written, before = origins(lines, "members", 12, 14, is_gone=False)
    assert (written, before) == (lines[4], lines[3])
    assert origins(lines, "members", 7, 15, is_gone=False) == (None, None)
    assert origins([], "members", 7, 15, is_gone=False) == (None, None)
