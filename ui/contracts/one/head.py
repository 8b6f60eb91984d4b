"""The name of a contract, how it stands, and what can be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.contracts.due import CLOSE
from ui.contracts.words import GLYPHS, TONES, day, status_word
from ui.counts import grouped
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button, IconButton
from ui.kit.flow import FlowLayout
from ui.kit.restyle import label
from ui.kit.tag import Tag
from ui.record_states import RecordMark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.contracts.one.facts import ContractFacts
    from ui.page import Desk


_SIDE_BY_SIDE = 800
_GAP = 8


class ContractHead(QWidget):
    """Number, status, what it covers; buttons that the view connects."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = theme = desk.theme
        self._today = desk.work.today
        self.back = IconButton(theme, "arrow-left", self.tr("Back to the list"), keys="Esc")
        self.number = label("", "18")
        self.mark = RecordMark(desk, "contract")
        self.status = Tag(theme, "")
        self.left = Tag(theme, "")
        self.renews = Tag(theme, "")
        self.notice = Tag(theme, "")
        self.line = label("", "12", "2", wrap=True)
        self.line.setContentsMargins(4, 0, 0, 0)
        self.remind = Button(theme, self.tr("Log reminder"), icon_name="bell-plus")
        self.more = Button(theme, self.tr("More"), icon_name="ellipsis")
        self.amend = Button(theme, self.tr("New amendment"), icon_name="file-plus-2")
        self.bring = Button(theme, self.tr("Bring to visit"), "primary", icon_name="map-pin-plus")
        self._tags = QWidget()
        flow = FlowLayout(self._tags)
        for tag in self._all_tags():
            flow.addWidget(tag)
        who = QHBoxLayout()
        who.setSpacing(8)
        for part in (self.back, self.number, self.mark):
            who.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        who.addWidget(self._tags, 1, Qt.AlignmentFlag.AlignVCenter)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(8)
        self._sides.addLayout(who, 1)
        self._sides.addWidget(ButtonRow(self.more, self.remind, self.amend, self.bring))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(self._sides)
        column.addWidget(self.line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is little room."""
        super().resizeEvent(event)
        direction, narrow = QBoxLayout.Direction, self.width() < self._theme.px(_SIDE_BY_SIDE)
        self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._hold_tags()

    def show_contract(self, facts: ContractFacts) -> None:
        """Say how it stands."""
        row, standing = facts.detail.row, facts.detail.row.standing
        self.number.setText(row.number)
        self.mark.follow(row.id)
        self.status.show_status(
            status_word(standing.status), TONES[standing.status], GLYPHS[standing.status]
        )
        left = standing.days_left
        self.left.setVisible(left is not None and not standing.renews)
        if left is not None:
            tone = "cr" if left <= 30 else "wa" if left <= 90 else "nu"
            self.left.show_status(self.tr("{} days left").format(f"{left:,}"), tone,
                                  "wa" if left <= 90 else "clock")  # fmt: skip
        self.renews.show_status(
            self.tr("Renews by itself") if row.renewal.automatic else self.tr("No auto-renew"), "nu"
        )
        by = standing.notice_by
        self.notice.setVisible(by is not None)
        if by is not None:
            days = (by - self._today()).days
            self.notice.show_status(self.tr("Notice by {}").format(day(by)),
                                    "wa" if 0 <= days <= CLOSE else "nu", "clock")  # fmt: skip
        parts = [
            row.organization,
            row.line_of_business,
            grouped(self.tr("%n clinicians", "", facts.detail.clinicians), facts.detail.clinicians),
            grouped(self.tr("%n members", "", row.members), row.members),
        ]
        pay, dispute = facts.detail.prompt_pay_days, facts.detail.dispute_days
        if pay is not None:
            parts.append(self.tr("pays in {} days").format(pay))
        if dispute is not None:
            parts.append(self.tr("disputes for {} days").format(dispute))
        if facts.detail.filing_days is not None:
            parts.append(self.tr("claims within {} days").format(facts.detail.filing_days))
        if row.owner:
            parts.append(self.tr("owner {}").format(row.owner))
        self.line.setText(" · ".join(parts))
        self._hold_tags()

    def _all_tags(self) -> tuple[Tag, ...]:
        return self.status, self.left, self.renews, self.notice

    def _hold_tags(self) -> None:
        """Keep the tags on one line beside the buttons, which give their words up first."""
        shown = [tag for tag in self._all_tags() if not tag.isHidden()]
        room = sum(tag.sizeHint().width() for tag in shown) + _GAP * len(shown)
        beside = self._sides.direction() is QBoxLayout.Direction.LeftToRight
        self._tags.setMinimumWidth(room if beside else 0)
