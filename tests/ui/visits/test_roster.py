"""The roster walk by keyboard: digits answer, values are typed in their place, all is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from provider_ops.contracts import stretches
from provider_ops.directory import queries
from provider_ops.directory.rules import Care, Fact, Need, Outcome, State
from provider_ops.network import actions as network
from provider_ops.network.model import Location, Provider
from provider_ops.network.queries import locations
from provider_ops.visits.rules import State as VisitState
from tests.support.contracts import clinician, contract
from tests.support.office import add_contact, add_office
from tests.ui.visits.driver import ALT, CTRL, NONE, Driver, plan

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def office(work):
    made = add_office(work)
    add_contact(work, made)
    contract(work, made)
    stretches.catch_up(work)
    with work.read() as session:
        (place,) = locations(session, made)
    network.edit(work, Location, place.id, phone="(813) 555-0142", hours="Mon to Fri 8 to 5")
    for base, family in ((233228875, "Marchetti"), (233228876, "Osei")):
        key = clinician(work, base, made, family=family)
        network.edit(work, Provider, key, taxonomy_code="207Q00000X", languages="en", accepts_new=True)
    return made


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, office):
    made = Driver(qtbot, work, jobs, theme, tmp_path / "desk")
    made.visit = plan(work, office)
    made.open(made.visit)
    return made


def walk(driver):
    driver.press(Key.Key_6, ALT)
    assert driver.focus.objectName() == "roster.walk"
    driver.press(Key.Key_Space)
    sheet = driver.form.roster.sheet
    driver.qtbot.waitUntil(sheet.list.hasFocus)
    return sheet


def keys(sheet, *pressed):
    """Press keys where the keyboard is: digits on the list, text in the line that is open."""
    for one in pressed:
        target = sheet.list.editor if sheet.list.editor.isVisible() else sheet.list
        if isinstance(one, str) and len(one) > 1:
            QTest.keyClicks(target, one)
        elif isinstance(one, str):
            QTest.keyClick(target, one)
        else:
            QTest.keyClick(target, one, NONE)


def title(sheet):
    return sheet.list.row.title


def test_a_roster_is_walked_kept_and_written_with_the_visit(driver, work):
    sheet = walk(driver)
    assert (sheet.progress_text, title(sheet)) == ("0 of 12", "Sees patients here")
    keys(sheet, "1", "2")  # Marchetti is here, and takes nobody new
    keys(sheet, "2", Key.Key_End, ", Spanish", Key.Key_Return)
    keys(sheet, "y")  # telehealth, which was never asked
    keys(sheet, "3")  # Osei left: nothing else is asked of him
    assert (sheet.progress_text, title(sheet)) == ("5 of 9", "Address")
    keys(sheet, "1", "2", "555", Key.Key_Return)
    assert sheet.problem == "A phone number has ten digits."
    keys(sheet, Key.Key_Home)
    sheet.list.editor.selectAll()
    keys(sheet, "813 555 0177", Key.Key_Return)
    keys(sheet, "1", "4")
    assert (sheet.progress_text, sheet.problem) == ("9 of 9", "")
    keys(sheet, "1", "2", "10/16", Key.Key_Return, "2", "+60", Key.Key_Return)  # the three waits
    keys(sheet, "1")  # and the course
    keys(sheet, Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: driver.form.roster.sheet is None)
    driver.page.activateWindow()
    driver.qtbot.waitUntil(driver.page.isActiveWindow)
    assert driver.focus.objectName() == "roster.walk"
    driver.saved()
    kept = driver.detail(driver.visit).form
    assert len(kept.checks) == 9
    assert [(c.fact, c.outcome, c.said) for c in kept.checks if c.outcome is not Outcome.CONFIRMED] == [
        (Fact.ACCEPTS_NEW, Outcome.CHANGED, "no"), (Fact.LANGUAGES, Outcome.CHANGED, "en,es"),
        (Fact.TELEHEALTH, Outcome.CHANGED, "yes"), (Fact.HERE, Outcome.LEFT, ""),
        (Fact.PHONE, Outcome.CHANGED, "(813) 555-0177"), (Fact.ACCESSIBILITY, Outcome.UNKNOWN, ""),
    ]  # fmt: skip
    assert [(one.care, one.need, one.offered_on) for one in kept.access] == [
        (Care.PRIMARY, Need.URGENT, TODAY), (Care.PRIMARY, Need.ATTENTION, date(2026, 10, 16)),
        (Care.PRIMARY, Need.ROUTINE, TODAY + timedelta(days=60)),
    ]  # fmt: skip
    assert driver.form.todo()[-1].key != "roster"
    driver.press(Key.Key_2, ALT).press(Key.Key_Down).press(Key.Key_Return)
    driver.press(Key.Key_3, ALT).tab_to("topics.other").type("Roster").press(Key.Key_Return)
    driver.press(Key.Key_8, ALT).type("Lourdes").press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.detail(driver.visit).row.state is VisitState.SUBMITTED
    with work.read() as session:
        rows = queries.corrections(session, work.market_id)
        waits = queries.waits_of(session, driver.detail(driver.visit).row.organization_id, TODAY)
    assert {(row.fact, row.state, row.visit_id) for row in rows} == {
        (fact, State.PROPOSED, driver.visit)
        for fact in (Fact.ACCEPTS_NEW, Fact.LANGUAGES, Fact.TELEHEALTH, Fact.HERE, Fact.PHONE)
    }
    assert [(one.wait.days, one.wait.met) for one in waits] == [(0, True), (7, True), (40, False)]


def test_the_rest_of_a_person_is_confirmed_with_one_key_and_taken_back_with_another(driver):
    sheet = walk(driver)
    keys(sheet, "a")
    assert (sheet.progress_text, title(sheet)) == ("3 of 12", "Sees patients here")  # of the next one
    keys(sheet, Key.Key_Up)
    assert title(sheet) == "Telehealth"  # nothing on file cannot be confirmed
    keys(sheet, Key.Key_Up, Key.Key_Delete)
    assert sheet.progress_text == "2 of 12"
    keys(sheet, "2", Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.progress_text == "2 of 12"
    sheet.accept()
    driver.qtbot.waitUntil(lambda: driver.form.roster.sheet is None)
    assert any("2 of 12" in todo.text for todo in driver.form.todo())
