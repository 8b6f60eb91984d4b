"""Notices that nobody is at the keyboard: warns, and a minute later asks for the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

WARNING_MS = 60_000
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Counts from the last key, click or move in a window of the program.

    It looks at what the windows get from outside, once each: the application's own filter would
    see all that widgets tell each other, some ten thousand events while a page is built.
    """

    warned = Signal()
    awake = Signal()  # somebody came back after the warning
    idle = Signal()

    def __init__(
        self, app: QGuiApplication, parent: QObject, *, warning_ms: int = WARNING_MS
    ) -> None:
        """Watch `app`; nothing is counted before `start`.

        Args:
            app: Whose windows are watched, each from when it first has the keyboard.
            parent: Owner; the watch ends with it.
            warning_ms: How long before the lock the warning comes.
        """
        super().__init__(parent)
        self._warning_ms = warning_ms
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._warn)
        self._last = QTimer(self, singleShot=True, interval=warning_ms)
        self._last.timeout.connect(self.idle)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def start(self, minutes: float) -> None:
        """Ask for the lock after so many quiet minutes."""
        self._quiet.setInterval(max(1, round(minutes * 60_000) - self._warning_ms))
        self._last.stop()
        self._quiet.start()

    def stop(self) -> None:
        """Count no more."""
        self._quiet.stop()
        self._last.stop()

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS and (self._quiet.isActive() or self._last.isActive()):
            if self._last.isActive():
                self._last.stop()
                self.awake.emit()
            self._quiet.start()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once, however often it is said

    def _warn(self) -> None:
        self._last.start()
        self.warned.emit()
