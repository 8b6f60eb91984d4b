from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.kit.commands import Command, CommandSet, key_text
from ui.kit.key_sheet import KeySheet


@pytest.fixture
def page(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in (QPushButton("list"), QLineEdit(), QPlainTextEdit()):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


class Desk:
    """Counts what was done; `open` says whether starting is possible."""

    def __init__(self):
        self.done, self.open = [], True

    def commands(self):
        return (
            Command("visit.start", "Start visit", lambda: self.done.append("start"), "V",
                    enabled=lambda: self.open, single_letter=True, why_not="No stop is chosen"),
            Command("app.save", "Save now", lambda: self.done.append("save"), "Ctrl+S", "save"),
            Command("app.about", "About", lambda: self.done.append("about")),
        )  # fmt: skip


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def commands(page, desk, theme):
    return CommandSet(page, "Visits", desk.commands(), theme)


def test_keys_do_what_the_command_says(page, commands, desk, qtbot):
    button = page.findChild(QPushButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_V)
    qtbot.keyClick(button, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["start", "save"]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_single_letters_are_text_in_text_fields(kind, page, commands, desk, qtbot):
    field = page.findChild(kind)
    field.setFocus()
    qtbot.keyClicks(field, "v")
    text = field.text() if kind is QLineEdit else field.toPlainText()
    assert (text, desk.done) == ("v", [])
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["save"]


def test_single_letters_can_be_switched_off_as_a_whole(page, commands, desk, qtbot):
    button = page.findChild(QPushButton)
    button.setFocus()
    commands.allow_single_letters(False)
    qtbot.keyClick(button, Qt.Key.Key_V)
    assert desk.done == []
    commands.allow_single_letters(True)
    qtbot.keyClick(button, Qt.Key.Key_V)
    assert desk.done == ["start"]


def test_people_choose_their_own_keys(page, commands, desk, qtbot):
    commands.remap({"app.save": "F5", "unknown.thing": "F6"})
    assert commands.keys("app.save") == "F5"
    qtbot.keyClick(page.findChild(QPushButton), Qt.Key.Key_F5)
    assert desk.done == ["save"]


def test_what_is_not_possible_says_why(commands, desk):
    desk.open = False
    commands.run("visit.start")
    action = commands["visit.start"]
    assert desk.done == []
    assert not action.isEnabled()
    assert action.toolTip() == "No stop is chosen"
    desk.open = True
    commands.run("visit.start")
    assert desk.done == ["start"]


def test_a_menu_and_the_key_sheet_read_the_same_list(page, commands, theme, qtbot):
    menu = commands.menu("visit.start", "", "app.save")
    assert [a.text() for a in menu.actions()] == ["Start visit", "", "Save now"]
    sheet = KeySheet(theme, [commands], page)
    assert sheet.lines == [
        ("Visits", "Start visit", "V"),
        ("Visits", "Save now", "Ctrl S"),
    ]
    sheet.show()
    assert page.findChild(QWidget, "scrim").isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_mistakes_in_a_declaration_are_found_at_once(page, theme):
    with pytest.raises(ValueError, match="single_letter"):
        Command("a.b", "B", print, "V")
    with pytest.raises(ValueError, match="twice"):
        CommandSet(page, "X", [Command("a.b", "B", print), Command("a.b", "B", print)], theme)
    with pytest.raises(ValueError, match="share"):
        twins = [Command("a.b", "B", print, "F5"), Command("a.c", "C", print, "F5")]
        CommandSet(page, "X", twins, theme)


@pytest.mark.parametrize(
    ("keys", "cap"), [("Ctrl+Return", "Ctrl ↵"), ("Alt+Left", "Alt ←"), ("?", "?"), ("", "")]
)
def test_caps_are_printed_short(keys, cap, qapp):
    assert key_text(keys) == cap
