"""Of a row that came out as its author has it no image comes back; of every other one does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from provider_ops.network.model import Affiliation, Organization, Provider
from tests.support.work import MARKET
from tests.sync.test_exchange import add_office, change


@pytest.fixture
def pair(laptops):
    """Two laptops with one office; both have read all there is."""
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    one.sync(), two.sync(), one.sync()
    return one, two, key


def pushed(side, **changes):
    """One exchange: how it answered, before it was stored."""
    asked = replace(side.laptop.request(), **changes)
    answer = side.laptop.transport.exchange(asked)
    assert answer.statuses.total() == len(asked.operations)
    side.laptop.receive(answer)
    return answer


def images(answer):
    return {(page.table, key) for page in answer.images for key in page.data[0]}


def same(one, two, model):
    def cells(side):
        return {row.id: {c.name: getattr(row, c.name) for c in model.__table__.columns}
                for row in side.all(model)}  # fmt: skip

    return cells(one) == cells(two)


def test_nothing_comes_back_of_a_change_that_nobody_else_touched(pair):
    one, two, key = pair
    change(one, Organization, key, members=13)
    change(one, Organization, key, tier="A")
    made = add_office(one, name="New")
    answer = pushed(one)
    assert (answer.acks, answer.images, len(answer.taken)) == ([], [], 1)
    two.sync()
    assert {office.id for office in two.all(Organization)} == {key, made}
    assert same(one, two, Organization)


def test_a_laptop_that_does_not_say_so_gets_every_row(pair):
    one, _, key = pair
    change(one, Organization, key, members=13)
    answer = pushed(one, keeps_own=False)
    assert answer.taken == []
    assert [ack.has_image for ack in answer.acks] == [True]
    assert images(answer) == {("organization", key.hex)}


def test_a_row_comes_back_that_the_author_has_in_an_older_state(pair):
    one, two, key = pair
    change(two, Organization, key, tier="A")
    two.sync()
    change(one, Organization, key, members=13)
    assert images(pushed(one)) == {("organization", key.hex)}
    one.sync(), two.sync()
    assert same(one, two, Organization)


def test_a_laptop_of_another_release_gets_every_row(pair):
    one, _, key = pair
    change(one, Organization, key, members=13)
    asked = one.laptop.request()
    assert images(pushed(one, schema=asked.schema - 1)) == {("organization", key.hex)}


def test_a_row_comes_back_that_got_a_stamp_at_the_hub(pair, hub):
    one, two, key = pair
    hub.clock.move(seconds=5)
    with one.work.act() as session:
        provider = Provider(id=one.work.new_id(), market_id=MARKET, npi="1234567893",
                            given_name="g", family_name="f")  # fmt: skip
        session.add(provider)
        session.flush()
        session.add(Affiliation(id=one.work.new_id(), market_id=MARKET, provider_id=provider.id,
                                organization_id=key, valid_from=date(2026, 1, 1),
                                recorded_at=one.work.now()))  # fmt: skip
    assert {table for table, _ in images(pushed(one))} == {"affiliation"}
    two.sync()
    assert same(one, two, Affiliation)
    assert same(one, two, Provider)


def test_a_deleted_row_comes_back_as_such(pair):
    one, two, key = pair
    with one.work.act() as session:
        session.delete(session.get_one(Organization, key))
    assert images(pushed(one)) == {("organization", key.hex)}
    two.sync()
    assert one.all(Organization) == two.all(Organization) == []


def test_a_change_told_twice_comes_back_the_second_time(pair):
    one, _, key = pair
    change(one, Organization, key, members=13)
    asked = one.laptop.request()
    assert one.laptop.transport.exchange(asked).taken
    again = one.laptop.transport.exchange(asked)
    assert (again.taken, images(again)) == ([], {("organization", key.hex)})
