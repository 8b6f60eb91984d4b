from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from provider_ops.claims.model import Remittance
from provider_ops.network.model import Organization, Territory
from provider_ops.store.model import OutboxEntry
from provider_ops.visits.model import Visit
from tests.support.work import MARKET


def operations(work):
    with work.read() as session:
        return [entry.body for entry in session.scalars(select(OutboxEntry).order_by(OutboxEntry.n))]


def add_office(work, **values):
    with work.act() as session:
        office = Organization(
            id=work.new_id(), market_id=MARKET, name="Gulf Coast", kind="group", **values
        )
        session.add(office)
        return office.id


def test_a_created_row_is_one_operation_with_every_field(work):
    key = add_office(work, members=12)
    (op,) = operations(work)
    assert (op["kind"], op["table"], op["row"]) == ("create", "organization", str(key))
    assert op["market"] == MARKET
    assert op["fields"]["members"] == [None, 12]
    assert op["fields"]["tier"] == [None, ""]  # defaults travel as well
    assert op["device_time"] == "2026-10-06T13:22:00Z"


def test_an_update_names_only_what_changed_with_the_value_that_was_seen(work):
    key = add_office(work, members=12)
    with work.act() as session:
        session.get_one(Organization, key).members = 13
    assert operations(work)[-1]["fields"] == {"members": [12, 13]}


def test_an_update_that_changes_nothing_is_no_operation(work):
    key = add_office(work, members=12)
    with work.act() as session:
        session.get_one(Organization, key).members = 12
    assert len(operations(work)) == 1


def test_a_deletion_carries_what_was_deleted(work):
    key = add_office(work, members=12)
    with work.act() as session:
        session.delete(session.get_one(Organization, key))
    assert operations(work)[-1]["kind"] == "delete"
    assert operations(work)[-1]["fields"]["members"] == [12, None]


def test_one_action_is_one_group_and_parents_come_first(work):
    with work.act() as session:
        office = Organization(id=work.new_id(), market_id=MARKET, name="A", kind="group")
        visit = Visit(id=work.new_id(), market_id=MARKET, organization_id=office.id,
                      rep_id=work.staff_id, purpose="Review", day=date(2026, 10, 7))  # fmt: skip
        session.add_all([visit, office, Territory(id=work.new_id(), market_id=MARKET, name="W")])
    made = operations(work)
    assert [op["table"] for op in made].index("organization") < [
        op["table"] for op in made
    ].index("visit")
    assert len({op["group_id"] for op in made}) == 1
    assert made[-1]["fields"]["day"] == [None, "2026-10-07"]


def test_a_failed_action_leaves_neither_row_nor_operation(work):
    with pytest.raises(RuntimeError), work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="A", kind="group"))
        session.flush()
        raise RuntimeError
    assert operations(work) == []
    with work.read() as session:
        assert session.scalars(select(Organization)).all() == []


def test_rows_of_an_import_travel_with_it_and_never_change(work):
    key = work.new_id()
    with work.act() as session:
        session.add(Remittance(id=key, market_id=MARKET, import_id=work.new_id(), balanced=True,
                               control_number="1", payment=Decimal("1.50"),
                               provider_adjustments=Decimal(0)))  # fmt: skip
    assert operations(work) == []
    with pytest.raises(TypeError), work.act() as session:
        session.get_one(Remittance, key).payment = Decimal("2.00")


def test_what_comes_from_the_hub_is_not_sent_back(work):
    with work.store.write() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="A", kind="group"))
    assert operations(work) == []
