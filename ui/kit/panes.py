"""Panes side by side that remember their sizes, and become tabs when there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.kit.tabs import TabStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.kit.theme import Theme

FULL_FROM = 1320  # logical pixels of the window at 100% text size
RAIL_FROM = 1000


class WidthClass(Enum):
    """How much room a window has."""

    FULL = "full"
    RAIL = "rail"  # the sidebar is a rail, narrow panes get narrower
    TABS = "tabs"  # panes become tabs


class PaneMemory(Protocol):
    """Where sizes are kept between sessions; the program hands in its settings."""

    def load(self, key: str) -> list[int] | None:
        """Return the sizes kept under `key`, or None."""

    def save(self, key: str, sizes: Sequence[int]) -> None:
        """Keep the sizes under `key`."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane. `width` 0 takes the rest; `narrow` is its width in a rail window."""

    key: str
    title: str
    widget: QWidget
    width: int = 0
    narrow: int = 0


def width_class(width: int, text_scale: float) -> WidthClass:
    """Return the class of a window of `width` logical pixels; big text counts as less room."""
    room = width / text_scale
    if text_scale >= 2 or room < RAIL_FROM:
        return WidthClass.TABS
    return WidthClass.FULL if room >= FULL_FROM else WidthClass.RAIL


class Panes(QWidget):
    """Lays out the panes of one screen for the width class of its window.

    The window calls `set_width_class`; the panes do not measure it, for they are only a part
    of it. Sizes are kept per `screen` and class.
    """

    class_changed = Signal(WidthClass)

    def __init__(
        self,
        theme: Theme,
        screen: str,
        panes: Sequence[Pane],
        memory: PaneMemory,
        parent: QWidget | None = None,
        *,
        front: str = "",
    ) -> None:
        """Lay out `panes`; as a tab that with the key `front` is first, else the widest."""
        super().__init__(parent)
        self._theme = theme
        self._screen = screen
        self._panes = tuple(panes)
        self._memory = memory
        self._class: WidthClass | None = None
        self._alone = ""
        self._settled = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        titles = [(pane.key, pane.title) for pane in self._panes]
        self.strip = TabStrip(theme, self.tr("Panes"), titles, self)
        self.tabs = self.strip.bar
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.strip, 0), (self.splitter, 1), (self._stack, 1)):
            column.addWidget(part, stretch)
        widest = next((pane.key for pane in self._panes if not pane.width), "")
        self._front = front or widest
        self.strip.set_value(self._front)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.splitter.splitterMoved.connect(self._remember)
        self.set_width_class(WidthClass.FULL)

    @property
    def width_class(self) -> WidthClass:
        """The class the panes are laid out for."""
        return self._class or WidthClass.FULL

    def set_width_class(self, wanted: WidthClass) -> None:
        """Lay the panes out side by side or as tabs, and restore the sizes kept for it."""
        if wanted is self._class:
            return
        self._class = wanted
        self._arrange(wanted)
        self.class_changed.emit(wanted)

    def set_title(self, key: str, title: str) -> None:
        """Call a pane something else, where panes are tabs."""
        self.strip.set_word(key, title)

    def show_alone(self, key: str) -> None:
        """Give one pane the whole room; "" brings the others back."""
        if key != self._alone:
            self._alone = key
            self._arrange(self.width_class)

    def _arrange(self, wanted: WidthClass) -> None:
        tabs = wanted is WidthClass.TABS
        keys = [pane.key for pane in self._panes]
        front = keys.index(self._alone) if self._alone else max(0, self.tabs.currentIndex())
        held = QApplication.focusWidget() if self._holds_focus() else None
        with QSignalBlocker(self.tabs):
            for at, pane in enumerate(self._panes):
                if tabs:
                    self._stack.insertWidget(at, pane.widget)
                else:
                    self.splitter.insertWidget(at, pane.widget)
                    self.splitter.setStretchFactor(at, 0 if pane.width else 1)
                # a stack hides the page it leaves, and none that came in shown
                pane.widget.setHidden(at != front and (tabs or bool(self._alone)))
        if tabs:
            self._stack.setCurrentIndex(front)
        self.strip.setVisible(tabs and not self._alone)
        self._stack.setVisible(tabs)
        self.splitter.setVisible(not tabs)
        self._settled = False
        self._restore()
        if held is not None and not self._holds_focus():  # Qt gave it to what is next there
            if held.isVisibleTo(self):
                held.setFocus()
            else:
                _focus(self._panes[front].widget)

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def shows(self, key: str) -> bool:
        """Tell whether a pane is on screen, or in front of the others where they are tabs."""
        if self.width_class is WidthClass.TABS:
            return self.strip.value() == key
        return not self._pane(key).widget.isHidden()

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide one pane; of tabs, it or the first one comes to the front.

        A pane must not do that itself: on a tab it would be drawn through the one in front.
        """
        if self.width_class is WidthClass.TABS:
            self.show_pane(key if shown else self._front)
        else:
            self._pane(key).widget.setVisible(shown)

    def _pane(self, key: str) -> Pane:
        return next(pane for pane in self._panes if pane.key == key)

    def show_pane(self, key: str) -> None:
        """Bring a pane to the front if the panes are tabs, and give it the focus."""
        at = next(at for at, pane in enumerate(self._panes) if pane.key == key)
        self.tabs.setCurrentIndex(at)
        _focus(self._panes[at].widget)

    @Slot()
    def next_pane(self) -> None:
        """Move the focus to the pane after the one that has it (F6)."""
        shown = [pane for pane in self._panes if not pane.widget.isHidden()]
        if self.width_class is WidthClass.TABS:
            shown = list(self._panes)
        focus = self.focusWidget()
        at = next(
            (
                at
                for at, pane in enumerate(shown)
                if focus is not None and (pane.widget is focus or pane.widget.isAncestorOf(focus))
            ),
            -1,
        )
        self.show_pane(shown[(at + 1) % len(shown)].key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._settled and self.width() > 0:
            self._restore()

    def _restore(self) -> None:
        """Set the kept sizes, or the ones the screen was designed with."""
        if self._class is WidthClass.TABS or self._alone or not self.isVisible():
            return
        kept = self._memory.load(self._key())
        self.splitter.setSizes(kept if kept is not None else self._designed())
        self._settled = True

    @override
    def showEvent(self, event: object) -> None:
        self._restore()

    def _designed(self) -> list[int]:
        rail = self._class is WidthClass.RAIL
        wanted = [pane.narrow if rail and pane.narrow else pane.width for pane in self._panes]
        fixed = [self._theme.px(width) for width in wanted]
        rest = max(self._theme.px(240), self.width() - sum(fixed))
        loose = max(1, sum(1 for width in fixed if not width))
        return [width or rest // loose for width in fixed]

    def _key(self) -> str:
        return f"{self._screen}/{self.width_class.value}"

    @Slot()
    def _remember(self) -> None:
        self._memory.save(self._key(), self.splitter.sizes())


def _focus(widget: QWidget) -> None:
    """Give the focus to the first list of a pane, else to what takes it from the keyboard."""
    takers = [
        part for part in (widget, *widget.findChildren(QWidget))
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(widget)
    ]  # fmt: skip
    lists = [part for part in takers if isinstance(part, QAbstractItemView)]
    for taker in (lists or takers)[:1]:
        taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
