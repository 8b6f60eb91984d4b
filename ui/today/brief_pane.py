"""The one-page brief for a visit: looked at, printed, saved, in English or Spanish."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, IconButton
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import PdfPane
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from ui.page import Desk


class BriefPane(QWidget):
    """Stands in place of the day; `closed` goes back to it."""

    closed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of: tuple[UUID, date] | None = None
        self._round = 0
        self.pane = PdfPane(desk.theme, desk.jobs, self.tr("Visit brief"))
        languages = [("en", "English"), ("es", "Español")]
        self.language = Segmented(self.tr("Language of the brief"), languages)
        if QLocale().language() == QLocale.Language.Spanish:
            self.language.set_value("es")
        self.print = Button(desk.theme, self.tr("Print"), "primary", icon_name="printer")
        self.save = IconButton(desk.theme, "download", self.tr("Save PDF"))
        self.back = IconButton(desk.theme, "arrow-left", self.tr("Back to the day"), keys="Esc")
        for part in (self.language, self.save, self.print, self.back):
            self.pane.header.add_action(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.language.value_changed.connect(lambda _language: self._make())
        self.print.clicked.connect(self.pane.ask_print)
        self.save.clicked.connect(self._ask_save)
        self.back.clicked.connect(self.closed)
        self.pane.print_failed.connect(self.failed)
        self.pane.printed.connect(lambda _pages: self.announced.emit(self.tr("Brief printed")))

    def open(self, organization_id: UUID, day: date) -> None:
        """Make the brief of an office for a visit on `day` and show it."""
        self._of = (organization_id, day)
        self._make()
        self.print.setFocus()

    def save_to(self, path: Path) -> None:
        """Write the brief to a file."""
        self._write(path, lambda _made: self.announced.emit(
            self.tr("Brief saved as {}").format(path.name)), self.failed.emit)  # fmt: skip

    def _make(self) -> None:
        stream = io.BytesIO()
        self._round += 1
        number = self._round

        def show(_made: Any) -> None:
            if number == self._round:
                self.pane.show_pdf(stream.getvalue())

        self._write(stream, show, self.pane.show_error)

    def _write(self, target: Path | io.BytesIO, done: Any, failed: Any) -> None:
        if self._of is None:
            return
        (office, day), work = self._of, self._desk.work
        language = self.language.value()

        def write(reporter: Reporter) -> object:
            from provider_ops.reports.visit_brief import BriefRequest, write_visit_brief

            request = BriefRequest(office, day, "es" if language == "es" else "en")
            return write_visit_brief(work, request, target, reporter)

        self._desk.jobs.run(self, write, done, failed)

    def _ask_save(self) -> None:
        if self._of is not None:
            name = self.tr("Visit brief {day}").format(day=f"{self._of[1]:%Y-%m-%d}")
            ask_target(self, self.tr("Save visit brief"), f"{name}.pdf", self.tr("PDF (*.pdf)"),
                       self.save_to)  # fmt: skip
