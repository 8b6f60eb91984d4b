"""Short facts under each other whose words may take a second line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from ui.kit.fact_rows import Fact, FactRows

FACTS = (
    Fact("99213", "Office visit of an established patient", quiet="11/04", key="first"),
    Fact("G0008", "Flu shot", quiet="11/04", key="second"),
)


@pytest.fixture
def rows(theme, qtbot):
    made = FactRows(theme, "Codes", wrap=True)
    qtbot.addWidget(made)
    made.show_facts(FACTS)
    made.resize(230, 100)
    return made


def test_a_row_grows_by_a_line_where_its_words_do_not_fit(rows):
    narrow = rows.sizeHint().height()
    rows.resize(600, 100)
    assert rows.sizeHint().height() == narrow - 17 == 2 * 24


def test_a_click_finds_its_row_under_a_higher_one(rows, qtbot):
    asked = []
    rows.activated.connect(asked.append)
    for y in (4, 38, 44, 70):
        qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
    assert asked == ["first", "first", "second"]


def test_no_word_is_broken_in_two(theme, qtbot):
    rows = FactRows(theme, "Codes", wrap=True)
    qtbot.addWidget(rows)
    rows.show_facts((Fact("99213", "Otorhinolaryngology consultation", quiet="11/04"),))
    rows.resize(140, 100)
    assert rows.sizeHint().height() == 24
