"""What we told the office: every kept answer, found again by who, what and whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.codes import queries
from provider_ops.codes.queries import ToldFilter
from ui.check_words import code_words
from ui.contracts.checker.then_now import told_words
from ui.contracts.checker.words import GLYPHS, verdict
from ui.contracts.words import ago
from ui.counts import grouped
from ui.kit.choices import Select
from ui.kit.fields import TextField
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.restyle import label

if TYPE_CHECKING:
    from provider_ops.codes.queries import RecentCheck
    from ui.page import Desk

SHOWN = 200
PAUSE_MS = 150
ALL, MINE, THEIRS = "all", "mine", "clinician"


class RecentChecks(QWidget):
    """The latest first, with the answer as it was given. `opened` carries a RecentCheck."""

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, RecentCheck] = {}
        self._npi = ""
        self._round = 0
        self.words = TextField(desk.theme, "", self.tr("Code, name, NPI"))
        self.words.setAccessibleName(self.tr("Find what was told"))
        self.words.set_mark("search")
        self.whose = Select([
            (self.tr("Everything told"), ALL), (self.tr("Told by me"), MINE),
            (self.tr("This clinician"), THEIRS)])  # fmt: skip
        self.whose.setAccessibleName(self.tr("Which told answers"))
        self.whose.set_value(ALL)
        self.list = TwoLineList(desk.theme)
        self.list.setProperty("surface", "inset")
        self.list.setAccessibleName(self.tr("Answers kept lately"))
        self._none = label(
            self.tr("Answers told to an office are kept here."), "12", "3", wrap=True
        )
        self._more = label("", "11", "3", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out(label(self.tr("What we told the office"), "12b", wrap=True))
        self.list.open_asked.connect(self._open)
        self.list.clicked.connect(lambda _index: self._open(self.list.current_key))
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.refresh)
        self.whose.value_changed.connect(lambda _whose: self.refresh())

    def show_clinician(self, npi: str) -> None:
        """Remember whose answers "this clinician" asks for."""
        if npi != self._npi:
            self._npi = npi
            if self.whose.value() == THEIRS:
                self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._round += 1
        number, work = self._round, self._desk.work
        whose, text, npi = self.whose.value(), self.words.text(), self._npi
        wanted = ToldFilter(text, npi if whose == THEIRS else "",
                            work.staff_id if whose == MINE else None)  # fmt: skip

        def read(_reporter: object) -> tuple[tuple[RecentCheck, ...], int]:
            with work.read() as session:
                rows = queries.recent_checks(session, work.market_id, wanted, limit=SHOWN)
                return rows, queries.recent_check_count(session, work.market_id, wanted)

        def show(found: tuple[tuple[RecentCheck, ...], int]) -> None:
            if number == self._round:
                self._show(*found)

        self._desk.jobs.run(self, read, show)

    def _show(self, rows: tuple[RecentCheck, ...], count: int) -> None:
        work = self._desk.work
        now, zone = work.now(), work.time_zone
        narrowed = bool(self.words.text().strip()) or self.whose.value() != ALL
        self._rows = {str(row.id): row for row in rows}
        self._none.setText(self.tr("No told answer matches.") if narrowed else self.tr(
            "Answers told to an office are kept here."))  # fmt: skip
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        left = count - len(rows)
        self._more.setVisible(left > 0)
        self._more.setText(grouped(self.tr("%n older ones: narrow the search.", "", left), left))
        self.list.show_items([
            TwoLineItem(
                key, code_words(row.question(row.known_on)),
                " · ".join(filter(None, (row.provider or row.npi, row.told_to))),
                GLYPHS[row.answer], ago(row.asked_at, now, zone), code=True,
                sentence=f"{code_words(row.question(row.known_on))}, {row.provider or row.npi}, "
                         f"{verdict(row.answer)}. {told_words(row, zone)}",
            )
            for key, row in self._rows.items()
        ])  # fmt: skip

    def _open(self, key: str) -> None:
        row = self._rows.get(key)
        if row is not None:
            self.opened.emit(row)

    def _lay_out(self, title: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 0)
        inner.setSpacing(6)
        for part in (title, self.words, self.whose, self._none):
            inner.addWidget(part)
        column.addLayout(inner)
        column.addWidget(self.list, 1)
        self._more.setContentsMargins(14, 0, 14, 8)
        self._more.hide()
        column.addWidget(self._more)
        column.addStretch()
