"""Sheets that take a contract to its office: a reminder, and topics for the next visit."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts import actions
from provider_ops.contracts.rules.amendments import State
from provider_ops.contracts.rules.renewals import open_asks
from provider_ops.outreach.rules import Direction, Entry, Kind
from provider_ops.visits.actions import PlannedVisit, bring_topics
from ui.contracts.one.sheets import Sheets, day_of
from ui.contracts.words import day
from ui.kit.fields import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.contracts.queries import AmendmentRow
    from provider_ops.visits.queries import VisitRow
    from ui.contracts.one.facts import ContractFacts
    from ui.contracts.one.sheets import Act
    from ui.kit.sheet import Sheet

_NEW = "new"
_WAITING = (State.SUBMITTED, State.APPROVED)


def visit_topics(facts: ContractFacts, today: date) -> list[str]:
    """Return what a contract gives to speak of at its office, the most pressing first."""
    say = QCoreApplication.translate
    row, standing = facts.detail.row, facts.detail.row.standing
    found = [
        say("Forms", "Signature of {amendment} to {contract}").format(
            amendment=one.content.title, contract=row.number)
        for one in facts.pending if one.state in _WAITING
    ]  # fmt: skip
    if standing.notice_by is not None and standing.notice_by >= today:
        found.append(say("Forms", "{contract}: notice is due by {day}").format(
            contract=row.number, day=day(standing.notice_by)))  # fmt: skip
    elif standing.ends is not None and not standing.renews and standing.ends.year < 9999:
        found.append(say("Forms", "{contract} ends on {day}: renewal").format(
            contract=row.number, day=day(standing.ends)))  # fmt: skip
    asked = open_asks((one.kind, one.topic) for one in facts.negotiation)
    return found + [say("Forms", "They asked for: {}").format(topic) for topic in asked]


class OutwardSheets(Sheets):
    """Opens the sheets by which a contract reaches its office."""

    def reminder(self, facts: ContractFacts, chosen: AmendmentRow | None) -> Sheet:
        """Log that the office was reminded; `chosen` is the amendment that is proposed."""
        say, row = QCoreApplication.translate, facts.detail.row
        waiting = [one for one in facts.pending if one.is_open]
        options: list[tuple[str, UUID | None]] = [(one.content.title, one.id) for one in waiting]
        options.append((say("Forms", "The renewal"), None))
        proposed = chosen if chosen in waiting else next(iter(waiting), None)
        about = self.select(options, proposed.id if proposed is not None else None)
        how = self.select([(say("Forms", "Call"), Kind.CALL), (say("Forms", "Mail"), Kind.MAIL)],
                          Kind.CALL)  # fmt: skip
        who, text = self.text("who"), TextArea(self._desk.theme)
        text.setPlainText(say("Forms", "Reminded of {}.").format(about.currentText()))
        about.value_changed.connect(lambda _key: text.setPlainText(
            say("Forms", "Reminded of {}.").format(about.currentText())))  # fmt: skip

        def act() -> Act:
            entry = Entry(Kind(how.value()), text.toPlainText(), self._desk.work.now(),
                          Direction.OUT, who.text())  # fmt: skip
            return partial(actions.log_reminder, self._desk.work, row.id, entry, about.value(),
                           sheet.patients.cleared)  # fmt: skip

        sheet = self.open(
            say("Forms", "Reminder to {}").format(row.organization),
            say("Forms", "The office's timeline keeps it, and the history of what it is about."),
            ((self.field(say("Forms", "About"), about, "about"),
              self.field(say("Forms", "How"), how, "how")),
             self.field(say("Forms", "Who was reminded"), who, "who"),
             self.field(say("Forms", "In words"), text, "text")),
            say("Forms", "Log reminder"), act, needed=(about, text),
            told=say("Forms", "Reminder logged"),
        )  # fmt: skip
        return sheet

    def bring(
        self,
        facts: ContractFacts,
        visits: Sequence[VisitRow],
        brought: Callable[[UUID], None],
    ) -> Sheet:
        """Ask for the visit, or the day of a new one; `brought` gets the visit's key."""
        say, row, work = QCoreApplication.translate, facts.detail.row, self._desk.work
        options: list[tuple[str, UUID | str]] = [
            (f"{day(one.day)}  {one.purpose}", one.id) for one in visits
        ]
        options.append((say("Forms", "Plan a visit"), _NEW))
        which, on = self.select(options, options[0][1]), self.day()
        topics = TextArea(self._desk.theme, lines=4)
        on.set_value(work.today() + timedelta(days=1))
        topics.setPlainText("\n".join(visit_topics(facts, work.today())))
        planned = self.field(say("Forms", "Day of the new visit"), on, "day")
        keys: list[UUID] = []

        def act() -> Act:
            lines = topics.toPlainText().splitlines()
            target = which.value()
            if target == _NEW:
                target = PlannedVisit(row.organization_id,
                                      say("Forms", "Contract {}").format(row.number),
                                      day_of(on))  # fmt: skip
            return lambda: keys.append(bring_topics(work, target, lines))

        sheet = self.open(
            say("Forms", "Bring {} to a visit").format(row.number),
            say("Forms", "They stand on the visit's form as topics, not ticked."),
            (self.field(say("Forms", "Visit"), which, "visit"), planned,
             self.field(say("Forms", "Topics, one on each line"), topics, "topics")),
            say("Forms", "Bring to visit"), act,
            needed=lambda: (which, on, topics) if which.value() == _NEW else (which, topics),
            told=say("Forms", "On the agenda of the visit"),
        )  # fmt: skip

        def turn(value: object) -> None:
            planned.setVisible(value == _NEW)
            sheet.adjustSize()

        which.value_changed.connect(turn)
        turn(which.value())
        sheet.accepted.connect(lambda: brought(keys[0]))
        return sheet
