"""A paper in one of two languages: looked at, printed, saved."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, IconButton
from ui.kit.language_names import OWN_NAMES, is_spanish
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import PdfPane
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Literal

    from provider_ops.core.progress import Reporter
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

    Language = Literal["en", "es"]
    Maker = Callable[[Path | io.BytesIO, Language, Reporter], object]


class PaperPane(QWidget):
    """Stands in place of what it is about; `closed` goes back there."""

    closed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)
    made = Signal(object)  # what the maker returned, when its paper is shown

    def __init__(self, theme: Theme, jobs: JobRunner, name: str) -> None:
        super().__init__()
        self._jobs, self.name = jobs, name
        self._make_one: Maker | None = None
        self._file = ""
        self._round = 0
        self.pane = PdfPane(theme, jobs, name)
        languages = list(OWN_NAMES.items())
        self.language = Segmented(self.tr("Language of the paper"), languages)
        if is_spanish():
            self.language.set_value("es")
        self.print = Button(theme, self.tr("Print"), "primary", icon_name="printer")
        self.save = IconButton(theme, "download", self.tr("Save PDF"))
        self.back = IconButton(theme, "arrow-left", self.tr("Back"), keys="Esc")
        for part in (self.language, self.save, self.print, self.back):
            self.pane.header.add_action(part)
        self.pane.header.let_title_go()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.language.value_changed.connect(lambda _language: self._show())
        self.print.clicked.connect(self.pane.ask_print)
        self.save.clicked.connect(self._ask_save)
        self.back.clicked.connect(self.closed)
        self.pane.print_failed.connect(self.failed)
        self.pane.printed.connect(
            lambda _pages: self.announced.emit(self.tr("{} printed").format(name))
        )

    def show_paper(self, make: Maker, file_name: str) -> None:
        """Show what `make` writes; it runs on a worker, once for each language asked for."""
        self._make_one, self._file = make, file_name
        self._show()
        self.pane.view.setFocus()

    def key_hints(self, print_key: str) -> tuple[tuple[str, str], ...]:
        """Return pairs of a key and a word; the page that shows this says what prints."""
        return (("PgUp PgDn", self.tr("Page")), ("+ \u2212", self.tr("Zoom")),
                ("0", self.tr("Whole page")), ("W", self.tr("Width of the page")),
                ("G", self.tr("Gray")), (print_key, self.tr("Print")),
                ("Esc", self.tr("Back")))  # fmt: skip

    def save_to(self, path: Path) -> None:
        """Write the paper to a file."""
        said = self.tr("{paper} saved as {file}").format(paper=self.name, file=path.name)
        self._write(path, lambda _made: self.announced.emit(said), self.failed.emit)

    def _show(self) -> None:
        stream = io.BytesIO()
        self._round += 1
        number = self._round

        def show(made: object) -> None:
            if number == self._round:
                self.pane.show_pdf(stream.getvalue())
                self.made.emit(made)

        self._write(stream, show, self.pane.show_error)

    def _write(
        self,
        target: Path | io.BytesIO,
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> None:
        make = self._make_one
        if make is not None:
            language: Language = "es" if self.language.value() == "es" else "en"
            self._jobs.run(self, lambda reporter: make(target, language, reporter), done, failed)

    def _ask_save(self) -> None:
        if self._make_one is not None:
            ask_target(self, self.name, f"{self._file}.pdf", self.tr("PDF (*.pdf)"), self.save_to)
