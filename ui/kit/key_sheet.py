"""All keys on one sheet, read from the command sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.kit.buttons import IconButton
from ui.kit.keyhints import cap_words, keycap_size, paint_keycap
from ui.kit.popup import Popup
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.commands import CommandSet
    from ui.kit.theme import Theme


class KeyCap(QWidget):
    """One key, drawn as a cap."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, text
        self.setAccessibleName(cap_words(text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return keycap_size(self._theme, self._text)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_keycap(painter, QRectF(self.rect()), self._text, self._theme)
        painter.end()


class KeySheet(Popup):
    """What the `?` key opens: every command that has a key, by area."""

    def __init__(self, theme: Theme, sets: Sequence[CommandSet], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("key_sheet")
        self.setAccessibleName(self.tr("All keys"))
        self.setMinimumSize(560, 360)
        self.lines: list[tuple[str, str, str]] = [
            (one.title, command.title, one.keys(command.id))
            for one in sets
            for command in one
            if command.shown and one.keys(command.id)
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 18)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("All keys"), "15"))
        head.addStretch()
        close = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        close.clicked.connect(self.reject)
        head.addWidget(close)
        layout.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._list(theme))
        layout.addWidget(scroll)
        close.setFocus()

    def _list(self, theme: Theme) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        area = ""
        for title, command, keys in self.lines:
            if title != area:
                area = title
                grid.addWidget(label(title, "12b", "3"), grid.rowCount(), 0, 1, 2)
            row = grid.rowCount()
            grid.addWidget(KeyCap(theme, keys), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(command), row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return page
