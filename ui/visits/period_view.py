"""A calendar under the name of its days, with the way to those before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import IconButton
from ui.kit.restyle import label

if TYPE_CHECKING:
    from datetime import date

    from ui.kit.theme import Theme


class PeriodView(QWidget):
    """Says which week or month `calendar` shows; `calendar` answers to the same keys."""

    turned = Signal(int)  # -1 or 1

    def __init__(self, theme: Theme, calendar: QWidget, before: str, after: str) -> None:
        """Put a calendar under its head.

        Args:
            theme: Colours and fonts.
            calendar: What shows the days.
            before: What the button says that leads to earlier days.
            after: What the one says that leads to later days.
        """
        super().__init__()
        self.asked: date | None = None  # one of the days that are being read
        self.asks = 0
        self.name = label("", "13b")
        self.before = IconButton(theme, "chevron-left", before, keys="PgUp")
        self.after = IconButton(theme, "chevron-right", after, keys="PgDn")
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 14, 4)
        head.setSpacing(2)
        head.addWidget(self.before)
        head.addWidget(self.after)
        head.addSpacing(6)
        head.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(calendar, 1)
