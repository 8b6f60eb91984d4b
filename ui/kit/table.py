"""A table model that loads what is on screen and forgets what is not."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from typing_extensions import override

from ui.kit.columns import RowFacts, RowState, spoken_cell, spoken_row
from ui.kit.paging import Pages, Sort
from ui.kit.picks import Picks, PickState
from ui.kit.state_mark import state_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from ui.kit.columns import Column
    from ui.kit.jobs import JobRunner
    from ui.kit.paging import Source

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole  # the row itself, for whoever only has an index
_ANSWERED = (Role.DisplayRole, Role.AccessibleTextRole, Role.CheckStateRole, ROW_ROLE)
_NOWHERE = QModelIndex()


class TableState(Enum):
    """What a page should show around the table."""

    LOADING = "loading"
    READY = "ready"
    EMPTY = "empty"
    FAILED = "failed"


class PagedTableModel(QAbstractTableModel, Generic[Row]):
    """Read-only table over a query of any size, with rows picked by key.

    `rowCount` is the true count, so the scroll bar tells the truth from the start. Cells of a
    page on its way are empty. With `pickable`, column 0 is a check box and the columns follow.
    While another question waits for its count, nothing can be picked from the old rows.
    """

    loaded = Signal()
    load_failed = Signal(Exception)
    state_changed = Signal(TableState)
    picks_changed = Signal()
    located = Signal(int)  # the row that type-ahead found

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        facts: RowFacts[Row],
        jobs: JobRunner,
        parent: QObject | None = None,
        *,
        pickable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.facts = facts
        self.first_column = 1 if pickable else 0
        self.state = TableState.LOADING
        self.picks = Picks()
        self.sorting: Sort | None = None
        self.same_place = False  # whether the next reset is the same question again
        self._jobs = jobs
        self._pages: Pages[Row] | None = None
        self._next: Pages[Row] | None = None
        self._range_picks: list[tuple[int, int]] = []  # rows to pick when their page comes

    def show(self, source: Source[Row], *, keep_picks: bool = False) -> None:
        """Ask a new question; the old rows stay until its count is known.

        Late answers to the old one are dropped. Picks belong to a question, so they go
        unless `keep_picks`.
        """
        if not keep_picks:
            self._set_picks(Picks())
        self.same_place = False
        self._range_picks.clear()
        if self._next is not None:
            self._next.close()
        pages = self._next = Pages(source, self.sorting, self._jobs, self)
        pages.counted.connect(self._adopt)
        pages.failed.connect(self._fail)
        pages.located.connect(self.located)
        self._set_state(TableState.LOADING)
        pages.start()

    def refresh(self) -> None:
        """Ask the same question again, after a change or a failure; picks stay."""
        current = self._next or self._pages
        if current is not None:
            self.show(current.source, keep_picks=True)
            self.same_place = True

    def sort_by(self, sort: Sort | None) -> None:
        """Show the same rows in another order; picks stay, they are kept by key."""
        if sort != self.sorting:
            self.sorting = sort
            self.refresh()
            self.same_place = False  # another order begins at its top

    def row(self, number: int) -> Row | None:
        """Return row `number`, or None while it is on its way (this asks for it)."""
        if self._pages is None or not 0 <= number < self._pages.total:
            return None
        self._pages.want(number)
        return self._pages.row(number)

    def at_hand(self) -> list[Row]:
        """Return the rows in memory, from the top; asks for none."""
        return [] if self._pages is None else [row for _, row in self._pages.in_memory()]

    def column(self, section: int) -> Column[Row] | None:
        """Return the description of a section, or None for the check box."""
        position = section - self.first_column
        return self.columns[position] if position >= 0 else None

    def locate(self, text: str) -> None:
        """Ask the source for the first row that starts with `text`; `located` answers."""
        if self._pages is not None:
            self._pages.locate(text)

    def row_state(self, row: Row) -> RowState:
        """Return whether the row's last change was sent."""
        return RowState.SETTLED if self.facts.state is None else self.facts.state(row)

    # -- picks -----------------------------------------------------------------------

    def is_picked(self, row: Row) -> bool:
        """Tell whether the row is part of the choice."""
        return self.facts.key(row) in self.picks

    def picked_count(self) -> int:
        """Return how many rows are picked, loaded or not."""
        return self.picks.count(self.rowCount())

    def picked_at_hand(self) -> tuple[Row, ...] | None:
        """Return the picked rows from the top if all of them are in memory, else None."""
        rows = tuple(row for row in self.at_hand() if self.is_picked(row))
        return rows if len(rows) == self.picked_count() else None

    def pick_state(self) -> PickState:
        """Return what the heading's box shows."""
        return self.picks.state(self.rowCount())

    def toggle(self, number: int) -> None:
        """Pick row `number`, or drop it. A row on its way cannot be picked yet."""
        row = self.row(number)
        if row is not None and not self._is_leaving():
            key = self.facts.key(row)
            self._set_picks(self.picks.with_keys([key], picked=key not in self.picks))

    def pick_range(self, first: int, last: int) -> None:
        """Pick rows `first` to `last`; those on their way are picked when they come."""
        if self._is_leaving():
            return
        first, last = min(first, last), max(first, last)
        keys = []
        for number in range(first, last + 1):
            row = self.row(number)
            if row is None:
                self._range_picks.append((number, last))
                break
            keys.append(self.facts.key(row))
        self._set_picks(self.picks.with_keys(keys, picked=True))

    def pick_all(self, *, picked: bool) -> None:
        """Pick everything that matches the question, loaded or not; or nothing."""
        if picked and self._is_leaving():
            return
        self._range_picks.clear()
        self._set_picks(Picks(all_matching=picked))

    def _is_leaving(self) -> bool:
        """Tell whether another question waits: what is on screen is not part of it."""
        shown = None if self._pages is None else self._pages.source
        return self._next is not None and self._next.source is not shown

    # -- Qt's side -------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._pages is None else self._pages.total

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns) + self.first_column

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        column = self.column(section)
        if column is None:
            spoken = QCoreApplication.translate("PagedTableModel", "Select all that match")
            return spoken if role in (Role.AccessibleTextRole, Role.ToolTipRole) else None
        if role == Role.TextAlignmentRole:
            return _alignment(right=column.right)
        return column.title if role in (Role.DisplayRole, Role.AccessibleTextRole) else None

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.column(index.column())
        if role == Role.TextAlignmentRole:
            return _alignment(right=column is not None and column.right)
        if role not in _ANSWERED:
            return None
        row = self.row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if column is None:
            return self._box(row, role)
        if role == Role.DisplayRole:
            return column.text(row)
        if role == Role.CheckStateRole:
            return None
        return self._spoken(column, index.column(), row)

    def _box(self, row: Row, role: int) -> Any:
        picked = self.is_picked(row)
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if picked else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            if picked:
                return QCoreApplication.translate("PagedTableModel", "Selected")
            return QCoreApplication.translate("PagedTableModel", "Not selected")
        return None

    def _spoken(self, column: Column[Row], section: int, row: Row) -> str:
        """The first column speaks for the whole row, the others for themselves."""
        if section != self.first_column:
            return spoken_cell(column, row)
        sentence = spoken_row(self.columns, row, self.facts.sentence)
        state = self.row_state(row)
        return sentence if state is RowState.SETTLED else f"{sentence}, {state_word(state)}"

    # -- loading ---------------------------------------------------------------------

    @Slot(int)
    def _adopt(self, total: int) -> None:
        if self._next is None:  # two questions cannot be adopted by one answer
            return
        self.beginResetModel()
        if self._pages is not None:
            self._pages.close()
        self._pages, self._next = self._next, None
        self._pages.arrived.connect(self._arrive)
        self.endResetModel()
        if total:
            self._pages.want(0)
        else:
            self._set_state(TableState.EMPTY)
            self.loaded.emit()

    @Slot(int, int)
    def _arrive(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))
        waiting, self._range_picks = self._range_picks, []
        for start, end in waiting:
            self.pick_range(start, end)
        self._set_state(TableState.READY)
        self.loaded.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._set_state(TableState.FAILED)
        self.load_failed.emit(error)

    def _set_state(self, state: TableState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)

    def _set_picks(self, picks: Picks) -> None:
        if picks == self.picks:
            return
        self.picks = picks
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.picks_changed.emit()


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
