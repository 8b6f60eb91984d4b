"""Sheets for amendments: a draft, its next version, and the steps that need words or a day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import actions as codes
from provider_ops.contracts import actions
from provider_ops.contracts.rules.amendments import AmendmentKind, Content, Step
from ui.contracts.one.sheets import Sheets, amount_of, day_of
from ui.contracts.words import day
from ui.kit.fields import Field, TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.contracts.queries import AmendmentRow, ContractRow, TermRow
    from ui.contracts.one.sheets import Act
    from ui.kit.choices import Select
    from ui.kit.date_field import DateField
    from ui.kit.sheet import Sheet


class AmendmentSheets(Sheets):
    """Opens the sheets of a contract's amendments."""

    def amendment(
        self, row: ContractRow, terms: Sequence[TermRow], number: int, lists: Mapping[UUID, str]
    ) -> Sheet:
        """Draft an amendment or a change order; `number` is proposed in its name.

        `lists` are the names of those that it can bring.
        """
        say = QCoreApplication.translate
        kind, target, brought = self._kind(), self._target(terms), self._brought(lists)
        label, first, last = self.text("label"), self.day(), self.day()
        label.setText(say("Forms", "Amendment {}").format(number))
        amount = self.money()
        days = (self.field(say("Forms", "First day"), first, "first"),
                self.field(say("Forms", "Last day, empty for none"), last, "last"))  # fmt: skip
        changed = self.field(say("Forms", "What it does"), target, "target")
        brings = self.field(say("Forms", "Approved list that it brings"), brought, "list")
        money = Field(self._desk.theme, say("Forms", "Dollars"), amount, name="amount",
                      hint=say("Forms", "Negative when the office owes them"))  # fmt: skip
        fields = (self.field(say("Forms", "Kind"), kind, "kind"),
                  self.field(say("Forms", "Name"), label, "label"), changed, days, brings,
                  money)  # fmt: skip

        def is_order() -> bool:
            return bool(kind.value() == AmendmentKind.CHANGE_ORDER)

        def act() -> Act:
            title = label.text().strip()
            content = (
                Content(title, amount=amount_of(amount))
                if is_order()
                else Content(title, day_of(first), last.value(), list_id=brought.value())
            )
            return partial(actions.draft_amendment,
                           self._desk.work, row.id, AmendmentKind(kind.value()), content,
                           corrects_id=None if is_order() else target.value())  # fmt: skip

        sheet = self.open(
            say("Forms", "New amendment to {}").format(row.number),
            say("Forms", "It begins as a draft. Nothing is in force before it is signed."),
            fields, say("Forms", "Save draft"), act,
            needed=lambda: (label, amount) if is_order() else (label, first),
            told=say("Forms", "Amendment drafted"),
        )  # fmt: skip
        others = (changed, *days, brings)
        kind.value_changed.connect(lambda _: _turn(sheet, money, others, is_order()))
        target.value_changed.connect(lambda key: _take_days(terms, key, first, last))
        _turn(sheet, money, others, is_order())
        return sheet

    def _brought(self, lists: Mapping[UUID, str], key: UUID | None = None) -> Select:
        """Choose the approved list that an amendment brings, or none."""
        none = (QCoreApplication.translate("Forms", "None"), None)
        options: list[tuple[str, UUID | None]] = [none]
        return self.select([*options, *((name, one) for one, name in lists.items())], key)

    def _kind(self) -> Select:
        say = QCoreApplication.translate
        return self.select([
            (say("Forms", "Amendment: changes days or terms"), AmendmentKind.AMENDMENT),
            (say("Forms", "Change order: changes money"), AmendmentKind.CHANGE_ORDER),
        ], AmendmentKind.AMENDMENT)  # fmt: skip

    def _target(self, terms: Sequence[TermRow]) -> Select:
        """Choose what an amendment does: add a version, or change the days of one."""
        say = QCoreApplication.translate
        words = say("Forms", "Changes the days of {}")
        changes: list[tuple[str, UUID | None]] = [(say("Forms", "Adds a version"), None)]
        return self.select(changes + [(words.format(term.label), term.id) for term in terms])

    def step(self, one: AmendmentRow, step: Step, lists: Mapping[UUID, str]) -> Sheet:
        """Take a step with an amendment; `lists` as of `amendment`."""
        if step is Step.REVISE:
            return self._revision(one, lists)
        if step is Step.SIGN:
            return self._signing(one, lists)
        return self._word(one, step)

    def _word(self, one: AmendmentRow, step: Step) -> Sheet:
        say = QCoreApplication.translate
        text = TextArea(self._desk.theme)
        titles = {
            Step.SUBMIT: (say("Forms", "Submit {}"), say("Forms", "Submit"),
                          say("Forms", "Amendment submitted")),
            Step.APPROVE: (say("Forms", "Approve {}"), say("Forms", "Approve"),
                           say("Forms", "Amendment approved")),
            Step.DECLINE: (say("Forms", "Decline {}"), say("Forms", "Decline"),
                           say("Forms", "Amendment declined")),
            Step.WITHDRAW: (say("Forms", "Withdraw {}"), say("Forms", "Withdraw"),
                            say("Forms", "Amendment withdrawn")),
        }  # fmt: skip
        title, verb, told = titles[step]
        ends = step in (Step.DECLINE, Step.WITHDRAW)
        name = say("Forms", "Reason") if ends else say("Forms", "Note, if there is one")

        def act() -> Act:
            return partial(actions.take_step, self._desk.work, one.id, step, text.toPlainText())

        return self.open(
            title.format(one.content.title), say("Forms", "Its history keeps who did so and when."),
            (self.field(name, text, "text"),), verb, act, needed=(text,) if ends else (),
            told=told,
        )  # fmt: skip

    def _signing(self, one: AmendmentRow, lists: Mapping[UUID, str]) -> Sheet:
        say = QCoreApplication.translate
        on = self.day()
        on.set_value(self._desk.work.today())

        def act() -> Act:
            return partial(codes.sign_amendment, self._desk.work, one.id, day_of(on))

        first = one.content.first
        text = (
            say("Forms", "From then on the contract's versions say so, in force from {}.").format(
                day(first))
            if first is not None
            else say("Forms", "It changes money and no days.")
        )  # fmt: skip
        if one.content.list_id is not None:
            text += " " + say("Forms", "{} is attached for these days.").format(
                lists.get(one.content.list_id, "?"))  # fmt: skip
        return self.open(
            say("Forms", "{} is signed by both sides").format(one.content.title), text,
            (self.field(say("Forms", "Signed on"), on, "on"),),
            say("Forms", "Record signing"), act, needed=(on,),
            told=say("Forms", "Signing recorded"),
        )  # fmt: skip

    def _revision(self, one: AmendmentRow, lists: Mapping[UUID, str]) -> Sheet:
        say = QCoreApplication.translate
        order = one.kind is AmendmentKind.CHANGE_ORDER
        label = self.text("label")
        label.setText(one.content.title)
        name = self.field(say("Forms", "Name"), label, "label")
        if order:
            amount = self.money(one.content.amount)
            changed: Field | tuple[Field, ...] = self.field(say("Forms", "Dollars"), amount,
                                                            "amount")  # fmt: skip
            needed: tuple[QWidget, ...] = (label, amount)
        else:
            first, last = self.day(), self.day()
            first.set_value(one.content.first)
            last.set_value(one.content.last)
            brought = self._brought(lists, one.content.list_id)
            changed = (self.field(say("Forms", "First day"), first, "first"),
                       self.field(say("Forms", "Last day, empty for none"), last, "last"),
                       self.field(say("Forms", "Approved list that it brings"), brought,
                                  "list"))  # fmt: skip
            needed = (label, first)

        def act() -> Act:
            title = label.text().strip()
            content = (
                Content(title, amount=amount_of(amount))
                if order
                else Content(title, first.value(), last.value(), list_id=brought.value())
            )
            return partial(actions.revise_amendment, self._desk.work, one.id, content)

        return self.open(
            say("Forms", "Next version of {}").format(one.content.title),
            say("Forms", "What it says now stays in its history."),
            (name, changed), say("Forms", "Save draft"), act, needed=needed,
            told=say("Forms", "Next version drafted"),
        )  # fmt: skip


def _turn(sheet: Sheet, money: Field, others: Sequence[Field], order: bool) -> None:  # noqa: FBT001
    """Ask for dollars or for days."""
    money.setVisible(order)
    for field in others:
        field.setVisible(not order)
    sheet.adjustSize()


def _take_days(
    terms: Sequence[TermRow], key: UUID | None, first: DateField, last: DateField
) -> None:
    term = next((one for one in terms if one.id == key), None)
    if term is not None:
        first.set_value(term.first)
        last.set_value(term.last)
