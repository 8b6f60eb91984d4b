"""Training: the library of handouts on one side, the packet that is being made on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.training import actions
from provider_ops.training.rules import ENGLISH, SPANISH
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.commands import Command
from ui.kit.dialog import Question, ask
from ui.kit.jobs import Lane
from ui.kit.panes import Pane, Panes, WidthClass
from ui.page import Link, Page
from ui.training.library import STALE, Entry, Library, facet, load
from ui.training.material_pane import MaterialPane
from ui.training.packet import PacketBuilder
from ui.training.sheets import MaterialSheet, VersionSheet

if TYPE_CHECKING:
    from ui.page import Desk


class TrainingPage(Page):
    """Library first; Esc comes back to it from the packet."""

    key = "training"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._loaded = False
        self._stack = QStackedWidget()
        self.library = Library(desk)
        self.builder = PacketBuilder(desk)
        self.material = MaterialPane(desk)
        self._declare()
        self.material.offer(self.commands)
        self._panes = Panes(desk.theme, "training", (
            Pane("facets", self.tr("Show"), self.library.facets, 178, 178),
            Pane("list", self.tr("Materials"), self.library),
            Pane("material", self.tr("Material"), self.material, 340, 340),
        ), desk.memory)  # fmt: skip
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self.builder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._header = self._make_header()
        self._connect()
        self._show_header()

    @override
    def title(self) -> str:
        return self.tr("Packet") if self._building() else self.tr("Training")

    @override
    def trail(self) -> str:
        return self.tr("Training") if self._building() else ""

    @override
    def header(self) -> QWidget:
        return self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self._building():
            return (("Alt ↑ ↓", self.tr("Move handout")), ("↵", self.tr("Add")),
                    ("Del", self.tr("Remove")), ("Ctrl P", self.tr("Print")),
                    ("Esc", self.tr("Library")))  # fmt: skip
        return (("↑ ↓", self.tr("Move")), ("/", self.tr("Filter")),
                ("K", self.tr("Add to packet")), ("L", self.tr("Switch language")),
                ("B", self.tr("Build packet")), ("Ctrl P", self.tr("Print")))  # fmt: skip

    @override
    def refresh(self) -> None:
        work = self.desk.work
        if not self._loaded:
            self.library.states.show_loading(self.tr("Reading the library."))
        self.desk.jobs.run(self, lambda _: load(work), self._show, self._load_failed)

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "packet":
            self.build_packet()
            for code in link.detail.get("materials", ()):
                self.builder.add(code)
            if isinstance(link.id, UUID):
                self.builder.open_for(link.id)
        elif link.kind == "material" and isinstance(link.id, UUID):
            self.show_library()
            self.library.go_to(link.id)

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._panes.set_width_class(width)
        self.builder.set_width_class(width)

    def build_packet(self) -> None:
        """Show the packet that is being made."""
        self._stack.setCurrentWidget(self.builder)
        self._show_header()
        self.builder.who.setFocus()

    def show_library(self) -> None:
        """Go back to the library."""
        self._stack.setCurrentWidget(self._panes)
        self._show_header()
        self.library.table.setFocus()

    # -- library ---------------------------------------------------------------------

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self._loaded = True
        self.library.show_entries(entries)
        self.builder.show_entries(entries)
        self.count_changed.emit(len(facet(entries, STALE)))

    def _load_failed(self, error: Exception) -> None:
        self.library.states.show_error(error, self.tr("Read again"))

    def _current(self) -> Entry | None:
        found = self.library.table.current_row
        return found if isinstance(found, Entry) else None

    def _show_material(self, entry: Entry | None) -> None:
        if entry is not None or not self.library.shown():
            self.material.show_entry(entry)
        self.commands.refresh()

    def _add_to_packet(self) -> None:
        entry = self._current()
        if entry is not None:
            self.builder.add(entry.row.code)
            count = len(self.builder.codes)
            words = self.tr("{code} is in the packet, handout {count}")
            self.announced.emit(words.format(code=entry.row.code, count=count))
            self.commands.refresh()

    def _new_material(self) -> None:
        sheet = MaterialSheet(self.desk, self, self._material_added)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _material_added(self, material_id: UUID) -> None:
        self.announced.emit(self.tr("Material added, its first version comes next"))
        self.changed.emit()
        self.library.expect(material_id)
        self.refresh()

    def _new_version(self) -> None:
        entry = self._current()
        if entry is not None:
            sheet = VersionSheet(self.desk, self, entry.row, self._version_added)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _version_added(self) -> None:
        self.announced.emit(self.tr("Version added"))
        self.changed.emit()
        self.refresh()

    def _withdraw(self) -> None:
        version, work = self.material.version, self.desk.work
        if version is None:
            return

        def done(_result: object) -> None:
            self.announced.emit(self.tr("v{version} withdrawn").format(version=version.version))
            self.changed.emit()
            self.refresh()

        def act() -> None:
            self.desk.jobs.run(
                self, lambda _: actions.withdraw_version(work, version.id, work.today()), done,
                self.failed.emit, lane=Lane.WRITE,
            )  # fmt: skip

        question = Question(
            self.desk.theme, self,
            self.tr("Withdraw v{version} today?").format(version=version.version),
            self.tr("No packet takes it any more. Who holds a copy stays known."),
            act=self.tr("Withdraw"), keep=self.tr("Keep in use"),
        )  # fmt: skip
        ask(question, act)

    def _switch_language(self) -> None:
        chosen = self.material.languages
        chosen.set_value(ENGLISH if chosen.value() == SPANISH else SPANISH)

    # -- packet ----------------------------------------------------------------------

    def _print(self) -> None:
        (self.builder.preview if self._building() else self.material.pages).ask_print()

    def _recorded(self, provider: str) -> None:
        self.announced.emit(self.tr("Recorded as handed over to {name}").format(name=provider))
        self.changed.emit()
        self.refresh()

    # -- frame -----------------------------------------------------------------------

    def _building(self) -> bool:
        return self._stack.currentWidget() is self.builder

    def _browsing(self) -> bool:
        return not self._building()

    def _has_material(self) -> bool:
        return self._browsing() and self._current() is not None

    def _may_withdraw(self) -> bool:
        if not self._has_material() or self.material.version is None:
            return False
        return self.material.version.state in ("current", "coming")

    def _has_packet(self) -> bool:
        return self._building() and self.builder.packet is not None

    def _may_print(self) -> bool:
        return self._has_packet() if self._building() else self.material.pages.pdf is not None

    def _connect(self) -> None:
        self.library.current_changed.connect(self._show_material)
        self.library.open_asked.connect(lambda _entry: self.material.pages.view.setFocus())
        self.library.acted.connect(lambda _what: self._new_material())
        self.material.failed.connect(self.failed)
        self.material.version_changed.connect(self.commands.refresh)
        self.material.pages.view.opened.connect(lambda _count: self.commands.refresh())
        self.material.pages.print_failed.connect(self.failed)
        self.builder.changed.connect(self.commands.refresh)
        self.builder.recorded.connect(self._recorded)
        self.builder.announced.connect(self.announced)
        self.builder.failed.connect(self.failed)

    def _declare(self) -> None:
        why = self.tr("The packet is not made yet")
        self.declare(
            self.tr("Training"),
            (
                Command("training.new-material", self.tr("New material"), self._new_material, "N",
                        "plus", self._browsing, single_letter=True),
                Command("training.new-packet", self.tr("Build packet"), self.build_packet, "B",
                        "book-open", self._browsing, single_letter=True),
                Command("training.add-to-packet", self.tr("Add to packet"), self._add_to_packet,
                        "K", "plus", self._has_material, single_letter=True),
                Command("training.new-version", self.tr("New version"), self._new_version, "",
                        "file-plus-2", self._has_material),
                Command("training.withdraw", self.tr("Withdraw version"), self._withdraw, "",
                        "ban", self._may_withdraw),
                Command("training.switch-language", self.tr("Switch language"),
                        self._switch_language, "L", "languages", self._browsing,
                        single_letter=True),
                Command("training.print", self.tr("Print"), self._print, "Ctrl+P", "printer",
                        self._may_print, why_not=why),
                Command("training.save-as", self.tr("Save as"), self.builder.ask_save, "Ctrl+S",
                        "save", self._has_packet, why_not=why),
                Command("training.record", self.tr("Record as handed over"), self.builder.record,
                        "Ctrl+Return", "check", self._has_packet, why_not=why),
                Command("training.go-back", self.tr("Library"), self.show_library, "Esc",
                        "arrow-left", self._building),
            ),
        )  # fmt: skip

    def _make_header(self) -> QWidget:
        theme = self.desk.theme

        def button(words: str, command: str, kind: str, picture: str, keys: str = "") -> Button:
            made = Button(theme, words, kind, icon_name=picture, keys=keys)
            return made.follow(self.commands[command])

        self._browse_buttons = (
            button(self.tr("Build packet"), "training.new-packet", "secondary", "book-open", "B"),
            button(self.tr("New material"), "training.new-material", "secondary", "plus"),
        )
        self._build_buttons = (
            button(self.tr("Library"), "training.go-back", "quiet", "arrow-left"),
            button(self.tr("Save as"), "training.save-as", "secondary", "save"),
            button(self.tr("Record as handed over"), "training.record", "secondary", "check"),
            button(self.tr("Print"), "training.print", "primary", "printer", "Ctrl P"),
        )
        return ButtonRow(*self._browse_buttons, *self._build_buttons)

    def _show_header(self) -> None:
        building = self._building()
        for part in self._browse_buttons:
            part.setVisible(not building)
        for part in self._build_buttons:
            part.setVisible(building)
        self.commands.refresh()
        self.header_changed.emit()
