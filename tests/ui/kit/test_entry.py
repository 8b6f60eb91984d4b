from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.kit.entry_fields import NumberField, TimeField
from ui.kit.fields import Field, TextField
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField, SuggestField
from ui.kit.times import TimeEntryError, format_time, parse_time
from ui.kit.toggle_chip import ToggleChip

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PEOPLE = [("Lourdes Peña, Office manager", 1), ("Dana Brooks, Biller", 2), ("Elena Marchetti", 3)]


@given(st.integers(0, 1439))
def test_a_time_that_is_shown_can_be_typed(minutes):
    assert parse_time(format_time(minutes)) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("9:58", 598), ("958", 598), ("9", 540), ("2p", 840), ("2:15 pm", 855), ("14:30", 870),
     ("1", 780), ("12a", 0), ("12", 720), ("0930", 570), ("01:15", 75)],
)  # fmt: skip
def test_times_are_read_as_people_type_them(text, minutes):
    assert parse_time(text) == minutes


@pytest.mark.parametrize("text", ["", "noon", "25:00", "9:60", "13pm", "1:2:3", "-5"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(TimeEntryError):
        parse_time(text)


def test_a_time_field_says_what_is_wrong_and_recovers(qtbot, theme):
    time = TimeField()
    field = Field(theme, "Arrived", time)
    qtbot.addWidget(field)
    QTest.keyClicks(time, "99:99")
    time.editingFinished.emit()
    assert field.error
    time.setText("9:58")
    time.editingFinished.emit()
    assert (time.value(), time.text(), field.error) == (598, "9:58 AM", "")


def test_a_number_stays_within_its_limits(qtbot):
    number = NumberField(1, 600, 45)
    qtbot.addWidget(number)
    for text, value in (("900", 600), ("0", 1), ("x", 1), ("30", 30)):
        number.setText(text)
        number.editingFinished.emit()
        assert number.value() == value


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.setFocus()
    return widget


def test_any_part_of_the_words_finds_an_answer_and_enter_takes_it(qtbot, theme):
    field = shown(qtbot, SuggestField(theme))
    field.set_options(PEOPLE)
    QTest.keyClicks(field, "bill")
    assert field.offered() == ["Dana Brooks, Biller"]
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Key.Key_Return)
    assert chosen.args == ["Dana Brooks, Biller", 2]
    assert field.offered() == []


def test_a_free_field_takes_new_words_unless_an_answer_is_marked(qtbot, theme):
    field = shown(qtbot, SuggestField(theme, free=True))
    field.set_options(PEOPLE)
    QTest.keyClicks(field, "Dan")
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Key.Key_Return)
    assert chosen.args == ["Dan", None]
    QTest.keyClick(field, Key.Key_Down)
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Key.Key_Return)
    assert chosen.args == ["Dana Brooks, Biller", 2]


def test_escape_closes_the_answers_only(qtbot, theme):
    field = shown(qtbot, SuggestField(theme))
    field.set_options(PEOPLE)
    QTest.keyClick(field, Key.Key_Down)
    assert len(field.offered()) == 3
    QTest.keyClick(field, Key.Key_Escape)
    assert field.offered() == []


def test_a_search_answers_from_a_worker_and_typing_on_drops_the_choice(qtbot, theme, jobs):
    field = shown(qtbot, SearchField(theme, jobs, lambda text: [(f"{text} Clinic", 7)]))
    QTest.keyClicks(field, "Bay")
    qtbot.waitUntil(lambda: field.offered() == ["Bay Clinic"])
    QTest.keyClick(field, Key.Key_Return)
    assert field.value() == 7
    QTest.keyClicks(field, "s")
    assert field.value() is None


def test_a_choice_made_elsewhere_is_read_from_its_beginning(qtbot, theme, jobs):
    field = shown(qtbot, SearchField(theme, jobs, lambda _text: []))
    field.set_choice("Turtle Bay Primary Care Practice and Associates of Ruskin", 7)
    assert field.cursorPosition() == 0


def test_space_and_enter_turn_a_chip_over(qtbot, theme):
    chip = shown(qtbot, ToggleChip(theme, "Roster"))
    QTest.keyClick(chip, Key.Key_Space)
    assert chip.isChecked()
    QTest.keyClick(chip, Key.Key_Return)
    assert not chip.isChecked()


@pytest.fixture
def sheet(qtbot, theme):
    window = shown(qtbot, TextField(theme))
    reason = TextField(theme)
    field = Field(theme, "Reason", reason)
    sheet = Sheet(theme, window, "Unlock", "It opens again.", (field,), act="Unlock",
                  keep="Cancel", check=lambda: {} if reason.text() else {field: "Say why"})  # fmt: skip
    sheet.reason = field
    sheet.open()
    yield sheet
    sheet.reject()


def test_a_sheet_acts_only_when_nothing_is_wrong(qtbot, sheet):
    with qtbot.assertNotEmitted(sheet.confirmed):
        QTest.keyClick(sheet, Key.Key_Return, CTRL)
    assert sheet.reason.error == "Say why"
    sheet.reason.control.setText("wrong day")
    with qtbot.waitSignal(sheet.confirmed):
        QTest.keyClick(sheet, Key.Key_Return, CTRL)
    assert sheet.reason.error == ""


def test_a_sheet_that_is_busy_does_not_act_twice_and_a_refusal_frees_it(qtbot, sheet):
    sheet.reason.control.setText("wrong day")
    sheet.set_busy("Unlocking")
    with qtbot.assertNotEmitted(sheet.confirmed):
        QTest.keyClick(sheet, Key.Key_Return, CTRL)
    sheet.show_problem("Only a manager can unlock a visit.")
    assert sheet.problem.isVisible()
    with qtbot.waitSignal(sheet.confirmed):
        QTest.keyClick(sheet, Key.Key_Return, CTRL)
