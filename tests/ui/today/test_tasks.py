"""The list of action items behind Today, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from provider_ops.overview.my_day import my_day
from provider_ops.visits import actions
from provider_ops.visits.tasks import queries as tasks
from tests.support.demo import TODAY
from tests.support.office import add_office
from tests.support.work import ZONE
from ui.kit.fields import TextField
from ui.kit.sheet import Sheet
from ui.page import Link


def test_action_items_are_put_off_and_done_from_the_list_by_keyboard(work, office, open_page, qtbot):
    driver = open_page(work)
    page = driver.page
    driver.press(Qt.Key.Key_L)
    driver.settle()
    table = page.tasks.table
    assert page.tasks.isVisible()
    assert page.tasks.model.row(0).text == "Send the fee schedule"
    qtbot.keyClick(table, Qt.Key.Key_S)
    sheet = page.findChild(Sheet) or page.window().findChild(Sheet)
    reason = sheet.findChild(TextField, "task.reason")
    qtbot.keyClicks(reason, "Exhibit B is at legal")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert page.ranked == ()
    with work.read() as session:
        (row,) = tasks.page(session, tasks.Filter(organization_id=office), TODAY)
    assert row.snooze_reason == "Exhibit B is at legal"
    _words, undo = driver.toasts[-1]
    undo()
    driver.settle()
    assert [one.row.text for one in page.ranked] == ["Send the fee schedule"]
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert page.panes.isVisible()


def test_what_today_counts_is_the_first_tab_and_holds_what_is_covered_for_a_colleague(
    demo, open_page
):
    driver = open_page(demo.work)
    with demo.work.read() as session:
        ranked = my_day(session, demo.rep_id, TODAY, zone=ZONE)
    covered = [one for one in ranked if one.row.ours and one.row.owner_id != demo.rep_id]
    assert covered
    assert driver.page.side.header._hint.text() == f"{len(ranked)} to see to"
    driver.press(Qt.Key.Key_L)
    driver.settle()
    pane = driver.page.tasks
    assert pane.tabs.value() == "day"
    assert pane.tabs.bar.tabData(0) == f"{len(ranked)}"
    assert [row.id for row in pane.model.at_hand()] == [one.row.id for one in ranked]
    pane.search.setText(covered[0].row.organization)
    pane.set_filter(text=covered[0].row.organization)
    driver.settle()
    found = [one.row.id for one in ranked if one.row.organization == covered[0].row.organization]
    assert [row.id for row in pane.model.at_hand()] == found
    pane.tabs.set_value("mine")
    driver.settle()
    assert covered[0].row.id not in {row.id for row in pane.model.at_hand()}


def test_the_list_is_saved_as_a_file(work, office, open_page, tmp_path):
    driver = open_page(work)
    driver.page.show_tasks()
    driver.settle()
    driver.page.tasks.export_to(tmp_path / "tasks.csv")
    driver.settle()
    lines = (tmp_path / "tasks.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("due,days_late,action_item")
    assert "Send the fee schedule" in lines[1]


def test_a_link_to_an_action_item_lists_it_alone_though_it_is_done(work, open_page):
    office = add_office(work)
    for words in ("Send the roster form", "Call the biller"):
        key = actions.make_promise(work, organization_id=office, text=words, due_on=TODAY, owner_id=work.staff_id)
    actions.keep_promise(work, key, "spoken to")
    driver = open_page(work)
    driver.page.open_link(Link("tasks", detail={"text": "Call the biller"}))
    driver.settle()
    pane = driver.page.tasks
    driver.qtbot.waitUntil(lambda: pane.model.rowCount() == 1 and pane.model.row(0) is not None)
    assert pane.model.row(0).text == "Call the biller"
    assert (pane.search.text(), pane.tabs.value()) == ("Call the biller", "all")


def test_evidence_and_words_of_a_task_are_kept_without_their_patient(work, office, open_page, qtbot):
    driver = open_page(work)
    page, ctrl = driver.page, Qt.KeyboardModifier.ControlModifier
    driver.press(Qt.Key.Key_L)
    driver.settle()

    def write(field, words):
        sheet = next(one for one in page.window().findChildren(Sheet) if one.isVisible())
        line = sheet.findChild(TextField, field)
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Qt.Key.Key_Return, ctrl)
        assert sheet.patients.isVisible()
        qtbot.keyClick(line, Qt.Key.Key_F9)
        qtbot.keyClick(line, Qt.Key.Key_Return, ctrl)
        driver.settle()

    qtbot.keyClick(page.tasks.table, Qt.Key.Key_D)
    write("task.evidence", "mailed for SSN 123-45-6789")
    page.deeds.make((office, "Gulf Coast Cardiology"))
    write("task.text", "I'll call about member id 123456789 by 10/15")
    with work.read() as session:
        rows = tasks.page(session, tasks.Filter(tasks.View.ALL, organization_id=office), TODAY)
    assert {(row.text, row.evidence) for row in rows} == {
        ("Send the fee schedule", "mailed for SSN [removed]"), ("Call about member id [removed]", ""),
    }  # fmt: skip
