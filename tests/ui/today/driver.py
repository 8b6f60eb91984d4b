"""Today as its tests drive it."""

from __future__ import annotations

from ui.today.route import DriveItem, StopItem


class TodayDriver:
    """What a rep sees and does on Today."""

    def __init__(self, qtbot, page):
        self.qtbot, self.page = qtbot, page
        qtbot.addWidget(page)
        page.resize(1244, 820)
        page.show()
        page.refresh()
        self.links, self.toasts = [], []
        page.requested.connect(self.links.append)
        page.undoable.connect(lambda words, undo: self.toasts.append((words, undo)))
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(
            lambda: self.page.desk.jobs.busy == 0 and self.page.day is not None, timeout=20_000
        )

    @property
    def stops(self):
        return [item for item in self.page.route.list.items.items if isinstance(item, StopItem)]

    @property
    def drives(self):
        return [item for item in self.page.route.list.items.items if isinstance(item, DriveItem)]

    @property
    def office(self):
        return self.page.prep.head.name.text()

    @property
    def promises(self):
        return [item.title for item in self.page.side.tasks.items.items]

    def choose(self, number):
        self.page.route.list.go_to(self.stops[number].key)
        self.settle()

    def press(self, key):
        self.page.route.list.setFocus()
        self.qtbot.keyClick(self.page.route.list, key)
