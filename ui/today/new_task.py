"""A new action item: who does what by when, at an office, read as it is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.core.calendar import add_business_days
from provider_ops.escalations import queries as escalations
from provider_ops.network import queries as network
from provider_ops.visits import actions as visits
from provider_ops.visits.promise_text import Known, read_promise
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextField
from ui.kit.suggest import SearchField
from ui.owner_choice import OwnerSelect, owner_of, owners, parted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from provider_ops.store.workspace import Workspace
    from ui.owner_choice import Owner
    from ui.page import Desk

OFFERED = 8
USUAL_DAYS = 3
_say = partial(QCoreApplication.translate, "NewTask")


class NewTask:
    """The fields of the sheet. What the line says last of who and when, the others show.

    The sheet is there at once, so that no letter typed after A is a command; who can be named is
    read meanwhile, and again for another office.
    """

    def __init__(
        self, desk: Desk, office: tuple[UUID, str] | None, failed: Callable[[Exception], None]
    ) -> None:
        theme, self._desk, self._failed = desk.theme, desk, failed
        today, self._me = desk.work.today, desk.work.staff_id
        self._known: tuple[Known, ...] = ()
        self._said: tuple[Owner, date | None] = (self._me, None)
        self._text = TextField(theme, placeholder=_say("I'll send exhibit B by Friday"))
        self._who = OwnerSelect()
        self._due = DateField(theme, today)
        self._due.set_value(add_business_days(today(), USUAL_DAYS))
        self._office = SearchField(theme, desk.jobs, self._offices, _say("Name or NPI"))
        self._what = Field(theme, _say("Who does what by when"), self._text, name="task.text")
        who = Field(theme, _say("Who does it"), self._who, name="task.who")
        self._when = Field(theme, _say("Due"), self._due, name="task.due")
        self._where = Field(theme, _say("Office"), self._office, name="task.office")
        self.fields = (self._what, (who, self._when), self._where)
        self._offer(self._me)
        self._text.textEdited.connect(lambda _typed: self._understand())
        self._text.editingFinished.connect(self._understand)
        self._office.value_changed.connect(self._meet)
        if office is not None:
            self._office.set_choice(office[1], office[0])
        else:
            self._meet(None)

    def wrong(self) -> dict[Field, str]:
        """Return what is wrong with which field."""
        found, day = {}, self._due.value()
        if not self._text.text().strip():
            found[self._what] = _say("Say what is to be done")
        if day is None:
            found[self._when] = _say("This is needed")
        elif day < self._desk.work.today():
            found[self._when] = _say("This day is in the past")
        if self._office.value() is None:
            found[self._where] = _say("Choose an office from the list")
        return found

    def act(self) -> Callable[[], object]:
        """Read the fields; return what writes them."""
        day, owner = self._due.value(), self._who.value()
        assert day is not None
        # Who is there may not have been read yet: what the line says is read again in its place.
        chosen = None if owner == self._said[0] else owner
        return partial(_make, self._desk.work, self._office.value(), day, self._text.text(), chosen)

    def _understand(self, *, stays: bool = False) -> None:
        """Let the other fields follow what the line says anew; what it said before stays.

        So `stays` who was chosen by hand, though the line reads otherwise among other people.
        """
        read = read_promise(self._text.text(), self._desk.work.today(), self._known)
        owner, before = owner_of(read, self._me), self._said
        self._said = owner, read.due_on
        if owner != before[0] and not stays:
            self._offer(owner)
        if read.due_on is not None and read.due_on != before[1]:
            self._due.set_value(read.due_on)

    def _offer(self, chosen: Owner) -> None:
        people = [one.name for one in self._known if one.owner_id is None]
        team = [(one.name, one.owner_id) for one in self._known if one.owner_id is not None]
        self._who.offer(owners(self._me, people, team), chosen)

    def _meet(self, office: UUID | None) -> None:
        """Read who may be named: people of the office, and ours."""
        work = self._desk.work

        def meet(known: tuple[Known, ...]) -> None:
            if office == self._office.value():
                owner = self._who.value()
                self._known = known
                self._offer(owner)
                self._understand(stays=owner != self._said[0])

        self._desk.jobs.run(self._who, lambda _: _known(work, office), meet, self._failed)

    def _offices(self, text: str) -> list[tuple[str, UUID]]:
        work = self._desk.work
        with work.read() as session:
            rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
        return [(row.name, row.id) for row in rows]


def _known(work: Workspace, office: UUID | None) -> tuple[Known, ...]:
    with work.read() as session:
        people = () if office is None else network.contacts(session, office)
        ours = escalations.colleagues(session)
    return (*(Known(one.name) for one in people), *(Known(one.name, one.id) for one in ours))


def _make(
    work: Workspace, office: UUID, day: date, said: str, chosen: Owner | None
) -> None:
    """Keep what was typed as an action item of who was `chosen`, else of whom it names."""
    read = read_promise(said, work.today(), _known(work, office))
    owner_id, name = parted(chosen or owner_of(read, work.staff_id))
    visits.make_promise(work, organization_id=office, text=read.text, due_on=day,
                        owner_id=owner_id, owner_name=name)  # fmt: skip
