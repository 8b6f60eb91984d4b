"""Providers with more avoidable denials than their peers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.claims.drift.queries import drifting
from ui.claims.words import dollars
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.section import PaneHeader
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.stored_words import said

if TYPE_CHECKING:
    from provider_ops.claims.drift.rules import Drift
    from provider_ops.claims.findings.queries import Period
    from ui.page import Desk


class DriftPane(QWidget):
    """The highest rate first; opening one asks for the provider's denied lines."""

    provider_asked = Signal(str)  # an NPI

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.model: PagedTableModel[Drift] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.tally.npi), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Drift"))
        self.states = StatePane(desk.theme, self.table)
        self._header = PaneHeader(
            desk.theme, self.tr("Avoidable denials per 100 lines"),
            self.tr("12 months. Denied, and our check says why. Peers: same specialty, 30 lines."),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.states, 1)
        self.table.open_asked.connect(lambda row: self.provider_asked.emit(row.tally.npi))

    def show_period(self, period: Period) -> None:
        """Rank the providers over the months of a period."""
        work = self._desk.work

        def read() -> tuple[Drift, ...]:
            with work.read() as session:
                return drifting(session, work.market_id, period)

        if not self.model.rowCount():
            self.states.show_loading(self.tr("Comparing providers."))
        self._desk.jobs.run(
            self, lambda _: read(), self._show,
            lambda error: self.states.show_error(error, self.tr("Read again")),
        )  # fmt: skip

    def focus_rows(self) -> None:
        """Give the keyboard to the providers."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, rows: tuple[Drift, ...]) -> None:
        self.model.show(fixed_source(rows))
        if rows:
            self.states.show_content()
        else:
            self.states.show_empty(
                Empty("users", self.tr("No avoidable denials"),
                      self.tr("No denied line breaks a rule of ours."), "ok")
            )  # fmt: skip

    def _columns(self) -> tuple[Column[Drift], ...]:
        small = self.tr("too few lines")
        return (
            Column(self.tr("Provider"), lambda row: row.tally.name, Kind.STRONG, 220,
                   stretch=True, secondary=lambda row: row.tally.npi),
            Column(self.tr("Specialty"), lambda row: said(row.tally.specialty) or "—", width=180),
            Column(self.tr("Lines"), lambda row: f"{row.tally.lines:,}", Kind.NUMBER, 70),
            Column(self.tr("Avoidable"), lambda row: f"{row.tally.avoidable:,}", Kind.NUMBER, 84),
            Column(self.tr("Per 100"), lambda row: f"{row.per_100:.1f}", Kind.NUMBER, 80,
                   tone=_tone),
            Column(self.tr("Peers' median"), lambda row: small if row.median is None
                   else f"{row.median:.1f}", Kind.NUMBER, 116),
            Column(self.tr("$ per 100"), lambda row: dollars(row.dollars_per_100), Kind.MONEY, 104),
            Column(self.tr("Peers' $"), lambda row: "—" if row.dollars_median is None
                   else dollars(row.dollars_median), Kind.MONEY, 96),
            Column(self.tr("Peers"), lambda row: f"{row.peers:,}", Kind.NUMBER, 64),
        )  # fmt: skip


def _tone(row: Drift) -> str:
    return "wa" if row.median is not None and row.per_100 > row.median else ""
