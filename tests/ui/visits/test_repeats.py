from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.planning.queries import RepeatRow
from provider_ops.planning.rules.repeats import Unit
from provider_ops.visits import queries as visits
from provider_ops.visits.actions import PlannedVisit, plan_visit
from tests.support.office import add_office
from tests.support.work import ZONE
from tests.ui.visits.driver import CTRL, Driver

Key = Qt.Key
TODAY = date(2026, 10, 6)
NEXT = TODAY + timedelta(days=7)


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path):
    office = add_office(work, "Gulf Coast Cardiology")
    driver = Driver(qtbot, work, jobs, theme, tmp_path / "desk")
    driver.page.plan()
    sheet = driver.sheet()
    sheet.office.set_choice("Gulf Coast Cardiology", office)
    sheet.purpose.setText("Roster")
    sheet.time.set_value(9 * 60)
    sheet.repeats.set_value((1, Unit.WEEKS))
    qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    driver.page.browse.show_view("week")
    driver.settle()
    driver.press(Key.Key_PageDown)
    driver.settle()
    return driver


def planned(work, day):
    with work.read() as session:
        return [row.purpose for row in visits.calendar(session, day, 1, zone=ZONE, today=TODAY)]


def test_a_visit_repeats_and_enter_plans_the_next_one(driver, work):
    week = driver.page.week
    assert [row.day for row in week.repeats] == [NEXT]
    assert planned(work, NEXT) == []
    assert "repeats, Enter plans it" in week.accessibleDescription()
    driver.press(Key.Key_Return)
    driver.settle()
    assert planned(work, NEXT) == ["Roster"]
    assert week.repeats == []
    assert driver.said[-1].startswith("1 visit")
    driver.page.browse.show_view("month")
    driver.settle()
    assert [row.purpose for row in driver.page.browse.month.visits(TODAY + timedelta(days=14))] == ["Roster"]


def test_a_repeat_stands_among_the_visits_of_its_day_by_its_time(driver, work):
    office = add_office(work, "Bayou Primary Care")
    for start in (8 * 60, 16 * 60, None):
        plan_visit(work, PlannedVisit(office, "Contract", NEXT, start))
    driver.page.refresh()
    driver.settle()
    driver.page.browse.show_view("month")
    driver.settle()
    found = driver.page.browse.month.visits(NEXT)
    assert [row.start_minute for row in found] == [8 * 60, 9 * 60, 16 * 60, None]
    assert isinstance(found[1], RepeatRow)


def test_all_repeats_of_a_week_are_planned_at_once_or_end(driver, work):
    driver.page.commands["visits.plan-repeats"].trigger()
    driver.settle()
    assert planned(work, NEXT) == ["Roster"]
    driver.press(Key.Key_PageDown)
    driver.settle()
    assert driver.page.commands["visits.end-repeat"].isEnabled()
    driver.page.commands["visits.end-repeat"].trigger()
    driver.settle()
    assert driver.said[-1] == "The visit to Gulf Coast Cardiology repeats no more"
    assert driver.page.week.repeats == []
    assert planned(work, NEXT) == ["Roster"]
