from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.kit.bulkbar import BulkBar
from ui.kit.elided import Elided
from ui.kit.panes import Pane, Panes, WidthClass, width_class
from ui.kit.section import PaneHeader, Section


class Memory:
    def __init__(self):
        self.kept = {}

    def load(self, key):
        return self.kept.get(key)

    def save(self, key, sizes):
        self.kept[key] = list(sizes)


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def make(qtbot, theme, memory):
    def build():
        panes = Panes(
            theme,
            "providers",
            [
                Pane("side", "Offices", QLineEdit(), 292, 252),
                Pane("main", "Timeline", QLineEdit()),
                Pane("map", "Map", QLineEdit(), 310),
            ],
            memory,
        )
        qtbot.addWidget(panes)
        panes.resize(1244, 600)
        panes.show()
        return panes

    return build


@pytest.mark.parametrize(
    ("width", "scale", "expected"),
    [
        (1440, 1.0, WidthClass.FULL),
        (1320, 1.0, WidthClass.FULL),
        (1319, 1.0, WidthClass.RAIL),
        (1000, 1.0, WidthClass.RAIL),
        (999, 1.0, WidthClass.TABS),
        (1440, 1.3, WidthClass.RAIL),
        (3840, 2.0, WidthClass.TABS),
    ],
)
def test_width_classes(width, scale, expected):
    assert width_class(width, scale) is expected


def test_panes_start_as_designed_and_the_rest_goes_to_the_center(make):
    panes = make()
    side, main, extra = panes.splitter.sizes()
    assert (side, extra) == (292, 310)
    assert main == 1244 - 292 - 310 - 2 * panes.splitter.handleWidth()


def test_moved_sizes_are_kept_per_screen_and_class(make, memory):
    panes = make()
    panes.splitter.moveSplitter(400, 1)
    panes.splitter.splitterMoved.emit(400, 1)
    kept = memory.kept["providers/full"]
    assert kept[0] == 400
    again = make()
    assert again.splitter.sizes() == kept
    again.set_width_class(WidthClass.RAIL)
    assert again.splitter.sizes()[0] == 252


def test_a_narrow_window_makes_tabs_of_all_panes_and_back(qtbot, make):
    panes = make()
    with qtbot.waitSignal(panes.class_changed):
        panes.set_width_class(WidthClass.TABS)
    assert [panes.tabs.tabText(at) for at in range(3)] == ["Offices", "Timeline", "Map"]
    panes.show_pane("map")
    assert panes._panes[2].widget.isVisible()
    assert not panes._panes[0].widget.isVisible()
    panes.set_width_class(WidthClass.FULL)
    assert all(pane.widget.isVisible() for pane in panes._panes)


def test_a_pane_that_is_shown_or_hidden_comes_to_the_front_of_tabs_or_goes_behind(make):
    panes = make()
    side, main, extra = (pane.widget for pane in panes._panes)
    panes.set_shown("map", shown=False)
    assert not panes.shows("map")
    assert extra.isHidden()
    panes.set_width_class(WidthClass.TABS)
    panes.set_shown("map", shown=True)
    assert panes.shows("map")
    assert [one.isVisible() for one in (side, main, extra)] == [False, False, True]
    panes.set_shown("map", shown=False)
    assert [one.isVisible() for one in (side, main, extra)] == [False, True, False]


def test_the_focus_walks_from_pane_to_pane(qtbot, make):
    panes = make()
    panes.activateWindow()
    panes.show_pane("side")
    qtbot.waitUntil(lambda: panes.focusWidget() is panes._panes[0].widget)
    panes.next_pane()
    assert panes.focusWidget() is panes._panes[1].widget
    panes.next_pane()
    panes.next_pane()
    assert panes.focusWidget() is panes._panes[0].widget


def test_a_pane_header_shows_title_hint_and_actions(qtbot, theme):
    header = PaneHeader(theme, "Action items", "9 open")
    section = Section(header, QLabel("body"))
    qtbot.addWidget(section)
    header.add_action(QLineEdit())
    header.set_hint("8 open")
    section.show()
    assert header.height() == 38
    assert header.findChild(Elided).text() == "8 open"
    theme.set(dark=False, text_scale=1.3)
    assert header.height() == theme.px(38)


def test_a_head_whose_title_is_said_elsewhere_leaves_it_to_the_actions(qtbot, theme):
    page = QWidget()
    qtbot.addWidget(page)
    header = PaneHeader(theme, "Visit brief", "page 1 of 1", page)
    action = QLineEdit()
    action.setFixedWidth(300)
    header.add_action(action)
    page.show()
    header.resize(350, 38)
    assert not header._title.isHidden()
    header.let_title_go()
    assert header._title.isHidden()
    header.resize(500, 38)
    assert not header._title.isHidden()


def test_the_bulk_bar_comes_and_goes_with_the_picks(qtbot, theme):
    table = QWidget()
    qtbot.addWidget(table)
    table.resize(900, 400)
    bar = BulkBar(theme, table)
    button = bar.add_button("Create re-education visit", main=True)
    table.show()
    assert not bar.isVisible()
    bar.show_picks(5, "5 lines selected", "2 practices")
    assert bar.isVisible()
    assert bar.accessibleName() == "5 lines selected 2 practices"
    assert abs(bar.geometry().center().x() - 450) <= 1
    table.resize(700, 300)
    assert bar.geometry().bottom() < 300
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.clear_asked):
        qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    bar.show_picks(0, "")
    assert not bar.isVisible()
