"""Name, standing in tags, a line of facts, and what one does next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.contracts.rules import Status
from provider_ops.network.rules import masked_tin
from ui.counts import grouped
from ui.kit.buttons import Button, IconButton
from ui.kit.flow import FlowLayout
from ui.kit.panes import WidthClass
from ui.kit.restyle import label, unbroken
from ui.kit.tag import Tag
from ui.providers.words import GLYPHS, status_word
from ui.record_states import RecordMark
from ui.stored_words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.record_reads import Standing
    from ui.kit.commands import CommandSet
    from ui.page import Desk

TONES = {Status.ACTIVE: "ok", Status.EXPIRING: "wa", Status.LAPSED: "cr"}
SELDOM = {"providers.check-code": "scan-search", "providers.new-escalation": "siren"}
"""Buttons that go into the menu where there is little room, and their icons."""
GAP = 10
APART = 16
"""Between tags and the facts after them."""


class RecordHead(QWidget):
    """Tags appear once the standing is read."""

    back_asked = Signal()

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk, self._commands = desk, commands
        theme = desk.theme
        self.back = IconButton(theme, "arrow-left", self.tr("Back to list"), keys="Esc")
        self.back.clicked.connect(self.back_asked)
        self.name = label("", "18")
        self.mark = RecordMark(desk)
        self.facts = label("", "12", "2", wrap=True)
        self._tags = QWidget()
        self._flow = FlowLayout(self._tags, centred=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self.seldom = [self._button(key, "secondary", icon) for key, icon in SELDOM.items()]
        self.visit = self._button("providers.plan-visit", "primary")
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.more.clicked.connect(self._open_more)
        for part in (*self.seldom, self.visit, self.more):
            self._buttons.addWidget(part)
        self._top = QHBoxLayout()
        self._top.setSpacing(GAP)
        self._top.addWidget(self.name)
        self._top.addWidget(self.mark)
        self._top.addWidget(self._tags, 1)
        self._top.addStretch()
        self._top.addLayout(self._buttons)
        self._top.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        self._low = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._low.addWidget(self.facts, 1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(self._top)
        words.addLayout(self._low)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(10, 12, 14, 12)
        self._sides.setSpacing(8)
        self._sides.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addLayout(words, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tags()

    def _place_tags(self) -> None:
        """Put the tags beside the name, or before the facts where they would break there."""
        margins = self._sides.contentsMargins()
        whole = self.width() - margins.left() - margins.right()
        whole -= self.back.sizeHint().width() + self._sides.spacing()
        tags = self._flow.line_width()
        beside = whole - self._buttons.sizeHint().width() - 2 * GAP
        beside -= self.name.sizeHint().width() + self.mark.sizeHint().width() + 2 * GAP
        above = self.name.isHidden() or tags <= beside
        self._low.removeWidget(self._tags)
        self._top.removeWidget(self._tags)
        if above:
            self._top.insertWidget(2, self._tags, 1)
        else:
            self._low.insertWidget(0, self._tags)
        facts = self.facts.fontMetrics().horizontalAdvance(self.facts.text())
        one_line = tags + APART + facts <= whole
        way = QBoxLayout.Direction.LeftToRight if one_line else QBoxLayout.Direction.TopToBottom
        self._low.setDirection(way)
        self._low.setSpacing(APART if one_line else 3)
        self._tags.setMinimumWidth(tags if one_line and not above else 0)

    def _button(self, key: str, kind: str, icon: str = "") -> Button:
        action, cap = self._commands[key], self._commands.keys(key)
        button = Button(self._desk.theme, action.text(), kind, icon_name=icon, keys=cap)
        return button.follow(action)

    def say_visit(self, words: str) -> None:
        """Say what the primary button does: start the visit of today, or plan one."""
        self.visit.setText(words)
        self.visit.setAccessibleName(words)

    def set_width_class(self, width: WidthClass) -> None:
        """Leave out what the bar above says too, and what the menu offers, for lack of room."""
        narrow = width is WidthClass.TABS
        self.name.setHidden(narrow)
        for button in self.seldom:
            button.setHidden(narrow)
        # alone in its line it stands beside the way back, not at the edge above
        self._tags.setMinimumHeight(self.back.sizeHint().height() if narrow else 0)
        high = 4 if narrow else 12
        self._sides.setContentsMargins(10, high, 14, high)
        self._place_tags()

    def show_record(self, record: Record) -> None:
        """Show who it is."""
        self.name.setText(record.name)
        if record.provider is not None:
            self.mark.follow(record.provider.id, "provider")
        elif record.office is not None:
            self.mark.follow(record.office.id, "organization")
        office = record.office
        parts = [unbroken(self.tr("NPI {0}").format(record.npi)) if record.npi else ""]
        if record.provider is None and office is not None and office.tin:
            parts.append(unbroken(self.tr("TIN {0}").format(masked_tin(office.tin))))
        place = record.locations[0] if record.locations else None
        where = f"{place.city}, {place.county}" if place and place.county else ""
        parts.append(" · ".join(part for part in (said(record.specialty), where) if part))
        if office is not None:
            if record.provider is not None:
                parts.append(office.name)
            parts.append(unbroken(self.tr("{0} members").format(f"{office.members:,}")))
            parts.append(unbroken(office.rep))
        self.facts.setText("     ".join(part for part in parts if part))
        self._set_tags([])

    def show_standing(self, found: Standing) -> None:
        """Say in tags what deserves a look."""
        tags = []
        contract = found.contract
        if contract is None:
            tags.append((self.tr("No contract"), "nu", "end"))
        else:
            standing = contract.standing
            word = status_word(standing.status.value)
            if standing.ends is not None:
                until = self.tr("{0} to {1}") if standing.in_force else self.tr("{0} {1}")
                word = until.format(word, f"{standing.ends:%m/%d/%Y}")
            tone = TONES.get(standing.status, "nu")
            tags.append((word, tone, GLYPHS[standing.status.value]))
        count = len(found.now_open.cases)
        if count:
            words = (
                self.tr("1 escalation") if count == 1 else self.tr("{0} escalations").format(count)
            )
            tags.append((words, "cr", "cr"))
        ending = sum(row.ending for row in found.lists)
        if ending:
            words = self.tr("%n codes ending", "", ending)
            tags.append((grouped(words, ending), "wa", "wa"))
        self._set_tags(tags)

    def _set_tags(self, tags: list[tuple[str, str, str]]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, tone, glyph in tags:
            tag = Tag(self._desk.theme, text, tone, glyph)
            self._flow.addWidget(tag)
            tag.show()
        self._place_tags()

    def _open_more(self) -> None:
        stowed = SELDOM if self.name.isHidden() else ()
        menu = self._commands.menu(
            *stowed, "providers.plan-another", "providers.edit-record", "providers.add-contact",
            "providers.new-contract", "providers.new-provider", "", "providers.previous",
            "providers.next", parent=self,
        )  # fmt: skip
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
