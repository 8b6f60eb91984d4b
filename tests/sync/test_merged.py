"""What came together at the hub is told to the person whose change was the second."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import NotFoundError
from provider_ops.hub.merge import appended
from provider_ops.network.model import Contact, Organization
from provider_ops.sync import actions, queries
from provider_ops.sync.model import Merged, Parked
from tests.support.work import MARKET
from tests.sync.test_exchange import add_office, change


def shared_office(laptops, **values):
    one, two = laptops(), laptops()
    key = add_office(one, members=12, **values)
    one.sync(), two.sync()
    return one, two, key


def told(side):
    return [(row.mine, row.theirs, row.settled) for row in side.all(Merged)]


def test_fields_changed_apart_are_told_to_the_second_person_alone(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13)
    change(two, Organization, key, tier="A")
    one.sync(), two.sync(), one.sync()
    assert told(two) == [({"tier": ["", "A"]}, {"members": [12, 13]}, True)]
    (row,) = two.all(Merged)
    assert (row.row_id, row.table_name, row.merged_at) == (key, "organization", two.work.now())
    assert told(one) == []


def test_one_value_written_by_both_is_of_both(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13, tier="B")
    change(two, Organization, key, members=13)
    one.sync(), two.sync()
    both = {"members": [12, 13]}
    assert told(two) == [(both, both | {"tier": ["", "B"]}, True)]


def test_note_lines_of_both_are_told_as_the_hub_joined_them(laptops):
    one, two, key = shared_office(laptops, note="Closed on Friday")
    change(one, Organization, key, note="Closed on Friday\nNew fax")
    change(two, Organization, key, note="Closed on Friday\nAsk for Lourdes")
    one.sync(), two.sync()
    ((mine, theirs, _),) = told(two)
    assert mine == {"note": ["Closed on Friday", "Closed on Friday\nAsk for Lourdes"]}
    assert theirs == {"note": ["Closed on Friday", "Closed on Friday\nNew fax"]}


def test_nobody_elses_change_is_nothing_to_tell(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13)
    one.sync(), two.sync()
    change(two, Organization, key, members=14)
    change(two, Organization, key, tier="A")
    two.sync(), one.sync()
    assert told(one) == told(two) == []


def test_two_steps_of_mine_in_two_exchanges_are_one(laptops):
    one, two, key = shared_office(laptops)
    two.laptop.operations = 1
    change(one, Organization, key, members=13)
    change(two, Organization, key, tier="A")
    change(two, Organization, key, tier="B")
    one.sync(), two.sync()
    assert told(two) == [({"tier": ["", "B"]}, {"members": [12, 13]}, True)]


def test_what_others_wrote_while_mine_waited_for_its_turn_is_theirs(laptops):
    one, two, key = shared_office(laptops)
    two.laptop.operations = 1
    change(one, Organization, key, members=13)
    other = add_office(two, name="Bayshore")
    change(two, Organization, key, tier="A")
    one.sync(), two.sync()
    assert told(two) == [({"tier": ["", "A"]}, {"members": [12, 13]}, True)]
    assert {row.row_id for row in two.all(Merged)} == {key} != {other}


def test_a_refused_change_met_nothing(laptops, hub):
    from provider_ops.hub import access, database

    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13)
    change(two, Organization, key, tier="A")
    with database.transaction(hub.engine) as connection:
        access.revoke(connection, hub.schema, two.work.staff_id, MARKET)
    one.sync(), two.sync()
    assert len(two.all(Parked)) == 1
    assert told(two) == []


def test_a_creation_that_waits_meets_nobody(laptops):
    one, two, key = shared_office(laptops)
    with two.work.act() as session:
        session.add(Contact(id=two.work.new_id(), market_id=MARKET, organization_id=key,
                            name="Lourdes Peña", role="Office manager"))  # fmt: skip
    change(one, Organization, key, members=13)
    one.sync(), two.sync()
    assert told(two) == []


def test_they_are_kept_for_thirty_days(laptops, hub):
    one, two, key = shared_office(laptops)
    for day, (members, tier) in enumerate(((13, "A"), (14, "B"))):
        for side in (one, two, hub):
            getattr(side, "work", side).clock.move(seconds=timedelta(days=31 * day).total_seconds())
        change(one, Organization, key, members=members)
        change(two, Organization, key, tier=tier)
        one.sync(), two.sync(), one.sync()
    assert [row.mine for row in two.all(Merged)] == [{"tier": ["A", "B"]}]


def told_rows(side):
    with side.work.read() as session:
        return queries.merged(session)


def test_what_only_conflicted_was_not_merged(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13)
    change(two, Organization, key, members=14)
    one.sync(), two.sync()
    assert told_rows(two) == ()


def test_my_part_is_taken_back_by_a_change_on_top(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13, tin="591234567")
    change(two, Organization, key, tier="A", tin="591234567", kind="solo")
    one.sync(), two.sync()
    (row,) = told_rows(two)
    assert (set(row.parts.mine), set(row.parts.same)) == ({"tier", "kind"}, {"tin"})
    change(two, Organization, key, kind="hospital")
    undone = actions.take_back(two.work, row.n)
    assert (undone.fields, set(undone.left)) == (("tier",), {"kind", "tin"})
    two.sync(), one.sync()
    for side in (one, two):
        (office,) = side.all(Organization)
        assert (office.members, office.tier, office.kind) == (13, "", "hospital")
        assert office.tin == "591234567"
    (row,) = told_rows(two)
    assert row.is_undone


def test_my_lines_are_taken_out_of_a_text_that_both_added_to(laptops):
    one, two, key = shared_office(laptops, note="Closed on Friday")
    change(one, Organization, key, note="Closed on Friday\nNew fax")
    change(two, Organization, key, note="Closed on Friday\nAsk for Lourdes\nor Ann")
    one.sync(), two.sync(), one.sync()
    (row,) = told_rows(two)
    assert set(row.parts.joined) == {"note"}
    change(one, Organization, key, note=one.all(Organization)[0].note + "\nParking behind")
    one.sync(), two.sync()
    assert actions.take_back(two.work, row.n).fields == ("note",)
    two.sync(), one.sync()
    for side in (one, two):
        assert side.all(Organization)[0].note == "Closed on Friday\nNew fax\nParking behind"


LINES = st.lists(st.sampled_from(("a", "b", "c", "")), max_size=4).map("\n".join)


@given(before=LINES, added=st.lists(st.sampled_from("xyz"), min_size=1, max_size=3), theirs=LINES)
def test_lines_that_were_added_can_be_taken_out_again(before, added, theirs):
    """Wherever the hub put them, as `appended` of the hub's merge does."""
    mine = "\n".join([before, *added]) if before else "\n".join(added)
    (joined,) = appended(theirs, before, mine)
    assert actions.without(joined, before, mine).strip("\n") == theirs.strip("\n")
    assert actions.without(theirs, before, mine) == theirs


def test_a_row_that_is_gone_cannot_be_undone(laptops):
    one, two, key = shared_office(laptops)
    change(one, Organization, key, members=13)
    change(two, Organization, key, tier="A")
    one.sync(), two.sync()
    with two.work.act() as session:
        session.delete(session.get_one(Organization, key))
    with pytest.raises(NotFoundError):
        actions.take_back(two.work, told_rows(two)[0].n)
