"""What happens if nobody acts, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.restyle import label, rule
from ui.kit.tag import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme


class Consequences(QWidget):
    """Up to four cards: when, what, and what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards = QHBoxLayout()
        self._cards.setSpacing(0)
        frame = QFrame()
        frame.setObjectName("banner")
        frame.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        self.head = label("", "12b")
        column.addWidget(self.head)
        column.addWidget(frame)

    def show_cards(self, cards: Sequence[tuple[str, str, str, str]], unsigned: str = "") -> None:
        """Show them; the widget hides when there are none. `unsigned` is what would prevent it."""
        self.head.setText(
            self.tr("If {} is not signed").format(unsigned) if unsigned
            else self.tr("If nobody acts")
        )  # fmt: skip
        while (item := self._cards.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for n, (glyph, when, what, means) in enumerate(cards[:4]):
            if n:
                self._cards.addWidget(rule("v"))
            card = QWidget()
            column = QVBoxLayout(card)
            column.setContentsMargins(12, 9, 12, 9)
            column.setSpacing(3)
            column.addWidget(Status(self._theme, glyph, when), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label(what, "13m", wrap=True))
            column.addWidget(label(means, "12", "2", wrap=True))
            column.addStretch()
            self._cards.addWidget(card, 1)
        self.setVisible(bool(cards))
