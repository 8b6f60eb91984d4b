"""Sheets to record terms; what was known before stays answerable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ListFate
from provider_ops.contracts import actions, queries
from ui.contracts.one.amendment_forms import AmendmentSheets
from ui.contracts.one.business_forms import BusinessSheets
from ui.contracts.one.coverage_forms import CoverageSheets
from ui.contracts.one.outward_forms import OutwardSheets
from ui.contracts.one.renewal_forms import RenewalSheets
from ui.contracts.one.sheets import day_of, refuse
from ui.contracts.words import day, dollars
from ui.counts import grouped
from ui.kit.dialog import Question, ask
from ui.kit.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from provider_ops.codes.actions import VersionChange
    from provider_ops.contracts.queries import ContractRow, Ending, TermRow
    from ui.contracts.one.sheets import Act
    from ui.kit.sheet import Sheet


class Recorder(AmendmentSheets, RenewalSheets, OutwardSheets, BusinessSheets, CoverageSheets):
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

    def correction(self, row: ContractRow, term: TermRow, brought: str = "") -> Sheet:
        """Say what a version should have said; `brought` is the list of its amendment, if any."""
        say = QCoreApplication.translate
        label, first, last = self.text("label"), self.day(), self.day()
        source = self.text()
        label.setText(term.label)
        first.set_value(term.first)
        last.set_value(term.last)
        text = say("Forms", "What it said before stays on record with the days it was known.")
        if brought:
            words = say("Forms", "{}, which it brought, goes with its days, unless somebody "
                                 "changed those since.")  # fmt: skip
            text += " " + words.format(brought)
        fields = (
            Field(self._desk.theme, say("Forms", "Name"), label, name="label"),
            (self.field(say("Forms", "First day"), first, "first"),
             self.field(say("Forms", "Last day, empty for none"), last, "last")),
            self.source(source, say("Forms", "Reason and source")),
        )  # fmt: skip

        def act() -> Act:
            return partial(codes.correct_version,
                           self._desk.work, term.id, source=source.text().strip(),
                           label=label.text().strip(), valid_from=day_of(first),
                           valid_to=last.value())  # fmt: skip

        return self.open(
            say("Forms", "Correct {label} of {number}").format(label=term.label, number=row.number),
            text, fields, say("Forms", "Record correction"), act, needed=(label, first, source),
            told=_corrected_words,
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

    def withdrawal(
        self, row: ContractRow, term: TermRow, brought: str = "", *, is_last: bool
    ) -> Sheet:
        """Say that a version was recorded by mistake; `is_last` if there is no other.

        `brought` as of `correction`.
        """
        say = QCoreApplication.translate
        source = self.text()
        text = say("Forms", "It never held then. It stays on record with the days it was known.")
        if is_last:
            text += " " + say("Forms", "The contract is left without a version: it is in force on "
                                       "no day.")  # fmt: skip
        if brought:
            words = say("Forms", "{}, which it brought, is taken away with it, unless somebody "
                                 "changed its days since.")  # fmt: skip
            text += " " + words.format(brought)

        def act() -> Act:
            return partial(codes.withdraw_version, self._desk.work, term.id,
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("Forms", "Withdraw {label} of {number}").format(
                label=term.label, number=row.number),
            text, (self.source(source, say("Forms", "Reason and source")),),
            say("Forms", "Withdraw version"), act, needed=(source,),
            told=_withdrawn_words,
        )  # fmt: skip


def _corrected_words(done: VersionChange) -> str:
    say = QCoreApplication.translate
    if done.fate is ListFate.FOLLOWED:
        return say("Forms", "Correction recorded. {} goes with its days.").format(done.list_name)
    if done.fate is ListFate.STAYS:
        return say("Forms", "Correction recorded. {} stays on its days: somebody changed them "
                            "since.").format(done.list_name)  # fmt: skip
    return say("Forms", "Correction recorded")


def _withdrawn_words(done: VersionChange) -> str:
    say = QCoreApplication.translate
    if done.fate is ListFate.FOLLOWED:
        return say("Forms", "Version withdrawn, and {} with it").format(done.list_name)
    if done.fate is ListFate.STAYS:
        return say("Forms", "Version withdrawn. {} stays on its days: somebody changed them "
                            "since.").format(done.list_name)  # fmt: skip
    return say("Forms", "Version withdrawn")


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
