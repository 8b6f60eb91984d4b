"""Long work in sight: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.kit import error_words
from ui.kit.buttons import Button
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.progress import Progress
    from ui.kit.jobs import Job
    from ui.kit.theme import Theme


class ProgressStrip(QWidget):
    """One line with counts, a bar and Cancel; hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._job: Job | None = None
        self._verb = ""
        self._say: Callable[[Progress], str] | None = None
        self._words = label("", "12", "2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(theme, self.tr("Cancel"), "quiet", size="s")
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)
        self.hide()

    @property
    def text(self) -> str:
        """The line, such as "Sending 6 of 14"."""
        return self._words.text()

    def follow(self, job: Job, verb: str, say: Callable[[Progress], str] | None = None) -> None:
        """Show `job` until it has settled. `verb` is what it does, such as "Sending".

        `say` puts a step in words; without it they are made of its label and counts.
        """
        self._job, self._verb, self._say = job, verb, say
        self._words.setText(verb)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.setAccessibleName(verb)
        job.progressed.connect(self._show_progress)
        job.settled.connect(self._settle)
        self.show()

    def _show_progress(self, progress: Progress) -> None:
        verb = error_words.say(progress.label) or self._verb
        if self._say is not None:
            verb = self._say(progress)
        if progress.total is None:
            counted = self.tr("{0} {1:,}").format(verb, progress.done)
            self._words.setText(counted if progress.done and self._say is None else verb)
            self._bar.setRange(0, 0)
        else:
            words = self.tr("{0} {1:,} of {2:,}")
            counted = words.format(verb, progress.done, progress.total)
            self._words.setText(counted if self._say is None else verb)
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * progress.done / max(1, progress.total)))
        self.setAccessibleName(self._words.text())

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()

    def _settle(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
