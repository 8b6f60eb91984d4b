from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from provider_ops.network.model import Location
from provider_ops.overview.reminders import Kind, reminders
from provider_ops.overview.today_reads import stops
from provider_ops.planning import actions as planning
from provider_ops.visits import actions
from tests.support.demo import TODAY
from tests.support.office import add_office


@pytest.fixture
def clock(work):
    """Set what time it is in the market, four hours behind UTC in October."""

    def at(hour, minute):
        now = datetime(TODAY.year, TODAY.month, TODAY.day, hour, minute, tzinfo=UTC)
        object.__setattr__(work, "clock", lambda: now + timedelta(hours=4))

    return at


def _office(work, name, zip_code):
    key = add_office(work, name)
    with work.act() as session:
        session.query(Location).filter_by(organization_id=key).one().zip_code = zip_code
    return key


def _plan(work, key, minute):
    return actions.plan_visit(work, actions.PlannedVisit(key, "Review", TODAY, minute, 30))


def test_a_drive_is_said_in_the_quarter_of_an_hour_before_it(work, clock):
    planning.set_home(work, "33602")
    _plan(work, _office(work, "Lakeland", "33801"), 600)
    leave = stops(work).stops[0].leave_by
    hour, minute = divmod(leave, 60)
    for early, said in ((20, False), (15, True), (0, True), (-1, False)):
        clock(*divmod(leave - early, 60))
        found = [one for one in reminders(work) if one.kind is Kind.LEAVE]
        assert bool(found) is said, early
    clock(hour, minute)
    (one,) = reminders(work)
    assert (one.about, one.minute) == ("Lakeland", leave)


def test_without_a_way_known_the_beginning_of_the_visit_is_said(work, clock):
    _plan(work, _office(work, "Tampa", "33602"), 600)
    clock(9, 50)
    (one,) = reminders(work)
    assert (one.kind, one.minute) == (Kind.BEGIN, 600)


def test_what_falls_due_or_was_to_be_remembered_today_is_said_together(work, clock):
    key = _office(work, "Tampa", "33602")
    for text, days in (("Send the fee schedule", 0), ("Call back", 0), ("Later", 3), ("Late", -2)):
        actions.make_promise(work, organization_id=key, text=text, owner_id=work.staff_id,
                             due_on=TODAY + timedelta(days=days))  # fmt: skip
    clock(8, 0)
    (one,) = reminders(work)
    assert (one.kind, one.count) == (Kind.TASKS, 2)
    assert one.key == f"tasks {TODAY}"


def test_a_day_without_anything_says_nothing(work, clock):
    clock(8, 0)
    assert reminders(work) == ()
