"""One picture as large as the window allows; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from ui.kit.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

SHARE = 0.8


class PictureView(QDialog):
    """Shows the bytes of a kept picture."""

    def __init__(self, theme: Theme, parent: QWidget, content: bytes) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Photo"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pixmap = QPixmap()
        pixmap.loadFromData(content)
        window = parent.window().size()
        room = QSize(int(window.width() * SHARE), int(window.height() * SHARE))
        shown = QLabel()
        shown.setPixmap(
            pixmap.scaled(room.boundedTo(pixmap.size()), Qt.AspectRatioMode.KeepAspectRatio,
                          Qt.TransformationMode.SmoothTransformation)
        )  # fmt: skip
        shown.setAccessibleName(self.tr("Photo"))
        close = Button(theme, self.tr("Close"), keys="Esc")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(shown)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
