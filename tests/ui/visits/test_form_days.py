"""Days and times of the form: what is wrong in a field is red, and submits nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.visits import actions
from provider_ops.visits.rules import State
from tests.ui.visits.driver import CTRL, plan, record_whole_visit

Key = Qt.Key
TODAY = date(2026, 10, 6)
NINE_22 = 9 * 60 + 22


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


def submit(driver, visit):
    record_whole_visit(driver)
    driver.press(Key.Key_Return, CTRL).settle()
    found = driver.detail(visit)
    assert found.row.state is State.SUBMITTED
    return found.form


@pytest.mark.parametrize("planned", [8 * 60 + 30, 16 * 60])
def test_a_visit_begins_when_it_is_opened_and_ends_when_it_is_finished(driver, work, visit, planned):
    actions.move_visit(work, visit, TODAY, planned)
    driver.open(visit)
    details = driver.form.details
    assert (details.arrived.text(), details.left.text()) == ("9:22 AM", "")
    assert details.left.placeholderText() == "now"
    assert driver.page.tag() == "In progress 0 min"
    driver.work.clock.move(minutes=31)
    form = submit(driver, visit)
    assert (form.start_minute, form.left_minute, form.minutes) == (NINE_22, NINE_22 + 31, 31)


def test_a_draft_keeps_when_it_began_but_notes_of_the_day_before_begin_nothing(
    driver, work, visit, office
):
    driver.open(visit)
    driver.type("Dana").press(Key.Key_Return)
    driver.saved()
    tomorrow = plan(work, office, TODAY + timedelta(days=1))
    driver.open(tomorrow)
    assert driver.form.form.start_minute == 600
    driver.type("Dana").press(Key.Key_Return)
    driver.saved()
    work.clock.move(minutes=20)
    driver.open(visit)
    assert driver.form.form.start_minute == NINE_22
    work.clock.move(days=1)
    driver.open(tomorrow)
    assert (driver.form.form.start_minute, len(driver.form.form.attendees)) == (NINE_22 + 20, 1)


def test_a_visit_that_is_written_up_later_was_as_planned(driver, work, office):
    visit = plan(work, office, TODAY - timedelta(days=1), minutes=50)
    driver.open(visit)
    assert driver.form.details.arrived.text() == "10:00 AM"
    assert driver.form.details.left.placeholderText() == "h:mm"
    form = submit(driver, visit)
    assert (form.start_minute, form.left_minute, form.minutes) == (600, 650, 50)


def test_leaving_before_arriving_is_red_stops_finishing_and_takes_the_keyboard(driver, visit):
    driver.open(visit)
    record_whole_visit(driver)
    details = driver.form.details
    retype(driver, "details.arrived", "11 PM")
    retype(driver, "details.left", "9 AM").press(Key.Key_Tab)
    for _again in range(2):
        assert details._left_field.error == "Before arriving"
        driver.press(Key.Key_Return, CTRL).settle()
        assert driver.focus is details.left
    assert driver.form.outline.todo_texts() == ["Left: Before arriving"]
    assert driver.detail(visit).row.state is State.TODAY
    retype(driver, "details.arrived", "noon-ish").press(Key.Key_Return, CTRL).settle()
    assert driver.focus is details.arrived
    assert "noon-ish" in details._arrived_field.error
    assert driver.detail(visit).row.state is State.TODAY


@pytest.mark.parametrize(("typed", "said"), [
    ("10/5/2025", "More than a year ago"), ("10/7/2026", "This day is still to come"),
    ("some day", "some day"), ("10/6/2025", ""),
])  # fmt: skip
def test_a_day_that_cannot_be_is_said_at_the_field(driver, visit, typed, said):
    driver.open(visit)
    record_whole_visit(driver)
    retype(driver, "details.day", typed).press(Key.Key_Tab)
    field = driver.form.details._day_field
    assert said in field.error
    assert bool(field.error) is bool(said)
    assert len(driver.form.todo()) == (1 if said else 0)
    driver.press(Key.Key_Return, CTRL).settle()
    if said:
        assert driver.focus is field.control
        assert said in field.error
    assert (driver.detail(visit).row.state is State.SUBMITTED) is not bool(said)


def test_a_visit_that_was_planned_long_ago_can_still_be_written_up(driver, work, office):
    visit = plan(work, office, date(2025, 8, 4))
    driver.open(visit)
    assert driver.form.details._day_field.error == ""
    assert submit(driver, visit).day == date(2025, 8, 4)
