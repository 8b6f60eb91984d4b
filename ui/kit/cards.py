"""The cards of a board: what they say and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate
from ui.kit.parts import paint_person, paint_ring, paint_share, paint_tag, person_tone, tag_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.kit.lists import Tag

PAD, SIDE, BETWEEN = 10, 8, 7
TITLE, LINE, PERSON = 17, 16, 18


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `corner` is the figure that decides, such as "25 d"."""

    key: str
    title: str
    detail: str = ""
    corner: str = ""
    corner_tone: str = ""
    initials: str = ""
    fact: str = ""
    tags: tuple[Tag, ...] = ()
    bar: tuple[float, str] | None = None  # share 0 to 1 and tone of a clock on the card

    @property
    def spoken(self) -> str:
        """The whole card as one sentence."""
        tags = ", ".join(tag.text for tag in self.tags)
        parts = (self.title, self.corner, self.detail, self.fact, tags)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A stage with its cards, in the order in which they are shown."""

    key: str
    title: str
    hint: str = ""
    cards: tuple[Card, ...] = ()


class CardDelegate(ItemDelegate):
    """Paints a card; its height follows the wrapped title and the tags."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card, ink = self.item(index), self.ink
        height = ink.px(8 + 9) + len(self._title(card)) * ink.px(TITLE)
        height += len(self._detail(card)) * ink.px(LINE)
        height += ink.px(4 + PERSON) if card.initials or card.fact else 0
        height += ink.px(12) if card.bar is not None else 0
        rows = max((row for _, _, row in self._tags(card)), default=-1) + 1
        return QSize(
            self.width, height + rows * ink.px(21) + (ink.px(2) if rows else 0) + ink.px(BETWEEN)
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, ink = self.item(index), self.ink
        area: QRect = option.rect
        box = QRectF(area).adjusted(ink.px(SIDE), 0, -ink.px(SIDE), -ink.px(BETWEEN))
        self._frame(painter, box, index.row())
        left, top = box.x() + ink.px(PAD), box.y() + ink.px(8)
        width = box.width() - 2 * ink.px(PAD)
        corner = QRectF(left, top, width, ink.px(TITLE))
        tone = f"{card.corner_tone}_tx" if card.corner_tone else "tx_2"
        figure, _, unit = card.corner.partition(" ")
        used = ink.line(painter, corner, unit, ink.face(11, 500), tone, right=True)
        corner.setRight(corner.right() - used - (ink.px(2) if unit else 0))
        ink.line(painter, corner, figure, ink.face(15, 600), tone, right=True)
        for text in self._title(card):
            row = QRectF(left, top, width, ink.px(TITLE))
            ink.line(painter, row, text, ink.face(13, 600), "tx_1")
            top += ink.px(TITLE)
        for text in self._detail(card):
            row = QRectF(left, top, width, ink.px(LINE))
            ink.line(painter, row, text, ink.face(12), "tx_2")
            top += ink.px(LINE)
        if card.initials or card.fact:
            top += ink.px(4)
            self._person(painter, left, top, width, card)
            top += ink.px(PERSON)
        if card.bar is not None:
            bar = QRectF(left, top + ink.px(5), width, ink.px(6))
            paint_share(painter, bar, card.bar[0], card.bar[1], ink)
            top += ink.px(12)
        for tag, x, row_number in self._tags(card):
            y = top + ink.px(4) + row_number * ink.px(21)
            paint_tag(painter, left + x, y, tag.text, tag.glyph, tag.tone, ink, width)

    def _frame(self, painter: QPainter, box: QRectF, number: int) -> None:
        ink = self.ink
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink.color("line_2"), 1))
        painter.setBrush(ink.color("hover" if number == self.hovered else "panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.restore()
        if number == self.current:
            paint_ring(painter, box, ink, 8)

    def _person(self, painter: QPainter, left: float, top: float, width: float, card: Card) -> None:
        ink, side = self.ink, self.ink.px(PERSON)
        used = 0.0
        if card.initials:
            disc = QRectF(left, top, side, side)
            paint_person(painter, disc, card.initials, person_tone(card.initials), ink)
            used = side + ink.px(6)
        row = QRectF(left + used, top, width - used, side)
        ink.line(painter, row, card.fact, ink.face(12), "tx_2")

    def _title(self, card: Card) -> tuple[str, ...]:
        ink = self.ink
        room = first = self.width - 2 * ink.px(SIDE + PAD)
        if card.corner:
            first -= int(ink.face(15, 600).metrics.horizontalAdvance(card.corner)) + ink.px(6)
        return ink.lines(card.title, ink.face(13, 600), room, 3, first=first)

    def _detail(self, card: Card) -> tuple[str, ...]:
        """The detail in one line, or its parts in lines of their own, a long one in two."""
        ink, room = self.ink, self.width - 2 * self.ink.px(SIDE + PAD)
        packed = ink.packed(card.detail.split(" · "), ink.face(12), room)
        return tuple(line for part in packed for line in ink.lines(part, ink.face(12), room, 2))

    def _tags(self, card: Card) -> Iterator[tuple[Tag, float, int]]:
        """Yield each tag with its place: x from the card's text, and the row it falls in."""
        ink, x, row = self.ink, 0.0, 0
        room = self.width - 2 * ink.px(SIDE + PAD)
        for tag in card.tags:
            width = min(room, tag_width(tag.text, tag.glyph, ink))
            if x and x + width > room:
                x, row = 0.0, row + 1
            yield tag, x, row
            x += width + ink.px(4)
