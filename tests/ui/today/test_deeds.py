from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from provider_ops.visits.tasks import queries as tasks
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.office import add_office, add_person
from ui.kit.date_field import DateField
from ui.kit.fields import TextField
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField
from ui.owner_choice import OwnerSelect
from ui.today.task_deeds import TaskDeeds


@pytest.fixture
def owner(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    return widget


def test_an_item_of_somebody_nobody_knows_is_theirs_and_none_is_due_in_the_past(
    work, jobs, theme, tmp_path, owner, qtbot
):
    office = add_office(work)
    deeds = TaskDeeds(make_desk(work, jobs, theme, tmp_path), owner)
    deeds.make((office, "Gulf Coast Cardiology"))
    sheet = next(one for one in owner.findChildren(Sheet) if one.isVisible())
    line, due = sheet.findChild(TextField, "task.text"), sheet.findChild(DateField, "task.due")
    qtbot.keyClicks(line, "Ana sends the roster by 10/1")
    line.editingFinished.emit()
    assert due.value() == date(2026, 10, 1)
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    with work.read() as session:
        assert not tasks.page(session, tasks.Filter(tasks.View.ALL, organization_id=office), TODAY)
    line.setText("Ana sends the roster by Friday 10/9")
    line.editingFinished.emit()
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: jobs.busy == 0, timeout=20_000)
    with work.read() as session:
        (row,) = tasks.page(session, tasks.Filter(tasks.View.ALL, organization_id=office), TODAY)
    assert (row.owner, row.owner_id, row.text) == ("Ana", None, "Sends the roster")
    assert row.due_on == date(2026, 10, 9)


def sheet_of(page):
    return next(one for one in page.window().findChildren(Sheet) if one.isVisible())


def new_item(driver, words):
    """Press A on Today and type what is to be done; returns the sheet and who does it."""
    driver.press(Qt.Key.Key_A)
    sheet = sheet_of(driver.page)
    driver.qtbot.keyClicks(sheet.findChild(TextField, "task.text"), words)
    driver.settle()
    return sheet, sheet.findChild(OwnerSelect, "task.who")


def saved(work, office, words):
    with work.read() as session:
        found = tasks.page(session, tasks.Filter(tasks.View.ALL, organization_id=office), TODAY)
    (row,) = (one for one in found if one.text == words)
    return row.owner_id, row.owner


@pytest.mark.parametrize(
    ("typed", "chosen", "kept"),
    [("", "Me", "Marisol Vega"), ("", "Dana Brooks", "Dana Brooks"), ("", "The office", "the office"),
     ("Dana sends the roster", "Dana Brooks", "Dana Brooks"),
     ("Lourdes sends the roster", "Lourdes Peña", "Lourdes Peña"),
     ("Pat sends the roster", "Pat", "Pat"), ("They send the roster", "The office", "the office")],
)  # fmt: skip
def test_who_does_a_new_item_is_chosen_by_keyboard_or_as_the_line_says(
    work, office, open_page, qtbot, typed, chosen, kept
):
    dana = add_person(work, "Dana", "Brooks", "rep")
    driver = open_page(work)
    _sheet, who = new_item(driver, typed or "Send the roster")
    assert [who.itemText(n) for n in range(4)] == ["Me", "The office", "Lourdes Peña", "Dana Brooks"]
    if not typed:
        assert who.currentText() == "Me"
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in (who, who.lineEdit())
        who.lineEdit().selectAll()
        qtbot.keyClicks(QApplication.focusWidget(), chosen)
    else:
        assert who.currentText() == chosen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    words = "Sends the roster" if "sends" in typed else "Send the roster"
    owner = {"Dana Brooks": dana, "Me": work.staff_id}.get(chosen)
    assert saved(work, office, words) == (owner, kept)


def test_who_was_chosen_stays_until_the_line_names_another(work, office, open_page, qtbot):
    add_person(work, "Dana", "Brooks", "rep")
    driver = open_page(work)
    sheet, who = new_item(driver, "Dana sends the roster")
    line, due = sheet.findChild(TextField, "task.text"), sheet.findChild(DateField, "task.due")
    who.set_value(work.staff_id)
    qtbot.keyClicks(line, " by 10/15")
    assert (who.currentText(), due.value()) == ("Me", date(2026, 10, 15))
    other = add_office(work, "Bay Podiatry")
    sheet.findChild(SearchField, "task.office").set_choice("Bay Podiatry", other)
    driver.settle()
    assert (who.currentText(), who.count()) == ("Me", 3)
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert saved(work, other, "Sends the roster") == (work.staff_id, "Marisol Vega")


def test_who_was_chosen_stays_when_the_line_reads_otherwise_at_another_office(work, office, open_page):
    """There nobody is called Lourdes, so that the line names somebody unknown."""
    add_person(work, "Dana", "Brooks", "rep")
    driver = open_page(work)
    sheet, who = new_item(driver, "Lourdes sends the roster")
    assert who.currentText() == "Lourdes Peña"
    who.set_value(next(who.itemData(n) for n in range(who.count()) if who.itemText(n) == "Dana Brooks"))
    other = add_office(work, "Bay Podiatry")
    sheet.findChild(SearchField, "task.office").set_choice("Bay Podiatry", other)
    driver.settle()
    assert who.currentText() == "Dana Brooks"

