"""Things to do: a box, words of up to two lines, and below them when they are due and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem
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
TITLE, BELOW = 18, 16  # heights of a line


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `tone` colours when it is due; `strong` sets that bold.

    When it is due, the `notes` (for whom, why now) and the `detail` (where) follow each other
    below the words, on as many lines as they need.
    """

    key: str
    title: str
    detail: str = ""
    due: str = ""
    notes: tuple[str, ...] = ()
    tone: str = ""
    strong: bool = False
    done: bool = False

    @property
    def spoken(self) -> str:
        """The task as one sentence."""
        return ", ".join((self.title, *self.below))

    @property
    def below(self) -> tuple[str, ...]:
        """What stands below the words."""
        return tuple(filter(None, (self.due, *self.notes, self.detail)))


class TaskDelegate(ItemDelegate):
    """Paints a `Task`; the height follows the words."""

    edge = EDGE

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self.item(index)
        ink = self.ink
        height = 2 * ink.px(PAD) + len(self._title(item)) * ink.px(TITLE)
        return QSize(self.width, height + len(self._below(item)) * ink.px(BELOW) + 1)

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
        line = QRectF(left, top, self._room, ink.px(TITLE))
        for text in self._title(item):
            ink.line(painter, line, text, ink.face(13), "tx_1")
            line.translate(0, ink.px(TITLE))
        line.setHeight(ink.px(BELOW))
        due = ink.face(12, 600 if item.strong or item.tone else 400)
        color = f"{item.tone}_tx" if item.tone else "tx_1" if item.strong else "tx_2"
        for number, words in enumerate(self._below(item)):
            first = item.due if number == 0 else ""
            used = ink.line(painter, line, first, due, color)
            rest = line.adjusted(used, 0, 0, 0)
            ink.line(painter, rest, words.removeprefix(first), ink.face(12), "tx_2")
            line.translate(0, ink.px(BELOW))
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
        return self.ink.lines(item.title, self.ink.face(13), self._room, 2)

    def _below(self, item: Task) -> tuple[str, ...]:
        return self.ink.packed(item.below, self.ink.face(12, 600), self._room)  # the widest face

    @property
    def _room(self) -> int:
        return self.width - self.ink.px(2 * self.edge + BOX + GAP)


class TaskList(ItemsView):
    """`check_asked` tells which box was clicked, or X or Space pressed on its row.

    It is as high as its rows, so that none is ever cut in two: what is around it scrolls.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._delegate = TaskDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview_asked.connect(self.check_asked)
        self.items.modelReset.connect(self.updateGeometry)
        theme.changed.connect(self.updateGeometry)

    def show_tasks(self, tasks: list[Task]) -> None:
        """Replace the rows."""
        self.items.show(tasks)

    def stand_alone(self) -> None:
        """Take no padding at the sides: for a list inside a block, which has its own."""
        self._delegate.edge = 0

    @override
    def sizeHint(self) -> QSize:
        option = QStyleOptionViewItem()
        self._delegate.width = self.viewport().width()
        heights = [
            self._delegate.sizeHint(option, self.items.index(row)).height()
            for row in range(self.items.rowCount())
        ]
        return QSize(120, max(1, sum(heights)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words break elsewhere

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        point = e.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and self._on_box(point):
            self.check_asked.emit(self._delegate.item(index).key)

    def _on_box(self, point: QPoint) -> bool:
        return point.x() <= self.theme.px(self._delegate.edge + BOX + 5)
