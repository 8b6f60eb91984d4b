"""One record that two people changed: a choice for each field, and what will be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.block import Block
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.ink import Ink
from ui.kit.restyle import label, rule
from ui.sync.choice_list import MINE, NAME, PAD, THEIRS, ChoiceList, FieldChoice, columns
from ui.sync.words import DELETED, field_word, kind_word, value_words, when_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from provider_ops.sync.queries import ConflictRow
    from ui.kit.commands import CommandSet
    from ui.kit.theme import Theme
    from ui.page import Desk
    from ui.sync.facts import Dispute, SyncFacts

HEADER = 34


class DisputeView(QScrollArea):
    """Choices are kept here until they are saved; `chosen` has them by field."""

    changed = Signal()

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._dispute: Dispute | None = None
        self._facts: SyncFacts | None = None
        self.chosen: dict[str, str] = {}
        self._title = label("", "18", wrap=True)
        self._story = label("", "", "2", wrap=True)
        self._heads = _Heads(theme)
        self.fields = ChoiceList(theme, self.tr("Fields that two people changed"))
        self._result = FactRows(theme, self.tr("What will be saved"))
        self._left = label("", "", "2")
        self._buttons = self._make_buttons(theme, commands)
        self._lay_out(theme)
        self.fields.choice_made.connect(self.choose)

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
        known = {str(one.id) for one in dispute.conflicts}
        self.chosen = {key: side for key, side in self.chosen.items() if key in known}
        self._dispute, self._facts = dispute, facts
        kind = kind_word(dispute.table)
        subject = dispute.subject
        self._title.setText((subject.title if subject else "") or kind)
        self._story.setText(self._tell(dispute, kind))
        zone, today = self._desk.work.time_zone, self._desk.work.today()
        latest = max(one.journaled_at for one in dispute.conflicts)
        self._heads.say(
            self.tr("Mine · on this laptop"),
            self.tr("Theirs · at the hub since {when}").format(
                when=when_words(latest, zone, today)
            ),
            self.tr("Before · both started here"),
        )
        self._show_choices()

    def choose(self, key: str, side: str) -> None:
        """Take one of the two values for a field."""
        self.chosen[key] = side
        self._show_choices()

    def choose_all(self, side: str) -> None:
        """Take the same side for every field."""
        if self._dispute is not None:
            self.chosen = {str(one.id): side for one in self._dispute.conflicts}
            self._show_choices()

    def _tell(self, dispute: Dispute, kind: str) -> str:
        subject = dispute.subject
        place = (
            self.tr("{kind} at {office}. ").format(kind=kind, office=subject.belongs_to)
            if subject is not None and subject.belongs_to
            else f"{kind}. "
        )
        if subject is None:
            return place + self.tr(
                "A colleague deleted it while you changed it. Both are kept until you choose; "
                "your value brings it back."
            )
        if any(one.field == DELETED for one in dispute.conflicts):
            return place + self.tr(
                "You deleted it while a colleague changed it. Both are kept until you choose."
            )
        return place + self.tr(
            "You and a colleague both changed it before your laptops met. Both values are kept "
            "until you choose; all other fields agree."
        )

    def _show_choices(self) -> None:
        dispute, facts = self._dispute, self._facts
        if dispute is None or facts is None:
            return
        choices = [self._choice(one, facts, gone=dispute.subject is None)
                   for one in dispute.conflicts]  # fmt: skip
        self.fields.show_fields(choices)
        self._result.show_facts([self._outcome(choice) for choice in choices])
        left = sum(not choice.chosen for choice in choices)
        self._left.setText(self._left_words(left))
        self.changed.emit()

    def _left_words(self, left: int) -> str:
        if not left:
            return ""
        return self.tr("1 choice left") if left == 1 else self.tr("{n} choices left").format(n=left)

    def _choice(self, one: ConflictRow, facts: SyncFacts, *, gone: bool) -> FieldChoice:
        zone = self._desk.work.time_zone
        key = str(one.id)
        if one.field == DELETED:
            words = (self.tr("Delete it"), self.tr("Keep it"), self.tr("not deleted"))
        else:
            theirs = self.tr("Deleted") if gone else value_words(one.hub, facts.names, zone)
            words = (value_words(one.mine, facts.names, zone), theirs,
                     value_words(one.base, facts.names, zone))  # fmt: skip
        return FieldChoice(key, field_word(one.field), *words, self.chosen.get(key, ""),
                           self.tr("choose one"))  # fmt: skip

    def _outcome(self, choice: FieldChoice) -> Fact:
        if choice.chosen == MINE:
            return Fact(choice.title, self.tr("{value} (mine)").format(value=choice.mine), "ok")
        if choice.chosen == THEIRS:
            return Fact(choice.title, self.tr("{value} (theirs)").format(value=choice.theirs), "ok")
        return Fact(choice.title, self.tr("choose above"), "wa")

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

    def _lay_out(self, theme: Theme) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 12)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._story)
        result = Block(theme, self.tr("What will be saved"), self.tr("and sent to the hub"))
        result.set_body(self._result)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._heads)
        column.addWidget(self.fields)
        column.addWidget(rule())
        column.addWidget(result)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _Heads(QWidget):
    """The headings over the options."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ink = Ink(theme, self)
        self._words = ("", "", "")
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, mine: str, theirs: str, base: str) -> None:
        """Replace the words."""
        self._words = (mine, theirs, base)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, ink.color("inset"))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), ink.color("line_2"))
        cells = columns(area, ink.px(NAME))[1:]
        for cell, words in zip(cells, self._words, strict=True):
            painter.fillRect(QRectF(cell.x(), cell.y(), 1, cell.height()), ink.color("line_1"))
            lead, _, rest = words.partition(" · ")
            inner = cell.adjusted(ink.px(PAD), 0, -ink.px(PAD), 0)
            used = ink.line(painter, inner, lead, ink.face(12, 600), "tx_1")
            inner.setLeft(inner.left() + used + ink.px(6))
            ink.line(painter, inner, rest, ink.face(12), "tx_2")
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(self._ink.px(HEADER))
