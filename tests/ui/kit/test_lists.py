from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.support.fake_parts import (
    AXIS,
    CHECKS,
    COLUMNS,
    ITEMS,
    MOMENTS,
    TODAY,
    WORDS,
)
from ui.kit.board import Board
from ui.kit.lists import Tag, TwoLineItem, TwoLineList
from ui.kit.span_table import SpanTable
from ui.kit.spans import asked_at, places
from ui.kit.timeline import MonthHeading, TimelineView

Key = Qt.Key
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot):
    def show(widget, width=600, height=400):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        return widget

    return show


@pytest.fixture
def two_lines(theme, shown):
    view = shown(TwoLineList(theme), 296, 300)
    view.show_items(ITEMS)
    return view


@pytest.fixture
def timeline(theme, shown):
    view = shown(TimelineView(theme, TODAY), 640, 240)
    view.show_moments(MOMENTS)
    return view


@pytest.fixture
def board(theme, shown):
    view = shown(Board(theme), 860, 330)
    view.show_columns(COLUMNS)
    view.go_to("c1")
    return view


def test_every_list_passes_qts_own_model_checks(two_lines, timeline, qtmodeltester):
    qtmodeltester.check(two_lines.items)
    qtmodeltester.check(timeline.items)


def test_rows_of_a_two_line_list_say_all_they_show(two_lines):
    said = [two_lines.items.index(row).data(ACCESSIBLE) for row in range(3)]
    assert said[0] == "Send 2026 fee schedule, exhibit B, Gulf Cardiology, 4 d late"
    assert said[2] == "Lourdes Reed, Office manager, Spanish"


def test_what_stands_after_the_first_of_three_lines_leaves_the_others_their_room(two_lines):
    item = TwoLineItem("a", "Amendment 3", "from 10/01/2026", "number:3",
                       more="recorded 10/02/2026 by somebody with a long name", code=True)  # fmt: skip

    def lower(shown):
        two_lines.show_items([shown])
        height = two_lines.visualRect(two_lines.items.index(0)).height()
        return two_lines.viewport().grab().toImage().copy(0, height // 2, 296, height // 2)

    assert lower(item) == lower(replace(item, tag=Tag("Signature")))
    assert lower(item) != lower(replace(item, more="recorded 10/02/2026"))
    assert lower(item) != lower(replace(item, mark="number:4"))


def test_keys_of_a_list_ask_with_the_items_key(qtbot, two_lines):
    two_lines.go_to("b")
    asked = {Key.Key_Space: "preview_asked", Key.Key_Return: "open_asked", Key.Key_X: "check_asked"}
    for key, name in asked.items():
        with qtbot.waitSignal(getattr(two_lines, name)) as signal:
            qtbot.keyClick(two_lines, key)
        assert signal.args == ["b"]


def test_a_click_on_the_box_asks_to_check_and_elsewhere_does_not(qtbot, two_lines):
    row = two_lines.visualRect(two_lines.items.index(0))
    with qtbot.waitSignal(two_lines.check_asked) as asked:
        qtbot.mouseClick(two_lines.viewport(), LEFT, pos=QPoint(20, row.center().y()))
    assert asked.args == ["a"]
    with qtbot.assertNotEmitted(two_lines.check_asked):
        qtbot.mouseClick(two_lines.viewport(), LEFT, pos=QPoint(150, row.center().y()))


def test_months_head_the_timeline_and_cannot_be_chosen(qtbot, timeline):
    headings = [item.title for item in timeline.items.items if isinstance(item, MonthHeading)]
    assert headings == ["October 2026", "September 2026", "December 2025"]
    qtbot.keyClick(timeline, Key.Key_Home)
    walked = []
    for _ in MOMENTS:
        qtbot.keyClick(timeline, Key.Key_Down)
        walked.append(timeline.current_key)
    assert "" not in walked
    assert walked[-1] == "m5"


def test_more_moments_continue_the_month(timeline):
    timeline.show_moments(MOMENTS[:1])
    timeline.add_moments(MOMENTS[1:3])
    titles = [item.title for item in timeline.items.items]
    assert titles.count("October 2026") == 1


def test_the_end_of_the_timeline_asks_for_more(qtbot, timeline):
    bar = timeline.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    with qtbot.waitSignal(timeline.more_asked):
        bar.setValue(bar.maximum())


def test_a_link_of_a_moment_answers_the_mouse_and_the_menu(qtbot, timeline):
    at = timeline.items.position("m2")
    index = timeline.items.index(at)
    item = timeline.items.items[at]
    links = list(timeline._delegate.links(item, timeline.visualRect(index)))
    with qtbot.waitSignal(timeline.action_asked) as asked:
        spot = links[1][1].center().toPoint()
        qtbot.mouseClick(timeline.viewport(), LEFT, pos=spot)
    assert asked.args == ["m2", "visit"]
    menu = timeline.menu_for(item)
    qtbot.addWidget(menu)
    with qtbot.waitSignal(timeline.action_asked) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["m2", "lines"]


def test_a_long_body_makes_its_moment_taller(timeline):
    def height(key):
        index = timeline.items.index(timeline.items.position(key))
        return timeline._delegate.sizeHint(None, index).height()

    assert height("m2") > height("m1") > height("m5")


def test_arrows_walk_the_board_over_empty_columns(qtbot, board):
    qtbot.keyClick(board.lists[0], Key.Key_Right)
    assert board.current_key == "c3"
    qtbot.keyClick(board.lists[1], Key.Key_Right)
    assert board.current_key == "c4"
    qtbot.keyClick(board.lists[3], Key.Key_Left)
    assert board.current_key == "c3"


def test_shift_arrows_ask_to_move_and_move_nothing(qtbot, board):
    with qtbot.waitSignal(board.move_asked) as asked:
        qtbot.keyClick(board.lists[0], Key.Key_Right, SHIFT)
    assert asked.args == ["c1", "out"]
    assert board.lists[0].items.position("c1") == 0
    with qtbot.assertNotEmitted(board.move_asked):
        qtbot.keyClick(board.lists[0], Key.Key_Left, SHIFT)


def test_a_dropped_card_asks_unless_it_came_from_there(qtbot, board):
    with qtbot.waitSignal(board.move_asked) as asked:
        board.lists[2].dropped.emit("c1")
    assert asked.args == ["c1", "empty"]
    with qtbot.assertNotEmitted(board.move_asked):
        board.lists[0].dropped.emit("c1")


def test_the_current_card_stays_current_after_a_move(board):
    moved = COLUMNS[0].cards[0]
    columns = [
        type(column)(
            column.key,
            column.title,
            column.hint,
            tuple(card for card in column.cards if card.key != moved.key)
            + ((moved,) if column.key == "empty" else ()),
        )
        for column in COLUMNS
    ]
    board.show_columns(columns)
    assert board.current_key == moved.key
    assert board.lists[2].current_key == moved.key


def test_a_card_says_its_risks_in_words(board):
    said = board.lists[0].items.index(0).data(ACCESSIBLE)
    assert "Breaks adequacy" in said
    assert "25 d" in said


@pytest.fixture
def checks(theme, shown):
    view = shown(SpanTable(theme, AXIS, WORDS), 1054, 260)
    view.show_checks(CHECKS, AXIS)
    return view


def test_a_check_opens_its_record_and_says_its_spans(qtbot, checks):
    checks.rows.go_to("list")
    with qtbot.waitSignal(checks.open_asked) as asked:
        qtbot.keyClick(checks.rows, Key.Key_Return)
    assert asked.args == ["list"]
    said = checks.rows.items.index(2).data(ACCESSIBLE)
    assert "01/01/2026 to 09/30/2026 ends 09/30" in said


def test_months_leave_out_the_same_number_of_names_everywhere(checks):
    head, names = checks.head, ["ene", "feb", "mar", "abr", "may", "jun"]
    assert head.step(names, [n * 40.0 for n in range(6)]) == 1
    assert head.step(names, [n * 20.0 for n in range(6)]) == 2
    assert head.step(["ene"], [0.0]) == 1


def test_words_have_all_the_room_of_a_narrow_table(checks):
    ink = checks.rows.delegate.ink
    wide, narrow = places(900, ink), places(640, ink)
    assert wide.axis[1] > 200
    assert narrow.axis[1] == 0
    assert narrow.says[1] > wide.says[1] > 200
    checks.resize(640, 400)
    assert not checks.grab().isNull()


def test_the_line_of_the_date_asked_falls_after_the_ended_span(checks):
    spot = places(1054, checks.rows.delegate.ink)
    end = spot.axis[0] + spot.axis[1] * AXIS.share(TODAY.replace(month=10, day=1))
    assert end < asked_at(AXIS, spot) < spot.axis[0] + spot.axis[1]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [300, 720, 1400])
def test_lists_paint_at_every_width_and_text_size(theme, scale, width, request):
    theme.set(dark=True, text_scale=scale)
    for name in ("two_lines", "timeline", "board", "checks"):
        view = request.getfixturevalue(name)
        view.resize(width, 300)
        assert not view.grab().isNull()


def test_a_list_that_breaks_is_higher_by_a_line_where_a_detail_has_no_room(qtbot, theme):
    view = TwoLineList(theme, breaks=True)
    qtbot.addWidget(view)
    view.show_items([
        TwoLineItem("ana", "Ana Bell", "(656) 555-0164 · office manager", "person:AB"),
        TwoLineItem("bo", "Bo Diaz", "Nurse practitioner", "person:BD"),
    ])  # fmt: skip
    view.resize(400, 10)
    view.show()
    low = view.height()
    assert low == view.rows_height
    view.resize(220, low)
    assert view.height() == view.rows_height > low
    assert view.sizeHintForRow(0) > view.sizeHintForRow(1)
