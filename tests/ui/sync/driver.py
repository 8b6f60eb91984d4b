"""Drives the sync page as a person with a keyboard does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.desk import make_desk
from ui.sync.page import SyncPage

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Driver:
    def __init__(self, qtbot, work, jobs, theme, folder):
        self.qtbot, self.jobs, self.work = qtbot, jobs, work
        self.said, self.failures, self.spread = [], [], []
        desk = make_desk(work, jobs, theme, folder)
        desk.sync.learn(attached=True, paused=True)  # nothing begins before it is asked
        self.page = page = SyncPage(desk)
        qtbot.addWidget(page)
        page.announced.connect(self.said.append)
        page.failed.connect(self.failures.append)
        page.changed.connect(lambda: self.spread.append(True))
        page.resize(1240, 820)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.refresh()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.jobs.busy == 0, timeout=20_000)

    def press(self, key, modifier=NONE):
        QTest.keyClick(self.page.focusWidget() or self.page, key, modifier)
        return self

    def sync(self):
        with self.qtbot.waitSignal(self.page.desk.sync.began, timeout=20_000):
            self.page.commands.run("sync.now")
        self.settle()
        return self

    @property
    def sentence(self):
        return self.page.side.state.said
