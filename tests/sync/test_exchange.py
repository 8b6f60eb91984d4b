from __future__ import annotations

from datetime import date

from provider_ops.contracts import actions as contracts
from provider_ops.contracts import queries
from provider_ops.contracts.rules.amendments import AmendmentKind, Content, State
from provider_ops.network.model import Organization, Provider
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.sync.model import Parked, Sent
from tests.support.contracts import contract
from tests.support.work import MARKET, make_npi


def add_office(side, name="Gulf Coast", **values):
    with side.work.act() as session:
        office = Organization(
            id=side.work.new_id(), market_id=MARKET, name=name, kind="group", **values
        )
        session.add(office)
        return office.id


def change(side, model, key, **values):
    with side.work.act() as session:
        row = session.get_one(model, key)
        for name, value in values.items():
            setattr(row, name, value)


def test_a_row_made_on_one_laptop_appears_on_the_other(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    assert one.sync().sent == 1
    two.sync()
    (office,) = two.all(Organization)
    assert (office.id, office.name, office.members) == (key, "Gulf Coast", 12)
    assert one.all(OutboxEntry) == []
    assert [row.status for row in one.all(Sent)] == ["applied"]


def test_different_fields_of_one_row_merge(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    one.sync(), two.sync()
    change(one, Organization, key, members=13)
    change(two, Organization, key, tier="A")
    one.sync(), two.sync(), one.sync()
    for side in (one, two):
        (office,) = side.all(Organization)
        assert (office.members, office.tier) == (13, "A")
        assert side.all(Conflict) == []


def test_two_people_change_one_field_and_both_values_stay(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    one.sync(), two.sync()
    change(one, Organization, key, members=13)
    change(two, Organization, key, members=14)
    one.sync()
    assert two.sync().journaled == 1
    one.sync()
    for side in (one, two):
        (office,) = side.all(Organization)
        assert office.members == 13
        (conflict,) = side.all(Conflict)
        assert (conflict.field, conflict.base, conflict.hub, conflict.mine) == (
            "members", 12, 13, 14,
        )  # fmt: skip
        assert conflict.author_id == two.work.staff_id


def test_what_was_added_to_a_note_by_two_people_is_all_kept(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, note="Parking behind")
    one.sync(), two.sync()
    change(one, Organization, key, note="Parking behind\nAsk for Ana")
    change(two, Organization, key, note="Parking behind\nClosed on Fridays")
    one.sync(), two.sync(), one.sync()
    for side in (one, two):
        (office,) = side.all(Organization)
        assert office.note == "Parking behind\nAsk for Ana\nClosed on Fridays"


def test_one_clinician_made_twice_becomes_one(laptops):
    one, two = laptops(), laptops()
    npi = make_npi(223456789)
    keys = []
    for side, specialty in ((one, "Cardiology"), (two, "Podiatry")):
        with side.work.act() as session:
            made = Provider(id=side.work.new_id(), market_id=MARKET, npi=npi, given_name="Ana",
                            family_name="Ruiz", specialty=specialty)  # fmt: skip
            session.add(made)
            keys.append(made.id)
    one.sync(), two.sync(), one.sync()
    for side in (one, two):
        (provider,) = side.all(Provider)
        assert (provider.id, provider.specialty) == (keys[0], "Cardiology")
        (conflict,) = side.all(Conflict)
        assert (conflict.field, conflict.mine) == ("specialty", "Podiatry")


def test_a_change_outside_the_grants_is_set_aside_and_told(laptops):
    one = laptops(markets=())
    add_office(one)
    assert one.sync().parked == 1
    assert one.all(Organization) == []
    (parked,) = one.all(Parked)
    assert (parked.reason, parked.body["fields"]["name"][1]) == ("scope", "Gulf Coast")


def test_an_amendment_that_is_withdrawn_is_so_on_every_laptop(laptops):
    one, two = laptops(), laptops()
    key = contract(one.work, add_office(one))
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
    made = contracts.draft_amendment(one.work, key, AmendmentKind.AMENDMENT, said)
    one.sync(), two.sync()
    one.work.clock.move(hours=1), two.work.clock.move(hours=1)
    contracts.withdraw_amendment(two.work, made, "Typed twice")
    two.sync(), one.sync()
    for side in (one, two):
        with side.work.read() as session:
            (found,) = queries.amendments_of(session, key, side.work.now())
        assert (found.state, found.steps[-1].text) == (State.WITHDRAWN, "Typed twice")
        assert side.all(Conflict) == side.all(Parked) == []
