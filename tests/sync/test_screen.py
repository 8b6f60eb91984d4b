"""What the Sync screen is told, and what a person can do there."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from provider_ops.core.errors import RuleError
from provider_ops.network.model import Organization
from provider_ops.sync import actions, queries
from provider_ops.sync.actions import Side
from provider_ops.sync.model import ExchangeLog
from provider_ops.sync.queries import RowState
from provider_ops.visits.model import Promise
from tests.support.work import MARKET
from tests.sync.test_exchange import add_office, change


def state(side):
    with side.work.read() as session:
        return queries.state(session, side.work.staff_id)


def disagree(laptops, first, second):
    """Two people change the same office; the second one hears of it."""
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    one.sync(), two.sync()
    first(one, key), second(two, key)
    one.sync(), two.sync()
    with two.work.read() as session:
        (conflict,) = queries.conflicts(session, author_id=two.work.staff_id)
    return one, two, key, conflict


def set_members(value):
    return lambda side, key: change(side, Organization, key, members=value)


def delete(side, key):
    with side.work.act() as session:
        session.delete(session.get_one(Organization, key))


def test_what_waits_is_counted_by_kind(laptops):
    one = laptops()
    add_office(one), add_office(one)
    assert state(one).waiting == 2
    assert not state(one).in_sync
    with one.work.read() as session:
        assert queries.waiting_by_kind(session) == (
            queries.WaitingKind("organization", "create", 2),
        )
    one.sync()
    assert state(one).in_sync
    assert state(one).last_success == one.work.now()


def test_the_last_success_moves_though_there_was_nothing_to_do(laptops):
    one = laptops()
    add_office(one)
    one.sync()
    for _ in range(3):
        one.work.clock.move(seconds=3600)
        one.sync()
    assert state(one).last_success == one.work.now()
    assert len(one.all(ExchangeLog)) == 2, "those that found nothing are one"
    with one.work.read() as session:
        assert [entry.sent for entry in queries.diary(session)] == [1]


def test_my_value_can_be_put_on_top(laptops):
    one, two, _, conflict = disagree(laptops, set_members(13), set_members(14))
    assert (conflict.base, conflict.hub, conflict.mine) == (12, 13, 14)
    assert state(two).needs_you == 1
    actions.settle(two.work, {conflict.id: Side.MINE})
    two.sync(), one.sync()
    for side in (one, two):
        assert [office.members for office in side.all(Organization)] == [14]
        assert state(side).in_sync


def test_theirs_can_be_kept(laptops):
    one, two, _, conflict = disagree(laptops, set_members(13), set_members(14))
    actions.settle(two.work, {conflict.id: Side.THEIRS})
    two.sync(), one.sync()
    for side in (one, two):
        assert [office.members for office in side.all(Organization)] == [13]
        with side.work.read() as session:
            (told,) = queries.conflicts(session, resolved=True)
            assert told.resolved_by == two.work.staff_id


def test_an_edit_of_a_deleted_row_can_bring_it_back(laptops):
    one, two, key, conflict = disagree(laptops, delete, set_members(14))
    assert two.all(Organization) == []
    actions.settle(two.work, {conflict.id: Side.MINE})
    two.sync(), one.sync()
    for side in (one, two):
        assert [(row.id, row.members) for row in side.all(Organization)] == [(key, 14)]


def test_a_late_deletion_loses_to_an_edit_until_a_person_says_so(laptops):
    one, two, _, conflict = disagree(laptops, set_members(13), delete)
    assert [office.members for office in two.all(Organization)] == [13]
    assert conflict.field == actions.DELETED
    actions.settle(two.work, {conflict.id: Side.MINE})
    two.sync(), one.sync()
    assert one.all(Organization) == two.all(Organization) == []


def test_refused_changes_can_be_exported_and_tried_again(laptops, hub, tmp_path):
    from provider_ops.hub import access, database

    one = laptops(markets=())
    key = add_office(one)
    one.sync()
    with one.work.read() as session:
        assert queries.row_states(session, [key]) == {key: RowState.REFUSED}
        (refused,) = queries.refused(session)
    assert actions.export_unsent(one.work, tmp_path / "unsent.json") == 1
    told = json.loads((tmp_path / "unsent.json").read_text())
    assert told["changes"][0]["change"]["fields"]["name"] == [None, "Gulf Coast"]
    with database.transaction(hub.engine) as connection:
        access.grant(connection, hub.schema, one.work.staff_id, MARKET)
    assert actions.try_again(one.work, [refused.op_id]) == 1
    one.sync()
    assert [office.id for office in one.all(Organization)] == [key]
    assert state(one).refused == 0


def test_a_row_says_where_its_change_is(laptops):
    one = laptops()
    key = add_office(one)
    with one.work.read() as session:
        assert queries.row_states(session, [key]) == {key: RowState.SAVED_HERE}
    one.sync()
    with one.work.read() as session:
        assert queries.row_states(session, [key]) == {key: RowState.RECEIVED}


def test_both_stay_where_a_field_is_free_text_and_nowhere_else(laptops):
    one, two = laptops(), laptops()
    key = add_office(one, members=12)
    day = one.work.today()
    with one.work.act() as session:
        promise = Promise(id=one.work.new_id(), market_id=MARKET, organization_id=key,
                          text="Send the fee schedule", due_on=day)  # fmt: skip
        session.add(promise)
        item = promise.id
    one.sync(), two.sync()
    change(one, Promise, item, evidence="Sent by mail", due_on=day + timedelta(1))
    change(two, Promise, item, evidence="Handed over in person", due_on=day + timedelta(2))
    one.sync(), two.sync()
    with two.work.read() as session:
        found = {row.field: row.id for row in queries.conflicts(session)}
    with pytest.raises(RuleError):
        actions.settle(two.work, dict.fromkeys(found.values(), Side.BOTH))
    with two.work.read() as session:
        assert len(queries.conflicts(session)) == 2, "all or nothing"
    assert state(two).conflicts == 1, "they are of one record"
    actions.settle(two.work, {found["evidence"]: Side.BOTH, found["due_on"]: Side.THEIRS})
    two.sync(), one.sync()
    for side in (one, two):
        (row,) = side.all(Promise)
        assert row.evidence == "Sent by mail\nHanded over in person"
        assert row.due_on == day + timedelta(1)
