"""The record of one office or clinician: where and who, what happened, how things stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.overview import provider_list, record_reads
from ui.kit.panes import Pane, Panes
from ui.page import Link
from ui.providers import forms
from ui.providers.entries import Entries
from ui.providers.history_pane import HistoryPane
from ui.providers.places_pane import PlacesPane
from ui.providers.record_head import RecordHead
from ui.providers.record_tabs import RecordTabs
from ui.providers.standing_pane import StandingPane

if TYPE_CHECKING:
    from provider_ops.overview.provider_list import ProviderRow
    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.record_reads import Standing
    from ui.kit.commands import CommandSet
    from ui.kit.panes import WidthClass
    from ui.page import Desk


class RecordView(QWidget):
    """Head on top, below it places, timeline and standing side by side."""

    requested = Signal(object)  # a Link
    failed = Signal(Exception)
    renamed = Signal()  # another record is on screen
    written = Signal(str)  # something was entered; what a toast says of it
    stood = Signal()  # how things stand is read, and whether a visit is to be made today
    stepped = Signal(object)  # a ProviderRow
    back_asked = Signal()

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        self._kind, self._key = "", UUID(int=0)
        self.record: Record | None = None
        self.visit_today: UUID | None = None
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = RecordHead(desk, commands)
        self.entries = Entries(desk, self)
        log = "providers.log-entry"
        self.places = PlacesPane(desk)
        self.history = HistoryPane(desk, commands[log], commands.keys(log))
        self.standing = StandingPane(desk)
        self.timeline = self.history.view
        self.panes = Panes(
            desk.theme, "provider",
            (
                Pane("places", self.tr("Places and people"), self.places, 292, 262),
                Pane("history", self.tr("Timeline"), self.history),
                Pane("standing", self.tr("Standing"), self.standing, 312, 304),
            ),
            desk.memory,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self.tabs = RecordTabs(desk, self.panes, self.timeline)
        column.addWidget(self.tabs, 1)
        self.places.edit_asked.connect(self.edit)
        self.places.person_asked.connect(self.add_contact)
        self.places.provider_asked.connect(
            lambda key: self.requested.emit(Link("provider", UUID(key)))
        )
        self.tabs.requested.connect(self.requested)
        self.standing.found.connect(self.tabs.show_standing)
        self.history.counted.connect(self.tabs.show_moments)
        self.history.requested.connect(self.requested)
        self.history.acted.connect(self.entries.act)
        self.entries.opened.connect(self._open)
        self.entries.failed.connect(self.failed)
        self.entries.written.connect(self._entered)
        self.standing.failed.connect(self.failed)
        self.standing.requested.connect(self.requested)
        self.standing.found.connect(self.head.show_standing)
        self.standing.found.connect(self.places.show_rhythm)
        self.standing.found.connect(self._take_visit)
        self.head.back_asked.connect(self.back_asked)

    @property
    def name(self) -> str:
        """Of the record on screen."""
        return self.record.name if self.record is not None else self.tr("Providers")

    @property
    def npi(self) -> str:
        """Whose codes a check asks about: the clinician's, or the first of the office."""
        record = self.record
        return (record.npis[0] if record.npis else record.npi) if record is not None else ""

    @property
    def organization_id(self) -> UUID | None:
        """The office that a visit or case is planned for."""
        office = self.record.office if self.record is not None else None
        return office.id if office is not None else None

    def show_record(self, kind: str, key: UUID) -> None:
        """Show a clinician ("provider") or an office ("organization")."""
        if key != self._key:
            self.record = self.visit_today = None
        self._kind, self._key = kind, key
        self.refresh()

    def forget(self) -> None:
        """Judge the market anew for the next record: something was changed."""
        self.standing.outliers.forget()

    def refresh(self) -> None:
        """Read the record again; what is on screen stays until then."""
        work, kind, key = self._desk.work, self._kind, self._key
        self._desk.jobs.run(
            self, lambda _: record_reads.record(work, key, of_office=kind != "provider"),
            self._show, self._fail,
        )  # fmt: skip

    def set_width_class(self, width: WidthClass) -> None:
        """Pass on how much room there is."""
        self.panes.set_width_class(width)
        self.head.set_width_class(width)

    def next_filter(self) -> None:
        """Narrow the timeline to the next kind."""
        self.tabs.show_timeline()
        self.history.next_filter()

    def find_in_timeline(self) -> None:
        """Let words be typed that the timeline is narrowed to."""
        self.tabs.show_timeline()
        self.history.text.setFocus()

    def step(self, by: int) -> None:
        """Ask for the record before (-1) or after (1) in the list by name."""
        work, key = self._desk.work, self._key

        def read() -> ProviderRow | None:
            with work.read() as session:
                return provider_list.neighbours(session, key)[0 if by < 0 else 1]

        def go(row: ProviderRow | None) -> None:
            if row is not None:
                self.stepped.emit(row)

        self._desk.jobs.run(self, lambda _: read(), go, self.failed.emit)

    def edit(self) -> None:
        """Open the form for the record on screen."""
        if self.record is not None:
            make = forms.edit_provider if self.record.provider is not None else forms.edit_office
            self._open(make(self._desk, self, self.record))

    def add_contact(self) -> None:
        """Open the form for a person of the office."""
        office = self.record.office if self.record is not None else None
        if office is not None:
            self._open(forms.add_contact(self._desk, self, office.id, office.name))

    def add_provider(self) -> None:
        """Open the form for a clinician, at the office on screen if there is one."""
        office = self.record.office if self.isVisible() and self.record is not None else None
        place = (office.name, office.id) if office is not None else None
        self._open(forms.add_provider(self._desk, self, place))

    def _open(self, entry: forms.Entry) -> None:
        entry.sheet.write(self._desk.jobs, lambda: partial(entry.read(), self._desk.work),
                          lambda _key: self._entered(entry.done), self.failed.emit)  # fmt: skip

    def _entered(self, words: str) -> None:
        self.written.emit(words)
        if self.record is not None:
            self.refresh()

    def _show(self, record: Record) -> None:
        if record.id != self._key:
            return
        self.record = record
        self.head.show_record(record)
        self.places.show_record(record)
        self.history.show_record(record)
        self.standing.show_record(record)
        self.tabs.show_record(record)
        self.renamed.emit()

    def _take_visit(self, found: Standing) -> None:
        self.visit_today = found.visit_today
        self.stood.emit()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        if self.record is None:
            self.back_asked.emit()
