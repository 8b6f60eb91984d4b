from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile
from tests.support.screens import demo_profile
from ui import opening
from ui.kit.jobs import JobRunner
from ui.program import Program
from ui.screenshots import NOW, PASSPHRASE

CHEAP = Cost(1, 64, 1)


@dataclass
class Clock:
    """Stands still until it is told to move."""

    instant: object = field(default=NOW)

    def __call__(self):
        return self.instant


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def profile(tmp_path):
    """A copy of the small demo market."""
    shutil.copytree(demo_profile("small").folder, tmp_path / "laptop")
    return Profile(tmp_path / "laptop")


def count_rehearsals(patch):
    """Note who would rehearse what the first pages ask, and let nobody."""
    asked = []
    patch.setattr(opening, "rehearse", lambda: asked.append(threading.current_thread()))
    patch.setattr(opening, "rehearse_report", lambda: None)
    return asked


@pytest.fixture
def rehearsals(monkeypatch):
    """How often what the first pages ask was rehearsed, which is told by a test of its own."""
    return count_rehearsals(monkeypatch)


@contextmanager
def windows(bot, app, theme, clock):
    """Open the real window on a profile; it is closed at the end as a person would."""
    programs = []

    def begin(profile, size=(1440, 900)):
        program = Program(app, profile, clock, theme)
        programs.append(program)
        program.window.resize(*size)
        program.window.show()
        bot.waitExposed(program.window)
        return program

    yield begin
    for program in programs:
        if program.window.isVisible():
            quiet(bot, program.jobs)
            program.window.close()
            bot.waitUntil(lambda program=program: not program.window.isVisible(), timeout=20_000)
        program.window.deleteLater()
        program.deleteLater()
    app.processEvents()


@pytest.fixture
def start(qtbot, qapp, theme, clock, rehearsals):
    with windows(qtbot, qapp, theme, clock) as begin:
        yield begin


@pytest.fixture
def opened(qtbot, start, profile):
    """The window behind the gate."""
    return enter(qtbot, start(profile))


@pytest.fixture(scope="module")
def standing(request, qapp, _dressed, tmp_path_factory):
    """The window behind the gate, once for all tests of a file that leave it as they find it."""
    folder = tmp_path_factory.mktemp("standing") / "laptop"
    shutil.copytree(demo_profile("small").folder, folder)
    bot = QtBot(request)
    with pytest.MonkeyPatch.context() as patch, windows(bot, qapp, _dressed, Clock()) as begin:
        count_rehearsals(patch)
        yield enter(bot, begin(Profile(folder)))


def enter(qtbot, program, passphrase=PASSPHRASE):
    screen = program.window.scene
    with qtbot.waitSignal(program.entered, timeout=20_000):
        qtbot.keyClicks(screen.line, passphrase)
        screen.button.click()
    quiet(qtbot, program.session.jobs)
    return program


def quiet(qtbot, jobs: JobRunner):
    qtbot.waitUntil(lambda: jobs.busy == 0, timeout=20_000)
