"""The handover book in Reports: for which territory, in which language, and the book made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from provider_ops.reports.handover import BookRequest, handover_pdf
from provider_ops.reports.handover.facts import territories
from provider_ops.reports.page import write_whole
from ui.kit.choices import Select
from ui.kit.fields import Field
from ui.kit.language_names import OWN_NAMES
from ui.kit.paper import ask_target
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.reports.handover import Book
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A book as it was made in this session: its bytes, and what it is."""

    pdf: bytes
    book: Book
    request: BookRequest


class BookSheet(Sheet):
    """Asks for the territory and the language."""

    def __init__(
        self, desk: Desk, parent: QWidget, names: Sequence[str], before: BookRequest | None
    ) -> None:
        """Build the sheet; `before` is what was asked for last, `names` the territories."""
        theme = desk.theme
        self.territory = Select([(name, name) for name in names])
        self.language = Select([(name, code) for code, name in OWN_NAMES.items()])
        own = desk.person.territory
        chosen = before.territory if before is not None else own if own in names else names[0]
        self.territory.set_value(chosen)
        self.language.set_value(before.language if before is not None else "en")
        super().__init__(
            theme,
            parent,
            _tr("Handover book"),
            _tr("Every office of a territory: people, contracts, what is open, last visits."),
            (Field(theme, _tr("Territory"), self.territory, name="book.territory"),
             Field(theme, _tr("Language"), self.language, name="book.language")),
            act=_tr("Make book"),
            keep=_tr("Cancel"),
            check=dict,
        )  # fmt: skip

    def request(self, work: Workspace) -> BookRequest:
        """Return what was chosen, as known now."""
        return BookRequest(self.territory.value(), work.now(), self.language.value())


class BookDesk(QObject):
    """Asks for a book, makes it on a worker, and writes the one that was made to a file."""

    begun = Signal(object, str)  # the job, and the territory
    finished = Signal()
    refused = Signal(Exception)
    failed = Signal(Exception)
    announced = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.made: MadeBook | None = None

    def ask(self) -> None:
        """Ask for territory and language, and make the book."""
        work = self._desk.work

        def read(_reporter: Reporter) -> tuple[str, ...]:
            with work.read() as session:
                return territories(session, work.market_id)

        self._desk.jobs.run(self, read, self._ask_of, self.failed.emit)

    def make(self, request: BookRequest) -> None:
        """Make a book in memory."""
        work = self._desk.work

        def run(reporter: Reporter) -> MadeBook:
            pdf, book = handover_pdf(work, request, reporter)
            return MadeBook(pdf, book, request)

        job = self._desk.jobs.run(self, run, self._take, self.refused.emit)
        self.begun.emit(job, request.territory)

    def ask_target(self) -> None:
        """Ask where the book goes that was made."""
        if self.made is not None:
            ask_target(self._page, self.tr("Save report as"), f"{self.made.book.number}.pdf",
                       self.tr("PDF (*.pdf)"), self.save)  # fmt: skip

    def save(self, target: Path) -> None:
        """Write the book that was made, complete or not at all."""
        made = self.made
        assert made is not None

        def done(_result: object) -> None:
            words = self.tr("Saved {name}, %n pages", "", made.book.pages)
            self.announced.emit(words.format(name=target.name))

        self._desk.jobs.run(self, lambda _: write_whole(target, made.pdf), done, self.failed.emit)

    def _ask_of(self, names: tuple[str, ...]) -> None:
        if not names:
            self.announced.emit(self.tr("The market has no territory yet"))
            return
        before = self.made.request if self.made is not None else None
        sheet = BookSheet(self._desk, self._page, names, before)

        def make() -> None:
            sheet.accept()
            self.make(sheet.request(self._desk.work))

        sheet.confirmed.connect(make)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _take(self, made: MadeBook) -> None:
        self.made = made
        self.finished.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("HandoverSheet", text)
