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
    """One of two to five options is on. Tab reaches the one that is.

    With `empty` none is on until somebody chooses; `value` is "" then.
    """

    value_changed = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        empty: bool = False,
    ) -> None:
        """Make the row.

        Args:
            name: What is chosen here, for screen readers.
            options: Pairs of a key and a word; the first is on unless it begins empty.
            parent: Owner.
            empty: Begin with none of them on.
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
        if empty:
            self._group.button(0).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self._group.button(0).setChecked(True)

    def value(self) -> str:
        """Return the key of the option that is on, "" while none is."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""

    def set_value(self, key: str) -> None:
        """Turn the option with `key` on; a key that is none changes nothing."""
        if key in self._keys:
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
                now = self._group.checkedId()
                following = (now + step) % len(self._keys) if now >= 0 else 0
                button = self._group.button(following)
                button.setChecked(True)
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)
        if on and number:  # the one that Tab reached while none was on
            self._group.button(0).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if on:
            self.value_changed.emit(self._keys[number])
