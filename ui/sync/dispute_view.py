"""One record that two people changed: a choice for each field, and what will be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.restyle import label, rule
from ui.kit.segmented import Segmented
from ui.kit.tall import Tall
from ui.sync.choice_list import ChoiceList
from ui.sync.choices import Teller, story
from ui.sync.heads import Heads
from ui.sync.saved_card import SavedCard
from ui.sync.words import kind_word

if TYPE_CHECKING:
    from provider_ops.sync.disputes import Dispute
    from ui.kit.commands import CommandSet
    from ui.kit.theme import Theme
    from ui.page import Desk
    from ui.sync.facts import SyncFacts

FEW, ALL = "few", "all"


class DisputeView(QWidget):
    """Choices are kept here until they are saved; `chosen` has them by field."""

    changed = Signal()

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._dispute: Dispute | None = None
        self._teller: Teller | None = None
        self.chosen: dict[str, str] = {}
        self._title = label("", "18", wrap=True)
        self._story = label("", "", "2", wrap=True)
        self._heads = Heads(theme)
        self.fields = ChoiceList(theme, self.tr("Fields that two people changed"))
        self.result = SavedCard(theme, self.tr("What will be saved"))
        self._extent = Segmented(
            self.tr("Which fields"),
            ((FEW, self.tr("Conflicts")), (ALL, self.tr("All fields"))),
        )
        self._left = label("", "", "2")
        self._buttons = self._make_buttons(theme, commands)
        self._lay_out()
        self.fields.choice_made.connect(self.choose)
        self.fields.current_changed.connect(self._keep_in_sight)
        self._extent.value_changed.connect(lambda _key: self._show_choices())

    @property
    def dispute(self) -> Dispute | None:
        """The record that is shown."""
        return self._dispute

    @property
    def complete(self) -> bool:
        """Whether every field has a choice."""
        return self._dispute is not None and all(
            str(one.id) in self.chosen for one in self._dispute.conflicts
        )

    def show_dispute(self, dispute: Dispute, facts: SyncFacts) -> None:
        """Show a record; choices for it that are not saved yet stay."""
        if self._dispute is None or self._dispute.key != dispute.key:
            self.chosen = {}
            self._body.verticalScrollBar().setValue(0)
        known = {str(one.id) for one in dispute.conflicts}
        self.chosen = {key: side for key, side in self.chosen.items() if key in known}
        self._dispute = dispute
        work = self._desk.work
        self._teller = teller = Teller(dispute, facts, work.time_zone, work.today())
        kind = kind_word(dispute.table)
        subject = dispute.subject
        self._title.setText((subject.title if subject else "") or kind)
        self._story.setText(story(teller, kind))
        count = len(dispute.conflicts)
        self._extent.set_word(
            FEW, self.tr("1 conflict") if count == 1 else self.tr("{n} conflicts").format(n=count)
        )
        total = count + len(dispute.others)
        self._extent.set_word(ALL, self.tr("All {n} fields").format(n=total))
        self._extent.setVisible(bool(dispute.others))
        self._heads.say(*teller.heads())
        self._show_choices()

    def choose(self, key: str, side: str) -> None:
        """Take one of the values for a field, or both."""
        self.chosen[key] = side
        self._show_choices()

    def choose_all(self, side: str) -> None:
        """Take the same side for every field."""
        if self._dispute is not None:
            self.chosen = {str(one.id): side for one in self._dispute.conflicts}
            self._show_choices()

    def _show_choices(self) -> None:
        teller = self._teller
        if teller is None:
            return
        all_of_them = self._extent.value() == ALL
        self.fields.show_fields(teller.fields(self.chosen, all_of_them=all_of_them))
        self.result.show_fields(teller.saved(self.chosen, all_of_them=all_of_them))
        left = sum(str(one.id) not in self.chosen for one in teller.dispute.conflicts)
        self._left.setText(self._left_words(left))
        self.changed.emit()

    def _left_words(self, left: int) -> str:
        if not left:
            return ""
        return self.tr("1 choice left") if left == 1 else self.tr("{n} choices left").format(n=left)

    def _make_buttons(self, theme: Theme, commands: CommandSet) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 18, 18)
        row.setSpacing(8)
        for words, command, cap in (
            (self.tr("Keep all mine"), "sync.use-mine", "1"),
            (self.tr("Keep all theirs"), "sync.use-theirs", "2"),
        ):
            row.addWidget(Button(theme, words, keys=cap).follow(commands[command]))
        row.addStretch(1)
        row.addWidget(self._left)
        row.addWidget(Button(theme, self.tr("Save and next"), "primary", keys="Ctrl ↵").follow(
            commands["sync.save-choice"]))  # fmt: skip
        return row

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._story)
        head = QHBoxLayout()
        head.setContentsMargins(18, 13, 18, 12)
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addWidget(self._extent, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(18, 14, 18, 14)
        below.setSpacing(8)
        named = QHBoxLayout()
        named.setSpacing(6)
        named.addWidget(label(self.tr("What will be saved"), "13b"))
        named.addWidget(label(self.tr("and sent to the hub"), "12", "3"), 1)
        below.addLayout(named)
        below.addWidget(self.result)
        below.addWidget(label(self.tr(
            "Keep all fills the fields that are still open, what has a tick stays as it is. If "
            "neither value is right, choose one and correct the record afterwards."
        ), "12", "3", wrap=True))  # fmt: skip
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._heads)
        column.addWidget(self.fields)
        column.addLayout(below)
        column.addStretch(1)
        self._body = Tall(inner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._body, 100)
        rows.addWidget(rule())
        rows.addLayout(self._buttons)
        rows.addStretch(1)

    def _keep_in_sight(self, _key: str) -> None:
        """Scroll to the field that is current."""
        area = self.fields.visualRect(self.fields.currentIndex())
        top = self.fields.y() + area.center().y()
        self._body.ensureVisible(0, top, 0, area.height())
