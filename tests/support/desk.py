"""A desk for page tests: a real store, real jobs, and the person whose role is asked for."""

from __future__ import annotations

import threading
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from sqlalchemy import event
from sqlalchemy.engine import Engine

from provider_ops.store.profile import Profile
from ui.background_sync import BackgroundSync
from ui.page import Desk, Person
from ui.preferences import Preferences


class NoMemory:
    """Pane sizes are as designed."""

    def load(self, key):
        return None

    def save(self, key, sizes):
        pass


class Online(QObject):
    """A network that is always there and costs nothing, until a test says otherwise."""

    changed = Signal()
    is_reachable, is_metered = True, False

    def become(self, **facts):
        for name, value in facts.items():
            setattr(self, name, value)
        self.changed.emit()


def make_desk(work, jobs, theme, folder, role="rep", territory=""):
    person = Person("Marisol Vega", role, "Heron Bay", territory)
    return Desk(
        work, jobs, theme, person, Preferences(folder), NoMemory(), Profile(folder),
        BackgroundSync(work, jobs, Online(), jobs),
    )  # fmt: skip


@contextmanager
def threads_of_queries():
    """Collect the threads on which statements run."""
    seen = set()

    def note(*_args):
        seen.add(threading.get_ident())

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


class ThreadWatch:
    """Remembers on which threads statements ran."""

    def __init__(self, store) -> None:
        self.threads: set[threading.Thread] = set()
        event.listen(store.engine, "before_cursor_execute", self._note)
        self._store = store

    def _note(self, *_what: object) -> None:
        self.threads.add(threading.current_thread())

    def stop(self) -> None:
        event.remove(self._store.engine, "before_cursor_execute", self._note)

    @property
    def off_the_screen(self) -> bool:
        """Whether something ran, and nothing of it on the thread that paints."""
        return bool(self.threads) and threading.main_thread() not in self.threads
