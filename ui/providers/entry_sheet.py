"""A call, mail or note: written down in a sheet, corrected by who wrote it, and its history."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from provider_ops.network import queries as network
from provider_ops.outreach import actions
from provider_ops.outreach.rules import LONGEST_MINUTES, Direction, Entry, Kind
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.dates import format_date
from ui.kit.entry_fields import TimeField
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField, SuggestField
from ui.kit.times import format_time
from ui.providers import forms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.outreach.queries import OutreachRow
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

OFFERED = 8
CALLED_US, CALLED_THEM = "call_in", "call_out"


class EntryForm:
    """The fields of a call, mail or note, and what they say together."""

    def __init__(
        self, desk: Desk, people: Sequence[network.ContactRow], was: OutreachRow | None = None
    ) -> None:
        theme, self._work, self._people = desk.theme, desk.work, people
        self.kind = Select(_kinds())
        self.kind.set_value(_kind_of(was) if was is not None else CALLED_THEM)
        self.person = SuggestField(theme, _("Name"), free=True)
        self.person.set_options([(one.name, one.id) for one in people])
        self.person.chosen.connect(lambda words, _value: self.person.setText(words))
        at = (was.happened_at if was is not None else desk.work.now()).astimezone(_zone(desk.work))
        self.day = DateField(theme, desk.work.today)
        self.day.set_value(at.date())
        self.time = TimeField()
        self.time.set_value(at.hour * 60 + at.minute)
        self.minutes = TextField(theme, placeholder=_("min"))
        self.text = TextArea(theme, was.text if was is not None else "", lines=4)
        if was is not None:
            self.person.setText(was.person)
            self.minutes.setText(str(was.minutes or ""))
        named = (
            (_("What"), self.kind, "entry.kind"), (_("With"), self.person, "entry.person"),
            (_("Day"), self.day, "entry.day"), (_("Time"), self.time, "entry.time"),
            (_("Minutes"), self.minutes, "entry.minutes"),
            (_("What was said"), self.text, "entry.text"),
        )  # fmt: skip
        self.fields = [Field(theme, title, control, name=name) for title, control, name in named]

    @property
    def rows(self) -> tuple[Field | tuple[Field, ...], ...]:
        """The fields as they stand in a sheet."""
        what, who, day, at, long, text = self.fields
        return ((what, who), (day, at, long), text)

    def wrong(self) -> dict[Field, str]:
        """Return what is missing, by field."""
        _what, _who, day, at, long, text = self.fields
        found: dict[Field, str] = {}
        if not self.text.toPlainText().strip():
            found[text] = _("Say in a few words what it was about")
        if self.day.value() is None:
            found[day] = _("This is needed")
        if self.time.value() is None:
            found[at] = _("This is needed")
        if not found and self._instant() > self._work.now():
            found[at] = _("This lies in the future")
        minutes = self.minutes.text().strip()
        if minutes and not (minutes.isdecimal() and 0 < int(minutes) <= LONGEST_MINUTES):
            found[long] = _("Whole minutes")
        return found

    def entry(self) -> Entry:
        """Return what the fields say."""
        kind, _sep, direction = (self.kind.value() or Kind.NOTE.value).partition("_")
        minutes = self.minutes.text().strip()
        name = self.person.text().strip()
        contact = next((one.id for one in self._people if one.name == name), None)
        return Entry(
            Kind(kind), self.text.toPlainText(), self._instant(), Direction(direction), name,
            contact, int(minutes) if minutes.isdecimal() and kind == Kind.CALL else None,
        )  # fmt: skip

    def _instant(self) -> datetime:
        day, minute = self.day.value(), self.time.value() or 0
        assert day is not None
        local = datetime.combine(day, time(), _zone(self._work)) + timedelta(minutes=minute)
        return local.astimezone(UTC)


def new_entry(
    desk: Desk, parent: QWidget, office: tuple[UUID, str] | None,
    people: Sequence[network.ContactRow] = (),
) -> forms.Entry:  # fmt: skip
    """Return the sheet that logs something; without an office it asks for one."""
    form = EntryForm(desk, people)
    rows = form.rows
    search = SearchField(desk.theme, desk.jobs, lambda text: _offices(desk.work, text),
                         _("Name or NPI"))  # fmt: skip
    at = Field(desk.theme, _("Office"), search, name="entry.office")
    if office is None:
        rows = (at, *rows)
    else:
        search.set_choice(office[1], office[0])

    def wrong() -> dict[Field, str]:
        found = form.wrong()
        if search.value() is None:
            found[at] = _("Choose an office from the list")
        return found

    def read() -> forms.Write:
        place, said, cleared = search.value(), form.entry(), sheet.patients.cleared
        return lambda work: actions.log(work, place, said, cleared)

    name = office[1] if office is not None else ""
    sheet = Sheet(desk.theme, parent, _("Log a call, mail or note"), name, rows,
                  act=_("Save"), keep=_("Cancel"), check=wrong)  # fmt: skip
    form.text.setFocus()
    return forms.Entry(sheet, read, _("Added to the timeline"))


def change_entry(
    desk: Desk, parent: QWidget, row: OutreachRow, people: Sequence[network.ContactRow]
) -> forms.Entry:
    """Return the sheet that corrects an entry."""
    form = EntryForm(desk, people, row)

    def read() -> forms.Write:
        said, cleared = form.entry(), sheet.patients.cleared
        return lambda work: actions.change(work, row.first_id, said, cleared)

    sheet = Sheet(desk.theme, parent, _("Correct the entry"),
                  _("What it said before stays in its history."), form.rows,
                  act=_("Save"), keep=_("Cancel"), check=form.wrong)  # fmt: skip
    return forms.Entry(sheet, read, _("Entry corrected"))


def history_lines(work: Workspace, versions: Sequence[OutreachRow]) -> str:
    """Return what an entry said in each version, a paragraph for each, the latest first."""
    parts = []
    for row in reversed(versions):
        at = row.recorded_at.astimezone(_zone(work))
        when = f"{format_date(at.date())} {format_time(at.hour * 60 + at.minute)}"
        said = _("taken back") if row.withdrawn else row.text
        parts.append(f"{when}, {row.by}: {said}")
    return "\n\n".join(parts)


def _kinds() -> list[tuple[str, str]]:
    return [
        (_("We called"), CALLED_THEM), (_("They called"), CALLED_US),
        (_("We wrote"), "mail_out"), (_("They wrote"), "mail_in"), (_("Note"), Kind.NOTE.value),
    ]  # fmt: skip


def _kind_of(row: OutreachRow) -> str:
    return f"{row.kind}_{row.direction}" if row.direction else row.kind


def _offices(work: Workspace, text: str) -> list[tuple[str, UUID]]:
    with work.read() as session:
        rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
    return [(row.name, row.id) for row in rows]


def _zone(work: Workspace) -> ZoneInfo:
    return ZoneInfo(work.time_zone)


def _(text: str) -> str:
    return QCoreApplication.translate("EntrySheet", text)
