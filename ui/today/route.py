"""The stops of the day in order, with the drive between them: a painted list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import paint_ring, paint_tag, tag_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.lists import Tag
    from ui.kit.theme import Theme

LEFT, TIME, NODE, GAP, RIGHT = 12, 48, 24, 9, 14
TEXT_LEFT = LEFT + TIME + GAP + NODE + GAP
PAD, DRIVE, TAGS = 9, 24, 20


@dataclass(frozen=True, slots=True)
class StopItem:
    """One stop. `state` is done, next or later; `note` follows the purpose with a glyph."""

    key: str
    number: int
    title: str
    place: str
    purpose: str
    start: str
    end: str
    state: str
    tags: tuple[Tag, ...] = ()
    note: str = ""
    note_glyph: str = ""

    @property
    def spoken(self) -> str:
        """The stop as one sentence."""
        tags = [tag.text for tag in self.tags]
        parts = (self.start, self.title, self.place, self.purpose, self.note, *tags)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DriveItem:
    """The way to the next stop; it cannot be chosen."""

    minutes: str
    miles: str
    leave: str = ""
    is_late: bool = False
    key: str = ""
    title: str = ""

    @property
    def spoken(self) -> str:
        """The drive as one sentence."""
        return ", ".join(part for part in (self.minutes, self.miles, self.leave) if part)


class RouteDelegate(ItemDelegate):
    """Paints stops and drives."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, ink = self.item(index), self.ink
        if isinstance(item, DriveItem):
            return QSize(self.width, ink.px(DRIVE))
        height = 2 * ink.px(PAD) + ink.px(18 + 16 + 3 + TAGS)
        return QSize(self.width, height + ink.px(TAGS) * len(self._lines_below(item)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, area = self.item(index), option.rect
        if isinstance(item, DriveItem):
            self._drive(painter, area, item)
            return
        self.paint_ground(painter, area, index.row())
        ink, top = self.ink, area.y() + self.ink.px(PAD)
        time = QRectF(area.x() + ink.px(LEFT), top + ink.px(1), ink.px(TIME), ink.px(16))
        ink.line(painter, time, item.start, ink.face(13, 600), "tx_1", right=True)
        below = time.translated(0, ink.px(16))
        ink.line(painter, below, item.end, ink.face(12), "tx_3", right=True)
        self._node(painter, area, item)
        room = self._room()
        left = area.x() + ink.px(TEXT_LEFT)
        line = QRectF(left, top, room, ink.px(18))
        ink.line(painter, line, item.title, ink.face(13, 600), "tx_1")
        line = QRectF(left, line.bottom(), room, ink.px(16))
        ink.line(painter, line, item.place, ink.face(12), "tx_2")
        line = QRectF(left, line.bottom() + ink.px(3), room, ink.px(TAGS))
        used = ink.line(painter, line, item.purpose, ink.face(12), "tx_2") + ink.px(8)
        lines = self._lines_below(item)
        if not lines:
            self._tail(painter, line.adjusted(used, 0, 0, 0), item.note, item.note_glyph, item.tags)
        for number, tags in enumerate(lines):
            line.translate(0, ink.px(TAGS))
            note, glyph = ("", "") if number else (item.note, item.note_glyph)
            self._tail(painter, line, note, glyph, tags)
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def _tail(
        self, painter: QPainter, room: QRectF, note: str, note_glyph: str, tags: Sequence[Tag]
    ) -> None:
        ink = self.ink
        left, middle = room.x(), room.center().y()
        if note:
            if note_glyph:
                ink.glyph(painter, note_glyph, left, middle, ink.px(12))
                left += ink.px(16)
            words = QRectF(left, room.y(), room.right() - left, room.height())
            left += ink.line(painter, words, note, ink.face(12), "tx_2") + ink.px(8)
        for tag in tags:
            top = middle - ink.px(9)
            left += paint_tag(painter, left, top, tag.text, tag.glyph, tag.tone, ink) + ink.px(6)

    def _node(self, painter: QPainter, area: QRect, item: StopItem) -> None:
        ink, side = self.ink, self.ink.px(NODE)
        disc = QRectF(
            area.x() + ink.px(LEFT + TIME + GAP), area.y() + ink.px(PAD), side, side
        )
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        fill = {"done": "ok", "next": "ac"}.get(item.state, "panel")
        outline = "ok" if item.state == "done" else "ac"
        painter.setBrush(ink.color(fill))
        painter.setPen(QPen(ink.color(outline), 1.6))
        painter.drawEllipse(disc.adjusted(0.8, 0.8, -0.8, -0.8))
        if item.state == "done":
            painter.setPen(ink.pen("panel", 1.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            unit = side / 24
            marks = ((7.6, 12.4), (10.6, 15.4), (16.4, 9.0))
            painter.drawPolyline([disc.topLeft() + QPointF(x, y) * unit for x, y in marks])
        else:
            number, face = str(item.number), ink.face(12, 600)
            shift = (side - face.metrics.horizontalAdvance(number)) / 2
            color = "on_ac" if item.state == "next" else "ac_tx"
            ink.line(painter, disc.adjusted(shift, 0, 4, 0), number, face, color)
        painter.restore()

    def _drive(self, painter: QPainter, area: QRect, item: DriveItem) -> None:
        ink = self.ink
        x = area.x() + ink.px(LEFT + TIME + GAP) + ink.px(NODE) / 2
        pen = QPen(ink.color("line_3"), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.y() + 1), QPointF(x, area.bottom()))
        left, middle = area.x() + ink.px(TEXT_LEFT), area.y() + area.height() / 2
        ink.icon(painter, "car", left, middle, ink.px(14), "tx_3")
        left += ink.px(19)
        words = QRectF(left, area.y(), self.width - left - ink.px(RIGHT), area.height())
        used = ink.line(painter, words, item.minutes, ink.face(12, 600), "tx_2")
        rest = words.adjusted(used + ink.px(4), 0, 0, 0)
        used += ink.line(painter, rest, item.miles, ink.face(12), "tx_3") + ink.px(14)
        if item.leave and words.width() - used > tag_width(item.leave, "", ink):
            top = middle - ink.px(9)
            paint_tag(painter, words.x() + used, top, item.leave, "",
                      "cr" if item.is_late else "ac", ink)

    def _room(self) -> float:
        return float(self.width - self.ink.px(TEXT_LEFT + RIGHT))

    def _lines_below(self, item: StopItem) -> list[list[Tag]]:
        """Return the tags by lines of their own; none where all fit behind the purpose."""
        ink = self.ink
        note = ink.face(12).metrics.horizontalAdvance(item.note) + ink.px(24) if item.note else 0
        widths = [tag_width(tag.text, tag.glyph, ink) + ink.px(6) for tag in item.tags]
        purpose = ink.face(12).metrics.horizontalAdvance(item.purpose) + ink.px(8)
        if purpose + note + sum(widths) <= self._room() or not (note or widths):
            return []
        lines: list[list[Tag]] = [[]]
        used: float = note
        for tag, width in zip(item.tags, widths, strict=True):
            if used and used + width > self._room():
                lines.append([])
                used = 0
            lines[-1].append(tag)
            used += width
        return lines


class RouteList(ItemsView):
    """Arrows move from stop to stop; Enter opens the visit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setItemDelegate(RouteDelegate(theme, self))
        self.setAccessibleName(self.tr("Stops of the day"))
        self.setObjectName("today.route")

    def show_stops(self, items: list[StopItem | DriveItem]) -> None:
        """Replace the day."""
        self.items.show(items)
