from __future__ import annotations

import gc
import threading
import time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from provider_ops.store import dialect
from tests.ui.shell.conftest import enter, quiet
from ui.kit.jobs import Lane
from ui.kit.key_sheet import KeySheet
from ui.kit.palette import Palette
from ui.kit.panes import WidthClass
from ui.page import Link, Page
from ui.shell.unlock_screen import UnlockScreen


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


def test_entries_show_what_waits_before_anybody_looked_and_the_screens_say_the_same(qtbot, opened):
    bench = opened.bench
    # Claims are judged when their screen is opened, so that its number may grow then.
    others = [key for key in bench.order if key not in ("claims", "market", "team", "reports")]

    def shown():
        return {key: bench.sidebar.button(key).count for key in others}

    qtbot.waitUntil(lambda: shown()["contracts"] > 0, timeout=20_000)
    ahead = shown()
    for key in others:
        bench.go(key)
        quiet(qtbot, opened.session.jobs)
    assert shown() == ahead
    assert ahead["providers"] > 0


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


def test_below_1320_pixels_the_sidebar_is_a_rail(qtbot, start, profile):
    program = enter(qtbot, start(profile, size=(1280, 720)))
    assert program.bench.sidebar.rail
    assert program.bench.sidebar.width() == 52
    program.window.resize(1440, 900)
    qtbot.waitUntil(lambda: not program.bench.sidebar.rail)
    assert program.bench.sidebar.width() == 196


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


def test_choices_are_kept_for_the_next_session(qtbot, opened, start, profile):
    opened.preferences.set("text_scale", 130)
    opened.preferences.set("role", "manager")
    quiet(qtbot, opened.session.jobs)
    with qtbot.waitSignal(opened.locked, timeout=10_000):
        opened.lock()
    opened.preferences.adopt(type(opened.preferences.values)())
    enter(qtbot, opened)
    assert opened.preferences.values.text_scale == 130
    assert opened.preferences.values.role == "manager"
    opened.preferences.set("text_scale", 100)
    quiet(qtbot, opened.session.jobs)


def test_ctrl_l_closes_the_database_and_shows_the_gate(qtbot, opened, rehearsals):
    store = opened.bench.desk.work.store
    dialect.compiled_cache["asked"] = "of the open database"
    with qtbot.waitSignal(opened.locked, timeout=10_000):
        opened.bench.commands.run("window.lock")
        assert isinstance(opened.window.scene, UnlockScreen)
    assert opened.session is None
    assert opened.window.commands is None
    assert not opened.window.findChildren(Page)
    assert store.engine.pool.checkedout() == 0
    assert "asked" not in dialect.compiled_cache
    # At the first gate, and again once the database was closed.
    qtbot.waitUntil(lambda: len(rehearsals) == 2, timeout=10_000)
    assert threading.main_thread() not in rehearsals
    enter(qtbot, opened)


def test_it_locks_by_itself_after_a_warning_that_any_key_takes_back(qtbot, opened):
    opened.idle.stop()
    opened.idle._warning_ms = 0
    opened.idle._last.setInterval(60_000)
    with qtbot.waitSignal(opened.idle.warned, timeout=5_000):
        opened.idle.start(0.0005)
    assert "locks in 1 minute" in opened.bench.toast.text
    with qtbot.waitSignal(opened.idle.awake, timeout=5_000):
        QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_Shift)
    opened.idle._last.setInterval(20)
    with qtbot.waitSignal(opened.locked, timeout=10_000):
        opened.idle.start(0.0005)
    assert "quiet minutes" in opened.window.scene.findChild(object, "lead").text()


def test_closing_lets_a_write_finish(qtbot, start, profile):
    program = enter(qtbot, start(profile))
    done = []

    def write(reporter):
        end = time.monotonic() + 0.2
        while time.monotonic() < end:
            reporter.checkpoint()
        done.append(True)

    program.session.jobs.start(write, Lane.WRITE)
    program.window.close()
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=10_000)
    assert done


def test_closing_stops_reads_that_go_on(qtbot, start, profile):
    program = enter(qtbot, start(profile))
    stopped = []

    def read(reporter):
        try:
            while True:
                reporter.checkpoint()
        finally:
            stopped.append(True)

    program.session.jobs.start(read, Lane.READ)
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=10_000)
    assert stopped


def test_every_key_of_the_window_is_on_the_sheet(qtbot, opened):
    opened.bench.commands.run("window.keys")
    sheet = opened.window.findChildren(KeySheet)[-1]
    listed = {title for _area, title, _keys in sheet.lines}
    with_keys = {c.title for c in opened.bench.commands if c.keys}
    assert with_keys <= listed
    sheet.reject()


def test_no_two_commands_that_act_together_share_a_key(opened):
    bench = opened.bench
    for key in (*bench.order, "settings"):
        bench.go(key)
        keys = [c.keys for one in (bench.commands, bench.page.commands) for c in one if c.keys]
        assert len(keys) == len({QKeySequence(k).toString() for k in keys}), key


def test_no_worker_collects_widgets_while_the_window_is_there(qtbot, start, profile):
    gc.enable()
    program = start(profile)
    assert not gc.isenabled()
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert gc.isenabled()


class Windows(QObject):
    """Notes which widgets are shown as windows."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_screen_is_ever_a_window_of_its_own(qtbot, qapp, opened):
    windows = Windows()
    qapp.installEventFilter(windows)
    for key in (*opened.bench.order, "sync", "settings"):
        opened.bench.go(key)
        quiet(qtbot, opened.session.jobs)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
