"""The third step: the rows as they would be loaded, and what to do about those that are wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.intake.fixes import NO_FIXES
from provider_ops.intake.preview import RowStanding
from provider_ops.intake.problem_rows import write_problem_rows
from ui.claims.importing.fix_panel import FixPanel
from ui.claims.importing.people import found_people
from ui.claims.importing.rail import Rail
from ui.claims.importing.row_table import row_columns
from ui.counts import grouped
from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.error_words import say
from ui.kit.fixed_source import fixed_source
from ui.kit.paper import ask_target
from ui.kit.restyle import rule
from ui.kit.segmented import Segmented
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.intake.fixes import Fixes
    from provider_ops.intake.looking import Checked
    from provider_ops.intake.preview import Preview, PreviewRow, ProblemGroup
    from provider_ops.intake.table import Meant
    from ui.page import Desk

_PROBLEMS = (RowStanding.HELD, RowStanding.FLAGGED, RowStanding.LEFT_OUT)


class CheckPane(QWidget):
    """Counts and problems at the left, rows at the right, the current problem below them."""

    changed = Signal()  # what would be loaded is another now
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.preview: Preview | None = None
        self.fixes: Fixes = NO_FIXES
        self._reading = False
        self._listed: list[PreviewRow] = []
        self._asked = 0  # the row that suggestions are on their way for
        self.rail = Rail(theme)
        self.shown = Segmented(self.tr("Which rows"), (
            ("all", self.tr("All")), ("problems", self.tr("Problems")),
            ("ready", self.tr("Ready")),
        ))  # fmt: skip
        self.export = Button(theme, self.tr("Problem rows as CSV"), icon_name="download", size="s")
        self.seen = Banner(theme, "wa", "")
        self.came_before = False
        self.panel = FixPanel(theme, desk.jobs, self._find)
        self.model, self.table = self._make_table(None)
        self._lay_out()
        self.shown.value_changed.connect(lambda _: self._list_rows(keep=False))
        self.export.clicked.connect(self._export)
        self.rail.group_asked.connect(self._go_to_group)
        self.panel.fix_asked.connect(self._fix)
        self.panel.fix_all_asked.connect(self._fix_all)
        self.panel.leave_asked.connect(self.leave_out)
        self.panel.as_file_asked.connect(self._as_file)
        self.panel.step_asked.connect(self.step_problem)

    def show_checked(self, checked: Checked) -> None:
        """Show a table that was read; the first problem is current."""
        before, self.preview = self.preview, checked.preview
        self.fixes = checked.preview.options.fixes
        columns = (before.shown, before.kind.kind) if before else None
        if columns != (checked.preview.shown, checked.preview.kind.kind):
            old = self.table
            self.model, self.table = self._make_table(checked.preview)
            self._table_place.replaceWidget(old, self.table)
            old.deleteLater()
        self._show_seen(checked)
        self.panel.hide()
        self.shown.blockSignals(True)
        self.shown.set_value("problems" if checked.preview.groups else "all")
        self.shown.blockSignals(False)
        self._show(checked.preview, keep=False)

    def forget(self) -> None:
        """Let go of the rows of a file that is loaded or given up."""
        self.preview = None
        self._listed = []
        self.model.show(fixed_source(self._listed))
        self.panel.hide()

    # -- what the person does --------------------------------------------------------

    def step_problem(self, step: int = 1) -> None:
        """Go to the next row, or the one before, that something is wrong with; round the ends."""
        current = self._current()
        wrong = [row.number for row in self._rows() if row.problems
                 and row.standing is not RowStanding.LEFT_OUT]  # fmt: skip
        if not wrong:
            return
        at = current.number if current is not None else 0
        if step > 0:
            target = next((number for number in wrong if number > at), wrong[0])
        else:
            target = next((number for number in reversed(wrong) if number < at), wrong[-1])
        self._go_to_row(target)

    def use_suggestion(self) -> None:
        """Put what is suggested in place of the current cell."""
        self.panel.use_suggestion()

    def leave_out(self) -> None:
        """Leave the current row out of the load, or take it in again."""
        row = self._current()
        if row is not None:
            self._say(self.fixes.without_row(row.number))

    def can_leave_out(self) -> bool:
        """Whether there is a row to leave out."""
        return self._current() is not None

    def say_person(self, number: str, meant: str | None) -> None:
        """Keep who is meant by a number; None for nobody, an empty text to leave rows out."""
        said = self.fixes
        self._say(said.without_person(number) if meant is None else said.with_person(number, meant))

    def _fix(self, field: str, text: str) -> None:
        row = self._current()
        if row is not None:
            self._say(self.fixes.with_cell(row.number, field, text))

    def _fix_all(self, field: str, text: str) -> None:
        row = self._current()
        if row is not None and self.preview is not None:
            said = self.preview.said(row.number, field)
            self._say(self.fixes.with_value(field, said, text))

    def _as_file(self, field: str) -> None:
        row = self._current()
        if row is not None and self.preview is not None:
            said = self.preview.said(row.number, field)
            self._say(self.fixes.as_in_file(row.number, field, said))

    def _say(self, fixes: Fixes) -> None:
        self.fixes = fixes
        if not self._reading:
            self._read_again()

    def _read_again(self) -> None:
        """Read the rows again that the fixes touch; a fix that comes meanwhile has its turn."""
        preview, fixes = self.preview, self.fixes
        if preview is None:
            return

        def done(after: Preview) -> None:
            if self.preview is preview:  # else another file was shown meanwhile
                self._show(after, keep=True)

        def failed(error: Exception) -> None:
            self.fixes = preview.options.fixes
            self.failed.emit(error)

        def settled() -> None:
            self._reading = False
            if self.preview is not None and self.fixes != self.preview.options.fixes:
                self._read_again()

        self._reading = True
        self._desk.jobs.run(
            self, lambda _: preview.with_fixes(fixes), done, failed, settled=settled
        )  # fmt: skip

    def _export(self) -> None:
        preview = self.preview
        if preview is None:
            return

        def write(out: Path) -> None:
            self._desk.jobs.run(
                self,
                lambda reporter: write_problem_rows(
                    preview.kind, preview.path, out, reporter, preview.options, say
                ),
                partial(self._exported, out), self.failed.emit,
            )  # fmt: skip

        name = f"{preview.path.stem}-problems.csv"
        kinds = self.tr("CSV (*.csv);;Worksheet (*.xlsx)")
        ask_target(self, self.tr("Write problem rows"), name, kinds, write)

    def _exported(self, out: Path, count: int) -> None:
        words = self.tr("%n rows written to {file}", "", count)
        self.announced.emit(grouped(words, count).format(file=out.name))

    # -- showing ---------------------------------------------------------------------

    def _show(self, preview: Preview, *, keep: bool) -> None:
        self.preview = preview
        self.rail.show_preview(preview)
        problems = sum(preview.counts[one] for one in _PROBLEMS)
        for key, word, count in (
            ("all", self.tr("All"), preview.total), ("problems", self.tr("Problems"), problems),
            ("ready", self.tr("Ready"), preview.counts[RowStanding.READY]),
        ):  # fmt: skip
            self.shown.set_word(key, f"{word} {count:,}")
        self.export.setEnabled(bool(preview.groups))
        self._list_rows(keep=keep)
        self.changed.emit()

    def _show_seen(self, checked: Checked) -> None:
        seen = checked.seen
        self.came_before = seen is not None and seen.is_most
        self.seen.setVisible(self.came_before)
        if seen is not None and seen.is_most:
            lead = self.tr("Most of this file came before.")
            words = self.tr("{n} of its first {all} lines are in {file}, loaded on {day}: same "
                            "claim, code and date.")  # fmt: skip
            self.seen.say("wa", lead, words.format(
                n=f"{seen.matched:,}", all=f"{seen.looked:,}", file=seen.file_name,
                day=f"{seen.loaded_at:%m/%d/%Y}",
            ))  # fmt: skip

    def _list_rows(self, *, keep: bool) -> None:
        which = self.shown.value()
        current = self._current()
        if which == "ready":
            rows = [row for row in self._rows() if row.standing is RowStanding.READY]
        elif which == "problems":
            # A row that was put right stays in sight until another view is chosen.
            stays = {row.number for row in self._listed} if keep else set()
            rows = [row for row in self._rows() if row.problems or row.number in stays
                    or row.standing is RowStanding.LEFT_OUT]  # fmt: skip
        else:
            rows = list(self._rows())
        self._listed = rows
        self.model.show(fixed_source(rows))
        self.model.same_place = keep
        if keep and current is not None:
            self._show_problem(self._row(current.number))

    def _arrived(self) -> None:
        """Take up the first problem once rows are there; after a fix, the row as it is now."""
        current = self._current()
        if current is None and self._listed:
            first = next((n for n, row in enumerate(self._listed) if row.problems), 0)
            self.table.go_to(first)
        elif current is not None:
            self._show_problem(current)

    def _show_problem(self, row: PreviewRow | None) -> None:
        preview = self.preview
        if preview is None or row is None:
            return
        touched = row.first is not None or row.fixed or row.standing is RowStanding.LEFT_OUT
        self.panel.setVisible(bool(touched))
        if not touched:
            return
        group = self._group_of(row)
        place = (group.rows.index(row.number) + 1, len(group.rows)) if group else (0, 0)
        self.panel.show_row(preview, row, place)
        self.rail.mark_group(group)
        wrong = row.first.field if row.first else ""
        at = next((n for n, one in enumerate(preview.shown, 1) if one.name == wrong), 0)
        self.table.show_column(at)
        self._ask_meant(preview, row)

    def _ask_meant(self, preview: Preview, row: PreviewRow) -> None:
        """Ask what is on file that the cell may mean; nothing is asked for what is right."""
        problem, suggest, work = row.first, preview.kind.suggest, self._desk.work
        self._asked = row.number
        if problem is None or suggest is None or not problem.field or problem.hint:
            return
        cells = {column.name: preview.said(row.number, column.name)
                 for column in preview.kind.columns}  # fmt: skip

        def read() -> tuple[Meant, ...]:
            with work.read() as session:
                return suggest(session, work.market_id, problem.field, cells)

        def done(meant: tuple[Meant, ...]) -> None:
            if self._asked == row.number and self.panel.problem is problem:
                self.panel.show_meant(preview, row, meant)

        self._desk.jobs.run(self, lambda _: read(), done, self.failed.emit)

    def _find(self, text: str) -> list[tuple[str, Meant]]:
        """Return who is on file under what was typed for a cell that names somebody."""
        preview, field = self.preview, self.panel.field
        if preview is None or not field:
            return []
        return found_people(self._desk.work, preview, text, field)

    # -- rows ------------------------------------------------------------------------

    def _rows(self) -> list[PreviewRow]:
        return [] if self.preview is None else list(self.preview.rows.values())

    def _row(self, number: int) -> PreviewRow | None:
        return None if self.preview is None else self.preview.rows.get(number)

    def _current(self) -> PreviewRow | None:
        """Return the row under the cursor as the fixes have it."""
        at = self.table.currentIndex().row()
        return self._row(self._listed[at].number) if 0 <= at < len(self._listed) else None

    def _group_of(self, row: PreviewRow) -> ProblemGroup | None:
        first, groups = row.first, self.preview.groups if self.preview else ()
        if first is None:
            return None
        return next(
            (one for one in groups if one.held is first.held and one.field == first.field
             and row.number in one.rows), None,
        )  # fmt: skip

    def _go_to_group(self, group: ProblemGroup) -> None:
        current = self._current()
        if current is None or current.number not in group.rows:
            self._go_to_row(group.rows[0])

    def _go_to_row(self, number: int) -> None:
        at = next((n for n, row in enumerate(self._listed) if row.number == number), -1)
        if at < 0:
            self.shown.set_value("all")
            at = next((n for n, row in enumerate(self._listed) if row.number == number), -1)
        self.table.go_to(at)
        self.table.setFocus()

    # -- frame -----------------------------------------------------------------------

    def _make_table(self, preview: Preview | None) -> tuple[PagedTableModel[PreviewRow], TableView]:
        columns = row_columns(preview, self.tr("Row")) if preview is not None else ()
        model: PagedTableModel[PreviewRow] = PagedTableModel(
            columns, RowFacts(lambda row: row.number), self._desk.jobs, self
        )
        table = TableView(model, self._desk.theme)
        table.setAccessibleName(self.tr("Rows of the file"))
        table.current_changed.connect(lambda _: self._show_problem(self._current()))
        table.open_asked.connect(lambda _: self.use_suggestion())
        model.loaded.connect(self._arrived)
        return model, table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.addWidget(self.shown)
        head.addStretch(1)
        head.addWidget(self.export)
        around = QHBoxLayout()
        around.setContentsMargins(14, 12, 14, 12)
        around.addWidget(self.panel)
        warned = QHBoxLayout()
        warned.setContentsMargins(14, 8, 14, 0)
        warned.addWidget(self.seen)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addLayout(warned)
        main.addLayout(head)
        main.addWidget(rule())
        self._table_place = QVBoxLayout()
        self._table_place.addWidget(self.table)
        main.addLayout(self._table_place, 1)
        main.addLayout(around)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(rule("v"))
        row.addLayout(main, 1)
