"""Says once, as a note in the window, when to leave for a visit and what falls due today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.kit.times import format_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.overview.reminders import Reminder
    from provider_ops.store.workspace import Workspace
    from ui.kit.jobs import JobRunner

EVERY_MS = 60_000


class Reminders(QObject):
    """Looks every minute while a database is open. It makes no sound and opens nothing."""

    said = Signal(str)
    failed = Signal(Exception)  # once; it goes on looking

    def __init__(
        self, work: Workspace, jobs: JobRunner, told: set[str], parent: QObject
    ) -> None:
        """Begin in a minute: what was just unlocked shows the day itself.

        Args:
            work: Whose day it is.
            jobs: Runs the reads.
            told: Keys of what was said; it outlives a lock.
            parent: Owner; the reminders end with it.
        """
        super().__init__(parent)
        self.quiet: Callable[[], bool] = lambda: True
        """Whether nothing else is being said; else the next minute says it."""
        self._work, self._jobs, self._told = work, jobs, told
        self._has_failed = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Find out what is to be said now."""
        from provider_ops.overview.reminders import reminders

        work = self._work
        self._jobs.run(self, lambda _: reminders(work), self._say, self._fail)

    def _fail(self, error: Exception) -> None:
        """Tell it once; the next look may find that it works again."""
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)

    def _say(self, found: tuple[Reminder, ...]) -> None:
        fresh = next((one for one in found if one.key not in self._told), None)
        if fresh is not None and self.quiet():
            self._told.add(fresh.key)
            self.said.emit(self._words(fresh))

    def _words(self, one: Reminder) -> str:
        from provider_ops.overview.reminders import Kind
        from ui.today.task_words import whose_word

        if one.kind is Kind.LEAVE:
            words = self.tr("Leave by {time} for {office}")
        elif one.kind is Kind.BEGIN:
            words = self.tr("{time}: visit at {office}")
        elif one.count == 1:
            words = self.tr("Due today: {office}")
        else:
            words = self.tr("Due today: {office}, and %n more", "", one.count - 1)
        about = one.about if one.task is None else whose_word(one.task, self._work.staff_id)
        return words.format(time=format_time(one.minute), office=about)
