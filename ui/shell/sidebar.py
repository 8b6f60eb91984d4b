"""The left edge of the window: where to go, how the laptop stands, who is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.avatar import Avatar
from ui.kit.buttons import IconButton
from ui.kit.menus import flat_menu
from ui.kit.restyle import label
from ui.shell.mark import Mark
from ui.shell.nav_button import HEIGHT, NavButton
from ui.shell.sync_box import SyncBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.kit.theme import Theme
    from ui.shell.app_state import AppState

FULL = 196
RAIL = 52
_ROOM_AROUND = 190  # brand, sync box, settings, person
_SECOND = 30  # lines of words that go on below: in the sync box, and of the person


class Sidebar(QFrame):
    """Asks for screens by key; the window decides. What does not fit goes to a menu."""

    chosen = Signal(str)
    lock_asked = Signal()

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setProperty("surface", "side")
        self._theme, self._rail = theme, False
        self._buttons: dict[str, NavButton] = {}
        self._lines: list[QWidget] = []
        self._order: tuple[str, ...] = ()
        self._sync_key = ""
        self._brand = _Named(Mark(theme), "13b", 8)
        self._nav = QVBoxLayout()
        self._nav.setSpacing(0)
        self._more = NavButton(theme, "ellipsis", self.tr("More"))
        self._more.setCheckable(False)
        self._more.clicked.connect(self._open_more)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        self.sync_box = SyncBox(theme, state)
        self.sync_box.clicked.connect(self._open_sync)
        self._avatar = Avatar(theme, "")
        self._person = _Named(self._avatar, "12b", 8)
        self.lock = IconButton(theme, "lock", self.tr("Lock"), keys="Ctrl+L", edge=24)
        self.lock.clicked.connect(self.lock_asked)
        self._person.row.addWidget(self.lock)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def set_names(self, market: str, person: str, role: str) -> None:
        """Say whose laptop this is."""
        self._brand.say("Provider Ops", market)
        self._person.say(person, role)
        fresh = Avatar(self._theme, person, tone="ac")
        self._person.row.replaceWidget(self._avatar, fresh)
        self._avatar.deleteLater()
        self._avatar = fresh

    def set_entries(
        self, order: Sequence[str], titles: dict[str, tuple[str, str]], foot: Sequence[str]
    ) -> None:
        """List the screens.

        Args:
            order: Keys as they are listed; "" is a line between groups.
            titles: Name and icon by key.
            foot: Keys that stand below the sync box; "sync" opens from the box itself.
        """
        for old in (*self._buttons.values(), *self._lines):
            old.deleteLater()
        self._buttons, self._lines, self._order = {}, [], tuple(order)
        number = 0
        for key in order:
            if key:
                number += 1
                keys = f"Ctrl+{number}" if number <= 9 else ""
                self._nav.insertWidget(self._nav.count() - 1, self._entry(key, titles[key], keys))
            else:
                line = _Break()
                self._lines.append(line)
                self._nav.insertWidget(self._nav.count() - 1, line)
        self._sync_key = "sync" if "sync" in titles else ""
        for key in foot:
            if key in titles and key != self._sync_key:
                self._foot.addWidget(self._entry(key, titles[key], ""))
        self._fit()

    def show_current(self, key: str) -> None:
        """Mark the screen that is on."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self.sync_box.set_current(bool(key) and key == self._sync_key)

    def set_count(self, key: str, count: int, *, hot: bool = False) -> None:
        """Show a number at the entry of a screen."""
        if key in self._buttons:
            self._buttons[key].set_count(count, hot=hot)

    def button(self, key: str) -> NavButton:
        """Return the entry of a screen, for tests and the focus."""
        return self._buttons[key]

    @property
    def rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a state
        """Become a rail of icons, or full again."""
        if rail is not self._rail:
            self._rail = rail
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._brand)
        column.addSpacing(10)
        column.addLayout(self._nav)
        self._nav.addWidget(self._more)
        column.addStretch(1)
        column.addWidget(self.sync_box)
        column.addSpacing(6)
        column.addLayout(self._foot)
        column.addSpacing(6)
        column.addWidget(self._person)

    def _entry(self, key: str, look: tuple[str, str], keys: str) -> NavButton:
        name, icon_name = look
        button = NavButton(self._theme, icon_name, name, keys)
        button.setObjectName(f"nav_{key}")
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._buttons[key] = button
        return button

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(RAIL if self._rail else FULL))
        for part in (self._brand, self._person):
            part.set_rail(self._rail)
        self.lock.setHidden(self._rail)
        for button in (*self._buttons.values(), self._more):
            button.set_rail(self._rail)
        self.sync_box.set_rail(self._rail)
        self._drop_what_does_not_fit()

    def _drop_what_does_not_fit(self) -> None:
        row = self._theme.px(HEIGHT)
        around = self._theme.px(_ROOM_AROUND) + (-row if self._rail else self._theme.px(_SECOND))
        room = max(1, (self.height() - around) // row)
        listed = [key for key in self._order if key in self._buttons]
        shown = len(listed) if len(listed) <= room else max(1, room - 1)
        for at, key in enumerate(listed):
            self._buttons[key].setVisible(at < shown)
        self._more.setVisible(shown < len(listed))
        for line in self._lines:
            line.setVisible(shown == len(listed))
        self._shown = shown

    def _open_sync(self) -> None:
        if self._sync_key:
            self.chosen.emit(self._sync_key)

    def _open_more(self) -> None:
        menu = flat_menu(self)
        listed = [key for key in self._order if key in self._buttons]
        for key in listed[self._shown :]:
            action = menu.addAction(self._buttons[key].text())
            action.triggered.connect(lambda _on=False, key=key: self.chosen.emit(key))
        menu.popup(self._more.mapToGlobal(self._more.rect().topRight()))


class _Named(QWidget):
    """A picture with a name over a quiet line; the picture alone in a rail."""

    def __init__(self, picture: QWidget, kind: str, gap: int) -> None:
        super().__init__()
        self._name, self._under = label("", kind), label("", "11", "3", wrap=True)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._under)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(gap)
        self.row.addWidget(picture)  # alone in a rail, it stands in the middle
        self.row.addWidget(self._words, 1)

    def say(self, name: str, under: str) -> None:
        """Show both lines."""
        self._name.setText(name)
        self._under.setText(under)
        self.setAccessibleName(f"{name}, {under}" if under else name)

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a state
        """Hide the words."""
        self.row.setContentsMargins(*((0, 0, 0, 0) if rail else (14, 0, 8, 0)))
        self._words.setHidden(rail)


class _Break(QFrame):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 16, 7)
        line = QFrame()
        line.setObjectName("nav_break")
        line.setProperty("rule", "h")
        column.addWidget(line)
