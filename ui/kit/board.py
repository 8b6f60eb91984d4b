"""Cards in columns, moved by keyboard or by hand; the board asks, the page moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.kit.cards import SIDE, CardDelegate
from ui.kit.elided import Elided
from ui.kit.items import ItemsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QResizeEvent,
    )

    from ui.kit.cards import BoardColumn
    from ui.kit.theme import Theme

CARD_MIME = "application/x-provider-ops-card"
HEAD, TALL_HEAD = 36, 48
COLUMN = 170
"""A column's least width: a name, the days left and a tag; with less the board scrolls."""
_HEAD_GAPS = 20
Key = Qt.Key


class CardList(ItemsView):
    """One column's cards. Takes dropped cards of its own board by asking for the move."""

    dropped = Signal(str)
    side_asked = Signal(int, bool)  # -1 or 1, and whether the card goes along
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setItemDelegate(CardDelegate(theme, self))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if not self.current_key:
            return
        data = QMimeData()
        data.setData(CARD_MIME, self.current_key.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            self._set_target(active=True)
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = bytes(event.mimeData().data(CARD_MIME).data()).decode()
        event.acceptProposedAction()
        self._set_target(active=False)
        self.dropped.emit(key)

    @override
    def dragLeaveEvent(self, e: QDragLeaveEvent) -> None:
        self._set_target(active=False)
        super().dragLeaveEvent(e)

    def _set_target(self, *, active: bool) -> None:
        self.setProperty("surface", "inset" if active else "panel")
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = {Key.Key_Left: -1, Key.Key_Right: 1}.get(Key(event.key()))
        if side is None:
            super().keyPressEvent(event)
        else:
            along = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.side_asked.emit(side, along)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)


class Board(QWidget):
    """Columns of cards. Arrows walk, Shift with left or right asks to move the card.

    The board never moves a card by itself: `move_asked` says what the person wants, and the
    page shows the board again once it is done.
    """

    move_asked = Signal(str, str)  # card key, column key
    open_asked = Signal(str)
    preview_asked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[BoardColumn, ...] = ()
        self.lists: list[CardList] = []
        self._labels: list[tuple[QLabel, QLabel, Elided]] = []
        self._heads: list[tuple[QWidget, QBoxLayout]] = []
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Replace the cards; the current card stays current if it is still there."""
        kept = self.current_key
        if [column.key for column in columns] != [column.key for column in self._columns]:
            self._build(columns)
        self._columns = tuple(columns)
        for at, (column, shown) in enumerate(zip(columns, self.lists, strict=True)):
            title, count, hint = self._labels[at]
            title.setText(column.title)
            count.setText(str(len(column.cards)))
            hint.setText(column.hint)
            shown.setAccessibleName(f"{column.title}, {len(column.cards)}, {column.hint}")
            shown.items.show(column.cards)
        self._fit_hints()
        if kept:
            self.go_to(kept)

    @property
    def current_key(self) -> str:
        """The current card, or an empty string."""
        return next((shown.current_key for shown in self.lists if shown.current_key), "")

    def go_to(self, key: str) -> None:
        """Make a card current and give its column the focus."""
        for at, shown in enumerate(self.lists):
            if shown.items.position(key) >= 0:
                shown.go_to(key)
                self._leave_others(at)
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(shown, 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hints()

    def _fit_hints(self) -> None:
        """Put the hints of all heads beside the names, or below where one would be cut off."""
        if not self._heads:
            return
        room = max(self._theme.px(COLUMN), self.width() // len(self._heads)) - 2 * (SIDE + 4)
        beside = all(
            sum(part.sizeHint().width() for part in parts) + _HEAD_GAPS <= room
            for parts in self._labels
        )
        said = any(hint.text() for _title, _count, hint in self._labels)
        direction = QBoxLayout.Direction
        height = self._theme.px(HEAD if beside or not said else TALL_HEAD)
        for top, head in self._heads:
            top.setFixedHeight(height)
            head.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        for _title, _count, hint in self._labels:
            hint.setVisible(said)

    def _build(self, columns: Sequence[BoardColumn]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        self.lists, self._labels, self._heads = [], [], []
        for at, _ in enumerate(columns):
            if at:
                rule = QFrame(self)
                rule.setProperty("rule", "v")
                self._row.addWidget(rule)
            self._row.addWidget(self._make_column(at), 1)

    def _make_column(self, at: int) -> QWidget:
        holder = QWidget(self)
        holder.setMinimumWidth(self._theme.px(COLUMN))
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head(holder))
        shown = CardList(self._theme, holder)
        layout.addWidget(shown, 1)
        self.lists.append(shown)
        column = _ColumnLink(self, at)
        shown.side_asked.connect(column.go)
        shown.dropped.connect(column.take)
        shown.entered.connect(column.enter)
        shown.open_asked.connect(self.open_asked)
        shown.preview_asked.connect(self.preview_asked)
        shown.current_changed.connect(self.current_changed)
        return holder

    def _make_head(self, holder: QWidget) -> QWidget:
        top = QWidget(holder)
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight, top)
        head.setContentsMargins(SIDE + 4, 4, SIDE + 4, 4)
        head.setSpacing(0)
        names = QHBoxLayout()
        names.setSpacing(6)
        labels = tuple(QLabel(holder) for _ in range(2))
        for label, kind, ink in zip(labels, ("13b", "12"), ("", "3"), strict=True):
            label.setProperty("type", kind)
            label.setProperty("ink", ink)
            names.addWidget(label)
        names.addStretch(1)
        hint = Elided(self._theme, 11, 400, "tx_3")
        head.addLayout(names)
        head.addWidget(hint)
        self._labels.append((labels[0], labels[1], hint))
        self._heads.append((top, head))
        return top

    def step(self, at: int, side: int, *, along: bool) -> None:
        """Go to the next column on a side that has cards, or ask to move the card there."""
        if along:
            target = at + side
            if 0 <= target < len(self._columns) and self.lists[at].current_key:
                self.move_asked.emit(self.lists[at].current_key, self._columns[target].key)
            return
        row, target = max(0, self.lists[at].currentIndex().row()), at + side
        while 0 <= target < len(self.lists):
            cards = self._columns[target].cards
            if cards:
                self.go_to(cards[min(row, len(cards) - 1)].key)
                return
            target += side

    def take(self, at: int, key: str) -> None:
        """Ask for a dropped card, unless it was dropped where it came from."""
        if self.lists[at].items.position(key) < 0:
            self.move_asked.emit(key, self._columns[at].key)

    def _leave_others(self, at: int) -> None:
        for other, shown in enumerate(self.lists):
            if other != at and shown.currentIndex().isValid():
                shown.selectionModel().setCurrentIndex(
                    QModelIndex(), shown.selectionModel().SelectionFlag.Clear
                )


class _ColumnLink(QObject):
    """Tells the board which of its columns is speaking."""

    def __init__(self, board: Board, at: int) -> None:
        super().__init__(board.lists[at])
        self._board = board
        self._at = at

    def go(self, side: int, along: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._board.step(self._at, side, along=along)

    def take(self, key: str) -> None:
        self._board.take(self._at, key)

    def enter(self) -> None:
        self._board._leave_others(self._at)  # noqa: SLF001 - a part of the board
