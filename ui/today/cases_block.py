"""The open escalation of an office that is due first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.escalations.rules import State
from ui.kit.block import Block
from ui.kit.fill_bar import FillBar
from ui.kit.restyle import label, restyle
from ui.kit.tag import Status
from ui.today.words import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.escalations.queries import CaseRow
    from ui.kit.theme import Theme

TONES = {State.LATE: "cr", State.DUE_SOON: "wa"}
GLYPHS = {State.LATE: "cr", State.DUE_SOON: "wa", State.OPEN: "clock"}


class CasesBlock(Block):
    """Number, title, owner, and how much of the time until the due day has run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Open escalations"), link=self.tr("Open"))
        self.mark = Status(theme, "ok", "", px=13)
        self.name = label("", "", "", wrap=True)
        self.owner = label("", "12", "2")
        self.bar = FillBar(theme, self.tr("Time until the case is due"), worded=False)
        self.left = label("", "12b")
        self.due = label("", "11", "3")
        body = QWidget()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.bar, 1)
        line.addWidget(self.left)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.mark, self.name, self.owner):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self.due)
        self.set_body(body)

    def show_cases(self, cases: Sequence[CaseRow], today: date) -> None:
        """Show the first of `cases`; the hint says how many there are."""
        self.show_body()
        first = cases[0] if cases else None
        self.hint.setText(str(len(cases)) if len(cases) > 1 else "")
        for part in (self.name, self.owner, self.bar, self.left, self.due, self.link):
            part.setVisible(first is not None)
        if first is None:
            self.mark.show_status("ok", self.tr("No open escalation"))
            return
        self.mark.show_status(GLYPHS.get(first.state, "clock"), first.number)
        self.name.setText(first.title)
        self.owner.setText(self.tr("{0}, {1}").format(first.owner, first.category))
        days = (first.due_on - today).days
        tone = TONES.get(first.state, "")
        restyle(self.left, ink=tone)
        self.left.setText(
            self.tr("{0} d late").format(-days) if days < 0 else self.tr("{0} d left").format(days)
        )
        whole = max(1, (first.due_on - first.opened_on).days)
        share = (today - first.opened_on).days / whole
        self.bar.show_share(share, tone=tone or "c1", tick=False)
        opened = day_text(first.opened_on, today)
        self.due.setText(
            self.tr("opened {0} · due {1}").format(opened, day_text(first.due_on, today))
        )
