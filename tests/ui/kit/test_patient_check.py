"""A sheet keeps no words that look like a patient's identifier, unless somebody says they are none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.fields import Field, TextArea, TextField
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField, SuggestField

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MBI, DOB = "1EG4-TE5-MK73", "03/04/1951"


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


class Opened:
    """A sheet over `controls`; what it confirmed is counted."""

    def __init__(self, qtbot, theme, window, *controls, names=()):
        self.qtbot, self.confirmed = qtbot, []
        fields = [Field(theme, f"Field {n}", one, names=one in names) for n, one in enumerate(controls)]
        self.sheet = Sheet(theme, window, "Close", "", fields, act="Close", keep="Cancel", check=dict)
        self.sheet.confirmed.connect(lambda: self.confirmed.append(True))
        self.sheet.open()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.sheet.focusWidget() or self.sheet, key, modifier)


def test_f9_takes_out_of_all_fields_what_stood_against_saving(qtbot, theme, window):
    line, area, free = TextField(theme), TextArea(theme), SuggestField(theme, free=True)
    made = Opened(qtbot, theme, window, line, area, free)
    line.setText("on paper")
    area.setPlainText(f"Asked about {MBI},\nDOB {DOB}")
    free.setText(f"call back, member id {MBI}")
    height = made.sheet.height()
    made.press(Key.Key_Return, CTRL)
    bar = made.sheet.patients
    assert not made.confirmed
    assert bar.isVisible()
    assert made.sheet.height() > height
    assert bar.banner.plain_text.startswith(f"“{MBI}” looks like a Medicare number. It is not saved.")
    assert "2 more." in bar.banner.plain_text
    assert made.sheet.focusWidget() is area, "the first field that holds one"
    made.press(Key.Key_F9)
    assert area.toPlainText() == "Asked about [removed],\nDOB [removed]"
    assert (line.text(), free.text()) == ("on paper", "call back, member id [removed]")
    assert not bar.isVisible()
    assert made.sheet.height() == height
    area.undo()
    assert MBI in area.toPlainText()
    made.press(Key.Key_Return, CTRL)
    assert not made.confirmed
    made.press(Key.Key_F9)
    made.press(Key.Key_Return, CTRL)
    assert made.confirmed == [True]


def test_shift_f9_keeps_the_words_and_no_others(qtbot, theme, window):
    line = TextField(theme)
    made = Opened(qtbot, theme, window, line)
    line.setText("patient Maria Lopez Fund")
    made.press(Key.Key_Return, CTRL)
    made.press(Key.Key_F9, SHIFT)
    assert line.text() == "patient Maria Lopez Fund"
    assert made.sheet.patients.cleared == {"Maria Lopez"}
    assert not made.sheet.patients.isVisible()
    line.setText(f"patient Maria Lopez Fund {MBI}")
    made.press(Key.Key_Return, CTRL)
    assert not made.confirmed
    line.setText("patient Maria Lopez Fund")  # by hand; nothing stands against it any more
    assert not made.sheet.patients.isVisible()
    made.press(Key.Key_Return, CTRL)
    assert made.confirmed == [True]


def test_the_words_of_the_bar_do_what_the_keys_do(qtbot, theme, window):
    line = TextField(theme, f"MBI {MBI}")
    made = Opened(qtbot, theme, window, line)
    made.press(Key.Key_Return, CTRL)
    bar = made.sheet.patients
    bar.banner.acted.emit()
    assert line.text() == "MBI [removed]"
    line.setText(f"MBI {MBI}")
    made.press(Key.Key_Return, CTRL)
    bar.keep.click()
    made.press(Key.Key_Return, CTRL)
    assert made.confirmed == [True]


def test_names_codes_choices_and_secrets_are_not_looked_at(qtbot, theme, window, jobs):
    words = f"patient Maria Lopez {MBI}"
    name, code, secret, gone = (TextField(theme, words) for _ in range(4))
    choice = SearchField(theme, jobs, lambda _text: [])
    choice.set_choice(words, 1)
    code.set_code()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    made = Opened(qtbot, theme, window, name, code, secret, choice, gone, names=(name,))
    gone.parentWidget().hide()
    made.press(Key.Key_Return, CTRL)
    assert made.confirmed == [True]
    gone.parentWidget().show()
    made.press(Key.Key_Return, CTRL)
    assert made.confirmed == [True]
    assert made.sheet.focusWidget() is gone


def test_f9_means_nothing_while_nothing_was_found(qtbot, theme, window):
    line = TextField(theme, f"MBI {MBI}")
    made = Opened(qtbot, theme, window, line)
    made.press(Key.Key_F9)
    assert line.text() == f"MBI {MBI}"
