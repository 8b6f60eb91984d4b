from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.demo import demo_world
from tests.support.desk import make_desk
from ui.training.page import TrainingPage

NONE = Qt.KeyboardModifier.NoModifier


class Driver:
    def __init__(self, qtbot, work, jobs, theme, folder):
        self.qtbot, self.work, self.jobs = qtbot, work, jobs
        self.said, self.failures = [], []
        self.page = page = TrainingPage(make_desk(work, jobs, theme, folder, "trainer"))
        qtbot.addWidget(page)
        page.announced.connect(self.said.append)
        page.failed.connect(self.failures.append)
        page.resize(1240, 820)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.refresh()
        self.settle()

    def settle(self):
        quiet = []

        def is_quiet():
            waits = self.jobs.busy or self.page.builder._delay.isActive()
            quiet.append(not waits)
            return len(quiet) > 3 and all(quiet[-3:])

        self.qtbot.waitUntil(is_quiet, timeout=60_000)

    def press(self, key, modifier=NONE):
        QTest.keyClick(self.page.focusWidget() or self.page, key, modifier)
        return self

    def entry(self, code):
        return next(one for one in self.page.library.entries if one.row.code == code)

    def select(self, code):
        self.page.library.go_to(self.entry(code).row.id)
        self.settle()
        return self


@pytest.fixture(scope="session")
def taught(made_demo, tmp_path_factory):
    """A demo market that the trainer's tests write into."""
    world = demo_world(made_demo, tmp_path_factory.mktemp("training") / "profile")
    yield world
    world.work.store.close()


@pytest.fixture
def training(qtbot, taught, jobs, theme, tmp_path):
    return Driver(qtbot, taught.work, jobs, theme, tmp_path)
