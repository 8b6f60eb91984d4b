"""A short note after an action, with Undo. One at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from ui.kit.key_sheet import KeyCap
from ui.kit.restyle import announce, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.theme import Theme

DURATION_MS = 6000
_FROM_BOTTOM = 42


class Toast(QFrame):
    """Bottom centre of a window. Stays while the pointer or the keyboard is on it.

    While it offers Undo, Ctrl+Z in the window means this undo; text fields keep their own.
    """

    gone = Signal()

    def __init__(self, theme: Theme, window: QWidget, duration_ms: int = DURATION_MS) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._theme, self._window = theme, window
        self._undo: Callable[[], None] | None = None
        self._words = label()
        self._button = QPushButton(self.tr("Undo"))
        self._button.setObjectName("undo")
        self._button.setToolTip("Ctrl+Z")
        self._button.clicked.connect(self._take_back)
        self._button.installEventFilter(self)
        self._bar = label("|")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        self._cap = KeyCap(theme, "Ctrl Z")
        for part in (self._words, self._bar, self._button, self._cap):
            layout.addWidget(part)
        self._timer = QTimer(self, singleShot=True, interval=duration_ms)
        self._timer.timeout.connect(self.dismiss)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        self._key.activated.connect(self._take_back)
        self._key.setEnabled(False)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; "" when it is gone."""
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show `text`, in place of what was said before; `undo` takes the action back."""
        self._undo = undo
        self._words.setText(text)
        self._bar.setVisible(undo is not None)
        self._button.setVisible(undo is not None)
        self._cap.setVisible(undo is not None)
        self._key.setEnabled(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)
        self._resume()

    def dismiss(self) -> None:
        """Go away; what was done stays done."""
        self._timer.stop()
        self._undo = None
        self._key.setEnabled(False)
        self.hide()
        self.gone.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._resume()
        super().leaveEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._button:
            if event.type() == QEvent.Type.FocusIn:
                self._timer.stop()
            elif event.type() == QEvent.Type.FocusOut:
                self._resume()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _resume(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._button.hasFocus():
            self._timer.start()

    def _take_back(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def _place(self) -> None:
        self.adjustSize()
        window = self._window.rect()
        x = (window.width() - self.width()) // 2
        self.move(x, window.height() - self.height() - self._theme.px(_FROM_BOTTOM))
