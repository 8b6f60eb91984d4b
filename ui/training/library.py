"""The library: facets with counts, and a material on each line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.training import queries
from provider_ops.training.rules import ENGLISH, REVIEW_SOON_DAYS, SPANISH
from provider_ops.visits.queries import handed_over
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fields import TextField
from ui.kit.fixed_source import fixed_source
from ui.kit.parts import TALL_ROW
from ui.kit.restyle import label, rule
from ui.kit.side_list import SideItem, SideList
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.record_states import RecordStates
from ui.stored_words import said
from ui.training.words import (
    language_word,
    review_glyph,
    review_words,
    version_glyph,
    version_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.store.workspace import Workspace
    from provider_ops.training.queries import MaterialRow
    from ui.page import Desk

ALL, STALE, MISSING, REVIEW = "all", "stale", "missing", "review"


@dataclass(frozen=True, slots=True)
class Entry:
    """A material, and how many copies of any version were handed over in visits."""

    row: MaterialRow
    copies: int


def load(work: Workspace) -> tuple[Entry, ...]:
    """Read the library of today."""
    with work.read() as session:
        given = handed_over(session)
        copies: Counter[UUID] = Counter()
        for version in queries.versions_of(session, work.today()):
            copies[version.material_id] += given.get(version.id, 0)
        return tuple(Entry(r, copies[r.id]) for r in queries.library(session, work.today()))


def facet(entries: Sequence[Entry], key: str) -> tuple[Entry, ...]:
    """Return the entries behind a facet: a state, or "topic:" and a topic."""
    return tuple(entry for entry in entries if _passes(entry.row, key))


def _passes(row: MaterialRow, key: str) -> bool:
    if key == STALE:
        return bool(row.behind)
    if key == MISSING:
        return ENGLISH in row.current and SPANISH not in row.current
    if key == REVIEW:
        return row.review_days_left is not None and row.review_days_left <= REVIEW_SOON_DAYS
    return key in (ALL, f"topic:{row.topic}")


class Facets(QWidget):
    """What the list can be narrowed to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = SideList(desk.theme, _tr("Materials"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.addWidget(self.list)
        column.addStretch(1)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Count them by state and topic."""
        named = [(ALL, _tr("All materials")), (STALE, _tr("A language behind")),
                 (MISSING, _tr("Not translated")), (REVIEW, _tr("Review due"))]  # fmt: skip
        topics = sorted({entry.row.topic for entry in entries if entry.row.topic})
        named += [(f"topic:{topic}", said(topic)) for topic in topics]
        self.list.show_items([SideItem(key, word, len(facet(entries, key))) for key, word in named])


class Library(QWidget):
    """Facets are shown beside it; `current_changed` carries an Entry or None."""

    current_changed = Signal(object)
    open_asked = Signal(object)
    acted = Signal(str)  # "read" or "add": the button of a message

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()
        self._facet = ALL
        self._wanted: UUID | None = None
        theme = desk.theme
        self.facets = Facets(desk)
        self.search = TextField(theme, "", _tr("Filter materials"))
        self.search.setAccessibleName(_tr("Filter materials"))
        self.search.setObjectName("training.search")
        self.search.set_mark("search")
        self.search.setFixedWidth(theme.px(220))
        self._count = label("", "12", "2")
        self._states: RecordStates[Entry] = RecordStates(
            desk.work, "material", lambda entry: entry.row.id
        )
        self.model: PagedTableModel[Entry] = PagedTableModel(
            _columns(), RowFacts(lambda entry: entry.row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, theme, row_height=TALL_ROW)
        self.table.setAccessibleName(_tr("Materials"))
        self.states = StatePane(theme, self.table)
        self.states.acted.connect(self._act)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.addWidget(self.search)
        bar.addStretch(1)
        bar.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(rule())
        column.addWidget(self.states, 1)
        self.table.current_changed.connect(self.current_changed)
        self.table.open_asked.connect(self.open_asked)
        self.table.filter_asked.connect(self.search.setFocus)
        self.search.textEdited.connect(lambda _text: self._show())
        self.facets.list.chosen.connect(self._narrow)
        self.model.loaded.connect(self._find_wanted)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the library; the current material stays."""
        current = self.table.current_row
        if self._wanted is None and isinstance(current, Entry):
            self._wanted = current.row.id
        self.entries = tuple(entries)
        self.facets.show_entries(entries)
        if not self.facets.list.current_key:
            self.facets.list.go_to(ALL)
        self._show()

    def expect(self, material_id: UUID) -> None:
        """Make a material current once the library is read again."""
        self._wanted = material_id

    def go_to(self, material_id: UUID) -> None:
        """Make a material current, whatever the list is narrowed to."""
        self._wanted = material_id
        self.search.clear()
        self.facets.list.go_to(ALL)
        self._show()

    def shown(self) -> tuple[Entry, ...]:
        """Return the entries that pass facet and filter."""
        typed = self.search.text().strip().casefold()
        return tuple(
            entry
            for entry in facet(self.entries, self._facet)
            if typed in f"{entry.row.code} {entry.row.title} {said(entry.row.topic)}".casefold()
        )

    def _narrow(self, key: str) -> None:
        if key != self._facet:
            self._facet = key
            self._show()

    def _show(self) -> None:
        shown = self.shown()
        need = len(facet(self.entries, STALE)) + len(facet(self.entries, REVIEW))
        self._count.setText(QCoreApplication.translate(
            "TrainingLibrary", "%n materials, {need} to look at", "", len(self.entries)
        ).format(need=need))  # fmt: skip
        if shown:
            self.model.show(self._states.watched(fixed_source(shown)))
            self.states.show_content()
        elif self.entries:
            self.states.show_empty(Empty(
                "list-filter", _tr("No material matches"),
                _tr("Clear the filter to see all of them."), "nu",
                _tr("Clear filter")))  # fmt: skip
            self.current_changed.emit(None)
        else:
            self.states.show_empty(Empty(
                "book-open", _tr("No materials yet"),
                _tr("Quick sheets and guides for offices are kept here, with their versions."),
                "ac", _tr("New material")))  # fmt: skip
            self.current_changed.emit(None)

    def _find_wanted(self) -> None:
        keys = [entry.row.id for entry in self.shown()]
        wanted = self._wanted
        place = keys.index(wanted) if wanted is not None and wanted in keys else 0
        self._wanted = None
        if self.table.currentIndex().row() != place:
            self.table.go_to(place)

    def _act(self) -> None:
        if self.entries:
            self.search.clear()
            self.facets.list.go_to(ALL)
            self._facet = ALL
            self._show()
        else:
            self.acted.emit("add")


def _columns() -> tuple[Column[Entry], ...]:
    return (
        Column(_tr("Material"), lambda e: e.row.title, Kind.TWO_LINE, 156, stretch=True,
               secondary=lambda e: " · ".join(filter(None, (e.row.code, said(e.row.topic))))),
        Column(language_word(ENGLISH), lambda e: version_words(e.row, ENGLISH), Kind.STATUS, 66,
               glyph=lambda e: version_glyph(e.row, ENGLISH)),
        Column(language_word(SPANISH), lambda e: version_words(e.row, SPANISH), Kind.STATUS, 144,
               glyph=lambda e: version_glyph(e.row, SPANISH)),
        Column(_tr("Review due"), lambda e: review_words(e.row), Kind.STATUS, 111,
               glyph=lambda e: review_glyph(e.row)),
        Column(_tr("Packets"), lambda e: f"{e.row.packets:,}", Kind.NUMBER, 48),
        Column(_tr("Given"), lambda e: f"{e.copies:,}", Kind.NUMBER, 60,
               spoken=lambda e: QCoreApplication.translate(
                   "TrainingLibrary", "%n copies given in visits", "", e.copies)),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainingLibrary", text)
