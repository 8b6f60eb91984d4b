"""Things to do: a box, words of up to two lines, whose they are, and when they are due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import BOX, paint_box, paint_ring
from ui.kit.picks import PickState

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

EDGE, GAP, PAD = 14, 9, 7


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `tone` colours when it is due; `strong` sets that bold."""

    key: str
    title: str
    detail: str = ""
    due: str = ""
    tone: str = ""
    strong: bool = False
    done: bool = False

    @property
    def spoken(self) -> str:
        """The task as one sentence."""
        return ", ".join(part for part in (self.title, self.detail, self.due) if part)


class TaskDelegate(ItemDelegate):
    """Paints a `Task`; the height follows the words."""

    edge = EDGE

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self.item(index)
        ink = self.ink
        height = 2 * ink.px(PAD) + len(self._title(item)) * ink.px(18)
        return QSize(self.width, height + (ink.px(16) if item.detail else 0) + 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, area, ink = self.item(index), option.rect, self.ink
        last = index.row() == index.model().rowCount() - 1
        self._ground(painter, area, index.row(), ruled=not last)
        side, edge = ink.px(BOX), ink.px(self.edge)
        top = area.y() + ink.px(PAD)
        box = QRectF(area.x() + edge, top + ink.px(1.5), side, side)
        paint_box(painter, box, PickState.ALL if item.done else PickState.NONE, ink)
        left = box.right() + ink.px(GAP)
        right = area.right() - edge
        if item.due:
            face = ink.face(12, 600 if item.strong or item.tone else 400)
            color = f"{item.tone}_tx" if item.tone else "tx_1" if item.strong else "tx_2"
            spot = QRectF(left, top, right - left, ink.px(18))
            ink.line(painter, spot, item.due, face, color, right=True)
        for text in self._title(item):
            line = QRectF(left, top, right - left, ink.px(18))
            ink.line(painter, line, text, ink.face(13), "tx_1")
            top += ink.px(18)
        detail = QRectF(left, top, right - left, ink.px(16))
        ink.line(painter, detail, item.detail, ink.face(12), "tx_2")
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def _ground(self, painter: QPainter, area: QRect, number: int, *, ruled: bool) -> None:
        """Boxes are for ticking: the row under the pointer is tinted, the current only ringed."""
        ink, edge = self.ink, self.ink.px(self.edge)
        if number == self.hovered:
            painter.fillRect(area, ink.color("hover"))
        if ruled:
            line = (area.x() + edge, area.bottom(), area.width() - 2 * edge, 1)
            painter.fillRect(*line, ink.color("line_1"))

    def _title(self, item: Task) -> tuple[str, ...]:
        ink = self.ink
        room = self.width - ink.px(2 * self.edge + BOX + GAP)
        if item.due:
            face = ink.face(12, 600 if item.strong or item.tone else 400)
            room -= int(face.metrics.horizontalAdvance(item.due)) + ink.px(8)
        return ink.lines(item.title, ink.face(13), room, 2)


class TaskList(ItemsView):
    """`check_asked` tells which box was clicked, or X or Space pressed on its row."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._delegate = TaskDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.preview_asked.connect(self.check_asked)

    def show_tasks(self, tasks: list[Task]) -> None:
        """Replace the rows."""
        self.items.show(tasks)
        self.updateGeometry()

    def stand_alone(self) -> None:
        """Be as high as all rows, without padding at the sides: for a list inside a page."""
        self._delegate.edge = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.modelReset.connect(self._fit)
        self.theme.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._delegate.edge:
            self._fit()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        point = e.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and self._on_box(point):
            self.check_asked.emit(self._delegate.item(index).key)

    def _on_box(self, point: QPoint) -> bool:
        return point.x() <= self.theme.px(self._delegate.edge + BOX + 5)

    @Slot()
    def _fit(self) -> None:
        option = QStyleOptionViewItem()
        self._delegate.width = self.viewport().width()
        height = sum(
            self._delegate.sizeHint(option, self.items.index(row)).height()
            for row in range(self.items.rowCount())
        )
        self.setFixedHeight(max(1, height))
