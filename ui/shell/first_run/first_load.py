"""The market comes to a new laptop: what people need first, the rest while they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dialog import explain
from ui.kit.jobs import Lane
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label
from ui.sync.words import step_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.progress import Reporter
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_WIDTH = 640


class FirstLoad(QWidget):
    """Begins at once and goes on where it stopped, also after the program was closed."""

    opened = Signal(object)  # what `load` returned

    def __init__(
        self, theme: Theme, jobs: JobRunner, load: Callable[[Reporter], object]
    ) -> None:
        super().__init__()
        self.setObjectName("first_load")
        self.setProperty("surface", "panel")
        self._jobs, self._load = jobs, load
        self.problem = Banner(theme, "wa", "")
        self.problem.hide()
        self.strip = ProgressStrip(theme)
        self.again = Button(theme, self.tr("Try again"), "primary", keys="↵", size="l")
        self.again.setObjectName("again")
        self.again.clicked.connect(self.begin)
        self.again.hide()
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(label(self.tr("Getting your market"), "28", wrap=True))
        column.addWidget(label(self.tr(
            "Providers, contracts and visits come first: you can start as soon as they are here. "
            "Claims follow while you work. You can close the window and come back."),
            "", "2", wrap=True))  # fmt: skip
        for part in (self.strip, self.problem):
            column.addWidget(part)
        column.addLayout(row)
        holder = QWidget()
        holder.setLayout(column)
        holder.setFixedWidth(theme.px(_WIDTH))
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def begin(self) -> None:
        """Load, or go on loading."""
        self.problem.hide()
        self.again.hide()
        job = self._jobs.run(self, self._load, self.opened.emit, self._fail, settled=self._settle,
                             lane=Lane.NETWORK)  # fmt: skip
        self.strip.follow(job, self.tr("Getting rows"), step_words)

    def _fail(self, error: Exception) -> None:
        title, words, _details = explain(error)
        self.problem.say("wa", title, words)
        self.problem.show()

    def _settle(self) -> None:
        self.again.show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
