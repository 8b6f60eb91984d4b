"""The lower half of Claims: lines, issues, drift, payments and submissions behind tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from provider_ops.claims.findings.queries import ALWAYS, LineFilter, Period
from provider_ops.core.calendar import add_months
from ui.claims.drift_pane import DriftPane
from ui.claims.issue_pane import IssuePane
from ui.claims.lines import LinePane
from ui.claims.payments.pane import PaymentPane
from ui.claims.submission_pane import SubmissionPane
from ui.kit.tabs import TabStrip

if TYPE_CHECKING:
    from provider_ops.claims.issues.queries import IssueRow
    from ui.page import Desk

MONTHS = 12
"""Of drift: in fewer, hardly anybody has lines enough to be compared."""


class LowerPanes(QWidget):
    """An issue or a provider that is opened shows its lines behind the first tab."""

    switched = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lines, self.issues, self.drift = LinePane(desk), IssuePane(desk), DriftPane(desk)
        self.payments, self.submissions = PaymentPane(desk), SubmissionPane(desk)
        self.period: Period = ALWAYS
        self.tabs = TabStrip(
            desk.theme, self.tr("Claims"),
            (("lines", self.tr("Lines")), ("issues", self.tr("Issues")),
             ("drift", self.tr("Drift")), ("payments", self.tr("Payments")),
             ("submissions", self.tr("Submissions"))),
        )  # fmt: skip
        self._stack = QStackedWidget()
        for pane in (self.lines, self.issues, self.drift, self.payments, self.submissions):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.value_changed.connect(self._switch)
        self.issues.lines_asked.connect(self._show_issue)
        self.issues.changed.connect(self.lines.model.refresh)
        self.drift.provider_asked.connect(self._show_provider)

    def shows_lines(self) -> bool:
        """Tell whether the lines are on top."""
        return self.tabs.value() == "lines"

    def is_about_lines(self) -> bool:
        """Tell whether what is on top belongs to the reasons of denials above it."""
        return self.tabs.value() in ("lines", "issues", "drift")

    def focus_rows(self) -> None:
        """Give the keyboard to what is listed."""
        self._pane().focus_rows()

    def refresh(self) -> None:
        """Read again what is on top and is no list of lines, which the page reads."""
        pane = self._pane()
        if isinstance(pane, DriftPane):
            last = self.period.last
            pane.show_period(Period(add_months(last, 1 - MONTHS) if last else None, last))
        elif not isinstance(pane, LinePane):
            pane.refresh()

    def _pane(self) -> LinePane | IssuePane | DriftPane | PaymentPane | SubmissionPane:
        panes: dict[str, LinePane | IssuePane | DriftPane | PaymentPane | SubmissionPane] = {
            "lines": self.lines, "issues": self.issues, "drift": self.drift,
            "payments": self.payments, "submissions": self.submissions,
        }  # fmt: skip
        return panes[self.tabs.value()]

    def _switch(self, _key: str) -> None:
        self._stack.setCurrentWidget(self._pane())
        self.refresh()
        self.switched.emit()

    def _show_issue(self, row: IssueRow) -> None:
        self._show(LineFilter(issue_id=row.id, issue=row.title))

    def _show_provider(self, npi: str) -> None:
        self._show(LineFilter(npi=npi, period=self.period))

    def _show(self, wanted: LineFilter) -> None:
        self.tabs.set_value("lines")
        self.lines.show_lines(wanted)
        self.lines.filter_changed.emit()
        self.lines.focus_rows()
