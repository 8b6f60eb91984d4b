"""The list of a roster walk: digits answer, arrows move, a value is typed in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.kit.items import ItemDelegate, ItemsView
from ui.kit.parts import paint_ring
from ui.visits.roster.rows import HEADING, WalkRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.kit.items import Index
    from ui.kit.theme import Theme

ROW, HEAD = 29, 34
_GLYPH, _LABEL, _VALUE, _WORD, _ASIDE = 14, 36, 226, 92, 142
_DIGITS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}


class WalkList(ItemsView):
    """Says what was pressed on which row; the sheet knows what it means."""

    digit_pressed = Signal(int)
    letter_pressed = Signal(str)
    clear_pressed = Signal()
    rest_asked = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("walk")
        self._delegate = _Painter(theme, self)
        self.setItemDelegate(self._delegate)
        self.editor = QLineEdit(self.viewport())
        self.editor.setObjectName("walk.value")
        self.editor.installEventFilter(self)
        self.editor.hide()
        self.verticalScrollBar().valueChanged.connect(self._place_editor)
        self.current_changed.connect(lambda _key: self.end_edit())

    @property
    def row(self) -> WalkRow | None:
        """The row that an answer goes to."""
        number = self.currentIndex().row()
        item = self.items.items[number] if 0 <= number < len(self.items.items) else None
        return item if isinstance(item, WalkRow) and item.key else None

    def show_rows(self, rows: Sequence[WalkRow]) -> None:
        """Replace the rows; place and current row stay."""
        at, current = self.verticalScrollBar().value(), self.current_key
        self.items.show(rows)
        if current:
            self.go_to(current)
        self.verticalScrollBar().setValue(at)

    def next_open(self) -> None:
        """Go to the next row that still asks something."""
        rows = self.items.items
        for number in range(self.currentIndex().row() + 1, len(rows)):
            row = rows[number]
            if isinstance(row, WalkRow) and row.key and not row.moot:
                self._go_to_row(number)
                return

    def edit_value(self, text: str, name: str) -> None:
        """Let a value be typed where it stands in the current row."""
        self.editor.setText(text)
        self.editor.setAccessibleName(name)
        self.editor.show()
        self._place_editor()
        self.editor.selectAll()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end_edit(self) -> None:
        """Take the typed line away and the keyboard back."""
        if self.editor.isVisibleTo(self):
            self.editor.hide()
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = _DIGITS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        letter = event.text().casefold()
        if not plain or self.row is None:
            super().keyPressEvent(event)
        elif digit is not None:
            self.digit_pressed.emit(digit)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.clear_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.digit_pressed.emit(2)
        elif letter == "a":
            self.rest_asked.emit()
        elif letter in ("y", "n", "s"):
            self.letter_pressed.emit(letter)
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the typed value, Esc leaves it, arrows stay in the line."""
        if watched is self.editor and isinstance(event, QKeyEvent) \
                and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.typed.emit(self.editor.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.end_edit()
                return True
        return super().eventFilter(watched, event)

    def _place_editor(self) -> None:
        if self.editor.isVisibleTo(self):
            area = self.visualRect(self.currentIndex())
            left = self.theme.px(_VALUE) - 7
            wide = area.width() - left - self.theme.px(_WORD + _ASIDE) - 14
            self.editor.setGeometry(area.x() + left, area.y() + 1, wide, area.height() - 3)


class _Painter(ItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = self.item(index).kind == HEADING
        return QSize(self.width, self.ink.px(HEAD if heading else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: WalkRow = self.item(index)
        area: QRect = option.rect
        ink = self.ink
        if row.kind == HEADING:
            self._heading(painter, QRectF(area), row)
            return
        self.paint_ground(painter, area, index.row())
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, ink.color("line_1"))
        middle = area.y() + area.height() / 2
        if row.glyph:
            ink.glyph(painter, row.glyph, ink.px(_GLYPH), middle, ink.px(12))
        full = QRectF(area).adjusted(ink.px(_LABEL), 0, -ink.px(14), -1)
        label = QRectF(full.x(), full.y(), ink.px(_VALUE - _LABEL) - 8, full.height())
        quiet = "tx_3" if row.moot else "tx_2"
        ink.line(painter, label, row.title, ink.face(13), quiet)
        right = ink.px(_ASIDE)
        ink.line(painter, QRectF(full.right() - right, full.y(), right, full.height()), row.aside,
                 ink.face(12), "tx_3", right=True)  # fmt: skip
        word = QRectF(full.right() - right - ink.px(_WORD), full.y(), ink.px(_WORD), full.height())
        ink.line(painter, word, row.word, ink.face(12, 500), "tx_1")
        values = QRectF(ink.px(_VALUE), full.y(), word.x() - ink.px(_VALUE) - 8, full.height())
        self._values(painter, values, row)
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def _heading(self, painter: QPainter, area: QRectF, row: WalkRow) -> None:
        ink = self.ink
        inner = area.adjusted(ink.px(_GLYPH), ink.px(6), -ink.px(14), 0)
        wide = ink.line(painter, inner, row.title, ink.face(13, 600), "tx_1")
        ink.line(painter, inner.adjusted(wide + ink.px(8), 0, 0, 0), row.value, ink.face(12),
                 "tx_3")  # fmt: skip
        painter.fillRect(QRectF(area.x(), area.bottom(), area.width(), 1), ink.color("line_2"))

    def _values(self, painter: QPainter, area: QRectF, row: WalkRow) -> None:
        ink = self.ink
        if row.kind != "fact" or not row.said:
            ink.line(painter, area, row.value, ink.face(13),
                     "tx_3" if row.moot or not row.word else "tx_1")  # fmt: skip
            if row.said:
                wide = ink.face(13).metrics.horizontalAdvance(row.value) + ink.px(10)
                ink.line(painter, area.adjusted(wide, 0, 0, 0), row.said, ink.face(12), "tx_2")
            return
        half = area.width() / 2
        wide = ink.line(painter, QRectF(area.x(), area.y(), half - 22, area.height()), row.value,
                        ink.face(13), "tx_3")  # fmt: skip
        at = area.x() + wide + ink.px(6)
        ink.icon(painter, "arrow-right", at, area.y() + area.height() / 2, ink.px(12), "tx_3")
        ink.line(painter, QRectF(at + ink.px(18), area.y(), area.right() - at - ink.px(18),
                                 area.height()), row.said, ink.face(13, 600), "tx_1")  # fmt: skip
