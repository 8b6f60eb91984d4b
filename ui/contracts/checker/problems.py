"""What is wrong with the question, and what may have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.chips import ChipButton
from ui.kit.flow import FlowLayout
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from provider_ops.codes.queries import Suggestion
    from ui.kit.theme import Theme


class ProblemLine(QWidget):
    """A sentence and nearest matches. `taken` carries the field and the match chosen."""

    taken = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.banner = Banner(theme, "wa", "")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.offers: list[ChipButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 0, 18, 10)
        column.setSpacing(6)
        column.addWidget(self.banner)
        column.addWidget(self._chips)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on screen, "" when there is none."""
        return "" if self.isHidden() else self.banner.plain_text

    def clear(self) -> None:
        """Nothing is wrong."""
        self.hide()

    def say(self, lead: str, text: str, field: str = "", near: Sequence[Suggestion] = ()) -> None:
        """Say what is wrong and offer `near` for `field`."""
        self.banner.say("wa", lead, text)
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.offers = []
        if near:
            self._flow.addWidget(label(self.tr("Nearest matches"), "12", "2"))
        for one in near:
            chip = ChipButton(self._theme, one.name, one.text)
            chip.clicked.connect(lambda _on=False, text=one.text: self.taken.emit(field, text))
            self._flow.addWidget(chip)
            self.offers.append(chip)
        self._chips.setVisible(bool(near))
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's own
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._chips.setFixedHeight(max(1, self._flow.heightForWidth(self._chips.width())))
