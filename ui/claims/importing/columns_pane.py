"""The second step: which column of the file means what, with values to see it by."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from provider_ops.intake.mapping import missing_columns
from provider_ops.intake.preview import masked
from provider_ops.intake.saved_mappings import SavedMapping, save_mapping
from ui.claims.importing.words import field_word, kind_word, unused_words
from ui.counts import grouped
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.jobs import Lane
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader, Section
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provider_ops.intake.importer import Importer
    from provider_ops.intake.looking import LookedAt
    from provider_ops.intake.mapping import Column as FileColumn
    from ui.page import Desk

_SIDE = 340
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the kind, and where it stands in the file."""

    column: FileColumn
    title: str
    header: str
    values: tuple[str, ...]
    missing: bool


class ColumnsPane(QWidget):
    """Fields in a table; beside it the column of the one under the cursor, and the mapping."""

    kind_chosen = Signal(str)
    ready_changed = Signal()
    failed = Signal(Exception)
    saved = Signal(str)  # what to tell the person

    def __init__(self, desk: Desk, kinds: Sequence[Importer]) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.looked: LookedAt | None = None
        self.headers: dict[str, str] = {}
        self.mapping_name = ""
        self._fills = False
        self._rows: list[FieldRow] = []
        self.model: PagedTableModel[FieldRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.column.name), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Fields and their columns"))
        self.kind = Select([(kind_word(one), one.kind) for one in kinds if one.table is not None])
        self.kind.setAccessibleName(self.tr("Kind of file"))
        self.header = Select()
        self.header.setAccessibleName(self.tr("Column in the file"))
        self.saved_ones = Select()
        self.saved_ones.setAccessibleName(self.tr("Saved mapping"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the mapping"))
        self.name.setPlaceholderText(self.tr("Name, such as Hub weekly"))
        self.save = Button(theme, self.tr("Save mapping"), icon_name="save")
        self.field = label("", "13b", wrap=True)
        self.values = label("", "12", "2", wrap=True)
        self.state = label("", "12", "2", wrap=True)
        self._lay_out()
        self.kind.value_changed.connect(self._choose_kind)
        self.header.value_changed.connect(self._choose_header)
        self.saved_ones.value_changed.connect(self._use_saved)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.table.current_changed.connect(self._show_field)
        self.table.open_asked.connect(lambda _: self.header.setFocus())
        self.model.loaded.connect(self._first_missing)

    def show_file(self, looked: LookedAt) -> None:
        """Show the columns of a file as they were saved or guessed."""
        self.looked = looked
        self.headers = dict(looked.headers or {})
        self.mapping_name = looked.mapping.name if looked.mapping else ""
        with self._filling():
            self.kind.set_value(looked.importer.kind if looked.importer else None)
        self._offer_saved(looked.saved, looked.mapping)
        self.name.setText(self.mapping_name)
        self._show_rows(keep=False)

    def is_ready(self) -> bool:
        """Whether every column that is needed is there."""
        table = self.looked.table if self.looked else None
        return table is not None and not missing_columns(table.columns, self.headers)

    # -- showing ---------------------------------------------------------------------

    def _show_rows(self, *, keep: bool) -> None:
        looked = self.looked
        table = looked.table if looked else None
        columns = table.columns if table else ()
        missing = {one.name for one in missing_columns(columns, self.headers)}
        # What is needed and not found comes first, then what was found; later all stay in place.
        listed = sorted(
            columns, key=lambda one: (one.name not in missing, one.name not in self.headers)
        )
        self._rows = [
            FieldRow(one, field_word(one), self.headers.get(one.name, ""),
                     self._values_of(self.headers.get(one.name, ""), private=one.private),
                     one.name in missing)
            for one in ([row.column for row in self._rows] if keep else listed)
        ]  # fmt: skip
        self.model.show(fixed_source(self._rows))
        self.model.same_place = keep
        self.state.setText(self._state_words(len(missing)))
        self.save.setEnabled(self.is_ready())
        self.ready_changed.emit()

    def _state_words(self, missing: int) -> str:
        if self.looked is None or self.looked.table is None:
            return self.tr("Nobody knows this table. Say what kind of file it is.")
        if missing:
            words = self.tr("%n columns that are needed are not found yet.", "", missing)
            return grouped(words, missing)
        used = set(self.headers.values())
        left = [text for text in self.looked.header if text and text not in used]
        return unused_words(left) or self.tr("Every column of the file is read.")

    def _show_field(self, row: FieldRow | None) -> None:
        if row is None:
            return
        self.field.setText(self.tr("Column for {field}").format(field=row.title))
        options: list[tuple[str, str]] = [(self.tr("(not in the file)"), "")]
        options += [(text, text) for text in dict.fromkeys(self._header()) if text]
        with self._filling():
            self.header.set_options(options)
            self.header.set_value(row.header)
        self.values.setText("\n".join(row.values) or self.tr("No value in the first rows"))

    def _values_of(self, header: str, *, private: bool = False) -> tuple[str, ...]:
        if not header or self.looked is None:
            return ()
        place = self._header().index(header)
        cells = [row.cells[place] for row in self.looked.samples if place < len(row.cells)]
        texts = [" ".join(cell.split()) for cell in cells if cell.strip()][:_SHOWN]
        return tuple(masked(text) if private else text for text in texts)

    def _first_missing(self) -> None:
        if not self.table.currentIndex().isValid() and self._rows:
            self.table.go_to(0)

    def _header(self) -> tuple[str, ...]:
        return self.looked.header if self.looked else ()

    # -- choosing --------------------------------------------------------------------

    def _choose_kind(self, kind: str | None) -> None:
        known = self.looked.importer.kind if self.looked and self.looked.importer else None
        if kind and kind != known and not self._fills:
            self.kind_chosen.emit(kind)

    def _choose_header(self, header: str | None) -> None:
        row = self.table.current_row
        if not isinstance(row, FieldRow) or header is None or self._fills:
            return
        name = row.column.name
        if header:
            # A header serves one field: it leaves the one that had it.
            self.headers = {k: v for k, v in self.headers.items() if v != header}
            self.headers[name] = header
        else:
            self.headers.pop(name, None)
        self.mapping_name = ""
        self._show_rows(keep=True)

    def _use_saved(self, mapping: SavedMapping | None) -> None:
        if mapping is not None and not self._fills:
            here = set(self._header())
            self.headers = {k: v for k, v in mapping.headers.items() if v in here}
            self.mapping_name = mapping.name
            self.name.setText(mapping.name)
            self._show_rows(keep=True)

    def _save(self) -> None:
        looked, work = self.looked, self._desk.work
        if looked is None or looked.importer is None or not self.is_ready():
            return
        kind, name, headers = looked.importer.kind, self.name.text(), dict(self.headers)

        def done(mapping: SavedMapping) -> None:
            self.mapping_name = mapping.name
            others = [one for one in looked.saved if one.name != mapping.name]
            self._offer_saved((mapping, *others), mapping)
            self.saved.emit(self.tr("Mapping {name} saved").format(name=mapping.name))
            self.ready_changed.emit()

        self._desk.jobs.run(
            self, lambda _: save_mapping(work, kind, name, looked.header, headers), done,
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _offer_saved(self, saved: Sequence[SavedMapping], used: SavedMapping | None) -> None:
        with self._filling():
            self.saved_ones.set_options([(one.name, one) for one in saved])
            self.saved_ones.set_value(used)
        self.saved_ones.setEnabled(bool(saved))

    @contextmanager
    def _filling(self) -> Iterator[None]:
        """What the program puts into a field is no choice of the person."""
        self._fills = True
        try:
            yield
        finally:
            self._fills = False

    # -- frame -----------------------------------------------------------------------

    def _columns(self) -> tuple[Column[FieldRow], ...]:
        return (
            Column(self.tr("Field"), lambda row: row.title, Kind.STATUS, 230, glyph=_glyph),
            Column(self.tr("Column in the file"), partial(_header_text, self.tr("not found")),
                   Kind.STRONG, 230, tone=lambda row: "cr" if row.missing else ""),
            Column(self.tr("Values"), lambda row: "   ".join(row.values), Kind.QUIET, 240,
                   stretch=True),
        )  # fmt: skip

    def _lay_out(self) -> None:
        theme = self._desk.theme
        side = QWidget()
        side.setProperty("surface", "inset")
        side.setFixedWidth(theme.px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Kind of file"), "12m", "2"))
        column.addWidget(self.kind)
        column.addSpacing(4)
        column.addWidget(label(self.tr("Saved mapping"), "12m", "2"))
        column.addWidget(self.saved_ones)
        column.addSpacing(8)
        column.addWidget(rule())
        column.addSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.header)
        column.addWidget(label(self.tr("In the first rows"), "12m", "2"))
        column.addWidget(self.values)
        column.addSpacing(8)
        column.addWidget(rule())
        column.addSpacing(8)
        column.addWidget(label(self.tr("Keep this mapping for the next file like this"), "12m", "2",
                               wrap=True))  # fmt: skip
        column.addWidget(self.name)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.state)
        header = PaneHeader(theme, self.tr("What the columns mean"),
                            self.tr("Enter chooses a column"))  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Section(header, self.table), 1)
        row.addWidget(rule("v"))
        row.addWidget(side)


def _glyph(row: FieldRow) -> str:
    if row.missing:
        return "no"
    return "ok" if row.header else "pend"


def _header_text(missing: str, row: FieldRow) -> str:
    return row.header or (missing if row.missing else "\N{EM DASH}")
