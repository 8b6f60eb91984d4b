"""Lists whose rows are painted: a model of frozen items and a view that works by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ITEM_ROLE = Role.UserRole
Key = Qt.Key
_NOWHERE = QModelIndex()
KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Listed(Protocol):
    """What every item of a painted list can say of itself."""

    @property
    def key(self) -> str:
        """Identity; empty for a heading, which cannot be chosen."""

    @property
    def title(self) -> str:
        """The main text; letters typed jump to it."""

    @property
    def spoken(self) -> str:
        """The whole item as one sentence, for assistive tools."""


class ItemsModel(QAbstractListModel):
    """A list of frozen items, replaced as a whole or continued at its end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Listed, ...] = ()

    def show(self, items: Sequence[Listed]) -> None:
        """Replace the contents."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def extend(self, items: Sequence[Listed]) -> None:
        """Add items at the end."""
        if items:
            first = len(self.items)
            self.beginInsertRows(_NOWHERE, first, first + len(items) - 1)
            self.items += tuple(items)
            self.endInsertRows()

    def position(self, key: str) -> int:
        """Return where the item with `key` is, or -1."""
        return next((at for at, item in enumerate(self.items) if item.key == key), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.items[index.row()].key:
            return super().flags(index)
        return Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Role.DisplayRole:
            return item.title
        return item.spoken if role == Role.AccessibleTextRole else None


class ItemDelegate(QStyledItemDelegate):
    """Base of the painters: knows the theme, the width to lay out for, and what is current."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.ink = Ink(theme, self)
        self.width = 300
        self.current = -1
        self.hovered = -1
        self.ring = False

    def item(self, index: Index) -> Any:
        """Return the item behind `index`."""
        model = index.model()
        return model.items[index.row()] if isinstance(model, ItemsModel) else None

    def paint_ground(self, painter: QPainter, area: QRect, number: int) -> None:
        """Paint the row's tint, its line, and the bar of the current row."""
        if number == self.current:
            painter.fillRect(area, self.ink.color("sel"))
            painter.fillRect(area.x(), area.y(), 3, area.height(), self.ink.color("ac"))
        elif number == self.hovered:
            painter.fillRect(area, self.ink.color("hover"))


class ItemsView(QListView):
    """A painted list. Space previews, Enter opens, X checks; pages connect to the requests."""

    preview_asked = Signal(str)  # all three carry the item's key
    open_asked = Signal(str)
    check_asked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.items = ItemsModel(self)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(self.items)
        self.items.modelReset.connect(self._start_over)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def painter_of_items(self) -> ItemDelegate | None:
        """The delegate, once the concrete list has set it."""
        delegate = self.itemDelegate()
        return delegate if isinstance(delegate, ItemDelegate) else None

    @property
    def current_key(self) -> str:
        """The key of the current item, or an empty string."""
        number = self.currentIndex().row()
        return self.items.items[number].key if 0 <= number < len(self.items.items) else ""

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Make the item with `key` current and show it."""
        self._go_to_row(self.items.position(key))

    def _go_to_row(self, number: int) -> None:
        index = self.items.index(number)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_ring(shown=True)
        key, modified = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Key.Key_Space and self.current_key:
            self.preview_asked.emit(self.current_key)
        elif key in (Key.Key_Return, Key.Key_Enter) and self.current_key:
            self.open_asked.emit(self.current_key)
        elif key == Key.Key_X and not modified and self.current_key:
            self.check_asked.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ring(shown=False)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.items.items[index.row()].key:
            self.open_asked.emit(self.items.items[index.row()].key)

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
        self._set_ring(shown=event.reason() in KEY_REASONS)
        if not self.currentIndex().isValid():
            first = next((at for at, item in enumerate(self.items.items) if item.key), -1)
            self._go_to_row(first)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._set_ring(shown=False)
        super().focusOutEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        delegate = self.painter_of_items
        if delegate is not None and delegate.width != self.viewport().width():
            delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        delegate = self.painter_of_items
        if delegate is not None:
            delegate.current = current.row()
        self.viewport().update()
        self.current_changed.emit(self.current_key)

    def _hover(self, number: int) -> None:
        delegate = self.painter_of_items
        if delegate is not None and delegate.hovered != number:
            delegate.hovered = number
            self.viewport().update()

    def _set_ring(self, *, shown: bool) -> None:
        delegate = self.painter_of_items
        if delegate is not None and delegate.ring is not shown:
            delegate.ring = shown
            self.viewport().update()

    @Slot()
    def _start_over(self) -> None:
        delegate = self.painter_of_items
        if delegate is not None:
            delegate.current = delegate.hovered = -1
