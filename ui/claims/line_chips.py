"""What narrows the claim lines, as chips that can be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.claims.words import outcome_word, rule_word
from ui.kit.chips import ChipButton

if TYPE_CHECKING:
    from provider_ops.claims.findings.queries import LineFilter
    from ui.page import Desk


class LineChips(QWidget):
    """`narrowed` carries the parts of the filter that are others now."""

    narrowed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_filter(self, wanted: LineFilter) -> None:
        """Show a chip for each part that narrows."""
        while (item := self._row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        parts: tuple[tuple[str, str, dict[str, object]], ...] = (
            (self.tr("Issue"), wanted.issue, {"issue_id": None, "issue": ""}),
            (self.tr("Reason"), wanted.reason, {"reason": ""}),
            (self.tr("Rule"), rule_word(wanted.rule), {"rule": ""}),
            (self.tr("Answer"), outcome_word(wanted.outcome), {"outcome": ""}),
            (self.tr("Rule"), self.tr("any") if wanted.broken else "", {"broken": False}),
            (self.tr("Rule"), self.tr("teachable") if wanted.teachable else "",
             {"teachable": False}),
            (self.tr("Practice"), wanted.practice, {"practice": "", "npis": ()}),
            (self.tr("NPI"), wanted.npi, {"npi": ""}),
            (self.tr("Code"), wanted.code, {"code": ""}),
        )
        for subject, value, without in parts:
            if value:
                self._add(subject, value, without)
        if wanted.rep_id:
            self._add(self.tr("Offices"), self.tr("mine"), {"rep_id": None})
        elif not wanted.issue_id:
            mine = ChipButton(self._desk.theme, self.tr("Only my offices"), adds=True)
            staff = self._desk.work.staff_id
            mine.clicked.connect(lambda: self.narrowed.emit({"rep_id": staff}))
            self._row.addWidget(mine)
        self._row.addStretch(1)

    def _add(self, subject: str, value: str, without: dict[str, object]) -> None:
        chip = ChipButton(self._desk.theme, subject, value, on=True)
        chip.removed.connect(lambda: self.narrowed.emit(without))
        self._row.addWidget(chip)
