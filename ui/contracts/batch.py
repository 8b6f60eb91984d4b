"""Batch check: a file or pasted rows of questions in, every one answered."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.check_words import title_of_test
from ui.contracts.checker.words import GLYPHS, verdict
from ui.counts import grouped
from ui.kit.buttons import Button
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.error_words import say
from ui.kit.fixed_source import fixed_source
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label, rule
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from provider_ops.codes.batch import Answered, BatchResult
    from provider_ops.core.progress import Reporter
    from ui.page import Desk

_HEADERS = "NPI\tCode\tDate of service"


class BatchView(QWidget):
    """What was asked on top, the rows that need a look below."""

    announced = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.result: BatchResult | None = None
        self._target: Path | None = None
        self._pasted: list[Sequence[str]] = []
        theme = desk.theme
        self.summary = label("", "13b", wrap=True)
        self.hint = label("", "12", "2", wrap=True)
        self.choose = Button(theme, self.tr("Choose a file"), icon_name="file-up")
        self.paste = Button(theme, self.tr("Paste rows"), icon_name="clipboard-list")
        self.open = Button(theme, self.tr("Open the answers"))
        self.copy = Button(theme, self.tr("Copy the answers"), icon_name="copy")
        self.progress = ProgressStrip(theme)
        self.model: PagedTableModel[Answered] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Rows that are not yes"))
        self.states = StatePane(theme, self.table)
        self._lay_out()
        self._show_nothing()
        self.choose.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.states.acted.connect(self._choose)
        self.states.acted_other.connect(self._paste)

    def check_file(self, source: Path, target: Path) -> None:
        """Answer the rows of `source` into the CSV `target`."""
        from provider_ops.codes import batch
        from provider_ops.codes.queries import Place

        work = self.desk.work
        self._target, self._pasted = target, []

        def run(reporter: Reporter) -> BatchResult:
            with work.read() as session:
                here = Place(work.market_id, work.time_zone)
                return batch.check_file(
                    session, here, work.today(), source, target, reporter, say
                )

        self._run(run)

    def check_text(self, text: str) -> None:
        """Answer rows that were copied from a spreadsheet, with headers or three cells each."""
        from provider_ops.codes import batch
        from provider_ops.codes.queries import Place
        from provider_ops.intake.csv_table import read_text

        work, name = self.desk.work, self.tr("What was pasted")
        self._target, self._pasted = None, []

        def run(reporter: Reporter) -> BatchResult:
            with work.read() as session:
                here = Place(work.market_id, work.time_zone)
                return batch.check_rows(
                    session, here, work.today(), read_text(io.StringIO(text), name),
                    self._pasted.extend, reporter, say,
                )  # fmt: skip

        self._run(run)

    def _run(self, run: Callable[[Reporter], BatchResult]) -> None:
        for button in (self.choose, self.paste):
            button.setEnabled(False)
        job = self.desk.jobs.run(self, run, self._show, self._refused, settled=self._settle)
        self.progress.follow(job, self.tr("Checking"))

    def _settle(self) -> None:
        for button in (self.choose, self.paste):
            button.setEnabled(True)

    def _show(self, result: BatchResult) -> None:
        self.result = result
        rows = grouped(self.tr("%n rows answered", "", result.rows), result.rows)
        parts = [self.tr("{:,} yes").format(result.yes), self.tr("{:,} no").format(result.no),
                 self.tr("{:,} to review").format(result.review)]  # fmt: skip
        if result.problem:
            parts.append(self.tr("{:,} not readable").format(result.problem))
        self.summary.setText(f"{rows}: {', '.join(parts)}")
        self.hint.setText(
            self.tr("Written to {}").format(self._target)
            if self._target
            else self.tr("Copy the answers to paste them beside the questions.")
        )
        self.open.setVisible(self._target is not None)
        self.copy.setVisible(self._target is None)
        self.choose.show()
        self.paste.show()
        if result.shown:
            self.model.show(fixed_source(tuple(result.shown)))
            self.states.show_content()
        else:
            self.states.show_empty(
                Empty("circle-check", self.tr("Every row is yes"),
                      self.tr("All of them can be billed on their day."), "ok")
            )  # fmt: skip
        self.announced.emit(self.summary.text())

    def _refused(self, error: Exception) -> None:
        self._show_nothing()
        self.paste.show()  # the pane offers a file alone
        self.states.show_error(error, self.tr("Choose another file"))

    def _show_nothing(self) -> None:
        self.result = None
        self.summary.setText(self.tr("Check many services at once"))
        self.hint.setText(
            self.tr("A table with columns of NPI, code and date of service; modifier, place of "
                    "service and units if there are. Claims are not changed.")
        )  # fmt: skip
        for button in (self.open, self.copy, self.choose, self.paste):
            button.hide()  # the middle of the pane offers the first step
        self.states.show_empty(
            Empty("file-up", self.tr("Nothing asked yet"),
                  self.tr("The answers are written beside the questions, each with the test that "
                          "decided and the denial to expect."),
                  "ac", self.tr("Choose a file"), self.tr("Paste rows"))
        )  # fmt: skip

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a file"),
            "",
            self.tr("Tables (*.csv *.xlsx *.txt);;All files (*)"),
        )
        if not name:
            return
        source = Path(name)
        proposed = source.with_name(self.tr("{} answered").format(source.stem) + ".csv")
        target, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Write the answers to"), str(proposed), self.tr("CSV (*.csv)")
        )
        if target and Path(target) != source:
            self.check_file(source, Path(target))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.check_text(text)
        else:
            self.announced.emit(
                self.tr("Copy rows from a spreadsheet first, with headers such as {}.").format(
                    _HEADERS.replace("\t", ", ")
                )
            )

    def _open(self) -> None:
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def _copy(self) -> None:
        text = "\n".join("\t".join(cells) for cells in self._pasted)
        QGuiApplication.clipboard().setText(text)
        self.announced.emit(self.tr("Answers copied"))

    def _columns(self) -> tuple[Column[Answered], ...]:
        return (
            Column(self.tr("Answer"), self._said, Kind.STATUS, 130,
                   glyph=lambda row: GLYPHS.get(row.answer, "wa")),
            Column(self.tr("Decided by"),
                   lambda row: say(row.problem) or (title_of_test(row.test) if row.test else ""),
                   Kind.STRONG, 190),
            Column(self.tr("Denial to expect"), lambda row: row.denial, Kind.CODE, 130),
            Column(self.tr("Row as it was asked"),
                   lambda row: " · ".join(cell for cell in row.cells if cell), Kind.CODE, 300,
                   stretch=True),
        )  # fmt: skip

    def _said(self, row: Answered) -> str:
        return self.tr("Not readable") if row.problem else verdict(row.answer)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.summary)
        words.addWidget(self.hint)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        head.setSpacing(10)
        head.addLayout(words, 1)
        for button in (self.copy, self.open, self.paste, self.choose):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self.progress)
        layout.addWidget(self.states, 1)
