from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from provider_ops.visits.tasks import queries as tasks
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.office import add_office
from ui.kit.date_field import DateField
from ui.kit.fields import TextField
from ui.kit.sheet import Sheet
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
