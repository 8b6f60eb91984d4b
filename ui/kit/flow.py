"""A layout that breaks into lines, for chips and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(QLayout):
    """Puts items side by side and goes on below when the line is full."""

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 6,
        *,
        centred: bool = False,
        yielding: bool = False,
    ) -> None:
        """Lay out from the top; what is `centred` stands in the middle of a higher parent.

        What is `yielding` makes do with the rest of a line, down to its least, before it goes
        on below.
        """
        super().__init__(parent)
        self._centred, self._yielding = centred, yielding
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, position: int, widget: QWidget) -> None:
        """Add `widget` before the item at `position`."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        spots = list(self._spots(QRect(0, 0, width, 0)))
        bottom = max((spot.bottom() + 1 for _item, spot in spots), default=0)
        return bottom + self.contentsMargins().bottom()

    def width_within(self, part: QWidget, width: int) -> int:
        """Return how wide `part` is where all have `width`; 0 of what is not shown."""
        spots = self._spots(QRect(0, 0, width, 0))
        return next((spot.width() for item, spot in spots if item.widget() is part), 0)

    def line_width(self) -> int:
        """Return how wide it would be in one line."""
        shown = [
            item for item in self._items if (part := item.widget()) is None or not part.isHidden()
        ]
        return sum(item.sizeHint().width() + self._gap for item in shown) - self._gap * bool(shown)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        free = rect.height() - self.heightForWidth(rect.width()) if self._centred else 0
        for item, spot in self._spots(rect):
            item.setGeometry(spot.translated(0, max(0, free) // 2))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _spots(self, rect: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, line = inner.left(), inner.top(), 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            rest = inner.right() + 1 - x
            if line and self._yielding and item.minimumSize().width() <= rest:
                size.setWidth(min(size.width(), rest))
            if line and size.width() > rest:
                yield from _centred(row, line)
                x, y, line, row = inner.left(), y + line + self._gap, 0, []
            row.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            line = max(line, size.height())
        yield from _centred(row, line)


def _centred(
    row: list[tuple[QLayoutItem, QRect]], height: int
) -> Iterator[tuple[QLayoutItem, QRect]]:
    for item, spot in row:
        yield item, spot.translated(0, (height - spot.height()) // 2)
