"""The screen of one contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.charts.spans import spans
from ui.contracts.one.consequences import Consequences
from ui.contracts.one.facts import (
    ContractFacts,
    clinician_items,
    consequences,
    list_items,
    read_contract,
    span_rows,
    time_frame,
    version_items,
)
from ui.contracts.one.forms import Recorder
from ui.contracts.one.head import ContractHead
from ui.kit.chart_view import ChartView
from ui.kit.date_field import DateField
from ui.kit.lists import TwoLineList
from ui.kit.menus import flat_menu
from ui.kit.panes import Pane, Panes
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.kit.states import StatePane
from ui.kit.tabs import TabStrip
from ui.page import Link

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure
    from ui.page import Desk

_ROW, _AROUND = 26, 30
_LISTS_HEIGHT = 190


class ContractView(QWidget):
    """Versions at the left; what applied when, whom it covers and what comes at the right."""

    back_asked = Signal()
    requested = Signal(object)  # a Link
    recorded = Signal(str)
    loaded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.facts: ContractFacts | None = None
        self._key: UUID | None = None
        self._round = 0
        theme = desk.theme
        self.recorder = Recorder(desk, self, self._recorded)
        self.versions_head = PaneHeader(theme, self.tr("Versions"))
        self.versions = TwoLineList(theme)
        self.versions.setProperty("surface", "inset")
        self.versions.setAccessibleName(self.tr("Versions of the contract"))
        self.head = ContractHead(theme)
        self.known = DateField(theme, desk.work.today)
        self.known.setObjectName("contract_known_on")
        self.known.setAccessibleName(self.tr("As we knew it on"))
        self.known.setFixedWidth(theme.px(126))
        self.chart = ChartView(theme, self.tr("What applied when"))
        self.cards = Consequences(theme)
        parts = [("people", self.tr("Clinicians")), ("lists", self.tr("Approved lists"))]
        self.tabs = TabStrip(theme, self.tr("Parts"), parts)
        self.people, self.lists = TwoLineList(theme), TwoLineList(theme)
        self.people.setAccessibleName(self.tr("Whom the contract covers"))
        self.lists.setAccessibleName(self.tr("Approved lists of the contract"))
        self.parts = QStackedWidget()
        self.panes = self._lay_out()
        self._connect()

    def open(self, contract_id: UUID) -> None:
        """Show a contract as known today."""
        self._key, self.facts = contract_id, None
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

    def amend(self) -> None:
        """Ask for a new amendment."""
        if self.facts is not None:
            self.recorder.amendment(self.facts.detail.row)

    def _show(self, facts: ContractFacts) -> None:
        self.facts = facts
        today = self.desk.work.today()
        self.versions_head.set_hint(str(len(facts.detail.terms)))
        self.versions.show_items(version_items(facts, today))
        self.head.show_contract(facts)
        self.people.show_items(clinician_items(facts, today))
        self.lists.show_items(list_items(facts, today))
        self.cards.show_cards(consequences(facts, today))
        self._draw(facts, today)
        self.pane.show_content()
        self.tabs.set_count("people", len(facts.detail.participations))
        self.tabs.set_count("lists", len(facts.lists))
        self.loaded.emit()

    def _draw(self, facts: ContractFacts, today: date) -> None:
        rows = span_rows(facts, today)
        first, last = time_frame(facts, today)
        word = self.tr("today")

        def lay_out(width: float, _height: float, measure: Measure) -> Drawing:
            return spans(rows, first, last, width, measure, asked=today, asked_label=word,
                         empty=self.tr("Nothing was known yet on this day"))  # fmt: skip

        self.chart.setFixedHeight(max(2, len(rows)) * _ROW + _AROUND)
        self.chart.show_chart(lay_out)

    def _change_menu(self) -> None:
        if self.facts is None:
            return
        facts, row = self.facts, self.facts.detail.row
        menu = flat_menu(self)
        term = next((one for one in facts.detail.terms if str(one.id) == self.versions.current_key),
                    facts.detail.terms[0] if facts.detail.terms else None)  # fmt: skip
        if term is not None:
            menu.addAction(self.tr("Correct {}…").format(term.label),
                           lambda: self.recorder.correction(row, term))  # fmt: skip
        menu.addAction(self.tr("Add a clinician…"), lambda: self.recorder.clinician(row))
        one = next((p for p in facts.detail.participations if str(p.id) == self.people.current_key),
                   None)  # fmt: skip
        if one is not None and one.last is None:
            who = one.provider or self.tr("everyone")
            menu.addAction(self.tr("End coverage of {}…").format(who),
                           lambda: self.recorder.leaving(row, one))  # fmt: skip
        menu.addSeparator()
        menu.addAction(self.tr("Terminate contract…"), lambda: self.recorder.termination(row))
        menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))

    def _correct(self, key: str) -> None:
        if self.facts is not None:
            term = next(one for one in self.facts.detail.terms if str(one.id) == key)
            self.recorder.correction(self.facts.detail.row, term)

    def _open_person(self, key: str) -> None:
        if self.facts is not None:
            one = next(p for p in self.facts.detail.participations if str(p.id) == key)
            if one.provider_id is not None:
                self.requested.emit(Link("provider", one.provider_id))

    def _open_office(self) -> None:
        if self.facts is not None:
            self.requested.emit(Link("organization", self.facts.detail.row.organization_id))

    def _recorded(self, words: str) -> None:
        self.recorded.emit(words)
        self.known.set_value(self.desk.work.today())
        self.refresh()

    def _known_changed(self, day: object) -> None:
        if day is not None and self.facts is not None and self.facts.known_on != day:
            self.refresh()

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Try again"))

    def _connect(self) -> None:
        pairs: tuple[tuple[object, Callable[..., object]], ...] = (
            (self.head.back.clicked, self.back_asked.emit),
            (self.head.amend.clicked, self.amend),
            (self.head.more.clicked, self._change_menu),
            (self.head.office.clicked, self._open_office),
            (self.versions.open_asked, self._correct),
            (self.people.open_asked, self._open_person),
            (self.known.value_changed, self._known_changed),
            (self.tabs.value_changed, self._turn),
            (self.pane.acted, self.refresh),
        )
        for signal, slot in pairs:
            signal.connect(slot)  # type: ignore[attr-defined]

    def _turn(self, key: str) -> None:
        self.parts.setCurrentWidget(self.people if key == "people" else self.lists)

    def _lay_out(self) -> Panes:
        rail = QWidget()
        rail.setProperty("surface", "inset")
        column = QVBoxLayout(rail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.versions_head)
        column.addWidget(self.versions, 1)
        panes = Panes(
            self.desk.theme, "contract",
            [Pane("versions", self.tr("Versions"), rail, 260, 230),
             Pane("contract", self.tr("Contract"), self._main())],
            self.desk.memory,
        )  # fmt: skip
        self.pane = StatePane(self.desk.theme, panes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pane)
        return panes

    def _main(self) -> QWidget:
        for listing in (self.people, self.lists):
            self.parts.addWidget(listing)
        self.parts.setMinimumHeight(self.desk.theme.px(_LISTS_HEIGHT))
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
        column.addWidget(self.tabs)
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
        row.addStretch()
        words = label(self.tr("As we knew it on"), "12", "2")
        words.setBuddy(self.known)
        row.addWidget(words)
        row.addWidget(self.known)
        return row
