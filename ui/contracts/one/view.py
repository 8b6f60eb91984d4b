"""The screen of one contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.charts.spans import LEGEND, legend, spans
from provider_ops.contracts import stretches
from provider_ops.overview.renewal_board import Ending, Signs, signs
from ui.contracts.one.consequences import Consequences
from ui.contracts.one.dealings import amendment_of, term_of
from ui.contracts.one.deeds import Deeds
from ui.contracts.one.facts import (
    ContractFacts,
    legend_words,
    read_contract,
    span_rows,
    time_frame,
)
from ui.contracts.one.head import ContractHead
from ui.contracts.one.outlook import consequences, unsigned
from ui.contracts.one.papers import Papers
from ui.contracts.one.parts import CHANGES, MONEY, NEGOTIATION, PEOPLE, RENEWAL, Parts
from ui.contracts.one.rail import Rail
from ui.kit.chart_view import ChartView
from ui.kit.date_field import DateField
from ui.kit.panes import Pane, Panes
from ui.kit.restyle import label, rule
from ui.kit.states import StatePane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from ui.page import Desk

_ROW, _AROUND = 26, 30


class ContractView(QWidget):
    """Versions at the left; what applied when, whom it covers and what comes at the right."""

    back_asked = Signal()
    requested = Signal(object)  # a Link
    recorded = Signal(str)
    failed = Signal(Exception)
    loaded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.facts: ContractFacts | None = None
        self._key: UUID | None = None
        self._round = 0
        theme = desk.theme
        self.deeds = Deeds(desk, self, self._recorded, lambda: self.facts)
        self.rail = Rail(theme, desk.person.role, desk.work.staff_id)
        self.versions = self.rail.versions
        self.head = ContractHead(desk)
        self.known = DateField(theme, desk.work.today)
        self.known.setObjectName("contract_known_on")
        self.known.setAccessibleName(self.tr("As we knew it on"))
        self.known.setFixedWidth(theme.px(126))
        self.chart = ChartView(theme, self.tr("What applied when"))
        self.legend = ChartView(theme, self.tr("What the bars mean"))
        self.legend.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to choose in it
        self.legend.set_height(round(LEGEND))
        self.cards = Consequences(theme)
        self.parts = Parts(desk)
        self.people, self.lists = self.parts[PEOPLE].rows, self.parts["lists"].rows
        self.papers = Papers(desk, self, self._recorded)
        self.layers = QStackedWidget()
        self.panes = self._lay_out()
        self._offer()
        self._connect()

    def open(self, contract_id: UUID) -> None:
        """Show a contract as known today."""
        self._key, self.facts = contract_id, None
        self.layers.setCurrentIndex(0)
        self.known.set_value(self.desk.work.today())
        self.refresh()

    def refresh(self) -> None:
        """Read it again, as known on the day of the field."""
        if self._key is None:
            return
        self._round += 1
        number, key, work = self._round, self._key, self.desk.work
        known_on = self.known.value() or work.today()

        def done(facts: ContractFacts) -> None:
            if number == self._round:
                self._show(facts)

        if self.facts is None:
            self.pane.show_loading(self.tr("Reading the contract."))
        self.desk.jobs.run(
            self, lambda _reporter: read_contract(work, key, known_on), done, self._fail
        )

    def compare(self) -> None:
        """Show what the chosen version changes."""
        self.parts.tabs.set_value(CHANGES)
        self.parts.changes.later.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remind(self) -> None:
        """Ask how the office was reminded, of the chosen version or of the renewal."""
        self.deeds.remind(self.versions.current_key)

    def correct_version(self) -> None:
        """Ask what the chosen version should have said."""
        self.deeds.correct(self.versions.current_key)

    def withdraw_version(self) -> None:
        """Ask why the chosen version never held."""
        self.deeds.withdraw(self.versions.current_key)

    def version_hints(self) -> tuple[tuple[str, str], ...]:
        """Return what Enter and Del do with the chosen version, as pairs of key and word."""
        key = self.versions.current_key
        if self.facts is None:
            return ()
        if term_of(self.facts, key) is not None:
            return (("↵", self.tr("Correct it")), ("Del", self.tr("Withdraw it")))
        if self.deeds.is_draft(key):
            return (("↵", self.tr("Change it")), ("Del", self.tr("Withdraw it")))
        button = self.rail.leading()
        return (("↵", button.text()),) if button is not None else ()

    def show_tab(self, number: int) -> None:
        """Turn to a part by its place, counted from 1, and give it the keyboard."""
        self.layers.setCurrentIndex(0)
        self.parts.show_tab(number)

    def close_paper(self) -> bool:
        """Return from a document to its contract; tells whether there was one on screen."""
        shown = self.layers.currentWidget() is self.papers.pane
        self.layers.setCurrentIndex(0)
        return shown

    def _show(self, facts: ContractFacts) -> None:
        self.facts = facts
        today, zone = self.desk.work.today(), self.desk.work.time_zone
        self.head.show_contract(facts)
        self.rail.show_contract(facts, today, zone)
        self.parts.show_contract(facts, today, zone)
        self.cards.show_cards(consequences(facts, today), unsigned(facts))
        self._look_around(facts, today)
        self._draw(facts, today)
        self.pane.show_content()
        self.loaded.emit()

    def _look_around(self, facts: ContractFacts, today: date) -> None:
        """Find out what nobody else would cover, and say so where the end is spoken of."""
        work, row, number = self.desk.work, facts.detail.row, self._round
        ends = row.standing.ends
        if ends is None or row.standing.renews or facts.known_on != today:
            return
        ending = {row.id: Ending(row.organization_id, ends)}

        def read(_reporter: object) -> Signs:
            stretches.catch_up(work)
            with work.read() as session:
                return signs(session, work.market_id, ending, today, work.now())[row.id]

        def show(found: Signs) -> None:
            if number == self._round and found.alone:
                self.cards.show_cards(consequences(facts, today, found.alone), unsigned(facts))

        self.desk.jobs.run(self, read, show, self.failed.emit)

    def _draw(self, facts: ContractFacts, today: date) -> None:
        rows = span_rows(facts, today)
        first, last = time_frame(facts, today)
        word = self.tr("today")

        def lay_out(width: float, _height: float, measure: Measure) -> Drawing:
            return spans(rows, first, last, width, measure, asked=today, asked_label=word,
                         empty=self.tr("Nothing was known yet on this day"))  # fmt: skip

        meanings = legend_words(rows)
        self.legend.show_chart(lambda width, _height, measure: legend(meanings, width, measure))
        self.chart.set_height(max(2, len(rows)) * _ROW + _AROUND)
        self.chart.show_chart(lay_out)

    def _open_version(self, key: str) -> None:
        """Correct or change it, as the key bar says; else take the step that comes next."""
        if not self.deeds.correct(key) and (button := self.rail.leading()) is not None:
            button.click()

    def _show_more(self) -> None:
        menu = self.deeds.menu(self.versions.current_key, self.save_brief)
        if menu is not None:
            menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))

    def _version_chosen(self, key: str) -> None:
        if self.facts is not None:
            self.parts.show_changes(self.facts, key)
            one = amendment_of(self.facts, key)
            if one is not None and self.parts.tabs.value() == PEOPLE and one in self.facts.pending:
                self.parts.tabs.set_value(CHANGES)

    def _open_file(self, key: str) -> None:
        found = next((one for one in self.facts.files if str(one.id) == key), None) \
            if self.facts is not None else None  # fmt: skip
        if found is not None:
            self.layers.setCurrentWidget(self.papers.pane)
            self.papers.open(found)

    def _remove_file(self, key: str) -> None:
        if self.facts is not None:
            found = next((one for one in self.facts.files if str(one.id) == key), None)
            if found is not None:
                self.papers.remove(found)

    def _attach(self) -> None:
        if self.facts is not None:
            self.papers.attach(self.facts.detail.row.id)

    def save_brief(self) -> None:
        """Ask where the renewal brief goes, a PDF."""
        if self.facts is not None:
            self.papers.write_brief(self.facts.detail.row.number)

    def _recorded(self, words: str) -> None:
        self.recorded.emit(words)
        self.known.set_value(self.desk.work.today())
        self.refresh()

    def _known_changed(self, day: object) -> None:
        if day is not None and self.facts is not None and self.facts.known_on != day:
            self.refresh()

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Try again"))

    def _offer(self) -> None:
        parts, deeds = self.parts, self.deeds
        people, money = parts[PEOPLE], parts[MONEY]
        people.offer(self.tr("Add coverage"), "plus", deeds.cover)
        people.offer_for_row(self.tr("End coverage"), "calendar-x-2", deeds.end_coverage)
        people.offer_for_row(self.tr("Correct"), "pencil-line", deeds.correct_coverage)
        people.offer_for_row(self.tr("Withdraw"), "trash-2", deeds.withdraw_coverage)
        parts[RENEWAL].offer(self.tr("Record decision"), "milestone", deeds.decide)
        parts[RENEWAL].offer(self.tr("Next step"), "flag", deeds.plan)
        parts[NEGOTIATION].offer(self.tr("Log entry"), "plus", deeds.log)
        money.offer(self.tr("Record true-up"), "plus", deeds.raise_money)
        money.offer_for_row(self.tr("Settle"), "check", deeds.settle)

    def _connect(self) -> None:
        pairs: tuple[tuple[object, Callable[..., object]], ...] = (
            (self.head.back.clicked, self.back_asked.emit),
            (self.head.amend.clicked, self.deeds.amend),
            (self.head.remind.clicked, self.remind),
            (self.head.bring.clicked, self.deeds.bring),
            (self.head.more.clicked, self._show_more),
            (self.deeds.requested, self.requested.emit),
            (self.deeds.failed, self.failed.emit),
            (self.parts.changes.failed, self.failed.emit),
            (self.rail.version_opened, self._open_version),
            (self.rail.version_chosen, self._version_chosen),
            (self.rail.step_asked, self.deeds.step),
            (self.rail.file_opened, self._open_file),
            (self.rail.file_removal_asked, self._remove_file),
            (self.rail.attach_asked, self._attach),
            (self.papers.closed, self.close_paper),
            (self.papers.failed, self.failed.emit),
            (self.people.open_asked, self.deeds.open_person),
            (self.known.value_changed, self._known_changed),
            (self.pane.acted, self.refresh),
        )
        for signal, slot in pairs:
            signal.connect(slot)  # type: ignore[attr-defined]

    def _lay_out(self) -> Panes:
        for layer in (self._main(), self.papers.pane):
            self.layers.addWidget(layer)
        panes = Panes(
            self.desk.theme, "contract",
            [Pane("versions", self.tr("Versions"), self.rail, 276, 262),
             Pane("contract", self.tr("Contract"), self.layers)],
            self.desk.memory,
        )  # fmt: skip
        self.pane = StatePane(self.desk.theme, panes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pane)
        return panes

    def _main(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        chart = QHBoxLayout()
        chart.setContentsMargins(16, 4, 16, 8)
        chart.addWidget(self.chart)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addLayout(self._known_row())
        column.addLayout(chart)
        column.addWidget(rule())
        column.addWidget(self.cards)
        column.addWidget(rule())
        column.addWidget(self.parts, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _known_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("What applied when"), "13b"))
        row.addWidget(self.legend, 1)
        words = label(self.tr("As we knew it on"), "12", "2")
        words.setBuddy(self.known)
        row.addWidget(words)
        row.addWidget(self.known)
        return row
