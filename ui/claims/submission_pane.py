"""Submitted claims with what became of each: paid, denied, unanswered and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.claims.submissions import queries
from provider_ops.claims.submissions.queries import OutcomeCount, SubmissionFilter, SubmissionRow
from provider_ops.claims.submissions.rules import Outcome
from ui.claims.claim_life import outcome_glyph, outcome_word
from ui.claims.words import dollars, rule_word
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fields import TextField
from ui.kit.flow import FlowLayout
from ui.kit.paging import PageAsk, Source
from ui.kit.restyle import label
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.page import Desk

TYPING_MS = 250


class SubmissionPane(QWidget):
    """Opening a claim asks for its story."""

    claim_asked = Signal(object)  # key of a submitted claim
    import_asked = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.filter = SubmissionFilter()
        self.became = Select([(self.tr("All claims"), None)])
        self.became.setCurrentIndex(0)
        self.number = TextField(theme, "", self.tr("Claim number"))
        self.sums, self.broken = label("", "12", "3"), label("", "12", "3")
        self.broken.hide()
        self.model: PagedTableModel[SubmissionRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Submitted claims"))
        self.states = StatePane(theme, self.table)
        self._typed = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the claims, and how many became what."""
        work, wanted = self._desk.work, self.filter

        def count() -> int:
            with work.read() as session:
                return queries.submission_count(session, work.market_id, wanted)

        def page(ask: PageAsk[SubmissionRow]) -> Sequence[SubmissionRow]:
            with work.read() as session:
                return queries.submissions(
                    work, session, wanted, offset=ask.offset, limit=ask.limit
                )

        def read() -> tuple[OutcomeCount, ...]:
            with work.read() as session:
                return queries.outcomes(session, work.market_id)

        def judge() -> OutcomeCount:
            with work.read() as session:
                return queries.unanswered_broken(work, session)

        self.model.show(Source(count, page))
        self.broken.hide()
        self._desk.jobs.run(self, lambda _: read(), self._show_counts, self.failed.emit)
        self._desk.jobs.run(self, lambda _: judge(), self._show_broken, self.failed.emit)

    def focus_rows(self) -> None:
        """Give the keyboard to the claims."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, counts: tuple[OutcomeCount, ...]) -> None:
        sent = sum(one.claims for one in counts)
        chosen = self.became.value()
        self.became.blockSignals(True)
        self.became.set_options([
            (f"{self.tr('All claims')} · {sent:,}", None),
            *((f"{outcome_word(one.outcome)} · {one.claims:,}", one.outcome.value)
              for one in counts),
        ])  # fmt: skip
        self.became.set_value(chosen)
        self.became.blockSignals(False)
        open_ones = next((one for one in counts if one.outcome is Outcome.UNANSWERED), None)
        self.sums.setText(
            self.tr("%n unanswered, {amount} charged", "", open_ones.claims).format(
                amount=dollars(open_ones.charge)
            )
            if open_ones
            else self.tr("All are answered")
        )
        self.sums.setVisible(bool(sent))

    def _show_broken(self, found: OutcomeCount) -> None:
        self.broken.setText(
            self.tr("%n break a rule as they stand, {amount} charged", "", found.claims).format(
                amount=dollars(found.charge)
            )
        )
        self.broken.setVisible(bool(found.claims))

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.READY:
            self.states.show_content()
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
        elif not self.model.rowCount():
            self.states.show_loading(self.tr("Reading submitted claims."))

    def _empty(self) -> Empty:
        if self.filter == SubmissionFilter():
            return Empty("send", self.tr("No submitted claims on this laptop yet"),
                         self.tr("They come with a sync, or from a claims file (837P)."), "ac",
                         self.tr("Import"))  # fmt: skip
        return Empty("list-filter", self.tr("No claim matches"),
                     self.tr("Take a filter away to see more."), "nu",
                     self.tr("Clear filters"))  # fmt: skip

    def _ask(self) -> None:
        chosen = self.became.value()
        self.filter = SubmissionFilter(Outcome(chosen) if chosen else None,
                                       self.number.text().strip())  # fmt: skip
        self.refresh()

    def _act(self) -> None:
        if self.filter == SubmissionFilter():
            if self.states.message.startswith(self._empty().title):
                self.import_asked.emit()
            else:
                self.refresh()
            return
        self.number.clear()
        self.became.setCurrentIndex(0)
        self._ask()

    def _open(self, row: object) -> None:
        if isinstance(row, SubmissionRow):
            self.claim_asked.emit(row.id)

    def _connect(self) -> None:
        self.became.value_changed.connect(lambda _outcome: self._ask())
        self.number.textEdited.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._ask)
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.states.acted.connect(self._act)
        self.table.open_asked.connect(self._open)
        self.table.preview_asked.connect(self._open)
        self.table.filter_asked.connect(self.number.setFocus)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self.became.setAccessibleName(self.tr("What became of it"))
        self.number.setAccessibleName(self.tr("Claim number"))
        self.became.setFixedWidth(theme.px(216))
        self.number.setFixedWidth(theme.px(150))
        head = QWidget()
        flow = FlowLayout(head, gap=8)
        flow.setContentsMargins(14, 8, 14, 8)
        for part in (self.became, self.number, self.sums, self.broken):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.states, 1)

    def _columns(self) -> tuple[Column[SubmissionRow], ...]:
        return (
            Column(self.tr("Claim"), lambda row: row.number, Kind.CODE, 102),
            Column(self.tr("Sent as"), self._kind, width=80),
            Column(self.tr("Sent"), lambda row: f"{row.sent_on:%m/%d/%y}" if row.sent_on else "—",
                   width=76),
            Column(self.tr("Practice"), lambda row: row.practice, Kind.STRONG, 150, stretch=True),
            Column(self.tr("Member"), lambda row: f"••••{row.member_last4}" if row.member_last4
                   else "", Kind.CODE, 84,
                   spoken=lambda row: self.tr("ending in {last}").format(last=row.member_last4)),
            Column(self.tr("Lines"), lambda row: f"{row.lines:,}", Kind.NUMBER, 46),
            Column(self.tr("Charge"), lambda row: dollars(row.charge), Kind.MONEY, 82),
            Column(self.tr("Paid"), self._paid, Kind.MONEY, 82),
            Column(self.tr("Became"), self._became, Kind.STATUS, 152,
                   glyph=lambda row: outcome_glyph(row.outcome)),
            Column(self.tr("Check"), _check, Kind.STATUS, 150,
                   glyph=lambda row: "wa" if row.broken else ""),
            Column(self.tr("Send by"), self._send_by, width=122, tone=_risk),
        )  # fmt: skip

    def _kind(self, row: SubmissionRow) -> str:
        words = {"7": self.tr("Replacement"), "8": self.tr("Void")}
        return words.get(row.frequency, self.tr("Original"))

    def _paid(self, row: SubmissionRow) -> str:
        return "—" if row.outcome is Outcome.UNANSWERED else dollars(row.paid)

    def _became(self, row: SubmissionRow) -> str:
        word = outcome_word(row.outcome)
        return f"{word} · {row.waits} d" if row.outcome is Outcome.UNANSWERED else word

    def _send_by(self, row: SubmissionRow) -> str:
        if row.days_left is None or row.file_by is None:
            return ""
        if row.days_left < 0:
            return self.tr("{days} d late").format(days=-row.days_left)
        return f"{row.file_by:%m/%d/%y} · {row.days_left} d"


def _check(row: SubmissionRow) -> str:
    return ", ".join(rule_word(rule) for rule in row.broken)


def _risk(row: SubmissionRow) -> str:
    if not row.is_at_risk:
        return ""
    return "cr" if (row.days_left or 0) < 0 else "wa"
