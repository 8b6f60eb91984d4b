from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Organization, Territory
from provider_ops.planning import actions as planning
from provider_ops.visits import actions, queries, rules
from provider_ops.visits.queries import View
from provider_ops.visits.rules import Signature, State, VisitForm
from tests.support.desk import threads_of_queries
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, ZONE, as_person
from tests.ui.visits.driver import CTRL, Driver, plan
from ui.page import Link

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def offices(work):
    return [add_office(work, name) for name in ("Gulf Coast Cardiology", "Bayshore Clinic")]


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, offices):
    plan(work, offices[0])
    plan(work, offices[1], TODAY + timedelta(days=1))
    plan(work, offices[0], TODAY - timedelta(days=3))
    return Driver(qtbot, work, jobs, theme, tmp_path / "desk")


def rows(driver):
    model = driver.page.list.model
    return [(model.row(n).organization, model.row(n).day) for n in range(model.rowCount())]


def test_planned_visits_come_first_and_in_the_order_of_the_days(driver):
    assert rows(driver) == [
        ("Gulf Coast Cardiology", TODAY), ("Bayshore Clinic", TODAY + timedelta(days=1)),
    ]  # fmt: skip
    driver.page.list.tabs.set_value("to_finish")
    driver.settle()
    assert rows(driver) == [("Gulf Coast Cardiology", TODAY - timedelta(days=3))]


def test_a_draft_moves_a_visit_to_what_is_to_finish(driver, work):
    planned = driver.page.list.model.row(0)
    actions.save_draft(work, planned.id, VisitForm(day=TODAY, notes="half"))
    with work.read() as session:
        counts = queries.counts(session, queries.Filter(), TODAY)
        assert counts == {None: 3, View.PLANNED: 1, View.TO_FINISH: 2, View.SUBMITTED: 0}
        assert queries.count(session, queries.Filter(view=View.TO_FINISH), TODAY) == 2


def test_views_count_every_visit_once_and_leave_cancelled_ones_to_all(work, offices):
    off = plan(work, offices[0])
    actions.cancel_visit(work, off)
    with work.read() as session:
        counts = queries.counts(session, queries.Filter(), TODAY)
    assert counts == {None: 1, View.PLANNED: 0, View.TO_FINISH: 0, View.SUBMITTED: 0}


def test_search_and_chips_narrow_the_list_and_the_empty_pane_says_how_to_widen_it(driver):
    driver.page.list.set_filter(text="bay")
    driver.settle()
    assert [name for name, _day in rows(driver)] == ["Bayshore Clinic"]
    driver.page.list.set_filter(text="zebra")
    driver.settle()
    assert driver.page.list.states.message.startswith("No visit matches")
    driver.page.list.states.acted.emit()
    driver.settle()
    assert len(rows(driver)) == 2


def test_a_rep_sees_own_visits_until_the_chip_is_taken_away(driver, work, offices):
    other = add_person(work, "Luis", "Camacho", "rep")
    actions.plan_visit(work, actions.PlannedVisit(offices[0], "Roster", TODAY, rep_id=other))
    driver.page.refresh()
    driver.settle()
    assert len(rows(driver)) == 2
    driver.find("chip.rep").removed.emit()
    driver.settle()
    assert len(rows(driver)) == 3


def test_the_list_of_my_visits_says_for_whom_i_make_those_of_covered_days(driver, work, offices):
    other = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    hers = add_office(work, "Hers")
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="South", rep_id=other.staff_id)
        session.add(territory)
        session.flush()
        session.get(Organization, hers).territory_id = south = territory.id
    actions.plan_visit(other, actions.PlannedVisit(hers, "Roster", TODAY, 30))
    planning.grant_coverage(manager, south, work.staff_id, TODAY, TODAY)
    driver.page.refresh()
    driver.settle()
    model = driver.page.list.model
    whose = {model.row(n).organization: driver.page.list._rep(model.row(n)) for n in range(3)}
    assert whose == {"Hers": "for Luis Camacho", "Gulf Coast Cardiology": "Marisol Vega",
                     "Bayshore Clinic": "Marisol Vega"}  # fmt: skip
    driver.find("chip.rep").removed.emit()
    driver.settle()
    assert driver.page.list._rep(model.row(0)) == "Luis Camacho"


def test_a_visit_is_planned_from_the_keyboard(driver, work):
    driver.page.list.table.setFocus()
    driver.press(Key.Key_N)
    sheet = driver.sheet()
    office = sheet.office
    driver.qtbot.keyClicks(office, "baysh")
    driver.qtbot.waitUntil(lambda: office.offered() == ["Bayshore Clinic"])
    driver.qtbot.keyClick(office, Key.Key_Return)
    assert office.value() is not None
    sheet.purpose.setText("Roster check")
    sheet.day.setFocus()
    sheet.day.selectAll()
    driver.qtbot.keyClicks(sheet.day, "+2")
    sheet.time.setFocus()
    driver.qtbot.keyClicks(sheet.time, "130")
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    with work.read() as session:
        found = queries.page(session, queries.Filter(text="roster check"), zone=ZONE, today=TODAY)
    assert [(row.organization, row.city, row.day, row.start_minute) for row in found] == [
        ("Bayshore Clinic", "Tampa", TODAY + timedelta(days=2), 810)
    ]
    assert driver.said == ["Visit to Bayshore Clinic planned"]


def test_a_plan_without_office_or_purpose_is_not_made(driver):
    driver.page.plan()
    sheet = driver.sheet()
    driver.click(sheet.act)
    assert sheet.isVisible()
    assert sheet._office.error == "Choose an office from the list"
    assert sheet._purpose.error


def test_another_screen_hands_over_office_purpose_and_codes(driver, work, offices):
    link = Link("new-visit", offices[1], {"purpose": "Re-education: CO-97",
                                          "codes": [("G2211", "CO-97"), "99214"]})  # fmt: skip
    driver.page.open_link(link)
    driver.settle()
    sheet = driver.sheet()
    assert sheet.office.text() == "Bayshore Clinic"
    driver.click(sheet.act)
    driver.settle()
    with work.read() as session:
        (row,) = queries.page(session, queries.Filter(text="re-education"), zone=ZONE, today=TODAY)
        codes = queries.detail(session, row.id, zone=ZONE, today=TODAY).form.codes
    assert [(code.code, code.reason) for code in codes] == [("G2211", "CO-97"), ("99214", "")]


def test_the_week_is_walked_with_arrows_and_opens_or_plans(driver):
    page = driver.page
    page.list.table.setFocus()
    driver.press(Key.Key_W)
    driver.settle()
    week = page.week
    assert week.day == TODAY
    driver.press(Key.Key_Right)
    assert week.current.organization == "Bayshore Clinic"
    driver.press(Key.Key_PageDown)
    driver.settle()
    assert week.first == date(2026, 10, 11)
    driver.press(Key.Key_Return)
    assert driver.sheet().day.value() == week.day
    driver.sheet().reject()
    driver.press(Key.Key_PageUp)
    driver.settle()
    driver.press(Key.Key_Return)
    driver.settle()
    assert driver.form is not None


def test_the_table_keeps_the_rules_of_models(driver, qtmodeltester):
    qtmodeltester.check(driver.page.list.model)


def test_the_list_reads_on_workers_only(driver):
    with threads_of_queries() as threads:
        driver.page.refresh()
        driver.settle()
    assert threads
    assert threading.get_ident() not in threads


def test_submitted_visits_are_in_their_own_view(driver, work):
    row = driver.page.list.model.row(0)
    actions.submit_visit(work, row.id, VisitForm(
        day=TODAY, attendees=(rules.Attendee("Ana"),), objectives=(rules.Objective("Rates"),),
        signature=Signature.PAPER))  # fmt: skip
    driver.page.list.tabs.set_value("submitted")
    driver.settle()
    assert driver.page.list.model.row(0).state is State.SUBMITTED
    driver.page.open_link(Link("visit", row.id))
    driver.settle()
    assert driver.page.record is not None
    driver.press(Key.Key_Escape)
    assert driver.page.record is None
