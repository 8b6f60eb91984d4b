"""A day in processes of their own: python -m tests.journeys.rep_at_work FOLDER PART [VISIT...].

Each part starts the program on a laptop, works by keys alone and prints what was seen as JSON.
Three are a representative's. The first two end as a laptop does whose battery is empty: killed
between two keys. The last one is the manager's, who looks at the day at night.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from provider_ops.demo.hub import PASSPHRASE
from provider_ops.store.profile import Profile
from ui.app import application
from ui.program import Program
from ui.screenshots import NOW

Key = Qt.Key
NONE, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
WAIT_SECONDS = 40
NOTES = "She will hold the claims of last week until the list is renewed."


class Person:
    """Somebody at the keyboard: no widget is named but by where Tab comes to."""

    def __init__(self, folder: str, hours: float) -> None:
        self.app = application()
        self.program = Program(self.app, Profile(Path(folder)), lambda: NOW + timedelta(hours=hours))
        self.program.window.resize(1440, 900)
        self.program.window.show()
        self.come_back()
        self.type(PASSPHRASE).press(Key.Key_Return)
        self.until(lambda: self.program.session is not None, "the database opens")
        self.settle()
        self.come_back()

    def come_back(self):
        """What a window manager does when a dialog closes; the offscreen platform has none."""
        self.program.window.activateWindow()
        self.until(self.program.window.isActiveWindow, "the window is active")

    @property
    def page(self):
        return self.program.bench.page

    @property
    def focus(self):
        window = QApplication.activeModalWidget() or self.program.window
        return window.focusWidget() or window

    def until(self, happened, what):
        end = time.monotonic() + WAIT_SECONDS
        while not happened():
            self.app.processEvents()
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain until {what}; at {self.focus!r}")
            time.sleep(0.002)

    def settle(self):
        self.until(lambda: not self.program.session.jobs.busy, "the work is done")
        self.app.processEvents()

    def press(self, *keys, modifier=NONE):
        for key in keys:
            QTest.keyClick(self.focus, key, modifier)
            self.app.processEvents()
        return self

    def type(self, text):
        for letter in text:
            QTest.keyClick(self.focus, letter)
        self.app.processEvents()
        return self

    def tab_to(self, name):
        for _ in range(80):
            if self.focus.objectName() == name:
                return self
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    def tab_into(self, widget):
        for _ in range(80):
            if self.focus is widget or widget.isAncestorOf(self.focus):
                return self
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {widget!r}")

    def run(self, words):
        """Choose a command by its words in the palette."""
        self.press(Key.Key_K, modifier=CTRL)
        self.until(lambda: QApplication.activeModalWidget() is not None, "the palette is open")
        self.type(f"> {words}")
        palette = QApplication.activeModalWidget()
        self.until(lambda: palette.answers and words.casefold() in palette.answers[0].title.casefold(),
                   f"{words} is offered")  # fmt: skip
        self.press(Key.Key_Return)
        self.come_back()
        return self

    def go(self, key):
        number = self.program.bench.order.index(key) + 1
        self.press(Key(Key.Key_0 + number), modifier=CTRL)
        self.until(lambda: self.page.key == key, f"{key} is on screen")
        self.settle()
        return self

    def stops(self):
        return [str(stop.visit.id) for stop in self.page.day.stops]

    def choose_stop(self, visit):
        self.go("today")
        self.tab_to("today.route").press(Key.Key_Home)
        for _ in range(len(self.stops())):
            if self.page.chosen is not None and str(self.page.chosen.visit.id) == visit:
                break
            self.press(Key.Key_Down)
        self.settle()
        assert str(self.page.chosen.visit.id) == visit
        return self

    def start_visit(self, visit):
        self.choose_stop(visit).press(Key.Key_V)
        self.until(lambda: self.page.key == "visits" and self.page.form is not None, "a form is open")
        self.settle()
        return self

    def saved(self):
        self.until(lambda: not self.page.form._keeper.waiting, "the draft is kept")
        self.settle()

    def finish(self):
        form = self.page.form
        self.press(Key.Key_Return, modifier=CTRL)
        self.until(lambda: self.page.form is not form, f"it is finished; left: {form.todo()}")
        self.settle()


def morning(rep):
    """Order the day, read a brief, close the first visit; the battery dies in the second one."""
    assert rep.page.key == "today"
    as_planned = rep.stops()
    rep.press(Key.Key_R)
    rep.settle()
    shortest = rep.stops()
    rep.press(Key.Key_Home, Key.Key_Down)
    rep.press(Key.Key_Down, modifier=ALT)  # the second stop can only be seen later
    rep.settle()
    by_hand = rep.stops()
    first, second = by_hand[:2]
    rep.choose_stop(first).press(Key.Key_B)
    rep.until(lambda: rep.page.in_front and rep.page.brief.pane.view.page_count, "the brief is shown")
    rep.settle()
    rep.press(Key.Key_Escape)
    assert not rep.page.in_front

    rep.start_visit(first)
    rep.press(Key.Key_Down, Key.Key_Return)  # the first person of the office
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.other").type("Denials: CO-97")
    rep.press(Key.Key_Return).tab_to("topics.notes").type(NOTES)
    rep.tab_to("codes.add").type("g2211").press(Key.Key_Return)
    rep.type("Not with 25").press(Key.Key_Tab).type("CO-97")
    rep.tab_to("actions.add").type("I send the fee schedule by friday").press(Key.Key_Return)
    rep.press(Key.Key_8, modifier=ALT).type("Lourdes")
    rep.finish()

    rep.start_visit(second).type("Dana Brooks").press(Key.Key_Return)
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.notes").type("Their roster changed")
    rep.saved()
    return {"as_planned": as_planned, "shortest": shortest, "by_hand": by_hand}


def noon(rep):
    """Find the second visit as it was, walk the roster, keep a promise, open a case; dies again."""
    first, second, *_, last = rep.stops()
    rep.start_visit(second)
    form = rep.page.form
    kept = form.form.notes, rep.focus.objectName()
    rep.press(Key.Key_6, modifier=ALT).press(Key.Key_Space)
    rep.until(lambda: form.roster.sheet is not None and form.roster.sheet.list.hasFocus(), "a walk")
    rep.press(Key.Key_1).press(Key.Key_2)  # here, and takes nobody new any more
    rep.press(Key.Key_A).press(Key.Key_Escape)
    rep.until(lambda: form.roster.sheet is None, "the walk is over")
    rep.come_back()
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.other").type("Roster").press(Key.Key_Return)
    rep.press(Key.Key_8, modifier=ALT).type("Dana Brooks")
    rep.finish()

    rep.go("today")
    todo = rep.page.side.tasks
    rep.tab_to("today.promises").press(Key.Key_Home)
    promise = todo.current_key
    rep.press(Key.Key_D)
    rep.tab_to("task.evidence").type("by mail").press(Key.Key_Return, modifier=CTRL)
    rep.until(lambda: promise not in {one.key for one in todo.items.items}, "the promise is kept")
    rep.settle()
    rep.come_back()

    rep.choose_stop(first).press(Key.Key_O)
    rep.until(lambda: rep.page.key == "providers", "the office's record is on screen")
    rep.settle()
    rep.press(Key.Key_L)
    rep.until(lambda: rep.page.key == "escalations", "a case is begun")
    rep.settle()
    rep.tab_to("new.title").type("Echo 93306 underpaid").press(Key.Key_Return, modifier=CTRL)
    rep.settle()
    rep.until(lambda: rep.page.view.case is not None, "the case is open")
    case = str(rep.page.view.case.row.id)
    rep.come_back()

    rep.start_visit(last)
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.notes").type("Half a sen")
    rep.saved()
    rep.type("tence")  # within the second that may be lost
    return {"kept": kept, "promise": promise, "case": case, "last": last}


def evening(rep):
    """Close a visit whose office declined to sign, print what stays there, meet the hub."""
    *_, last = rep.stops()
    rep.start_visit(last)
    kept = rep.page.form.form.notes
    rep.press(Key.Key_2, modifier=ALT).press(Key.Key_Down, Key.Key_Return)
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.other").type("New office manager")
    rep.press(Key.Key_Return)
    rep.press(Key.Key_8, modifier=ALT).press(Key.Key_Backtab).press(Key.Key_Right)
    rep.press(Key.Key_8, modifier=ALT).type("No time to read it")
    rep.finish()
    rep.choose_stop(last).press(Key.Key_P, modifier=CTRL)
    rep.until(lambda: rep.page.key == "visits" and rep.page.paper.pane.view.page_count, "the paper is shown")
    rep.settle()
    pages = rep.page.paper.pane.view.page_count
    rep.run("Sync")
    rep.until(lambda: rep.page.key == "sync", "Sync is on screen")
    rep.press(Key.Key_R, modifier=CTRL)
    rep.until(lambda: not waiting(rep), "nothing waits any more")
    rep.settle()
    return {"pages": pages, "kept": kept}


def night(manager, *visits):
    """Look at what the day brought: its visits as they were recorded, the case, the corrections."""
    seen = {}
    for visit in visits:
        manager.go("visits")
        rows = manager.page.list
        manager.tab_into(rows.tabs)
        while rows.tabs.value() != "submitted":
            manager.press(Key.Key_Right)
        manager.settle()
        manager.tab_into(rows.table).press(Key.Key_Home)
        manager.until(lambda: manager.page.list.table.current_row is not None, "rows are there")
        while str(rows.table.current_row.id) != visit:
            manager.press(Key.Key_Down)
        manager.press(Key.Key_Return)
        manager.until(lambda: manager.page.record is not None, "the visit is open")
        manager.settle()
        seen[visit] = [one.text() for one in manager.page.record.findChildren(QLabel)]
        manager.press(Key.Key_Escape)
        manager.settle()
    manager.go("escalations")
    cases = manager.page.list.model
    seen["cases"] = [cases.row(n).title for n in range(cases.rowCount())]
    manager.go("providers").run("Directory corrections")
    manager.until(lambda: manager.page.in_corrections, "the corrections are on screen")
    manager.settle()
    corrections = manager.page.corrections.model
    seen["corrections"] = [str(corrections.row(n).visit_id) for n in range(corrections.rowCount())]
    return seen


def waiting(rep):
    from provider_ops.overview.today import waiting as query

    with rep.page.desk.work.read() as session:
        return query(session)


PARTS = {"morning": (morning, 0.0), "noon": (noon, 2.5), "evening": (evening, 7.0),
         "night": (night, 10.0)}  # fmt: skip


def main(folder: str, part: str, *visits: str) -> None:
    play, hours = PARTS[part]
    person = Person(folder, hours)
    sys.stdout.write(json.dumps(play(person, *visits)) + "\n")
    sys.stdout.flush()
    if part in ("morning", "noon"):
        os.kill(os.getpid(), signal.SIGKILL)
    person.program.close()
    person.until(lambda: not person.program.window.isVisible(), "the window closes")


if __name__ == "__main__":
    main(*sys.argv[1:])
