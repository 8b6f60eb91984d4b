"""The tabs of a record: the overview, its timeline alone, and a list of each kind of fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.tabs import TabStrip
from ui.providers.listings import listings
from ui.providers.record_table import RecordTable

if TYPE_CHECKING:
    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.record_reads import Standing
    from ui.kit.panes import Panes
    from ui.page import Desk

OVERVIEW, TIMELINE = "overview", "timeline"


class RecordTabs(QWidget):
    """A strip of eight tabs over what is on. A list is built and read when it is looked at."""

    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk, panes: Panes, timeline: QWidget) -> None:
        super().__init__()
        self._desk, self._panes, self._timeline = desk, panes, timeline
        self._record: Record | None = None
        self._listings = {one.key: one for one in listings()}
        self._tables: dict[str, RecordTable] = {}
        self._stale: set[str] = set()
        words = [(OVERVIEW, self.tr("Overview")), (TIMELINE, self.tr("Timeline"))]
        words += [(one.key, one.title) for one in self._listings.values()]
        self._keys = tuple(key for key, _ in words)
        self.strip = TabStrip(desk.theme, self.tr("Parts of the record"), words)
        self._stack = QStackedWidget()
        self._stack.addWidget(panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.strip.value_changed.connect(self._show)

    @property
    def count(self) -> int:
        """How many tabs there are, for the digits that choose them."""
        return len(self._keys)

    @property
    def table(self) -> RecordTable | None:
        """The list that is on; None for the overview and the timeline."""
        return self._tables.get(self.strip.value())

    def show_tab(self, number: int) -> None:
        """Turn a tab on, counted from 1, and give it the keyboard."""
        self.strip.set_value(self._keys[number - 1])
        self.take_focus()

    def show_timeline(self) -> None:
        """Make sure that the timeline is on screen."""
        if self.strip.value() not in (OVERVIEW, TIMELINE):
            self.strip.set_value(TIMELINE)

    def take_focus(self) -> None:
        """Give the keyboard to the rows of what is on."""
        table = self.table
        (table.table if table is not None else self._timeline).setFocus()

    def show_record(self, record: Record) -> None:
        """Show what belongs to `record`, under the tab that is on."""
        if self._record is None or self._record.id != record.id:
            for key in self._keys:
                self.strip.set_count(key, None)
        self._record = record
        people = len(record.locations) + len(record.contacts) + len(record.people)
        self.strip.set_count("people", people or None)
        self._stale = set(self._listings)
        self._read()

    def show_standing(self, found: Standing) -> None:
        """Say behind the tabs how much there is."""
        for key, count in (
            ("codes", sum(row.codes for row in found.lists)),
            ("claims", sum(month.lines for month in found.months)),
            ("visits", found.counts.visits),
            ("contract", len(found.terms)),
            ("documents", found.counts.papers),
        ):
            self.strip.set_count(key, count or None)

    def show_moments(self, count: int) -> None:
        """Say how long the timeline is."""
        self.strip.set_count(TIMELINE, count or None)

    def _show(self, key: str) -> None:
        if key in self._listings:
            if key not in self._tables:
                self._tables[key] = RecordTable(self._desk, self._listings[key])
                self._tables[key].requested.connect(self.requested)
                self._stack.addWidget(self._tables[key])
            self._stack.setCurrentWidget(self._tables[key])
            self._read()
            return
        self._stack.setCurrentWidget(self._panes)
        self._panes.show_alone("history" if key == TIMELINE else "")

    def _read(self) -> None:
        """Fill the list that is on, unless it shows the record already."""
        key, table = self.strip.value(), self.table
        if table is not None and key in self._stale and self._record is not None:
            self._stale.discard(key)
            table.show_record(self._record)
