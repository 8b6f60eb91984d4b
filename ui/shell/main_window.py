"""The one window of the program: a gate while the database is closed, else the workbench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from ui.shell.mark import mark_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from ui.kit.commands import Command, CommandSet
    from ui.kit.theme import Theme

SMALLEST = (720, 450)
_FIRST = (1440, 900)


class MainWindow(QMainWindow):
    """Holds one scene at a time and the commands that act everywhere.

    It does not close by itself: it asks, and closes when told that all is put away.
    """

    close_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Provider Ops")
        QTimer.singleShot(0, self, self._show_icon)  # the window comes first
        self.setMinimumSize(*SMALLEST)
        self.resize(*_FIRST)
        self._theme = theme
        self._may_close = False
        self._scenes = QStackedWidget()
        self.setCentralWidget(self._scenes)
        theme.dress(self)
        self.commands: CommandSet | None = None

    def _show_icon(self) -> None:
        self.setWindowIcon(mark_icon(self._theme))

    @property
    def scene(self) -> QWidget | None:
        """What fills the window."""
        return self._scenes.currentWidget()

    def show_scene(self, scene: QWidget) -> None:
        """Fill the window with `scene` and let go of what filled it."""
        old = self.scene
        self._scenes.addWidget(scene)
        self._scenes.setCurrentWidget(scene)
        if old is not None:
            self._scenes.removeWidget(old)
            old.deleteLater()
        scene.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_commands(self, title: str, commands: Sequence[Command]) -> CommandSet:
        """Let these commands act everywhere in the window, in place of the last ones."""
        from ui.kit.commands import CommandSet

        self.drop_commands()
        self.commands = CommandSet(self, title, commands, self._theme)
        return self.commands

    def drop_commands(self) -> None:
        """Let no command act, as while the database is closed."""
        if self.commands is not None:
            for command in self.commands:
                action = self.commands[command.id]
                self.removeAction(action)
                action.deleteLater()
            self.commands.deleteLater()
        self.commands = None

    def finish(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self.close_asked.emit()  # the answer may come at once
        if self._may_close:
            event.accept()
        else:
            event.ignore()
