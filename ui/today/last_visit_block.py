"""What happened at the last visit and what was promised since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.block import Block
from ui.kit.dates import format_date
from ui.kit.restyle import label
from ui.kit.tasks import Task, TaskList
from ui.today.words import days_ago

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.visits.queries import PromiseRow
    from ui.kit.theme import Theme

SHOWN = 3


class LastVisitBlock(Block):
    """Notes of the last visit, and open promises to tick off."""

    kept = Signal(str)  # key of a promise

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("From last visit"))
        self.notes = label("", "", "2", wrap=True)
        self.tasks = TaskList(theme, self.tr("Open promises"))
        self.tasks.setObjectName("today.office_promises")
        self.tasks.stand_alone()
        self.tasks.check_asked.connect(self.kept)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.notes)
        column.addWidget(self.tasks)
        self.set_body(body)

    def show_visit(
        self,
        last: tuple[date, str] | None,
        promises: Sequence[PromiseRow],
        today: date,
        me: UUID,
    ) -> None:
        """Show day and notes of the last visit and the promises that are open."""
        self.show_body()
        if last is None:
            self.hint.setText("")
            self.notes.setText(self.tr("This is the first visit on record."))
        else:
            ago = days_ago(last[0], today)
            self.hint.setText(f"{format_date(last[0])} · {ago}")
            self.notes.setText(last[1] or self.tr("No notes."))
        self.tasks.show_tasks([self._task(row, today, me) for row in promises[:SHOWN]])
        self.tasks.setVisible(bool(promises))

    def _task(self, row: PromiseRow, today: date, me: UUID) -> Task:
        whose = self.tr("yours") if row.owner_id == me else row.owner
        days = (row.due_on - today).days
        if days < 0:
            when = self.tr("Overdue {0} days").format(-days)
        elif days == 0:
            when = self.tr("Due today")
        else:
            when = self.tr("Due {0}").format(f"{row.due_on:%m/%d}")
        return Task(str(row.id), row.text, f"{when} · {whose}")
