"""What a person does on the contract screens, in their words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from provider_ops.codes import queries
from ui.contracts.page import ContractsPage
from ui.kit.dialog import Question
from ui.kit.sheet import Sheet

Key = Qt.Key


class Screen:
    """The whole page at 1200 x 800."""

    def __init__(self, qtbot, desk):
        self.qtbot, self.desk = qtbot, desk
        self.page = ContractsPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        self.said, self.links, self.failures = [], [], []
        self.page.announced.connect(self.said.append)
        self.page.requested.connect(self.links.append)
        self.page.failed.connect(self.failures.append)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.come_back()
        self.page.refresh()
        self.settle()

    def come_back(self):
        """What a window manager does when a sheet closes; the offscreen platform has none."""
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        QApplication.processEvents()
        self.settle()

    def type(self, text):
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    @property
    def focus(self):
        return QApplication.focusWidget()

    @property
    def sheet(self):
        return next(one for one in self.page.window().findChildren(Sheet) if one.isVisible())

    @property
    def question(self):
        shown = self.page.window().findChildren(Question)
        return next(one for one in shown if one.isVisible())


class Checker:
    """The code checker."""

    def __init__(self, screen):
        self.screen, self.view = screen, screen.page.checker
        screen.page.show_view("checker")
        screen.settle()

    def fill(self, npi, code, modifiers="", place="11", on="10/03/2026", units="1",
             beside=""):  # fmt: skip
        bar = self.view.bar
        bar.npi.set_choice(npi, None)
        bar.code.setText(code)
        bar.modifiers.setText(modifiers)
        bar.place.set_value(place)
        bar.on.setText(on)
        bar.on.editingFinished.emit()
        bar.units.setText(units)
        bar.beside.setText(beside)

    def check(self, *args, **more):
        self.fill(*args, **more)
        self.screen.qtbot.mouseClick(self.view.bar.check, Qt.MouseButton.LeftButton)
        self.screen.settle()

    @property
    def verdict(self):
        return self.view.head.verdict.word.text()

    @property
    def sentence(self):
        return self.view.head.verdict.sentence.text()

    @property
    def glyphs(self):
        return {item.key: item.glyph for item in self.view.trail.rows.items.items}

    @property
    def known_on(self):
        return self.view.head.known.day.value()

    @property
    def problem(self):
        return self.view.problems.text

    @property
    def offers(self):
        return [chip.text() for chip in self.view.problems.offers]

    def reference(self):
        return [
            label.text()
            for label in self.view.foot.findChildren(type(self.view.head.verdict.word))
            if label.text()
        ]


def control(sheet, name):
    return next(one.control for one in sheet._fields if one.control.objectName() == name)


def press(screen, words):
    button = next(one for one in screen.page.contract.rail.buttons if one.text() == words)
    button.click()
    return screen.sheet


def attached(screen):
    return screen.page.contract.facts.lists[0].id


def kept(work):
    """Return what offices were told, the latest first."""
    with work.read() as session:
        return queries.recent_checks(session, work.market_id)


def words_of(view):
    """Return the words on labels that are shown."""
    return [label.text() for label in view.findChildren(QLabel) if not label.isHidden()]
