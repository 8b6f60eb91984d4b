"""Calls, mails and notes of the record on screen: written, corrected, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from provider_ops.core.errors import NotFoundError
from provider_ops.outreach import actions, queries
from ui.kit.dialog import Question, ask
from ui.kit.jobs import Lane
from ui.providers import entry_sheet
from ui.providers.moments import EDIT, TAKE_BACK

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.outreach.queries import OutreachRow
    from ui.page import Desk
    from ui.providers.forms import Entry
    from ui.providers.record import RecordView


class Entries(QObject):
    """Opens sheets for entries over `view`, and hands them to it to be written."""

    opened = Signal(object)  # a forms.Entry
    failed = Signal(Exception)
    written = Signal(str)  # what a toast says

    def __init__(self, desk: Desk, view: RecordView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view

    def log(self) -> None:
        """Open the sheet for a call, mail or note, at the office on screen if there is one."""
        record = self._view.record if self._view.isVisible() else None
        office = record.office if record is not None else None
        place = (office.id, office.name) if office is not None else None
        people = record.contacts if record is not None else ()
        self._open(entry_sheet.new_entry(self._desk, self._view, place, people))

    def act(self, action: str, first_id: UUID) -> None:
        """Correct an entry, take it back, or show what it said before."""
        work = self._desk.work

        def read() -> tuple[OutreachRow, ...]:
            with work.read() as session:
                found = queries.versions(session, first_id)
            if not found:
                raise NotFoundError
            return found

        def go(found: tuple[OutreachRow, ...]) -> None:
            if action == EDIT:
                record = self._view.record
                people = record.contacts if record is not None else ()
                self._open(entry_sheet.change_entry(self._desk, self._view, found[-1], people))
            elif action == TAKE_BACK:
                self._ask(first_id)
            else:
                self._show(found)

        self._desk.jobs.run(self, lambda _: read(), go, self.failed.emit)

    def _ask(self, first_id: UUID) -> None:
        work = self._desk.work

        def take_back(_reporter: Any) -> None:
            actions.withdraw(work, first_id)

        def done(_result: object) -> None:
            self.written.emit(self.tr("Entry taken back"))

        question = Question(
            self._desk.theme, self._view, self.tr("Take this entry back?"),
            self.tr("It leaves the timeline. What it said stays on record."),
            act=self.tr("Take back"), keep=self.tr("Keep entry"),
        )  # fmt: skip

        def go() -> None:
            self._desk.jobs.run(self, take_back, done, self.failed.emit, lane=Lane.WRITE)

        ask(question, go)

    def _show(self, versions: tuple[OutreachRow, ...]) -> None:
        words = entry_sheet.history_lines(self._desk.work, versions)
        question = Question(self._desk.theme, self._view, self.tr("What the entry said"), words,
                            act="", keep=self.tr("Close"))  # fmt: skip
        question.act.hide()
        question.finished.connect(question.deleteLater)
        question.open()

    def _open(self, entry: Entry) -> None:
        self.opened.emit(entry)
