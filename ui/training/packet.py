"""A packet for one provider: who, which language, which handouts in which order, and its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.codes.queries import complete_clinician
from provider_ops.core.errors import NotFoundError
from provider_ops.network import queries as network
from provider_ops.reports.packet import Packet, PacketRequest, packet_pdf
from provider_ops.reports.page import write_whole
from provider_ops.training import actions
from provider_ops.training.rules import ENGLISH, SPANISH
from ui.kit.fields import Field
from ui.kit.jobs import Lane
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.panes import Pane, Panes, WidthClass
from ui.kit.paper import ask_target
from ui.kit.pdf_pane import PdfPane
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader
from ui.kit.segmented import Segmented
from ui.kit.states import Empty
from ui.kit.suggest import SearchField
from ui.training.words import language_word, version_glyph, version_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.kit.jobs import Job
    from ui.kit.theme import Theme
    from ui.page import Desk
    from ui.training.library import Entry

DELAY_MS = 400


def find_clinicians(work: Workspace, text: str) -> list[tuple[str, str]]:
    """Return clinicians by NPI or name, each with the NPI; runs on a worker."""
    with work.read() as session:
        found = complete_clinician(session, work.market_id, text)
    return [(f"{one.name} · {one.npi}", one.npi) for one in found]


def clinician_of(work: Workspace, key: UUID) -> tuple[str, str]:
    """Return name and NPI of a clinician, or of the first one of an office.

    Raises:
        NotFoundError: Neither is there, or nobody works at the office.
    """
    with work.read() as session:
        try:
            one = network.provider(session, key)
        except NotFoundError:
            rows = network.affiliations(session, work.today(), work.now(), organization_id=key)
            if not rows:
                raise
            return rows[0].provider, rows[0].npi
        return f"{one.given_name} {one.family_name}", one.npi


class ContentsList(TwoLineList):
    """The handouts in order. Alt with up and down moves, Delete takes one out."""

    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and step and self.current_key:
            self.moved.emit(self.current_key, step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current_key:
            self.removed.emit(self.current_key)
        else:
            super().keyPressEvent(event)


class PacketBuilder(QWidget):
    """`packet` is what is on screen, None while there is none."""

    changed = Signal()  # what can be done is another now
    recorded = Signal(str)  # the provider
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme, work = desk.theme, desk.work
        self.packet: Packet | None = None
        self.codes: list[str] = []
        self._entries: dict[str, Entry] = {}
        self._job: Job | None = None
        self.who = SearchField(
            theme, desk.jobs, lambda text: find_clinicians(work, text), self.tr("Name or NPI")
        )
        self.languages = Segmented(
            self.tr("Language"), [(key, language_word(key)) for key in (ENGLISH, SPANISH)]
        )
        self.shelf = TwoLineList(theme)
        self.shelf.setAccessibleName(self.tr("Handouts to add"))
        self.shelf.setProperty("surface", "inset")
        self.contents = ContentsList(theme, self.tr("Handouts in the packet"))
        self._contents_header = PaneHeader(theme, self.tr("Contents"))
        self.preview = PdfPane(theme, desk.jobs, self.tr("Packet"))
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._make)
        self._lay_out()
        self.who.value_changed.connect(lambda _value: self._ask())
        self.languages.value_changed.connect(lambda _key: self._language_changed())
        self.shelf.open_asked.connect(self.add)
        self.contents.moved.connect(self.move_by)
        self.contents.removed.connect(self.remove)
        self.preview.print_failed.connect(self.failed)
        self.preview.printed.connect(self._printed)

    def set_width_class(self, width: WidthClass) -> None:
        """Lay out for the room there is."""
        self._panes.set_width_class(width)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Offer the library; what was chosen stays as far as it is there."""
        self._entries = {entry.row.code: entry for entry in entries}
        self.codes = [code for code in self.codes if code in self._entries]
        self._show_lists()

    def open_for(self, key: UUID) -> None:
        """Make a packet for a provider, or for somebody of an office."""
        work = self._desk.work

        def show(found: tuple[str, str]) -> None:
            name, npi = found
            self.who.set_choice(f"{name} · {npi}", npi)
            self.who.setCursorPosition(0)  # the name counts more than the end of the number

        self._desk.jobs.run(self, lambda _: clinician_of(work, key), show, self.failed.emit)

    def add(self, code: str) -> None:
        """Put a handout at the end."""
        known = code in self._entries or not self._entries  # links come before the library is read
        if known and code not in self.codes:
            self.codes.append(code)
            self._show_lists(code)
            self._ask()

    def remove(self, code: str) -> None:
        """Take a handout out."""
        self.codes.remove(code)
        self._show_lists()
        self._ask()

    def move_by(self, code: str, step: int) -> None:
        """Move a handout one place."""
        place = self.codes.index(code)
        target = max(0, min(len(self.codes) - 1, place + step))
        self.codes.insert(target, self.codes.pop(place))
        self._show_lists(code)
        self._ask()

    def ask_save(self) -> None:
        """Ask where the packet goes, and write it there."""
        if self.packet is not None:
            ask_target(self, self.tr("Save packet as"), f"{self.packet.number}.pdf",
                       self.tr("PDF (*.pdf)"), self.save)  # fmt: skip

    def save(self, target: Path) -> None:
        """Write the packet that is on screen, complete or not at all."""
        pdf = self.preview.pdf
        if pdf is None:
            return
        words = self.tr("Saved {name}").format(name=target.name)
        self._desk.jobs.run(
            self, lambda _: write_whole(target, pdf), lambda _: self.announced.emit(words),
            self.failed.emit,
        )  # fmt: skip

    def record(self) -> None:
        """Note in the history of the office that this packet was handed over."""
        packet, work = self.packet, self._desk.work
        if packet is None:
            return
        facts = packet.facts

        def write(_reporter: Reporter) -> UUID:
            return actions.record_issuance(
                work, organization_id=facts.organization_id, provider_id=facts.provider_id,
                language=facts.language, version_ids=[one.version_id for one in facts.handouts],
                fingerprint=packet.fingerprint,
            )  # fmt: skip

        self._desk.jobs.run(self, write, lambda _key: self.recorded.emit(facts.provider),
                            self.failed.emit, lane=Lane.WRITE)  # fmt: skip

    # -- making ----------------------------------------------------------------------

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.packet = None  # what is on screen is not what is asked for any more
        self.changed.emit()
        if self.who.value() is None:
            self._delay.stop()
            self.preview.show_empty(Empty(
                "user-round", self.tr("Choose a provider"),
                self.tr("The packet holds the codes they may bill, your handouts, and a sheet "
                        "to sign."), "nu"))  # fmt: skip
        else:
            if self.preview.pdf is None:
                self.preview.states.show_loading(self.tr("Making the packet"))
            self._delay.start()

    def _make(self) -> None:
        work = self._desk.work
        request = PacketRequest(
            self.who.value(), tuple(self.codes), self.languages.value(), work.now()
        )

        def make(reporter: Reporter) -> tuple[bytes, Packet]:
            return packet_pdf(work, request, reporter)

        def is_asked() -> bool:
            return self._job is job

        def show(made: tuple[bytes, Packet]) -> None:
            if is_asked():
                pdf, self.packet = made
                self.preview.set_name(self.packet.facts.provider)
                self.preview.show_pdf(pdf)

        def refuse(error: Exception) -> None:
            if is_asked():
                self.preview.show_error(error)

        def settle() -> None:
            if is_asked():
                self._job = None
            self.changed.emit()

        self._job = job = self._desk.jobs.run(self, make, show, refuse, settled=settle)
        self.preview.follow(job, self.tr("Making the packet"))

    def _language_changed(self) -> None:
        self._show_lists()
        self._ask()

    def _printed(self, count: int) -> None:
        self.announced.emit(self.tr("%n pages sent to the printer", "", count))

    # -- showing ---------------------------------------------------------------------

    def _show_lists(self, current: str = "") -> None:
        if not self._entries:
            return
        kept = current or self.contents.current_key
        self.contents.show_items([self._item(code) for code in self.codes])
        if kept in self.codes:
            self.contents.go_to(kept)
        rest = [code for code in self._entries if code not in self.codes]
        self.shelf.show_items([self._item(code) for code in rest])
        self._contents_header.set_hint(self.tr("%n handouts", "", len(self.codes)))

    def _item(self, code: str) -> TwoLineItem:
        row, language = self._entries[code].row, self.languages.value()
        glyph = version_glyph(row, language)
        version = row.current.get(language)
        title = version.title if version is not None else row.title
        return TwoLineItem(code, title, f"{code} · {version_words(row, language)}",
                           "" if glyph == "ok" else glyph)  # fmt: skip

    def _lay_out(self) -> None:
        theme = self._desk.theme
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PaneHeader(theme, self.tr("Library"), self.tr("Enter adds")))
        column.addWidget(self.shelf, 1)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        form = QVBoxLayout()
        form.setContentsMargins(14, 12, 14, 10)
        form.addWidget(Field(theme, self.tr("For"), self.who, name="packet.who"))
        rows.addLayout(form)
        rows.addWidget(rule())
        self._contents_header.add_action(self.languages)
        rows.addWidget(self._contents_header)
        rows.addWidget(self.contents, 1)
        self._panes = Panes(theme, "packet", (
            Pane("shelf", self.tr("Library"), shelf, 256, 250),
            Pane("contents", self.tr("Contents"), middle, 420, 360),
            Pane("preview", self.tr("Packet"), self.preview),
        ), self._desk.memory, front="contents")  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._ask()
