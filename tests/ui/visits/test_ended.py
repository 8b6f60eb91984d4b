"""A visit after it was submitted, unlocked or discarded."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import select

from provider_ops.visits import actions
from provider_ops.visits.model import Promise
from provider_ops.visits.rules import State
from tests.support.office import add_person
from tests.support.work import as_person
from tests.ui.visits.driver import CTRL, Driver, record_whole_visit
from ui.kit.dates import format_date

Key = Qt.Key
TODAY = date(2026, 10, 6)


def test_a_submitted_visit_is_read_only_and_a_rep_cannot_unlock_it(driver, visit):
    driver.open(visit)
    record_whole_visit(driver)
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    driver.open(visit)
    assert driver.form is None
    assert not driver.page.record.may_unlock
    assert "manager" in driver.page.record.findChild(object, "locked").plain_text
    taught = driver.page.record.findChild(QWidget, "record_codes")
    assert [one.text() for one in taught.findChildren(QLabel)] == [
        "Code", "What we taught", "Why", "Who", "Understood", "Check again",
        "G2211", "Not with 25", "CO-97", "Lourdes Peña", "not taught back yet",
        format_date(TODAY + timedelta(days=90)),
    ]  # fmt: skip


def test_a_manager_unlocks_with_a_reason_and_kept_promises_stay(
    driver, visit, qtbot, work, jobs, theme, tmp_path
):
    driver.open(visit)
    record_whole_visit(driver)
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    with work.read() as session:
        promise = session.scalars(select(Promise)).one().id
    actions.keep_promise(work, promise, "by mail")
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    boss = Driver(qtbot, manager, jobs, theme, tmp_path / "boss", "manager").open(visit)
    boss.page.record.unlock_asked.emit()
    sheet = boss.sheet()
    boss.click(sheet.act)
    assert sheet.isVisible()  # a reason is needed
    sheet.findChild(object, "unlock.reason").setText("wrong day, MRN 12345678")
    boss.click(sheet.act)
    assert sheet.isVisible()  # it names a patient
    boss.click(sheet.patients.keep)
    boss.click(sheet.act)
    boss.settle()
    assert boss.find("unlocked").plain_text == (
        "Unlocked for a correction, 10/06/2026 9:22 AM, Karen Oyelaran. wrong day, MRN 12345678"
    )
    boss.page.commands.run("visits.finish-visit")
    boss.settle()
    assert boss.detail(visit).row.state is State.SUBMITTED
    with work.read() as session:
        rows = session.scalars(select(Promise)).all()
        assert [(row.id, row.done_on, row.evidence) for row in rows] == [(promise, TODAY, "by mail")]
    manager.clock.move(minutes=60)
    actions.unlock_visit(manager, visit, "wrong page")
    assert boss.open(visit).find("unlocked").plain_text.endswith("10:22 AM, Karen Oyelaran. wrong page")
    boss.page.commands.run("visits.finish-visit")
    boss.settle()
    boss.open(visit)
    shown = [one.text() for one in boss.page.record.findChildren(QLabel)]
    assert "10/06/2026 9:22 AM, Karen Oyelaran: wrong day, MRN 12345678" in shown
    assert "10/06/2026 10:22 AM, Karen Oyelaran: wrong page" in shown


def test_discarding_asks_first_and_keeps_the_plan(driver, visit):
    driver.open(visit)
    driver.type("Dana").press(Key.Key_Return)
    driver.saved()
    driver.page.commands.run("visits.discard-draft")
    question = driver.page.findChild(object, "question")
    assert driver.detail(visit).row.has_draft
    driver.click(question.act)
    driver.settle()
    found = driver.detail(visit)
    assert not found.row.has_draft
    assert (found.row.state, found.form.attendees) == (State.TODAY, ())
