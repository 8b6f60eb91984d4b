"""Keeps the draft of a visit while somebody types, and counts how long the typing took."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from provider_ops.visits import actions
from ui.kit.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.rules import VisitForm
    from ui.kit.jobs import JobRunner

IDLE_MS = 500
LONGEST_MS = 900  # somebody who never stops typing is saved too: a kill loses one second at most
PAUSE_SECONDS = 30.0  # longer without a key is talking to the office, not filling in the form


class DraftKeeper(QObject):
    """Saves on the write lane, where order is kept: nothing it saves can come after a submit."""

    saved = Signal(object)  # the instant
    failed = Signal(Exception)

    def __init__(
        self, work: Workspace, jobs: JobRunner, visit_id: UUID, seconds: int, parent: QObject
    ) -> None:
        """Begin with nothing to save; `seconds` were spent on the form before."""
        super().__init__(parent)
        self._work, self._jobs, self._visit_id = work, jobs, visit_id
        self._form: VisitForm | None = None
        self.stopwatch = Stopwatch(seconds)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._idle.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)

    @property
    def waiting(self) -> bool:
        """Whether something is not saved yet."""
        return self._form is not None

    def note(self, form: VisitForm) -> None:
        """Save `form` soon."""
        self.stopwatch.touch()
        self._form = form
        self._idle.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Save now what is waiting."""
        form, self._form = self._form, None
        self._stop_timers()
        if form is None:
            return
        work, visit_id = self._work, self._visit_id
        body = replace(form, logging_seconds=self.stopwatch.seconds)

        def save(_reporter: Reporter) -> datetime:
            actions.save_draft(work, visit_id, body)
            return work.now()

        self._jobs.run(self, save, self.saved.emit, lambda e: self._keep(form, e), lane=Lane.WRITE)

    def drop(self) -> None:
        """Forget what is waiting: it was submitted or discarded."""
        self._form = None
        self._stop_timers()

    def _keep(self, form: VisitForm, error: Exception) -> None:
        if self._form is None:
            self._form = form  # the next change, or leaving the form, tries again
        self.failed.emit(error)

    def _stop_timers(self) -> None:
        self._idle.stop()
        self._longest.stop()


class Stopwatch:
    """Counts the seconds between touches; a longer pause counts as `PAUSE_SECONDS`."""

    def __init__(self, seconds: int = 0, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spent = float(seconds)
        self._last: float | None = None

    @property
    def seconds(self) -> int:
        """Return the whole seconds so far."""
        return round(self._spent)

    def touch(self) -> None:
        """Note that somebody is at work."""
        now = self._clock()
        if self._last is not None:
            self._spent += min(now - self._last, PAUSE_SECONDS)
        self._last = now

    def rest(self) -> None:
        """Note that the form is out of sight; time until the next touch does not count."""
        self._last = None
