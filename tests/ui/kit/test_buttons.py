from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import KINDS, Button, IconButton


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def test_a_loading_button_keeps_its_width_and_swallows_everything(theme, qtbot, shown):
    button = shown(Button(theme, "Start this visit now", "primary"))
    button.resize(button.sizeHint())
    width, clicks = button.width(), []
    button.clicked.connect(lambda: clicks.append(1))
    button.set_loading("Saving")
    button.resize(button.sizeHint())
    assert button.width() == width or button.minimumWidth() == width
    assert button.isEnabled()
    assert button.accessibleName() == "Saving"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert clicks == []
    button.set_loading("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == [1]
    assert button.accessibleName() == "Start this visit now"


def test_an_unknown_kind_is_refused(theme):
    with pytest.raises(ValueError, match="danger"):
        Button(theme, "Go", "danger")


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_look_different_and_follow_the_theme(kind, theme, shown):
    page = QWidget()
    layout = QVBoxLayout(page)
    one, plain = Button(theme, "Remove", kind), Button(theme, "Remove")
    layout.addWidget(one)
    layout.addWidget(plain)
    shown(page)
    light = one.grab().toImage()
    assert (light == plain.grab().toImage()) == (kind == "secondary")
    theme.set(dark=True, text_scale=1.0)
    assert one.grab().toImage() != light


def test_a_button_grows_with_the_text_size(theme, shown):
    button = shown(Button(theme, "Print", keys="P", icon_name="printer"))
    before = button.sizeHint()
    theme.set(dark=False, text_scale=2.0)
    after = button.sizeHint()
    assert after.height() == 2 * before.height()
    assert after.width() > 1.7 * before.width()


@pytest.mark.parametrize("kind", ["text", "icon"])
def test_a_button_follows_its_action(kind, theme, qtbot, shown):
    owner = QWidget()
    qtbot.addWidget(owner)
    action = QAction("Print", owner)
    action.setShortcut("Ctrl+P")
    made = Button(theme, "Print") if kind == "text" else IconButton(theme, "printer", "Print")
    button = shown(made.follow(action))
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not button.isEnabled()


def test_an_icon_button_has_a_name_a_tooltip_with_its_key_and_a_large_target(theme, shown):
    button = shown(IconButton(theme, "printer", "Print", keys="P", edge=24))
    assert button.accessibleName() == "Print"
    assert button.toolTip() == "Print (P)"
    assert min(button.width(), button.height()) >= 24
