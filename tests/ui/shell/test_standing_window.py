"""A window that stands while several tests use it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.shell.conftest import quiet
from ui.kit.key_sheet import KeySheet
from ui.kit.palette import Palette
from ui.kit.panes import WidthClass
from ui.page import Link
from ui.visits.plan_sheet import PlanSheet


@pytest.fixture
def opened(qtbot, standing, theme):
    standing.window.activateWindow()
    qtbot.waitUntil(standing.window.isActiveWindow)
    yield standing
    quiet(qtbot, standing.session.jobs)


def palette(program):
    program.find()
    found = program.window.findChildren(Palette)
    return found[-1]


def test_the_bars_show_the_screen_and_the_person(opened):
    bench = opened.bench
    bench.go("settings")
    assert bench.top_bar.title == "Settings"
    assert bench.sidebar.button("settings").isChecked()
    assert ("?", "All keys") in bench.status_bar.hints.hints
    assert opened.state.pill() == "On this laptop"


def test_what_is_late_is_red_in_the_sidebar(opened):
    bench = opened.bench
    for key, is_hot in (("escalations", True), ("claims", False)):
        bench.page_count(key, 2)
        assert (bench.sidebar.button(key).count, bench.sidebar.button(key).hot) == (2, is_hot)
        bench.page_count(key, 0)
        assert not bench.sidebar.button(key).hot


def test_links_go_to_the_screen_that_answers_and_alt_arrows_go_back(qtbot, opened):
    bench = opened.bench
    home = bench.page.key
    bench.follow(Link("settings"))
    assert bench.page.key == "settings"
    bench.step(-1)
    assert bench.page.key == home
    bench.step(1)
    assert bench.page.key == "settings"
    bench.follow(Link("no such kind"))
    assert bench.page.key == "settings"


def test_the_palette_is_reached_and_left_by_keys(qtbot, opened):
    box = palette(opened)
    qtbot.keyClicks(box.line, "> settings")
    qtbot.waitUntil(lambda: [a.title for a in box.answers] == ["Go to Settings"], timeout=10_000)
    opened.bench.go(opened.bench.order[0]) if opened.bench.order else None
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.bench.page.key == "settings")
    quiet(qtbot, opened.session.jobs)


def test_the_palette_finds_visits_and_opens_one(qtbot, opened):
    quiet(qtbot, opened.session.jobs)
    box = palette(opened)
    qtbot.keyClicks(box.line, "roster check")
    qtbot.waitUntil(
        lambda: any(a.section == "Visits and notes" for a in box.answers), timeout=10_000
    )
    assert all(isinstance(a.key, Link) for a in box.answers if a.section == "Visits and notes")
    box.reject()
    quiet(qtbot, opened.session.jobs)


def test_tab_lists_all_of_a_group_and_alt_v_plans_with_whom_was_found(qtbot, opened):
    box = palette(opened)
    qtbot.keyClicks(box.line, "mar 99214")
    qtbot.waitUntil(lambda: any(a.section == "Do" for a in box.answers), timeout=10_000)
    sections = list(dict.fromkeys(a.section for a in box.answers))
    assert sections[0] == "Best guess"
    assert sections[1] == "Providers"
    assert sections[-1] == "Do"
    people = [a for a in box.answers if a.section == "Providers"]
    assert all(a.glyph and a.side for a in people)  # the contract: a shape and a word
    assert next(a.side for a in box.answers if a.title == "99214").startswith("on ")
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: {a.section for a in box.answers} == {"Providers"}, timeout=10_000)
    assert {a.title for a in people} <= {a.title for a in box.answers}
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: any(a.section == "Do" for a in box.answers), timeout=10_000)
    plan = next(a for a in box.answers if a.keys == "Alt V")
    assert plan.title == f"Plan a visit with {people[0].title.split(',')[0]}"
    chosen = []
    box.chosen.connect(chosen.append)
    qtbot.keyClick(box.line, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert chosen == [plan]
    assert opened.bench.page.key == "visits"
    quiet(qtbot, opened.session.jobs)
    sheet = opened.window.findChildren(PlanSheet)[-1]
    qtbot.waitUntil(lambda: sheet.office.text() != "")
    sheet.reject()
    opened.bench.go("settings")


@pytest.mark.parametrize("text", ["", ">"])
def test_no_command_stands_under_the_chip_of_another_group(qtbot, opened, text):
    box = palette(opened)
    box.line.setText("mar")
    qtbot.waitUntil(lambda: any(a.section == "Providers" for a in box.answers), timeout=10_000)
    box.narrow("Providers")
    qtbot.waitUntil(lambda: {a.section for a in box.answers} == {"Providers"}, timeout=10_000)
    with qtbot.waitSignal(box.answered):
        box.line.setText(text)
    assert box.answers == ()
    assert "“Providers”" in box.note
    with qtbot.waitSignal(box.answered):
        box.narrow("Do")
    assert {a.section for a in box.answers} == {"Do"}
    box.reject()
    quiet(qtbot, opened.session.jobs)


def test_what_can_be_begun_is_found_by_its_words(qtbot, opened):
    box = palette(opened)
    qtbot.keyClicks(box.line, "new esc")
    qtbot.waitUntil(
        lambda: [a.title for a in box.answers if a.section == "Do"] == ["New escalation"],
        timeout=10_000,
    )
    box.reject()


def test_at_200_percent_panes_are_told_to_be_tabs(qtbot, opened):
    opened.preferences.set("text_scale", 200)
    assert opened.bench.width_class is WidthClass.TABS
    assert not opened.bench.top_bar.search.isVisible()
    opened.preferences.set("text_scale", 100)
    quiet(qtbot, opened.session.jobs)
    assert opened.bench.width_class is WidthClass.FULL


def test_a_theme_is_switched_while_the_window_stands(qtbot, opened):
    ground = {}
    for theme in ("dark", "light", "dark"):
        opened.preferences.set("theme", theme)
        ground[theme] = opened.window.grab().toImage().pixelColor(5, 300).name()
    assert ground["dark"] != ground["light"]
    assert opened.theme.dark
    opened.preferences.set("theme", "light")
    quiet(qtbot, opened.session.jobs)


def test_every_key_of_the_window_is_on_the_sheet(qtbot, opened):
    opened.bench.commands.run("window.keys")
    sheet = opened.window.findChildren(KeySheet)[-1]
    listed = {title for _area, title, _keys in sheet.lines}
    with_keys = {c.title for c in opened.bench.commands if c.keys}
    assert with_keys <= listed
    sheet.reject()
