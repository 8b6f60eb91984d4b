from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.planning import queries
from provider_ops.visits import queries as visits
from tests.support.contracts import contract
from tests.support.desk import ThreadWatch
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, ZONE, as_person
from tests.ui.visits.driver import CTRL, Driver
from ui.due_words import glyph

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def offices(work):
    return [add_office(work, name) for name in ("Bayshore Clinic", "Gulf Coast Cardiology", "Zeta")]


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, offices):
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    return Driver(qtbot, manager, jobs, theme, tmp_path / "desk", role="manager")


def names(driver):
    model = driver.page.due.model
    return [model.row(n).name for n in range(model.rowCount())]


def to_due(driver):
    driver.page.list.table.setFocus()
    driver.press(Key.Key_D)
    driver.settle()


def test_columns_that_the_tab_and_the_choice_say_already_are_not_shown(driver, work):
    to_due(driver)
    due = driver.page.due

    def hidden():
        titles = [due.model.column(section) for section in range(due.model.columnCount())]
        return [one.title for section, one in enumerate(titles)
                if one is not None and due.table.isColumnHidden(section)]  # fmt: skip

    assert hidden() == ["Planned"]
    due.tabs.set_value("planned")
    assert hidden() == []
    due.tabs.set_value("to_plan")
    due.rep.value_changed.emit(add_person(work, "Marisol", "Vega", "rep"))
    driver.settle()
    assert hidden() == ["Planned", "Rep"]


def test_several_due_offices_are_planned_from_the_keyboard_and_taken_back(driver, work):
    watch = ThreadWatch(work.store)
    to_due(driver)
    watch.stop()
    assert watch.off_the_screen
    assert names(driver) == ["Bayshore Clinic", "Gulf Coast Cardiology", "Zeta"]
    driver.press(Key.Key_Home).press(Key.Key_X).press(Key.Key_Down).press(Key.Key_X)
    driver.press(Key.Key_P)
    sheet = driver.sheet()
    sheet.purpose.setText("Quarterly review")
    sheet.time.setFocus()
    driver.qtbot.keyClicks(sheet.time, "900")
    driver.qtbot.keyClick(sheet.time, Key.Key_Return, CTRL)
    driver.settle()
    assert driver.sheet() is None
    assert names(driver) == ["Zeta"]
    with work.read() as session:
        rows = visits.calendar(session, TODAY, 1, zone=ZONE, today=TODAY)
    assert [(row.purpose, row.minutes) for row in rows] == [("Quarterly review", 45)] * 2
    assert rows[0].start_minute == 540
    assert rows[1].start_minute >= 585
    driver.page.due.tabs.set_value("planned")
    driver.settle()
    assert names(driver) == ["Bayshore Clinic", "Gulf Coast Cardiology"]
    driver.page._cancel(*(row.id for row in rows))
    driver.settle()
    assert names(driver) == []


def test_a_manager_sets_a_target_for_the_office_at_the_keyboard(driver, work, offices):
    to_due(driver)
    driver.press(Key.Key_Home)
    driver.page.commands["visits.set-target"].trigger()
    driver.settle()
    sheet = driver.sheet()
    assert sheet.whom.text() == "Office Bayshore Clinic"
    sheet.days.setFocus()
    sheet.days.selectAll()
    driver.qtbot.keyClicks(sheet.days, "14")
    driver.qtbot.keyClick(sheet.days, Key.Key_Return, CTRL)
    driver.settle()
    assert driver.said == ["Target of Bayshore Clinic set to 14 days"]
    with work.read() as session:
        (row,) = queries.due(session, MARKET, TODAY + timedelta(days=1), work.now(), offices=offices[:1])
    assert row.target_days == 14


def test_the_search_finds_a_reason_and_the_empty_pane_a_way_back(driver):
    to_due(driver)
    driver.page.due.search.setText("hillsborough")
    driver.page.due.search.textEdited.emit("hillsborough")
    assert len(names(driver)) == 3
    driver.page.due.search.setText("zebra")
    driver.page.due.search.textEdited.emit("zebra")
    assert driver.page.due.states.message.startswith("No due office matches")
    driver.page.due.states.acted.emit()
    assert len(names(driver)) == 3


def test_what_is_late_is_red_and_why_begins_as_a_sentence(driver, demo):
    with demo.work.read() as session:
        every = queries.due(session, MARKET, demo.work.today(), demo.work.now())
    late = [row for row in every if row.days_late]
    assert late
    assert {glyph(row) for row in late} == {"cr"}
    assert "cr" not in {glyph(row) for row in every if not row.days_late and not row.reasons}
    why = next(column for column in driver.page.due.model.columns if column.title == "Why")
    assert not any(why.text(row)[0].islower() for row in every)


def test_how_offices_become_due_is_said_beside_the_filters(driver):
    to_due(driver)
    how = driver.page.due.how
    assert how.isVisible()
    assert how.width() >= how.sizeHint().width()


def test_an_office_whose_contract_ended_says_when_and_has_a_shape_of_its_own(driver, work, offices):
    contract(work, offices[1], last=TODAY - timedelta(days=6))
    to_due(driver)
    model = driver.page.due.model
    (row,) = (model.row(n) for n in range(model.rowCount()) if model.row(n).id == offices[1])
    why = next(column for column in model.columns if column.title == "Why")
    assert (why.text(row), glyph(row)) == ("Contract ended 09/30", "end")
    assert row.points == max(model.row(n).points for n in range(model.rowCount()))
