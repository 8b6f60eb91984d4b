from __future__ import annotations

import gc
import threading
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from provider_ops.store import dialect
from tests.ui.shell.conftest import enter, quiet
from ui.kit.jobs import Lane
from ui.page import Page
from ui.shell.unlock_screen import UnlockScreen


def test_below_1320_pixels_the_sidebar_is_a_rail(qtbot, start, profile):
    program = enter(qtbot, start(profile, size=(1280, 720)))
    assert program.bench.sidebar.rail
    assert program.bench.sidebar.width() == 52
    program.window.resize(1440, 900)
    qtbot.waitUntil(lambda: not program.bench.sidebar.rail)
    assert program.bench.sidebar.width() == 196


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


def test_no_worker_collects_widgets_while_the_window_is_there(qtbot, start, profile):
    gc.enable()
    program = start(profile)
    assert not gc.isenabled()
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert gc.isenabled()
