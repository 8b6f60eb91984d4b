from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button, Terse


@pytest.fixture
def row(qtbot, theme):
    save = Button(theme, "Save as", icon_name="save")
    record = Button(theme, "Record as handed over", icon_name="check")
    print_it = Button(theme, "Print", "primary", icon_name="printer", keys="Ctrl P")
    made = ButtonRow(save, record, print_it)
    qtbot.addWidget(made)
    return made, (save, record, print_it)


def lay_out(row: QWidget, width: int) -> None:
    row.show()
    row.resize(width, 30)
    QApplication.processEvents()


def words_fit(buttons) -> bool:
    return all(button.width() >= button.sizeHint().width() for button in buttons)


@pytest.mark.parametrize("less", [0, 30, 60, 120, 180])
def test_no_button_is_ever_cut(row, less):
    made, buttons = row
    widest, narrowest = made.sizeHint().width(), made.minimumSizeHint().width()
    lay_out(made, max(narrowest, widest - less))
    assert words_fit(buttons)


def test_the_key_cap_goes_first_then_words_from_the_left(row):
    made, (save, record, print_it) = row
    full = made.sizeHint().width()
    lay_out(made, full)
    assert [button._terse for button in (save, record, print_it)] == [Terse.NOT] * 3
    lay_out(made, full - 1)
    assert {button._terse for button in (save, record, print_it)} == {Terse.NO_KEYS}
    lay_out(made, full - 60)
    assert (save._terse, record._terse) == (Terse.PICTURE, Terse.NO_KEYS)
    assert save.toolTip() == "Save as"
    assert save.accessibleName() == "Save as"
    lay_out(made, full)
    assert save.toolTip() == ""


def test_the_primary_button_keeps_its_word(row):
    made, (_save, _record, print_it) = row
    lay_out(made, made.minimumSizeHint().width())
    assert print_it.sizeHint().width() > print_it.fontMetrics().horizontalAdvance("Print")


def test_the_row_is_as_tall_as_a_part_of_fixed_size(qtbot, theme):
    meter = QWidget()
    meter.setFixedSize(60, 44)
    made = ButtonRow(Button(theme, "Print"), meter)
    qtbot.addWidget(made)
    assert made.sizeHint().height() == made.minimumSizeHint().height() == 44


def test_the_row_tells_how_much_of_its_words_some_room_is_enough_for(row):
    made, _buttons = row
    full, least = made.sizeHint().width(), made.minimumSizeHint().width()
    assert made.widest_within(full + 40) == full
    assert least < made.widest_within(full - 1) < full
    assert made.widest_within(10) == least


def test_a_button_that_comes_later_is_counted(qtbot, row):
    made, (save, record, _print_it) = row
    record.hide()
    lay_out(made, made.sizeHint().width())
    record.show()
    qtbot.waitUntil(lambda: save._terse is not Terse.NOT)
