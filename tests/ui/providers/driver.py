"""Drives the page of providers as a person with a keyboard does."""

from __future__ import annotations

from PySide6.QtCore import Qt


class ProvidersDriver:
    """What somebody sees and does on Providers."""

    def __init__(self, qtbot, page):
        self.qtbot, self.page = qtbot, page
        qtbot.addWidget(page)
        page.resize(1244, 820)
        page.show()
        self.links, self.toasts, self.errors, self.undos = [], [], [], []
        page.requested.connect(self.links.append)
        page.announced.connect(self.toasts.append)
        page.failed.connect(self.errors.append)
        page.undoable.connect(lambda words, undo: self.undos.append((words, undo)))
        page.refresh()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(
            lambda: self.page.desk.jobs.busy == 0 and not self.page.preview._rest.isActive(),
            timeout=20_000,
        )

    @property
    def table(self):
        return self.page.list.table

    @property
    def rows(self):
        model = self.page.list.model
        return [model.row(number) for number in range(model.rowCount())]

    def tab(self, key):
        self.page.list.tabs.set_value(key)
        self.settle()

    def type(self, text):
        self.page.list.filters.text.setText(text)
        self.settle()

    def press(self, key, widget=None, with_=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget or self.table, key, with_)
        self.settle()
