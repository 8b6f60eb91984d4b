"""The left side of checking rows: how many are good, and what is wrong, most rows first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.intake.preview import RowStanding
from ui.claims.importing.words import group_detail, problem_word, unused_words
from ui.kit.error_words import say
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.parts import TALL_ROW
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.kit.stacked_bar import Part, StackedBar

if TYPE_CHECKING:
    from provider_ops.intake.preview import Preview, ProblemGroup
    from ui.kit.theme import Theme

WIDTH = 312
_LEAST = 4
"""Kinds of problems that are seen without scrolling, however low the window is."""
_ALL_THERE_IS = 100
"""Stretch of a list beside that of the room below it."""


class Rail(QWidget):
    """Counts on top, then what holds rows back, then flags."""

    group_asked = Signal(object)  # a ProblemGroup

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.groups: dict[str, ProblemGroup] = {}
        self.bar = StackedBar(theme, self.tr("Rows by what becomes of them"))
        self.held = TwoLineList(theme)
        self.held.setAccessibleName(self.tr("What holds rows back"))
        self.flags = TwoLineList(theme)
        self.flags.setAccessibleName(self.tr("What rows are loaded with a flag for"))
        self._heads = (
            PaneHeader(theme, self.tr("Held back"), self.tr("fix here or leave out")),
            PaneHeader(theme, self.tr("Loads with a flag")),
        )
        self.note = label("", "12", "2", wrap=True)
        self.fine = label(self.tr("Every row is good."), "12", "2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        around = QHBoxLayout()
        around.setContentsMargins(14, 14, 14, 10)
        around.addWidget(self.bar)
        column.addLayout(around)
        column.addWidget(rule())
        for head, listed in zip(self._heads, (self.held, self.flags), strict=True):
            listed.setProperty("surface", "inset")
            column.addWidget(head)
            column.addWidget(listed, _ALL_THERE_IS)
            listed.current_changed.connect(self._choose)
            listed.open_asked.connect(self._choose)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 12, 14, 14)
        foot.setSpacing(8)
        foot.addWidget(self.fine)
        foot.addWidget(self.note)
        column.addLayout(foot)
        column.addStretch(1)

    def show_preview(self, preview: Preview) -> None:
        """Show the counts and groups; the chosen group stays chosen."""
        counts = preview.counts
        parts = [
            Part(counts[RowStanding.READY], "ok", self.tr("ready")),
            Part(counts[RowStanding.FLAGGED], "wa", self.tr("load with a flag")),
            Part(counts[RowStanding.HELD], "no", self.tr("held back")),
        ]
        if counts[RowStanding.LEFT_OUT]:
            parts.append(Part(counts[RowStanding.LEFT_OUT], "end", self.tr("left out")))
        self.bar.show_parts(parts)
        self.groups = {str(at): group for at, group in enumerate(preview.groups)}
        for held, head, listed in ((True, self._heads[0], self.held),
                                   (False, self._heads[1], self.flags)):  # fmt: skip
            items = [_item(key, group, preview) for key, group in self.groups.items()
                     if group.held is held]  # fmt: skip
            listed.blockSignals(True)
            listed.show_items(items)
            listed.blockSignals(False)
            head.setVisible(bool(items))
            listed.setVisible(bool(items))
            row = self._theme.px(TALL_ROW)
            listed.setMinimumHeight(row * min(len(items), _LEAST))
            listed.setMaximumHeight(row * len(items))
        self.fine.setVisible(not preview.groups)
        self.note.setText("\n".join(self._notes(preview)))

    def mark_group(self, group: ProblemGroup | None) -> None:
        """Show which group the row under the cursor belongs to."""
        for key, one in self.groups.items():
            if one is group:
                listed = self.held if one.held else self.flags
                listed.blockSignals(True)
                listed.go_to(key)
                listed.blockSignals(False)

    def _notes(self, preview: Preview) -> list[str]:
        notes = [*map(say, preview.notes)]
        if words := unused_words(preview.columns.unused()):
            notes.append(words)
        if any(column.private for column in preview.shown):
            notes.append(
                self.tr("Member names and birth dates in the file are not read. Of a member "
                        "number only a keyed hash and the last characters are kept.")
            )  # fmt: skip
        if not preview.is_whole:
            words = self.tr("{shown} of {all} rows are listed; all are read and checked.")
            notes.append(words.format(shown=f"{len(preview.rows):,}", all=f"{preview.total:,}"))
        return notes

    def _choose(self, key: str) -> None:
        if key in self.groups:
            self.group_asked.emit(self.groups[key])


def _item(key: str, group: ProblemGroup, preview: Preview) -> TwoLineItem:
    said = preview.said(group.rows[0], group.field) if group.field else ""
    return TwoLineItem(
        key, problem_word(group.word, group.column, group.example), group_detail(group, said),
        mark="no" if group.held else "wa", fact=f"{len(group.rows):,}",
    )  # fmt: skip

