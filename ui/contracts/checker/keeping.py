"""Sheets that keep an answer with a visit or with a case, as what the office was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.escalations import answers as case_answers
from provider_ops.escalations.actions import NewCase
from provider_ops.escalations.rules import Category, Severity
from provider_ops.visits import answers as visit_answers
from provider_ops.visits.actions import PlannedVisit
from ui.check_words import code_words
from ui.contracts.checker.words import verdict
from ui.contracts.one.sheets import Sheets, day_of
from ui.contracts.words import day
from ui.kit.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.escalations.answers import OpenCase
    from provider_ops.visits.answers import Office, OpenVisit
    from ui.contracts.one.sheets import Act
    from ui.page import Desk

NEW = "new"


@dataclass(frozen=True, slots=True)
class Places:
    """Where an answer can go: open visits, open cases, and offices for new ones."""

    visits: tuple[OpenVisit, ...]
    cases: tuple[OpenCase, ...]
    offices: tuple[Office, ...]


class Keeping:
    """Reads where an answer can go, then asks; `done` is told what was kept."""

    def __init__(
        self,
        desk: Desk,
        owner: QWidget,
        done: Callable[[str], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._desk, self._owner, self._failed = desk, owner, failed
        self._sheets = Sheets(desk, owner, done)

    def with_visit(self, said: CheckAnswer) -> None:
        """Ask for the visit, or for the day of a new one, and who was told."""
        self._read(said, lambda places: self._ask_visit(said, places))

    def with_case(self, said: CheckAnswer) -> None:
        """Ask for the case, or for the title of a new one, and who was told."""
        self._read(said, lambda places: self._ask_case(said, places))

    def _read(self, said: CheckAnswer, then: Callable[[Places], None]) -> None:
        work, npi = self._desk.work, said.question.npi

        def read(_reporter: object) -> Places:
            with work.read() as session:
                return Places(
                    visit_answers.open_visits_of(session, work, npi),
                    case_answers.open_cases_of(session, work, npi),
                    visit_answers.offices_of(session, work, npi),
                )

        self._desk.jobs.run(self._owner, read, then, self._failed)

    def _ask_visit(self, said: CheckAnswer, places: Places) -> None:
        say, work, sheets = QCoreApplication.translate, self._desk.work, self._sheets
        several = len({one.organization_id for one in places.visits}) > 1
        options: list[tuple[str, object]] = [
            (f"{day(one.day)}  {one.purpose}" + (f", {one.organization}" if several else ""),
             one.id)
            for one in places.visits
        ]  # fmt: skip
        options += [
            (say("Keeping", "Plan a visit to {}").format(one.name), one) for one in places.offices
        ]
        which = sheets.select(options, options[0][1] if options else None)
        on, told_to = sheets.day(), sheets.text("told_to")
        on.set_value(work.today() + timedelta(days=1))
        planned = sheets.field(say("Keeping", "Day of the new visit"), on, "day")

        def target() -> UUID | PlannedVisit:
            office = which.value()
            if not isinstance(office, visit_answers.Office):
                return office  # type: ignore[no-any-return]
            purpose = say("Keeping", "Billing of {}").format(code_words(said.question))
            return PlannedVisit(office.id, purpose, day_of(on))

        def act() -> Act:
            return partial(visit_answers.add_answer, work, said, target(), told_to=told_to.text())

        sheet = sheets.open(
            say("Keeping", "Add to visit"), self._about(said),
            (sheets.field(say("Keeping", "Visit"), which, "visit"), planned,
             self._told_to(told_to)),
            say("Keeping", "Add answer"), act,
            needed=lambda: (which, on) if planned.isVisibleTo(sheet) else (which,),
            told=say("Keeping", "Kept with the visit as what the office was told"),
        )  # fmt: skip
        which.value_changed.connect(
            lambda one: planned.setVisible(isinstance(one, visit_answers.Office))
        )
        which.value_changed.connect(lambda _one: sheet.adjustSize())
        planned.setVisible(isinstance(which.value(), visit_answers.Office))
        sheet.adjustSize()

    def _ask_case(self, said: CheckAnswer, places: Places) -> None:
        say, work, sheets = QCoreApplication.translate, self._desk.work, self._sheets
        options: list[tuple[str, object]] = [
            (f"{one.number}  {one.title}", one.id) for one in places.cases
        ]
        options += [
            (say("Keeping", "New case for {}").format(one.name), one) for one in places.offices
        ]
        which = sheets.select(options, options[0][1] if options else None)
        title, told_to = sheets.text("title"), sheets.text("told_to")
        title.setText(f"{code_words(said.question)} {day(said.question.on)}: "
                      f"{verdict(said.answer)}")  # fmt: skip
        severity = sheets.select(
            [(severity_word(one), one) for one in Severity], Severity.MEDIUM
        )
        new = (sheets.field(say("Keeping", "Title of the new case"), title, "title"),
               sheets.field(say("Keeping", "Severity"), severity, "severity"))  # fmt: skip

        def target() -> UUID | NewCase:
            office = which.value()
            if not isinstance(office, visit_answers.Office):
                return office  # type: ignore[no-any-return]
            severe = Severity(severity.value())  # Qt hands back plain text
            return NewCase(title.text(), Category.CONTRACT, severe, work.staff_id,
                           organization_id=office.id)  # fmt: skip

        def act() -> Act:
            return partial(case_answers.add_answer, work, said, target(), told_to=told_to.text())

        sheet = sheets.open(
            say("Keeping", "Add to escalation"), self._about(said),
            (sheets.field(say("Keeping", "Case"), which, "case"), new, self._told_to(told_to)),
            say("Keeping", "Add answer"), act, needed=(which, title),
            told=say("Keeping", "Kept with the case, in its history"),
        )  # fmt: skip

        def show(one: object) -> None:
            for field in new:
                field.setVisible(isinstance(one, visit_answers.Office))
            sheet.adjustSize()

        which.value_changed.connect(show)
        show(which.value())

    def _about(self, said: CheckAnswer) -> str:
        text = QCoreApplication.translate(
            "Keeping", "{answer}: {code} on {day}. The answer is kept as it is now, with every "
            "fact behind it."
        )  # fmt: skip
        return text.format(answer=verdict(said.answer), code=code_words(said.question),
                           day=day(said.question.on))  # fmt: skip

    def _told_to(self, control: QWidget) -> Field:
        say = QCoreApplication.translate
        return Field(self._desk.theme, say("Keeping", "Told to"), control, name="told_to",
                     hint=say("Keeping", "Name or desk, if known"))  # fmt: skip


def severity_word(severity: Severity) -> str:
    """Return how bad a case is, in a word."""
    say = QCoreApplication.translate
    return {
        Severity.LOW: say("Keeping", "Low"),
        Severity.MEDIUM: say("Keeping", "Medium"),
        Severity.HIGH: say("Keeping", "High"),
        Severity.URGENT: say("Keeping", "Urgent"),
    }[severity]
