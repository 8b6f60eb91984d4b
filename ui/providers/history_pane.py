"""The timeline of everything, the chips and words that narrow it, and what is added in place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.overview.record_reads import history
from provider_ops.overview.timeline import Kind
from ui.kit.buttons import Button
from ui.kit.fields import TextField
from ui.kit.restyle import rule
from ui.kit.states import Empty, StatePane
from ui.kit.tabs import TabStrip
from ui.kit.timeline import TimelineView
from ui.providers.moment_words import kind_word
from ui.providers.moments import link_of, moment, sought

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.timeline import Entry
    from ui.kit.timeline import Moment
    from ui.page import Desk

EVERYTHING = "everything"
KINDS = (
    Kind.VISIT, Kind.CLAIMS, Kind.CONTRACT, Kind.CASE, Kind.TRAINING, Kind.DIRECTORY, Kind.OUTREACH,
    Kind.PROMISE, Kind.OUTLIER, Kind.CHECK, Kind.PEOPLE,
)  # fmt: skip
AT_ONCE = 60
"""Moments that are laid out before one scrolls on."""


class HistoryPane(QWidget):
    """Enter on an entry opens what it is about; on a call or note, its form."""

    requested = Signal(object)  # a Link
    counted = Signal(int)  # entries that were read
    acted = Signal(str, object)  # what to do with a call, mail or note, and its key

    def __init__(self, desk: Desk, log: QAction, keys: str) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._entries: tuple[Entry, ...] = ()
        self._shown: list[Entry] = []
        self._laid_out = 0
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        words = [(EVERYTHING, self.tr("Everything"))]
        words += [(kind.value, kind_word(kind)) for kind in KINDS]
        self.kinds = TabStrip(theme, self.tr("Kinds of entries"), words, pills=True)
        self.text = TextField(theme, placeholder=self.tr("Find in the timeline"))
        self.text.setObjectName("providers.find")
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.set_mark("search")
        self.text.installEventFilter(self)
        self.log = Button(theme, log.text(), size="s", icon_name="plus", keys=keys).follow(log)
        self.view = TimelineView(theme, desk.work.today())
        self.view.setAccessibleName(self.tr("Timeline"))
        self.view.setObjectName("providers.timeline")
        self.states = StatePane(theme, self.view)
        self.kinds.value_changed.connect(lambda _kind: self._show_kind())
        self.text.textChanged.connect(lambda _text: self._show_kind())
        self.view.open_asked.connect(self._open)
        self.view.action_asked.connect(self._act_on)
        self.view.more_asked.connect(self._show_more)
        self.states.acted.connect(self._act)
        self._failed = False
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 0, 14, 8)
        tools.setSpacing(8)
        tools.addWidget(self.text, 1)
        tools.addWidget(self.log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(3)
        column.addWidget(self.kinds)
        column.addSpacing(1)
        column.addLayout(tools)
        column.addWidget(rule())
        column.addWidget(self.states, 1)

    def show_record(self, record: Record) -> None:
        """Read what happened at the office of `record`."""
        if self._record is None or self._record.id != record.id:
            self._entries = ()
            self.text.clear()
            self.kinds.set_value(EVERYTHING)
        self._record = record
        self._read()

    def next_filter(self) -> None:
        """Show the next kind that has entries, after the last everything again."""
        held = {entry.kind.value for entry in self._entries}
        keys = [EVERYTHING, *(kind.value for kind in KINDS if kind.value in held)]
        now = self.kinds.value()
        self.kinds.set_value(keys[(keys.index(now) + 1) % len(keys)] if now in keys else keys[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the words, and then goes back to the entries."""
        keys = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        typed = watched is self.text and event.type() in keys and bool(self.text.text())
        if typed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # the record stays open
            else:
                self.text.clear()
                self.view.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        record, work = self._record, self._desk.work
        office = record.office.id if record is not None and record.office is not None else None
        if record is None or office is None:
            self._show(())
            return
        if not self._entries:
            self.states.show_loading(self.tr("Reading the timeline."))

        def show(found: tuple[Entry, ...]) -> None:
            if self._record is not None and self._record.id == record.id:
                self._show(found)

        self._desk.jobs.run(self, lambda _: history(work, office), show, self._fail)

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self._failed = False
        self._entries = entries
        counts = Counter(entry.kind for entry in entries)
        self.kinds.set_count(EVERYTHING, len(entries) or None)
        for kind in KINDS:
            self.kinds.set_count(kind.value, counts[kind] or None)
        self._show_kind()
        self.counted.emit(len(entries))

    def _show_kind(self) -> None:
        key, words = self.kinds.value(), self.text.text().casefold().split()
        self._shown = [
            one for one in self._entries
            if key in (EVERYTHING, one.kind.value) and all(word in sought(one) for word in words)
        ]  # fmt: skip
        self._laid_out = 0
        if self._shown:
            self.view.show_moments(self._next())
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

    def _next(self) -> list[Moment]:
        """The moments that come next; their places follow those before."""
        start, me = self._laid_out, self._desk.work.staff_id
        self._laid_out = min(len(self._shown), start + AT_ONCE)
        return [moment(n, self._shown[n], me) for n in range(start, self._laid_out)]

    def _show_more(self) -> None:
        if self._laid_out < len(self._shown):
            self.view.add_moments(self._next())

    def _fail(self, error: Exception) -> None:
        self._failed = True
        self.states.show_error(error, self.tr("Read again"))

    def _act(self) -> None:
        if self._failed:
            self._read()
        else:
            self.text.clear()
            self.kinds.set_value(EVERYTHING)

    def _act_on(self, key: str, action: str) -> None:
        self.acted.emit(action, UUID(key.split(" ")[1]))

    def _open(self, key: str) -> None:
        entry = self._shown[int(key.split(" ")[2])]
        if entry.kind is Kind.OUTREACH:
            mine = entry.writer_id == self._desk.work.staff_id
            self.acted.emit("edit" if mine else "history", entry.subject_id)
            return
        office = self._record.office if self._record is not None else None
        link = link_of(entry, office.id if office is not None else None)
        if link is not None:
            self.requested.emit(link)
