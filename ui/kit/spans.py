"""Records as bars on one time axis, with one line for the date asked through all rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from typing_extensions import override

from ui.kit.items import Index, ItemDelegate, ItemsView
from ui.kit.parts import paint_ring

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.ink import Ink
    from ui.kit.theme import Theme

EDGE, GLYPH, GAP, NAME, SOURCE = 18, 22, 12, 132, 182
BAR, LEAST, PAD = 9, 34, 9
AXIS_SHARE = 0.55  # of what name and source leave
LEAST_FREE = 300  # where they leave less, words need all of it: they tell the days too


@dataclass(frozen=True, slots=True)
class SpanBar:
    """In force from `start` to `end`, both included; None is open and drawn as an arrow.

    `color` is a token: c1 in force, wa needs a look, cr failed, c_ctx ended.
    """

    start: date | None
    end: date | None
    color: str = "c1"
    label: str = ""


@dataclass(frozen=True, slots=True)
class SpanItem:
    """One check: its outcome, what the record says, when it holds, where that is written."""

    key: str
    glyph: str
    title: str
    says: str
    bars: tuple[SpanBar, ...] = ()
    source: str = ""
    failed: bool = False
    sentence: str = ""

    @property
    def spoken(self) -> str:
        """The whole check as one sentence."""
        spans = "; ".join(_bar_words(bar) for bar in self.bars)
        parts = (self.title, self.says, spans, self.source)
        return self.sentence or ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class SpanAxis:
    """The days that the axis shows, and the day asked for."""

    first: date
    last: date
    asked: date | None = None

    def share(self, day: date) -> float:
        """Return where `day` begins, 0 at the left end and 1 at the right."""
        whole = (self.last - self.first).days + 1
        return (day - self.first).days / whole


@dataclass(frozen=True, slots=True)
class Places:
    """Left edge and width of each part of a row."""

    name: tuple[float, float]
    says: tuple[float, float]
    axis: tuple[float, float]
    source: tuple[float, float]


def places(width: int, ink: Ink) -> Places:
    """Return where the parts of a row sit in a list of `width`; no axis where it is narrow."""
    gap, edge = ink.px(GAP), ink.px(EDGE)
    name_left = edge + ink.px(GLYPH) + gap
    says_left = name_left + ink.px(NAME) + gap
    source_left = width - edge - ink.px(SOURCE)
    free = max(0, source_left - gap - says_left)
    axis = free * AXIS_SHARE if free >= ink.px(LEAST_FREE) else 0.0
    says = max(0.0, free - axis - gap) if axis else float(free)
    return Places(
        (name_left, ink.px(NAME)),
        (says_left, says),
        (source_left - gap - axis, axis),
        (source_left, ink.px(SOURCE)),
    )


class SpanDelegate(ItemDelegate):
    """Paints one check; the date line is drawn by the view so that it crosses all rows."""

    def __init__(self, theme: Theme, parent: SpanList, axis: SpanAxis) -> None:
        super().__init__(theme, parent)
        self.axis = axis

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, ink, spot = self.item(index), self.ink, places(self.width, self.ink)
        says = ink.lines(item.says, ink.face(12), spot.says[1], 4)
        source = ink.lines(item.source, ink.face(11), spot.source[1], 3)
        title = ink.lines(item.title, ink.face(13, 500), spot.name[1], 2)
        lines = max(len(says), len(source), len(title), 1)
        return QSize(self.width, max(ink.px(LEAST), lines * ink.px(16) + ink.px(PAD)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, ink = self.item(index), self.ink
        area: QRect = option.rect
        if item.failed:
            painter.fillRect(area, ink.color("cr_bg"))
        elif index.row() == self.current or index.row() == self.hovered:
            tint = "sel" if index.row() == self.current else "hover"
            painter.fillRect(area, ink.color(tint))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, ink.color("line_1"))
        if index.row() == self.current:
            painter.fillRect(area.x(), area.y(), 3, area.height(), ink.color("ac"))
        spot, middle = places(self.width, ink), area.y() + (area.height() - 1) / 2
        ink.glyph(painter, item.glyph, area.x() + ink.px(EDGE), middle, ink.px(15))
        title = ink.lines(item.title, ink.face(13, 500), spot.name[1], 2)
        self._block(painter, title, spot.name, middle, (13, 500), "tx_1")
        color = "tx_1" if item.failed else "tx_2"
        weight = 500 if item.failed else 400
        says = ink.lines(item.says, ink.face(12, weight), spot.says[1], 4)
        self._block(painter, says, spot.says, middle, (12, weight), color)
        source = ink.lines(item.source, ink.face(11), spot.source[1], 3)
        self._block(painter, source, spot.source, middle, (11, 400), color)
        self._bars(painter, item, spot.axis, middle)
        if self.ring and index.row() == self.current:
            paint_ring(painter, QRectF(area), ink)

    def _block(
        self,
        painter: QPainter,
        lines: tuple[str, ...],
        place: tuple[float, float],
        middle: float,
        voice: tuple[float, int],
        color: str,
    ) -> None:
        height = self.ink.px(16)
        top = middle - height * len(lines) / 2
        for text in lines:
            row = QRectF(place[0], top, place[1], height)
            self.ink.line(painter, row, text, self.ink.face(*voice), color)
            top += height

    def _bars(
        self, painter: QPainter, item: SpanItem, place: tuple[float, float], middle: float
    ) -> None:
        if not place[1]:
            return
        ink, thick = self.ink, self.ink.px(BAR)
        ground = QRectF(place[0], middle - thick / 2, place[1], thick)
        painter.fillRect(ground, ink.color("line_1"))
        for bar in item.bars:
            self._bar(painter, bar, ground)

    def _bar(self, painter: QPainter, bar: SpanBar, ground: QRectF) -> None:
        ink, axis = self.ink, self.axis
        opens = bar.start is None or bar.start < axis.first
        goes_on = bar.end is None or bar.end > axis.last
        start = 0.0 if opens or bar.start is None else axis.share(bar.start)
        end = 1.0 if goes_on or bar.end is None else axis.share(bar.end + timedelta(days=1))
        if end <= 0 or start >= 1 or end <= start:
            return
        left, right = ground.x() + ground.width() * start, ground.x() + ground.width() * end
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.color(bar.color))
        area = QRectF(left, ground.y(), right - left, ground.height())
        painter.drawRoundedRect(area, 1.5, 1.5)
        reach, middle = ink.px(7), ground.center().y()
        if opens:
            painter.drawPolygon(_arrow(left + 1, -reach, middle))
        if goes_on:
            painter.drawPolygon(_arrow(right - 1, reach, middle))
        painter.restore()
        if bar.label:
            face = ink.face(10.5, 600)
            above = QRectF(ground.x(), ground.y() - ink.px(16), right - ground.x(), ink.px(14))
            tone = {"cr": "cr_tx", "wa": "wa_tx"}.get(bar.color, "tx_2")
            ink.line(painter, above, bar.label, face, tone, right=True)


class SpanList(ItemsView):
    """The rows of a `SpanTable`."""

    def __init__(self, theme: Theme, axis: SpanAxis, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.delegate = SpanDelegate(theme, self, axis)
        self.setItemDelegate(self.delegate)
        self.whole = False  # as tall as its rows, for a page that scrolls around it

    def fit(self) -> None:
        """Be as tall as the rows, if all of them are to be seen."""
        if self.whole:
            rows = range(len(self.items.items))
            self.setFixedHeight(sum(self.sizeHintForRow(row) for row in rows))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        axis, ink = self.delegate.axis, self.delegate.ink
        if axis.asked is None or not self.items.items:
            return
        spot = places(self.viewport().width(), ink)
        if not spot.axis[1]:
            return
        last = self.visualRect(self.items.index(len(self.items.items) - 1))
        painter = QPainter(self.viewport())
        x = asked_at(axis, spot)
        pen = QPen(ink.color("tx_1"), 1.3)
        pen.setDashPattern([3 / 1.3, 2.5 / 1.3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0), QPointF(x, last.bottom()))
        painter.end()


def asked_at(axis: SpanAxis, spot: Places) -> float:
    """Return where the line of the date asked crosses, in pixels of the list."""
    if axis.asked is None:
        return 0.0
    middle = axis.share(axis.asked) + 0.5 / ((axis.last - axis.first).days + 1)
    return spot.axis[0] + spot.axis[1] * min(1.0, max(0.0, middle))


def _arrow(x: float, reach: float, middle: float) -> QPolygonF:
    half = abs(reach)
    return QPolygonF(
        [QPointF(x, middle - half), QPointF(x + reach, middle), QPointF(x, middle + half)]
    )


def _bar_words(bar: SpanBar) -> str:
    no_date = QCoreApplication.translate("SpanBar", "open")
    start = f"{bar.start:%m/%d/%Y}" if bar.start is not None else no_date
    end = f"{bar.end:%m/%d/%Y}" if bar.end is not None else no_date
    span = QCoreApplication.translate("SpanBar", "{0} to {1}").format(start, end)
    return f"{span} {bar.label}".strip()
