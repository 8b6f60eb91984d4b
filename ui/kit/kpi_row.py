"""Key figures side by side, or in two rows where they would be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.kit.kpi import KpiTile
    from ui.kit.theme import Theme

LEAST = 164
"""Pixels in which title, figure, goal and change stand whole."""


class KpiRow(QWidget):
    """Holds tiles; they share the width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: list[KpiTile] = []
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def add(self, tile: KpiTile) -> None:
        """Put a tile behind the others."""
        self.shown.append(tile)
        self._columns = 0
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = len(self.shown)
        fits = self.width() >= count * self._theme.px(LEAST)
        columns = count if fits else -(-count // 2)
        if columns == self._columns:
            return
        self._columns = columns
        below = count - columns or 1  # tiles of the lower row share its width, without a hole
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        for at in range(columns * below):
            self._grid.setColumnStretch(at, 1)
        for at, tile in enumerate(self.shown):
            row, place = divmod(at, columns)
            span = columns if row else below
            self._grid.addWidget(tile, row, place * span, 1, span)
