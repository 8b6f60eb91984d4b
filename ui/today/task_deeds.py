"""What one does with an action item: made, done with evidence, put off, reminded, handed over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from provider_ops.core.calendar import add_business_days
from provider_ops.escalations import queries as escalations
from provider_ops.network import queries as network
from provider_ops.visits import actions as visits
from provider_ops.visits.promise_text import Known, read_promise
from provider_ops.visits.tasks import actions
from ui.kit.choices import Select
from ui.kit.commands import Command
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from provider_ops.escalations.queries import Colleague
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.tasks.queries import TaskRow
    from ui.page import Desk

OFFERED = 8
USUAL_DAYS = 3

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
        theme, work = self._desk.theme, self._desk.work
        text = TextField(theme, placeholder=self.tr("I'll send exhibit B by Friday"))
        due = DateField(theme, work.today)
        due.set_value(add_business_days(work.today(), USUAL_DAYS))
        search = SearchField(theme, self._desk.jobs, self._offices, self.tr("Name or NPI"))
        if office is not None:
            search.set_choice(office[1], office[0])
        what = Field(theme, self.tr("Who does what by when"), text, name="task.text")
        when = Field(theme, self.tr("Due"), due, name="task.due")
        where = Field(theme, self.tr("Office"), search, name="task.office")

        def understood() -> None:
            read = read_promise(text.text(), work.today())
            if read.due_on is not None:
                due.set_value(read.due_on)

        text.editingFinished.connect(understood)

        def wrong() -> dict[Field, str]:
            found = {}
            if not text.text().strip():
                found[what] = self.tr("Say what is to be done")
            day = due.value()
            if day is None:
                found[when] = self.tr("This is needed")
            elif day < work.today():
                found[when] = self.tr("This day is in the past")
            if search.value() is None:
                found[where] = self.tr("Choose an office from the list")
            return found

        def act() -> Act:
            day, key = due.value(), search.value()
            assert day is not None
            nobody = self.tr("The office")
            return partial(_make_promise, work, key, day, text.text(), nobody)

        self._open(self.tr("New action item"), "", (what, (when, where)), self.tr("Save"), act,
                   wrong, self.tr("Action item added"))  # fmt: skip

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

    def _offices(self, text: str) -> list[tuple[str, UUID]]:
        work = self._desk.work
        with work.read() as session:
            rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
        return [(row.name, row.id) for row in rows]

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


def _make_promise(work: Workspace, office: UUID, day: date, said: str, nobody: str) -> None:
    """Keep what was typed as an action item; `nobody` names the office where it names no person."""
    with work.read() as session:
        people = [Known(one.name) for one in network.contacts(session, office)]
        people += [Known(one.name, one.id) for one in escalations.colleagues(session)]
    read = read_promise(said, work.today(), people)
    theirs = read.office or bool(read.named) or (read.who and read.who.owner_id is None)
    name = read.who.name if read.who is not None else read.named or nobody
    visits.make_promise(
        work, organization_id=office, text=read.text, due_on=day,
        owner_id=None if theirs else (read.who and read.who.owner_id) or work.staff_id,
        owner_name=name if theirs else "",
    )  # fmt: skip
