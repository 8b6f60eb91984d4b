"""The focus ring: one overlay per window that follows the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_GAP = 2
_WIDTH = 2
_REACH = _GAP + _WIDTH
_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.EnabledChange,
    }
)
# These draw their own focus: the ring would be clipped, or say the wrong thing.
_OWN_FOCUS = (QAbstractItemView, QTabBar)
_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit)
OWN_FOCUS = "own_focus"  # property of further widgets that draw their own


class FocusRing(QWidget):
    """Two pixels of ring, two of gap, around the widget that has the keyboard."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget that is ringed."""
        return self._target

    def surround(self, target: QWidget | None) -> None:
        """Move to `target`, or away."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._target = target
        walk = target
        while walk is not None and walk is not self.parentWidget():
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        if target is not None:
            target.destroyed.connect(self._forget)
        self._place()

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus"), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        painter.end()

    def _forget(self) -> None:
        self._target = None
        self._watched = []
        self.hide()

    def _place(self) -> None:
        target, window = self._target, self._window
        target, window = self._target, self._window
        if target is None or not target.isVisible() or target.visibleRegion().isEmpty():
            self.hide()
            return
        inner = _focus_rect(target)
        around = inner.translated(target.mapTo(window, inner.topLeft()) - inner.topLeft())
        around.adjust(-_REACH, -_REACH, _REACH, _REACH)
        self.setGeometry(around)
        clip = _scrolled_view(target)
        if clip is None:
            self.clearMask()
        else:
            view = QRect(clip.mapTo(window, clip.rect().topLeft()), clip.size())
            view.adjust(-_REACH, -_REACH, _REACH, _REACH)
            self.setMask(view.translated(-around.topLeft()).intersected(self.rect()))
        self.raise_()
        self.show()


class FocusRings(QObject):
    """Gives every window its ring as focus enters it. Create one for the program."""

    moved = Signal()

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._theme = theme
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """The widget that is ringed in the active window."""
        return self._ring.target if self._ring is not None else None

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and (
            new is None or self._ring.parentWidget() is not new.window()
        ):
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if new is not None:
            if self._ring is None:
                self._ring = FocusRing(self._theme, new.window())
                self._ring.destroyed.connect(self._lost)
            self._ring.surround(_ringed(new))
        self.moved.emit()

    def _lost(self, gone: QObject) -> None:
        if self._ring is gone:
            self._ring = None


def _ringed(widget: QWidget) -> QWidget | None:
    """Return what to ring when `widget` has focus: nothing after a click, except a text field."""
    if isinstance(widget, _OWN_FOCUS) or widget.property(OWN_FOCUS):
        return None
    clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    if clicked and not isinstance(widget, _TEXT):
        return None
    parent = widget.parentWidget()
    return parent if isinstance(parent, QComboBox) else widget


def _focus_rect(widget: QWidget) -> QRect:
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        option.initFrom(widget)
        element = (
            QStyle.SubElement.SE_CheckBoxIndicator
            if isinstance(widget, QCheckBox)
            else QStyle.SubElement.SE_RadioButtonIndicator
        )
        return widget.style().subElementRect(element, option, widget)
    return widget.rect()


def _scrolled_view(widget: QWidget) -> QWidget | None:
    walk = widget.parentWidget()
    while walk is not None:
        if isinstance(walk, QAbstractScrollArea):
            return walk.viewport()
        walk = walk.parentWidget()
    return None
