"""What the office was told is kept, found again, set beside today's answer, and taken along."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from provider_ops.codes import actions as codes
from provider_ops.escalations.answers import open_cases_of
from provider_ops.visits.answers import open_visits_of
from tests.ui.contracts.conftest import DOS, NPI
from tests.ui.contracts.drivers import kept, words_of
from ui.kit.fields import TextField
from ui.page import Link

Key = Qt.Key
TODAY = date(2026, 10, 6)


def test_what_was_told_stands_on_the_strip(checker):
    checker.check(NPI, "99214", "25")
    checker.view.tell.click()
    checker.screen.settle()
    (event,) = checker.view.head.known.strip.history.events
    assert (event.day, event.label) == (TODAY, "Told the office Yes")


def test_a_kept_answer_asks_its_question_again(checker):
    checker.check(NPI, "99214", "25", units="1")
    checker.view.tell.click()
    checker.screen.settle()
    checker.check(NPI, "99213")
    recent = checker.screen.page.recent.list
    recent.open_asked.emit(recent.items.items[0].key)
    checker.screen.settle()
    assert "Told Yes on" in checker.view.then_now.words.text()
    assert "the same, for the same reasons" in checker.view.then_now.difference.text()
    asked = checker.view.shown.found.said.question
    assert (asked.code, asked.modifiers, asked.on) == ("99214", ("25",), DOS)


def test_then_and_now_stand_beside_each_other(checker, desk, world):
    checker.check(NPI, "99214", "25")
    checker.view.tell.click()
    checker.screen.settle()
    desk.work.clock.move(days=2)
    codes.end_approved_code(desk.work, world["code"], date(2026, 9, 30), source="Load C-4471")
    recent = checker.screen.page.recent
    recent.list.open_asked.emit(recent.list.items.items[0].key)
    checker.screen.settle()
    assert checker.verdict == "No"
    said = checker.view.then_now.difference.text()
    assert said.startswith("Then Yes, now No:")
    assert "Approved list: then" in said
    checker.view.then_now.which.set_value("then")
    checker.screen.settle()
    assert checker.verdict == "Yes"
    assert checker.view.shown.found.said.fingerprint == kept(desk.work)[0].fingerprint
    checker.view.then_now.which.set_value("now")
    checker.screen.settle()
    assert checker.verdict == "No"
    checker.check(NPI, "99213")
    assert not checker.view.then_now.isVisible()


def test_another_page_names_a_told_answer(checker, desk):
    checker.check(NPI, "99214", "25")
    checker.view.tell.click()
    checker.screen.settle()
    (row,) = kept(desk.work)
    page = checker.screen.page
    page.show_view("lists")
    page.open_link(Link("told", row.id))
    checker.screen.settle()
    assert page.view == "checker"
    assert "Told Yes on" in checker.view.then_now.words.text()
    page.open_link(Link("told", desk.work.new_id()))
    checker.screen.settle()
    assert [type(error).__name__ for error in checker.screen.failures] == ["NotFoundError"]


def test_what_was_told_is_searched(checker, qtbot):
    for code in ("99214", "99213"):
        checker.check(NPI, code)
        checker.view.tell.click()
        checker.screen.settle()
    recent = checker.screen.page.recent
    recent.words.setText("99213")
    qtbot.waitUntil(lambda: [one.title for one in recent.list.items.items] == ["99213"])
    recent.words.setText("nobody")
    qtbot.waitUntil(lambda: "No told answer matches." in words_of(recent))
    recent.words.clear()
    recent.whose.set_value("clinician")
    qtbot.waitUntil(lambda: len(recent.list.items.items) == 2)


def test_the_quick_sheet_is_shown_in_two_languages_saved_and_left(checker, qtbot, tmp_path):
    screen = checker.screen
    checker.check(NPI, "99214", "25")
    screen.press(Key.Key_P)
    sheet = checker.view.sheet
    qtbot.waitUntil(lambda: sheet.pane.pdf is not None)
    english = sheet.pane.pdf
    sheet.language.set_value("es")
    qtbot.waitUntil(lambda: sheet.pane.pdf != english)
    sheet.save_to(tmp_path / "sheet.pdf")
    screen.settle()
    assert (tmp_path / "sheet.pdf").read_bytes() == sheet.pane.pdf
    screen.press(Key.Key_Escape)
    assert not checker.view.on_sheet
    assert checker.verdict == "Yes"


def test_an_answer_is_added_to_a_new_visit(checker, desk, world):
    screen = checker.screen
    checker.check(NPI, "99214", "25")
    screen.press(Key.Key_V)
    screen.sheet.findChild(TextField, "told_to").setText("Rosa, front desk")
    screen.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = kept(desk.work)
    assert (row.told_to, row.answer) == ("Rosa, front desk", "yes")
    with desk.work.read() as session:
        (visit,) = open_visits_of(session, desk.work, NPI)
    assert (visit.id, visit.purpose, visit.day) == (row.visit_id, "Billing of 99214-25",
                                                    date(2026, 10, 7))  # fmt: skip


def test_an_answer_is_added_to_an_escalation(checker, desk, world):
    screen = checker.screen
    checker.check(NPI, "99214", "25")
    screen.press(Key.Key_G)
    screen.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    (row,) = kept(desk.work)
    with desk.work.read() as session:
        (case,) = open_cases_of(session, desk.work, NPI)
    assert (case.id, case.title) == (row.escalation_id, "99214-25 10/03/2026: Yes")
