from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Organization, Territory
from provider_ops.planning.actions import grant_coverage
from provider_ops.visits.actions import PlannedVisit, plan_visit
from tests.support.desk import ThreadWatch
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, as_person
from tests.ui.visits.driver import Driver, plan
from ui.kit.ink import Ink
from ui.visits.month_view import grid_start

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path):
    office = add_office(work, "Gulf Coast Cardiology")
    plan(work, office)
    plan(work, office, TODAY + timedelta(days=30))
    return Driver(qtbot, work, jobs, theme, tmp_path / "desk")


def to_month(driver):
    driver.page.list.table.setFocus()
    driver.press(Key.Key_W).press(Key.Key_W)
    driver.settle()
    return driver.page.browse.month


def period(driver):
    """What stands over the month on screen."""
    return driver.page.browse.currentWidget().name.text()


def test_the_pointer_finds_the_month_and_the_week_before_and_after(driver):
    month = to_month(driver)
    head = driver.page.browse.currentWidget()
    head.after.click()
    driver.settle()
    assert (period(driver), month.day) == ("November 2026", date(2026, 11, 6))
    head.before.click()
    driver.settle()
    assert period(driver) == "October 2026"
    driver.page.browse.show_view("week")
    driver.settle()
    assert period(driver) == "10/04 to 10/10/2026"
    driver.page.browse.currentWidget().before.click()
    driver.settle()
    assert period(driver) == "09/27 to 10/03/2026"


def test_who_turns_faster_than_days_are_read_comes_as_far_as_they_turned(driver):
    month = to_month(driver)
    head = driver.page.browse.currentWidget()
    head.after.click()
    head.after.click()
    driver.press(Key.Key_PageDown)
    driver.page.refresh()
    driver.settle()
    assert (period(driver), month.day) == ("January 2027", date(2027, 1, 6))
    driver.page.browse.show_view("week")
    driver.settle()
    for _ in range(3):
        driver.page.browse.currentWidget().after.click()
    driver.settle()
    assert period(driver) == "10/25 to 10/31/2026"


def test_a_grid_begins_with_a_sunday_and_holds_the_month():
    for month in range(1, 13):
        first = date(2026, month, 1)
        start = grid_start(first + timedelta(days=9))
        assert start.weekday() == 6
        assert start <= first < start + timedelta(days=7)


def test_the_month_is_walked_with_arrows_and_opens_the_week_or_plans(driver, work):
    watch = ThreadWatch(work.store)
    month = to_month(driver)
    watch.stop()
    assert watch.off_the_screen
    assert period(driver) == "October 2026"
    assert [row.organization for row in month.visits(TODAY)] == ["Gulf Coast Cardiology"]
    assert "Gulf Coast Cardiology" in month.accessibleDescription()
    driver.press(Key.Key_Down)
    assert month.day == TODAY + timedelta(days=7)
    driver.press(Key.Key_Return)
    sheet = driver.sheet()
    assert sheet.day.value() == TODAY + timedelta(days=7)
    sheet.reject()
    driver.settle()
    month.setFocus()
    driver.press(Key.Key_PageDown)
    driver.settle()
    assert period(driver) == "November 2026"
    driver.press(Key.Key_Up).press(Key.Key_Left)
    driver.settle()
    driver.press(Key.Key_Return)
    driver.settle()
    week = driver.page.week
    assert week.isVisible()
    assert week.current.day == week.day == TODAY + timedelta(days=30)


def test_a_visit_for_a_colleague_who_is_covered_says_so_in_month_and_week(driver, work):
    luis = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    office = add_office(work, "Hers")
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="S", rep_id=luis.staff_id)
        session.add(territory)
        session.flush()
        session.get(Organization, office).territory_id = key = territory.id
    plan_visit(luis, PlannedVisit(office, "Review", TODAY, 500))
    grant_coverage(luis, key, work.staff_id, TODAY, TODAY)
    month = to_month(driver)
    assert [row.organization for row in month.visits(TODAY)] == ["Hers", "Gulf Coast Cardiology"]
    assert "Hers for Luis Camacho," in month.accessibleDescription()
    driver.press(Key.Key_Return)
    driver.settle()
    assert "Hers, for Luis Camacho, Review" in driver.page.week.accessibleDescription()


def test_the_calendar_file_is_written_from_the_menu(driver, tmp_path):
    driver.page.browse.export_to(tmp_path / "v.ics")
    driver.settle()
    text = (tmp_path / "v.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 2
    assert driver.said == ["2 visits exported to v.ics"]


@pytest.mark.parametrize("size", [(660, 330), (1220, 620)])
def test_the_name_of_a_lone_visit_breaks_before_it_is_shortened(driver, monkeypatch, size):
    month, told = to_month(driver), []
    fitted = Ink.fitted

    def listen(ink, text, face, width):
        told.append(fitted(ink, text, face, width)[0])
        return fitted(ink, text, face, width)

    monkeypatch.setattr(Ink, "fitted", listen)
    month.resize(*size)
    month.grab()
    assert "Cardiology" in " ".join(told)
    assert not [words for words in told if "…" in words]
