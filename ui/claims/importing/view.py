"""Loading a file, step by step: nothing is loaded before the last one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.importers import importers
from provider_ops.intake.importer import Options
from provider_ops.intake.looking import Checked, LookedAt, check, look_at, strangers
from ui.claims.importing.check_pane import CheckPane
from ui.claims.importing.columns_pane import ColumnsPane
from ui.claims.importing.finish_pane import FinishPane
from ui.claims.importing.match_pane import MatchPane
from ui.claims.importing.report_pane import ReportPane, load_words
from ui.claims.importing.start_pane import StartPane
from ui.claims.importing.steps import (
    CHECK,
    COLUMNS,
    FILE,
    FINISH,
    MATCH,
    REPORT,
    key_hints,
    step_word,
    steps_of,
)
from ui.claims.importing.taking_back import take_back
from ui.claims.importing.words import go_words
from ui.counts import counted, grouped
from ui.kit.buttons import Button
from ui.kit.jobs import Lane
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label, rule
from ui.kit.step_bar import StepBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import ImportResult
    from provider_ops.intake.parties import Stranger
    from provider_ops.intake.preview import Preview
    from ui.page import Desk

Made = TypeVar("Made")


class ImportView(QWidget):
    """The steps on top, the pane of the one now, and below what goes on and back."""

    back_asked = Signal()
    findings_asked = Signal()
    loaded = Signal(str)  # what to tell the person
    announced = Signal(str)
    failed = Signal(Exception)
    stepped = Signal()  # keys and title are others now

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._known = importers()
        self._busy = 0
        self._focus_waits = False
        self.step = FILE
        self.looked: LookedAt | None = None
        self.steps = StepBar(theme, self.tr("Import"))
        self.facts = label("", "12", "2")
        self.start = StartPane(desk, self._known)
        self.columns = ColumnsPane(desk, self._known)
        self.check = CheckPane(desk)
        self.match = MatchPane(desk)
        self.report = ReportPane(desk)
        self.finish = FinishPane(desk)
        self.progress = ProgressStrip(theme)
        self.back = Button(theme, self.tr("Back"))
        self.note = label("", "12", "2")
        self.undo = Button(theme, self.tr("Take back"), "destructive")
        self.another = Button(theme, self.tr("Load another file"))
        self.go = Button(theme, "", "primary", keys="Ctrl ↵")
        self._panes = {FILE: self.start, COLUMNS: self.columns, CHECK: self.check,
                       MATCH: self.match, REPORT: self.report, FINISH: self.finish}  # fmt: skip
        self._lay_out()
        self._connect()
        self._show_step(FILE)

    def refresh(self) -> None:
        """Read the list of loads again."""
        self.start.refresh()

    def look_at(self, path: Path, kind: str = "") -> None:
        """Find out what a file is and what is wrong in it; nothing is loaded."""
        work, known = self._desk.work, self._known

        def read(reporter: Reporter) -> LookedAt:
            return look_at(work, path, known, reporter, kind=kind)

        self._run(read, self._show_file, self._refused, self.tr("Reading"))

    def go_on(self) -> None:
        """Do what the step's own button says."""
        if not self.go.isVisible() or not self.go.isEnabled():
            return
        if self.step == COLUMNS:
            self._check_rows()
        elif self._goes_on_to_match():
            self._match()
        elif self.step in (CHECK, MATCH, REPORT):
            self._load()
        elif self.step == FINISH:
            self.findings_asked.emit()

    def go_back(self) -> None:
        """Go to the step before; from the first one, back to where one came from."""
        if self.step == FILE:
            self.back_asked.emit()
        elif self.step in (CHECK, MATCH):
            self._show_step(COLUMNS if self.step == CHECK else CHECK)
        else:
            self._start_over()

    def is_fixing(self) -> bool:
        """Whether something is on screen that can be put right before it is loaded."""
        return self.step in (CHECK, MATCH)

    def step_problem(self, by: int) -> None:
        """Go to the next of what is to be put right, or the one before."""
        (self.match if self.step == MATCH else self.check).step_problem(by)

    def leave_out(self) -> None:
        """Leave what is current out of the load, or take it in again."""
        (self.match if self.step == MATCH else self.check).leave_out()

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that matter in the step."""
        nobody = self.step == MATCH and not self.match.rows
        return key_hints(REPORT if nobody else self.step)

    # -- the file --------------------------------------------------------------------

    def _show_file(self, looked: LookedAt) -> None:
        self.looked = looked
        if looked.report is not None:
            self.report.show_file(looked)
            self._show_step(REPORT)
            return
        self.columns.show_file(looked)
        if looked.mapping is not None and self.columns.is_ready():
            self._check_rows()  # the columns are known: there is nothing to ask
        else:
            self._show_step(COLUMNS)

    def _refused(self, error: Exception) -> None:
        self._start_over()
        self.start.show_refusal(error)

    def _check_rows(self) -> None:
        looked, work = self.looked, self._desk.work
        if looked is None or looked.table is None:
            return
        headers = dict(self.columns.headers)

        def done(checked: Checked) -> None:
            self.check.show_checked(checked)
            self._show_step(CHECK)

        self._run(
            lambda reporter: check(work, looked, headers, reporter), done, self._check_failed,
            self.tr("Reading"),
        )  # fmt: skip

    def _match(self) -> None:
        """Ask whom the rows are of that match nobody on the roster."""
        preview, work = self.check.preview, self._desk.work
        if preview is None:
            return

        def done(matched: tuple[Preview, tuple[Stranger, ...]]) -> None:
            self.match.show_strangers(*matched)
            self._show_step(MATCH)

        fixes = self.check.fixes  # the rows may still be read again for the last of them

        def read(_: Reporter) -> tuple[Preview, tuple[Stranger, ...]]:
            after = preview.with_fixes(fixes)
            return after, strangers(work, after)

        self._run(read, done, self.failed.emit, self.tr("Matching"))

    def _check_failed(self, error: Exception) -> None:
        self._show_step(COLUMNS)
        self.failed.emit(error)

    def _choose_kind(self, kind: str) -> None:
        if self.looked is not None:
            self.look_at(self.looked.path, kind)

    # -- the load --------------------------------------------------------------------

    def _load(self) -> None:
        looked, work = self.looked, self._desk.work
        if looked is None or looked.importer is None:
            return
        importer, path = looked.importer, looked.path
        problems = looked.report.problems if looked.report is not None else 0
        options = Options(accept_problems=problems > 0)
        if looked.table is not None:
            assert self.check.preview is not None
            options = replace(self.check.preview.options, accept_problems=True,
                              fixes=self.check.fixes)  # fmt: skip
        self._run(
            lambda reporter: importer.load(work, path, reporter, options), self._done,
            self._load_failed, self.tr("Loading"), lane=Lane.WRITE,
        )  # fmt: skip

    def _load_failed(self, error: Exception) -> None:
        """What was said about rows stays: a file that is loaded already may be given up by hand."""
        self.failed.emit(error)

    def _done(self, result: ImportResult) -> None:
        looked = self.looked
        if looked is None or looked.importer is None:
            return
        name = looked.path.name
        self.finish.show_result(looked.importer, name, result)
        self.check.forget()
        self._show_step(FINISH)
        self.refresh()
        counts = counted(result.counts.items())
        self.loaded.emit(self.tr("{file} loaded: {counts}").format(file=name, counts=counts))

    def _take_back(self) -> None:
        result, looked = self.finish.result, self.looked
        if result is not None and looked is not None:
            load = (result.import_id, result.kind, looked.path.name)
            take_back(self._desk, self, load, self._taken_back, self.failed.emit)

    def _taken_back(self, words: str) -> None:
        self._start_over()
        self.refresh()
        self.loaded.emit(words)

    # -- frame -----------------------------------------------------------------------

    def _start_over(self) -> None:
        self.looked = None
        self.check.forget()
        self.start.show_nothing()
        self._show_step(FILE)

    def _run(
        self, work: Callable[[Reporter], Made], done: Callable[[Made], None],
        failed: Callable[[Exception], None], verb: str, *, lane: Lane = Lane.READ,
    ) -> None:  # fmt: skip
        """Run long work with its progress in sight; the step waits."""
        self._set_busy(busy=True)
        job = self._desk.jobs.run(
            self, work, done, failed, settled=partial(self._set_busy, busy=False), lane=lane
        )  # fmt: skip
        self.progress.follow(job, verb)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy += 1 if busy else -1
        busy = self._busy > 0  # one job may have started the next
        for one in (self.go, self.back, self.another, self.undo, *self._panes.values()):
            one.setEnabled(not busy)
        if not busy:
            self._dress_foot()
            self._focus()

    def _show_step(self, step: str) -> None:
        self.step = step
        steps = steps_of(self.looked)
        self.steps.show_steps([step_word(one) for one in steps], steps.index(step))
        self._stack.setCurrentWidget(self._panes[step])
        self._foot.setVisible(step != FILE)
        self._dress_foot()
        self.stepped.emit()
        self._focus_waits = True
        self._focus()

    def _focus(self) -> None:
        """Give the keyboard to what matters in a step, once; a pane at work cannot take it."""
        if self._busy or not self._focus_waits or not self.isVisible():
            return
        self._focus_waits = False
        takers = {FILE: self.start.states, COLUMNS: self.columns.table, CHECK: self.check.table,
                  MATCH: self.match.table if self.match.rows else self.go,
                  REPORT: self.report.table, FINISH: self.go}  # fmt: skip
        takers[self.step].setFocus()

    def _dress_foot(self) -> None:
        self._say_facts()
        self.undo.setVisible(self.step == FINISH)
        self.another.setVisible(self.step == FINISH)
        self.back.setVisible(self.step != FINISH)
        note = self.tr("Nothing is loaded until you say so. You can take a load back.")
        if self._goes_on_to_match():
            note = self.tr("Nothing is loaded until Finish. You can take a load back.")
        self.note.setText("" if self.step == FINISH else note)
        words, enabled = self._go_words()
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(enabled)
        self.go.updateGeometry()

    def _go_words(self) -> tuple[str, bool]:
        if self.step == COLUMNS:
            return self.tr("Check rows"), self.columns.is_ready()
        if self.step == FINISH:
            return self.tr("Go to findings"), True
        if self.step == REPORT:
            return load_words(self.looked.report if self.looked else None), True
        preview = self.check.preview
        if preview is None:
            return self.tr("Load"), False
        goes_on, held = self._goes_on_to_match(), preview.total - preview.loading
        again = self.check.came_before
        return go_words(preview.loading, held, goes_on=goes_on, again=again), preview.loading > 0

    def _goes_on_to_match(self) -> bool:
        return self.step == CHECK and MATCH in steps_of(self.looked)

    def _say_facts(self) -> None:
        looked = self.looked
        if looked is None:
            self.facts.setText("")
            return
        parts = [looked.path.name]
        if self.check.preview is not None:
            rows = self.check.preview.total
            parts.append(grouped(self.tr("%n rows", "", rows), rows))
        parts.append(_size(looked.size))
        if self.columns.mapping_name and looked.table is not None:
            parts.append(self.tr("mapping {name}").format(name=self.columns.mapping_name))
        self.facts.setText(" · ".join(parts))

    def _connect(self) -> None:
        self.start.chosen.connect(self.look_at)
        self.start.taken_back.connect(self._taken_back)
        self.columns.kind_chosen.connect(self._choose_kind)
        self.columns.ready_changed.connect(self._dress_foot)
        self.columns.saved.connect(self.announced)
        self.check.changed.connect(self._dress_foot)
        self.match.decided.connect(self.check.say_person)
        self.check.announced.connect(self.announced)
        for pane in (self.start, self.columns, self.check, self.match):
            pane.failed.connect(self.failed)
        self.back.clicked.connect(self.go_back)
        self.go.clicked.connect(self.go_on)
        self.undo.clicked.connect(self._take_back)
        self.another.clicked.connect(self._start_over)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(self.steps, 1)
        head.addWidget(self.facts)
        self._stack = QStackedWidget()
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        self._foot = QWidget()
        self._foot.setProperty("surface", "inset")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 9, 14, 9)
        foot.setSpacing(10)
        foot.addWidget(self.back)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.note)
        foot.addWidget(self.another)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        column.addWidget(self.progress)
        column.addWidget(rule())
        column.addWidget(self._foot)


def _size(size: int) -> str:
    for unit in ("B", "KB", "MB"):
        if size < 1_000:
            return f"{size:,.0f} {unit}"
        size //= 1_000
    return f"{size:,.0f} GB"
