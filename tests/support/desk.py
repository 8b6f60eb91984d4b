"""A desk for page tests: a real store, real jobs, and the person whose role is asked for."""

from __future__ import annotations

import threading
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.engine import Engine

from provider_ops.store.profile import Profile
from ui.page import Desk, Person
from ui.preferences import Preferences


class NoMemory:
    """Pane sizes are as designed."""

    def load(self, key):
        return None

    def save(self, key, sizes):
        pass


def make_desk(work, jobs, theme, folder, role="rep"):
    return Desk(
        work, jobs, theme, Person("Marisol Vega", role, "Heron Bay"), Preferences(folder),
        NoMemory(), Profile(folder),
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
