"""The handle on recorded time, and the list of views."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from provider_ops.charts.knowledge import History, Scale, Stretch
from ui.kit.knowledge_strip import KnowledgeStrip
from ui.kit.side_list import SideItem, SideList

Key = Qt.Key
TODAY = date(2026, 10, 6)
HISTORY = History(
    (
        Stretch(None, "cr", "No", "nothing recorded"),
        Stretch(date(2026, 1, 5), "ok", "Yes", "on it"),
        Stretch(date(2026, 9, 28), "cr", "No", "ended"),
    ),
    (),
    TODAY,
)


@pytest.fixture
def strip(theme, qtbot):
    made = KnowledgeStrip(theme)
    qtbot.addWidget(made)
    made.resize(600, 70)
    made.show_history(HISTORY, TODAY)
    made.asked = []
    made.day_asked.connect(made.asked.append)
    made.show()
    return made


def test_arrows_step_by_change_and_end_returns(strip, qtbot):
    qtbot.keyClick(strip, Key.Key_Left)
    strip.show_history(HISTORY, strip.asked[-1])
    qtbot.keyClick(strip, Key.Key_Left)
    qtbot.keyClick(strip, Key.Key_Right)
    qtbot.keyClick(strip, Key.Key_End)
    assert strip.asked == [date(2026, 9, 27), date(2026, 1, 4), date(2026, 9, 28), TODAY]


def test_a_drag_asks_for_the_day_under_the_pointer(strip, qtbot):
    place = round(Scale(HISTORY, 592).at(date(2026, 6, 1))) + 4
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(place, 30))
    assert abs((strip.asked[-1] - date(2026, 6, 1)).days) <= 2
    assert HISTORY.at(strip.asked[-1]).word == "Yes"


def test_it_says_in_words_what_it_shows_and_grows_with_the_text(strip, theme):
    assert strip.accessibleDescription() == "No since 09/28/2026: ended"
    strip.show_history(HISTORY, date(2026, 5, 1))
    assert strip.accessibleDescription() == "Yes since 01/05/2026: on it"
    height = strip.sizeHint().height()
    theme.set(dark=True, text_scale=2.0)
    assert strip.sizeHint().height() >= 2 * height - 4
    strip.resize(strip.sizeHint())
    assert not strip.grab().isNull()


def test_views_are_chosen_by_arrows_and_keep_their_choice(theme, qtbot):
    side = SideList(theme, "Views")
    qtbot.addWidget(side)
    side.show_items(
        [SideItem("a", "Expiring", 3), SideItem("b", "Contracts"), SideItem("c", "Codes")]
    )
    told = []
    side.chosen.connect(told.append)
    side.go_to("a")
    qtbot.keyClick(side, Key.Key_Down)
    assert told == ["a", "b"]
    side.show_items([SideItem("b", "Contracts", 1412), SideItem("c", "Codes")])
    assert (side.current_key, told) == ("b", ["a", "b"])
    assert side.items.items[0].spoken == "Contracts, 1,412"
    assert side.height() == 2 * theme.px(28)
