"""What a person can do with the contract on screen: which sheet opens, over what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.contracts import queries
from provider_ops.contracts.rules.amendments import Step, steps_from
from provider_ops.visits import queries as visits
from provider_ops.visits.rules import State
from ui.contracts.one.dealings import amendment_of, brought_by, stage_of, term_of, unsettled
from ui.contracts.one.forms import Recorder
from ui.kit.menus import flat_menu
from ui.page import Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from provider_ops.contracts.queries import AmendmentRow, ContractRow, ParticipationRow
    from provider_ops.visits.queries import VisitRow
    from ui.contracts.one.facts import ContractFacts
    from ui.page import Desk


class Deeds(QObject):
    """Opens sheets over `owner`. Nothing happens while no contract is on screen."""

    requested = Signal(object)  # a Link
    failed = Signal(Exception)

    def __init__(
        self,
        desk: Desk,
        owner: QWidget,
        recorded: Callable[[str], None],
        facts: Callable[[], ContractFacts | None],
    ) -> None:
        """Begin; `recorded` is told what was, and `facts` says what is on screen."""
        super().__init__(owner)
        self._desk, self._owner, self._read = desk, owner, facts
        self.recorder = Recorder(desk, owner, recorded)

    def amend(self) -> None:
        """Ask for a new amendment."""
        if (facts := self._read()) is not None:
            row, terms = facts.detail.row, facts.detail.terms
            self.recorder.amendment(row, terms, len(facts.amendments) + 1, facts.list_names)

    def step(self, one: AmendmentRow, step: Step) -> None:
        """Ask what a step with an amendment needs."""
        if (facts := self._read()) is not None:
            self.recorder.step(one, step, facts.list_names)

    def remind(self, version: str) -> None:
        """Ask how the office was reminded, and of what."""
        if (facts := self._read()) is not None:
            self.recorder.reminder(facts, amendment_of(facts, version))

    def bring(self) -> None:
        """Ask to which visit the contract is brought, and with which topics."""
        if (facts := self._read()) is None:
            return
        work, office = self._desk.work, facts.detail.row.organization_id

        def read(_reporter: object) -> list[VisitRow]:
            coming = visits.Filter(organization_id=office, first=work.today())
            with work.read() as session:
                rows = visits.page(session, coming, zone=work.time_zone, today=work.today())
            return sorted((row for row in rows if row.state in (State.TODAY, State.PLANNED)),
                          key=lambda row: row.day)  # fmt: skip

        def ask(rows: list[VisitRow]) -> None:
            self.recorder.bring(facts, rows,
                                lambda key: self.requested.emit(Link("visit", key)))  # fmt: skip

        self._desk.jobs.run(self._owner, read, ask, self.failed.emit)

    def correct(self, version: str) -> bool:
        """Ask what a version should have said, or a draft is to say; False where nothing can."""
        facts = self._read()
        term = term_of(facts, version) if facts is not None else None
        if facts is None or term is None:
            return self._take(version, Step.REVISE)
        self.recorder.correction(facts.detail.row, term, brought_by(facts, version))
        return True

    def withdraw(self, version: str) -> None:
        """Ask why a version never held, or an amendment is given up."""
        facts = self._read()
        term = term_of(facts, version) if facts is not None else None
        if facts is None or term is None:
            self._take(version, Step.WITHDRAW)
        else:
            alone = len(facts.detail.terms) == 1
            brought = brought_by(facts, version)
            self.recorder.withdrawal(facts.detail.row, term, brought, is_last=alone)

    def _take(self, version: str, step: Step) -> bool:
        """Ask what a step needs; False where the version is no amendment that can take it."""
        facts = self._read()
        one = amendment_of(facts, version) if facts is not None else None
        if one is None or step not in steps_from(one.state):
            return False
        self.step(one, step)
        return True

    def is_draft(self, version: str) -> bool:
        """Tell whether a version is an amendment that can still be changed and withdrawn."""
        facts = self._read()
        one = amendment_of(facts, version) if facts is not None else None
        return one is not None and Step.REVISE in steps_from(one.state)

    def change_business(self) -> None:
        """Ask for line of business and renewal."""
        if (facts := self._read()) is None:
            return
        work, key = self._desk.work, facts.detail.row.id

        def read(_reporter: object) -> tuple[ContractRow, tuple[str, ...]]:
            with work.read() as session:  # what is on screen may be what was known once
                now = queries.one(session, key, work.today(), work.now()).row
                return now, queries.lines_of_business(session, work.market_id)

        def ask(found: tuple[ContractRow, tuple[str, ...]]) -> None:
            self.recorder.business(*found)

        self._desk.jobs.run(self._owner, read, ask, self.failed.emit)

    def terminate(self) -> None:
        """Ask for the last day, and show what ends with it."""
        if (facts := self._read()) is not None:
            lists = [(one.name, one.codes) for one in facts.lists]
            self.recorder.termination(facts.detail.row, lists)

    def cover(self) -> None:
        """Ask whom else it covers."""
        if (facts := self._read()) is not None:
            self.recorder.coverage(facts.detail.row, facts.places)

    def end_coverage(self, key: str) -> None:
        """Ask for the last day of an entry."""
        if (found := self._covered(key)) is not None:
            self.recorder.leaving(found[0].detail.row, found[1])

    def correct_coverage(self, key: str) -> None:
        """Ask what an entry should have said."""
        if (found := self._covered(key)) is not None:
            self.recorder.coverage_correction(found[0].detail.row, found[1], found[0].places)

    def withdraw_coverage(self, key: str) -> None:
        """Ask why an entry never held."""
        if (found := self._covered(key)) is not None:
            self.recorder.coverage_withdrawal(found[0].detail.row, found[1])

    def decide(self) -> None:
        """Ask for the stage of the renewal."""
        if (facts := self._read()) is not None:
            self.recorder.stage(facts.detail.row, stage_of(facts))

    def plan(self) -> None:
        """Ask for the next step."""
        if (facts := self._read()) is not None:
            self.recorder.next_step(facts.detail.row, facts.renewal, facts.people)

    def log(self) -> None:
        """Ask what was said."""
        if (facts := self._read()) is not None:
            self.recorder.negotiation(facts.detail.row)

    def raise_money(self) -> None:
        """Ask for a true-up."""
        if (facts := self._read()) is not None:
            self.recorder.true_up(facts.detail.row)

    def settle(self, key: str) -> None:
        """Ask when a true-up was paid."""
        if (facts := self._read()) is not None:
            chosen = unsettled(facts, key)
            one = next((row for row in facts.true_ups if row.id == chosen), None)
            if one is not None:
                self.recorder.settlement(one)

    def open_person(self, key: str) -> None:
        """Go to the clinician of an entry."""
        found = self._covered(key)
        if found is not None and found[1].provider_id is not None:
            self.requested.emit(Link("provider", found[1].provider_id))

    def menu(self, version: str, save_brief: Callable[[], None]) -> QMenu | None:
        """Return what else can be done, about the contract or the chosen version."""
        if (facts := self._read()) is None:
            return None
        row, term, recorder = facts.detail.row, term_of(facts, version), self.recorder
        menu = flat_menu(self._owner)
        office = Link("organization", row.organization_id)
        menu.addAction(self.tr("Open office"), lambda: self.requested.emit(office))
        menu.addAction(self.tr("Save the renewal brief…"), save_brief)
        menu.addSeparator()
        if term is not None:
            menu.addAction(self.tr("Correct {}…").format(term.label),
                           lambda: self.correct(version))  # fmt: skip
            menu.addAction(self.tr("Withdraw {}…").format(term.label),
                           lambda: self.withdraw(version))  # fmt: skip
        else:
            self._offer_draft(menu, facts, version)
        menu.addAction(self.tr("Record a signed version…"), lambda: recorder.signed_version(row))
        menu.addSeparator()
        menu.addAction(self.tr("Line and renewal…"), self.change_business)
        menu.addAction(self.tr("Days to pay and dispute…"), lambda: recorder.days(facts.detail))
        menu.addSeparator()
        menu.addAction(self.tr("Terminate contract…"), self.terminate)
        return menu

    def _offer_draft(self, menu: QMenu, facts: ContractFacts, version: str) -> None:
        one = amendment_of(facts, version)
        if one is not None and self.is_draft(version):
            name = one.content.title
            menu.addAction(self.tr("Change {}…").format(name), lambda: self.correct(version))
            menu.addAction(self.tr("Withdraw {}…").format(name), lambda: self.withdraw(version))

    def _covered(self, key: str) -> tuple[ContractFacts, ParticipationRow] | None:
        """Return the entry of coverage with this key, and what is on screen."""
        if (facts := self._read()) is None:
            return None
        found = (one for one in facts.detail.participations if str(one.id) == key)
        one = next(found, None)
        return None if one is None else (facts, one)
