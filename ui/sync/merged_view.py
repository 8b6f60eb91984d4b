"""One record on which the changes of two people came together, and a way to take mine back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.restyle import label, rule
from ui.kit.tag import Tag
from ui.sync.choice_list import BOTH, MINE, THEIRS, ChoiceList, FieldChoice, Words
from ui.sync.field_names import field_word
from ui.sync.heads import Heads, title_row
from ui.sync.words import kind_word, value_words, when_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.sync.merged import Parts
    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.sync.facts import Met, SyncFacts


class MergedView(QScrollArea):
    """Shows what each side changed; nothing has to be chosen."""

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.met: Met | None = None
        self._title = label("", "18", wrap=True)
        self._tag = Tag(theme, self.tr("merged"), "ok", "ok")
        self._story = label("", "", "2", wrap=True)
        self._undone = Banner(theme, "ac", self.tr("Your part was taken back."))
        self._heads = Heads(theme)
        self.fields = ChoiceList(theme, self.tr("What came together"))
        self.fields.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo = Button(theme, self.tr("Take my part back"), keys="U")
        self._undo.follow(commands["sync.take-back"])
        self._what = label("", "12", "2", wrap=True)
        self._lay_out()

    def show_met(self, met: Met, facts: SyncFacts) -> None:
        """Show a record."""
        self.met = met
        row, work = met.row, self._desk.work
        when = when_words(row.merged_at, work.time_zone, work.today())
        kind = kind_word(row.table)
        subject = met.subject
        self._title.setText((subject.title if subject else "") or kind)
        place = f"{kind} · {subject.belongs_to}" if subject and subject.belongs_to else kind
        told = self.tr(
            "{kind}. You and a colleague each changed it; the changes came together {when}. Both "
            "are on it, nothing has to be chosen."
        )
        self._story.setText(told.format(kind=place, when=when))
        self._heads.say(self.tr("Mine · this laptop"), self.tr("Theirs · a colleague"),
                        self.tr("Base · both started here"))  # fmt: skip
        self.fields.show_fields(list(self._rows(row.parts, facts)))
        self._undone.setVisible(row.is_undone)
        can_undo = can_take_back(met)
        self._undo.setVisible(can_undo)
        self._what.setText(_promise(row.parts) if can_undo else "")

    def _rows(self, parts: Parts, facts: SyncFacts) -> Iterable[FieldChoice]:
        def told(field: str, value: object) -> Words:
            return Words(value_words(value, facts.names, self._desk.work.time_zone, field=field))

        for name, (before, after) in parts.mine.items():
            base = told(name, before)
            yield _row(name, told(name, after), base, base, MINE)
        for name, (before, after) in parts.theirs.items():
            base = told(name, before)
            yield _row(name, base, told(name, after), base, THEIRS)
        for name, (before, after) in parts.same.items():
            yield _row(name, told(name, after), told(name, after), told(name, before), BOTH)
        for name, (before, after) in parts.joined.items():
            theirs = told(name, parts.added[name])
            yield _row(name, told(name, after), theirs, told(name, before), BOTH)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(18, 13, 18, 12)
        head.setSpacing(4)
        head.addLayout(title_row(self._title, self._tag))
        head.addWidget(self._story)
        head.addWidget(self._undone)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 12, 18, 12)
        foot.setSpacing(10)
        foot.addWidget(self._undo)
        foot.addWidget(self._what, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._heads)
        column.addWidget(self.fields)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def met_words(parts: Parts) -> str:
    """Return in a few words what came together, such as "hours and phone changed apart"."""
    if parts.mine and parts.theirs:
        fields = [_lower(field_word(name)) for name in (*parts.mine, *parts.theirs)]
        return _tr("{fields} changed apart").format(fields=listed(fields))
    if parts.joined:
        fields = [_lower(field_word(name)) for name in parts.joined]
        return _tr("{fields}: lines of both").format(fields=listed(fields))
    fields = [_lower(field_word(name)) for name in parts.same]
    return _tr("{fields}: both wrote the same").format(fields=listed(fields))


def can_take_back(met: Met) -> bool:
    """Tell whether there is something of mine alone, and the record is there."""
    parts = met.row.parts
    return not met.row.is_undone and met.subject is not None and bool(parts.mine or parts.joined)


def listed(words: list[str]) -> str:
    """Return "hours, phone and email"."""
    if len(words) < 2:
        return "".join(words)
    return _tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _promise(parts: Parts) -> str:
    fields = listed([_lower(field_word(name)) for name in (*parts.mine, *parts.joined)])
    return _tr(
        "Puts back what was there before you changed it: {fields}. What somebody changed since, "
        "and what your colleague wrote, stays."
    ).format(fields=fields)


def _row(name: str, mine: Words, theirs: Words, base: Words, of: str) -> FieldChoice:
    title = field_word(name)
    spoken = _tr("{field}: mine {mine}; theirs {theirs}; before {base}").format(
        field=title, mine=mine.text, theirs=theirs.text, base=base.text
    )
    return FieldChoice("", title, mine, theirs, base, of, spoken=spoken)


def _lower(word: str) -> str:
    return word if word.isupper() else word[:1].lower() + word[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncMerged", text)
