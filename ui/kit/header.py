"""The heading of a table: titles, the order arrow, and the box that picks everything."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from ui.kit.ink import Ink
from ui.kit.paging import Sort
from ui.kit.parts import BOX, paint_box
from ui.kit.picks import PickState
from ui.kit.rows import cell_area, paddings
from ui.kit.table import PagedTableModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

HEADER_HEIGHT = 28


class TableHeader(QHeaderView):
    """Paints titles in 11 px and asks for another order when one is clicked."""

    sort_asked = Signal(Sort)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ink = Ink(theme, self)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.sectionClicked.connect(self._click)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._ink.px(HEADER_HEIGHT))

    def section_width(self, section: int) -> int:
        """Return the width in which the title of a column, and its arrow, stand whole."""
        model = self.model()
        column = model.column(section) if isinstance(model, PagedTableModel) else None
        if column is None:
            return 0
        words = ceil(self._ink.face(11, 600).metrics.horizontalAdvance(column.title))
        arrow = self._ink.px(12) if column.sort else 0
        return words + arrow + sum(paddings(section, self.count(), self._ink))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        painter.fillRect(rect, self._ink.color("inset"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._ink.color("line_2"))
        if not isinstance(model, PagedTableModel):
            return
        area = cell_area(rect, logicalIndex, model.columnCount(), self._ink)
        column = model.column(logicalIndex)
        if column is None:
            side = self._ink.px(BOX)
            box = QRectF(area.x(), rect.y() + (rect.height() - 1 - side) / 2, side, side)
            paint_box(painter, box, model.pick_state(), self._ink)
            return
        face = self._ink.face(11, 600)
        arrow = _arrow(model.sorting, column.sort)
        room = self._ink.px(12) if arrow else 0
        text = area.adjusted(0, 0, -room, 0)
        color = "tx_1" if arrow else "tx_3"
        advance = self._ink.line(painter, text, column.title, face, color, right=column.right)
        if arrow:
            left = text.right() + 1 if column.right else area.x() + int(advance)
            spot = QRect(left + self._ink.px(3), area.y(), self._ink.px(12), area.height())
            self._ink.line(painter, spot, arrow, face, color)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        painter.fillRect(area, self._ink.color("inset"))
        painter.fillRect(0, area.bottom(), area.width(), 1, self._ink.color("line_2"))
        painter.end()
        super().paintEvent(event)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        model, section = self.model(), self.logicalIndexAt(e.position().toPoint())
        column = model.column(section) if isinstance(model, PagedTableModel) else None
        sortable = section == 0 if column is None else bool(column.sort)
        shape = Qt.CursorShape.PointingHandCursor if sortable else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        super().mouseMoveEvent(e)

    def _click(self, section: int) -> None:
        model = self.model()
        if not isinstance(model, PagedTableModel):
            return
        column = model.column(section)
        if column is None:
            model.pick_all(picked=model.pick_state() is not PickState.ALL)
        elif column.sort:
            same = model.sorting is not None and model.sorting.by == column.sort
            turned = same and model.sorting is not None and not model.sorting.descending
            self.sort_asked.emit(Sort(column.sort, descending=turned))


def _arrow(sorting: Sort | None, by: str) -> str:
    if sorting is None or not by or sorting.by != by:
        return ""
    return "↓" if sorting.descending else "↑"
