"""When the database cannot be opened: why, what is safe, what to do; nothing else works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.error_words import detail_and_remedy, say
from ui.kit.states import Empty, StatePane

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.errors import ProviderOpsError
    from ui.kit.theme import Theme


class ProblemScreen(QWidget):
    """Says what is wrong with the database of `folder` and opens the folder to mend it."""

    retried = Signal()

    def __init__(self, theme: Theme, folder: Path, error: ProviderOpsError) -> None:
        super().__init__()
        self.setObjectName("problem")
        self.setProperty("surface", "panel")
        self._folder = folder
        self.pane = StatePane(theme, QWidget())
        words = detail_and_remedy(error)
        self.pane.show_empty(
            Empty("database", say(error.title), words, "ac", self.tr("Try again"),
                  self.tr("Show the folder"))
        )  # fmt: skip
        self.pane.acted.connect(self.retried)
        self.pane.acted_other.connect(self._show_folder)
        column = QVBoxLayout(self)
        column.addWidget(self.pane)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
