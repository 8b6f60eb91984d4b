"""One material: what stands against handing it over, its versions, and the pages of one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.training import queries
from provider_ops.training.rules import ENGLISH, SPANISH
from ui.kit.banner import Banner
from ui.kit.block import Block
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.pdf_pane import PdfPane
from ui.kit.restyle import label, rule
from ui.kit.segmented import Segmented
from ui.kit.states import Empty
from ui.record_states import RecordMark
from ui.training.words import language_word, state_words

if TYPE_CHECKING:
    from provider_ops.core.progress import Reporter
    from provider_ops.training.queries import VersionRow
    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.training.library import Entry


class MaterialPane(QWidget):
    """Shows an Entry; `version` is the one whose pages are on screen."""

    failed = Signal(Exception)
    version_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.entry: Entry | None = None
        self.version: VersionRow | None = None
        self._versions: tuple[VersionRow, ...] = ()
        self._body = QWidget()
        self.title = label("", "15", wrap=True)
        self.mark = RecordMark(desk, "material")
        self.languages = Segmented(
            self.tr("Language"), [(key, language_word(key)) for key in (ENGLISH, SPANISH)]
        )
        self.warning = Banner(theme, "wa", "")
        self.pages = PdfPane(theme, desk.jobs, self.tr("Pages"))
        self.list = FactRows(theme, self.tr("Versions"))
        self._block = Block(theme, self.tr("Versions"), ruled=False)
        self._block.set_body(self.list)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._lay_out()
        self.languages.value_changed.connect(lambda _key: self._show_language())
        self.list.activated.connect(self._choose)

    def offer(self, commands: CommandSet) -> None:
        """Put what can be done with a material under its title."""
        for words, command, kind, picture in (
            (self.tr("Add to packet"), "training.add-to-packet", "primary", "plus"),
            (self.tr("New version"), "training.new-version", "secondary", "file-plus-2"),
            (self.tr("Withdraw"), "training.withdraw", "quiet", ""),
        ):
            button = Button(self._desk.theme, words, kind, icon_name=picture)
            self._buttons.addWidget(button.follow(commands[command]))
        self._buttons.addStretch(1)

    def show_entry(self, entry: Entry | None) -> None:
        """Show a material, or nothing."""
        self.entry = entry
        self._body.setVisible(entry is not None)  # not the pane: whether that shows, its tab says
        if entry is None:
            return
        self.title.setText(entry.row.title)
        self.mark.follow(entry.row.id)
        self._warn(entry)
        work, material = self._desk.work, entry.row.id

        def read(_reporter: Reporter) -> tuple[VersionRow, ...]:
            with work.read() as session:
                return queries.versions_of(session, work.today(), material)

        def show(found: tuple[VersionRow, ...]) -> None:
            if self.entry is not None and self.entry.row.id == material:
                self._versions = found
                self._show_language()

        self._desk.jobs.run(self, read, show, self.failed.emit)

    def _warn(self, entry: Entry) -> None:
        row = entry.row
        self.warning.setVisible(bool(row.behind))
        if SPANISH in row.behind:
            self.warning.say(
                "wa",
                self.tr("Spanish v{own} is behind English v{original}.").format(
                    own=row.current[SPANISH].version, original=row.behind[SPANISH]),
                self.tr("No packet takes it until its translation is new."),
            )  # fmt: skip
        elif ENGLISH in row.behind:
            self.warning.say(
                "wa",
                self.tr("English v{own} is behind Spanish v{newer}.").format(
                    own=row.current[ENGLISH].version, newer=row.behind[ENGLISH]),
                self.tr("Offices would read two versions. Bring the English up to date."),
            )  # fmt: skip

    def _show_language(self) -> None:
        language = self.languages.value()
        own = [one for one in self._versions if one.language == language]
        facts = []
        for one in own:
            glyph, words = state_words(one)
            told = words.format(day=f"{one.effective_on:%m/%d/%Y}")
            facts.append(Fact(f"v{one.version}", told, glyph, key=str(one.id),
                              quiet=self.tr("{n} p").format(n=one.pages)))  # fmt: skip
        self.list.show_facts(facts)
        current = next((one for one in own if one.state == "current"), own[0] if own else None)
        self._show_version(current)

    def _choose(self, key: str) -> None:
        found = next((one for one in self._versions if one.id == UUID(key)), None)
        self._show_version(found)

    def _show_version(self, version: VersionRow | None) -> None:
        self.version = version
        self.version_changed.emit()
        if version is None:
            self.pages.set_name(self.tr("Pages"))
            self.pages.show_empty(Empty(
                "languages", self.tr("Not in this language yet"),
                self.tr("Add a version with its PDF."), "nu"))  # fmt: skip
            return
        self.pages.set_name(f"v{version.version}")
        work = self._desk.work

        def read(_reporter: Reporter) -> bytes | None:
            with work.read() as session:
                return queries.content(session, version.sha256)

        def show(content: bytes | None) -> None:
            if self.version is None or self.version.id != version.id:
                return
            if content is None:
                self.pages.show_empty(Empty(
                    "cloud-download", self.tr("The file is not on this laptop"),
                    self.tr("It comes with the next sync."), "nu"))  # fmt: skip
            else:
                self.pages.show_pdf(content)

        self._desk.jobs.run(self, read, show, self.failed.emit)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 10)
        head.setSpacing(8)
        named = QHBoxLayout()
        named.addWidget(self.title, 1)
        named.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(named)
        head.addLayout(self._buttons)
        head.addWidget(self.warning)
        head.addWidget(self.languages)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.pages, 1)
        column.addWidget(rule())
        column.addWidget(self._block)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
