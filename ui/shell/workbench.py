"""Everything that is on screen while the database is open: sidebar, bars and the screens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.kit.menus import flat_menu
from ui.kit.panes import WidthClass, width_class
from ui.kit.toast import Toast
from ui.page import Desk, Link, Page
from ui.shell.history import History, Place
from ui.shell.sidebar import Sidebar
from ui.shell.status_bar import StatusBar
from ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.kit.commands import CommandSet
    from ui.pages import Entry
    from ui.shell.app_state import AppState

_TYPED_IN = (QLineEdit, QPlainTextEdit)


class Workbench(QWidget):
    """Shows one screen at a time, built at its first visit, and passes links between them."""

    lock_asked = Signal()
    search_asked = Signal()
    data_changed = Signal()
    failed = Signal(Exception)
    shown = Signal(str)  # the key of the screen that came on

    def __init__(
        self,
        desk: Desk,
        state: AppState,
        entries: Mapping[str, Entry],
        answering: Callable[[str], str | None],
        beginnings: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; no screen is built before `go`.

        Args:
            desk: Handed to every screen.
            state: What pill, box and status bar show.
            entries: The screens there are, by key.
            answering: Tells which screen shows links of a kind, None if none does.
            beginnings: Titles of the New menu by kind of link.
            parent: Owner.
        """
        super().__init__(parent)
        self.beginnings = beginnings
        self.setObjectName("workbench")
        self.desk = desk
        self._entries, self._answering = entries, answering
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._history = History()
        self._order: tuple[str, ...] = ()
        self.commands: CommandSet | None = None
        self.width_class = WidthClass.FULL
        self.sidebar = Sidebar(desk.theme, state)
        self.top_bar = TopBar(desk.theme, state)
        self.status_bar = StatusBar(desk.theme, state)
        self.stack = QStackedWidget()
        self.toast = Toast(desk.theme, self)
        self._lay_out()
        self.sidebar.chosen.connect(self.go)
        self.sidebar.lock_asked.connect(self.lock_asked)
        self.top_bar.search_asked.connect(self.search_asked)
        self.top_bar.sync_asked.connect(lambda: self.follow(Link("sync")))
        self.top_bar.new_asked.connect(self.open_new_menu)
        desk.jobs.unhandled.connect(self.failed)
        desk.theme.changed.connect(self._classify)

    @property
    def page(self) -> Page:
        """The screen that is on."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    @property
    def pages(self) -> tuple[Page, ...]:
        """The screens that were visited."""
        return tuple(self._pages.values())

    @property
    def order(self) -> tuple[str, ...]:
        """Keys of the screens as listed, without the breaks."""
        return tuple(key for key in self._order if key)

    def set_order(self, order: Sequence[str], foot: Sequence[str]) -> None:
        """List the screens in the sidebar."""
        self._order = tuple(order)
        looks = {key: (entry.title, entry.icon) for key, entry in self._entries.items()}
        self.sidebar.set_entries(order, looks, foot)
        self._update_bars()

    def go(self, key: str) -> None:
        """Show a screen."""
        self._history.go(Place(key))
        self._show(key)

    def follow(self, link: Link) -> None:
        """Show what `link` names on the screen that answers it."""
        key = self._answering(link.kind)
        if key is None:
            return
        self._history.go(Place(key, link))
        self._show(key, link)

    def step(self, by: int) -> None:
        """Go back (-1) or forth (1) in history."""
        place = self._history.step(by)
        if place is not None:
            self._show(place.key, place.link)

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show a short note."""
        self.toast.say(words, undo)

    def refresh(self) -> None:
        """Read the data of all screens again: of this one now, of others when they are shown."""
        self._stale = set(self._pages)
        shown = self.stack.currentWidget()
        if isinstance(shown, Page):
            self._stale.discard(shown.key)
            shown.refresh()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the numbers of screens that were not visited; the others tell their own."""
        for key in counts.keys() - self._pages.keys():
            self.page_count(key, counts[key])

    def page_count(self, key: str, count: int) -> None:
        """Show the number of a screen, in red if it counts what is late."""
        self.sidebar.set_count(key, count, hot=self._entries[key].hot and count > 0)

    def freshen(self) -> None:
        """Read again what came from elsewhere, but nothing under the hands of somebody typing."""
        self._stale = set(self._pages)
        shown = self.stack.currentWidget()
        if isinstance(shown, Page) and not isinstance(self.focusWidget(), _TYPED_IN):
            self._stale.discard(shown.key)
            shown.refresh()

    def open_new_menu(self) -> None:
        """Offer everything that can be begun: by link, and on the screens that were visited."""
        menu = flat_menu(self)
        for kind, title in self.beginnings.items():
            menu.addAction(title).triggered.connect(partial(self.follow, Link(kind)))
        for page in self.pages:
            for command_id in page.new_commands():
                if command_id.rpartition(".")[2] not in self.beginnings:
                    menu.addAction(page.commands[command_id])
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.top_bar.new
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._classify()

    def _show(self, key: str, link: Link | None = None) -> None:
        page, first = self._pages.get(key), key not in self._pages
        if page is None:
            page = self._pages[key] = self._build(key)
            page.refresh()
        elif key in self._stale:
            self._stale.discard(key)
            page.refresh()
        self.stack.setCurrentWidget(page)
        self.sidebar.show_current(key)
        self._update_bars()
        if link is not None and (link.kind != key or link.id is not None or link.detail):
            page.open_link(link)
        self.shown.emit(key)
        # At the first showing Qt gives the keyboard to whatever is next in the order of tabs.
        if (first and link is None) or not page.isAncestorOf(self.focusWidget() or self):
            page.take_focus()

    def _build(self, key: str) -> Page:
        page = self._entries[key].load()(self.desk, self.stack)
        self.stack.addWidget(page)
        page.requested.connect(self.follow)
        page.failed.connect(self.failed)
        page.announced.connect(self.say)
        page.undoable.connect(self.say)
        page.changed.connect(lambda: self._spread(key))
        page.count_changed.connect(partial(self.page_count, key))
        page.header_changed.connect(self._update_bars)
        page.set_width_class(self.width_class)
        return page

    def _spread(self, key: str) -> None:
        """Other screens read again what one of them changed, once they are shown."""
        self._stale |= set(self._pages) - {key}
        self.data_changed.emit()

    def _update_bars(self) -> None:
        shown = self.stack.currentWidget()
        if not isinstance(shown, Page):
            return
        self.top_bar.offer_search(not shown.is_at_work())
        self.top_bar.show_titles(shown.title(), shown.subtitle(), shown.trail(), shown.tag())
        self.top_bar.show_header(shown.header())
        begun = any(page.new_commands() for page in self.pages)
        self.top_bar.offer_new((begun or bool(self.beginnings)) and not shown.is_at_work())
        self.status_bar.show_hints(shown.key_hints())

    def _classify(self) -> None:
        width = width_class(self.window().width(), self.desk.theme.text_scale)
        tabs = width is WidthClass.TABS
        self.width_class = width
        self.sidebar.set_rail(width is not WidthClass.FULL)
        self.top_bar.set_narrow(narrow=width is not WidthClass.FULL, tight=tabs)
        self.status_bar.set_tight(tabs)
        for page in self.pages:
            page.set_width_class(width)

    def _lay_out(self) -> None:
        main = QVBoxLayout()
        main.setSpacing(0)
        for part in (self.top_bar, _line("h"), self.stack, _line("h"), self.status_bar):
            main.addWidget(part)
        main.setStretch(2, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(_line("v"))
        row.addLayout(main, 1)


def _line(direction: str) -> QFrame:
    line = QFrame()
    line.setObjectName("frame_line")
    line.setProperty("rule", direction)
    return line
