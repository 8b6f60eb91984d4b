"""The code checker, as a representative uses it in a parking lot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from provider_ops import __version__
from provider_ops.codes import actions as codes
from provider_ops.codes.reference import PairEdit
from provider_ops.codes.rules.listed import PLACE_LISTED
from provider_ops.core.progress import Silent
from tests.codes.reference_files import SAMPLES
from tests.codes.test_screening import load as load_edits
from tests.ui.contracts.conftest import DOS, NPI, end_list
from tests.ui.contracts.drivers import kept, words_of
from ui.contracts.checker.question_bar import WIDTHS
from ui.contracts.checker.trail import trail_items
from ui.contracts.checker.words import answer_words, place_words, stale_words
from ui.kit.buttons import Button
from ui.page import Link

Key = Qt.Key
TODAY = date(2026, 10, 6)


def test_yes_with_every_check_and_its_source(checker):
    checker.check(NPI, "99214", "25")
    assert checker.verdict == "Yes"
    assert set(checker.glyphs.values()) == {"ok", "pend"}  # no list to screen by is loaded
    assert checker.view.bar.npi.aside == "Elena Marchetti, MD"
    assert "Every check that could be made passes on this day." in words_of(checker.view.foot)


def test_no_names_the_check_that_decides_and_opens_its_contract(checker, desk, world):
    end_list(desk.work, world, date(2026, 9, 30), month=9, day=28)
    checker.check(NPI, "99214", "25")
    assert checker.verdict == "No"
    assert "ended on 09/30/2026, 3 days before this service" in checker.sentence
    assert [key for key, glyph in checker.glyphs.items() if glyph == "no"] == ["approved_list"]
    button = next(
        b
        for b in checker.view.foot.findChildren(Button)
        if b.text() == "Open HB-FL-20418"
    )
    button.click()
    assert checker.screen.links == [Link("contract", world["contract"])]


def test_other_codes_of_the_visit_are_asked_told_and_found_again(checker, desk, world):
    edit = PairEdit(setting="practitioner", column_one="G0439", column_two="99214",
                    valid_from=date(2020, 1, 1), modifier_indicator="1", rationale="")  # fmt: skip
    load_edits(desk.work, "ptp", edit, release="v32.3", part="practitioner f1")
    checker.check(NPI, "99214", beside="g0439, 36415")
    assert (checker.verdict, checker.glyphs["ptp"]) == ("No", "no")
    assert checker.sentence.startswith("99214 is not paid beside G0439 on the same day")
    assert "Expect it denied on the same day." in words_of(checker.view.foot)
    copied = answer_words(checker.view.shown.found, "")
    assert copied.startswith("Can Elena Marchetti, MD (2332288754) bill 99214 with G0439, 36415 on")
    assert "- Beside other codes: 99214 is not paid" in copied
    checker.view.keep_answer()
    checker.screen.settle()
    checker.check(NPI, "99214", "25", beside="G0439")
    assert (checker.verdict, checker.glyphs["ptp"]) == ("Yes", "ok")
    (told,) = kept(desk.work)
    checker.view.open_told(told)
    checker.screen.settle()
    assert checker.view.bar.beside.text() == "G0439 36415"
    assert checker.verdict == "No"


def test_the_name_of_the_clinician_takes_room_that_other_fields_find_below(checker):
    bar = checker.view.bar
    bar.resize(667, bar.height())
    two_lines = bar.height()
    assert bar.npi.width() > WIDTHS["npi"]
    bar._cells["npi"].setFixedWidth(WIDTHS["npi"])
    assert bar._flow.heightForWidth(667) == two_lines


def test_a_mistyped_code_of_the_same_day_is_named_with_what_was_meant(checker, desk, world):
    edit = PairEdit(setting="practitioner", column_one="G0439", column_two="99214",
                    valid_from=date(2020, 1, 1), modifier_indicator="1", rationale="")  # fmt: skip
    load_edits(desk.work, "ptp", edit, release="v32.3", part="practitioner f1")
    checker.check(NPI, "99214", "25", beside="9921x-25")
    assert checker.glyphs["beside_listed"] == "wa"
    assert "ptp" not in checker.glyphs
    problems = checker.view.problems
    assert problems.text.startswith("Code 9921X of the same day is not known.")
    problems.offers[0].click()
    checker.screen.settle()
    assert checker.view.bar.beside.text() == "99213-25"
    assert "beside_listed" not in checker.glyphs


def test_the_answer_says_its_rules_and_warns_of_facts_older_than_a_week(checker, desk, world):
    checker.check(NPI, "99214", "25")
    said = words_of(checker.view.foot)
    assert any(f"rules {__version__}" in text for text in said)
    assert stale_words(7) == ""
    assert stale_words(8).startswith("The facts are 8 days old.")
    age = checker.view._age(checker.view.shown.found)
    assert (stale_words(age) in said) is (age > 7)


def test_a_question_that_nothing_answers_needs_review(checker):
    checker.check(NPI, "99214", "25", place="")
    assert checker.verdict == "Needs review"
    assert checker.glyphs["place_of_service"] == "wa"


def test_what_we_knew_on_another_day_flips_the_answer(checker, desk, world, qtbot):
    end_list(desk.work, world, date(2026, 9, 30), month=9, day=28)
    checker.check(NPI, "99214", "25")
    strip = checker.view.head.known.strip
    assert (checker.verdict, checker.known_on) == ("No", TODAY)
    strip.setFocus()
    checker.screen.press(Key.Key_Left)
    assert (checker.verdict, checker.known_on) == ("Yes", date(2026, 9, 27))
    checker.screen.press(Key.Key_Right)
    assert (checker.verdict, checker.known_on) == ("No", date(2026, 9, 28))
    checker.screen.press(Key.Key_End)
    assert checker.known_on == TODAY
    checker.view.head.known.day.setText("9/15")
    checker.view.head.known.day.editingFinished.emit()
    checker.screen.settle()
    assert (checker.verdict, strip.day) == ("Yes", date(2026, 9, 15))


def test_a_day_that_is_still_to_come_is_not_known(checker):
    checker.check(NPI, "99214", "25")
    field = checker.view.head.known.day
    field.setText("12/31/2026")
    field.editingFinished.emit()
    checker.screen.settle()
    assert checker.view.shown.found.said.question.known_on == TODAY
    assert field.value() == TODAY


def test_by_keyboard_alone(checker, qtbot):
    screen = checker.screen
    checker.view.bar.go_to("npi")
    screen.type("march")
    qtbot.waitUntil(lambda: bool(checker.view.bar.npi.offered()))
    assert NPI in checker.view.bar.npi.offered()[0]
    screen.press(Key.Key_Return)
    assert checker.view.bar.npi.npi() == NPI
    assert screen.focus is checker.view.bar.code
    screen.type("99214")
    screen.press(Key.Key_Return)
    qtbot.waitUntil(lambda: checker.verdict == "Yes")
    assert screen.focus is checker.view.head.known.strip
    screen.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        f"Can Elena Marchetti, MD ({NPI}) bill 99214 on 10/06/2026 at place 11"
    )
    assert "Yes. " in copied
    assert "Exhibit B" in copied
    assert "01/01/2026 on" in copied
    assert checker.view.shown.found.said.fingerprint in copied
    assert "As known on 10/06/2026." in copied
    screen.press(Key.Key_T)
    assert [row.answer for row in kept(screen.desk.work)] == ["yes"]
    assert [item.title for item in screen.page.recent.list.items.items] == ["99214"]
    screen.press(Key.Key_Slash)
    assert screen.focus is checker.view.bar.code
    assert checker.view.bar.code.selectedText() == "99214"


@pytest.mark.parametrize(
    ("npi", "code", "problem", "offer"),
    [
        (NPI[:8] + "05", "99214", "is not known", NPI),
        (NPI, "99212", "Code 99212 is not known", "99213"),
    ],
)
def test_unknown_says_which_and_offers_the_nearest(checker, npi, code, problem, offer):
    checker.check(npi, code, "25")
    assert problem in checker.problem
    chip = next(chip for chip in checker.view.problems.offers if offer in chip.text())
    chip.click()
    checker.screen.settle()
    assert checker.problem == ""
    asked = checker.view.shown.found.said.question
    assert offer in (asked.npi, asked.code)


@pytest.mark.parametrize(
    ("fields", "where", "words"),
    [
        ({"npi": "", "code": "99214"}, "npi", "Type an NPI or a name first."),
        ({"npi": "nobody", "code": "99214"}, "npi", "not an NPI"),
        ({"npi": NPI, "code": ""}, "code", "Type the code first"),
        ({"npi": NPI, "code": "99-14"}, "code", "is not a code"),
        ({"npi": NPI, "code": "99214", "modifiers": "25 555"}, "modifiers", "“555”"),
        ({"npi": NPI, "code": "99214", "on": "yesterdayish"}, "on", "date of service"),
        ({"npi": NPI, "code": "99214", "units": "0"}, "units", "above 0"),
        ({"npi": NPI, "code": "99214", "beside": "G0439-2"}, "beside", "of the same visit"),
    ],
)
def test_a_question_that_cannot_be_asked_says_why_at_the_field(checker, fields, where, words):
    checker.check(fields.pop("npi"), fields.pop("code"), **fields)
    assert words in checker.problem
    assert checker.view.shown is None
    assert checker.screen.focus.objectName() == where


def test_a_changed_question_takes_the_answer_back(checker):
    checker.check(NPI, "99214", "25")
    assert checker.view.copy.isEnabled()
    checker.view.bar.code.setText("99213")
    assert not checker.view.copy.isEnabled()
    assert not checker.view.tell.isEnabled()
    assert "changed the question" in checker.view.head.verdict.counts.text()
    checker.view.bar.code.setText("99214")
    assert checker.view.copy.isEnabled()


def test_answers_beside_it_are_computed_and_never_advice(checker, desk, world):
    end_list(desk.work, world, date(2026, 9, 30), month=9, day=28)
    checker.check(NPI, "99214", "25")
    said = words_of(checker.view.foot)
    assert "Dates of service 01/01/2026 to 09/30/2026 at place 11: Yes" in said
    assert "99214 without 25 on 10/03/2026: No" in said
    assert "never change the facts of a claim to fit" in said


def test_a_link_fills_the_fields_and_asks(bare_screen):
    bare_screen.page.open_link(Link("check", NPI, {"code": "99214", "date": DOS}))
    bare_screen.settle()
    found = bare_screen.page.checker.shown.found.said.question
    assert (found.npi, found.code, found.on) == (NPI, "99214", DOS)
    bare_screen.page.open_link(Link("check", NPI))
    assert bare_screen.focus is bare_screen.page.checker.bar.code


def test_places_of_our_own_words_are_spanish_where_the_screens_are(spanish, checker):
    place = checker.view.bar.place
    assert place.findText("11 Consultorio") > 0
    assert place.findText("11 Office") < 0
    assert place_words("81", {}) == "81 Laboratorio"
    assert place_words("04", {"04": "Homeless Shelter"}) == "04 Homeless Shelter"


def test_places_have_the_names_of_the_loaded_list(checker, desk, samples):
    place = checker.view.bar.place
    checker.check(NPI, "99214", "25")
    assert place.currentText() == "11 Office"
    assert place.findText("04 Shelter") > 0
    codes.load_codes(desk.work, "pos", samples / SAMPLES["pos"], Silent())
    checker.screen.page.refresh()
    checker.screen.settle()
    assert place.value() == "11"
    assert place.findText("04 Homeless Shelter") > 0
    checker.view.ask(replace(checker.view.shown.found.said.question, place_of_service="77"))
    checker.screen.settle()
    assert checker.view.bar.place.value() == "77", "what is asked about stays, listed or not"
    assert "77 is in no loaded list" in answer_words(checker.view.shown.found, "")
    assert PLACE_LISTED in {item.key for item in trail_items(checker.view.shown.found.said)}


def test_nothing_is_read_on_the_thread_of_the_screen(checker, desk, world, monkeypatch):
    import threading

    main, used = threading.get_ident(), []
    store = desk.work.store
    real = type(store).read

    def read(self):
        used.append(threading.get_ident())
        return real(self)

    monkeypatch.setattr(type(store), "read", read)
    checker.check(NPI, "99214", "25")
    for key in ("expiring", "contracts", "lists"):
        checker.screen.page.show_view(key)
        checker.screen.settle()
    checker.screen.page.open_contract(world["contract"])
    checker.screen.settle()
    assert used
    assert main not in used
