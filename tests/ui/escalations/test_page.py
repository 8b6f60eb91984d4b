from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from provider_ops.escalations import actions, queries, rules
from provider_ops.escalations.rules import State
from tests.support.desk import make_desk, threads_of_queries
from tests.support.office import add_office, add_person
from tests.support.work import ZONE
from ui.escalations.page import EscalationsPage
from ui.escalations.words import due_short, due_text
from ui.kit.sheet import Sheet
from ui.page import Link

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 10, 6)


class Driver:
    def __init__(self, qtbot, work, jobs, theme, folder):
        self.qtbot, self.work, self.jobs = qtbot, work, jobs
        self.said = []
        self.page = EscalationsPage(make_desk(work, jobs, theme, folder))
        qtbot.addWidget(self.page)
        self.page.announced.connect(self.said.append)
        self.page.failed.connect(self.said.append)
        self.page.resize(1240, 800)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.page.refresh()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.jobs.busy == 0)
        QApplication.processEvents()

    def open(self, case):
        self.page.open_case(case)
        self.settle()
        return self

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        if not self.page.isActiveWindow():  # a sheet was closed
            with self.qtbot.waitActive(self.page):
                self.page.activateWindow()
        QTest.keyClick(self.page.focusWidget() or self.page, key, modifier)
        self.settle()

    @property
    def sheet(self):
        return next(one for one in self.page.findChildren(Sheet) if one.isVisible())

    def field(self, name):
        return self.sheet.findChild(QWidget, name)

    def act(self):
        QTest.keyClick(self.sheet, Key.Key_Return, CTRL)
        self.settle()

    def titles(self):
        model = self.page.list.model
        return [model.row(n).title for n in range(model.rowCount())]

    def detail(self, case):
        with self.work.read() as session:
            return queries.detail(session, case, zone=ZONE, on=TODAY)


@pytest.fixture
def office(work):
    return add_office(work)


@pytest.fixture
def case(work, office):
    return open_case(work, office, "Echo 93306 underpaid", rules.Severity.HIGH)


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, case):
    return Driver(qtbot, work, jobs, theme, tmp_path / "desk")


def open_case(work, office, title, severity):
    return actions.open_case(work, actions.NewCase(
        title, rules.Category.PAYMENT, severity, work.staff_id, organization_id=office,
        text="since August"))  # fmt: skip


def move_due(work, case, due):
    actions.reschedule(work, case, due, "for the test")


def test_a_case_lives_from_opening_to_its_root_cause_and_back(driver, case, work):
    luis = add_person(work, "Luis", "Camacho", "rep")
    driver.page.refresh()
    driver.settle()
    driver.page.list.mode.set_value("list")
    driver.page.list.table.setFocus()
    driver.press(Key.Key_Return)
    assert driver.page.title().startswith("ESC-")
    driver.press(Key.Key_U)
    QTest.keyClicks(driver.page.view.update_box, "72 of 74 match")
    driver.press(Key.Key_Return, CTRL)
    assert driver.page.view.update_box.toPlainText() == ""
    driver.page.view.history.setFocus()
    driver.press(Key.Key_O)
    owner = driver.field("case.owner")
    owner.setCurrentIndex(owner.findText("Luis Camacho"))
    driver.act()
    assert driver.detail(case).row.owner_id == luis
    driver.page.view.history.setFocus()
    driver.press(Key.Key_R)
    driver.act()
    assert driver.sheet.isVisible()  # root cause and resolution are required
    driver.field("case.cause").setText("fee schedule load")
    driver.field("case.resolution").setPlainText("reloaded")
    driver.act()
    closed = driver.detail(case)
    assert (closed.row.state, closed.root_cause) == (State.RESOLVED, "fee schedule load")
    driver.page.view.history.setFocus()
    driver.press(Key.Key_E)
    driver.field("case.reason").setText("5 codes still wrong")
    driver.act()
    assert driver.detail(case).row.state is State.OPEN
    assert [event.kind for event in driver.detail(case).events] == [
        "opened", "comment", "assigned", "resolved", "reopened",
    ]  # fmt: skip
    assert driver.said == ["Update posted", "Handed over", "Case resolved", "Case is open again"]
    shown = [m.spoken for m in driver.page.view.history.items.items if m.key]
    assert "Marisol Vega opened it again" in shown[0]


def test_a_date_moves_only_with_a_reason_and_not_into_the_past(driver, case):
    driver.open(case)
    driver.press(Key.Key_D)
    driver.field("case.due").setText("10/01/2026")
    driver.field("case.due").editingFinished.emit()
    driver.act()
    assert driver.sheet.isVisible()
    driver.field("case.due").setText("10/20/2026")
    driver.field("case.due").editingFinished.emit()
    driver.field("case.reason").setText("remittances are missing")
    driver.act()
    assert driver.detail(case).row.due_on == date(2026, 10, 20)
    newest = driver.page.view.history.items.items[1]
    assert newest.body == "Now due 10/20/2026. remittances are missing"


def test_a_new_case_comes_from_the_office_another_screen_names(driver, office):
    driver.page.open_link(Link("new-escalation", office, {"title": "Roster wrong",
                                                          "category": "directory"}))  # fmt: skip
    driver.settle()
    assert driver.field("new.office").text() == "Gulf Coast Cardiology"
    driver.act()
    assert driver.said == ["Case opened"]
    assert driver.page.view.case.row.title == "Roster wrong"
    assert driver.page.view.case.row.category == "directory"


def test_a_new_case_from_a_claim_line_keeps_the_line(driver, work, office):
    line = work.new_id()
    driver.page.open_link(Link("new-escalation", None, {"claim_line_id": line, "title": "Denied"}))
    driver.settle()
    driver.act()
    case = driver.page.view.case
    assert (case.claim_line_id, case.row.source) == (line, "claim")


def test_a_new_case_without_anything_it_is_about_is_not_opened(driver):
    driver.page.list.table.setFocus()
    driver.press(Key.Key_N)
    driver.field("new.title").setText("Something")
    driver.act()
    assert driver.sheet.isVisible()
    assert driver.said == []


def test_figures_and_tabs_agree_with_the_rows_behind_them(driver, work, office, case):
    late = open_case(work, office, "Late one", rules.Severity.LOW)
    move_due(work, late, TODAY - timedelta(days=1))
    soon = open_case(work, office, "Soon one", rules.Severity.LOW)
    move_due(work, soon, TODAY + timedelta(days=2))
    done = open_case(work, office, "Done one", rules.Severity.LOW)
    actions.resolve(work, done, root_cause="load", resolution="done")
    driver.page.refresh()
    driver.settle()
    tiles = {key: tile.kpi.value for key, tile in driver.page.list.tiles.items()}
    assert tiles == {"open": "3", "late": "1", "soon": "1", "resolved": "1"}
    for key, titles in {
        "open": ["Late one", "Soon one", "Echo 93306 underpaid"], "late": ["Late one"],
        "soon": ["Soon one"], "resolved": ["Done one"],
    }.items():  # fmt: skip
        driver.page.list.tabs.set_value(key)
        driver.settle()
        assert driver.titles() == titles, key
    driver.page.list.tiles["late"].click()
    driver.settle()
    assert driver.titles() == ["Late one"]


def test_filters_narrow_and_the_empty_pane_takes_them_away(driver):
    driver.page.list.set_filter(severity="low")
    driver.settle()
    assert driver.page.list.states.message.startswith("No case matches")
    driver.page.list.states.acted.emit()
    driver.settle()
    assert driver.titles() == ["Echo 93306 underpaid"]


def test_days_are_said_as_business_days(work, case):
    with work.read() as session:
        row = queries.detail(session, case, zone=ZONE, on=TODAY).row
    for today, short in (
        (TODAY, "Due in 5"), (date(2026, 10, 9), "Due in 2"), (date(2026, 10, 14), "Due today"),
        (date(2026, 10, 15), "Late by 1"), (date(2026, 10, 19), "Late by 3"),
    ):  # fmt: skip
        assert due_short(row, today) == short, today
    assert due_text(row, TODAY).startswith("Due in 5 business day")


def test_the_table_keeps_the_rules_of_models(driver, qtmodeltester):
    qtmodeltester.check(driver.page.list.model)


def test_nothing_is_read_or_written_on_the_threads_of_the_window(driver, case):
    with threads_of_queries() as threads:
        driver.open(case)
        driver.page.view.posted.emit("Two examples came")
        driver.settle()
        driver.page.show_list()
        driver.settle()
    assert threads
    assert threading.get_ident() not in threads


def test_a_case_that_went_away_is_said(driver, work):
    driver.open(work.new_id())
    assert driver.said[-1].title == "This record no longer exists"


def test_the_board_holds_every_open_case_in_the_column_of_its_day(driver, case):
    board = driver.page.list.board
    assert driver.page.list.ways.currentWidget() is board
    shown = [card.key for one in board.lists for card in one.items.items]
    assert shown == [str(case)]
    row = driver.detail(case).row
    column = [bool(len(one.items.items)) for one in board.lists].index(True)
    assert row.state is (State.LATE, State.DUE_SOON, State.OPEN)[column]
    board.open_asked.emit(str(case))
    driver.settle()
    assert driver.page.title() == row.number


def test_only_open_cases_are_on_a_board(driver, case):
    driver.page.list.tabs.set_value("resolved")
    driver.settle()
    assert driver.page.list.ways.currentWidget() is driver.page.list.table
    assert driver.page.list.mode.isHidden()
    driver.page.list.tabs.set_value("open")
    driver.settle()
    driver.page.commands["escalations.toggle-view"].trigger()
    assert driver.page.list.ways.currentWidget() is driver.page.list.table


def test_an_update_that_names_a_patient_waits_until_it_is_taken_out(driver, case):
    driver.open(case)
    view = driver.page.view
    view.update_box.setFocus()
    QTest.keyClicks(view.update_box, "Member id 123456789 is paid")
    driver.press(Key.Key_Return, CTRL)
    assert view.patients.isVisible()
    assert [event.kind for event in driver.detail(case).events] == ["opened"]
    driver.press(Key.Key_F9)
    assert not view.patients.isVisible()
    driver.press(Key.Key_Return, CTRL)
    assert driver.detail(case).events[-1].text == "Member id [removed] is paid"


def test_no_sheet_of_a_case_keeps_a_patients_number(driver, case):
    number = "Member id 123456789"
    driver.open(case)
    for key, filled, area in (
        (Key.Key_D, {"case.due": "10/20/2026", "case.reason": number}, ""),
        (Key.Key_R, {"case.cause": number}, "case.resolution"),
    ):  # fmt: skip
        driver.page.view.history.setFocus()
        driver.press(key)
        for name, words in filled.items():
            driver.field(name).setText(words)
        if area:
            driver.field(area).setPlainText(number)
        else:
            driver.field("case.due").editingFinished.emit()
        driver.act()
        assert driver.sheet.patients.isVisible()
        QTest.keyClick(driver.sheet, Key.Key_F9)
        driver.act()
    found = driver.detail(case)
    assert found.root_cause == found.resolution == "Member id [removed]"
    assert [event.text.removeprefix("2026-10-20: ") for event in found.events[1:]] == ["Member id [removed]"] * 2


def test_a_new_case_says_what_is_wrong_without_its_patient(driver, office):
    driver.page.open_link(Link("new-escalation", office, {"title": "SSN 123-45-6789 denied"}))
    driver.settle()
    driver.field("new.text").setPlainText("DOB 03/04/1951")
    driver.act()
    assert driver.sheet.patients.isVisible()
    QTest.keyClick(driver.sheet, Key.Key_F9)
    driver.act()
    case = driver.page.view.case
    assert (case.row.title, case.events[0].text) == ("SSN [removed] denied", "DOB [removed]")
