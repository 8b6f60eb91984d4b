from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.tab_row import TabRow
from ui.kit.tabs import TabStrip

LEAST, MOST = 120, 220


@pytest.fixture
def row(qtbot, theme):
    tabs = TabStrip(theme, "Status", [(word, word) for word in ("All", "Active", "Terminated")])
    search = QLineEdit()
    search.setMinimumWidth(LEAST)
    search.setMaximumWidth(MOST)
    made = TabRow(theme, tabs, search, Button(theme, "Export", "quiet"))
    made.tabs, made.search, made.holder = tabs, search, QWidget()
    holder = made.holder
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.show()
    return made


def wide(row, width):
    row.window().resize(width, 200)
    QApplication.processEvents()
    return row


def test_the_parts_stand_beside_the_tabs_where_there_is_room(row):
    wide(row, 900)
    assert not row.is_below
    assert row.height() == row.tabs.height()


def test_the_search_shrinks_and_then_the_parts_go_below_before_a_tab_is_folded(row):
    seen = []
    for width in range(900, row.tabs.whole_width() - 1, -10):
        wide(row, width)
        assert row.tabs.hidden() == [], width
        assert LEAST <= row.search.width() <= MOST
        seen.append((row.is_below, row.search.width() < MOST))
    assert (False, True) in seen
    assert [below for below, _less in seen] == sorted(below for below, _less in seen)
    assert seen[-1][0]


@pytest.mark.parametrize("width", [900, 330])
def test_the_rule_runs_along_the_whole_row(row, theme, width):
    wide(row, width)
    picture = row.grab().toImage()
    foot = row.tabs.geometry().bottom()
    right = int((row.width() - 2) * picture.devicePixelRatio())
    foot = int((foot + 0.5) * picture.devicePixelRatio())
    assert picture.pixelColor(right, foot) == theme.color("line_2")


def test_a_count_that_takes_the_room_sends_the_parts_below(row, qtbot):
    width = next(w for w in range(300, 900) if not wide(row, w).is_below)
    row.tabs.set_count("All", "12,345,678")
    qtbot.waitUntil(lambda: row.is_below)
    assert wide(row, width).tabs.hidden() == []
