from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.palette import FRAME_MS, Palette
from ui.kit.palette_list import Answer, AnswerModel, _parts

NAMES = ("Anclote Foot & Ankle", "Elena Marchetti, MD", "Marchmont Internal Medicine")


def find(text, _section, _reporter):
    return [Answer(n, n, section="Providers") for n in NAMES if text and text in n.lower()]


@pytest.fixture
def window(qtbot):
    page = QWidget()
    page.resize(900, 700)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def open_palette(theme, window, jobs, qtbot):
    def open_(provider=find):
        palette = Palette(theme, window, jobs, provider, empty="Type a name")
        with qtbot.waitSignal(palette.answered):
            palette.open()
        return palette

    return open_


def titles(palette):
    return [answer.title for answer in palette.answers]


def test_typing_narrows_and_enter_chooses_what_is_marked(open_palette, qtbot):
    palette = open_palette()
    assert palette.note == "Type a name"
    with qtbot.waitSignal(palette.answered):
        qtbot.keyClicks(palette.line, "march")
    assert titles(palette) == list(NAMES[1:])
    assert palette.note == ""
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)  # stays on the last
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert chosen.args[0].key == NAMES[2]
    assert not palette.isVisible()


GROUPS = (Answer(1, "March 1", section="Dates"), Answer(2, "Elena Marchetti", section="Providers"),
          Answer(3, "Leon Marchetti", section="Providers"),
          Answer(4, "Plan a visit", section="Do", keys="Alt V"))  # fmt: skip


def grouped(_text, section, _reporter):
    return [one for one in GROUPS if section in ("", one.section)]


@pytest.mark.parametrize("back", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_tab_stays_in_the_group_of_the_marked_row_and_a_key_goes_back(open_palette, qtbot, back):
    palette = open_palette(grouped)
    for _ in range(2):
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.answered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Tab)
    assert palette.section == "Providers"
    assert titles(palette) == ["Elena Marchetti", "Leon Marchetti"]
    assert palette.list.currentIndex().row() == 1  # the row stays marked
    assert palette._kept_to.text() == "Providers"
    assert palette._kept_to.isVisibleTo(palette)
    with qtbot.waitSignal(palette.answered):
        qtbot.keyClick(palette.line, back)
    assert palette.isVisible()
    assert palette.section == ""
    assert palette.list.currentIndex().row() == 2
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_backspace_takes_letters_away_first(open_palette, qtbot):
    palette = open_palette(grouped)
    qtbot.keyClicks(palette.line, "ma")
    palette.narrow("Dates")
    qtbot.keyClick(palette.line, Qt.Key.Key_Backspace)
    assert (palette.line.text(), palette.section) == ("m", "Dates")
    qtbot.waitUntil(lambda: titles(palette) == ["March 1"])


def test_a_key_with_alt_chooses_its_row_from_the_text(open_palette, qtbot):
    palette = open_palette(grouped)
    qtbot.keyClicks(palette.line, "v")
    assert palette.isVisible()
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.line, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert chosen.args[0].key == 4


def test_many_keys_in_one_frame_are_one_question(open_palette, qtbot):
    asked = []

    def provider(text, _section, _reporter):
        asked.append(text)
        return []

    palette = open_palette(provider)
    with qtbot.waitSignal(palette.answered):
        palette.line.setText("m")
        palette.line.setText("ma")
        palette.line.setText("mar")
    assert asked == ["", "mar"]
    assert palette.note == "Nothing here is called “mar”"


def test_a_late_answer_to_an_old_text_is_dropped(open_palette, qtbot):
    gate = threading.Event()

    def provider(text, _section, _reporter):
        if text == "old":
            gate.wait(5)
        return [Answer(text, text)]

    palette = open_palette(provider)
    palette.line.setText("old")
    palette._frame.timeout.emit()
    with qtbot.waitSignal(palette.answered):
        palette.line.setText("new")
    gate.set()
    qtbot.waitUntil(lambda: palette._jobs.busy == 0)
    assert titles(palette) == ["new"]


def test_a_search_that_fails_says_so_and_goes_on(open_palette, qtbot, caplog):
    def provider(text, _section, _reporter):
        if text == "bad":
            raise OSError("index")
        return [Answer(text, text)]

    palette = open_palette(provider)
    with qtbot.waitSignal(palette.failed):
        palette.line.setText("bad")
    assert "could not finish" in palette.note
    with qtbot.waitSignal(palette.answered):
        palette.line.setText("good")
    assert titles(palette) == ["good"]


def test_a_late_failure_in_a_group_that_was_left_empties_nothing(open_palette, qtbot, caplog):
    gate = threading.Event()

    def provider(_text, section, _reporter):
        if section == "Dates":
            gate.wait(5)
            raise OSError("index")
        return GROUPS

    palette = open_palette(provider)
    palette.narrow("Dates")
    with qtbot.waitSignal(palette.answered):
        palette.narrow("")
    gate.set()
    qtbot.waitUntil(lambda: palette._jobs.busy == 0)
    assert len(palette.answers) == len(GROUPS)
    assert palette.note == ""


def named(text, section, _reporter):
    rows = [Answer(f"{text} {n}", f"{text} {n}", section="Providers") for n in (1, 2)]
    rows.append(Answer(f"plan {text}", "Plan", section="Do", keys="Alt V"))
    return [one for one in rows if section in ("", one.section)]


@pytest.mark.parametrize(
    ("keys", "modifier", "key"),
    [
        ((Qt.Key.Key_Return,), Qt.KeyboardModifier.NoModifier, "mar 1"),
        ((Qt.Key.Key_Down, Qt.Key.Key_Enter), Qt.KeyboardModifier.NoModifier, "mar 2"),
        ((Qt.Key.Key_V,), Qt.KeyboardModifier.AltModifier, "plan mar"),
        ((Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Return),
         Qt.KeyboardModifier.NoModifier, "mar 1"),
    ],
)  # fmt: skip
def test_keys_pressed_before_the_answer_act_on_it(open_palette, qtbot, keys, modifier, key):
    palette = open_palette(named)
    with qtbot.waitSignal(palette.chosen) as chosen:
        palette.line.setText("mar")
        for one in keys:
            qtbot.keyClick(palette.line, one, modifier)
        assert palette.isVisible()
    assert chosen.args[0].key == key
    assert not palette.isVisible()


def test_a_held_key_is_forgotten_when_more_is_typed(open_palette, qtbot):
    palette = open_palette(named)
    with qtbot.waitSignal(palette.answered):
        palette.line.setText("mar")
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
        palette.line.setText("marc")
    assert palette.isVisible()
    assert titles(palette)[0] == "marc 1"


def test_narrowing_in_the_frame_of_a_letter_is_one_question_and_keeps_the_row(open_palette, qtbot):
    asked = []

    def provider(text, section, reporter):
        asked.append((text, section))
        return grouped(text, section, reporter)

    palette = open_palette(provider)
    for _ in range(2):
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    palette.line.setText("m")
    with qtbot.waitSignal(palette.answered):
        palette.narrow("Providers")
    qtbot.wait(2 * FRAME_MS)
    qtbot.waitUntil(lambda: palette._jobs.busy == 0)
    assert asked == [("", ""), ("m", "Providers")]
    assert palette.list.currentIndex().row() == 1


def test_a_letter_after_narrowing_marks_the_best_again(open_palette, qtbot):
    palette = open_palette(grouped)
    for _ in range(2):
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.answered):
        palette.narrow("Providers")
        palette.line.setText("m")
    assert palette.list.currentIndex().row() == 0


def test_an_empty_group_says_so_and_names_the_way_out(open_palette, qtbot):
    palette = open_palette(grouped)
    with qtbot.waitSignal(palette.answered):
        palette.narrow("Visits")
    assert palette.note == "Type what to find in “Visits”, or press Esc for all groups"
    with qtbot.waitSignal(palette.answered):
        palette.line.setText("mar")
    assert palette.note == "Nothing in “Visits” answers “mar”. Press Esc for all groups."


def test_escape_closes_and_stops_asking(open_palette, qtbot, window):
    palette = open_palette()
    palette.line.setText("march")
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert not palette._frame.isActive()


def test_the_model_passes_qts_own_checks_and_reads_whole_rows(qtmodeltester, qapp):
    model = AnswerModel(qapp)
    model.show(
        [Answer(1, "A", section="One"), Answer(2, "B", "of two", "One", side="to 12/31"),
         Answer(3, "C", section="Two")]
    )  # fmt: skip
    qtmodeltester.check(model)
    assert [model.begins_section(row) for row in range(3)] == [True, False, True]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "One, B, of two, to 12/31"


@given(
    length=st.integers(0, 30),
    marks=st.lists(st.tuples(st.integers(0, 35), st.integers(0, 35)), max_size=5),
)
def test_marks_never_lose_or_repeat_a_letter(length, marks):
    parts = _parts(length, tuple(marks))
    assert [at for start, end, _marked in parts for at in range(start, end)] == list(range(length))
    for start, end, marked in parts:
        if marked:
            assert all(any(a <= at < b for a, b in marks) for at in range(start, end))
