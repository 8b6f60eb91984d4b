"""Issues: denied lines with one cause, their dollars, owner, age, and how they ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.claims.issues import actions as issues
from provider_ops.claims.issues import queries
from provider_ops.claims.issues.queries import IssueRow
from provider_ops.claims.issues.rules import IssueState, may_become
from ui.claims.issue_sheets import ResolveSheet
from ui.claims.words import dollars, status_glyph, status_word
from ui.kit.buttons import Button
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.kit.paging import PageAsk, Source
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from ui.page import Desk


class IssuePane(QWidget):
    """The issues that are going on, or those that are resolved."""

    lines_asked = Signal(object)  # an IssueRow
    changed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.shown = Segmented(self.tr("Issues"), [
            ("going", self.tr("Open", "issues")), ("over", self.tr("Resolved", "issues")),
        ])  # fmt: skip
        self._states: RecordStates[IssueRow] = RecordStates(desk.work, "claim_issue")
        self.model: PagedTableModel[IssueRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Issues"))
        self.states = StatePane(theme, self.table)
        self.lines = Button(theme, self.tr("Show lines"), keys="↵")
        self.appeal = Button(theme, self.tr("Mark appealed"))
        self.resolve = Button(theme, self.tr("Resolve issue"))
        self.reopen = Button(theme, self.tr("Reopen"))
        self._lay_out()
        self._connect()
        self._follow(None)

    def refresh(self) -> None:
        """Read the issues."""
        work, over = self._desk.work, self.shown.value() == "over"

        def count() -> int:
            with work.read() as session:
                return queries.issue_count(session, work.market_id, resolved=over)

        def page(ask: PageAsk[IssueRow]) -> Sequence[IssueRow]:
            with work.read() as session:
                return queries.issues(
                    session, work.market_id, work.today(), work.time_zone,
                    resolved=over, offset=ask.offset, limit=ask.limit,
                )  # fmt: skip

        self.model.show(self._states.watched(Source(count, page)))

    def focus_rows(self) -> None:
        """Give the keyboard to the issues."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, run: Callable[[IssueRow], object], words: str) -> None:
        row = self.table.current_row
        if not isinstance(row, IssueRow):
            return

        def done(_result: object) -> None:
            self.announced.emit(words)
            self.changed.emit()
            self.refresh()

        self._desk.jobs.run(self, lambda _: run(row), done, self.failed.emit, lane=Lane.WRITE)

    def _resolve(self) -> None:
        row, work = self.table.current_row, self._desk.work
        if not isinstance(row, IssueRow):
            return
        sheet = ResolveSheet(self._desk, self, row)

        def confirm() -> None:
            amount: Decimal | None = sheet.dollars()
            assert amount is not None
            words = sheet.resolution.text()
            sheet.set_busy(self.tr("Resolving"))
            self._desk.jobs.run(
                sheet, lambda _: issues.resolve(work, row.id, words, amount), done,
                lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
            )  # fmt: skip

        def done(_result: object) -> None:
            sheet.accept()
            self.announced.emit(self.tr("Issue resolved"))
            self.changed.emit()
            self.refresh()

        sheet.confirmed.connect(confirm)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _follow(self, row: object) -> None:
        state = row.state if isinstance(row, IssueRow) else None
        for button, wanted in ((self.appeal, IssueState.APPEALED),
                               (self.resolve, IssueState.RESOLVED),
                               (self.reopen, IssueState.OPEN)):  # fmt: skip
            button.setVisible(state is not None and may_become(state, wanted))
        self.lines.setVisible(state is not None)

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            over = self.shown.value() == "over"
            self._follow(None)
            self.states.show_empty(
                Empty("clipboard-check", self.tr("No issue was resolved yet"), "", "nu")
                if over
                else Empty("clipboard-list", self.tr("No open issues"),
                           self.tr("Select denied lines with one cause and add them to an issue."),
                           "ok")
            )  # fmt: skip
        elif state is TableState.READY:
            self.states.show_content()
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
            self._follow(self.table.current_row)
        elif not self.model.rowCount():
            self.states.show_loading(self.tr("Reading issues."))

    def _connect(self) -> None:
        work = self._desk.work
        self.shown.value_changed.connect(lambda _key: self.refresh())
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.states.acted.connect(self.refresh)
        self.table.current_changed.connect(self._follow)
        self.table.open_asked.connect(self.lines_asked)
        self.lines.clicked.connect(self._show_lines)
        self.resolve.clicked.connect(self._resolve)
        self.appeal.clicked.connect(
            lambda: self._act(lambda row: issues.appeal(work, row.id), self.tr("Marked appealed"))
        )
        self.reopen.clicked.connect(
            lambda: self._act(lambda row: issues.reopen(work, row.id), self.tr("Issue reopened"))
        )

    def _show_lines(self) -> None:
        if isinstance(row := self.table.current_row, IssueRow):
            self.lines_asked.emit(row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.setSpacing(8)
        head.addWidget(self.shown)
        head.addStretch(1)
        for button in (self.lines, self.appeal, self.reopen, self.resolve):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.states, 1)

    def _columns(self) -> tuple[Column[IssueRow], ...]:
        return (
            Column(self.tr("Issue"), lambda row: row.title, Kind.STRONG, 200, stretch=True,
                   secondary=lambda row: row.resolution),
            Column(self.tr("Reason"), lambda row: row.reason or "—", Kind.CODE, 80),
            Column(self.tr("Owner"), lambda row: row.owner or "—", width=130),
            Column(self.tr("Due"), lambda row: f"{row.due_on:%m/%d/%Y}", width=108,
                   tone=lambda row: "cr" if row.days_late else ""),
            Column(self.tr("Age"), lambda row: f"{row.age_days} d", Kind.NUMBER, 60,
                   spoken=lambda row: self.tr("%n days", "", row.age_days)),
            Column(self.tr("Lines"), lambda row: f"{row.lines:,}", Kind.NUMBER, 60),
            Column(self.tr("Denied"), lambda row: dollars(row.denied), Kind.MONEY, 100),
            Column(self.tr("Recovered"), lambda row: dollars(row.recovered), Kind.MONEY, 100),
            Column(self.tr("Status"), lambda row: status_word(row.state), Kind.STATUS, 110,
                   glyph=lambda row: status_glyph(row.state)),
        )  # fmt: skip
