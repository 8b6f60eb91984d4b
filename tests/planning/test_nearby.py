"""Offices near a place that are due, against the whole list of a representative."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.network.model import Location, Organization
from provider_ops.overview import today_reads
from provider_ops.planning.queries import due, due_near
from provider_ops.planning.queries.places import places_of_offices
from provider_ops.planning.rules.nearby import nearest
from tests.support.demo import NOW, TODAY
from tests.support.examples import examples

TAMPA_BAY = st.tuples(st.floats(26.5, 29.5), st.floats(-83.5, -81.0))


@settings(max_examples=examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=TAMPA_BAY)
def test_who_is_near_and_due_is_the_same_among_all_who_are_due(demo, where):
    work = demo.work
    asked = (work.market_id, TODAY, NOW)
    with work.read() as session:
        everybody = due(session, *asked, rep_id=work.staff_id)
        places = places_of_offices(session, [row.id for row in everybody])
        found = due_near(session, *asked, where, rep_id=work.staff_id)
    expected = nearest(where, ((row, places[row.id]) for row in everybody))
    assert sorted((miles, row.id) for miles, row in found) == sorted(
        (miles, row.id) for miles, row in expected
    )
    assert [miles for miles, _ in found] == sorted(miles for miles, _ in found)
    assert {row for _, row in found} == {row for _, row in expected}


def test_an_office_is_where_its_first_address_is(demo):
    work = demo.work
    with work.read() as session:
        waiting = due(session, work.market_id, TODAY, NOW, rep_id=work.staff_id)
        first = next(row for row in waiting if row.next_on != TODAY)
        address = session.scalars(
            select(Location).where(Location.organization_id == first.id).order_by(Location.id)
        ).first()
    near = today_reads.nearby(work, (address.latitude, address.longitude))
    assert (0.0, first.id) in [(miles, row.id) for miles, row in near]


def test_far_from_everybody_nobody_is_near(demo):
    work = demo.work
    assert today_reads.nearby(work, (61.2, -149.9)) == ()
    with work.read() as session:
        assert session.scalar(select(Organization.id).limit(1)) is not None
