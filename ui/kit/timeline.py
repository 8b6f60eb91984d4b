"""Everything that happened, newest first, under month headings: one painted list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from ui.kit.items import ITEM_ROLE, Index, ItemDelegate, ItemsView
from ui.kit.parts import paint_person, paint_ring, paint_tag, tag_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.lists import Tag
    from ui.kit.theme import Theme

LEFT, GUTTER, DISC, GAP, RIGHT = 14, 44, 24, 8, 16
CLOCK = 10
"""What the gutter needs on top of a date where times stand below the dates."""
TEXT_LEFT = LEFT + GUTTER + GAP + DISC + 2 + GAP
MONTH = 26


@dataclass(frozen=True, slots=True)
class MomentAction:
    """Something to do about a moment, painted as a link and listed in its menu."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened. `tone` tints the disc: ok, wa, cr, tr, ac or nu.

    `icon` is the name of one, or "person:MV" for the initials of who did it. `time` stands
    below the day.
    """

    key: str
    day: date
    icon: str
    title: str
    by: str = ""
    body: str = ""
    tone: str = "nu"
    tags: tuple[Tag, ...] = ()
    actions: tuple[MomentAction, ...] = ()
    time: str = ""

    @property
    def spoken(self) -> str:
        """The moment as one sentence, date first."""
        parts = (f"{self.day:%m/%d/%Y}", self.time, f"{self.title} {self.by}".strip(), self.body)
        return ", ".join([part for part in parts if part] + [tag.text for tag in self.tags])


@dataclass(frozen=True, slots=True)
class MonthHeading:
    """The line above the moments of one month; it cannot be chosen."""

    title: str
    key: str = ""

    @property
    def spoken(self) -> str:
        """The month and year."""
        return self.title


class TimelineDelegate(ItemDelegate):
    """Paints moments of different heights; the wrapped lines are kept, heights follow."""

    def __init__(self, theme: Theme, parent: TimelineView, today: date) -> None:
        super().__init__(theme, parent)
        self._this_year = today.year
        self.clock = 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self.item(index)
        if isinstance(item, MonthHeading):
            return QSize(self.width, self.ink.px(MONTH))
        ink = self.ink
        height = ink.px(7 + 20 + 9) + len(self._body(item)) * ink.px(16)
        height = max(height, ink.px(46)) if item.time else height
        return QSize(self.width, height + (ink.px(23) if item.tags or item.actions else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self.item(index)
        area: QRect = option.rect
        ink = self.ink
        if isinstance(item, MonthHeading):
            spot = QRectF(area).adjusted(ink.px(14), ink.px(4), 0, 0)
            ink.line(painter, spot, item.title, ink.face(11, 600), "tx_3")
            return
        self.paint_ground(painter, area, index.row())
        self._gutter(painter, area, item)
        left, width = area.x() + ink.px(TEXT_LEFT + self.clock), self._text_width()
        head = QRectF(left, area.y() + ink.px(8), width, ink.px(18))
        used = ink.line(painter, head, item.title, ink.face(13, 600), "tx_1") + ink.px(4)
        ink.line(painter, head.adjusted(used, 0, 0, 0), item.by, ink.face(13), "tx_2")
        top = head.bottom() + ink.px(1)
        for text in self._body(item):
            row = QRectF(left, top, width, ink.px(16))
            ink.line(painter, row, text, ink.face(12), "tx_2")
            top += ink.px(16)
        for tag, at in self._tags(item, area):
            paint_tag(painter, at.x(), at.y(), tag.text, tag.glyph, tag.tone, ink)
        for action, spot in self.links(item, area):
            ink.line(painter, spot, action.text, ink.face(12, 500), "ac_tx")
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def links(self, item: Moment, area: QRect) -> Iterator[tuple[MomentAction, QRectF]]:
        """Yield the links of a moment with where they are painted."""
        ink = self.ink
        left: float = area.x() + ink.px(TEXT_LEFT + self.clock)
        for tag, spot in self._tags(item, area):
            left = spot.x() + tag_width(tag.text, tag.glyph, ink) + ink.px(6)
        top = area.bottom() + 1 - ink.px(9 + 19)
        for action in item.actions:
            advance = ink.face(12, 500).metrics.horizontalAdvance(action.text)
            yield action, QRectF(left, top, advance + 1, ink.px(18))
            left += advance + ink.px(16)

    def _tags(self, item: Moment, area: QRect) -> Iterator[tuple[Tag, QPointF]]:
        ink = self.ink
        left: float = area.x() + ink.px(TEXT_LEFT + self.clock)
        top = area.bottom() + 1 - ink.px(9 + 19)
        for tag in item.tags:
            yield tag, QPointF(left, top)
            left += tag_width(tag.text, tag.glyph, ink) + ink.px(6)

    def _gutter(self, painter: QPainter, area: QRect, item: Moment) -> None:
        ink = self.ink
        wide = ink.px(GUTTER + self.clock)
        spot = QRectF(area.x() + ink.px(LEFT), area.y() + ink.px(10), wide, ink.px(16))
        ink.line(painter, spot, f"{item.day:%m/%d}", ink.face(12), "tx_3", right=True)
        below = spot.translated(0, ink.px(14))
        if item.time:
            ink.line(painter, below, item.time, ink.face(11), "tx_3", right=True)
        elif item.day.year != self._this_year:
            ink.line(painter, below, f"{item.day:%Y}", ink.face(11), "tx_3", right=True)
        side = ink.px(DISC)
        start = area.x() + ink.px(LEFT + GUTTER + self.clock + GAP + 1)
        disc = QRectF(start, area.y() + ink.px(7), side, side)
        middle = round(disc.center().x())
        painter.fillRect(middle, area.y(), 1, area.height(), ink.color("line_2"))
        kind, _, initials = item.icon.partition(":")
        if kind == "person":
            paint_person(painter, disc, initials, item.tone, ink)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.color(f"{item.tone}_bg"))
        painter.drawEllipse(disc)
        painter.restore()
        size = ink.px(13)
        left, tone = disc.center().x() - size / 2, f"{item.tone}_tx"
        ink.icon(painter, item.icon, left, disc.center().y(), size, tone)

    def _text_width(self) -> int:
        return self.width - self.ink.px(TEXT_LEFT + self.clock + RIGHT)

    def _body(self, item: Moment) -> tuple[str, ...]:
        if not item.body:
            return ()
        return self.ink.lines(item.body, self.ink.face(12), self._text_width(), 4)


class TimelineView(ItemsView):
    """Shows moments under month headings. The menu key lists what can be done about one."""

    action_asked = Signal(str, str)  # moment key, action key
    more_asked = Signal()  # the end came into view

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._delegate = TimelineDelegate(theme, self, today)
        self._month = ""
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().valueChanged.connect(self._near_end)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Replace the contents; `moments` come newest first."""
        self._month = ""
        self._delegate.clock = CLOCK if any(moment.time for moment in moments) else 0
        self.items.show(self._with_months(moments))

    def add_moments(self, moments: Sequence[Moment]) -> None:
        """Add older moments at the end, as an answer to `more_asked`."""
        self.items.extend(self._with_months(moments))

    def menu_for(self, item: Moment) -> QMenu:
        """Return the menu of a moment; the caller shows and deletes it."""
        menu = QMenu(self)
        for action in item.actions:
            entry = menu.addAction(action.text)
            entry.setData((item.key, action.key))
        menu.triggered.connect(lambda entry: self.action_asked.emit(*entry.data()))
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        item = index.data(ITEM_ROLE) if index.isValid() else None
        if isinstance(item, Moment) and item.actions:
            menu = self.menu_for(item)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        found = self._link_at(e.position().toPoint())
        if found is not None and e.button() == Qt.MouseButton.LeftButton:
            self.action_asked.emit(*found)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_link = self._link_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _link_at(self, point: QPoint) -> tuple[str, str] | None:
        index = self.indexAt(point)
        item = index.data(ITEM_ROLE) if index.isValid() else None
        if isinstance(item, Moment):
            for action, spot in self._delegate.links(item, self.visualRect(index)):
                if spot.contains(QPointF(point)):
                    return item.key, action.key
        return None

    def _with_months(self, moments: Sequence[Moment]) -> list[Moment | MonthHeading]:
        listed: list[Moment | MonthHeading] = []
        for moment in moments:
            day = QDate(moment.day.year, moment.day.month, moment.day.day)
            month = QLocale().toString(day, "MMMM yyyy")
            if month != self._month:
                listed.append(MonthHeading(month))
                self._month = month
            listed.append(moment)
        return listed

    @Slot(int)
    def _near_end(self, value: int) -> None:
        if self.items.items and value >= self.verticalScrollBar().maximum():
            self.more_asked.emit()
