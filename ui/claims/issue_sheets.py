"""Asking about issues: what to open and for whom, and how one ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.claims.issues.actions import IssueLine, NewIssue
from provider_ops.core.calendar import add_business_days
from ui.claims.words import amount_in
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextField
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.claims.issues.queries import IssueRow
    from provider_ops.escalations.queries import Colleague
    from ui.page import Desk

DUE_DAYS = 10
"""Business days that are proposed until an issue is due."""


class IssueSheet(Sheet):
    """Opens a new issue about lines, or adds them to one that is not resolved."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        lines: Sequence[FindingLine],
        known: Sequence[IssueRow],
        people: Sequence[Colleague],
    ) -> None:
        theme, work = desk.theme, desk.work
        self._lines = lines
        self._today = work.today
        self.issue = Select([(_tr("New issue"), None), *((row.title, row.id) for row in known)])
        self.issue.setCurrentIndex(0)
        self.title = TextField(theme, _title(lines))
        self.owner = Select([(person.name, person.id) for person in people])
        self.owner.set_value(work.staff_id)
        self.due = DateField(theme, work.today)
        self.due.set_value(add_business_days(work.today(), DUE_DAYS))
        self._title = Field(theme, _tr("Title"), self.title, name="issue.title")
        self._due = Field(theme, _tr("Due"), self.due, name="issue.due")
        owner = Field(theme, _tr("Owner"), self.owner, name="issue.owner")
        self._new = (self._title, owner, self._due)
        super().__init__(
            theme,
            parent,
            _tr("Add to issue"),
            _tr("Lines of one issue are worked on and resolved together."),
            (Field(theme, _tr("Issue"), self.issue, name="issue.issue"), self._title,
             (owner, self._due)),
            act=_tr("Add lines"),
            keep=_tr("Cancel"),
            check=self._wrong,
        )  # fmt: skip
        self.issue.value_changed.connect(self._choose)

    def chosen(self) -> UUID | None:
        """Return the issue to add to; None for a new one."""
        key: UUID | None = self.issue.value()
        return key

    def new(self) -> NewIssue:
        """Return the issue to open."""
        due = self.due.value()
        assert due is not None
        reasons = {line.denial for line in self._lines}
        rules = {line.rule for line in self._lines}
        return NewIssue(
            self.title.text().strip(),
            due,
            reasons.pop() if len(reasons) == 1 else "",
            rules.pop() if len(rules) == 1 else "",
            self.owner.value(),
        )

    def lines(self) -> tuple[IssueLine, ...]:
        """Return the lines as issues keep them."""
        return tuple(IssueLine(line.id, line.claim_number, line.amount) for line in self._lines)

    def _choose(self, key: object) -> None:
        for field in self._new:
            field.setVisible(key is None)
        self.adjustSize()

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if self.chosen() is None:
            if not self.title.text().strip():
                wrong[self._title] = _tr("An issue needs a title")
            due = self.due.value()
            if due is None or due < self._today():
                wrong[self._due] = _tr("Choose today or a later day")
        return wrong


class ResolveSheet(Sheet):
    """How an issue ended, and what was paid after all."""

    def __init__(self, desk: Desk, parent: QWidget, row: IssueRow) -> None:
        theme = desk.theme
        self.resolution = TextField(theme, row.resolution, _tr("Corrected and paid"))
        self.recovered = TextField(theme, f"{row.recovered:.2f}" if row.recovered else "", "0.00")
        self._resolution = Field(theme, _tr("How it ended"), self.resolution,
                                 name="issue.resolution")  # fmt: skip
        self._recovered = Field(theme, _tr("Dollars recovered"), self.recovered,
                                name="issue.recovered")  # fmt: skip
        super().__init__(
            theme,
            parent,
            _tr("Resolve issue"),
            row.title,
            (self._resolution, self._recovered),
            act=_tr("Resolve issue"),
            keep=_tr("Cancel"),
            check=self._wrong,
        )

    def dollars(self) -> Decimal | None:
        """Return what was recovered; None where that is no amount. An empty field is zero."""
        return amount_in(self.recovered.text())

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.resolution.text().strip():
            wrong[self._resolution] = _tr("Say how the issue ended")
        if self.dollars() is None:
            wrong[self._recovered] = _tr("Enter dollars and cents, such as 80.20")
        return wrong


def _title(lines: Sequence[FindingLine]) -> str:
    codes = list(dict.fromkeys(line.code for line in lines))
    reasons = list(dict.fromkeys(line.denial for line in lines if line.denial))
    what = ", ".join(codes[:3]) + ("…" if len(codes) > 3 else "")
    return f"{', '.join(reasons[:2])}: {what}" if reasons else what


def _tr(text: str) -> str:
    return QCoreApplication.translate("IssueSheets", text)
