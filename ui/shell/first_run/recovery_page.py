"""The recovery code, on screen this once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from ui.kit.buttons import Button
from ui.kit.restyle import label
from ui.shell.first_run.step_page import StepPage, leftmost

if TYPE_CHECKING:
    from ui.kit.theme import Theme


class RecoveryPage(StepPage):
    """The recovery code, shown this once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("Recovery code"), self.tr("Your way back in"),
            self.tr("Write down your recovery code"),
            self.tr("It opens the file if you forget the passphrase. It is shown only now; keep "
                    "it away from the laptop."),
        )  # fmt: skip
        self._code = label("", "22")
        self._code.setObjectName("recovery_code")
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code.setWordWrap(True)
        copy = Button(theme, self.tr("Copy"), icon_name="copy")
        copy.setObjectName("copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code.text()))
        self._kept = QCheckBox(self.tr("I have written it down"))
        self._kept.setObjectName("kept")
        self._missing = label("", "12", "cr")
        self.add(self._code, leftmost(copy), self._kept, self._missing, first=self._kept)

    def show_code(self, code: str) -> None:
        """Show the code that will open the database."""
        self._code.setText(code)

    @override
    def complete(self) -> bool:
        kept = self._kept.isChecked()
        self._missing.setText("" if kept else self.tr("Write it down first, then check the box"))
        return kept
