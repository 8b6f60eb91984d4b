"""Days and times of the form: what is wrong in a field is red, and submits nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from provider_ops.visits.rules import State
from tests.ui.visits.driver import CTRL, record_whole_visit

Key = Qt.Key


def retype(driver, field, text):
    driver.tab_to(field)
    driver.focus.selectAll()
    return driver.type(text)


def test_a_next_visit_before_this_one_is_red_and_stops_finishing(driver, visit):
    driver.open(visit)
    record_whole_visit(driver)
    said = driver.find("actions.next.said")
    retype(driver, "actions.next", "10/6/2026").press(Key.Key_Tab)
    assert said.text() == "Choose a day after this visit"
    assert driver.form.outline.todo_texts() == ["Next visit: Choose a day after this visit"]
    assert driver.form.outline.sections.items.items[6].glyph == "wa"
    driver.press(Key.Key_Return, CTRL)
    assert driver.focus.objectName() == "actions.next"
    driver.focus.selectAll()
    driver.type("soon").press(Key.Key_Return, CTRL).settle()
    assert driver.focus.objectName() == "actions.next"
    assert "soon" in said.text()
    assert driver.detail(visit).row.state is State.TODAY
    driver.focus.selectAll()
    driver.type("11/1/2026").press(Key.Key_Tab)
    assert said.text() == "Sunday, planned when you finish"
    driver.press(Key.Key_Return, CTRL).settle()
    assert driver.detail(visit).form.next_visit_on == date(2026, 11, 1)


def test_the_next_visit_is_looked_at_again_when_the_day_of_this_one_changes(driver, visit, work):
    driver.open(visit)
    retype(driver, "details.day", "9/20/2026")
    retype(driver, "actions.next", "9/24/2026").press(Key.Key_Tab)
    assert driver.find("actions.next.said").text() == "Thursday, past: not planned"
    retype(driver, "details.day", "9/30/2026").press(Key.Key_Tab)
    assert driver.find("actions.next.said").text() == "Choose a day after this visit"
