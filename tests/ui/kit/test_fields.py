from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.kit.choices import Select, Switch
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.focus import _REACH
from ui.kit.segmented import Segmented

TODAY = date(2026, 10, 6)


@pytest.fixture
def form(qtbot):
    """Show controls above a button that can take the focus away."""

    pages = []  # somebody has to hold them

    def show(*widgets):
        page = QWidget()
        pages.append(page)
        layout = QVBoxLayout(page)
        for widget in (*widgets, QPushButton("elsewhere")):
            layout.addWidget(widget)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    yield show
    pages.clear()


def elsewhere(page):
    page.findChild(QPushButton).setFocus()


def test_a_field_names_its_control_and_says_what_is_wrong(theme, form):
    field = Field(theme, "NPI", TextField(theme), hint="10 digits", name="npi")
    page = form(field)
    theme.dress(page)
    control = page.findChild(QLineEdit, "npi")
    assert control.accessibleName() == "NPI"
    assert control.accessibleDescription() == "10 digits"
    plain = control.grab().toImage()
    field.set_error("Check digit should be 0")
    assert control.accessibleDescription() == "Check digit should be 0"
    assert control.grab().toImage() != plain
    assert field._glyph.isVisible()
    field.set_ok()
    assert field.error == ""
    assert control.accessibleDescription() == "10 digits"
    assert len(control.actions()) == 1


def test_what_does_not_fit_ends_in_an_ellipsis_but_a_secret_is_never_shown(theme, form):
    field, secret = TextField(theme, "M" * 12), TextField(theme, "open sesame")
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    page = form(field, secret)
    theme.dress(page)
    for control in (field, secret):
        control.setFixedWidth(60)
        control.setCursorPosition(0)
    elsewhere(page)
    cut, hidden = field.grab().toImage(), secret.grab().toImage()
    field.setText("MM" + "W" * 10)  # the ellipsis stands where the third letter would
    field.setCursorPosition(0)
    assert field.grab().toImage() == cut
    secret.setText("SHUT SESAME")
    secret.setCursorPosition(0)
    assert secret.grab().toImage() == hidden


def test_an_error_takes_the_tick_away(theme, form):
    field = Field(theme, "NPI", TextField(theme))
    form(field)
    field.set_ok()
    field.set_error("No")
    assert field.control.actions() == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("10/3", "10/03/2026"), ("10032026", "10/03/2026"), ("today", "10/06/2026"),
     ("+7", "10/13/2026"), ("2026-12-31", "12/31/2026")],
)  # fmt: skip
def test_a_date_is_read_when_the_field_is_left(typed, shown, theme, form, qtbot):
    field = DateField(theme, lambda: TODAY)
    page = form(Field(theme, "Check again", field))
    field.setFocus()
    qtbot.keyClicks(field, typed)
    with qtbot.waitSignal(field.value_changed):
        elsewhere(page)
    assert field.text() == shown
    assert field.value() is not None


def test_a_date_that_is_none_is_explained_and_kept_to_correct(theme, form, qtbot):
    field = DateField(theme, lambda: TODAY)
    wrapped = Field(theme, "Check again", field)
    form(wrapped)
    field.set_value(TODAY)
    field.setText("2/30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() is None
    assert field.text() == "2/30"
    assert "no day 2/30" in wrapped.error
    field.setText("")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wrapped.error == ""


def test_a_date_can_be_picked_from_the_calendar(theme, form, qtbot):
    field = DateField(theme, lambda: TODAY)
    form(field)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    month = field.findChild(QCalendarWidget)
    assert month.selectedDate().toPython() == TODAY
    popup = month.window()
    with qtbot.waitSignal(popup.destroyed):
        month.clicked.emit(month.selectedDate().addDays(2))
    assert field.value() == date(2026, 10, 8)


def test_a_select_filters_by_any_part_and_returns_to_the_last_choice(theme, form, qtbot):
    select = Select([("Fee schedule load", 1), ("Claims load", 2), ("Roster", 3)])
    page = form(Field(theme, "Source", select))
    select.set_value(1)
    line = select.lineEdit()
    assert line.accessibleName() == "Source"
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "LOAD")
    assert select.completer().completionCount() == 2
    select.completer().popup().hide()
    elsewhere(page)
    assert (select.value(), select.currentText()) == (1, "Fee schedule load")


def test_a_select_takes_a_typed_name_and_tells_once(theme, form, qtbot):
    select = Select([("Fee schedule load", 1), ("Roster", 3)])
    form(select)
    line = select.lineEdit()
    line.setFocus()
    line.selectAll()
    with qtbot.waitSignal(select.value_changed) as told:
        qtbot.keyClicks(line, "roster")
        select.completer().popup().hide()
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [3]
    assert select.currentText() == "Roster"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_select_takes_the_only_one_that_fits_what_was_typed(theme, form, qtbot, key):
    select = Select([("None", None), ("List 2 · Cardiology", 2), ("List 3 · Primary care", 3)])
    form(select, Field(theme, "Next", TextField(theme)))
    line = select.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "cardio")
    qtbot.keyClick(select.completer().popup(), key)
    qtbot.keyClick(line, key)
    assert (select.value(), select.currentText()) == (2, "List 2 · Cardiology")


def test_new_options_keep_the_choice_if_it_is_still_there(form):
    select = Select([("A", 1), ("B", 2)])
    form(select)
    select.set_value(2)
    told = []
    select.value_changed.connect(told.append)
    select.set_options([("B", 2), ("C", 3)])
    assert (select.value(), told) == (2, [])
    select.set_options([("C", 3)])
    assert (select.value(), told) == (None, [None])


def test_a_switch_is_thrown_with_the_space_bar(theme, form, qtbot):
    switch = Switch(theme, "Dark")
    form(switch)
    before = switch.grab().toImage()
    with qtbot.waitSignal(switch.toggled) as told:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [True]
    assert switch.grab().toImage() != before


def test_tab_leaves_a_text_area(theme, form, qtbot):
    area = TextArea(theme, lines=4)
    page = form(area)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert page.findChild(QPushButton).hasFocus()
    assert area.toPlainText() == ""


def test_arrows_move_between_segments_and_tab_reaches_only_the_one_that_is_on(form, qtbot):
    views = Segmented("View", [("board", "Board"), ("table", "Table"), ("map", "Map")])
    form(views)
    told = []
    views.value_changed.connect(told.append)
    board = views.findChild(QWidget, "board")
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(views.findChild(QWidget, "table"), Qt.Key.Key_Right)
    qtbot.keyClick(views.findChild(QWidget, "map"), Qt.Key.Key_Right)
    assert told == ["table", "map", "board"]
    assert board.hasFocus()
    reached = [b for b in ("board", "table", "map")
               if views.findChild(QWidget, b).focusPolicy() & Qt.FocusPolicy.TabFocus]  # fmt: skip
    assert reached == ["board"]


def test_the_ring_of_a_field_stays_clear_of_the_letters_above(form, theme):
    control = TextField(theme)
    field = Field(theme, "Type of agency", control)
    form(field)
    label = field.findChild(QLabel)
    assert control.geometry().top() - label.geometry().bottom() > _REACH + 1
