"""A representative's day in a process of its own: python -m tests.journeys.rep_at_work FOLDER PART.

Each part starts the program on the laptop, works by keys alone and prints what was seen as JSON.
The first two end as a laptop does whose battery is empty: killed between two keys.
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
from PySide6.QtWidgets import QApplication

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


class Rep:
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

    def go(self, number, key):
        self.press(Key(Key.Key_0 + number), modifier=CTRL)
        self.until(lambda: self.page.key == key, f"{key} is on screen")
        self.settle()
        return self

    def stops(self):
        return [str(stop.visit.id) for stop in self.page.day.stops]

    def choose_stop(self, visit):
        self.go(1, "today")
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
    first, second, *_ = rep.stops()
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

    rep.go(1, "today")
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
    return {"kept": kept, "promise": promise, "case": str(rep.page.view.case.row.id)}


def evening(rep):
    """Close a visit whose office declined to sign, print what stays there, meet the hub."""
    *_, last = rep.stops()
    rep.start_visit(last)
    rep.press(Key.Key_Down, Key.Key_Return)
    rep.press(Key.Key_3, modifier=ALT).tab_to("topics.other").type("New office manager")
    rep.press(Key.Key_Return)
    rep.press(Key.Key_8, modifier=ALT).press(Key.Key_Backtab).press(Key.Key_Right)
    rep.press(Key.Key_8, modifier=ALT).type("No time to read it")
    rep.finish()
    rep.choose_stop(last).press(Key.Key_P, modifier=CTRL)
    rep.until(lambda: rep.page.key == "visits" and rep.page.paper.pane.view.page_count, "the paper is shown")
    rep.settle()
    pages = rep.page.paper.pane.view.page_count
    rep.press(Key.Key_K, modifier=CTRL)
    rep.until(lambda: QApplication.activeModalWidget() is not None, "the palette is open")
    rep.type("> sync")
    palette = QApplication.activeModalWidget()
    rep.until(lambda: palette.answers and "Sync" in palette.answers[0].title, "Sync is offered")
    rep.press(Key.Key_Return)
    rep.come_back()
    rep.until(lambda: rep.page.key == "sync", "Sync is on screen")
    rep.press(Key.Key_R, modifier=CTRL)
    rep.until(lambda: not waiting(rep), "nothing waits any more")
    rep.settle()
    return {"last": last, "pages": pages}


def waiting(rep):
    from provider_ops.overview.today import waiting as query

    with rep.page.desk.work.read() as session:
        return query(session)


PARTS = {"morning": (morning, 0.0), "noon": (noon, 2.5), "evening": (evening, 7.0)}


def main(folder: str, part: str) -> None:
    play, hours = PARTS[part]
    rep = Rep(folder, hours)
    sys.stdout.write(json.dumps(play(rep)) + "\n")
    sys.stdout.flush()
    if part != "evening":
        os.kill(os.getpid(), signal.SIGKILL)
    rep.program.close()
    rep.until(lambda: not rep.program.window.isVisible(), "the window closes")


if __name__ == "__main__":
    main(*sys.argv[1:])
