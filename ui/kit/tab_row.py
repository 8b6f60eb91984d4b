"""Tabs with other parts at their right end, over one rule; or below them where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.kit.tabs import TabStrip
    from ui.kit.theme import Theme

EDGE, GAP = 14, 8
BELOW = 6
"""Above and below the parts in a line of their own."""
_Side, _Policy = QBoxLayout.Direction, QSizePolicy.Policy


class TabRow(QWidget):
    """No tab goes to "More" for the parts: they shrink to their least, then go on below."""

    def __init__(self, theme: Theme, tabs: TabStrip, first: QWidget, *others: QWidget) -> None:
        super().__init__()
        self._theme, self._tabs = theme, tabs
        self._aside = QWidget()
        self._parts = QHBoxLayout(self._aside)
        self._parts.setContentsMargins(EDGE, 0, EDGE, 0)
        self._parts.setSpacing(GAP)
        self._first = first
        self._parts.addWidget(first, 100)
        self._parts.addStretch(1)  # in a line of their own the others stand at its right end
        for part in others:
            self._parts.addWidget(part)
        self._line = QBoxLayout(_Side.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(tabs, 1)
        self._line.addWidget(self._aside)
        self.setSizePolicy(_Policy.Preferred, _Policy.Fixed)

    @property
    def is_below(self) -> bool:
        """Whether the parts have a line of their own."""
        return self._line.direction() is _Side.TopToBottom

    @override
    def minimumSizeHint(self) -> QSize:
        least = max(self._parts.minimumSize().width(), self._tabs.minimumSizeHint().width())
        return QSize(least, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a count or a part came, went or grew
            self._fit()
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        foot = self._tabs.geometry().bottom()
        painter.fillRect(0, foot, self.width(), 1, self._theme.color("line_2"))
        painter.end()

    def _fit(self) -> None:
        """Leave the tabs what they need; beside them the parts get the rest, or go below."""
        free = self.width() - self._tabs.whole_width()
        least = self._parts.minimumSize().width()
        below = free < least
        if below is not self.is_below:
            self._line.setDirection(_Side.TopToBottom if below else _Side.LeftToRight)
            space = self._theme.px(BELOW) if below else 0
            self._parts.setContentsMargins(EDGE, space, EDGE, space)
        widest = self.width() if below else min(self._widest(), free)
        self._aside.setMaximumWidth(max(least, widest))
        self._aside.setMinimumWidth(0 if below else max(least, widest))

    def _widest(self) -> int:
        """Return the width in which the first part is as wide as it can make use of."""
        first, width = self._first, self._parts.sizeHint().width()
        if first.isHidden() or first.sizePolicy().horizontalPolicy() is not _Policy.Expanding:
            return width
        return width + max(0, first.maximumWidth() - first.sizeHint().width())
