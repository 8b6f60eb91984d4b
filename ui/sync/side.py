"""The left side: the state in a sentence, what needs a person, what waits, what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.block import Block
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.lists import Tag, TwoLineItem, TwoLineList
from ui.kit.parts import TALL_ROW
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader
from ui.sync.devices_block import DevicesBlock
from ui.sync.field_names import field_word
from ui.sync.merged_view import met_words
from ui.sync.refused_view import refused_words
from ui.sync.state_block import Around, StateBlock, sentence
from ui.sync.words import change_word, kind_word

if TYPE_CHECKING:
    from provider_ops.sync.subjects import Subject
    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.sync.facts import Met, SyncFacts

MOST = 6
"""How many rows of a list are in sight without scrolling it."""


class SyncSide(QWidget):
    """Shows facts; one item of `needs` or of `merged` is chosen, if there is any."""

    chosen = Signal(str)  # its key; empty for none

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        self._facts: SyncFacts | None = None
        theme = desk.theme
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = StateBlock(theme)
        self.problem = Banner(theme, "wa", "")
        self.strip = ProgressStrip(theme)
        self.needs = TwoLineList(theme)
        self.needs.setProperty("surface", "inset")
        self.needs.setAccessibleName(self.tr("Need you"))
        self.merged = TwoLineList(theme)
        self.merged.setProperty("surface", "inset")
        self.merged.setAccessibleName(self.tr("Merged for you"))
        self._merged_header = PaneHeader(theme, self.tr("Merged for you"))
        self._sync = Button(theme, self.tr("Sync now"), "primary", icon_name="refresh-cw")
        self._sync.follow(commands["sync.now"])
        self._pause = Button(theme, self.tr("Pause"))
        self._pause.follow(commands["sync.pause"])
        self._connect = Button(theme, self.tr("Connect to a hub"), "primary", icon_name="cloud")
        self._connect.follow(commands["sync.connect"])
        self._header = PaneHeader(theme, self.tr("Need you"))
        self._waiting = FactRows(theme, self.tr("Waiting to be sent"))
        self._settled = FactRows(theme, self.tr("Chosen already"))
        self._waiting_block = Block(
            theme, self.tr("Waiting to be sent"), link=self.tr("Export to a file")
        )
        self._waiting_block.acted.connect(commands["sync.export"].trigger)
        self._waiting_block.set_body(self._waiting)
        self._settled_block = Block(theme, self.tr("Chosen already"), ruled=False)
        self._settled_block.set_body(self._settled)
        self._is_showing = self._is_alone = False
        self.devices = DevicesBlock(desk)
        self._lay_out()
        for at in (self.needs, self.merged):
            at.current_changed.connect(partial(self._choose, at))

    def say_problem(self, title: str, text: str, action: str = "") -> None:
        """Say why the last synchronization ended early; "" takes the words away."""
        if title:
            self.problem.say("wa", f"{title}.", text, action)
        self.problem.setVisible(bool(title))

    def show_facts(self, facts: SyncFacts) -> None:
        """Show the facts; the place in the list stays."""
        place = self.needs.currentIndex().row()
        self._facts = facts
        self.say_state()
        self._pause.setText(self.tr("Resume") if facts.state.paused else self.tr("Pause"))
        self._pause.setAccessibleName(self._pause.text())
        self._pause.setVisible(facts.state.attached)
        self._sync.setVisible(facts.state.attached)
        self.show_connect(is_alone=self._is_alone)
        items = self._items(facts)
        self._header.set_title(self.tr("Need you") if items else self.tr("Nothing needs you"))
        self._header.set_hint(str(len(items)) if items else "")
        merged = [_merged_item(met) for met in facts.merged]
        hint = self.tr("1, no choice needed") if len(merged) == 1 else self.tr(
            "{n}, no choice needed").format(n=len(merged))  # fmt: skip
        self._merged_header.set_hint(hint)
        keys = [item.key for item in items], [item.key for item in merged]
        was_merged, kept = bool(self.merged.current_key), self.current_key
        self._is_showing = True
        self.needs.show_items(items)
        self.merged.show_items(merged)
        self._is_showing = False
        for part in (self._merged_header, self.merged):
            part.setVisible(bool(merged))
        for at, count in ((self.needs, len(items)), (self.merged, len(merged))):
            at.setFixedHeight(self._desk.theme.px(TALL_ROW) * min(count, MOST))
        if kept in keys[0] + keys[1]:
            self.go_to(kept)
        elif items and not was_merged:
            self.go_to(items[max(0, min(place, len(items) - 1))].key)
        else:
            self.go_to(next(iter(keys[1] if was_merged else ()), next(iter(keys[0]), "")))
        self.devices.show_devices(facts.devices)
        self._show_waiting(facts)
        self._show_settled(facts)

    def show_connect(self, *, is_alone: bool) -> None:
        """Offer to connect to a hub where nothing beside this does: it is alone on screen."""
        self._is_alone, facts = is_alone, self._facts
        if facts is not None:
            needed = is_alone or bool(facts.refused or facts.disputes)
            self._connect.setVisible(needed and not facts.state.attached)

    @property
    def current_key(self) -> str:
        """The chosen item of either list."""
        return self.needs.current_key or self.merged.current_key

    def go_to(self, key: str) -> None:
        """Choose an item of either list."""
        at = self.needs if self.needs.items.position(key) >= 0 else self.merged
        if key and at.current_key != key:
            at.go_to(key)
        else:
            self.chosen.emit(key)

    def _choose(self, at: TwoLineList, key: str) -> None:
        """What is chosen in one list is not in the other."""
        if self._is_showing or not key:
            return
        other = self.merged if at is self.needs else self.needs
        self._is_showing = True
        other.setCurrentIndex(QModelIndex())
        other.clearSelection()
        self._is_showing = False
        self.chosen.emit(key)

    def _items(self, facts: SyncFacts) -> list[TwoLineItem]:
        items = []
        for refused in facts.refused:
            tag = Tag(self.tr("refused"), "cr")
            title, detail = refused_words(refused)
            items.append(TwoLineItem(refused.key, title, detail, "cr", tag=tag))
        for dispute in facts.disputes:
            count = len(dispute.conflicts)
            words = self.tr("1 field") if count == 1 else self.tr("{n} fields").format(n=count)
            kind, tag = kind_word(dispute.table), Tag(words, "wa")
            items.append(_item(dispute.key, kind, dispute.subject, "wa", tag))
        return items

    def say_state(self) -> None:
        """Say how things stand: what was read, and what goes on now."""
        if self._facts is not None:
            sync, work = self._desk.sync, self._desk.work
            around = Around(sync.running, sync.reachable, self._facts.loaded)
            said = sentence(self._facts.state, work.time_zone, work.today(), around)
            self.state.say(said)

    def _show_waiting(self, facts: SyncFacts) -> None:
        by_table: dict[str, list[str]] = {}
        for one in facts.waiting:
            by_table.setdefault(one.table, []).append(change_word(one.kind, one.count))
        self._waiting.show_facts(
            [Fact(kind_word(table), quiet=", ".join(words)) for table, words in by_table.items()]
        )
        self._waiting_block.setVisible(bool(by_table))

    def _show_settled(self, facts: SyncFacts) -> None:
        told = []
        for one in facts.settled:
            if one.row_id in facts.subjects and one.resolved_by is not None:
                name = facts.people.get(one.resolved_by, self.tr("a colleague"))
                words = self.tr("{field}, by {name}")
                quiet = words.format(field=field_word(one.field), name=name)
                told.append(Fact(facts.subjects[one.row_id].title, glyph="ok", quiet=quiet))
        self._settled.show_facts(told)
        self._settled_block.setVisible(bool(told))

    def _lay_out(self) -> None:
        banner = QVBoxLayout()
        banner.setContentsMargins(14, 0, 14, 8)
        banner.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(14, 0, 14, 14)
        buttons.setSpacing(6)
        buttons.addWidget(self._sync)
        buttons.addWidget(self._pause)
        buttons.addWidget(self._connect)
        buttons.addStretch(1)
        inner = QWidget()
        inner.setProperty("surface", "inset")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(scroll)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.state)
        column.addLayout(banner)
        column.addLayout(buttons)
        column.addWidget(self.strip)
        column.addWidget(rule())
        column.addWidget(self._header)
        column.addWidget(self.needs)
        column.addWidget(self._merged_header)
        column.addWidget(self.merged)
        column.addStretch(1)
        for part in (rule(), self._waiting_block, self._settled_block, self.devices):
            column.addWidget(part)
        hidden: tuple[QWidget, ...] = (self.problem, self._sync, self._pause, self._connect,
                                       self._waiting_block, self._settled_block)  # fmt: skip
        for widget in hidden:
            widget.hide()


def _item(key: str, kind: str, subject: Subject | None, mark: str, tag: Tag) -> TwoLineItem:
    title = (subject.title if subject else "") or kind
    place = subject.belongs_to if subject else ""
    return TwoLineItem(key, title, f"{kind} · {place}" if place else kind, mark, tag=tag)


def _merged_item(met: Met) -> TwoLineItem:
    title = (met.subject.title if met.subject else "") or kind_word(met.row.table)
    if met.subject is not None and met.subject.belongs_to:
        title = f"{title} · {met.subject.belongs_to}"
    mark = "end" if met.row.is_undone else "ok"
    return TwoLineItem(met.key, title, met_words(met.row.parts), mark)
