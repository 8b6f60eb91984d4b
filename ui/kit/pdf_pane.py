"""A document in a pane: its name, page and tools above, the pages or why there are none below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import IconButton
from ui.kit.paper import ask_printer
from ui.kit.pdf_view import PdfView
from ui.kit.progress import ProgressStrip
from ui.kit.section import PaneHeader
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.kit.jobs import Job, JobRunner
    from ui.kit.theme import Theme

COLOR, GREY = "color", "grey"


class PdfPane(QWidget):
    """Shows one document at a time; `pdf` is None while there is none."""

    acted = Signal()  # the button of the message that stands in place of pages
    printed = Signal(int)  # how many pages the printer took
    print_failed = Signal(Exception)

    def __init__(self, theme: Theme, jobs: JobRunner, name: str) -> None:
        """Build the pane.

        Args:
            theme: Colours and fonts.
            jobs: Paints the pages.
            name: What is shown, for screen readers.
        """
        super().__init__()
        self.pdf: bytes | None = None
        self.page = 0
        self._printed = 0
        self._name = name
        self.header = PaneHeader(theme, name)
        self.view = PdfView(theme, jobs, name)
        self.states = StatePane(theme, self.view)
        self.strip = ProgressStrip(theme)
        self.grey = Segmented(
            self.tr("Colors of the pages"), [(COLOR, self.tr("Color")), (GREY, self.tr("Gray"))]
        )
        self._tools = tuple(self._make_tools(theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.strip, self.states):
            column.addWidget(part)
        column.setStretch(2, 1)
        self.view.page_changed.connect(self._page_changed)
        self.view.grey_changed.connect(lambda on: self.grey.set_value(GREY if on else COLOR))
        self.grey.value_changed.connect(lambda key: self.view.set_grey(key == GREY))
        self.view.failed.connect(self.show_error)
        self.view.print_failed.connect(self.print_failed)
        self.states.acted.connect(self.acted)
        self._enable()

    def set_name(self, name: str) -> None:
        """Name the document."""
        self._name = name
        self.header.set_title(name)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document."""
        self.pdf = pdf
        self.view.show_pdf(pdf)
        self.states.show_content()
        self._enable()

    def show_empty(self, empty: Empty) -> None:
        """Say why there is no document; `acted` answers its button."""
        self._clear()
        self.states.show_empty(empty)

    def show_error(self, error: Exception, retry: str = "") -> None:
        """Say what failed in place of the pages; `acted` answers `retry`."""
        self._clear()
        self.states.show_error(error, retry)

    def follow(self, job: Job, verb: str) -> None:
        """Show how far `job`, which makes the document, is; it can be cancelled there."""
        self.strip.follow(job, verb)
        if self.pdf is None:
            self.states.show_loading(verb)

    def turn(self, by: int) -> None:
        """Go on by so many pages, or back."""
        self.view.go_to_page(max(1, min(self.view.page_count, self.page + by)))

    def ask_print(self) -> None:
        """Ask for a printer and print what is shown, in gray if that is on."""
        if self.pdf is not None:
            ask_printer(self, self._name, self.view.page_count, self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown; `printed` or `print_failed` follows."""
        taken = self.view.print_on(printer)
        taken.page_printed.connect(self._count_printed)
        taken.finished.connect(lambda: self.printed.emit(self._printed))

    def _count_printed(self, done: int, _all: int) -> None:
        self._printed = done

    def _clear(self) -> None:
        self.pdf = None
        self.page = 0
        self.header.set_hint("")
        self._enable()

    def _page_changed(self, page: int, pages: int) -> None:
        self.page = page
        self.header.set_hint(f"{page}/{pages}")

    def _enable(self) -> None:
        for tool in (*self._tools, self.grey):
            tool.setEnabled(self.pdf is not None)

    def _make_tools(self, theme: Theme) -> list[QWidget]:
        tools: list[QWidget] = []
        for picture, name, act in (
            ("chevron-up", self.tr("Previous page"), lambda: self.turn(-1)),
            ("chevron-down", self.tr("Next page"), lambda: self.turn(1)),
            ("zoom-out", self.tr("Smaller"), self.view.zoom_out),
            ("zoom-in", self.tr("Larger"), self.view.zoom_in),
        ):
            button = IconButton(theme, picture, name, edge=24)
            button.clicked.connect(lambda _on=False, act=act: act())
            self.header.add_action(button)
            tools.append(button)
        self.header.add_action(self.grey)
        return tools
