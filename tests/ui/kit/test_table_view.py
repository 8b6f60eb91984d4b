from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage

from tests.support.fake_market import FACTS, columns, practice, source
from ui.kit.columns import Column, Kind
from ui.kit.paging import Sort
from ui.kit.picks import PickState
from ui.kit.table import PagedTableModel
from ui.kit.table_view import NAME, TableView

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot, jobs, theme):
    model = PagedTableModel(columns(), FACTS, jobs, pickable=True)
    view = TableView(model, theme)
    view.kept = model
    qtbot.addWidget(view)
    view.resize(900, 400)
    with qtbot.waitSignal(model.loaded):
        model.show(source(5000))
    view.show()
    view.go_to(0)
    return view


def press(qtbot, view, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(view, key, modifier)


@pytest.mark.parametrize(
    ("key", "asked"), [(Key.Key_Space, "preview_asked"), (Key.Key_Return, "open_asked")]
)
def test_space_previews_and_enter_opens_the_current_row(qtbot, view, key, asked):
    press(qtbot, view, Key.Key_Down)
    with qtbot.waitSignal(getattr(view, asked)) as signal:
        press(qtbot, view, key)
    assert signal.args == [practice(1)]


def test_slash_asks_for_the_filter(qtbot, view):
    with qtbot.waitSignal(view.filter_asked):
        press(qtbot, view, Key.Key_Slash)


def test_x_picks_and_drops_and_escape_drops_all(qtbot, view):
    press(qtbot, view, Key.Key_X)
    assert view.kept.is_picked(practice(0))
    press(qtbot, view, Key.Key_X)
    assert view.kept.picked_count() == 0
    view.kept.pick_all(picked=True)
    press(qtbot, view, Key.Key_Escape)
    assert view.kept.picked_count() == 0


def test_rows_that_came_after_the_focus_are_picked_at_once(qtbot, jobs, theme):
    model = PagedTableModel(columns(), FACTS, jobs, pickable=True)
    view = TableView(model, theme)
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    with qtbot.waitSignal(model.loaded):
        model.show(source(50))
    press(qtbot, view, Key.Key_X)
    assert model.is_picked(practice(0))


def test_shift_arrows_pick_from_where_they_began(qtbot, view):
    press(qtbot, view, Key.Key_Down)
    for _ in range(3):
        press(qtbot, view, Key.Key_Down, SHIFT)
    assert view.kept.picks.keys == {1, 2, 3, 4}
    assert view.currentIndex().row() == 4


def test_end_and_home_reach_the_ends(qtbot, view):
    with qtbot.waitSignal(view.kept.loaded):
        press(qtbot, view, Key.Key_End)
    assert view.currentIndex().row() == 4999
    press(qtbot, view, Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_copy_puts_the_row_on_the_clipboard_as_text(qtbot, view):
    press(qtbot, view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[0].startswith(practice(0).name)
    assert copied[1] == practice(0).npi


def cell_point(view, row, column):
    return view.visualRect(view.kept.index(row, column)).center()


def test_a_click_on_the_box_picks_and_shift_click_picks_the_range(qtbot, view):
    click = qtbot.mouseClick
    click(view.viewport(), Qt.MouseButton.LeftButton, pos=cell_point(view, 2, 0))
    click(view.viewport(), Qt.MouseButton.LeftButton, SHIFT, pos=cell_point(view, 5, 2))
    assert view.kept.picks.keys == {2, 3, 4, 5}


def test_a_double_click_opens(qtbot, view):
    with qtbot.waitSignal(view.open_asked) as asked:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell_point(view, 3, 2))
    assert asked.args == [practice(3)]


def heading_point(view, section):
    return QPoint(view.heading.sectionViewportPosition(section) + 20, 10)


def test_the_heading_sorts_and_picks_everything(qtbot, view):
    header = view.heading.viewport()
    for descending in (False, True, False):
        with qtbot.waitSignal(view.kept.loaded):
            qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=heading_point(view, 1))
        assert view.kept.sorting == Sort("name", descending=descending)
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=heading_point(view, 2))
    assert view.kept.sorting == Sort("name")
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=heading_point(view, 0))
    assert view.kept.pick_state() is PickState.ALL


def test_only_cut_text_and_unsent_changes_have_a_tip(view):
    def tip(row, section, width):
        index = view.kept.index(row, section)
        area = view.visualRect(index)
        area.setWidth(width)
        return view.rows.tip(view.kept, area, index)

    assert tip(0, 2, 110) == ""
    assert tip(0, 1, 60).startswith(practice(0).name)
    assert tip(4, 1, 900) == "Not sent yet"
    assert tip(7, 1, 900) == "Sync refused"


def test_the_stretching_column_takes_the_spare_width(view):
    view.resize(1200, 400)
    widths = [view.columnWidth(section) for section in range(view.kept.columnCount())]
    assert sum(widths) == view.viewport().width()
    assert widths[2] == 102


def test_stretching_columns_share_the_spare_width(qtbot, jobs, theme):
    model = PagedTableModel(
        [Column("Code", str, width=100), Column("Label", str, width=80, stretch=True),
         Column("Conditions", str, width=120, stretch=True)], FACTS, jobs)  # fmt: skip
    view = TableView(model, theme)
    qtbot.addWidget(view)
    view.show()
    for width in (601, 602, 901):
        view.resize(width, 200)
        code, label, conditions = (view.columnWidth(section) for section in range(3))
        assert code + label + conditions == view.viewport().width()
        assert abs((label - 80) - (conditions - 120)) <= 1
    view.resize(200, 200)
    assert [view.columnWidth(section) for section in range(3)] == [100, 80, 120]


def test_a_column_takes_its_parts_of_the_spare_width_and_hidden_ones_leave_theirs(
    qtbot, jobs, theme
):
    model = PagedTableModel(
        [Column("Office", str, width=160, stretch=2), Column("Listed", str, width=100, stretch=1),
         Column("Reason", str, width=120)], FACTS, jobs)  # fmt: skip
    view = TableView(model, theme)
    qtbot.addWidget(view)
    view.show()
    view.resize(680, 200)
    spare = view.viewport().width() - 380
    office, listed, reason = (view.columnWidth(section) for section in range(3))
    assert (office + listed + reason, reason) == (view.viewport().width(), 120)
    assert abs((office - 160) - 2 * spare / 3) <= 1
    view.hide_columns(["Reason"])
    assert view.isColumnHidden(2)
    assert view.columnWidth(0) + view.columnWidth(1) == view.viewport().width()
    view.hide_columns(())
    assert [view.columnWidth(section) for section in range(3)] == [office, listed, reason]


def test_a_name_has_room_where_the_table_scrolls_sideways_anyway(qtbot, theme, jobs):
    model = PagedTableModel(
        [Column("Office", str, Kind.STRONG, 150, stretch=True),
         Column("Conditions", str, width=120, stretch=True), Column("Reason", str, width=200)],
        FACTS, jobs)  # fmt: skip
    view = TableView(model, theme)
    qtbot.addWidget(view)
    view.show()
    view.resize(400, 200)
    assert [view.columnWidth(at) for at in range(3)] == [NAME, 120, 200]


def test_rows_grow_with_the_text_size_and_everything_is_painted(view, theme):
    theme.set(dark=True, text_scale=1.3)
    assert view.rowHeight(0) == theme.px(30)
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colors = {picture.pixel(x, 50) for x in range(picture.width())}
    assert len(colors) > 10


def test_a_refresh_keeps_the_place_and_another_order_begins_at_its_top(qtbot, view):
    view.go_to(150)
    scroll = view.verticalScrollBar().value()
    with qtbot.waitSignal(view.kept.loaded):
        view.kept.refresh()
    assert view.currentIndex().row() == 150
    assert view.verticalScrollBar().value() == scroll
    with qtbot.waitSignal(view.kept.loaded):
        view.kept.sort_by(Sort("name"))
    assert view.verticalScrollBar().value() == 0
