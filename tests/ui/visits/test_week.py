from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.office import add_office
from tests.ui.visits.driver import Driver, plan
from ui.kit.panes import WidthClass

Key = Qt.Key
TODAY = date(2026, 10, 6)
LONG = "Sea Grape Family Medicine Specialists of Ruskin"


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path):
    long, short = add_office(work, LONG), add_office(work, "Bayshore Clinic")
    plan(work, long)
    plan(work, short)
    plan(work, short, TODAY + timedelta(days=2))
    driver = Driver(qtbot, work, jobs, theme, tmp_path / "desk")
    driver.page.list.table.setFocus()
    driver.press(Key.Key_W)
    driver.settle()
    return driver


def names(week, column):
    card = week._card
    return [
        " ".join(card._words(row, spot.width())[0])
        for row, spot in zip(week._days[column], week._plans[column].cards, strict=True)
    ]


def test_names_have_two_lines_and_empty_weekends_leave_them_room(driver):
    week = driver.page.week
    assert sorted(names(week, 2)) == ["Bayshore Clinic", LONG]
    widths = [plan.head.width() for plan in week._plans]
    assert widths[0] == widths[6] < widths[1] == widths[3]
    assert sum(widths) == pytest.approx(week.viewport().width())
    high = {spot.height() for spot in week._plans[2].cards}
    assert len(high) == 2  # the long name has a line more


def test_a_click_finds_the_card_under_it_though_columns_differ(driver):
    week = driver.page.week
    for column, place in ((2, 1), (4, 0), (0, 0)):
        plan = week._plans[column]
        spot = (plan.cards[place] if plan.cards else plan.head).center().toPoint()
        QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
        assert (week.column, week.place) == (column, place)


def test_where_panes_are_tabs_the_days_are_below_each_other_and_arrows_walk_through_them(driver):
    driver.page.resize(668, 405)
    driver.page.set_width_class(WidthClass.TABS)
    driver.settle()
    week = driver.page.week
    tops = [plan.head.y() for plan in week._plans]
    assert tops == sorted(tops)
    assert {plan.head.width() for plan in week._plans} == {week.viewport().width()}
    assert (week.column, week.place) == (2, 0)
    walked = []
    for _step in range(3):
        driver.press(Key.Key_Down)
        walked.append((week.column, week.place))
        plan = week._plans[week.column]
        spot = plan.cards[week.place] if plan.cards else plan.head
        top = spot.top() - week.verticalScrollBar().value()
        assert 0 <= top <= week.viewport().height() - spot.height()
    assert walked == [(2, 1), (3, 0), (4, 0)]
    driver.press(Key.Key_Up)
    driver.press(Key.Key_Up)
    assert (week.column, week.place) == (2, 1)
