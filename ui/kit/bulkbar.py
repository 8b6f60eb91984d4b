"""What can be done with the picked rows: a dark bar over the bottom of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
)
from typing_extensions import override

from ui.kit.icons import icon
from ui.kit.ink import Ink

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

BOTTOM = 14
_STYLE = """
QLabel {{ color: {panel}; }}
QPushButton {{ background: transparent; color: {panel}; border: 1px solid {tx_3}; }}
QPushButton:hover {{ background: {tx_2}; }}
QPushButton[main="true"] {{ background: {panel}; color: {tx_1}; border-color: {panel}; }}
QPushButton[main="true"]:hover {{ background: {hover}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {ac_line}; }}
QToolButton:hover {{ background: {tx_2}; }}
"""


class BulkBar(QFrame):
    """Shows itself when rows are picked and floats at the bottom of `over`.

    The page adds buttons once and tells the bar what is picked; `clear_asked` is the cross.
    """

    clear_asked = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._ink = Ink(theme, self)
        self._over = over
        self._count = QLabel(self)
        self._count.setProperty("type", "13b")
        self._summary = QLabel(self)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Drop the selection"))
        self._close.setToolTip(self.tr("Drop the selection (Esc)"))
        self._close.setFixedSize(theme.px(28), theme.px(28))
        self._close.clicked.connect(self.clear_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 8, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self._count)
        self._row.addWidget(self._summary)
        self._row.addWidget(self._close)
        over.installEventFilter(self)
        if isinstance(over, QStackedWidget):  # a page that comes would lie over the bar
            over.currentChanged.connect(self.raise_)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def add_button(self, text: str, *, main: bool = False) -> QPushButton:
        """Add an action before the cross and return its button; one of them may be `main`."""
        button = QPushButton(text, self)
        button.setProperty("main", main)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def show_picks(self, count: int, text: str, summary: str = "") -> None:
        """Say what is picked ("5 lines selected"); nothing picked hides the bar."""
        self._count.setText(text)
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        self.setAccessibleName(f"{text} {summary}".strip())
        self.setVisible(count > 0)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.color("tx_1"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()

    def _place(self) -> None:
        self.adjustSize()
        width = min(self.width(), self._over.width())
        self.resize(width, self.height())
        left = (self._over.width() - width) // 2
        self.move(left, self._over.height() - self.height() - BOTTOM)
        self.raise_()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        names = ("panel", "tx_1", "tx_2", "tx_3", "hover", "ac_line")
        self.setStyleSheet(_STYLE.format(**{name: getattr(tokens, name) for name in names}))
        self._close.setIcon(icon("x", self._theme.color("panel"), 15))
        self._close.setIconSize(QSize(15, 15))
