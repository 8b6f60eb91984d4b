"""Who goes on a visit that a manager plans: the representative of the office, or another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Organization, Territory
from provider_ops.planning.actions import grant_coverage
from provider_ops.visits import queries
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, ZONE, as_person
from tests.ui.visits.driver import CTRL, Driver
from ui.page import Link

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def team(work):
    return {name: add_person(work, name, "Reed", "rep") for name in ("Luis", "Rosa")}


@pytest.fixture
def offices(work, team):
    """Offices by the territory they lie in: of Luis, of Rosa, of nobody."""
    found = {name: add_office(work, name) for name in ("North", "South", "Nowhere")}
    with work.act() as session:
        for name, rep in (("North", "Luis"), ("South", "Rosa")):
            territory = Territory(
                id=work.new_id(), market_id=MARKET, name=name, rep_id=team[rep]
            )
            session.add(territory)
            session.flush()
            session.get(Organization, found[name]).territory_id = territory.id
    return found


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


@pytest.fixture
def driver(qtbot, manager, jobs, theme, tmp_path, offices):
    return Driver(qtbot, manager, jobs, theme, tmp_path / "desk", role="manager")


def ask(driver, office):
    driver.page.open_link(Link("new-visit", office, {"purpose": "Outlying figure"}))
    driver.settle()
    return driver.sheet()


def planned(work):
    with work.read() as session:
        rows = queries.page(session, queries.Filter(), zone=ZONE, today=TODAY)
    return {row.organization: row.rep_id for row in rows}


def test_the_representative_of_the_office_goes_unless_another_is_chosen(driver, work, offices, team):
    sheet = ask(driver, offices["North"])
    assert (sheet.goes.currentText(), sheet.goes.value()) == ("Luis Reed", team["Luis"])
    offered = [sheet.goes.itemText(n) for n in range(sheet.goes.count())]
    assert offered[0] == "Luis Reed"
    assert {"Rosa Reed", "Me"} < set(offered)
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    sheet = ask(driver, offices["South"])
    sheet.goes.set_value(team["Luis"])
    sheet.day.set_value(TODAY + timedelta(days=1))  # what was chosen stays
    driver.settle()
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    assert planned(work) == {"North": team["Luis"], "South": team["Luis"]}


def test_who_covers_on_the_day_goes_and_the_manager_where_nobody_does(driver, work, manager, offices, team):
    with work.read() as session:
        south = session.get(Organization, offices["South"]).territory_id
    grant_coverage(manager, south, team["Luis"], TODAY + timedelta(days=1), TODAY + timedelta(days=1))
    sheet = ask(driver, offices["South"])
    assert sheet.goes.currentText() == "Rosa Reed"
    sheet.day.set_value(TODAY + timedelta(days=1))
    driver.settle()
    assert sheet.goes.currentText() == "Luis Reed"
    sheet.reject()
    assert ask(driver, offices["Nowhere"]).goes.value() == manager.staff_id


def test_several_offices_go_to_their_own(driver, work, manager, offices, team):
    driver.page.list.table.setFocus()
    driver.press(Key.Key_D)
    driver.settle()
    driver.press(Key.Key_Home)
    for _ in range(3):
        driver.press(Key.Key_X).press(Key.Key_Down)
    driver.press(Key.Key_P)
    driver.settle()
    sheet = driver.sheet()
    assert sheet.goes.currentText() == "Each office's own: Luis Reed, Rosa Reed, Me"
    sheet.purpose.setText("Review")
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    assert planned(work) == {
        "North": team["Luis"], "South": team["Rosa"], "Nowhere": manager.staff_id,
    }  # fmt: skip


def test_a_visit_confirmed_before_it_was_read_who_goes_is_the_representatives(driver, work, offices, team):
    driver.page.open_link(Link("new-visit", None, {"purpose": "Review"}))
    driver.settle()
    sheet = driver.sheet()
    sheet.office.set_choice("North", offices["North"])  # nothing is read: no time for it
    assert sheet.goes.value() is None
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    assert planned(work) == {"North": team["Luis"]}


def test_a_representative_plans_for_himself_and_is_not_asked(qtbot, work, jobs, theme, tmp_path, offices):
    driver = Driver(qtbot, work, jobs, theme, tmp_path / "desk")
    sheet = ask(driver, offices["North"])
    assert sheet.goes is None
    driver.qtbot.keyClick(sheet.minutes, Key.Key_Return, CTRL)
    driver.settle()
    assert planned(work) == {"North": work.staff_id}
