"""The documents of a contract: read, attached, removed; and its renewal brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules.documents import FileKind
from provider_ops.core.errors import FileError
from provider_ops.reports.renewal_brief import BriefRequest, write_renewal_brief
from ui.contracts.one.sheets import Sheets
from ui.contracts.words import file_word
from ui.kit.buttons import IconButton
from ui.kit.dialog import Question, ask
from ui.kit.jobs import Lane
from ui.kit.paper import ask_source, ask_target
from ui.kit.pdf_pane import PdfPane
from ui.kit.states import Empty

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.contracts.queries import FileRow
    from ui.contracts.one.sheets import Act
    from ui.page import Desk


class Papers(QObject):
    """Opens documents in `pane`; `done` is told what was recorded."""

    closed = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk, owner: QWidget, done: Callable[[str], None]) -> None:
        super().__init__(owner)
        self._desk, self._owner, self._done = desk, owner, done
        self._shown: UUID | None = None
        self._sheets = Sheets(desk, owner, done)
        self.pane = PdfPane(desk.theme, desk.jobs, self.tr("Document"))
        self.close = IconButton(desk.theme, "arrow-left", self.tr("Back to the contract"),
                                keys="Esc")  # fmt: skip
        self.pane.header.add_action(self.close)
        self.close.clicked.connect(self.closed)
        self.pane.print_failed.connect(self.failed)

    def open(self, row: FileRow) -> None:
        """Read a document and show its pages."""
        self._shown = row.id
        self.pane.set_name(row.name)
        work = self._desk.work

        def read(_reporter: object) -> bytes | None:
            with work.read() as session:
                return queries.file_content(session, row.sha256)

        def show(content: bytes | None) -> None:
            if self._shown != row.id:
                return
            if content is None:
                missing = self.tr("The file is not on this laptop")
                why = self.tr("It comes with the next sync.")
                self.pane.show_empty(Empty("cloud-download", missing, why, "nu"))
            else:
                self.pane.show_pdf(content)

        self._desk.jobs.run(self._owner, read, show, self.failed.emit)

    def attach(self, contract_id: UUID) -> None:
        """Ask which PDF, then what it is."""
        ask_source(self._owner, self.tr("Attach a PDF"), self.tr("PDF (*.pdf)"),
                   lambda path: self.describe(contract_id, path))  # fmt: skip

    def describe(self, contract_id: UUID, path: Path) -> None:
        """Ask what a file is, and attach it."""
        sheets, work = self._sheets, self._desk.work
        kind = sheets.select([(file_word(one), one) for one in FileKind], FileKind.AGREEMENT)
        name = sheets.text("name")
        name.setText(path.name)

        def act() -> Act:
            what, words = FileKind(kind.value()), name.text()
            return lambda: actions.attach_file(work, contract_id, what, words, content_of(path))

        sheets.open(
            self.tr("Attach {}").format(path.name),
            self.tr("It is kept with the contract and goes to the team with the next sync."),
            (sheets.field(self.tr("What it is"), kind, "kind"),
             sheets.field(self.tr("Name"), name, "name")),
            self.tr("Attach file"), act, needed=(kind, name), told=self.tr("File attached"),
        )  # fmt: skip

    def remove(self, row: FileRow) -> None:
        """Ask, then take a document away."""
        question = Question(
            self._desk.theme, self._owner, self.tr("Remove {}?").format(row.name),
            self.tr("It leaves the list of documents. Who added it and when stays on record."),
            act=self.tr("Remove file"), keep=self.tr("Keep file"),
        )  # fmt: skip

        def act() -> None:
            self._desk.jobs.run(
                self._owner, lambda _reporter: actions.remove_file(self._desk.work, row.id),
                lambda _: self._done(self.tr("File removed")), self.failed.emit, lane=Lane.WRITE,
            )  # fmt: skip

        ask(question, act)

    def write_brief(self, number: str) -> None:
        """Ask where to put the renewal brief, and write it."""
        ask_target(self._owner, self.tr("Save renewal brief"), f"{number} renewal brief.pdf",
                   self.tr("PDF (*.pdf)"), lambda path: self.brief_to(number, path))  # fmt: skip

    def brief_to(self, number: str, path: Path) -> None:
        """Write the renewal brief of a contract to a file."""
        work = self._desk.work
        self._desk.jobs.run(
            self._owner,
            lambda reporter: write_renewal_brief(
                work, BriefRequest(number, work.now()), path, reporter
            ),
            lambda _made: self._done(self.tr("Renewal brief saved as {}").format(path.name)),
            self.failed.emit,
        )


def content_of(path: Path) -> bytes:
    """Read a file.

    Raises:
        FileError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(
            path.name,
            title="The file cannot be read",
            remedy="Nothing was added. Check that it is still there, then choose it again.",
        ) from error
