"""The timeline of everything, and the chips that narrow it to one kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.overview import timeline
from provider_ops.overview.timeline import Kind
from ui.kit.restyle import rule
from ui.kit.states import Empty, StatePane
from ui.kit.tabs import TabStrip
from ui.kit.timeline import TimelineView
from ui.page import Link
from ui.providers.moments import kind_word, moment

if TYPE_CHECKING:
    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.timeline import Entry
    from ui.page import Desk

EVERYTHING = "everything"
KINDS = (Kind.VISIT, Kind.CASE, Kind.CONTRACT, Kind.PROMISE, Kind.TRAINING, Kind.CHECK, Kind.PEOPLE)
LINKS = {
    Kind.VISIT: "visit", Kind.CASE: "escalation", Kind.CONTRACT: "contract",
    Kind.PEOPLE: "provider", Kind.TRAINING: "packet",
    Kind.CHECK: "told",
}  # fmt: skip


class HistoryPane(QWidget):
    """Enter on an entry opens what it is about."""

    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._entries: tuple[Entry, ...] = ()
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        words = [(EVERYTHING, self.tr("Everything"))]
        words += [(kind.value, kind_word(kind)) for kind in KINDS]
        self.kinds = TabStrip(theme, self.tr("Kinds of entries"), words)
        self.view = TimelineView(theme, desk.work.today())
        self.view.setAccessibleName(self.tr("Timeline"))
        self.view.setObjectName("providers.timeline")
        self.states = StatePane(theme, self.view)
        self.kinds.value_changed.connect(lambda _kind: self._show_kind())
        self.view.open_asked.connect(self._open)
        self.states.acted.connect(self._act)
        self._failed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addWidget(rule())
        column.addWidget(self.states, 1)

    def show_record(self, record: Record) -> None:
        """Read what happened at the office of `record`."""
        if self._record is None or self._record.id != record.id:
            self._entries = ()
            self.kinds.set_value(EVERYTHING)
        self._record = record
        self._read()

    def next_filter(self) -> None:
        """Show the next kind that has entries, after the last everything again."""
        held = {entry.kind.value for entry in self._entries}
        keys = [EVERYTHING, *(kind.value for kind in KINDS if kind.value in held)]
        now = self.kinds.value()
        self.kinds.set_value(keys[(keys.index(now) + 1) % len(keys)] if now in keys else keys[0])

    def _read(self) -> None:
        record, work = self._record, self._desk.work
        office = record.office.id if record is not None and record.office is not None else None
        if record is None or office is None:
            self._show(())
            return
        if not self._entries:
            self.states.show_loading(self.tr("Reading the timeline."))

        def read() -> tuple[Entry, ...]:
            with work.read() as session:
                return timeline.of_office(session, office, work.today(), zone=work.time_zone)

        def show(found: tuple[Entry, ...]) -> None:
            if self._record is not None and self._record.id == record.id:
                self._show(found)

        self._desk.jobs.run(self, lambda _: read(), show, self._fail)

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self._failed = False
        self._entries = entries
        counts = Counter(entry.kind for entry in entries)
        self.kinds.set_count(EVERYTHING, len(entries) or None)
        for kind in KINDS:
            self.kinds.set_count(kind.value, counts[kind] or None)
        self._show_kind()

    def _show_kind(self) -> None:
        key = self.kinds.value()
        shown = [one for one in self._entries if key in (EVERYTHING, one.kind.value)]
        if shown:
            self.view.show_moments([moment(number, one) for number, one in enumerate(shown)])
            self.states.show_content()
        elif self._entries:
            self.states.show_empty(
                Empty("list-filter", self.tr("Nothing of this kind"),
                      self.tr("Everything shows {0} entries.").format(len(self._entries)), "nu",
                      self.tr("Show everything"))
            )  # fmt: skip
        elif self._record is not None:
            first = self.tr("The first visit shows here.")
            self.states.show_empty(Empty("history", self.tr("Nothing yet"), first, "nu"))

    def _fail(self, error: Exception) -> None:
        self._failed = True
        self.states.show_error(error, self.tr("Read again"))

    def _act(self) -> None:
        if self._failed:
            self._read()
        else:
            self.kinds.set_value(EVERYTHING)

    def _open(self, key: str) -> None:
        kind, subject, _number = key.split(" ")
        link = LINKS.get(Kind(kind))
        if link is not None:
            self.requested.emit(Link(link, UUID(subject)))
