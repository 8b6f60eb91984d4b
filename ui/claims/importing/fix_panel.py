"""One problem of one row: what the file says, what it may mean, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from provider_ops.intake.preview import RowStanding
from ui.claims.importing.diff_line import DiffLine
from ui.claims.importing.panel_layout import lay_out
from ui.claims.importing.words import explanation, problem_word, why_word
from ui.counts import grouped
from ui.kit.buttons import Button, IconButton
from ui.kit.restyle import label
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from provider_ops.intake.preview import Preview, PreviewRow
    from provider_ops.intake.rows import Problem
    from provider_ops.intake.table import Meant
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme


class FixPanel(QFrame):
    """Stays at the foot of the table; its buttons ask, the pane answers."""

    fix_asked = Signal(str, str)  # field, text: this row
    fix_all_asked = Signal(str, str)  # field, text: every row that says the same
    leave_asked = Signal()
    as_file_asked = Signal(str)  # field
    step_asked = Signal(int)

    def __init__(
        self, theme: Theme, jobs: JobRunner,
        find: Callable[[str], Sequence[tuple[str, Meant]]],
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("fix_panel")
        self.setProperty("surface", "panel")
        self.problem: Problem | None = None
        self.suggestion = ""
        self.field = ""
        self.title = label("", "13b")
        self.who = label("", "12", "2")
        self.place = label("", "12", "2")
        self.before = IconButton(theme, "chevron-left", self.tr("Problem before"), keys="Shift F8")
        self.after = IconButton(theme, "chevron-right", self.tr("Next problem"), keys="F8")
        self.in_file = DiffLine(theme, "cr")
        self.meant = DiffLine(theme, "ok")
        self.why = label("", "12", "2", wrap=True)
        self.use = Button(theme, self.tr("Use"), "primary", icon_name="check")
        self.use_all = Button(theme, self.tr("Use for all"))
        self.leave = Button(theme, self.tr("Leave row out"), "quiet")
        self.as_file = Button(theme, self.tr("As in the file"), "quiet", icon_name="undo-2")
        self.other = SearchField(theme, jobs, find, free=True)
        self.put = Button(theme, self.tr("Put"))
        self._lay_out()
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        self.use.clicked.connect(self.use_suggestion)
        self.use_all.clicked.connect(self._use_all)
        self.leave.clicked.connect(self.leave_asked)
        self.as_file.clicked.connect(lambda: self.as_file_asked.emit(self.field))
        self.put.clicked.connect(self._put)
        self.other.chosen.connect(self._take)

    def show_row(self, preview: Preview, row: PreviewRow, place: tuple[int, int]) -> None:
        """Show the first problem of a row; `place` is which of how many like it."""
        self.problem = problem = row.first
        fixed = next(iter(row.fixed), "")
        self.field = problem.field if problem is not None and problem.field else fixed
        said = preview.said(row.number, self.field) if self.field else ""
        column = preview.columns.header_of(self.field) if self.field else ""
        words = self.tr("Row {n}, {column}") if column else self.tr("Row {n}")
        self.title.setText(words.format(n=row.number, column=column))
        self.who.setText(row.cells.get("practice", ""))
        self.place.setText(
            self.tr("{n} of {all} like this").format(n=place[0], all=place[1]) if place[1] else ""
        )
        self.in_file.show_text(self.tr("In the file"), said)
        self.why.setText(self._why(row, problem, said))
        left_out = row.standing is RowStanding.LEFT_OUT
        self.leave.setText(self.tr("Take row in") if left_out else self.tr("Leave row out"))
        self.as_file.setVisible(bool(fixed))
        can_fix = bool(self.field) and not left_out
        for one in (self.other, self.put):
            one.setVisible(can_fix)
        whose = preview.kind.whose
        self._dress_other(somebody=whose is not None and self.field in whose.fields)
        alike = preview.like(row.number, self.field) if self.field else 0
        self._offer(said, problem.hint if problem and not left_out else "", "", alike)

    def show_meant(self, preview: Preview, row: PreviewRow, meant: tuple[Meant, ...]) -> None:
        """Offer what is on file, the likeliest."""
        if not meant or not self.field or row.standing is RowStanding.LEFT_OUT:
            return
        first, said = meant[0], preview.said(row.number, self.field)
        why = ", ".join(map(why_word, first.why))
        if why and row.first is not None:
            self.why.setText(f"{explanation(row.first, said)} {why[:1].upper()}{why[1:]}.")
        self._offer(said, first.text, first.name, preview.like(row.number, self.field))

    def use_suggestion(self) -> bool:
        """Put what is suggested in place of the cell; tell whether there was something."""
        if self.suggestion and self.field:
            self.fix_asked.emit(self.field, self.suggestion)
        return bool(self.suggestion and self.field)

    def _offer(self, said: str, text: str, name: str, alike: int) -> None:
        self.suggestion = text
        for one in (self.meant, self.use):
            one.setVisible(bool(text))
        self.use_all.setVisible(bool(text) and alike > 1)
        if not text:
            return
        self.in_file.show_text(self.tr("In the file"), said, text)
        lead = self.tr("On our roster") if name else self.tr("Probably")
        self.meant.show_text(lead, text, said, name)
        self.use.setText(self.tr("Use {value}").format(value=text))
        words = self.tr("Use for all %n rows with this value", "", alike)
        self.use_all.setText(grouped(words, alike))
        for button in (self.use, self.use_all):
            button.setAccessibleName(button.text())
            button.updateGeometry()

    def _why(self, row: PreviewRow, problem: Problem | None, said: str) -> str:
        if row.standing is RowStanding.LEFT_OUT:
            return self.tr("This row is left out of the load.")
        if problem is None:
            fixed = ", ".join(f"{row.cells[name]}" for name in sorted(row.fixed))
            return self.tr("Fixed: {value}").format(value=fixed) if fixed else ""
        words = explanation(problem, said)
        if problem.held:
            return words
        title = problem_word(problem.word, problem.column, problem.message)
        loads = self.tr("The row is loaded with this flag.")
        return f"{words if words != title else title}. {loads}".replace("..", ".")

    def _use_all(self) -> None:
        self.fix_all_asked.emit(self.field, self.suggestion)

    def _dress_other(self, *, somebody: bool) -> None:
        """Empty the line for another value, which may be somebody on the roster."""
        self.other.set_choice("", None)
        words, name = self.tr("Another value"), self.tr("Another value for this cell")
        if somebody:
            words = name = self.tr("Another provider, or an NPI")
        self.other.setPlaceholderText(words)
        self.other.setAccessibleName(name)

    def _take(self, words: str, value: object) -> None:
        text = words if value is None else cast("Meant", value).text
        self.fix_asked.emit(self.field, " ".join(text.split()))

    def _put(self) -> None:
        text = " ".join(self.other.text().split())
        if text:
            self.fix_asked.emit(self.field, text)

    def _lay_out(self) -> None:
        head = (self.title, self.who, self.place, self.before, self.after)
        lay_out(self, head, (self.in_file, self.meant, self.why), self._acts())

    def _acts(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.use, self.use_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        others = QHBoxLayout()
        others.setSpacing(6)
        others.addWidget(self.other, 1)
        for other in (self.put, self.leave, self.as_file):
            others.addWidget(other)
        others.addStretch(0)  # room is for the line, if it is there
        note = label(
            self.tr("The file is not changed. A fix is kept with the load, with your name and the "
                    "time."), "12", "2", wrap=True,
        )  # fmt: skip
        acts = QVBoxLayout()
        acts.setSpacing(8)
        acts.addLayout(buttons)
        acts.addLayout(others)
        acts.addWidget(note)
        acts.addStretch(1)
        return acts
