"""What is true of all screens, found out on one walk through them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import quiet

JUDGED = ("claims", "market", "team", "reports")
"""Claims are judged when their screen is opened, so that its number may grow then."""


class Windows(QObject):
    """Notes which widgets are shown as windows."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@dataclass(frozen=True)
class Walk:
    """What was seen on the way."""

    ahead: dict[str, int]  # what entries counted before anybody looked
    counted: dict[str, int]  # and once their screens had been looked at
    keys: dict[str, list[str]]  # of the window and a screen together
    windows: list[str]


@pytest.fixture(scope="module")
def walk(request, qapp, standing):
    bot, bench = QtBot(request), standing.bench
    others = [key for key in bench.order if key not in JUDGED]
    keys, windows = {}, Windows()

    def counts():
        return {key: bench.sidebar.button(key).count for key in others}

    def look(key):
        bench.go(key)
        quiet(bot, standing.session.jobs)
        keys[key] = [
            QKeySequence(command.keys).toString()
            for commands in (bench.commands, bench.page.commands)
            for command in commands
            if command.keys
        ]

    bot.waitUntil(lambda: counts()["contracts"] > 0, timeout=20_000)
    ahead = counts()
    qapp.installEventFilter(windows)
    for key in others:
        look(key)
    counted = counts()
    for key in (*JUDGED, "sync", "settings"):
        look(key)
    qapp.removeEventFilter(windows)
    assert set(keys) >= set(bench.order)
    return Walk(ahead, counted, keys, windows.shown)


def test_entries_show_what_waits_before_anybody_looked_and_the_screens_say_the_same(walk):
    assert walk.counted == walk.ahead
    assert walk.ahead["providers"] > 0


def test_no_two_commands_that_act_together_share_a_key(walk):
    for screen, keys in walk.keys.items():
        assert len(keys) == len(set(keys)), screen


def test_no_part_of_a_screen_is_ever_a_window_of_its_own(walk):
    assert walk.windows == []
