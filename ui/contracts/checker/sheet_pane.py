"""The quick sheet of an answer: looked at, printed, saved, in English or Spanish."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.reports.quick_sheet import build_quick_sheet, sheet_facts
from ui.kit.buttons import Button, IconButton
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import PdfPane
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.codes.queries import Consultation
    from provider_ops.core.progress import Reporter
    from provider_ops.reports.quick_sheet import SheetFacts
    from provider_ops.reports.quick_sheet.facts import Language
    from ui.page import Desk


class SheetPane(QWidget):
    """Stands in place of the answer; `closed` goes back to it."""

    closed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Consultation | None = None
        self._round = 0
        self.pane = PdfPane(desk.theme, desk.jobs, self.tr("Quick sheet"))
        languages = [("en", "English"), ("es", "Español")]
        self.language = Segmented(self.tr("Language of the sheet"), languages)
        self.print = Button(desk.theme, self.tr("Print"), "primary", icon_name="printer")
        self.save = IconButton(desk.theme, "download", self.tr("Save PDF"))
        self.close_ = IconButton(desk.theme, "arrow-left", self.tr("Back to the answer"),
                                 keys="Esc")  # fmt: skip
        for part in (self.language, self.save, self.print, self.close_):
            self.pane.header.add_action(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.language.value_changed.connect(lambda _language: self._make())
        self.print.clicked.connect(self.pane.ask_print)
        self.save.clicked.connect(self._ask_save)
        self.close_.clicked.connect(self.closed)
        self.pane.print_failed.connect(self.failed)
        self.pane.printed.connect(lambda _pages: self.announced.emit(self.tr("Sheet printed")))

    def open(self, found: Consultation) -> None:
        """Make the sheet of an answer and show it."""
        self._found = found
        self._make()
        self.print.setFocus()

    def save_to(self, path: Path) -> None:
        """Write the sheet to a file."""
        facts = self._facts()

        def write(reporter: Reporter) -> None:
            build_quick_sheet(facts, path, reporter)

        self._desk.jobs.run(
            self, write,
            lambda _made: self.announced.emit(self.tr("Sheet saved as {}").format(path.name)),
            self.failed.emit,
        )  # fmt: skip

    def _facts(self) -> SheetFacts:
        assert self._found is not None
        language: Language = "es" if self.language.value() == "es" else "en"
        return sheet_facts(self._found, language=language, time_zone=self._desk.work.time_zone,
                           made_by=self._desk.person.name)  # fmt: skip

    def _make(self) -> None:
        if self._found is None:
            return
        facts = self._facts()
        self._round += 1
        number = self._round

        def make(reporter: Reporter) -> bytes:
            stream = io.BytesIO()
            build_quick_sheet(facts, stream, reporter)
            return stream.getvalue()

        def show(content: bytes) -> None:
            if number == self._round:
                self.pane.show_pdf(content)

        self._desk.jobs.run(self, make, show, self.pane.show_error)

    def _ask_save(self) -> None:
        if self._found is not None:
            question = self._found.said.question
            name = f"{question.code} {question.npi} {question.on:%Y-%m-%d}.pdf"
            ask_target(self, self.tr("Save quick sheet"), name, self.tr("PDF (*.pdf)"),
                       self.save_to)  # fmt: skip
