"""Right of the form: what to know of the office while one talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from provider_ops.escalations.rules import State
from ui.kit.buttons import Button
from ui.kit.dates import format_date
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.page import Link
from ui.visits.words import answer_line

if TYPE_CHECKING:
    from decimal import Decimal

    from provider_ops.codes.queries import RecentCheck
    from provider_ops.overview.prep import Prep
    from ui.kit.theme import Theme

PROMISES = 4


class SideFacts(QWidget):
    """Contract, denials, open case, promises and the last visit; each line opens what it names."""

    requested = Signal(object)  # a Link

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._body = QVBoxLayout()
        self._body.setContentsMargins(14, 11, 14, 12)
        self._body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PaneHeader(theme, self.tr("While you talk")))
        layout.addLayout(self._body)
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
        if told:
            self._put(rule())
            self._put(label(self.tr("Answers given"), "12b"))
            for answer in told:
                self._put(label(answer_line(answer), "12", "2", wrap=True))
        if about.ending:
            self._put(rule())
            self._put(label(self.tr("Codes ending soon"), "12b"))
            for code in about.ending[:PROMISES]:
                words = self.tr("{code} ends {day}, {days} d")
                day_text = format_date(code.ends)
                self._put(label(words.format(code=code.code, day=day_text, days=code.days_left),
                                "12", "2"))  # fmt: skip

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
            grid.addWidget(label(name, "12", "2"), at, 0)
            grid.addWidget(label(words, "12m" if tone else "12", tone), at, 1)
        return grid_holder


def _share(rate: Decimal) -> str:
    return f"{rate * 100:.1f}%"
