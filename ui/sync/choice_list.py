"""The fields of a record that two people changed: mine, theirs, and what both had, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import paint_ring
from ui.sync.marked_text import ADDED, LINE, STRUCK, paint_marked, text_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from provider_ops.sync.differences import Spans
    from ui.kit.theme import Theme

MINE, THEIRS, BOTH = "mine", "theirs", "both"
NAME, EDGE, PAD, TOP, DISC, BOTH_LINE, LEAST = 140, 18, 12, 9, 15, 28, 44
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Words:
    """One side's value; `spans` of it are marked, `note` stands under it."""

    text: str
    spans: Spans = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field.

    Attributes:
        key: Identity; empty for a field that needs no choice.
        chosen: MINE, THEIRS, BOTH, or empty while nobody chose; of a field that needs no
            choice whose change is on the record, empty for nobody's.
        open_word: Stands under the name while it is empty.
        both_word: Offers both values of free text; empty for any other field.
        spoken: The field as one sentence.
    """

    key: str
    title: str
    mine: Words
    theirs: Words
    base: Words
    chosen: str = ""
    open_word: str = ""
    both_word: str = ""
    spoken: str = ""

    @property
    def sides(self) -> tuple[str, ...]:
        """What can be chosen, in the order of the arrows."""
        return (MINE, THEIRS, BOTH) if self.both_word else (MINE, THEIRS)


class ChoiceDelegate(ItemDelegate):
    """Paints a name, two options with a disc each, and the value before."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, self.height(self.item(index)))

    def height(self, item: FieldChoice) -> int:
        """Return how high a field is at the present width."""
        ink = self.ink
        area = QRectF(0, 0, self.width, 0)
        cells = columns(area, ink.px(NAME))[1:]
        tallest = 0.0
        for cell, words in zip(cells, (item.mine, item.theirs, item.base), strict=True):
            room = self._room(cell, has_mark=words is not item.base)
            note = ink.px(LINE - 2) if words.note else 0
            tallest = max(tallest, text_height(ink, words.text, 13, room.width()) + note)
        names = ink.px(2 * LINE) if item.open_word else 0
        height = max(tallest, names) + 2 * ink.px(TOP)
        return round(max(height, ink.px(LEAST))) + (ink.px(BOTH_LINE) if item.both_word else 0)

    def both_area(self, area: QRectF, item: FieldChoice) -> QRectF:
        """Return where both values are offered, under the two."""
        if not item.both_word:
            return QRectF()
        _, mine, theirs, _ = columns(area, self.ink.px(NAME))
        high = self.ink.px(BOTH_LINE)
        return QRectF(mine.x(), area.bottom() - high, theirs.right() - mine.x(), high)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, ink, area = self.item(index), self.ink, QRectF(option.rect)
        name, *cells = columns(area, ink.px(NAME))
        if not item.key:
            painter.fillRect(area, ink.color("inset"))
        both = self.both_area(area, item)
        sides = zip(cells, (MINE, THEIRS, ""), (item.mine, item.theirs, item.base), strict=True)
        for cell, side, words in sides:
            upper = cell.adjusted(0, 0, 0, -both.height()) if side else cell
            self._side(painter, upper, item, side, words)
            painter.fillRect(QRectF(cell.x(), cell.y(), 1, cell.height()), ink.color("line_1"))
        if item.both_word:
            self._both(painter, both, item)
        self._name(painter, name, item)
        painter.fillRect(QRectF(area.x(), area.bottom() - 1, area.width(), 1), ink.color("line_1"))
        if item.key and index.row() == self.current:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), ink.color("ac"))
            if self.ring:
                paint_ring(painter, area, ink)

    def _name(self, painter: QPainter, cell: QRectF, item: FieldChoice) -> None:
        ink, top = self.ink, cell.y() + self.ink.px(TOP)
        inner = QRectF(cell.x() + ink.px(EDGE), top, cell.width() - ink.px(EDGE + 6), ink.px(LINE))
        if item.key:
            ink.line(painter, inner, item.title, ink.face(13, 500), "tx_1")
        else:
            ink.line(painter, inner, item.title, ink.face(13), "tx_2")
        if item.open_word:
            lower = inner.translated(0, ink.px(LINE))
            ink.glyph(painter, "wa", lower.x(), lower.center().y(), ink.px(11))
            ink.line(painter, lower.adjusted(ink.px(15), 0, 0, 0), item.open_word,
                     ink.face(11, 500), "wa_tx")  # fmt: skip

    def _side(
        self, painter: QPainter, cell: QRectF, item: FieldChoice, side: str, words: Words
    ) -> None:
        ink = self.ink
        both = item.chosen == BOTH and not item.key
        is_chosen = bool(side) and (item.chosen == side or both)
        if item.key and is_chosen:
            self._frame(painter, cell)
        room = self._room(cell, has_mark=bool(item.key and side) or (is_chosen and not item.key))
        middle = room.y() + ink.px(LINE) / 2
        if item.key and side:
            self._disc(painter, cell.x() + ink.px(PAD), middle, on=is_chosen)
        elif is_chosen:
            ink.glyph(painter, "ok", cell.x() + ink.px(PAD), middle, ink.px(12))
        loud = bool(item.key and side) or is_chosen
        paint_marked(painter, ink, room, words.text, color="tx_1" if loud else "tx_2",
                     spans=words.spans, tone=ADDED if side else STRUCK)  # fmt: skip
        if words.note:
            down = text_height(ink, words.text, 13, room.width())
            under = QRectF(room.x(), room.y() + down, room.width(), ink.px(LINE - 2))
            ink.line(painter, under, words.note, ink.face(12), "tx_2")

    def _both(self, painter: QPainter, area: QRectF, item: FieldChoice) -> None:
        ink, middle = self.ink, area.center().y()
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), ink.color("line_1"))
        if item.chosen == BOTH:
            self._frame(painter, area)
        left = area.x() + ink.px(PAD)
        self._disc(painter, left, middle, on=item.chosen == BOTH)
        room = area.adjusted(ink.px(PAD + DISC + 8), 0, -ink.px(PAD), 0)
        ink.line(painter, room, item.both_word, ink.face(13), "tx_1")

    def _frame(self, painter: QPainter, cell: QRectF) -> None:
        painter.fillRect(cell.adjusted(1, 0, 0, -1), self.ink.color("sel"))
        painter.setPen(self.ink.pen("ac", 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(1.25, 0.75, -0.75, -1.75))

    def _disc(self, painter: QPainter, left: float, middle: float, *, on: bool) -> None:
        ink, side = self.ink, self.ink.px(DISC)
        disc = QRectF(left, middle - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("ac" if on else "line_3", 1.5))
        painter.setBrush(ink.color("ac" if on else "panel"))
        painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color("on_ac"))
            painter.drawEllipse(disc.center(), side / 5, side / 5)
        painter.restore()

    def _room(self, cell: QRectF, *, has_mark: bool) -> QRectF:
        ink = self.ink
        left = ink.px(PAD + DISC + 8) if has_mark else ink.px(PAD)
        return cell.adjusted(left, ink.px(TOP), -ink.px(PAD), 0)


class ChoiceList(ItemsView):
    """As tall as its fields. Up and down move, left and right choose, a click does both."""

    choice_made = Signal(str, str)  # the field's key, MINE, THEIRS or BOTH

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._painter = ChoiceDelegate(theme, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)

    def show_fields(self, fields: Sequence[FieldChoice]) -> None:
        """Replace the fields; the current one stays."""
        kept, ring = self.current_key, self._painter.ring
        self.items.show(fields)
        keys = [field.key for field in fields if field.key]
        if keys:
            self.go_to(kept if kept in keys else keys[0])
        self._painter.ring = ring
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Key.Key_Left: -1, Key.Key_Right: 1}.get(Key(event.key()))
        if step and self.current_key:
            self._set_ring(shown=True)
            self.choice_made.emit(self.current_key, self._beside(step))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position()
        index = self.indexAt(point.toPoint())
        item = self.items.items[index.row()] if index.isValid() else None
        if not isinstance(item, FieldChoice) or not item.key:
            return
        area = QRectF(self.visualRect(index))
        _, mine, theirs, _ = columns(area, self.theme.px(NAME))
        cells = ((self._painter.both_area(area, item), BOTH), (mine, MINE), (theirs, THEIRS))
        side = next((side for cell, side in cells if cell.contains(point)), "")
        if side:
            self.choice_made.emit(item.key, side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _beside(self, step: int) -> str:
        """Return the side one step from the chosen one; without one, the first of that hand."""
        item = self.items.items[self.currentIndex().row()]
        assert isinstance(item, FieldChoice)
        if item.chosen not in item.sides:
            return MINE if step < 0 else THEIRS
        at = item.sides.index(item.chosen) + step
        return item.sides[max(0, min(at, len(item.sides) - 1))]

    def _fit(self) -> None:
        fields = [item for item in self.items.items if isinstance(item, FieldChoice)]
        self.setFixedHeight(max(1, sum(self._painter.height(item) for item in fields)))


def columns(area: QRectF, name: int) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """Return the cells of a row: name, mine, theirs, before."""
    wide = (area.width() - name) / 3

    def option(place: int) -> QRectF:
        return QRectF(area.x() + name + place * wide, area.y(), wide, area.height())

    head = QRectF(area.x(), area.y(), name, area.height())
    return head, option(0), option(1), option(2)
