"""A few views of one thing, side by side; arrows move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from ui.kit.focus import OWN_FOCUS

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Segmented(QFrame):
    """Exactly one of two to five options is on. Tab reaches the one that is."""

    value_changed = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make the row.

        Args:
            name: What is chosen here, for screen readers.
            options: Pairs of a key and a word; the first is on.
            parent: Owner.
        """
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys = [key for key, _word in options]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for number, (key, word) in enumerate(options):
            button = QToolButton()
            button.setText(word)
            button.setObjectName(key)
            button.setAccessibleName(word)
            button.setCheckable(True)
            button.setProperty(OWN_FOCUS, True)
            button.installEventFilter(self)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.idToggled.connect(self._toggled)
        self._group.button(0).setChecked(True)

    def value(self) -> str:
        """Return the key of the option that is on."""
        return self._keys[self._group.checkedId()]

    def set_value(self, key: str) -> None:
        """Turn the option with `key` on."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_word(self, key: str, word: str) -> None:
        """Say an option in other words, such as with a count."""
        button = self._group.button(self._keys.index(key))
        button.setText(word)
        button.setAccessibleName(word)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                following = (self._group.checkedId() + step) % len(self._keys)
                button = self._group.button(following)
                button.setChecked(True)
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)
        if on:
            self.value_changed.emit(self._keys[number])
