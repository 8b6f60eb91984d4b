"""Sheets to record what changes about a contract; what was known before stays answerable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import queries as code_queries
from provider_ops.contracts import actions
from provider_ops.core.errors import RuleError
from ui.counts import grouped
from ui.kit.date_field import DateField
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.contracts.queries import ContractRow, ParticipationRow, TermRow
    from ui.page import Desk


class Recorder:
    """Opens the sheets of one contract over `owner`; `done` is told when one was recorded."""

    def __init__(self, desk: Desk, owner: QWidget, done: Callable[[str], None]) -> None:
        self._desk, self._owner, self._done = desk, owner, done

    def amendment(self, row: ContractRow) -> Sheet:
        """Record a further version: an amendment or a new term."""
        say = QCoreApplication.translate
        label, first, last, source = self._text("label"), self._day(), self._day(), self._text()
        fields = (
            Field(self._desk.theme, say("Forms", "Name"), label, name="label",
                  hint=say("Forms", "Such as Amendment 3")),
            (self._field(say("Forms", "First day"), first, "first"),
             self._field(say("Forms", "Last day, empty for none"), last, "last")),
            self._source(source),
        )  # fmt: skip

        def act() -> None:
            actions.record_term(self._desk.work, row.id, label=label.text().strip(),
                                first=_day(first), last=last.value(),
                                source=source.text().strip())  # fmt: skip

        return self._open(
            say("Forms", "New amendment to {}").format(row.number),
            say("Forms", "It is added to the versions; earlier ones stay as they were."),
            fields, say("Forms", "Record amendment"), act, needed=(label, first, source),
            told=say("Forms", "Amendment recorded"),
        )  # fmt: skip

    def correction(self, row: ContractRow, term: TermRow) -> Sheet:
        """Say what a version should have said."""
        say = QCoreApplication.translate
        label, first, last = self._text("label"), self._day(), self._day()
        source = self._text()
        label.setText(term.label)
        first.set_value(term.first)
        last.set_value(term.last)
        fields = (
            Field(self._desk.theme, say("Forms", "Name"), label, name="label"),
            (self._field(say("Forms", "First day"), first, "first"),
             self._field(say("Forms", "Last day, empty for none"), last, "last")),
            self._source(source, say("Forms", "Reason and source")),
        )  # fmt: skip

        def act() -> None:
            actions.correct_term(self._desk.work, term.id, source=source.text().strip(),
                                 label=label.text().strip(), valid_from=_day(first),
                                 valid_to=last.value())  # fmt: skip

        return self._open(
            say("Forms", "Correct {label} of {number}").format(label=term.label, number=row.number),
            say("Forms", "What it said before stays on record with the days it was known."),
            fields, say("Forms", "Record correction"), act, needed=(label, first, source),
            told=say("Forms", "Correction recorded"),
        )  # fmt: skip

    def termination(self, row: ContractRow) -> Sheet:
        """End the contract for good."""
        say = QCoreApplication.translate
        last, source = self._day(), self._text()
        fields = (self._field(say("Forms", "Last day in force"), last, "last"),
                  self._source(source, say("Forms", "Reason and source")))  # fmt: skip

        def act() -> None:
            actions.terminate_contract(self._desk.work, row.id, _day(last),
                                       source=source.text().strip())  # fmt: skip

        return self._open(
            say("Forms", "Terminate {}").format(row.number),
            grouped(
                say("Forms", "It does not renew, and versions that would begin later are "
                             "withdrawn. Its panels have %n members.", "", row.members),
                row.members),
            fields, say("Forms", "Terminate contract"), act, needed=(last, source),
            told=say("Forms", "Termination recorded"),
        )  # fmt: skip

    def clinician(self, row: ContractRow) -> Sheet:
        """Add a clinician to those whom the contract covers."""
        say = QCoreApplication.translate
        theme, work = self._desk.theme, self._desk.work

        def search(text: str) -> Sequence[tuple[str, UUID]]:
            with work.read() as session:
                found = code_queries.complete_clinician(session, work.market_id, text)
            return [(f"{one.npi}   {one.name}", one.id) for one in found]

        who = SearchField(theme, self._desk.jobs, search, say("Forms", "NPI or name"))
        first, last, source = self._day(), self._day(), self._text()
        first.set_value(work.today())
        fields = (
            Field(theme, say("Forms", "Clinician"), who, name="clinician"),
            (self._field(say("Forms", "First day"), first, "first"),
             self._field(say("Forms", "Last day, empty for none"), last, "last")),
            self._source(source),
        )  # fmt: skip

        def act() -> None:
            actions.add_participation(work, row.id, provider_id=who.value(), first=_day(first),
                                      last=last.value(), source=source.text().strip())  # fmt: skip

        return self._open(
            say("Forms", "Add a clinician to {}").format(row.number),
            say("Forms", "The contract covers them from the first day on."),
            fields, say("Forms", "Add clinician"), act, needed=(who, first, source),
            told=say("Forms", "Clinician added"),
        )  # fmt: skip

    def leaving(self, row: ContractRow, one: ParticipationRow) -> Sheet:
        """End the coverage of a clinician."""
        say = QCoreApplication.translate
        last, source = self._day(), self._text()
        fields = (self._field(say("Forms", "Last day covered"), last, "last"),
                  self._source(source, say("Forms", "Reason and source")))  # fmt: skip

        def act() -> None:
            actions.end_participation(self._desk.work, one.id, _day(last),
                                      source=source.text().strip())  # fmt: skip

        who = one.provider or say("Forms", "everyone of {}").format(row.organization)
        return self._open(
            say("Forms", "End coverage of {}").format(who),
            say("Forms", "Services after that day are not covered by {}.").format(row.number),
            fields, say("Forms", "End coverage"), act, needed=(last, source),
            told=say("Forms", "End of coverage recorded"),
        )  # fmt: skip

    def _open(
        self,
        title: str,
        text: str,
        fields: tuple[Field | tuple[Field, ...], ...],
        verb: str,
        act: Callable[[], None],
        *,
        needed: tuple[QWidget, ...],
        told: str,
    ) -> Sheet:
        flat = [one for item in fields for one in (item if isinstance(item, tuple) else (item,))]
        sheet = Sheet(
            self._desk.theme, self._owner, title, text, fields, act=verb,
            keep=QCoreApplication.translate("Forms", "Cancel"),
            check=lambda: _wrong(flat, needed),
        )  # fmt: skip

        def run() -> None:
            sheet.set_busy(QCoreApplication.translate("Forms", "Saving"))
            self._desk.jobs.run(
                sheet, lambda _reporter: act(), lambda _: finish(),
                lambda error: refuse(sheet, flat, error), lane=Lane.WRITE,
            )  # fmt: skip

        def finish() -> None:
            sheet.set_busy("")
            sheet.accept()
            self._done(told)

        sheet.confirmed.connect(run)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _day(self) -> DateField:
        return DateField(self._desk.theme, self._desk.work.today)

    def _text(self, name: str = "source") -> TextField:
        made = TextField(self._desk.theme)
        made.setObjectName(name)
        return made

    def _field(self, title: str, control: QWidget, name: str) -> Field:
        return Field(self._desk.theme, title, control, name=name)

    def _source(self, control: QWidget, title: str = "") -> Field:
        say = QCoreApplication.translate
        return Field(self._desk.theme, title or say("Forms", "Source"), control, name="source",
                     hint=say("Forms", "The document or person that says so"))  # fmt: skip


def refuse(sheet: Sheet, fields: Sequence[Field], error: Exception) -> None:
    """Say what the rules have against it: at the last day if that is what they name."""
    sheet.set_busy("")
    title, text, _details = explain(error)
    last = next((one for one in fields if one.control.objectName() == "last"), None)
    if isinstance(error, RuleError) and last is not None and _about_the_end(error):
        last.set_error(f"{title}. {text}")
        last.control.setFocus()
        sheet.adjustSize()
    else:
        sheet.show_problem(f"{title}. {text}")


def _about_the_end(error: RuleError) -> bool:
    return "begin on" in error.detail or "in force on" in error.detail


def _wrong(fields: Sequence[Field], needed: Sequence[QWidget]) -> dict[Field, str]:
    say = QCoreApplication.translate
    wrong = {one: one.error for one in fields if one.error and isinstance(one.control, DateField)
             and one.control.text() and one.control.value() is None}  # fmt: skip
    for one in fields:
        if one.control in needed and one not in wrong and not _filled(one.control):
            wrong[one] = say("Forms", "This is needed.")
    return wrong


def _filled(control: Any) -> bool:
    if isinstance(control, DateField | SearchField):
        return control.value() is not None
    return bool(control.text().strip())


def _day(field: DateField) -> date:
    value = field.value()
    assert value is not None  # the sheet was checked
    return value
