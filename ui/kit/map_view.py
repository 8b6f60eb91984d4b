"""The counties as a map to walk: one item each, colored and hatched around the legal need."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsView
from typing_extensions import override

from provider_ops.charts.county_map import HATCHES, bin_of, county_map
from provider_ops.charts.shapes import Drawing, Polygon
from ui.kit.drawing import draw_shapes, fill_area, measure_with, path_of
from ui.kit.ink import Ink
from ui.kit.parts import paint_ring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from provider_ops.charts.counties import Outlines
    from provider_ops.charts.county_map import Access, MapWords
    from provider_ops.charts.shapes import Shape
    from ui.kit.theme import Theme

Key = Qt.Key
_WAYS = {
    Key.Key_Left: (-1.0, 0.0),
    Key.Key_Right: (1.0, 0.0),
    Key.Key_Up: (0.0, -1.0),
    Key.Key_Down: (0.0, 1.0),
}


class CountyItem(QGraphicsPathItem):
    """One county of the map."""

    def __init__(self, fips: str, fill: str, ink: Ink) -> None:
        super().__init__()
        self.fips = fips
        self._fill = fill
        self._ink = ink
        self.selected = False
        self.hovered = False
        self.setAcceptHoverEvents(True)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        fill_area(painter, self.path(), self._ink, self._fill, HATCHES.get(self._fill))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = "line_2" if self._fill == "m0" else "m_line"
        width = 0.8
        if self.selected or self.hovered:
            line, width = "tx_1", 2.0 if self.selected else 1.2
        painter.setPen(QPen(self._ink.color(line), width))
        painter.drawPath(self.path())

    @override
    def boundingRect(self) -> QRectF:
        return super().boundingRect().adjusted(-1.5, -1.5, 1.5, 1.5)

    @override
    def hoverEnterEvent(self, event: object) -> None:
        self.hovered = True
        self.update()

    @override
    def hoverLeaveEvent(self, event: object) -> None:
        self.hovered = False
        self.update()


class MapView(QGraphicsView):
    """Shows the access of each county. Arrows walk the counties, Enter and a click choose."""

    selected = Signal(str)  # the county's five digits, as the person walks
    activated = Signal(str)  # Enter or double click

    def __init__(
        self, theme: Theme, outlines: Outlines, name: str, parent: QWidget | None = None
    ) -> None:
        self._scene = QGraphicsScene()
        super().__init__(self._scene, parent)
        self._ink = Ink(theme, self)
        self._outlines = outlines
        self._values: Mapping[str, Access] = {}
        self._words: MapWords | None = None
        self._finding = ""
        self.drawing = Drawing(0, 0, (), "")
        self.counties: dict[str, CountyItem] = {}
        self.current = ""
        self.setAccessibleName(name)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._lay_out)

    def show_access(
        self,
        values: Mapping[str, Access],
        *,
        finding: str = "",
        words: MapWords | None = None,
    ) -> None:
        """Color the counties by what `values` say; those without a value are outside."""
        self._values, self._finding, self._words = values, finding, words
        self._lay_out()

    def select(self, fips: str) -> None:
        """Mark a county; an empty text marks none."""
        if fips == self.current:
            return
        for key in (self.current, fips):
            item = self.counties.get(key)
            if item is not None:
                item.selected = key == fips
                item.setZValue(1 if item.selected else 0)
                item.update()
        self.current = fips
        hit = next((hit for hit in self.drawing.hits if hit.key == fips), None)
        said = f"{hit.tooltip}. " if hit is not None else ""
        self.setAccessibleDescription(said + self.drawing.description)
        self.selected.emit(fips)

    def _lay_out(self) -> None:
        size, scale = self.viewport().size(), self._ink.theme.text_scale
        self._scene.clear()
        self.counties = {}
        self.drawing = county_map(
            self._outlines,
            self._values,
            size.width() / scale,
            size.height() / scale,
            measure_with(self._ink, scale),
            finding=self._finding,
            words=self._words,
        )
        self._scene.setSceneRect(0, 0, size.width(), size.height())
        tips = {hit.key: hit.tooltip for hit in self.drawing.hits}
        for fips, path in self._paths():
            item = CountyItem(fips, bin_of(self._values.get(fips)), self._ink)
            item.setPath(path)
            item.setScale(scale)
            item.setToolTip(tips.get(fips, ""))
            item.selected = fips == self.current
            item.setZValue(1 if item.selected else 0)
            self._scene.addItem(item)
            self.counties[fips] = item
        self.setAccessibleDescription(self.drawing.description)
        self.viewport().update()

    def _paths(self) -> list[tuple[str, QPainterPath]]:
        """The layout paints counties outside the area first, then those with a value."""
        polygons = [shape for shape in self.drawing.shapes if _is_county(shape)]
        order = sorted(self._outlines.counties, key=lambda county: county.fips in self._values)
        return [
            (county.fips, path_of(polygon))
            for county, polygon in zip(order, polygons, strict=bool(polygons))
        ]

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        shapes = [shape for shape in self.drawing.shapes if not _is_county(shape)]
        draw_shapes(painter, shapes, self._ink, self._ink.theme.text_scale)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            paint_ring(painter, QRectF(self.viewport().rect()), self._ink)
            painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key in _WAYS:
            self.select(self._neighbour(_WAYS[key]))
        elif key in (Key.Key_Return, Key.Key_Enter) and self.current:
            self.activated.emit(self.current)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, CountyItem) and item.fips in self._values:
            self.select(item.fips)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current:
            self.activated.emit(self.current)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _neighbour(self, way: tuple[float, float]) -> str:
        """The nearest county of the area in a direction; straight ahead counts as nearer."""
        here = self.counties.get(self.current)
        if here is None:
            return self.drawing.hits[0].key if self.drawing.hits else ""
        start, best, found = _middle(here), float("inf"), self.current
        for fips in self._values:
            item = self.counties.get(fips)
            if item is None or item is here:
                continue
            off = _middle(item) - start
            along = off.x() * way[0] + off.y() * way[1]
            across = abs(off.x() * way[1]) + abs(off.y() * way[0])
            if along > 0 and across <= along * 1.5 and along + across * 2 < best:
                best, found = along + across * 2, fips
        return found


def _is_county(shape: Shape) -> TypeGuard[Polygon]:
    return isinstance(shape, Polygon) and shape.fill is not None


def _middle(item: CountyItem) -> QPointF:
    return item.path().boundingRect().center()
