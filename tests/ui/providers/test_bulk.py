"""Several rows of the list at once: selected by key, planned, written to a file."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from provider_ops.network import actions as network
from provider_ops.network.model import Territory
from provider_ops.overview import provider_list
from provider_ops.visits import actions
from provider_ops.visits import queries as visits
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.contracts import office
from tests.support.desk import ThreadWatch
from tests.support.office import add_office
from tests.support.work import MARKET, ZONE, make_npi
from ui.kit.paging import Sort
from ui.kit.picks import Picks, PickState
from ui.kit.sheet import Sheet
from ui.providers import picking
from ui.providers.list_pane import ALL, UNSEEN

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DAY = date(2026, 10, 12)
pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def offices(work):
    """Two offices; a clinician works at the first, another one nowhere."""
    first, second = add_office(work, "Bayshore Clinic"), add_office(work, "=Gulf+Coast")
    home = network.add_provider(
        work, npi=make_npi(225_000_000), given_name="Elena", family_name="Cruz"
    )
    network.affiliate(work, home, first, first=date(2026, 1, 1))
    network.add_provider(work, npi=make_npi(225_000_001), given_name="Noel", family_name="Dia")
    return first, second


@pytest.fixture
def driver(work, offices, open_page):
    driver = open_page(work)
    driver.tab(ALL)
    driver.table.setFocus()
    return driver


def said(driver):
    bar = driver.page.list.bar
    return bar.accessibleName() if bar.isVisible() else ""


def sheet_of(driver):
    return next(one for one in driver.page.findChildren(Sheet) if one.isVisible())


def test_x_and_shift_select_by_key_and_escape_clears(driver):
    names = [row.name for row in driver.rows]
    assert names == ["=Gulf+Coast", "Bayshore Clinic", "Elena Cruz", "Noel Dia"]
    assert said(driver) == ""
    driver.press(Key.Key_Home)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_X)
    driver.press(Key.Key_Down, with_=SHIFT)
    assert said(driver) == "2 selected 1 office"
    assert ("V", "Plan visits") in driver.page.key_hints()
    driver.table.heading.sort_asked.emit(Sort("name", descending=True))
    driver.settle()
    model = driver.page.list.model
    assert [model.is_picked(row) for row in driver.rows] == [False, True, True, False]
    driver.press(Key.Key_Escape)
    assert said(driver) == ""
    assert ("V", "Plan visit") in driver.page.key_hints()


def test_each_office_of_the_selected_is_planned_once_and_taken_back(driver, work, offices):
    watch = ThreadWatch(work.store)
    driver.page.list.model.pick_all(picked=True)
    assert driver.page.list.model.pick_state() is PickState.ALL
    driver.press(Key.Key_V)
    watch.stop()
    assert watch.off_the_screen
    sheet = sheet_of(driver)
    said_there = [one.text() for one in sheet.findChildren(QLabel)]
    assert "Plan visits to 2 offices" in said_there
    assert any("Not those who work at no office now: 1." in words for words in said_there)
    sheet.day.set_value(DAY)
    sheet.purpose.setText("Roster check")
    driver.press(Key.Key_Return, sheet.time, CTRL)
    assert [words for words, _ in driver.undos] == ["2 visits planned"]
    assert said(driver) == ""

    def planned():
        with work.read() as session:
            return visits.calendar(session, DAY, 1, zone=ZONE, today=work.today())

    assert {row.organization_id for row in planned()} == set(offices)
    driver.undos[0][1]()
    driver.settle()
    assert planned() == ()


def test_the_button_of_the_preview_plans_its_own_office_whatever_is_selected(driver, offices):
    driver.press(Key.Key_Home)
    driver.press(Key.Key_X)
    driver.press(Key.Key_Down)
    driver.page.preview.plan.click()
    assert [(link.kind, link.id) for link in driver.links] == [("new-visit", offices[0])]


def test_v_pressed_twice_opens_one_sheet(driver):
    driver.press(Key.Key_Home)
    driver.press(Key.Key_X)
    for _ in range(2):
        driver.page.commands.run("providers.plan-visit")
    driver.settle()
    assert len(driver.page.findChildren(Sheet)) == 1
    driver.press(Key.Key_Escape, sheet_of(driver))
    driver.page.commands.run("providers.plan-visit")
    driver.settle()
    assert sheet_of(driver)


def pick_and_visit(work, open_page, *names):
    """Pick the first of these unseen offices and visit it, so that it leaves the view."""
    with work.act() as session:
        west = Territory(id=work.new_id(), market_id=MARKET, name="West", rep_id=work.staff_id)
        session.add(west)
        territory = west.id
    offices = [office(work, name, territory_id=territory) for name in names]
    driver = open_page(work)
    driver.tab(UNSEEN)
    driver.press(Key.Key_Home)
    driver.press(Key.Key_X)
    visit = actions.plan_visit(work, actions.PlannedVisit(offices[0], "Review", work.today()))
    actions.submit_visit(work, visit, VisitForm(
        day=work.today(), attendees=(Attendee("Ana Bell"),), objectives=(Objective("x"),),
        signature=Signature.SIGNED))  # fmt: skip
    driver.page.refresh()
    driver.settle()
    return driver, offices


def test_an_office_that_left_the_view_stays_selected_and_is_meant(work, open_page, tmp_path):
    driver, (_key, other) = pick_and_visit(work, open_page, "Alba", "Zinnia")
    assert ([row.id for row in driver.rows], said(driver)) == ([other], "1 selected")
    driver.page.bulk.export_to(tmp_path / "one.csv")
    driver.settle()
    assert driver.toasts == ["1 row exported to one.csv"]
    driver.page.commands.run("providers.plan-visit")
    driver.settle()
    assert driver.errors == []
    said_there = [one.text() for one in sheet_of(driver).findChildren(QLabel)]
    assert "Plan visits to 1 office" in said_there


def test_what_is_selected_can_be_dropped_where_the_list_has_become_empty(work, open_page):
    driver, _offices = pick_and_visit(work, open_page, "Alba")
    states, bar = driver.page.list.states, driver.page.list.bar
    assert (driver.rows, states.state, said(driver)) == ([], "message", "1 selected")
    assert states.childAt(bar.geometry().center()) in (bar, *bar.findChildren(QWidget))
    bar.clear_asked.emit()
    assert said(driver) == ""


def test_x_before_the_rows_of_the_typed_words_come_selects_none(driver):
    driver.press(Key.Key_Home)
    driver.page.list.filters.text.setText("noel")
    driver.press(Key.Key_X)
    assert [row.name for row in driver.rows] == ["Noel Dia"]
    assert said(driver) == ""
    driver.press(Key.Key_X)
    assert said(driver) == "1 selected"


def test_an_error_of_the_row_before_is_not_said_of_the_row_on_screen(driver, offices):
    preview, jobs = driver.page.preview, driver.page.desk.jobs
    coast, bayshore = driver.rows[:2]
    gone = replace(coast, organization_id=UUID(int=1))
    for now, failed in ((gone, True), (bayshore, False)):
        preview.show_row(gone)
        preview._read()
        preview.show_row(now)
        preview._rest.stop()
        driver.qtbot.waitUntil(lambda: jobs.busy == 0)
        assert [block._problem.isHidden() for block in preview.blocks] == [not failed] * 3
        preview._show(None)


def test_who_works_nowhere_has_no_office_to_visit(driver):
    driver.press(Key.Key_End)
    driver.press(Key.Key_X)
    assert said(driver) == "1 selected"
    driver.press(Key.Key_V)
    assert [error.title for error in driver.errors] == ["No office to visit"]


def test_more_offices_than_a_day_holds_are_refused_before_the_sheet(demo, open_page):
    driver = open_page(demo.work)
    driver.tab(ALL)
    driver.page.list.model.pick_all(picked=True)
    driver.press(Key.Key_V)
    assert [error.title for error in driver.errors] == ["Too many offices for one day"]
    assert "at most 40 offices" in driver.errors[0].remedy


def test_the_selected_rows_are_written_with_no_formula_and_in_their_order(driver, tmp_path):
    driver.page.list.model.pick_all(picked=True)
    driver.press(Key.Key_End)
    driver.press(Key.Key_X)
    assert said(driver) == "3 selected 2 offices"
    path = tmp_path / "some.csv"
    driver.page.bulk.export_to(path)
    driver.settle()
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Provider or practice"] for row in rows] == [
        "'=Gulf+Coast", "Bayshore Clinic", "Elena Cruz"]  # fmt: skip
    assert rows[2]["Office"] == "Bayshore Clinic"
    assert driver.toasts == ["3 rows exported to some.csv"]


def test_a_question_and_its_keys_read_the_same_rows_in_pieces(demo, open_page, monkeypatch):
    open_page(demo.work)
    monkeypatch.setattr(picking, "PAGE", 50)
    asked = picking.Question(provider_list.Filter(rep_id=demo.rep_id), None)
    with demo.work.read() as session:
        whole = provider_list.page(session, asked.wanted, limit=10_000)
    work = demo.work
    keys = frozenset(row.id for row in whole)
    but_one = Picks(frozenset({whole[3].id}), all_matching=True)
    few = Picks(frozenset(row.id for row in whole[5:9]))
    none = picking.Question(provider_list.Filter(text="qqqq"), None)
    assert picking.use_picked(work, asked, Picks(keys), tuple) == whole
    assert picking.use_picked(work, asked, but_one, tuple) == (*whole[:3], *whole[4:])
    assert picking.use_picked(work, asked, few, tuple) == whole[5:9]
    assert picking.use_picked(work, none, Picks(keys), tuple) == whole
    assert picking.use_picked(work, none, few, tuple) == whole[5:9]
    assert picking.use_picked(work, asked, Picks(), tuple) == ()
    assert len(whole) > 50


def test_what_is_not_open_is_said_and_a_preview_brought_back_is_read(driver):
    preview = driver.page.preview
    driver.press(Key.Key_Home)
    assert [fact.text for fact in preview.open.facts] == ["Nothing is open."]
    assert [fact.text for fact in preview.latest.facts] == ["Nothing yet."]
    driver.press(Key.Key_Space)
    driver.press(Key.Key_End)
    assert preview.isHidden()
    driver.page._show_preview(shown=True)
    driver.settle()
    assert preview.name.text() == "Noel Dia"
    assert [fact.text for fact in preview.latest.facts] == ["Works at no office now."]
