"""What a person can do, declared once: menu, button, palette and key sheet read the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.kit.icons import icon
from ui.kit.menus import flat_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from ui.kit.theme import Theme


def always() -> bool:
    """Say that a command is possible at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    Attributes:
        id: "area.verb-noun"; never changes, because settings and tests refer to it.
        title: A verb first, in sentence case; an ellipsis only if it asks before it acts.
        run: What happens. Failure is an exception or a failed job, never a return value.
        keys: Portable text such as "Ctrl+S", or one letter together with `single_letter`.
        icon: Name of a shipped icon.
        enabled: Whether it is possible now; asked by `CommandSet.refresh`.
        single_letter: The key is a bare letter; it acts only outside text fields, which
            claim letters first, and can be switched off as a whole.
        why_not: Shown as a tooltip while it is not possible.
        shown: Listed in the palette and the key sheet.
    """

    id: str
    title: str
    run: Callable[[], None]
    keys: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = always
    single_letter: bool = False
    why_not: str = ""
    shown: bool = True

    def __post_init__(self) -> None:
        if (len(self.keys) == 1) != self.single_letter:
            raise ValueError(f"command {self.id!r}: one-letter keys need single_letter")


class CommandSet(QObject):
    """The commands of one window or page, as Qt actions that belong to `owner`."""

    def __init__(
        self, owner: QWidget, title: str, commands: Iterable[Command], theme: Theme
    ) -> None:
        """Make the actions.

        Args:
            owner: Keys act while the keyboard is in this widget; a window's act everywhere.
            title: Heading in the key sheet, such as "Visits".
            commands: In the order they are listed.
            theme: Tints the icons.

        Raises:
            ValueError: two commands have one id, or one key.
        """
        super().__init__(owner)  # so that the theme lets go of it when the owner dies
        self.title = title
        self._owner = owner
        self._theme = theme
        self._single_letters = True
        self._keys: dict[str, str] = {}
        self._actions: dict[str, tuple[Command, QAction]] = {}
        for command in commands:
            self._add(command)
        theme.changed.connect(self._tint)
        self._tint()
        self._set_keys()
        self.refresh()

    def __iter__(self) -> Iterator[Command]:
        return (command for command, _action in self._actions.values())

    def __getitem__(self, command_id: str) -> QAction:
        """Return the action, to put into a menu or to let a button follow."""
        return self._actions[command_id][1]

    def keys(self, command_id: str) -> str:
        """Return the key as it is printed on caps, after remapping; "" without one."""
        text = self._keys.get(command_id, self._actions[command_id][0].keys)
        return key_text(text)

    def run(self, command_id: str) -> None:
        """Do it, if it is possible now."""
        self.refresh()
        self[command_id].trigger()

    def refresh(self) -> None:
        """Enable what is possible now; call it when the selection changes."""
        for command, action in self._actions.values():
            possible = command.enabled()
            action.setEnabled(possible)
            action.setToolTip(command.title if possible else command.why_not or command.title)

    def rename(self, command_id: str, title: str) -> None:
        """Say what a command does as things stand now."""
        command, action = self._actions[command_id]
        self._actions[command_id] = (replace(command, title=title), action)
        action.setText(title)

    def remap(self, keys: Mapping[str, str]) -> None:
        """Use the person's own keys for the named commands; "" takes a key away."""
        self._keys = {k: v for k, v in keys.items() if k in self._actions}
        self._set_keys()

    def allow_single_letters(self, allowed: bool) -> None:  # noqa: FBT001 - a setting's value
        """Switch bare letters on or off, as screen readers need them for themselves."""
        self._single_letters = allowed
        self._set_keys()

    def menu(self, *ids: str, parent: QWidget | None = None) -> QMenu:
        """Return a menu of the named commands; "" makes a line. All of them without names."""
        made = flat_menu(parent or self._owner)
        self.refresh()
        for command_id in ids or tuple(self._actions):
            if command_id:
                made.addAction(self[command_id])
            else:
                made.addSeparator()
        return made

    def _add(self, command: Command) -> None:
        if command.id in self._actions:
            raise ValueError(f"command {command.id!r} is declared twice")
        for other, _action in self._actions.values():
            if command.keys and other.keys == command.keys:
                raise ValueError(f"{command.id!r} and {other.id!r} share {command.keys!r}")
        action = QAction(command.title, self._owner)
        action.setObjectName(command.id)
        whole = self._owner.isWindow()
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WindowShortcut if whole else context.WidgetWithChildrenShortcut
        )
        action.triggered.connect(lambda: self._perform(command))
        self._owner.addAction(action)
        self._actions[command.id] = (command, action)

    def _perform(self, command: Command) -> None:
        if command.enabled():
            command.run()
        self.refresh()

    def _set_keys(self) -> None:
        for command, action in self._actions.values():
            keys = self._keys.get(command.id, command.keys)
            off = len(keys) == 1 and not self._single_letters
            action.setShortcut(QKeySequence() if off else QKeySequence(keys))

    def _tint(self) -> None:
        for command, action in self._actions.values():
            if command.icon:
                action.setIcon(icon(command.icon, self._theme.color("tx_2")))


def key_text(keys: str) -> str:
    """Return portable key text as printed on a cap: "Ctrl+Return" becomes "Ctrl ↵"."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    for word, sign in (("Return", "↵"), ("Enter", "↵"), ("Left", "←"), ("Right", "→"),
                       ("Up", "↑"), ("Down", "↓"),
                       ("Control", "Ctrl")):  # fmt: skip  # so Qt says it in Spanish
        text = text.replace(word, sign)
    return text if len(text) == 1 else text.replace("+", " ")


def late(get: Callable[[], object], name: str) -> Callable[[], None]:
    """Return what calls the method `name` of what `get` returns, which may be built only then."""

    def act() -> None:
        getattr(get(), name)()

    return act
