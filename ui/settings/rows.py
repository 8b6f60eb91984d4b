"""The rows of the settings: what is chosen, what it means, and the control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.restyle import label, rule

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.kit.theme import Theme

_WIDTH = 720
_WORDS = 200
"""Pixels that words beside a control have at least; with less, the control stands below."""
_BESIDE, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SettingsGroup(QFrame):
    """A heading over rows; each row is a name with its meaning, and a control at the right."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[QBoxLayout, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(0)
        self._column.addWidget(label(title, "15"))
        self._column.addSpacing(6)
        self._column.addWidget(rule())
        theme.changed.connect(self._fit)
        self._fit()

    def add(self, name: str, meaning: str, control: QWidget) -> None:
        """Add a row."""
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)  # name and meaning stay together beside a higher control
        words.addWidget(label(name, "13m", wrap=True))
        if meaning:
            words.addWidget(label(meaning, "12", "2", wrap=True))
        words.addStretch(1)
        row = QBoxLayout(_BESIDE)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.append((row, control))
        self._column.addLayout(row)
        self._column.addWidget(rule())
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        large, least = self._theme.text_scale >= 2, self._theme.px(_WORDS)
        for row, control in self._rows:
            rest = self.width() - control.sizeHint().width() - row.spacing()
            below = large or rest < least
            row.setDirection(_DOWN if below else _BESIDE)
        self.setMaximumWidth(self._theme.px(_WIDTH))
