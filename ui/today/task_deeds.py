"""What one does with an action item: made, done with evidence, put off, reminded, handed over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from provider_ops.escalations import queries as escalations
from provider_ops.visits import actions as visits
from provider_ops.visits.tasks import actions
from ui.kit.choices import Select
from ui.kit.commands import Command
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.today.new_task import NewTask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from provider_ops.escalations.queries import Colleague
    from provider_ops.visits.tasks.queries import TaskRow
    from ui.page import Desk

Act = Callable[[], object]


class TaskDeeds(QObject):
    """Opens a sheet for each deed over `owner`, and writes what it says."""

    changed = Signal()
    told = Signal(str)  # what a toast says
    failed = Signal(Exception)
    undoable = Signal(str, object)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def commands(self, task: Callable[[], TaskRow | None]) -> tuple[Command, ...]:
        """Return what can be done with `task`, the one at the keyboard."""
        why = self.tr("Choose an action item first.")

        def of(deed: Callable[[TaskRow | None], None]) -> Callable[[], None]:
            return lambda: deed(task())

        def is_there() -> bool:
            return task() is not None

        return tuple(
            Command(f"today.{name}", words, of(deed), key, icon, is_there, why_not=why,
                    single_letter=True)
            for name, words, deed, key, icon in (
                ("finish-task", self.tr("Done with evidence…"), self.finish, "D", "circle-check"),
                ("put-off", self.tr("Put off…"), self.put_off, "S", "alarm-clock"),
                ("remind", self.tr("Remind me…"), self.remind, "M", "bell"),
                ("hand-over", self.tr("Hand over…"), self.hand_over, "H", "user-check"),
            )
        )  # fmt: skip

    def make(self, office: tuple[UUID, str] | None) -> None:
        """Ask who does what by when, at an office."""
        new = NewTask(self._desk, office, self.failed.emit)
        self._open(self.tr("New action item"), "", new.fields, self.tr("Save"), new.act, new.wrong,
                   self.tr("Action item added"))  # fmt: skip

    def keep(self, key: str) -> None:
        """Close a task today, by its key; undo opens it again."""
        promise, work = UUID(key), self._desk.work

        def undo() -> None:
            self._run(lambda: visits.reopen_promise(work, promise))

        self._run(lambda: visits.keep_promise(work, promise),
                  lambda: self.undoable.emit(self.tr("Marked as kept"), undo))  # fmt: skip

    def finish(self, row: TaskRow | None) -> None:
        """Ask for evidence, and close a task."""
        if row is None:
            return
        text = TextField(self._desk.theme, placeholder=self.tr("by mail, by phone, on paper"))
        field = Field(self._desk.theme, self.tr("Evidence"), text, name="task.evidence")
        work = self._desk.work
        self._open(self.tr("Done"), row.text, (field,), self.tr("Mark as done"),
                   lambda: partial(visits.keep_promise, work, row.id, text.text().strip()),
                   dict, self.tr("Marked as kept"),
                   undo=lambda: visits.reopen_promise(work, row.id))  # fmt: skip

    def put_off(self, row: TaskRow | None) -> None:
        """Ask until when a task waits, and why."""
        if row is None:
            return
        work = self._desk.work
        until = self._day(work.today() + timedelta(days=7))
        why = TextField(self._desk.theme, row.snooze_reason)
        day = Field(self._desk.theme, self.tr("Until"), until, name="task.until")
        reason = Field(self._desk.theme, self.tr("Reason"), why, name="task.reason")

        def wrong() -> dict[Field, str]:
            chosen, found = until.value(), {}
            if chosen is None or chosen <= work.today():
                found[day] = self.tr("A later day")
            if not why.text().strip():
                found[reason] = self.tr("Say why it waits")
            return found

        def act() -> Act:
            chosen = until.value()
            assert chosen is not None
            return partial(actions.put_off, work, row.id, chosen, why.text())

        self._open(self.tr("Put off"), row.text, (day, reason), self.tr("Put off"), act, wrong,
                   self.tr("Put off"), undo=lambda: actions.take_up(work, row.id))  # fmt: skip

    def remind(self, row: TaskRow | None) -> None:
        """Ask on which day a task comes to the top; an empty day takes the reminder away."""
        if row is None:
            return
        work = self._desk.work
        on = self._day(row.remind_on or work.today() + timedelta(days=1))
        day = Field(self._desk.theme, self.tr("Remind me on"), on, name="task.remind")

        def wrong() -> dict[Field, str]:
            chosen = on.value()
            past = chosen is not None and chosen < work.today()
            return {day: self.tr("Today or later")} if past else {}

        self._open(self.tr("Reminder"), row.text, (day,), self.tr("Save"),
                   lambda: partial(actions.remind, work, row.id, on.value()), wrong,
                   self.tr("Reminder set"))  # fmt: skip

    def hand_over(self, row: TaskRow | None) -> None:
        """Read who is there, then ask who does it from now on."""
        if row is None:
            return
        work = self._desk.work

        def read() -> tuple[Colleague, ...]:
            with work.read() as session:
                return escalations.colleagues(session)

        def ask(team: tuple[Colleague, ...]) -> None:
            choice = Select([(one.name, one.id) for one in team if one.id != row.owner_id])
            field = Field(self._desk.theme, self.tr("New owner"), choice, name="task.owner")

            def wrong() -> dict[Field, str]:
                return {} if choice.value() else {field: self.tr("Choose a person")}

            self._open(self.tr("Hand over"), row.text, (field,), self.tr("Hand over"),
                       lambda: partial(actions.hand_over, work, row.id, choice.value()), wrong,
                       self.tr("Handed over"))  # fmt: skip

        self._desk.jobs.run(self, lambda _: read(), ask, self.failed.emit)

    def _day(self, day: Any) -> DateField:
        field = DateField(self._desk.theme, self._desk.work.today)
        field.set_value(day)
        return field

    def _open(
        self,
        title: str,
        text: str,
        fields: tuple[Any, ...],
        verb: str,
        act: Callable[[], Act],
        wrong: Callable[[], dict[Field, str]],
        told: str,
        *,
        undo: Callable[[], None] | None = None,
    ) -> None:
        """Open a sheet; `act` reads its fields here and returns what the write lane does."""
        sheet = Sheet(self._desk.theme, self._owner, title, text, fields, act=verb,
                      keep=self.tr("Cancel"), check=wrong)  # fmt: skip

        def done(_result: object) -> None:
            self.changed.emit()
            if undo is None:
                self.told.emit(told)
            else:
                self.undoable.emit(told, lambda: self._run(undo))

        sheet.write(self._desk.jobs, act, done, self.failed.emit)

    def _run(self, action: Callable[[], None], done: Callable[[], None] | None = None) -> None:
        def finish(_result: None) -> None:
            self.changed.emit()
            if done is not None:
                done()

        self._desk.jobs.run(self, lambda _: action(), finish, self.failed.emit, lane=Lane.WRITE)
