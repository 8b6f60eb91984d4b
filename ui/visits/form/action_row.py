"""One action item of the visit: what, who and by when, in a line or in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ui.visits.form.section import Row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from ui.kit.buttons import IconButton
    from ui.kit.choices import Select
    from ui.kit.date_field import DateField
    from ui.kit.fields import TextField
    from ui.kit.theme import Theme

OWNER, OWNER_AT_MOST, DUE, REMOVE = 108, 148, 137, 24
_AROUND_OWNER = 46
"""Pixels of frame, padding and arrow around the name in the field."""
_LEAST_TEXT = 140
"""Where less than this is left for what will be done, the rest has a line of its own."""


class ActionRow(Row):
    """Shows its fields; a name that is chosen has room as a whole."""

    def __init__(
        self, theme: Theme, name: str, text: TextField, owner: Select, past: QLabel, due: DateField,
        remove: IconButton,
    ) -> None:  # fmt: skip
        super().__init__(theme, name)
        self._theme, self._owner, self._past = theme, owner, past
        self._stacked: bool | None = None
        self._below = QHBoxLayout()
        self._below.setSpacing(self.line.spacing())
        self.add_line(self._below)
        self.line.addWidget(text, 1)
        self._rest = (owner, past, due, remove)
        due.setFixedWidth(theme.px(DUE))
        remove.setFixedWidth(theme.px(REMOVE))
        owner.value_changed.connect(self._arrange)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give the owner's name its room, and the rest a line of its own where that is needed."""
        px = self._theme.px
        words = self._owner.fontMetrics().horizontalAdvance(self._owner.currentText())
        owner = max(px(OWNER), min(words + px(_AROUND_OWNER), px(OWNER_AT_MOST)))
        self._owner.setFixedWidth(owner)
        spaces = 3 * self.line.spacing()
        left = self.width() - owner - px(DUE) - px(REMOVE) - spaces
        stacked = left < px(_LEAST_TEXT)
        if stacked is self._stacked:
            return
        self._stacked = stacked
        for part in self._rest:
            self.line.removeWidget(part)
            self._below.removeWidget(part)
            (self._below if stacked else self.line).addWidget(part)
        self._below.setContentsMargins(0, 0, 0, 4 if stacked else 0)
