"""Sheets for the way to a renewal: stage, next step, negotiation, open money, days agreed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts import actions
from provider_ops.contracts.rules.renewals import LogKind, Stage
from ui.contracts.one.sheets import Sheets, amount_of, day_of
from ui.contracts.words import day, log_word, stage_word
from ui.kit.fields import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import (
        ContractDetail,
        ContractRow,
        Owner,
        RenewalRow,
        TrueUpRow,
    )
    from ui.contracts.one.sheets import Act
    from ui.kit.sheet import Sheet

WEEK = timedelta(days=7)


class RenewalSheets(Sheets):
    """Opens the sheets of a contract's renewal."""

    def stage(self, row: ContractRow, stage: Stage) -> Sheet:
        """Put the renewal into another stage, with the reason; `stage` is proposed."""
        say = QCoreApplication.translate
        where = self.select([(stage_word(one), one) for one in Stage], stage)
        why = TextArea(self._desk.theme)

        def act() -> Act:
            return partial(actions.move_renewal, self._desk.work, row.id, Stage(where.value()),
                           why.toPlainText())  # fmt: skip

        return self.open(
            say("Forms", "Renewal of {}").format(row.number),
            say("Forms", "The decision log keeps stage, reason, day and name."),
            (self.field(say("Forms", "Stage"), where, "stage"),
             self.field(say("Forms", "Reason"), why, "reason")),
            say("Forms", "Record decision"), act,
            needed=lambda: (where, why) if where.value() == Stage.LAPSING else (where,),
            told=say("Forms", "Decision recorded"),
        )  # fmt: skip

    def next_step(self, row: ContractRow, now: RenewalRow, people: Sequence[Owner]) -> Sheet:
        """Say what comes next, by when, and who answers for the contract."""
        say = QCoreApplication.translate
        step, due = self.text("step"), self.day()
        step.setText(now.next_step)
        due.set_value(now.next_due)
        owner = self.select([(say("Forms", "Nobody"), None),
                              *((one.name, one.id) for one in people)], row.owner_id)  # fmt: skip

        def act() -> Act:
            return partial(actions.plan_next_step,
                           self._desk.work, row.id, step=step.text(), due=due.value(),
                           owner_id=owner.value())  # fmt: skip

        return self.open(
            say("Forms", "Next step for {}").format(row.number), "",
            (self.field(say("Forms", "What is to be done"), step, "step"),
             (self.field(say("Forms", "By"), due, "due"),
              self.field(say("Forms", "Owner"), owner, "owner"))),
            say("Forms", "Save next step"), act, needed=(),
            told=say("Forms", "Next step saved"),
        )  # fmt: skip

    def snooze(self, row: ContractRow, deadline: date) -> Sheet:
        """Put the renewal off until a day that is not after `deadline`."""
        say, today = QCoreApplication.translate, self._desk.work.today()
        until, why = self.day(), TextArea(self._desk.theme)
        until.set_value(min(today + WEEK, deadline))

        def act() -> Act:
            return partial(actions.snooze_renewal,
                           self._desk.work, row.id, day_of(until), why.toPlainText())  # fmt: skip

        return self.open(
            say("Forms", "Put off {}").format(row.organization),
            say("Forms", "It comes back on that day by itself, {} at the latest. The decision log "
                         "keeps the reason.").format(day(deadline)),
            (self.field(say("Forms", "Until"), until, "until"),
             self.field(say("Forms", "Why it waits"), why, "reason")),
            say("Forms", "Put off"), act, needed=(until, why),
            told=say("Forms", "{} is put off").format(row.organization),
        )  # fmt: skip

    def owner(self, row: ContractRow, people: Sequence[Owner]) -> Sheet:
        """Say who answers for the contract."""
        say = QCoreApplication.translate
        owner = self.select([(say("Forms", "Nobody"), None),
                              *((one.name, one.id) for one in people)], row.owner_id)  # fmt: skip

        def act() -> Act:
            return partial(actions.give_owner, self._desk.work, row.id, owner.value())

        return self.open(
            say("Forms", "Owner of {}").format(row.number), row.organization,
            (self.field(say("Forms", "Owner"), owner, "owner"),),
            say("Forms", "Save owner"), act, needed=(), told=say("Forms", "Owner saved"),
        )  # fmt: skip

    def negotiation(self, row: ContractRow) -> Sheet:
        """Log an ask, an offer, a limit or what was agreed."""
        say = QCoreApplication.translate
        kind = self.select([(log_word(one), one) for one in LogKind], LogKind.ASK)
        on, who, topic = self.day(), self.text("who"), self.text("topic")
        amount, text = self.money(), TextArea(self._desk.theme)
        on.set_value(self._desk.work.today())

        def act() -> Act:
            return partial(
                actions.log_negotiation, self._desk.work, row.id, LogKind(kind.value()),
                on=day_of(on), said_by=who.text(),
                topic=topic.text(), amount=amount_of(amount), text=text.toPlainText(),
            )  # fmt: skip

        return self.open(
            say("Forms", "Negotiation of {}").format(row.number),
            say("Forms", "Entries stay as they are. A new one says what changed."),
            ((self.field(say("Forms", "What it is"), kind, "kind"),
              self.field(say("Forms", "Day"), on, "on")),
             (self.field(say("Forms", "Who said so"), who, "who"),
              self.field(say("Forms", "Topic"), topic, "topic")),
             self.field(say("Forms", "Dollars, if there are any"), amount, "amount"),
             self.field(say("Forms", "In words"), text, "text")),
            say("Forms", "Log entry"), act, needed=(on, topic),
            told=say("Forms", "Entry logged"),
        )  # fmt: skip

    def true_up(self, row: ContractRow) -> Sheet:
        """Record money to settle."""
        say = QCoreApplication.translate
        title, amount, on = self.text("title"), self.money(), self.day()
        on.set_value(self._desk.work.today())

        def act() -> Act:
            dollars = amount_of(amount)
            assert dollars is not None  # the sheet was checked
            return partial(actions.raise_true_up,
                           self._desk.work, row.id, title=title.text(), amount=dollars,
                           on=day_of(on))  # fmt: skip

        return self.open(
            say("Forms", "True-up of {}").format(row.number),
            say("Forms", "Positive dollars are owed by the plan, negative ones by the office."),
            (self.field(say("Forms", "Period and reason"), title, "title"),
             (self.field(say("Forms", "Dollars"), amount, "amount"),
              self.field(say("Forms", "Raised on"), on, "on"))),
            say("Forms", "Record true-up"), act, needed=(title, amount, on),
            told=say("Forms", "True-up recorded"),
        )  # fmt: skip

    def settlement(self, one: TrueUpRow) -> Sheet:
        """Record that a true-up was paid."""
        say = QCoreApplication.translate
        on = self.day()
        on.set_value(self._desk.work.today())

        def act() -> Act:
            return partial(actions.settle_true_up, self._desk.work, one.id, day_of(on))

        return self.open(
            say("Forms", "Settle {}").format(one.title), "",
            (self.field(say("Forms", "Paid on"), on, "on"),),
            say("Forms", "Settle true-up"), act, needed=(on,),
            told=say("Forms", "Settlement recorded"),
        )  # fmt: skip

    def days(self, detail: ContractDetail) -> Sheet:
        """Change in how many days the plan pays, the office may dispute and claims are sent."""
        say = QCoreApplication.translate
        pay, dispute, send = map(self.whole, (detail.prompt_pay_days, detail.dispute_days,
                                              detail.filing_days))  # fmt: skip

        def act() -> Act:
            return partial(
                actions.change_days, self._desk.work, detail.row.id,
                prompt_pay_days=int(pay.text()) if pay.text().strip() else None,
                dispute_days=int(dispute.text()) if dispute.text().strip() else None,
                filing_days=int(send.text()) if send.text().strip() else None,
            )  # fmt: skip

        return self.open(
            say("Forms", "Days agreed in {}").format(detail.row.number),
            say("Forms", "Empty says that none were agreed."),
            ((self.field(say("Forms", "Days to pay"), pay, "pay"),
              self.field(say("Forms", "Days to dispute"), dispute, "dispute"),
              self.field(say("Forms", "Days to send claims"), send, "send")),),
            say("Forms", "Save days"), act, needed=(), told=say("Forms", "Days saved"),
        )  # fmt: skip
