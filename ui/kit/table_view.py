"""A table for the keyboard: one current row, picked rows, and requests that others answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from ui.kit.columns import Kind, row_as_line
from ui.kit.header import TableHeader
from ui.kit.items import KEY_REASONS
from ui.kit.parts import BOX
from ui.kit.rows import EDGE, ROW_HEIGHT, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from ui.kit.paging import Sort
    from ui.kit.table import Index, PagedTableModel
    from ui.kit.theme import Theme

Key = Qt.Key
NAME = 264
"""Pixels at 100% text size that a name has in a table which scrolls sideways anyway."""
NAMES = (Kind.STRONG, Kind.TWO_LINE)
_MOVES = (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown)


class TableView(QTableView):
    """Shows a `PagedTableModel`. The page connects to the requests; the view answers none.

    Keys: arrows move, Space previews, Enter opens, X picks, Shift with arrows picks a range,
    / asks for the filter, letters jump, Ctrl+C copies the row, Escape drops the picks.
    """

    preview_asked = Signal(object)  # the row
    open_asked = Signal(object)  # the row
    filter_asked = Signal()
    current_changed = Signal(object)  # the row, or None

    def __init__(
        self,
        model: PagedTableModel[Any],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._row_height = row_height
        self._anchor = -1  # where a range began
        self._place = (-1, 0)  # current row and scroll before a reset
        self.rows = RowDelegate(theme, self)
        self.heading = TableHeader(theme, self)
        self.setHorizontalHeader(self.heading)
        self.setItemDelegate(self.rows)
        self._set_up()
        self.setModel(model)
        self.heading.sort_asked.connect(self._sort)
        model.located.connect(self.go_to)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._start_over)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def current_row(self) -> object | None:
        """The row under the cursor, or None."""
        return self._model.row(self.currentIndex().row())

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Make row `number` current and show it."""
        index = self._model.index(number, 0)
        if index.isValid():
            self.scrollTo(index)  # before anybody hears of it, who may want to see another column
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def show_column(self, number: int) -> None:
        """Scroll sideways until described column `number` of the current row is in sight."""
        index = self._model.index(self.currentIndex().row(), number + self._model.first_column)
        if index.isValid():
            self.scrollTo(index)

    def fit_columns(self) -> None:
        """Give every column its width at the present text size, stretching ones share the rest."""
        shown = [one for one in range(self._model.columnCount()) if not self.isColumnHidden(one)]
        widths = {section: self._section_width(section) for section in shown}
        if sum(widths.values()) > self.viewport().width():  # names have room where others scroll
            widths |= {section: max(width, self._theme.px(NAME))
                       for section, width in widths.items() if self._is_name(section)}  # fmt: skip
        described = ((section, self._model.column(section)) for section in shown)
        parts = {section: column.stretch for section, column in described if column}
        spare, left = max(0, self.viewport().width() - sum(widths.values())), sum(parts.values())
        for section, width in widths.items():
            part = spare * parts.get(section, 0) // max(1, left)
            spare, left = spare - part, left - parts.get(section, 0)
            self.setColumnWidth(section, width + part)

    def hide_columns(self, titles: Collection[str]) -> None:
        """Show all columns but those of these titles, which would say nothing in this view."""
        for section in range(self._model.columnCount()):
            column = self._model.column(section)
            self.setColumnHidden(section, column is not None and column.title in titles)
        self.fit_columns()

    def _is_name(self, section: int) -> bool:
        column = self._model.column(section)
        return column is not None and column.kind in NAMES and bool(column.stretch)

    def _section_width(self, section: int) -> int:
        column = self._model.column(section)
        if column is None:
            return self._theme.px(EDGE + BOX + 5)
        return max(self._theme.px(column.width), self.heading.section_width(section))

    # -- keyboard and pointer --------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.rows.ring = True
        if event.key() not in _MOVES and not self.currentIndex().isValid():  # rows came later
            self.go_to(0)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _MOVES and shift and self._model.first_column:
            self._extend(event)
        elif not self._answer(event):
            if event.key() in _MOVES:
                self._anchor = -1
            super().keyPressEvent(event)
        self._touch(self.rows.current_row)

    def _answer(self, event: QKeyEvent) -> bool:
        """Handle the keys that ask for something; tell whether this was one."""
        number, row = self.currentIndex().row(), self.current_row
        key, plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
        elif key == Key.Key_Space and row is not None:
            self.preview_asked.emit(row)
        elif key in (Key.Key_Return, Key.Key_Enter) and row is not None:
            self.open_asked.emit(row)
        elif key == Key.Key_X and plain and self._model.first_column:
            self._anchor = number
            self._model.toggle(number)
        elif key == Key.Key_Slash:
            self.filter_asked.emit()
        elif key == Key.Key_Escape and self._model.picked_count():
            self._model.pick_all(picked=False)
        elif key == Key.Key_Home:
            self.go_to(0)
        elif key == Key.Key_End:
            self.go_to(self._model.rowCount() - 1)
        else:
            return False
        return True

    def _extend(self, event: QKeyEvent) -> None:
        if self._anchor < 0:
            self._anchor = max(0, self.currentIndex().row())
        plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(plain)
        self._model.pick_range(self._anchor, self.currentIndex().row())

    @override
    def keyboardSearch(self, search: str) -> None:
        self._model.locate(search)

    @Slot()
    def copy_row(self) -> None:
        """Put the current row on the clipboard, safe to paste into a spreadsheet."""
        row = self.current_row
        if row is not None:
            QGuiApplication.clipboard().setText(row_as_line(self._model.columns, row))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        before = self.currentIndex().row()
        self.rows.ring = False
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        pickable = bool(self._model.first_column)
        if pickable and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = before if self._anchor < 0 else self._anchor
            self._model.pick_range(max(0, self._anchor), index.row())
        elif pickable and index.column() == 0:
            self._anchor = index.row()
            self._model.toggle(index.row())
        else:
            self._anchor = -1

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._model.row(index.row())
        if row is not None and index.column() >= self._model.first_column:
            self.open_asked.emit(row)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.ring = event.reason() in KEY_REASONS
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.go_to(0)
        super().focusInEvent(event)
        self._touch(self.rows.current_row)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rows.ring = False
        super().focusOutEvent(event)
        self._touch(self.rows.current_row)

    # -- keeping in step -------------------------------------------------------------

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.rows.current_row = current.row()
        self._touch(previous.row(), current.row())
        self.current_changed.emit(self._model.row(current.row()))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        first, last = self.rowAt(e.rect().top()), self.rowAt(e.rect().bottom())
        last = self._model.rowCount() - 1 if last < 0 else last
        painter = QPainter(self.viewport())
        for number in range(first, last + 1) if first >= 0 else ():
            row = self._model.row(number)
            self.rows.rows[number] = row
            picked = row is not None and self._model.is_picked(row)
            self.rows.paint_ground(painter, self._row_area(number), number, picked=picked)
        painter.end()
        super().paintEvent(e)
        self.rows.rows.clear()
        if first <= self.rows.current_row <= last and self.rows.current_row >= 0:
            painter = QPainter(self.viewport())
            self.rows.paint_marks(painter, self._row_area(self.rows.current_row))
            painter.end()

    def _row_area(self, number: int) -> QRect:
        top, height = self.rowViewportPosition(number), self.rowHeight(number)
        return QRect(0, top, self.viewport().width(), height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _hover(self, number: int) -> None:
        if number != self.rows.hovered_row:
            before, self.rows.hovered_row = self.rows.hovered_row, number
            self._touch(before, number)

    def _touch(self, *numbers: int) -> None:
        """Repaint only these rows: a full repaint for one moved bar costs a frame."""
        for number in numbers:
            if number >= 0:
                self.viewport().update(self._row_area(number))

    @Slot(object)
    def _sort(self, sort: Sort) -> None:
        self._model.sort_by(sort)
        self.heading.viewport().update()

    @Slot()
    def _remember_place(self) -> None:
        self._place = self.currentIndex().row(), self.verticalScrollBar().value()

    @Slot()
    def _start_over(self) -> None:
        self._anchor = self.rows.current_row = self.rows.hovered_row = -1
        row, scroll = self._place
        if self._model.same_place and row >= 0:  # a refresh must not lose the person's place
            self.go_to(min(row, self._model.rowCount() - 1))
            self.verticalScrollBar().setValue(scroll)
        else:
            self.scrollToTop()

    @Slot()
    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._row_height))
        self.heading.setFixedHeight(self.heading.sizeHint().height())
        self.fit_columns()
        self.viewport().update()
