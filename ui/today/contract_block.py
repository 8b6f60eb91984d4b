"""How the contract of an office stands, and how much of its time has run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.contracts.rules import Status
from ui.kit.block import Block
from ui.kit.dates import format_date
from ui.kit.fill_bar import FillBar
from ui.kit.restyle import label
from ui.kit.tag import Status as StatusMark
from ui.stored_words import said
from ui.today.words import day_text

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.contracts.queries import ContractRow
    from ui.kit.theme import Theme

GLYPHS = {
    Status.ACTIVE: "ok", Status.EXPIRING: "wa", Status.NOT_YET: "pend",
    Status.LAPSED: "no", Status.TERMINATED: "end",
}  # fmt: skip


class ContractBlock(Block):
    """Status in a shape and a word, the end, and a bar from the beginning to the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Contract"), link=self.tr("Open"))
        self.status = StatusMark(theme, "pend", "", px=13)
        self.until = label("", "", "2")
        self.note = label("", "12", "2", wrap=True)
        self.bar = FillBar(theme, self.tr("How much of the contract has run"))
        body = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.status)
        row.addWidget(self.until, 1)
        column = self.column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addSpacing(3)
        column.addWidget(self.bar)
        self.set_body(body)

    def show_contract(self, row: ContractRow | None, today: date) -> None:
        """Show `row` as of `today`; None says that there is none."""
        self.show_body()
        self.link.setVisible(row is not None)
        self.until.setVisible(row is not None)
        if row is None:
            self.status.show_status("no", self.tr("No contract"))
            self.note.setText(self.tr("Nothing is agreed with this office."))
            self.note.show()
            self.bar.hide()
            return
        standing = row.standing
        self.hint.setText(row.number)
        self.status.show_status(GLYPHS[standing.status], status_word(standing.status))
        ends = standing.ends
        until = self.tr("to {0}") if standing.in_force else self.tr("on {0}")
        self.until.setText(until.format(format_date(ends)) if ends else "")
        notes = " · ".join(self._notes(row, today))
        self.note.setText(notes)
        self.note.setVisible(bool(notes))
        first = standing.since
        runs = standing.in_force and first is not None and ends is not None and ends > first
        self.bar.setVisible(runs)
        if runs and first is not None and ends is not None:
            share = (today - first).days / max(1, (ends - first).days)
            soon = standing.status == Status.EXPIRING
            self.bar.show_share(
                share, format_date(first), self.tr("today"), day_text(ends, first),
                tone="wa" if soon else "c1",
            )  # fmt: skip

    def _notes(self, row: ContractRow, today: date) -> list[str]:
        standing = row.standing
        notes = []
        if standing.days_left is not None:
            notes.append(self.tr("{0} days left").format(standing.days_left))
        if standing.label:
            notes.append(said(standing.label))
        notice = standing.notice_by
        if standing.renews and notice is not None and notice >= today:
            notes.append(self.tr("renews, notice by {0}").format(format_date(notice)))
        elif standing.renews:
            notes.append(self.tr("renews"))
        elif standing.in_force and standing.ends is not None:
            notes.append(self.tr("no auto-renew"))
        return notes


def status_word(status: Status) -> str:
    """Return the word that goes with a contract's shape."""
    words = {
        Status.ACTIVE: QCoreApplication.translate("Contract", "Active"),
        Status.EXPIRING: QCoreApplication.translate("Contract", "Ends soon"),
        Status.NOT_YET: QCoreApplication.translate("Contract", "Not started"),
        Status.LAPSED: QCoreApplication.translate("Contract", "Lapsed"),
        Status.TERMINATED: QCoreApplication.translate("Contract", "Terminated"),
    }
    return words[status]
