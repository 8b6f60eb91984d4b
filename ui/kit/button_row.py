"""Buttons side by side that say less where there is little room, and never half a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.buttons import Button, Terse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent


class ButtonRow(QWidget):
    """First the key caps go, then the words of pictured buttons that are not the primary one."""

    def __init__(self, *parts: QWidget, gap: int = 8) -> None:
        """Lay `parts` out from left to right; what is no `Button` keeps its size."""
        super().__init__()
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)  # at the right end, however much room there is
        for part in parts:
            self._row.addWidget(part)

    @override
    def sizeHint(self) -> QSize:
        return self._size(Terse.NOT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size(Terse.PICTURE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came, went or says other words
            self._fit()
            self.updateGeometry()
        return super().event(event)

    def widest_within(self, room: int) -> int:
        """Return the width of the most that it can say in `room`; it never says less than least."""
        return self._width(self._fitting(room))

    def is_worded_within(self, room: int) -> bool:
        """Tell whether every button keeps its words in `room`."""
        return Terse.PICTURE not in self._fitting(room).values()

    def _fit(self) -> None:
        for button, one in self._fitting(self.width()).items():
            button.set_terse(one)

    def _fitting(self, room: int) -> dict[Button, Terse]:
        """Leave the key caps out, then the words of one button after the other, until it fits."""
        buttons = [part for part in self._parts if isinstance(part, Button)]
        terse = dict.fromkeys(buttons, Terse.NOT)
        if self._width(terse) > room:
            terse = dict.fromkeys(buttons, Terse.NO_KEYS)
        for button in buttons:
            if self._width(terse) <= room:
                break
            terse[button] = Terse.PICTURE
        return terse

    def _width(self, terse: Mapping[Button, Terse]) -> int:
        widths = [
            (part.size_when(terse[part]) if isinstance(part, Button) else _size_of(part)).width()
            for part in self._parts
            if not part.isHidden()
        ]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _size(self, terse: Terse) -> QSize:
        buttons = [part for part in self._parts if isinstance(part, Button)]
        tallest = max((_size_of(p).height() for p in self._parts if not p.isHidden()), default=0)
        return QSize(self._width(dict.fromkeys(buttons, terse)), tallest)


def _size_of(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
