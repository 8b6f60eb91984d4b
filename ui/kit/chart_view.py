"""A chart on screen: painted shapes, hits under pointer and arrows, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.charts.shapes import Drawing, Hit, Table
from ui.kit.drawing import draw_shapes, measure_with
from ui.kit.ink import Ink
from ui.kit.parts import paint_ring

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from provider_ops.charts.text import Measure
    from ui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Key = Qt.Key
_NOWHERE = QModelIndex()
_BACK = (Key.Key_Left, Key.Key_Up)
_FORTH = (Key.Key_Right, Key.Key_Down)

if TYPE_CHECKING:
    Layout: TypeAlias = Callable[[float, float, Measure], Drawing]


class ChartTableModel(QAbstractTableModel):
    """A chart's figures as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table()

    def show(self, table: Table) -> None:
        """Replace the figures."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        widest = max((len(row) for row in self._table.rows), default=0)
        return 0 if parent.isValid() else max(len(self._table.header), widest)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        row = self._table.rows[index.row()]
        if role == Role.AccessibleTextRole and index.column() == 0:
            return ", ".join(row)
        return row[index.column()] if index.column() < len(row) else ""

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        named = orientation == Qt.Orientation.Horizontal and section < len(self._table.header)
        return self._table.header[section] if named and role == Role.DisplayRole else None


class ChartView(QWidget):
    """Shows one chart of provider_ops.charts at any size.

    Arrows walk the hits, Enter or a click emits `activated` with the hit's key, T shows the
    figures as a table and T or Escape goes back. The finding is the accessible description.
    All of it grows with the size of text: a unit of a layout is a pixel at 100%.
    """

    activated = Signal(str)
    table_shown = Signal(bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self._layout_of: Layout | None = None
        self.drawing = Drawing(0, 0, (), "")
        self.current = -1
        self._hovered = -1
        self._units: tuple[float, bool] | None = None
        self._table = ChartTableModel(self)
        self.table = QTableView(self)
        self.table.setModel(self._table)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setShowGrid(False)
        self.table.hide()
        self.table.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setAccessibleName(name)
        self.table.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._size)
        theme.changed.connect(self._lay_out)

    def show_chart(self, layout: Layout) -> None:
        """Show what `layout` makes of the widget's size; it is asked again on every resize."""
        self._layout_of = layout
        self.current = -1
        self._lay_out()

    def set_height(self, units: float, *, grows: bool = False) -> None:
        """Be so high, in pixels at 100% text size, at any size of text; `grows`: or higher."""
        self._units = (units, grows)
        self._size()

    def show_table(self, *, shown: bool) -> None:
        """Show the figures as a table, or the chart again."""
        if shown != self.table.isHidden():
            return
        self.table.setVisible(shown)
        (self.table if shown else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.table_shown.emit(shown)
        self.update()

    def hit_at(self, point: QPointF) -> int:
        """Return which hit lies under `point`, the smallest if several do, or -1."""
        found = [
            (hit.w * hit.h, at)
            for at, hit in enumerate(self.drawing.hits)
            if self._area(hit).contains(point)
        ]
        return min(found)[1] if found else -1

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.table.isVisible():
            return
        painter = QPainter(self)
        hits = self.drawing.hits
        if 0 <= self._hovered < len(hits):
            painter.fillRect(self._area(hits[self._hovered]), self._ink.color("hover"))
        draw_shapes(painter, self.drawing.shapes, self._ink, self._scale)
        if self.hasFocus():
            ring = self._area(hits[self.current]) if self.current >= 0 else QRectF(self.rect())
            paint_ring(painter, ring, self._ink, 4)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, hits = event.key(), self.drawing.hits
        if key == Key.Key_T and not event.modifiers():
            self.show_table(shown=True)
        elif key in (*_BACK, *_FORTH) and hits:
            step = 1 if key in _FORTH else -1
            start = -1 if self.current < 0 and step > 0 else self.current
            self._go_to(max(0, min(len(hits) - 1, start + step)))
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space) and self.current >= 0:
            self.activated.emit(hits[self.current].key)
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            pressed: Any = event
            if pressed.key() in (Key.Key_T, Key.Key_Escape):
                self.show_table(shown=False)
                return True
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.hit_at(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(at)
            self.activated.emit(self.drawing.hits[at].key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.hit_at(event.position())
        if at != self._hovered:
            self._hovered = at
            shape = Qt.CursorShape.ArrowCursor if at < 0 else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.hit_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.drawing.hits[at].tooltip if at >= 0 else "")
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _go_to(self, at: int) -> None:
        self.current = at
        hit = self.drawing.hits[at]
        self.setAccessibleDescription(f"{hit.tooltip}. {self.drawing.description}")
        self.update()

    def _size(self) -> None:
        if self._units is not None:
            units, grows = self._units
            height = self._ink.px(units)
            self.setMinimumHeight(height)
            if not grows:
                self.setMaximumHeight(height)

    def _lay_out(self) -> None:
        if self._layout_of is None:
            return
        scale = self._scale
        measure = measure_with(self._ink, scale)
        self.drawing = self._layout_of(self.width() / scale, self.height() / scale, measure)
        self.current = min(self.current, len(self.drawing.hits) - 1)
        self._hovered = -1
        self.setAccessibleDescription(self.drawing.description)
        self._table.show(self.drawing.table)
        self.update()

    @property
    def _scale(self) -> float:
        return self._ink.theme.text_scale

    def _area(self, hit: Hit) -> QRectF:
        scale = self._scale
        return QRectF(hit.x * scale, hit.y * scale, hit.w * scale, hit.h * scale)
