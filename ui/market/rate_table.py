"""Denied lines before and after a code was taught, a row for each window of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.restyle import label, unbroken
from ui.loop_words import change_word, rate_word, window_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.outliers.reeducation.rules import Window


class RateTable(QWidget):
    """Says the same as sentences to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self.setAccessibleName(self.tr("Denied lines before and after"))

    def show_windows(self, windows: Sequence[Window]) -> None:
        """Show these, the shortest first."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(windows))
        self.setAccessibleDescription("\n".join(map(window_line, windows)))
        heads = (self.tr("Days"), self.tr("Before"), self.tr("After"), self.tr("Change, points"))
        self._add_row(0, heads, "11b", "3")
        for number, window in enumerate(windows, start=1):
            days = f"{window.days}" if window.is_over else self.tr("{0}, not over").format(
                window.days)  # fmt: skip
            cells = (days, rate_word(window.before), rate_word(window.after), change_word(window))
            self._add_row(number, tuple(map(_whole, cells)), "12", "2")

    def _add_row(self, number: int, cells: tuple[str, ...], kind: str, ink: str) -> None:
        for column, words in enumerate(cells):
            cell = label(words, kind, ink, wrap=column > 0)
            self._grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignTop)
            cell.show()


def _whole(words: str) -> str:
    """Return the words of a cell as they break into lines: before a bracket alone."""
    return " (".join(map(unbroken, words.split(" (")))
