"""Answers kept lately, at the left of the checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.codes import queries
from provider_ops.codes.rules.facts import ask
from ui.contracts.checker.words import GLYPHS, verdict
from ui.contracts.words import ago
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.restyle import label

if TYPE_CHECKING:
    from provider_ops.codes.queries import RecentCheck
    from ui.page import Desk

SHOWN = 30


class RecentChecks(QWidget):
    """What was told lately, with the answer as it was given. `question_asked` asks it again."""

    question_asked = Signal(object)  # a Question, as known today

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, RecentCheck] = {}
        self.list = TwoLineList(desk.theme)
        self.list.setProperty("surface", "inset")
        self.list.setAccessibleName(self.tr("Answers kept lately"))
        self._none = label(
            self.tr("Answers told to an office are kept here."), "12", "3", wrap=True
        )
        title = label(self.tr("Told lately"), "12b")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        for words in (title, self._none):
            words.setContentsMargins(14, 0, 14, 0)
            column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.list.open_asked.connect(self._open)
        self.list.clicked.connect(lambda _index: self._open(self.list.current_key))

    def refresh(self) -> None:
        """Read the list again."""
        work = self._desk.work

        def read(_reporter: object) -> tuple[RecentCheck, ...]:
            with work.read() as session:
                return queries.recent_checks(session, work.market_id, limit=SHOWN)

        self._desk.jobs.run(self, read, self._show)

    def _show(self, rows: tuple[RecentCheck, ...]) -> None:
        work = self._desk.work
        now, zone = work.now(), work.time_zone
        self._rows = {str(row.id): row for row in rows}
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_items([
            TwoLineItem(
                key, "-".join((row.code, *filter(None, row.modifiers.split(",")))),
                row.provider or row.npi, GLYPHS[row.answer], ago(row.asked_at, now, zone),
                code=True,
                sentence=f"{row.code}, {row.provider or row.npi}, {verdict(row.answer)}",
            )
            for key, row in self._rows.items()
        ])  # fmt: skip

    def _open(self, key: str) -> None:
        row = self._rows.get(key)
        if row is not None:
            self.question_asked.emit(
                ask(row.npi, row.code, row.on, self._desk.work.today(),
                    modifiers=row.modifiers.split(","), place_of_service=row.place_of_service,
                    units=row.units)
            )  # fmt: skip
