"""One change that the hub did not take: why, what it holds, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.block import Block
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.restyle import label, rule
from ui.sync.field_names import field_word
from ui.sync.words import kind_word, reason_words, value_words, when_words

if TYPE_CHECKING:
    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.sync.facts import Refused, SyncFacts


class RefusedView(QWidget):
    """Try again, export, or let go of it."""

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.refused: Refused | None = None
        self._title = label("", "18", wrap=True)
        self._story = label("", "", "2", wrap=True)
        self._why = Banner(theme, "cr", self.tr("The hub did not take this change."))
        self._fields = FactRows(theme, self.tr("What you wrote"))
        block = Block(theme, self.tr("What you wrote"), self.tr("kept on this laptop"))
        block.set_body(self._fields)
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, command, kind in (
            (self.tr("Try again"), "sync.try-again", "secondary"),
            (self.tr("Export to a file"), "sync.export", "secondary"),
            (self.tr("Discard change"), "sync.discard", "destructive"),
        ):
            row.addWidget(Button(theme, words, kind).follow(commands[command]))
        row.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 14)
        head.setSpacing(8)
        for part in (self._title, self._story, self._why):
            head.addWidget(part)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 14, 18, 14)
        foot.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(block)
        column.addLayout(foot)
        column.addStretch(1)

    def show_refused(self, refused: Refused, facts: SyncFacts) -> None:
        """Show a change."""
        self.refused = refused
        change, subject = refused.change, refused.subject
        zone, today = self._desk.work.time_zone, self._desk.work.today()
        kind = kind_word(change.table)
        self._title.setText((subject.title if subject else "") or kind)
        told = self.tr("{kind}. Refused {when}.")
        self._story.setText(told.format(kind=kind, when=when_words(change.parked_at, zone, today)))
        self._why.say("cr", self.tr("The hub did not take this change."),
                      reason_words(change.reason))  # fmt: skip
        self._fields.show_facts([
            Fact(field_word(field), value_words(pair[1], facts.names, zone))
            for field, pair in change.fields.items()
            if pair[1] is not None
        ])  # fmt: skip
