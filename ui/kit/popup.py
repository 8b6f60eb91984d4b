"""The frame of everything that floats above a window: flat, rounded, with a scrim behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme


class Scrim(QWidget):
    """Dims the window behind a popup; a child, so it needs no compositor."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("scrim")
        self._theme = theme
        self._window = window
        window.installEventFilter(self)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._cover()
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._cover()
        self.raise_()
        super().showEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("scrim"))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())


class Popup(QDialog):
    """A frameless dialog over the window of `parent`; Esc closes it."""

    RADIUS = 10
    TOP: int | None = None  # distance from the window's top; None centres

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self._theme = theme
        self._scrim = Scrim(theme, parent.window())
        self.finished.connect(self._scrim.deleteLater)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._scrim.show()
        window = self.parentWidget()
        if window is not None:
            self.adjustSize()
            spot = window.mapToGlobal(window.rect().center()) - self.rect().center()
            if self.TOP is not None:
                spot.setY(window.mapToGlobal(window.rect().topLeft()).y() + self.TOP)
            self.move(spot)
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._scrim.hide()
        super().hideEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line_3"), 1))
        painter.setBrush(self._theme.color("panel"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self.RADIUS, self.RADIUS)
        painter.end()
