"""Two-line rows: a name over a detail, with a mark before and a short fact after; seldom three."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import (
    BOX,
    TALL_ROW,
    paint_box,
    paint_number,
    paint_person,
    paint_ring,
    paint_tag,
    person_tone,
    tag_width,
)
from ui.kit.picks import PickState

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.theme import Theme

ROW_ONE_LINE = 30
LINE = 16
EDGE = 14
PERSON = 24
NUMBER = 22


@dataclass(frozen=True, slots=True)
class Tag:
    """A small tinted label; `tone` is ok, wa, cr, tr, ac or nu."""

    text: str
    tone: str = "nu"
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class TwoLineItem:
    """One row of a `TwoLineList`.

    Attributes:
        mark: Before the text: a status key ("ok"), "icon:phone", "person:MV", "number:3", or empty.
        fact: Short text at the right end, such as "25 d" or "4 d late".
        fact_tone: Colors the fact and sets it in medium weight.
        more: A third line below the detail; all rows of the list are as high then.
        checked: True or False draws a box before the text; None draws none.
        sentence: What assistive tools say; joined from the texts when empty.
    """

    key: str
    title: str
    detail: str = ""
    mark: str = ""
    fact: str = ""
    fact_tone: str = ""
    tag: Tag | None = None
    more: str = ""
    checked: bool | None = None
    code: bool = False
    sentence: str = ""

    @property
    def spoken(self) -> str:
        """The whole row as one sentence."""
        tag = self.tag.text if self.tag is not None else ""
        parts = (self.title, self.detail, self.more, tag, self.fact)
        return self.sentence or ", ".join(part for part in parts if part)


class TwoLineDelegate(ItemDelegate):
    """Paints a `TwoLineItem`; every row of a list has the same height, unless details break."""

    def __init__(self, theme: Theme, parent: TwoLineList) -> None:
        super().__init__(theme, parent)
        self.two_lines = True
        self.three_lines = False
        self.breaks = False

    @property
    def row_height(self) -> int:
        """How high each row is."""
        third = LINE if self.three_lines else 0
        return self.ink.px(TALL_ROW + third if self.two_lines else ROW_ONE_LINE)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        third = self.breaks and len(self._details(self.item(index))) > 1
        return QSize(self.width, self.row_height + (self.ink.px(LINE) if third else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self.item(index)
        area: QRect = option.rect
        self.paint_ground(painter, area, index.row())
        ink = self.ink
        inner = QRectF(area).adjusted(ink.px(EDGE), 0, -ink.px(EDGE), -1)
        if index.row() < index.model().rowCount() - 1:  # below the last one stands what comes next
            line = QRectF(inner.x(), area.bottom(), inner.width(), 1)
            painter.fillRect(line, ink.color("line_1"))
        inner.setLeft(inner.left() + self._before(painter, inner, item))
        title = ink.face(13, 500, code=item.code)
        detail, more = (*self._details(item), "")[:2] if self.breaks else (item.detail, item.more)
        top = inner.center().y() - ink.px(17 + (LINE / 2 if more else 0))
        upper = QRectF(inner.x(), top, inner.width(), ink.px(18))
        lower = QRectF(inner.x(), upper.bottom(), inner.width(), ink.px(LINE))
        if more:  # what stands after leaves the two lines below their room
            upper.setRight(upper.right() - self._after(painter, upper, item))
        else:
            used = self._after(painter, inner, item)
            for area_of_words in (inner, upper, lower):
                area_of_words.setRight(area_of_words.right() - used)
        if self.two_lines and item.detail:
            ink.line(painter, upper, item.title, title, "tx_1")
            ink.line(painter, lower, detail, ink.face(12), "tx_2")
            lower.translate(0, ink.px(LINE))
            ink.line(painter, lower, more, ink.face(12), "tx_2")
        else:
            used = ink.line(painter, inner, item.title, title, "tx_1") + ink.px(8)
            rest = inner.adjusted(used, 0, 0, 0)
            ink.line(painter, rest, item.detail, ink.face(12), "tx_2")
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def _details(self, item: TwoLineItem) -> tuple[str, ...]:
        """Return the detail in one line, or in two where its parts have no room in one."""
        ink, face = self.ink, self.ink.face(12)
        room = self.width - ink.px(2 * EDGE + (PERSON + 8 if item.mark else 0))
        if item.tag is not None:
            room -= int(tag_width(item.tag.text, item.tag.glyph, ink)) + ink.px(8)
        first, *rest = ink.packed(item.detail.split(" · "), face, room) or ("",)
        return (first, " · ".join(rest)) if rest else (first,)

    def _before(self, painter: QPainter, inner: QRectF, item: TwoLineItem) -> float:
        ink, middle, used = self.ink, inner.center().y(), 0.0
        if item.checked is not None:
            side = ink.px(BOX)
            box = QRectF(inner.x(), middle - side / 2, side, side)
            paint_box(painter, box, PickState.ALL if item.checked else PickState.NONE, ink)
            used = side + ink.px(9)
        kind, _, name = item.mark.partition(":")
        left = inner.x() + used
        if kind == "person":
            side = ink.px(PERSON)
            disc = QRectF(left, middle - side / 2, side, side)
            paint_person(painter, disc, name, person_tone(name), ink)
            used += side + ink.px(8)
        elif kind == "number":
            side = ink.px(NUMBER)
            paint_number(painter, QRectF(left, middle - side / 2, side, side), name, ink)
            used += side + ink.px(9)
        elif kind == "icon":
            ink.icon(painter, name, left, middle, ink.px(14), "tx_3")
            used += ink.px(22)
        elif kind:
            ink.glyph(painter, kind, left, middle, ink.px(12))
            used += ink.px(20)
        return used

    def _after(self, painter: QPainter, inner: QRectF, item: TwoLineItem) -> float:
        ink, used = self.ink, 0.0
        if item.fact:
            face = ink.face(12, 500 if item.fact_tone else 400)
            color = f"{item.fact_tone}_tx" if item.fact_tone else "tx_2"
            used = ink.line(painter, inner, item.fact, face, color, right=True) + ink.px(8)
        if item.tag is not None:
            tag = item.tag
            width = tag_width(tag.text, tag.glyph, ink)
            top = inner.center().y() - ink.px(9)
            left = inner.right() - used - width
            paint_tag(painter, left, top, tag.text, tag.glyph, tag.tone, ink)
            used += width + ink.px(8)
        return used


class TwoLineList(ItemsView):
    """A list of `TwoLineItem` with uniform rows, so that thousands cost no layout.

    A short list may be one that `breaks`: the parts of a detail go on in a third line where they
    have no room in the second, and such a row is higher than others. It is as tall as its rows.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, breaks: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self._delegate = TwoLineDelegate(theme, self)
        self._delegate.breaks = breaks
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(not breaks)

    def show_items(self, items: list[TwoLineItem], *, two_lines: bool = True) -> None:
        """Replace the rows. Without `two_lines` the detail follows the title in one line."""
        self._delegate.two_lines = two_lines
        self._delegate.three_lines = any(item.more for item in items)
        self.items.show(items)

    @property
    def rows_height(self) -> int:
        """How high all rows are together."""
        if not self._delegate.breaks:
            return len(self.items.items) * self._delegate.row_height
        return sum(self.sizeHintForRow(row) for row in range(len(self.items.items)))

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if self._delegate.breaks and self.rows_height != self.height():
            self.setFixedHeight(self.rows_height)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        index = self.indexAt(e.position().toPoint())
        item = self._delegate.item(index) if index.isValid() else None
        if item is not None and item.checked is not None and self._on_box(e.position().toPoint()):
            self.check_asked.emit(item.key)

    def _on_box(self, point: QPoint) -> bool:
        return point.x() <= self.theme.px(EDGE + BOX + 5)
