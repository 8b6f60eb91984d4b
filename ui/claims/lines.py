"""The lines behind a bar or a rule: chips say which, a picked few become a visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.claims import findings_queries as queries
from provider_ops.claims.findings_queries import FindingLine, LineFilter
from ui.claims.words import dollars, rule_word
from ui.kit.bulkbar import BulkBar
from ui.kit.chips import ChipButton
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.paging import PageAsk, Source
from ui.kit.restyle import label
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.page import Desk


class LinePane(QWidget):
    """Asks to check a line, and to plan a visit about the picked ones."""

    check_asked = Signal(object)  # a FindingLine
    visit_asked = Signal(object)  # a tuple of FindingLine
    import_asked = Signal()
    filter_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.filter = LineFilter()
        self._title = label("", "13b")
        self._count = label("", "12", "3")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self.model: PagedTableModel[FindingLine] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id), desk.jobs, self, pickable=True
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Claim lines"))
        self.states = StatePane(desk.theme, self.table)
        self.bar = BulkBar(desk.theme, self.table)
        self._visit = self.bar.add_button(self.tr("Create re-education visit"), main=True)
        self._lay_out()
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.model.picks_changed.connect(self._show_picks)
        self.table.open_asked.connect(self.check_asked)
        self.bar.clear_asked.connect(lambda: self.model.pick_all(picked=False))
        self._visit.clicked.connect(self.ask_visit)
        self.states.acted.connect(self._act)

    def show_lines(self, wanted: LineFilter) -> None:
        """Show the lines that match."""
        self.filter = wanted
        self._show_chips()
        self.model.show(self._source())

    def narrow(self, **values: object) -> None:
        """Change parts of the filter."""
        self.show_lines(replace(self.filter, **values))  # type: ignore[arg-type]
        self.filter_changed.emit()

    def picked(self) -> tuple[FindingLine, ...]:
        """Return the picked lines that are in memory; the current one if none is picked."""
        rows = [self.model.row(n) for n in range(self.model.rowCount())] if (
            self.model.picked_count()
        ) else [self.model.row(self.table.currentIndex().row())]  # fmt: skip
        chosen = [row for row in rows if row is not None]
        if self.model.picked_count():
            chosen = [row for row in chosen if self.model.is_picked(row)]
        return tuple(chosen)

    def ask_visit(self) -> None:
        """Ask for a visit about the picked lines."""
        if lines := self.picked():
            self.visit_asked.emit(lines)

    def _source(self) -> Source[FindingLine]:
        work, wanted = self._desk.work, self.filter

        def count() -> int:
            with work.read() as session:
                return queries.lines_count(session, work.market_id, wanted)

        def page(ask: PageAsk[FindingLine]) -> Sequence[FindingLine]:
            with work.read() as session:
                return queries.lines_page(
                    session, work.market_id, wanted, offset=ask.offset, limit=ask.limit
                )

        return Source(count, page)

    def _state_changed(self, state: TableState) -> None:
        total = self.model.rowCount()
        self._count.setText(self.tr("{n} lines").format(n=f"{total:,}") if total else "")
        if state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.READY:
            self.states.show_content()
        elif not total:
            self.states.show_loading(self.tr("Reading claim lines."))

    def _empty(self) -> Empty:
        if self.filter.reason or self.filter.rule or self.filter.rep_id:
            return Empty("list-filter", self.tr("No line matches"),
                         self.tr("Take a filter away to see more."), "nu",
                         self.tr("Clear filters"))  # fmt: skip
        return Empty("receipt-text", self.tr("No denied lines here"),
                     self.tr("Load a remittance to see what was denied and why."), "ac",
                     self.tr("Import"))  # fmt: skip

    def _act(self) -> None:
        if self.filter.reason or self.filter.rule or self.filter.rep_id:
            self.narrow(reason="", rule="", rep_id=None)
        else:
            self.import_asked.emit()

    def _show_picks(self) -> None:
        count = self.model.picked_count()
        lines = self.picked() if count else ()
        practices = len({line.practice for line in lines})
        total = sum((line.amount for line in lines), start=type(lines[0].amount)(0)) if lines else 0
        self.bar.show_picks(
            count,
            self.tr("%n lines selected", "", count),
            self.tr("%n practices, {dollars}", "", practices).format(dollars=dollars(total)),
        )
        self._visit.setEnabled(practices == 1)
        self._visit.setToolTip("" if practices == 1 else self.tr("Pick lines of one practice."))

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        theme, wanted = self._desk.theme, self.filter
        self._title.setText(wanted.reason or rule_word(wanted.rule) or self.tr("Denied lines"))
        for field, subject, value in (
            ("reason", self.tr("Reason"), wanted.reason),
            ("rule", self.tr("Rule"), rule_word(wanted.rule)),
        ):
            if value:
                chip = ChipButton(theme, subject, value, on=True)
                chip.removed.connect(lambda field=field: self.narrow(**{field: ""}))
                self._chips.addWidget(chip)
        mine = ChipButton(theme, self.tr("Offices"), self.tr("mine"), on=True) if (
            wanted.rep_id
        ) else ChipButton(theme, self.tr("Only my offices"), adds=True)  # fmt: skip
        mine.removed.connect(lambda: self.narrow(rep_id=None))
        mine.clicked.connect(lambda: self.narrow(rep_id=self._desk.work.staff_id))
        self._chips.addWidget(mine)
        self._chips.addStretch(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addLayout(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.states, 1)

    def _columns(self) -> tuple[Column[FindingLine], ...]:
        return (
            Column(self.tr("Claim"), lambda row: row.claim_number, Kind.CODE, 104),
            Column(self.tr("Service"), lambda row: f"{row.service_date:%m/%d/%Y}"
                   if row.service_date else "", width=106),
            Column(self.tr("Practice"), lambda row: row.practice, Kind.STRONG, 180, stretch=True),
            Column(self.tr("Member"), lambda row: f"••••{row.member_last4}" if row.member_last4
                   else "", Kind.CODE, 88,
                   spoken=lambda row: self.tr("ending in {last}").format(last=row.member_last4)),
            Column(self.tr("Code"), lambda row: row.code, Kind.CODE, 72),
            Column(self.tr("Mod"), lambda row: row.modifiers, width=56),
            Column(self.tr("POS"), lambda row: row.place_of_service, width=46),
            Column(self.tr("Denied"), lambda row: row.denial, Kind.STRONG, 76),
            Column(self.tr("Amount"), lambda row: dollars(row.amount), Kind.MONEY, 88),
            Column(self.tr("What our check says"), _verdict, Kind.STATUS, 226,
                   glyph=lambda row: "no" if row.rule else "ok"),
        )  # fmt: skip


def _verdict(row: FindingLine) -> str:
    from PySide6.QtCore import QCoreApplication

    return rule_word(row.rule) or QCoreApplication.translate("LinePane", "No rule broken")
