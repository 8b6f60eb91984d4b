"""Drives the visits page as a person with a keyboard does, and counts the keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from provider_ops.visits import actions, queries
from tests.support.desk import make_desk
from tests.support.work import ZONE
from ui.kit.sheet import Sheet
from ui.visits.page import VisitsPage

Key = Qt.Key
CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Driver:
    def __init__(self, qtbot, work, jobs, theme, folder, role="rep"):
        self.qtbot, self.work, self.jobs = qtbot, work, jobs
        self.keys = 0
        self.said = []
        self.page = VisitsPage(make_desk(work, jobs, theme, folder, role))
        qtbot.addWidget(self.page)
        self.page.announced.connect(self.said.append)
        self.page.undoable.connect(lambda words, undo: self.said.append(words))
        self.page.failed.connect(self.said.append)
        self.page.resize(1240, 850)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.page.refresh()
        self.settle()

    @property
    def form(self):
        return self.page.form

    @property
    def focus(self):
        return self.page.focusWidget()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.jobs.busy == 0)
        QApplication.processEvents()

    def open(self, visit_id):
        self.page.open_visit(visit_id)
        self.settle()
        return self

    def press(self, key, modifier=NONE):
        self.keys += 1
        QTest.keyClick(self.focus or self.page, key, modifier)
        QApplication.processEvents()  # as between two keys of a person
        return self

    def type(self, text):
        for letter in text:
            self.keys += 1
            QTest.keyClick(self.focus, letter)
        return self

    def tab_to(self, name):
        for _ in range(60):
            if self.focus.objectName() == name:
                return self
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}, last at {self.focus.objectName()}")

    def click(self, widget, at=None):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or QPoint(5, 5))
        return self

    def sheet(self):
        shown = [one for one in self.page.findChildren(Sheet) if one.isVisible()]
        return shown[-1] if shown else None

    def find(self, name):
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def saved(self):
        """Wait until the draft is on disk."""
        self.qtbot.waitUntil(lambda: not self.form._keeper.waiting)
        self.settle()

    def detail(self, visit_id):
        with self.work.read() as session:
            return queries.detail(session, visit_id, zone=ZONE, today=self.work.today())


def plan(work, office, day=None, **more):
    return actions.plan_visit(
        work, actions.PlannedVisit(office, "Quarterly review", day or work.today(), 600, **more)
    )


def record_whole_visit(driver):
    """Attendee, topic, notes, a code, an action item, a signature: nothing but keys."""
    driver.press(Key.Key_Down).press(Key.Key_Return)  # the first person of the office
    driver.press(Key.Key_3, ALT)
    driver.tab_to("topics.other").type("Denials: CO-97").press(Key.Key_Return)
    driver.tab_to("topics.notes").type("Page 2.")
    driver.tab_to("codes.add").type("g2211").press(Key.Key_Return)
    driver.type("Not with 25").press(Key.Key_Tab).type("CO-97")
    driver.tab_to("actions.add").type("Lourdes sends W-9 by 10/15").press(Key.Key_Return)
    driver.press(Key.Key_8, ALT).type("Lourdes")
