"""The list at the left of a screen that has several views: a word and a count for each."""

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

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.kit.theme import Theme

ROW, MARGIN, PAD = 28, 6, 8


@dataclass(frozen=True, slots=True)
class SideItem:
    """A view. `count` is how many it holds, None where a number says nothing."""

    key: str
    title: str
    count: int | None = None

    @property
    def spoken(self) -> str:
        """The item as one sentence."""
        return self.title if self.count is None else f"{self.title}, {self.count:,}"


class SideDelegate(ItemDelegate):
    """Paints a view's name and count; the current one on a tint with round corners."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, self.ink.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, ink, number = self.item(index), self.ink, index.row()
        box = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        current = number == self.current
        if current or number == self.hovered:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color("sel" if current else "hover"))
            painter.drawRoundedRect(box, 6, 6)
            painter.restore()
        inner = box.adjusted(PAD, 0, -PAD, 0)
        if item.count is not None:
            face = ink.face(11, 500)
            used = ink.line(painter, inner, f"{item.count:,}", face, "tx_3", right=True)
            inner.setRight(inner.right() - used - 10)
        voice = (ink.face(13, 600), "tx_1") if current else (ink.face(13), "tx_2")
        ink.line(painter, inner, item.title, *voice)
        if self.ring and current:
            paint_ring(painter, box, ink, 6)


class SideList(ItemsView):
    """As tall as its items. Arrows and clicks choose at once."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setItemDelegate(SideDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setProperty("surface", "inset")
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.current_changed.connect(self._choose)
        theme.changed.connect(self._fit)

    def show_items(self, items: Sequence[SideItem]) -> None:
        """Replace the items; the chosen one stays chosen."""
        kept = self.current_key
        self.blockSignals(True)
        self.items.show(items)
        if kept:
            self.go_to(kept)
        self.blockSignals(False)
        self._fit()

    def _choose(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.px(ROW) * len(self.items.items))
