"""One stretch of work between unlocking and locking: its screens, its jobs, its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ui.kit.dialog import Question, ask
from ui.kit.jobs import JobRunner, Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.store.database import Store
    from ui.kit.theme import Theme
    from ui.page import Page

PATIENCE_MS = 1500


class Session(QObject):
    """Owns the jobs of an open database and closes it when the last write is through."""

    ended = Signal()

    def __init__(self, theme: Theme, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs = JobRunner(self)
        self._theme, self._store = theme, store
        self._ending = False
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._asking: Callable[[], None] | None = None
        self._slow.timeout.connect(self._ask)

    @property
    def ending(self) -> bool:
        """Whether it is on its way out."""
        return self._ending

    def end(self, pages: tuple[Page, ...], slow: Callable[[], None] | None = None) -> None:
        """Let `pages` save what they hold, then close; `ended` follows.

        Args:
            pages: The screens that were visited.
            slow: Called once if something is still being written after a moment. Without it
                the session just waits, as when it locks by itself.
        """
        if self._ending:
            return
        self._ending, self._asking = True, slow
        for page in pages:
            page.put_away()
        # The write lane works in order: once this is through, so is everything before it.
        last = self.jobs.start(_nothing, Lane.WRITE)
        last.succeeded.connect(self.close)
        self._slow.start()

    def resume(self) -> None:
        """Stay open after all."""
        self._ending = False

    def close(self) -> None:
        """Stop what runs and close the database now."""
        if not self._ending:
            return
        self._slow.stop()
        # Not from within a job's own news: the runner waits for its threads here.
        QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        if self._store is not None and self._ending:
            self._ending = False
            self.jobs.shutdown()
            self._store.close()
            self.ended.emit()

    def _ask(self) -> None:
        if self._ending and self._asking is not None:
            self._asking()


def ask_to_stop(theme: Theme, parent: QWidget, session: Session) -> None:
    """Ask whether to break off what is still being written."""
    words = partial(QCoreApplication.translate, "Session")
    question = Question(
        theme,
        parent,
        words("Something is still being saved"),
        words("If it is stopped now, it is taken back whole. Nothing is left half done."),
        act=words("Stop and close"),
        keep=words("Keep working"),
    )
    question.rejected.connect(session.resume)
    session.ended.connect(question.reject)
    ask(question, session.close)


def _nothing(_reporter: Reporter) -> None:
    """Mark a place in the order of the write lane."""
