"""Tabs in one line: what does not fit goes to "More"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget
from typing_extensions import override

from ui.kit.buttons import Button
from ui.kit.menus import flat_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme

_PAD = 9
_GAP = 6
_HEIGHT = 36
_EDGE = 7
"""Puts the line under the first tab where the text of a pane begins."""


class TabStrip(QWidget):
    """A row of tabs with counts. Arrows move, `value_changed` tells the key."""

    value_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        tabs: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        pills: bool = False,
    ) -> None:
        """Make the row.

        Args:
            theme: Colours and fonts.
            name: What the tabs are of, for screen readers.
            tabs: Pairs of a key and a word; the first is on.
            parent: Owner.
            pills: Draw what narrows a list: rounded frames, and no line below.
        """
        super().__init__(parent)
        self._theme = theme
        self._pills = pills
        self._keys = [key for key, _word in tabs]
        self.bar = _Bar(theme, pills=pills)
        self.bar.setAccessibleName(name)
        for _key, word in tabs:
            self.bar.addTab(word)
        self._more = Button(theme, self.tr("More"), "quiet", icon_name="chevron-down")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._open_more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_EDGE, 0, _EDGE, 0)
        layout.setSpacing(2)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.bar)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self.bar.currentChanged.connect(self._changed)
        theme.changed.connect(self._fit)
        self._fit()

    def value(self) -> str:
        """Return the key of the tab that is on."""
        return self._keys[self.bar.currentIndex()]

    def set_value(self, key: str) -> None:
        """Turn the tab with `key` on."""
        self.bar.setCurrentIndex(self._keys.index(key))
        self._fit()

    def set_count(self, key: str, count: int | str | None) -> None:
        """Show a number, or a short hint, behind the word; None for none."""
        position = self._keys.index(key)
        shown = f"{count:,}" if isinstance(count, int) else count or ""
        if shown == (self.bar.tabData(position) or ""):
            return
        self.bar.setTabData(position, shown)
        self._lay_out_tab(position)
        self._fit()

    def set_word(self, key: str, word: str) -> None:
        """Call a tab something else."""
        position = self._keys.index(key)
        if word != self.bar.tabText(position):
            self.bar.setTabText(position, word)
            self._fit()

    def hidden(self) -> list[str]:
        """Return the keys that "More" holds."""
        return [k for n, k in enumerate(self._keys) if not self.bar.isTabVisible(n)]

    def whole_width(self) -> int:
        """Return the width in which no tab goes to "More"."""
        return sum(self.bar.width_of(n) for n in range(self.bar.count())) + 2 * _EDGE

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width(), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pills:
            return
        painter = QPainter(self)
        painter.setPen(self._theme.color("line_2"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for position in range(self.bar.count()):  # the width of a hidden one stays as it was
            self._lay_out_tab(position)
        self._fit()

    def _lay_out_tab(self, position: int) -> None:
        word = self.bar.tabText(position)
        self.bar.setTabText(position, "")  # the same word again would lay out nothing
        self.bar.setTabText(position, word)

    def _fit(self) -> None:
        """Show tabs from the left while they fit; the one that is on always shows."""
        widths = [self.bar.width_of(n) for n in range(self.bar.count())]
        room = self.width() - 2 * _EDGE
        all_fit = sum(widths) <= room
        current = self.bar.currentIndex()
        left = room - self._more.sizeHint().width() - 2 - widths[current]
        for number, width in enumerate(widths):
            shown = all_fit or number == current or left >= width
            if number != current:
                left -= width
            self.bar.setTabVisible(number, shown)
        self._more.setVisible(not all_fit)
        self.bar.updateGeometry()
        self.bar.update()

    def _open_more(self) -> None:
        menu = flat_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in self.hidden():
            action = menu.addAction(self.bar.tabText(self._keys.index(key)))
            action.triggered.connect(lambda _on, chosen=key: self.set_value(chosen))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _changed(self, position: int) -> None:
        self._fit()
        self.value_changed.emit(self._keys[position])


class _Bar(QTabBar):
    """Draws words, counts and the line under the tab that is on."""

    def __init__(self, theme: Theme, *, pills: bool) -> None:
        super().__init__()
        self._theme = theme
        self._pills = pills
        self._widths: dict[tuple[str, str], int] = {}
        theme.changed.connect(self._forget)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def _pad(self) -> int:
        return _PAD + 4 if self._pills else _PAD

    def width_of(self, number: int) -> int:
        """Return the width of one tab, shown or not.

        Qt asks for those of all tabs at each change of one.
        """
        words = (self.tabText(number), self.tabData(number) or "")
        found = self._widths.get(words)
        if found is None:
            found = self._widths[words] = self._measure(*words)
        return found

    def _forget(self) -> None:
        self._widths.clear()

    def _measure(self, word: str, count: str) -> int:
        width = QFontMetrics(self._theme.font(13, 500)).horizontalAdvance(word)
        if count:
            width += _GAP + QFontMetrics(self._theme.font(11)).horizontalAdvance(count)
        return width + 2 * self._pad + 2

    @override
    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self.width_of(index), self._theme.px(_HEIGHT))

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointer = self.mapFromGlobal(self.cursor().pos()) if self.underMouse() else None
        for number in range(self.count()):
            if self.isTabVisible(number):
                rect = self.tabRect(number)
                over = pointer is not None and rect.contains(pointer)
                self._paint_tab(painter, number, rect, over=over)
        painter.end()

    def _paint_tab(self, painter: QPainter, number: int, rect: QRect, *, over: bool) -> None:
        theme, on = self._theme, number == self.currentIndex()
        font = theme.font(13, 500)
        word = self.tabText(number)
        if self._pills:
            frame = QRectF(rect).adjusted(2.5, 5.5, -2.5, -5.5)
            painter.setPen(theme.color("ac_line" if on else "line_2"))
            painter.setBrush(theme.color("sel" if on else "hover" if over else "panel"))
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setFont(font)
        painter.setPen(theme.color("tx_1" if on or over else "tx_2"))
        words = rect.adjusted(self._pad, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
        count = self.tabData(number) or ""
        if count:
            words.adjust(QFontMetrics(font).horizontalAdvance(word) + _GAP, 1, 0, 1)
            painter.setFont(theme.font(11))
            painter.setPen(theme.color("tx_3"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, count)
        if on and not self._pills:
            line = QRectF(rect.left() + 7, rect.bottom() - 1, rect.width() - 14, 2)
            painter.fillRect(line, theme.color("ac"))
        if on and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)
