from __future__ import annotations

from datetime import date, timedelta

import pytest

from provider_ops.core.errors import RuleError
from provider_ops.network.model import Location
from provider_ops.overview import today
from provider_ops.planning import actions
from provider_ops.planning.rules.nearby import nearest
from provider_ops.store.model import Draft
from provider_ops.visits import actions as visits
from provider_ops.visits.drafts import to_json
from provider_ops.visits.model import Visit
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.office import add_office
from tests.support.work import ZONE

TODAY = date(2026, 10, 6)
ZIPS = {"Tampa": "33602", "Miami": "33130", "Lakeland": "33801", "Orlando": "32801"}
FORM = VisitForm(day=TODAY, start_minute=480, minutes=30, attendees=(Attendee("Ann"),),
                 objectives=(Objective("T"),), signature=Signature.SIGNED, signature_detail="Ann")  # fmt: skip


@pytest.fixture
def day(work):
    """Stops in a muddle: Tampa 9:00, Miami 11:00, Lakeland 1:00, Orlando without a time."""
    keys = {}
    for name, start in (("Tampa", 540), ("Miami", 660), ("Lakeland", 780), ("Orlando", None)):
        office = add_office(work, name)
        with work.act() as session:
            session.query(Location).filter_by(organization_id=office).one().zip_code = ZIPS[name]
        plan = visits.PlannedVisit(office, "Review", TODAY, start, 30)
        keys[name] = visits.plan_visit(work, plan)
    return keys


def stops(work):
    with work.read() as session:
        return today.today(session, work.staff_id, TODAY, zone=ZONE).stops


def order(work):
    return [stop.visit.organization for stop in stops(work)]


def test_the_best_order_saves_driving_and_can_be_taken_back(work, day):
    before = order(work)
    found = actions.optimize_day(work, TODAY)
    assert found.moved
    assert found.drive_after < found.drive_before
    assert order(work) == ["Tampa", "Lakeland", "Orlando", "Miami"]
    assert all(stop.minutes_short == 0 for stop in stops(work))
    assert not actions.optimize_day(work, TODAY).moved
    actions.restore_times(work, found.times_before)
    assert order(work) == before


def test_a_day_begins_at_home_where_that_is_set(work, day):
    assert stops(work)[0].drive_minutes is None
    home = actions.set_home(work, "33130-1234")
    assert (home.zip_code, home.city) == ("33130", "Miami, FL")
    first = stops(work)[0]
    assert first.leave_by == 540 - first.drive_minutes
    actions.optimize_day(work, TODAY)
    assert order(work)[0] == "Miami"
    with pytest.raises(RuleError, match="00000 is not a ZIP code"):
        actions.set_home(work, "00000")
    assert actions.set_home(work, "") is None


def test_a_stop_moved_by_hand_stays_there_and_times_follow(work, day):
    visits.cancel_visit(work, day["Orlando"])  # nobody comes from Miami to Orlando in what is left
    actions.move_stop(work, day["Lakeland"], -1)
    assert order(work) == ["Tampa", "Lakeland", "Miami"]
    assert all(stop.minutes_short == 0 for stop in stops(work))
    with pytest.raises(RuleError, match="no stop to change"):
        actions.move_stop(work, day["Tampa"], -1)


def test_a_window_is_kept_by_the_best_order(work, day):
    actions.set_window(work, day["Orlando"], None, 550)
    actions.optimize_day(work, TODAY)
    assert order(work)[0] == "Orlando"
    with pytest.raises(RuleError, match="before it may"):
        actions.set_window(work, day["Orlando"], 600, 550)


def test_what_is_done_stays_first_and_the_rest_begins_there(work, day):
    visits.submit_visit(work, day["Miami"], FORM)
    assert order(work)[0] == "Miami"
    found = actions.optimize_day(work, TODAY)
    assert order(work) == ["Miami", "Orlando", "Lakeland", "Tampa"]
    assert found.times_before.keys() == {day[n] for n in ("Tampa", "Lakeland", "Orlando")}
    with work.read() as session:
        assert session.get(Visit, day["Miami"]).start_minute == 480


def times(work):
    return {stop.visit.organization: stop.visit.start_minute for stop in stops(work)}


def test_nothing_of_today_is_put_before_now(work, day):
    """It is 9:22: Tampa was to begin at 9:00, and from home one is there in some minutes."""
    actions.optimize_day(work, TODAY)
    assert min(times(work).values()) == 9 * 60 + 25
    actions.set_home(work, "33801")
    work.clock.move(hours=1)
    actions.optimize_day(work, TODAY)
    first = stops(work)[0]
    assert first.leave_by >= 10 * 60 + 22
    assert first.visit.start_minute % 5 == 0


def test_another_day_begins_when_its_first_stop_does(work):
    tomorrow = TODAY + timedelta(days=1)
    keys = [
        visits.plan_visit(work, visits.PlannedVisit(add_office(work, name), "Review", tomorrow, start, 30))
        for name, start in (("A", 510), ("B", 900))
    ]
    actions.optimize_day(work, tomorrow)
    with work.read() as session:
        assert session.get(Visit, keys[0]).start_minute == 510


def begin_form(work, visit, saved_at):
    form = VisitForm(day=TODAY, start_minute=562)
    with work.store.write() as session:
        session.add(Draft(row_id=visit, form="visit", body=to_json(form), saved_at=saved_at))


def test_a_stop_that_is_under_way_stays_and_the_rest_comes_after_it(work, day):
    begin_form(work, day["Tampa"], work.now())
    assert [stop.is_under_way for stop in stops(work)] == [True, False, False, False]
    actions.optimize_day(work, TODAY)
    assert order(work) == ["Tampa", "Lakeland", "Orlando", "Miami"]
    found = times(work)
    assert found["Tampa"] == 540
    assert found["Lakeland"] >= 562 + 30 + stops(work)[1].drive_minutes
    with pytest.raises(RuleError, match="under way"):
        actions.move_stop(work, day["Tampa"], 1)


def test_notes_of_the_day_before_begin_no_visit(work, day):
    begin_form(work, day["Miami"], work.now() - timedelta(days=1))
    actions.optimize_day(work, TODAY)
    assert order(work) == ["Tampa", "Lakeland", "Orlando", "Miami"]


def test_moving_a_stop_leaves_the_times_of_those_it_does_not_pass(work):
    keys = {
        name: visits.plan_visit(work, visits.PlannedVisit(add_office(work, name), "Review", TODAY, start, 30))
        for name, start in (("A", 510), ("B", 600), ("C", 660), ("D", 960))
    }
    actions.move_stop(work, keys["C"], -1)
    assert order(work) == ["A", "C", "B", "D"]
    assert times(work) == {"A": 565, "C": 600, "B": 635, "D": 960}  # 8:30 is past
    actions.move_stop(work, keys["D"], -1)  # who moves it over another asks for another time
    assert times(work) == {"A": 565, "C": 600, "D": 635, "B": 670}


def test_a_day_that_is_nearly_over_takes_no_more_stops(work, day):
    before = times(work)
    work.clock.move(hours=13)
    with pytest.raises(RuleError) as refused:
        actions.optimize_day(work, TODAY)
    assert refused.value.title == "The day is too short for these stops"
    assert times(work) == before


def test_times_that_do_not_fit_are_said_to(work, day):
    """Tampa to Miami takes far more than an hour and a half."""
    miami = stops(work)[1]
    assert miami.minutes_short == 540 + 30 + miami.drive_minutes - 660


def test_nearest_offices_come_first_and_far_ones_not_at_all():
    tampa, brandon, miami = (27.95, -82.46), (27.94, -82.28), (25.77, -80.19)
    found = nearest(tampa, [("m", miami), ("b", brandon), ("x", None), ("t", tampa)], within=20)
    assert [what for _miles, what in found] == ["t", "b"]
    assert nearest(None, [("t", tampa)]) == []
