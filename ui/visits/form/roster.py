"""The directory in the form of a visit: how far its walk has come, and what is different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import VisitForm
from ui.directory_words import clock_words
from ui.kit.buttons import Button
from ui.kit.restyle import label
from ui.kit.tag import Status
from ui.visits.form.section import Elided, FormSection, Row, Warned, clear_rows
from ui.visits.roster.answers import Answers
from ui.visits.roster.lines import lines_of
from ui.visits.roster.sheet import RosterSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.directory.queries import WalkFacts
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts


class RosterSection(FormSection):
    """The walk itself is a sheet; here is its state, and each difference it found."""

    key = "roster"

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Directory")
        self._heading.setText(self.tr("Directory"))
        self._today = today
        self._answers: Answers | None = None
        self._office = ""
        self._signer = ""
        self.sheet: RosterSheet | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._due = label("", "12", "2", wrap=True)
        self.walk = Button(theme, self.tr("Walk the roster"), icon_name="list-checks")
        self.walk.setObjectName("roster.walk")
        self.walk.clicked.connect(self.open_sheet)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.walk)
        line.addWidget(self._due, 1)
        self.body.addLayout(self._rows)
        self.body.addLayout(line)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._answers = Answers(facts.walk, form)
        self._office = facts.detail.row.organization
        self._signer = _signer(form)
        self._due.setText(_due_words(facts.walk, self._today()))
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        if self._answers is None:
            return form
        self._signer = _signer(form)
        return self._answers.read(form)

    @override
    def first(self) -> QWidget:
        return self.walk

    @override
    def count(self) -> int:
        if self._answers is None:
            return 0
        return self._answers.progress[0] + len(self._answers.waits) + len(self._answers.attested)

    @override
    def warnings(self) -> tuple[Warned, ...]:
        if self._answers is None:
            return ()
        done, every = self._answers.progress
        if 0 < done < every:
            words = self.tr("Roster walk: {done} of {all}").format(done=done, all=every)
            return (Warned(words),)
        return ()

    def open_sheet(self) -> None:
        """Go down the roster."""
        if self._answers is None:
            return
        self.sheet = sheet = RosterSheet(
            self.theme, self, self._office, self._answers, self._signer, self._today
        )
        sheet.answered.connect(self._answered)
        sheet.finished.connect(self._closed)
        sheet.open()

    def _answered(self) -> None:
        self._show()
        self.changed.emit()

    def _closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self.walk.setFocus()

    def _show(self) -> None:
        if self._answers is None:
            return
        clear_rows(self._rows)
        done, every = self._answers.progress
        self.set_hint(self.tr("{done} of {all}").format(done=done, all=every))
        form = self._answers.read(VisitForm())
        for number, (glyph, word, about, what) in enumerate(lines_of(form, self._answers.facts)):
            row = Row(self.theme, f"roster.{number}")
            row.line.addWidget(Elided(about), 2)
            row.line.addWidget(Elided(what), 3)
            row.line.addWidget(Status(self.theme, glyph, word))
            row.setAccessibleName(f"{about}, {what}, {word}")
            self._rows.addWidget(row)
        done_words, walk_words = self.tr("Open the roster walk"), self.tr("Walk the roster")
        self.walk.setText(done_words if done else walk_words)


def _signer(form: VisitForm) -> str:
    return form.attendees[0].name if form.attendees else ""


def _due_words(facts: WalkFacts, today: date) -> str:
    """Say the nearest deadline of the directory, where it is near or late."""
    near = [clock for clock in facts.clocks if (clock.due_on - today).days <= 30]
    return clock_words(near[0]) + (f", +{len(near) - 1}" if near[1:] else "") if near else ""
