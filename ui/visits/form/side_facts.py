"""Right of the form: what to know of the office while one talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.codes.queries import ToldFilter, recent_checks
from provider_ops.escalations.rules import State
from ui.kit.buttons import Button
from ui.kit.dates import format_date
from ui.kit.day_words import day_short
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.page import Link
from ui.visits.form.photos import Photos
from ui.visits.form.quick_check import QuickCheck
from ui.visits.form.section import clear_rows
from ui.visits.words import answer_line

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from provider_ops.codes.queries import RecentCheck
    from provider_ops.overview.prep import Prep
    from ui.page import Desk

PROMISES = 4


class SideFacts(QWidget):
    """Contract, denials, open case, promises and the last visit; each line opens what it names."""

    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        theme = desk.theme
        self._desk, self._visit = desk, visit_id
        self.quick, self.photos = QuickCheck(desk), Photos(desk, visit_id)
        self.quick.requested.connect(self.requested)
        self.quick.kept.connect(self._read_told)
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._body, self._told = QVBoxLayout(), QVBoxLayout()
        self._body.setContentsMargins(14, 11, 14, 12)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.setSpacing(4)
        self._body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PaneHeader(theme, self.tr("While you talk")))
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(label(self.tr("Quick check"), "12b"))
        top.addWidget(label("Alt C", "11", "3"))
        top.addStretch(1)
        check, pictures = _padded(), _padded()
        check.addLayout(top)
        check.addWidget(self.quick)
        check.addLayout(self._told)
        pictures.addWidget(self.photos)
        layout.addLayout(check)
        layout.addWidget(rule())
        layout.addLayout(self._body)
        layout.addWidget(rule())
        layout.addLayout(pictures)
        layout.addStretch(1)
        self._shown: list[QWidget] = []

    def show_facts(self, about: Prep, told: tuple[RecentCheck, ...] = ()) -> None:
        """Show what is known of an office, and the answers that were given at the visit."""
        for widget in self._shown:
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        brief = Button(self._theme, self.tr("Visit brief"), size="s", icon_name="printer")
        brief.setObjectName("visits.brief")
        brief.clicked.connect(
            lambda _on=False: self.requested.emit(Link("brief", about.organization_id))
        )
        self._put(brief)
        self._put(label(self.tr("Facts"), "12b"))
        self._put(self._figures(about))
        for row in about.cases[:2]:
            number = Button(self._theme, row.number, size="s", icon_name="siren")
            number.setAccessibleName(f"{row.number} {row.title}")
            number.clicked.connect(
                lambda _on=False, key=row.id: self.requested.emit(Link("escalation", key))
            )
            self._put(number)
            late = row.state is State.LATE
            self._put(label(row.title, "12", "cr" if late else "2", wrap=True))
        self._put(rule())
        if about.last_visit is None:
            self._put(label(self.tr("Last visit"), "12b"))
            self._put(label(self.tr("None on record"), "12", "2"))
        else:
            day, notes = about.last_visit
            self._put(label(self.tr("Last visit {day}").format(day=format_date(day)), "12b"))
            if notes:
                self._put(label(f"“{notes}”", "12", "2", wrap=True))
        self._show_told(told)
        if about.ending:
            self._put(rule())
            title, more = self.tr("Codes ending soon"), len(about.ending) - PROMISES
            words = self.tr("{title}, {n} more").format(title=title, n=more)
            self._put(label(words if more > 0 else title, "12b", wrap=True))
            for code in about.ending[:PROMISES]:
                words = self.tr("{code} ends {day}, {days} d")
                day_text = day_short(code.ends, self._desk.work.today())
                self._put(label(words.format(code=code.code, day=day_text, days=code.days_left),
                                "12", "2", wrap=True))  # fmt: skip

    def _read_told(self) -> None:
        work, asked = self._desk.work, ToldFilter(visit_id=self._visit)

        def read(_reporter: object) -> tuple[RecentCheck, ...]:
            with work.read() as session:
                return recent_checks(session, work.market_id, asked)

        self._desk.jobs.run(self, read, self._show_told)

    def _show_told(self, told: tuple[RecentCheck, ...]) -> None:
        clear_rows(self._told)
        if told:
            self._told.addWidget(label(self.tr("Answers given"), "12m", "2"))
        for answer in told:
            self._told.addWidget(label(answer_line(answer), "12", "2", wrap=True))

    def _put(self, widget: QWidget) -> None:
        self._body.addWidget(widget)
        self._shown.append(widget)

    def _figures(self, about: Prep) -> QWidget:
        rows: list[tuple[str, str, str]] = []
        contract = about.contract
        if contract is None:
            rows.append((self.tr("Contract"), self.tr("none in force"), "wa"))
        elif contract.standing.ends is None:
            rows.append((self.tr("Contract"), self.tr("{number}, no end").format(
                number=contract.number), ""))  # fmt: skip
        else:
            words = self.tr("to {day}").format(day=format_date(contract.standing.ends))
            left = contract.standing.days_left
            if left is not None:
                words = self.tr("{words}, {days} d").format(words=words, days=left)
                words = "\u00a0".join(words.rsplit(" ", 1))  # number and unit stay together
            rows.append((self.tr("Contract"), words, ""))
        rate, peers = about.denials.rate, about.denials.peer_rate
        if rate is not None:
            words = _share(rate)
            if peers is not None:
                said = self.tr("{rate}, peers {peers}")
                words = said.format(rate=_share(rate), peers=_share(peers))
            over = peers is not None and rate > peers
            rows.append((self.tr("Denied"), words, "wa" if over else ""))
        open_cases = len(about.cases)
        rows.append((self.tr("Escalations"), self.tr("%n open", "", open_cases), ""))
        rows.append((self.tr("Members"), f"{about.members:,}", ""))
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for at, (name, words, tone) in enumerate(rows):
            grid.addWidget(label(name, "12", "2"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, "12m" if tone else "12", tone, wrap=True), at, 1)
        return grid_holder


def _padded() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(14, 11, 14, 12)
    column.setSpacing(6)
    return column


def _share(rate: Decimal) -> str:
    return f"{rate * 100:.1f}%"
