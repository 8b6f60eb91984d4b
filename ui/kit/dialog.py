"""Dialogs: only before a loss, or when something leaves the laptop, or to say what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.core.errors import ProviderOpsError
from ui.kit.buttons import Button
from ui.kit.error_words import detail_and_remedy, say
from ui.kit.popup import Popup
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.theme import Theme

_WIDTH = 330


class Question(Popup):
    """Asks before a loss. Both buttons say a verb; the safe one has focus, Esc is safe."""

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        text: str,
        *,
        act: str,
        keep: str,
        destructive: bool = True,
    ) -> None:
        """Build the dialog; `open` shows it.

        Args:
            theme: Colours and fonts.
            parent: Any widget of the window to cover.
            title: The question, such as "Delete this visit draft?".
            text: What would be lost, and for how long it can be brought back.
            act: The verb that does it, such as "Delete draft".
            keep: The verb that does not, such as "Keep draft".
            destructive: Whether acting loses something.
        """
        super().__init__(theme, parent)
        self.setObjectName("question")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.keep = Button(theme, keep)
        self.keep.setObjectName("keep")
        self.act = Button(theme, act, "destructive" if destructive else "primary")
        self.act.setObjectName("act")
        self.keep.clicked.connect(self.reject)
        self.act.clicked.connect(self.accept)
        self.accepted.connect(self.confirmed)
        _fill(self, title, text, (self.keep, self.act))
        self.keep.setDefault(True)
        self.keep.setFocus()


class ErrorDialog(Popup):
    """Says what failed, what is safe and what to do; the details can be copied."""

    def __init__(self, theme: Theme, parent: QWidget, error: Exception) -> None:
        super().__init__(theme, parent)
        self.setObjectName("error")
        title, text, details = explain(error)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        copy = Button(theme, self.tr("Copy details"), "quiet")
        copy.setObjectName("copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = Button(theme, self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        _fill(self, title, text, (copy, close))
        close.setDefault(True)
        close.setFocus()


def ask(question: Question, then: Callable[[], None]) -> None:
    """Open `question`; call `then` if the person chose to act. Does not wait."""
    question.confirmed.connect(then)
    question.finished.connect(question.deleteLater)
    question.open()


def show_error(theme: Theme, parent: QWidget, error: Exception) -> ErrorDialog:
    """Open a dialog that explains `error`. Does not wait."""
    dialog = ErrorDialog(theme, parent, error)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def explain(error: Exception) -> tuple[str, str, str]:
    """Return title, text and copyable details of an error for the person at the keyboard.

    An error that is not a ProviderOpsError is a bug: its words stay out of sight, they are
    in the details and in the log.
    """
    if isinstance(error, ProviderOpsError):
        return say(error.title), detail_and_remedy(error), f"{type(error).__name__}: {error}"
    title = QGuiApplication.translate("Errors", "Something unexpected happened")
    text = QGuiApplication.translate(
        "Errors",
        "What you saved is not affected. Try again, or copy the details for the service desk.",
    )
    return title, text, f"{type(error).__name__}: {error}"


def _fill(dialog: Popup, title: str, text: str, buttons: tuple[Button, ...]) -> None:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(18, 16, 18, 16)
    layout.setSpacing(5)
    heading = label(title, "15", wrap=True)
    heading.setFixedWidth(_WIDTH - 36)
    body = label(text, "", "2", wrap=True)
    body.setFixedWidth(_WIDTH - 36)
    body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    layout.addWidget(heading)
    layout.addWidget(body)
    layout.addSpacing(9)
    layout.addLayout(row)
