"""What to bring to the stops that are left, ticked off as it goes into the car."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import IconButton
from ui.kit.restyle import label
from ui.kit.section import PaneHeader
from ui.kit.tasks import Task, TaskList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from provider_ops.overview.bring import Paper
    from ui.kit.theme import Theme


class BringBlock(QWidget):
    """A box for each paper; X or Space ticks it. Hidden while there is nothing to bring."""

    packed = Signal(object, bool)  # key of the version, whether it is in the car

    def __init__(self, theme: Theme, printing: QAction) -> None:
        super().__init__()
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._papers: tuple[Paper, ...] = ()
        self.header = PaneHeader(theme, self.tr("Bring today"))
        self.print = IconButton(theme, "printer", self.tr("Print all papers of the day"))
        self.print.clicked.connect(printing.trigger)
        self.header.add_action(self.print)
        self.tasks = TaskList(theme, self.tr("Bring today"))
        self.tasks.setObjectName("today.bring")
        self.tasks.setProperty("surface", "inset")
        self.tasks.check_asked.connect(self._tick)
        self.problem = label("", "12", "cr", wrap=True)
        self.problem.setContentsMargins(14, 8, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.problem, self.tasks):
            column.addWidget(part)
        self.problem.hide()
        self.hide()

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Show what to bring, what is packed with a tick."""
        self._papers = tuple(papers)
        self.problem.hide()
        self.tasks.show()
        self.setVisible(bool(papers))
        packed = sum(paper.is_packed for paper in papers)
        self.header.set_hint(self.tr("{0} of {1} in the car").format(packed, len(papers)))
        current = self.tasks.current_key
        self.tasks.show_tasks([self._task(paper) for paper in papers])
        if current in {str(paper.version_id) for paper in papers}:
            self.tasks.go_to(current)

    def show_error(self, words: str) -> None:
        """Say that it could not be found out."""
        self.problem.setText(words)
        self.problem.show()
        self.tasks.hide()
        self.show()

    def _task(self, paper: Paper) -> Task:
        numbers = ", ".join(map(str, paper.stops))
        where = self.tr("Stop {0}").format(numbers)
        if paper.handouts:
            title = self.tr("Packet, %n handouts", "", paper.handouts)
            detail = f"{paper.language.upper()} · " + self.tr("made for this office")
            return Task(str(paper.version_id), title, detail, where, done=paper.is_packed)
        details = [f"{paper.language.upper()} v{paper.version}"]
        if paper.copies > 1:
            details.append(self.tr("{0} copies").format(paper.copies))
        details.append(self.tr("chosen") if paper.is_asked else self.tr("fits the visit"))
        return Task(str(paper.version_id), paper.title, " · ".join(details), where,
                    done=paper.is_packed)  # fmt: skip

    def _tick(self, key: str) -> None:
        paper = next((one for one in self._papers if str(one.version_id) == key), None)
        if paper is not None:
            self.packed.emit(UUID(key), not paper.is_packed)
