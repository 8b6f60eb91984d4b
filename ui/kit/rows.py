"""Paints the rows of a table: one delegate for every kind of column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QToolTip
from typing_extensions import override

from ui.kit.columns import FAINT, Kind, RowState
from ui.kit.ink import Face, Ink
from ui.kit.parts import (
    BOX,
    paint_box,
    paint_bullet,
    paint_mark,
    paint_ring,
    paint_share,
    paint_spark,
)
from ui.kit.picks import PickState
from ui.kit.state_mark import paint_state, state_word
from ui.kit.table import PagedTableModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QHelpEvent, QPainter
    from PySide6.QtWidgets import QAbstractItemView

    from ui.kit.columns import Column
    from ui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 30
EDGE = 14  # padding at the outer sides of a row
PADDING = 8  # padding between columns
GLYPH = 12
BAR_WIDTH = 34
BAR_ROOM = 86  # bar, gap and the widest percentage
BULLET_HEIGHT = 14
SPARK_WIDTH = 52
SECONDARY_ROOM = 36  # less than this is not worth a fragment

_BASE: dict[Kind, tuple[float, int, str]] = {  # size, weight, color
    Kind.PLAIN: (13, 400, "tx_1"),
    Kind.STRONG: (13, 500, "tx_1"),
    Kind.CODE: (13, 400, "tx_2"),
    Kind.QUIET: (13, 400, "tx_2"),
    Kind.NUMBER: (13, 400, "tx_2"),
    Kind.MONEY: (13, 400, "tx_1"),
    Kind.DATE: (13, 400, "tx_1"),
    Kind.STATUS: (13, 400, "tx_1"),
    Kind.TWO_LINE: (13, 500, "tx_1"),
    Kind.SPARK: (13, 400, "tx_1"),
    Kind.BAR: (13, 400, "tx_1"),
    Kind.BULLET: (13, 400, "tx_1"),
}

_BAR_TONES = {"tx_1": "c_ctx", "tx_3": "line_2"}  # of a figure in plain and in faint ink


class RowDelegate(QStyledItemDelegate):
    """Paints what a `PagedTableModel` holds.

    The view tells which row is current and which is under the pointer: Qt knows the hovered
    cell only, and a row is one thing here.
    """

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.ink = Ink(theme, self)
        self.current_row = -1
        self.hovered_row = -1
        self.ring = False
        self.rows: dict[int, Any] = {}  # the rows of the paint under way, by number
        self._faces: dict[Kind, tuple[Face, str]] = {}
        self._pads: dict[tuple[int, int], tuple[int, int]] = {}
        theme.changed.connect(self._pads.clear)
        theme.changed.connect(self._faces.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.ink.px(ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PagedTableModel):
            super().paint(painter, option, index)
            return
        section, number = index.column(), index.row()
        row = self.rows[number] if number in self.rows else model.row(number)
        column = model.column(section)
        cell = self._inside(option.rect, section, model.columnCount())
        if row is None:
            self._waiting(painter, cell, section)
        elif column is None:
            side = self.ink.px(BOX)
            box = QRectF(cell.x(), cell.y() + (cell.height() - side) / 2, side, side)
            picked = PickState.ALL if model.is_picked(row) else PickState.NONE
            paint_box(painter, box, picked, self.ink)
        else:
            if column.mark is not None and (tone := column.mark(row)):
                paint_mark(painter, option.rect, tone, self.ink)
            if section == model.first_column and model.facts.state is not None:
                cell = self._mark(painter, cell, model.row_state(row))
            self._cell(painter, cell, column, row)

    def paint_ground(self, painter: QPainter, area: QRect, number: int, *, picked: bool) -> None:
        """Paint what lies under all cells of row `number`: once a row, not once a cell."""
        if picked or number == self.current_row:
            painter.fillRect(area, self.ink.color("sel"))
        elif number == self.hovered_row:
            painter.fillRect(area, self.ink.color("hover"))
        line = QRect(area.x(), area.bottom(), area.width(), 1)
        painter.fillRect(line, self.ink.color("line_1"))

    def paint_marks(self, painter: QPainter, area: QRect) -> None:
        """Paint what lies over the cells of the current row: its bar, or the focus ring."""
        if self.ring:
            paint_ring(painter, QRectF(area), self.ink)
        else:
            painter.fillRect(area.x(), area.y(), 3, area.height(), self.ink.color("ac"))

    def _inside(self, area: QRect, section: int, sections: int) -> QRect:
        """`cell_area` with the paddings looked up once per table."""
        pads = self._pads.get((section, sections))
        if pads is None:
            pads = self._pads[section, sections] = paddings(section, sections, self.ink)
        return area.adjusted(pads[0], 0, -pads[1], -1)

    def _waiting(self, painter: QPainter, cell: QRect, section: int) -> None:
        """A still bar where text will be; its width varies so that it reads as text."""
        height = self.ink.px(10)
        width = min(cell.width(), int(cell.width() * (0.62 + 0.16 * (section % 3))))
        bar = QRectF(cell.x(), cell.y() + (cell.height() - height) / 2, width, height)
        paint_share(painter, bar, 0, "line_1", self.ink)

    def _mark(self, painter: QPainter, cell: QRect, state: RowState) -> QRect:
        if state is RowState.SETTLED:
            return cell
        size = self.ink.px(13)
        middle = cell.y() + cell.height() / 2
        paint_state(painter, self.ink, state, cell.x(), middle, size)
        return cell.adjusted(size + self.ink.px(5), 0, 0, 0)

    def _cell(self, painter: QPainter, cell: QRect, column: Column[Any], row: Any) -> None:
        face, color = self._voice(column, row)
        text = column.text(row)
        if column.kind is Kind.TWO_LINE:
            self._two_lines(painter, cell, text, column, row)
            return
        if column.kind is Kind.STATUS:
            glyph = column.glyph(row) if column.glyph is not None else ""
            cell = self._glyph(painter, cell, glyph)
            if glyph == "ok" and color == "tx_1":
                color = "tx_2"  # what is fine speaks quietly
        elif column.kind is Kind.BAR and column.share is not None:
            self._bar(painter, cell, column.share(row), color)
        elif column.kind is Kind.BULLET and column.bullet is not None:
            room = self.ink.px(BAR_ROOM - BAR_WIDTH)
            bar = QRectF(cell.x(), cell.center().y() - self.ink.px(BULLET_HEIGHT) / 2 + 0.5,
                         cell.width() - room, self.ink.px(BULLET_HEIGHT))  # fmt: skip
            paint_bullet(painter, bar, column.bullet(row), self.ink)
        elif column.kind is Kind.SPARK and column.series is not None:
            self._spark(painter, cell, column, row)
        advance = self.ink.line(painter, cell, text, face, color, right=column.right)
        if column.secondary is not None and not column.right:
            rest = cell.adjusted(int(advance) + self.ink.px(6), 0, 0, 0)
            if rest.width() >= self.ink.px(SECONDARY_ROOM):
                self.ink.line(painter, rest, column.secondary(row), self.ink.face(12), "tx_3")

    def _voice(self, column: Column[Any], row: Any) -> tuple[Face, str]:
        tone = column.tone(row) if column.tone is not None else ""
        code = column.kind is Kind.CODE
        if tone == FAINT:
            return self.ink.face(_BASE[column.kind][0], code=code), "tx_3"
        if tone:
            return self.ink.face(_BASE[column.kind][0], 600, code=code), f"{tone}_tx"
        voice = self._faces.get(column.kind)
        if voice is None:
            size, weight, color = _BASE[column.kind]
            voice = self._faces[column.kind] = self.ink.face(size, weight, code=code), color
        return voice

    def _glyph(self, painter: QPainter, cell: QRect, glyph: str) -> QRect:
        if not glyph:
            return cell
        size = self.ink.px(GLYPH)
        self.ink.glyph(painter, glyph, cell.x(), cell.y() + cell.height() / 2, size)
        return cell.adjusted(size + self.ink.px(5), 0, 0, 0)

    def _two_lines(
        self, painter: QPainter, cell: QRect, text: str, column: Column[Any], row: Any
    ) -> None:
        face, color = self._voice(column, row)
        middle = cell.y() + cell.height() / 2
        upper = QRectF(cell.x(), middle - self.ink.px(17), cell.width(), self.ink.px(18))
        self.ink.line(painter, upper, text, face, color)
        if column.secondary is not None:
            lower = QRectF(cell.x(), middle + self.ink.px(1), cell.width(), self.ink.px(16))
            self.ink.line(painter, lower, column.secondary(row), self.ink.face(12), "tx_2")

    def _bar(self, painter: QPainter, cell: QRect, share: float | None, color: str) -> None:
        if share is None:
            return
        left = cell.right() + 1 - self.ink.px(BAR_ROOM)
        bar = QRectF(left, cell.center().y() - 2, self.ink.px(BAR_WIDTH), 6)
        tone = _BAR_TONES.get(color, color.removesuffix("_tx"))
        paint_share(painter, bar, share, tone, self.ink)

    def _spark(self, painter: QPainter, cell: QRect, column: Column[Any], row: Any) -> None:
        width = self.ink.px(SPARK_WIDTH)
        area = QRectF(cell.x(), cell.y() + 5, width, cell.height() - 10)
        if column.series is not None:
            paint_spark(painter, area, column.series(row), self.ink, span=column.series_span)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        text = self.tip(index.model(), option.rect, index)
        QToolTip.showText(event.globalPos(), text, view)
        return bool(text)

    def tip(self, model: QAbstractItemModel, area: QRect, index: Index) -> str:
        """Return what the pointer should be told: cut text in full, and an unsent change."""
        if not isinstance(model, PagedTableModel):
            return ""
        row, column = model.row(index.row()), model.column(index.column())
        if row is None or column is None:
            return ""
        lines = []
        face, _ = self._voice(column, row)
        text = column.text(row)
        secondary = column.secondary(row) if column.secondary is not None else ""
        needed = face.metrics.horizontalAdvance(text)
        if secondary and column.kind is not Kind.TWO_LINE:
            needed += self.ink.px(6) + self.ink.face(12).metrics.horizontalAdvance(secondary)
        if column.kind is Kind.STATUS:
            needed += self.ink.px(GLYPH + 5)
        if needed > cell_area(area, index.column(), model.columnCount(), self.ink).width():
            lines.append(f"{text}\n{secondary}" if secondary else text)
        if column.remark is not None and (remark := column.remark(row)):
            lines.append(f"{text}, {remark}" if not lines else remark)
        state = model.row_state(row)
        if index.column() == model.first_column and state is not RowState.SETTLED:
            lines.append(state_word(state).capitalize())
        return "\n".join(lines)


def paddings(section: int, sections: int, ink: Ink) -> tuple[int, int]:
    """Return the space left and right of a section's text."""
    left = ink.px(EDGE if section == 0 else PADDING)
    return left, ink.px(EDGE if section == sections - 1 else PADDING)


def cell_area(area: QRect, section: int, sections: int, ink: Ink) -> QRect:
    """Return the part of a cell that may hold text; the last pixel row is the row's line."""
    left, right = paddings(section, sections, ink)
    return area.adjusted(left, 0, -right, -1)
