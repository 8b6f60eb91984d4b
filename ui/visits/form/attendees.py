"""Who was there for the office: people we know, or names typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import Attendee, Missing
from ui.kit.avatar import Avatar
from ui.kit.buttons import IconButton
from ui.kit.restyle import label
from ui.kit.suggest import SuggestField
from ui.kit.tag import Tag
from ui.stored_words import said
from ui.visits.form.section import FormSection, Row, clear_rows

if TYPE_CHECKING:
    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts, Present


class AttendeesSection(FormSection):
    """A row for each person; the line below adds one more."""

    key = "attendees"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.ATTENDEE,)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._heading.setText(self.tr("Attendees"))
        self.title = self.tr("Attendees")
        self._people: tuple[Present, ...] = ()
        self._there: tuple[Attendee, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.add = SuggestField(theme, "", free=True)
        self.add.setObjectName("attendees.add")
        self.add.chosen.connect(self._add)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.add)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._people = facts.people
        self._there = form.attendees
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        return replace(form, attendees=self._there)

    @override
    def first(self) -> QWidget:
        return self.add

    @override
    def count(self) -> int:
        return len(self._there)

    def _add(self, name: str, value: object) -> None:
        known = next((person for person in self._people if person is value), None)
        if known is not None:
            self._there += (Attendee(known.name, known.role, known.contact_id),)
        else:
            self._there += (Attendee(name),)
        self.add.clear()
        self._show()
        self.changed.emit()

    def _remove(self, attendee: Attendee) -> None:
        self._there = tuple(one for one in self._there if one is not attendee)
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        clear_rows(self._rows)
        for number, attendee in enumerate(self._there):
            self._rows.addWidget(self._row(number, attendee))
        names = {attendee.name for attendee in self._there}
        left = [person for person in self._people if person.name not in names]
        self.add.set_options(
            [(f"{p.name}, {said(p.role)}" if p.role else p.name, p) for p in left]
        )
        hint = self.tr("Type a name")
        if len(left) > 1:
            hint = self.tr("Add from %n people, or type a new name", "", len(left))
        self.add.setPlaceholderText(hint)
        self.add.setAccessibleName(hint)
        self.set_hint(str(len(self._there)) if self._there else "")

    def _row(self, number: int, attendee: Attendee) -> Row:
        theme = self.theme
        row = Row(theme, f"attendees.{number}")
        known = next((p for p in self._people if p.name == attendee.name), None)
        row.line.addWidget(Avatar(theme, attendee.name))
        row.line.addWidget(label(attendee.name, "13m"))
        role = said(attendee.role)
        role = role[:1].upper() + role[1:]
        row.line.addWidget(label(role, "12", "2"), 1)
        if known is not None and known.language not in ("", "en"):
            row.line.addWidget(Tag(theme, known.language.upper(), "ac"))
        words = self.tr("Remove {name}").format(name=attendee.name)
        remove = IconButton(theme, "x", words, edge=24)
        remove.setObjectName(f"attendees.{number}.remove")
        remove.clicked.connect(lambda: self._remove(attendee))
        row.line.addWidget(remove)
        return row
