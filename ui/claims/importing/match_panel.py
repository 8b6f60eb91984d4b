"""One of those who are not on file: what the file says, who may be meant, and what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.claims.importing.diff_line import DiffLine
from ui.claims.importing.panel_layout import lay_out
from ui.claims.importing.words import why_word
from ui.counts import grouped
from ui.kit.buttons import Button, IconButton
from ui.kit.restyle import label
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from provider_ops.intake.table import Meant
    from ui.claims.importing.match_pane import MatchRow
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_OTHERS = 1
"""Who may be meant beside the likeliest and is offered without a search."""

_NAME = 150
"""Room for a name on one of two buttons; names of offices may be a line long."""


class MatchPanel(QFrame):
    """Stays at the foot of the table; its buttons ask, the pane answers."""

    chosen = Signal(object)  # a Meant
    leave_asked = Signal()
    as_file_asked = Signal()
    step_asked = Signal(int)

    def __init__(
        self, theme: Theme, jobs: JobRunner,
        find: Callable[[str], Sequence[tuple[str, Meant]]],
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("fix_panel")
        self.setProperty("surface", "panel")
        self._theme = theme
        self._meant: tuple[Meant, ...] = ()
        self.title = label("", "13b")
        self.who = label("", "12", "2")
        self.place = label("", "12", "2")
        self.before = IconButton(theme, "chevron-left", self.tr("One before"), keys="Shift F8")
        self.after = IconButton(theme, "chevron-right", self.tr("Next without decision"), keys="F8")
        self.in_file = DiffLine(theme, "cr")
        self.meant = DiffLine(theme, "ok")
        self.why = label("", "12", "2", wrap=True)
        self.use = Button(theme, "", "primary", icon_name="check")
        self.others = tuple(Button(theme, "") for _ in range(_OTHERS))
        self.search = SearchField(theme, jobs, find, self.tr("Pick another provider"))
        self.search.setAccessibleName(self.tr("Pick another provider"))
        self.as_file = Button(theme, self.tr("Load as not on file"), "quiet", icon_name="undo-2")
        self.leave = Button(theme, "", "quiet")
        policy = self.use.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that the table above does not change its height
        self.use.setSizePolicy(policy)
        self._lay_out()
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        for n, button in enumerate((self.use, *self.others)):
            button.clicked.connect(partial(self._choose, n))
        self.search.chosen.connect(self._found)
        self.as_file.clicked.connect(self.as_file_asked)
        self.leave.clicked.connect(self.leave_asked)

    def show_row(self, row: MatchRow, place: int, count: int) -> None:
        """Show somebody with who may be meant; `place` is which of `count` it is."""
        party = row.stranger.party
        self._meant = row.stranger.meant
        self.title.setText(party.name or self.tr("NPI {number}").format(number=party.number))
        rows = grouped(self.tr("%n rows", "", party.rows), party.rows)
        self.who.setText(f"{rows} · ${party.dollars:,.2f}")
        self.place.setText(self.tr("{n} of {all}").format(n=place, all=count))
        first = row.first
        near = first is not None and bool({"swapped", "digit"} & set(first.why))
        self.in_file.show_text(
            self.tr("In the file"), party.number, first.text if first and near else ""
        )
        for part in (self.meant, self.use):
            part.setVisible(first is not None)
        if first is not None:
            other = party.number if near else ""  # what was not mistyped differs in all digits
            self.meant.show_text(self.tr("On our roster"), first.text, other, first.name)
        self.why.setText(self._why(row))
        room = self._theme.px(_NAME if len(self._meant) > 1 else 2 * _NAME)
        for button, one in zip((self.use, *self.others), (*self._meant, *[None] * 9), strict=False):
            button.setVisible(one is not None)
            if one is not None:
                words = self.tr("Use {name}")
                name = button.fontMetrics().elidedText(
                    one.name, Qt.TextElideMode.ElideRight, room
                )
                button.setText(words.format(name=name))
                button.setAccessibleName(f"{words.format(name=one.name)} {one.text}")
                button.setToolTip(f"{one.name}, {one.text}. {self._reasons(one)}".strip())
                button.updateGeometry()
        self.as_file.setVisible(row.meant is not None)
        left = self.tr("Take rows in") if row.meant == "" else self.tr("Leave these rows out")
        self.leave.setText(left)
        self.leave.updateGeometry()
        self.search.set_choice("", None)

    def _why(self, row: MatchRow) -> str:
        if row.meant == "":
            return self.tr("All rows of this number are left out of the load.")
        if row.meant:
            words = self.tr("All rows of this number are loaded as of {name}, {npi}.")
            return words.format(name=row.name, npi=row.meant)
        nobody = self.tr("Nobody on the roster is like this. As not on file, the rows become "
                         "findings.")  # fmt: skip
        return self._reasons(row.first) if row.first is not None else nobody

    def _reasons(self, meant: Meant) -> str:
        words = ", ".join(map(why_word, meant.why))
        return f"{words[:1].upper()}{words[1:]}." if words else ""

    def _choose(self, number: int) -> None:
        if number < len(self._meant):
            self.chosen.emit(self._meant[number])

    def _found(self, _words: str, meant: object) -> None:
        if meant is not None:
            self.chosen.emit(meant)

    def _lay_out(self) -> None:
        head = (self.title, self.who, self.place, self.before, self.after)
        lay_out(self, head, (self.in_file, self.meant, self.why), self._acts())

    def _acts(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.use, *self.others):
            buttons.addWidget(button)
        buttons.addStretch(1)
        others = QHBoxLayout()
        others.setSpacing(6)
        others.addWidget(self.search, 1)
        for other in (self.as_file, self.leave):
            others.addWidget(other)
        note = label(
            self.tr("It holds for all rows of this number. The file is not changed. A decision is "
                    "kept with the load, with your name and the time."), "12", "2", wrap=True,
        )  # fmt: skip
        acts = QVBoxLayout()
        acts.setSpacing(8)
        acts.addLayout(buttons)
        acts.addLayout(others)
        acts.addWidget(note)
        acts.addStretch(1)
        return acts
