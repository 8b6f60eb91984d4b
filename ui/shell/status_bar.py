"""The 26 pixels below every screen: keys at the left, what is true of the laptop at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.icons import icon_pixmap
from ui.kit.keyhints import KeyHints
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme
    from ui.shell.app_state import AppState

HEIGHT = 26


class StatusBar(QFrame):
    """Key hints of the screen, the note about the lock, and the age of the hub's data."""

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self.setObjectName("status_bar")
        self.setProperty("surface", "inset")
        self._theme, self._state = theme, state
        self.hints = KeyHints(theme)
        self._lock = label("", "11", "2")
        self._data = label("", "11", "2")
        self._picture = _Lock(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(4)
        row.addWidget(self.hints, 1)
        row.addSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._lock)
        row.addSpacing(10)
        row.addWidget(self._data)
        state.changed.connect(self._tell)
        theme.changed.connect(self._fit)
        self._fit()
        self._tell()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show a screen's keys, and the one that shows all keys."""
        self.hints.set_hints((*hints, ("?", self.tr("All keys"))))

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a state
        """Leave the room to the keys."""
        for part in (self._picture, self._lock):
            part.setHidden(tight)

    def _tell(self) -> None:
        self._lock.setText(self._state.lock_note())
        self._data.setText(self._state.data_note())
        self._data.setVisible(bool(self._state.data_note()))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))


class _Lock(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(12)
        return QSize(edge, edge)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, ratio = self._theme.color("tx_2"), self.devicePixelRatioF()
        picture = icon_pixmap("lock-keyhole", ink, self._theme.px(12), ratio)
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.end()
