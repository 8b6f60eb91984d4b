"""One change that the hub did not take: why, what it holds, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.sync.disputes import UNTOLD
from ui.kit.banner import Banner
from ui.kit.block import Block
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.restyle import label, rule
from ui.kit.tag import Tag
from ui.sync.field_names import field_word
from ui.sync.heads import title_row
from ui.sync.words import kind_word, reason_words, value_words, when_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.sync.facts import Refused, SyncFacts


_TITLES = ("name", "title", "purpose", "text", "number", "code")


class RefusedView(QScrollArea):
    """Try again, export, or let go of it."""

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.refused: Refused | None = None
        self._title = label("", "18", wrap=True)
        self._tag = Tag(theme, self.tr("refused"), "cr", "cr")
        self._story = label("", "", "2", wrap=True)
        self._why = Banner(theme, "cr", self.tr("The hub did not take this change."))
        self._fields = FactRows(theme, self.tr("What you wrote"))
        block = Block(theme, self.tr("What you wrote"), self.tr("kept on this laptop"), ruled=False)
        block.setContentsMargins(4, 0, 4, 0)  # its words stand under those of the head
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
        head.addLayout(title_row(self._title, self._tag))
        head.addWidget(self._story)
        head.addWidget(self._why)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 14, 18, 14)
        foot.setSpacing(8)
        foot.addLayout(row)
        foot.addWidget(label(self.tr(
            "Try again offers it to the hub as it is. Export writes a file that anybody can read "
            "and keeps the change here. Discard asks first, then it is gone."
        ), "12", "3", wrap=True))  # fmt: skip
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(block)
        column.addWidget(rule())
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_refused(self, refused: Refused, facts: SyncFacts) -> None:
        """Show an entry."""
        self.refused = refused
        cause = refused.cause
        zone, today = self._desk.work.time_zone, self._desk.work.today()
        title, detail = refused_words(refused)
        self._title.setText(title)
        when = when_words(cause.parked_at, zone, today)
        told = self.tr("{what}. Refused {when}.").format(what=detail, when=when)
        if len(refused.changes) > 1:
            whole = self.tr(
                "It is one entry of {n} changes; they are taken together or not at all."
            )
            told = f"{told} {whole.format(n=len(refused.changes))}"
        self._story.setText(told)
        self._why.say("cr", self.tr("The hub did not take it."), reason_words(cause.reason))
        self._fields.show_facts(list(self._told(refused, facts, zone)))

    def _told(self, refused: Refused, facts: SyncFacts, zone: str) -> Iterator[Fact]:
        for change in refused.changes:
            quiet = kind_word(change.table) if len(refused.changes) > 1 else ""
            if change.kind == "delete":
                yield Fact(kind_word(change.table), self.tr("Delete it"))
                continue
            for field, (before, word) in change.fields.items():
                if word not in (None, "") and field not in UNTOLD:
                    words = value_words(word, facts.names, zone, field=field)
                    if before not in (None, ""):
                        was = value_words(before, facts.names, zone, field=field)
                        words = self.tr("{value}, was {before}").format(value=words, before=was)
                    yield Fact(field_word(field), words.replace("\n", " / "), quiet=quiet)


def refused_words(refused: Refused) -> tuple[str, str]:
    """Return what an entry is called, and what it is; by its fields where that is not known."""
    change, subject = refused.cause, refused.subject
    kind = kind_word(change.table)
    place = subject.belongs_to if subject is not None else ""
    placed = f"{kind} · {place}" if place else kind
    if subject is not None and subject.title:
        return subject.title, placed
    written = {name: pair[1] for name, pair in change.fields.items() if pair[1]}
    title = next((str(written[name]) for name in _TITLES if name in written), "")
    if title:
        return title, placed
    fields = ", ".join(field_word(name) for name in written if name not in UNTOLD) or kind
    return kind, f"{place} · {fields}" if place else fields
