"""Fields that two people changed: mine, theirs, and what both had seen, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import paint_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.theme import Theme

MINE, THEIRS = "mine", "theirs"
ROW, NAME, PAD, DISC = 54, 124, 12, 15
LINES = 2
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field. `chosen` is MINE, THEIRS or empty; `open_word` stands there while it is empty."""

    key: str
    title: str
    mine: str
    theirs: str
    base: str
    chosen: str = ""
    open_word: str = ""

    @property
    def spoken(self) -> str:
        """The field as one sentence."""
        words = (self.title, f"mine {self.mine}", f"theirs {self.theirs}", f"before {self.base}",
                 self.chosen or self.open_word)  # fmt: skip
        return ", ".join(words)


class ChoiceDelegate(ItemDelegate):
    """Paints a name, two options with a disc each, and the value before."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, self.ink.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, ink, area = self.item(index), self.ink, QRectF(option.rect)
        name, mine, theirs, base = columns(area, ink.px(NAME))
        painter.fillRect(QRectF(area.x(), area.bottom(), area.width(), 1), ink.color("line_1"))
        for cell in (mine, theirs, base):
            painter.fillRect(QRectF(cell.x(), cell.y(), 1, cell.height()), ink.color("line_1"))
        self._name(painter, name, item)
        for cell, key, words in ((mine, MINE, item.mine), (theirs, THEIRS, item.theirs)):
            self._option(painter, cell, words, chosen=item.chosen == key)
        self._words(painter, base.adjusted(ink.px(PAD), 0, -ink.px(PAD), 0), item.base, "tx_2")
        if index.row() == self.current:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), ink.color("ac"))
            if self.ring:
                paint_ring(painter, area, ink)

    def _name(self, painter: QPainter, cell: QRectF, item: FieldChoice) -> None:
        ink = self.ink
        inner = cell.adjusted(ink.px(18), 0, -ink.px(6), 0)
        if item.chosen:
            ink.line(painter, inner, item.title, ink.face(13, 600), "tx_1")
            return
        middle = inner.center().y()
        upper = QRectF(inner.x(), middle - ink.px(17), inner.width(), ink.px(18))
        ink.line(painter, upper, item.title, ink.face(13, 600), "tx_1")
        ink.glyph(painter, "wa", inner.x(), middle + ink.px(9), ink.px(11))
        lower = QRectF(inner.x() + ink.px(15), middle + ink.px(1), inner.width(), ink.px(16))
        ink.line(painter, lower, item.open_word, ink.face(12), "wa_tx")

    def _option(self, painter: QPainter, cell: QRectF, words: str, *, chosen: bool) -> None:
        ink = self.ink
        if chosen:
            painter.fillRect(cell.adjusted(1, 0, 0, -1), ink.color("sel"))
        side = ink.px(DISC)
        disc = QRectF(cell.x() + ink.px(PAD), cell.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("ac" if chosen else "line_3", 1.5))
        painter.setBrush(ink.color("ac" if chosen else "panel"))
        painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color("on_ac"))
            painter.drawEllipse(disc.center(), side / 5, side / 5)
        painter.restore()
        left = disc.right() + ink.px(8)
        room = QRectF(left, cell.y(), cell.right() - ink.px(PAD) - left, cell.height())
        self._words(painter, room, words, "tx_1")

    def _words(self, painter: QPainter, room: QRectF, words: str, color: str) -> None:
        ink = self.ink
        lines = ink.lines(words, ink.face(13), room.width(), LINES)
        top = room.center().y() - len(lines) * ink.px(17) / 2
        for line in lines:
            spot = QRectF(room.x(), top, room.width(), ink.px(17))
            ink.line(painter, spot, line, ink.face(13), color)
            top += ink.px(17)


class ChoiceList(ItemsView):
    """As tall as its fields. Up and down move, left and right choose, a click does both."""

    choice_made = Signal(str, str)  # the field's key, MINE or THEIRS

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setItemDelegate(ChoiceDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)

    def show_fields(self, fields: Sequence[FieldChoice]) -> None:
        """Replace the fields; the current one stays."""
        kept = self.current_key
        delegate = self.painter_of_items
        ring = delegate.ring if delegate else False
        self.items.show(fields)
        if fields:
            self.go_to(kept if self.items.position(kept) >= 0 else fields[0].key)
        if delegate is not None:
            delegate.ring = ring
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = {Key.Key_Left: MINE, Key.Key_Right: THEIRS}.get(Key(event.key()))
        if side and self.current_key:
            self._set_ring(shown=True)
            self.choice_made.emit(self.current_key, side)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position()
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return
        _, mine, theirs, _ = columns(QRectF(self.visualRect(index)), self.theme.px(NAME))
        for cell, side in ((mine, MINE), (theirs, THEIRS)):
            if cell.contains(point):
                self.choice_made.emit(self.items.items[index.row()].key, side)

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.px(ROW) * max(1, len(self.items.items)))


def columns(area: QRectF, name: int) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """Return the cells of a row: name, mine, theirs, before."""
    wide = (area.width() - name) / 3

    def option(place: int) -> QRectF:
        return QRectF(area.x() + name + place * wide, area.y(), wide, area.height())

    head = QRectF(area.x(), area.y(), name, area.height())
    return head, option(0), option(1), option(2)
