"""Sheets to record terms and coverage; what was known before stays answerable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import queries as code_queries
from provider_ops.contracts import actions, queries
from ui.contracts.one.amendment_forms import AmendmentSheets
from ui.contracts.one.outward_forms import OutwardSheets
from ui.contracts.one.renewal_forms import RenewalSheets
from ui.contracts.one.sheets import day_of, refuse
from ui.contracts.words import day, dollars
from ui.counts import grouped
from ui.kit.dialog import Question, ask
from ui.kit.fields import Field
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.contracts.queries import ContractRow, Ending, ParticipationRow, TermRow
    from ui.contracts.one.sheets import Act
    from ui.kit.sheet import Sheet


class Recorder(AmendmentSheets, RenewalSheets, OutwardSheets):
    """Opens every sheet of one contract."""

    def signed_version(self, row: ContractRow) -> Sheet:
        """Record a further version that both sides have signed already."""
        say = QCoreApplication.translate
        label, first, last, source = self.text("label"), self.day(), self.day(), self.text()
        fields = (
            Field(self._desk.theme, say("Forms", "Name"), label, name="label",
                  hint=say("Forms", "Such as Amendment 3")),
            (self.field(say("Forms", "First day"), first, "first"),
             self.field(say("Forms", "Last day, empty for none"), last, "last")),
            self.source(source),
        )  # fmt: skip

        def act() -> Act:
            return partial(actions.record_term, self._desk.work, row.id, label=label.text().strip(),
                           first=day_of(first), last=last.value(),
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("Forms", "Signed version of {}").format(row.number),
            say("Forms", "For what was signed elsewhere. Earlier versions stay as they were."),
            fields, say("Forms", "Record version"), act, needed=(label, first, source),
            told=say("Forms", "Version recorded"),
        )  # fmt: skip

    def correction(self, row: ContractRow, term: TermRow) -> Sheet:
        """Say what a version should have said."""
        say = QCoreApplication.translate
        label, first, last = self.text("label"), self.day(), self.day()
        source = self.text()
        label.setText(term.label)
        first.set_value(term.first)
        last.set_value(term.last)
        fields = (
            Field(self._desk.theme, say("Forms", "Name"), label, name="label"),
            (self.field(say("Forms", "First day"), first, "first"),
             self.field(say("Forms", "Last day, empty for none"), last, "last")),
            self.source(source, say("Forms", "Reason and source")),
        )  # fmt: skip

        def act() -> Act:
            return partial(actions.correct_term,
                           self._desk.work, term.id, source=source.text().strip(),
                           label=label.text().strip(), valid_from=day_of(first),
                           valid_to=last.value())  # fmt: skip

        return self.open(
            say("Forms", "Correct {label} of {number}").format(label=term.label, number=row.number),
            say("Forms", "What it said before stays on record with the days it was known."),
            fields, say("Forms", "Record correction"), act, needed=(label, first, source),
            told=say("Forms", "Correction recorded"),
        )  # fmt: skip

    def termination(self, row: ContractRow, lists: Sequence[tuple[str, int]]) -> Sheet:
        """End the contract for good. `lists` are names and code counts of what it pays by."""
        say = QCoreApplication.translate
        last, source = self.day(), self.text()
        fields = (self.field(say("Forms", "Last day in force"), last, "last"),
                  self.source(source, say("Forms", "Reason and source")))  # fmt: skip

        def act() -> Act:
            return partial(actions.terminate_contract, self._desk.work, row.id, day_of(last),
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("Forms", "Terminate {}").format(row.number),
            say("Forms", "What ends with it is shown before anything is recorded."),
            fields, say("Forms", "Terminate contract"), act, needed=(last, source),
            told=say("Forms", "Termination recorded"),
            ahead=lambda sheet, run: self._show_ending(row, day_of(last), lists, sheet, run),
        )  # fmt: skip

    def _show_ending(
        self,
        row: ContractRow,
        last_day: date,
        lists: Sequence[tuple[str, int]],
        sheet: Sheet,
        run: Callable[[], None],
    ) -> None:
        """Say what ends, and go on only when the person still wants it."""
        say, work = QCoreApplication.translate, self._desk.work

        def read(_reporter: object) -> Ending:
            with work.read() as session:
                return queries.ends_with(session, row.id, last_day, work.now())

        def confirm(ending: Ending) -> None:
            sheet.set_busy("")
            question = Question(
                self._desk.theme, self._owner,
                say("Forms", "End {number} after {day}?").format(
                    number=row.number, day=day(last_day)),
                ending_words(ending, lists),
                act=say("Forms", "Terminate contract"), keep=say("Forms", "Keep contract"),
            )  # fmt: skip
            ask(question, run)

        sheet.set_busy(say("Forms", "Reading"))
        self._desk.jobs.run(sheet, read, confirm, lambda error: refuse(sheet, error))

    def coverage(self, row: ContractRow, places: Sequence[tuple[str, UUID]]) -> Sheet:
        """Add whom the contract covers: a clinician or everyone, at one place or at all.

        `places` are the office's locations, by name.
        """
        say = QCoreApplication.translate
        theme, work = self._desk.theme, self._desk.work

        def search(text: str) -> Sequence[tuple[str, UUID]]:
            with work.read() as session:
                found = code_queries.complete_clinician(session, work.market_id, text)
            return [(f"{one.npi}   {one.name}", one.id) for one in found]

        whom = self.select([(say("Forms", "One clinician"), False),
                             (say("Forms", "Everyone of the office"), True)], False)  # fmt: skip
        who = SearchField(theme, self._desk.jobs, search, say("Forms", "NPI or name"))
        where = self.select([(say("Forms", "Every location"), None), *places])
        first, last, source = self.day(), self.day(), self.text()
        first.set_value(work.today())
        person = Field(theme, say("Forms", "Clinician"), who, name="clinician")
        fields = (
            (self.field(say("Forms", "Covers"), whom, "whom"),
             self.field(say("Forms", "Where"), where, "where")),
            person,
            (self.field(say("Forms", "First day"), first, "first"),
             self.field(say("Forms", "Last day, empty for none"), last, "last")),
            self.source(source),
        )  # fmt: skip

        def act() -> Act:
            return partial(
                actions.add_participation, work, row.id,
                provider_id=None if whom.value() else who.value(),
                location_id=where.value(), first=day_of(first), last=last.value(),
                source=source.text().strip(),
            )  # fmt: skip

        sheet = self.open(
            say("Forms", "Add coverage to {}").format(row.number),
            say("Forms", "The contract covers them from the first day on."),
            fields, say("Forms", "Add coverage"), act,
            needed=lambda: (first, source) if whom.value() else (who, first, source),
            told=say("Forms", "Coverage added"),
        )  # fmt: skip
        whom.value_changed.connect(lambda everyone: person.setVisible(not everyone))
        whom.value_changed.connect(lambda _on: sheet.adjustSize())
        return sheet

    def leaving(self, row: ContractRow, one: ParticipationRow) -> Sheet:
        """End the coverage of a clinician."""
        say = QCoreApplication.translate
        last, source = self.day(), self.text()
        fields = (self.field(say("Forms", "Last day covered"), last, "last"),
                  self.source(source, say("Forms", "Reason and source")))  # fmt: skip

        def act() -> Act:
            return partial(actions.end_participation, self._desk.work, one.id, day_of(last),
                           source=source.text().strip())  # fmt: skip

        who = one.provider or say("Forms", "everyone of {}").format(row.organization)
        return self.open(
            say("Forms", "End coverage of {}").format(who),
            say("Forms", "Services after that day are not covered by {}.").format(row.number),
            fields, say("Forms", "End coverage"), act, needed=(last, source),
            told=say("Forms", "End of coverage recorded"),
        )  # fmt: skip


def ending_words(ending: Ending, lists: Sequence[tuple[str, int]]) -> str:
    """Return what ends with a contract, a line for each kind; `lists` with their code counts."""
    say = QCoreApplication.translate
    lines = [
        grouped(say("Forms", "%n clinicians are no longer covered by it.", "", ending.clinicians),
                ending.clinicians),
        grouped(say("Forms", "Its panels have %n members.", "", ending.members), ending.members),
    ]  # fmt: skip
    if lists:
        codes = sum(count for _name, count in lists)
        lines.append(grouped(say("Forms", "%n approved codes stop paying: ", "", codes), codes)
                     + ", ".join(name for name, _count in lists) + ".")  # fmt: skip
    if ending.withdrawn:
        words = say("Forms", "Withdrawn before they begin: {}.")
        lines.append(words.format(", ".join(ending.withdrawn)))
    if ending.amendments:
        words = say("Forms", "Amendments that are not signed: {}.")
        lines.append(words.format(", ".join(ending.amendments)))
    if ending.open_money:
        words = say("Forms", "{} of true-ups and change orders stay open.")
        lines.append(words.format(dollars(ending.open_money)))
    return "\n".join(lines)
