"""How things stand at an office: contract, lists, denials over time, what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from provider_ops.charts.trend import Series, TrendWords, trend
from provider_ops.overview.record_reads import peers, standing
from ui.change_marks import change_facts, marks_of
from ui.kit.block import Block
from ui.kit.chart_view import ChartView
from ui.kit.day_words import short_month
from ui.kit.fact_rows import Fact, FactRows
from ui.loop_words import loop_facts
from ui.page import Link
from ui.providers import facts
from ui.providers.note_block import NoteBlock
from ui.providers.outlier_block import OutlierBlock
from ui.providers.versions_block import VersionsBlock

if TYPE_CHECKING:
    from provider_ops.contracts.queries import ContractRow
    from provider_ops.overview.changes import Change
    from provider_ops.overview.denials import MonthShare
    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.record_reads import Standing
    from ui.page import Desk

CHART_HEIGHT = 124
MOST_OPEN = 8
MOST_CHANGES = 6
MOST_TAUGHT = 5


class StandingPane(QWidget):
    """Right of the timeline."""

    requested = Signal(object)  # a Link
    found = Signal(object)  # a Standing, once it is read
    failed = Signal(Exception)  # the note could not be kept

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._contract: ContractRow | None = None
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        self.contract = VersionsBlock(theme)
        self.outliers = OutlierBlock(desk)
        self.outliers.requested.connect(self.requested)
        self.lists = Block(theme, self.tr("Approved codes"))
        self.trend = Block(theme, self.tr("Denial rate"))
        self.taught = Block(theme, self.tr("Re-education"))
        self.open = Block(theme, self.tr("Open now"))
        self.note = NoteBlock(desk)
        self.note.failed.connect(self.failed)
        self.list_rows = FactRows(theme, self.tr("Approved codes"), wrap=True)
        self.chart = ChartView(theme, self.tr("Share of denied lines by month"))
        self.changed = FactRows(theme, self.tr("What changed around denials"))
        denials = QWidget()
        under = QVBoxLayout(denials)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(4)
        under.addWidget(self.chart)
        under.addWidget(self.changed)
        self.taught_rows = FactRows(theme, self.tr("Re-education"))
        self.open_rows = FactRows(theme, self.tr("Open now"), wrap=True)
        for block, body in (
            (self.lists, self.list_rows), (self.trend, denials), (self.taught, self.taught_rows),
            (self.open, self.open_rows),
        ):  # fmt: skip
            block.set_body(body)
        self.contract.acted.connect(self._open_contract)
        self.open_rows.activated.connect(self._follow)
        self.changed.activated.connect(self._follow)
        self.taught_rows.activated.connect(self._follow)
        self._lay_out()
        self.chart.set_height(CHART_HEIGHT)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for block in self._blocks():
            block.retried.connect(self._read)
            column.addWidget(block)
        column.insertWidget(1, self.outliers)
        column.addWidget(self.note)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_record(self, record: Record) -> None:
        """Read how things stand with `record`."""
        self._record = record
        self._read()

    def _blocks(self) -> tuple[Block, ...]:
        return self.contract, self.lists, self.trend, self.taught, self.open

    def _read(self) -> None:
        record, work = self._record, self._desk.work
        if record is None:
            return
        def show(found: Standing) -> None:
            if self._record is not None and self._record.id == record.id:
                self._show(found)

        self._desk.jobs.run(self, lambda _: standing(work, record), show, self._fail)

    def _fail(self, error: Exception) -> None:
        for block in self._blocks():
            block.show_error(error)

    def _show(self, found: Standing) -> None:
        for block in self._blocks():
            block.show_body()
        today = self._desk.work.today()
        self._contract = found.contract
        office = self._record.office if self._record is not None else None
        self.contract.show_versions(found.contract, found.terms, today)
        self.contract.link.setVisible(found.contract is not None or office is not None)
        codes = sum(row.codes for row in found.lists)
        count = len(found.lists)
        words = (
            self.tr("{0} on 1 list").format(codes)
            if count == 1
            else self.tr("{0} on {1} lists").format(codes, count)
        )
        self.lists.hint.setText(words if found.lists else "")
        nothing = Fact(text=self.tr("No approved codes are on file."), glyph="pend")
        self.list_rows.show_facts(facts.lists(found.lists) or [nothing])
        self._show_months(found.months, found.changes)
        self._read_peers(found)
        self.taught_rows.show_facts(loop_facts(found.taught, MOST_TAUGHT))
        self.taught.setVisible(bool(found.taught))
        now_open = facts.open_now(found.now_open, today)
        self.open.hint.setText(str(len(now_open)) if now_open else "")
        self.open_rows.show_facts(now_open[:MOST_OPEN] or [facts.nothing_open()])
        self.outliers.show_office(office.id if office is not None else None)
        self.note.show_note(office.id if office is not None else None, found.note)
        self.found.emit(found)

    def _read_peers(self, found: Standing) -> None:
        """Draw the months again with those of peers, which take longer to count."""
        record, work = self._record, self._desk.work
        if record is None:
            return

        def show(of_peers: tuple[MonthShare, ...]) -> None:
            if of_peers and self._record is not None and self._record.id == record.id:
                self._show_months(found.months, found.changes, of_peers)

        self._desk.jobs.run(
            self, lambda _: peers(work, record, found.months), show, self.trend.show_error
        )

    def _show_months(
        self,
        months: tuple[MonthShare, ...],
        happened: tuple[Change, ...],
        of_peers: tuple[MonthShare, ...] = (),
    ) -> None:
        lines = sum(month.lines for month in months)
        words = self.tr("{0} months · {1} lines")
        self.trend.hint.setText(words.format(len(months), f"{lines:,}") if lines else "")
        labels = [short_month(month.month) for month in months]
        series = [Series(self.tr("Denied"), _shares(months))]
        if of_peers:
            series.append(Series(self.tr("Peers"), _shares(of_peers)))
        words_of = TrendWords(self.tr("goal"), self.tr("No claim lines are loaded"),
                              self.tr("Month"), self.tr("Changes"))  # fmt: skip
        marks = marks_of(happened, [month.month for month in months]) if lines else []
        self.changed.show_facts(change_facts(happened, MOST_CHANGES))
        self.changed.setVisible(bool(happened))

        def layout(width: float, height: float, measure: Any) -> Any:
            return trend(labels, series, width, height, measure, unit="%", from_zero=True,
                         marks=marks, words=words_of)  # fmt: skip

        self.chart.show_chart(layout)

    def _open_contract(self) -> None:
        """Show the contract; of an office without one, ask for it."""
        office = self._record.office if self._record is not None else None
        if self._contract is not None:
            self.requested.emit(Link("contract", self._contract.id))
        elif office is not None:
            self.requested.emit(Link("new-contract", office.id))

    def _follow(self, key: str) -> None:
        kind, _, value = key.partition(" ")
        self.requested.emit(Link(kind, UUID(value)))


def _shares(months: tuple[MonthShare, ...]) -> tuple[float | None, ...]:
    return tuple(round(100 * one.denied / one.lines, 1) if one.lines else None for one in months)
