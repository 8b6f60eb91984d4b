"""What is asked before something is done about a case: owner, date, cause, reason; a new case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.escalations import actions, rules
from provider_ops.escalations.actions import NewCase
from ui.escalations.words import category_word, severity_word
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField, SuggestField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.escalations.queries import CaseDetail, Colleague
    from ui.kit.suggest import Option
    from ui.page import Desk

    Act = Callable[[], object]

_say = partial(QCoreApplication.translate, "CaseSheets")


@dataclass(frozen=True, slots=True)
class About:
    """What a new case is about, as far as it is known."""

    organization_id: UUID | None = None
    office: str = ""
    provider_id: UUID | None = None
    visit_id: UUID | None = None
    claim_line_id: UUID | None = None
    title: str = ""
    category: rules.Category = rules.Category.PAYMENT


@dataclass(frozen=True, slots=True)
class CaseSheets:
    """Opens the sheets over `parent`; `done` hears what to say once the action is through."""

    desk: Desk
    parent: QWidget
    done: Callable[[str, object], None]

    def hand_over(self, case: CaseDetail, team: Sequence[Colleague]) -> Sheet:
        """Ask who takes the case."""
        owner = Select([(one.name, one) for one in team if one.id != case.row.owner_id])
        field = Field(self.desk.theme, _say("New owner"), owner, name="case.owner")

        def check() -> dict[Field, str]:
            return {} if owner.value() is not None else {field: _say("Choose a person")}

        def act() -> Act:
            to = owner.value()
            return partial(actions.assign, self.desk.work, case.row.id, to.id, to.name)

        sheet = self._sheet(_say("Hand over {number}").format(number=case.row.number), "",
                            (field,), _say("Hand over"), check)  # fmt: skip
        return self._open(sheet, act, _say("Handed over"))

    def reschedule(self, case: CaseDetail) -> Sheet:
        """Ask for another day, and why."""
        today = self.desk.work.today
        day, reason = DateField(self.desk.theme, today), TextField(self.desk.theme)
        day.set_value(case.row.due_on)
        due = Field(self.desk.theme, _say("Due"), day, name="case.due")
        why = Field(self.desk.theme, _say("Reason"), reason, name="case.reason")

        def check() -> dict[Field, str]:
            wrong = {}
            if day.value() is None or day.value() < today():  # type: ignore[operator]
                wrong[due] = _say("Today or later")
            if not reason.text().strip():
                wrong[why] = _say("A date that moves needs a reason")
            return wrong

        def act() -> Act:
            chosen = day.value()
            assert chosen is not None
            return partial(
                actions.reschedule, self.desk.work, case.row.id, chosen, reason.text()
            )

        sheet = self._sheet(_say("New date for {number}").format(number=case.row.number), "",
                            (due, why), _say("Move date"), check)  # fmt: skip
        return self._open(sheet, act, _say("Due date moved"))

    def resolve(self, case: CaseDetail, causes: Sequence[str]) -> Sheet:
        """Ask for the root cause and what was done."""
        cause = SuggestField(self.desk.theme, free=True)
        cause.set_options([(one, one) for one in causes])
        words = TextArea(self.desk.theme, lines=3)
        root = Field(self.desk.theme, _say("Root cause"), cause, name="case.cause",
                     hint=_say("Arrow down lists the causes of other cases"))  # fmt: skip
        what = Field(self.desk.theme, _say("What was done"), words, name="case.resolution")

        def check() -> dict[Field, str]:
            wrong = {}
            if not cause.text().strip():
                wrong[root] = _say("Say where it came from")
            if not words.toPlainText().strip():
                wrong[what] = _say("Say what was done")
            return wrong

        def act() -> Act:
            return partial(actions.resolve, self.desk.work, case.row.id,
                           root_cause=cause.text(), resolution=words.toPlainText())  # fmt: skip

        sheet = self._sheet(_say("Resolve {number}").format(number=case.row.number),
                            case.row.title, (root, what), _say("Resolve case"), check)  # fmt: skip
        return self._open(sheet, act, _say("Case resolved"))

    def reopen(self, case: CaseDetail) -> Sheet:
        """Ask why a closed case opens again."""
        reason = TextField(self.desk.theme)
        why = Field(self.desk.theme, _say("Reason"), reason, name="case.reason")

        def check() -> dict[Field, str]:
            return {} if reason.text().strip() else {why: _say("Say why it is open again")}

        def act() -> Act:
            return partial(actions.reopen, self.desk.work, case.row.id, reason.text())

        text = _say("It gets a new due date by its severity. The history keeps how it was closed.")
        sheet = self._sheet(_say("Open {number} again").format(number=case.row.number), text,
                            (why,), _say("Open again"), check)  # fmt: skip
        return self._open(sheet, act, _say("Case is open again"))

    def new(
        self, about: About, team: Sequence[Colleague], find: Callable[[str], Sequence[Option]]
    ) -> Sheet:
        """Ask for a new case; the office is asked for when nothing else says what it is about."""
        desk, theme = self.desk, self.desk.theme
        office = SearchField(theme, desk.jobs, find, _say("Name or NPI"))
        title, text = TextField(theme, about.title), TextArea(theme, lines=3)
        category = Select([(category_word(one), one) for one in rules.Category])
        severity = Select([(severity_word(one), one) for one in reversed(rules.Severity)])
        owner = Select([(one.name, one.id) for one in team])
        category.set_value(about.category)
        severity.set_value(rules.Severity.MEDIUM)
        owner.set_value(desk.work.staff_id)
        if about.organization_id is not None:
            office.set_choice(about.office, about.organization_id)
        place = Field(theme, _say("Office"), office, name="new.office")
        name = Field(theme, _say("What is wrong"), title, name="new.title")
        who = Field(theme, _say("Owner"), owner, name="new.owner")
        fields = (
            place, name,
            (Field(theme, _say("Kind"), category, name="new.category"),
             Field(theme, _say("Severity"), severity, name="new.severity")),
            who, Field(theme, _say("Details"), text, name="new.text"),
        )  # fmt: skip
        elsewhere = (about.provider_id, about.visit_id, about.claim_line_id)

        def check() -> dict[Field, str]:
            wrong = {}
            if office.value() is None and not any(elsewhere):
                wrong[place] = _say("Choose an office from the list")
            if not title.text().strip():
                wrong[name] = _say("Say in a few words what is wrong")
            if owner.value() is None:
                wrong[who] = _say("Choose a person")
            return wrong

        def act() -> Act:
            return partial(actions.open_case, desk.work, NewCase(
                title.text(), rules.Category(category.value()), rules.Severity(severity.value()),
                owner.value(),
                office.value(), about.provider_id, about.visit_id, about.claim_line_id,
                text.toPlainText().strip()))  # fmt: skip

        sheet = self._sheet(_say("New escalation"), "", fields, _say("Open case"), check)
        if about.organization_id is not None:
            title.setFocus()
        return self._open(sheet, act, _say("Case opened"))

    def _sheet(
        self,
        title: str,
        text: str,
        fields: Sequence[Field | tuple[Field, ...]],
        act: str,
        check: Callable[[], dict[Field, str]],
    ) -> Sheet:
        return Sheet(self.desk.theme, self.parent, title, text, fields, act=act,
                     keep=_say("Cancel"), check=check)  # fmt: skip

    def _open(self, sheet: Sheet, act: Callable[[], Act], said: str) -> Sheet:
        """Open `sheet`; `act` reads its fields here and returns what the write lane does."""
        sheet.write(self.desk.jobs, act, lambda result: self.done(said, result))
        return sheet
