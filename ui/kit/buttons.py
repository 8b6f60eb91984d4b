"""Buttons: what they are for is a kind, and a key may be printed on them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from ui.kit.icons import icon, icon_pixmap
from ui.kit.keyhints import cap_words, keycap_size, paint_keycap
from ui.kit.restyle import restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from ui.kit.theme import Theme

KINDS = ("primary", "secondary", "quiet", "destructive")
_INKS = {"primary": "on_ac", "secondary": "tx_1", "quiet": "tx_2", "destructive": "cr_tx"}
_HEIGHTS = {"s": 24, "m": 28, "l": 34}
_PADDING = {"s": 8, "m": 10, "l": 14}
_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
    }
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 6


class Terse(IntEnum):
    """What a button leaves out."""

    NOT = 0
    NO_KEYS = 1
    PICTURE = 2  # no words either, if there is a picture; the primary button keeps its words alone


class Button(QPushButton):
    """A push button of one of four kinds. One primary per screen; destructive is outlined."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "secondary",
        *,
        icon_name: str = "",
        keys: str = "",
        size: str = "m",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            theme: Colours and fonts.
            text: A verb first, in sentence case.
            kind: "primary", "secondary", "quiet" or "destructive".
            icon_name: Name of a shipped icon, drawn before the text.
            keys: What to print on the key cap; it does not make a shortcut.
            size: "s" 24 px, "m" 28 px, "l" 34 px.
            parent: Owner.
        """
        super().__init__(text, parent)
        if kind not in KINDS:
            raise ValueError(f"no kind of button is called {kind!r}")
        self._theme, self._kind, self._size = theme, kind, size
        self._icon_name, self._keys = icon_name, keys
        self._loading, self._terse = "", Terse.NOT
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    @property
    def loading(self) -> bool:
        """Whether its work is under way."""
        return bool(self._loading)

    def set_loading(self, verb: str) -> None:
        """Show a spinner and `verb`, such as "Saving", in the same width; "" ends it.

        A loading button looks alive and swallows clicks and keys.
        """
        if verb and not self._loading:
            wide = self.width() if self.isVisible() else self.sizeHint().width()
            self.setMinimumWidth(wide)
        if not verb:
            self.setMinimumWidth(0)
        self._loading = verb
        self.setAccessibleName(verb or self.text())
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has focus, whatever a dialog does with the key."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(event)

    def set_terse(self, terse: Terse) -> None:
        """Say less, or all again."""
        if terse is self._terse:
            return
        mute = self._is_mute(self._terse)
        self._terse = terse
        if self._is_mute(terse) and not self.toolTip():
            self.setToolTip(self.text())
        elif mute and self.toolTip() == self.text():
            self.setToolTip("")
        self.updateGeometry()
        self.update()

    def size_when(self, terse: Terse) -> QSize:
        """Return the size the button would ask for."""
        width = self._content_width(terse) + 2 * self._theme.px(_PADDING[self._size]) + 2
        return QSize(width, self._theme.px(_HEIGHTS[self._size]))

    def set_kind(self, kind: str) -> None:
        """Be of another kind."""
        self._kind = kind
        restyle(self, kind=kind)

    def follow(self, action: QAction) -> Button:
        """Do what `action` does and be enabled when it is; returns itself."""
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._adopt(action))
        self._adopt(action)
        return self

    @override
    def sizeHint(self) -> QSize:
        return self.size_when(self._terse)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        if self._loading and event.type() in _PRESSES:
            event.accept()
            return True
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        ink = self._ink()
        font = self._theme.font(12 if self._size == "s" else 13, 500)
        painter.setFont(font)
        words = self._words(self._terse)
        x = (self.width() - self._content_width(self._terse)) / 2
        picture = self._picture(self._terse)
        if picture:
            edge = self._theme.px(14)
            pixmap = icon_pixmap(picture, ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - edge) / 2), pixmap)
            x += edge + (_GAP if words else 0)
        width = QFontMetrics(font).horizontalAdvance(words)
        painter.setPen(ink)
        painter.drawText(
            QRectF(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        if self._has_cap(self._terse):
            cap = keycap_size(self._theme, self._keys)
            top = (self.height() - cap.height()) / 2
            box = QRectF(x + width + _GAP, top, cap.width(), cap.height())
            outline = ink if self._kind == "primary" else None
            paint_keycap(painter, box, self._keys, self._theme, ink=outline)
        painter.end()

    def _words(self, terse: Terse) -> str:
        if self._is_mute(terse):
            return ""
        return self._loading or self.text().replace("&&", "&")

    def _is_mute(self, terse: Terse) -> bool:
        return terse is Terse.PICTURE and bool(self._icon_name) and self._kind != "primary"

    def _picture(self, terse: Terse) -> str:
        if self._loading:
            return "loader"
        alone = terse is Terse.PICTURE and self._kind == "primary"
        return "" if alone else self._icon_name

    def _has_cap(self, terse: Terse) -> bool:
        return bool(self._keys) and not self._loading and terse is Terse.NOT

    def _ink(self) -> QColor:
        return self._theme.color(_INKS[self._kind] if self.isEnabled() else "tx_dis")

    def _content_width(self, terse: Terse) -> int:
        font, words = self._theme.font(12 if self._size == "s" else 13, 500), self._words(terse)
        width = QFontMetrics(font).horizontalAdvance(words)
        if self._picture(terse):
            width += self._theme.px(14) + (_GAP if words else 0)
        if self._has_cap(terse):
            width += _GAP + keycap_size(self._theme, self._keys).width()
        return width

    def _adopt(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip() if not action.isEnabled() else "")


class IconButton(QToolButton):
    """A square button with a picture only; the name is for the tooltip and screen readers."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        name: str,
        *,
        keys: str = "",
        edge: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._edge = theme, icon_name, edge
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({cap_words(keys)})" if keys else name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._dress)
        self._dress()

    def follow(self, action: QAction) -> IconButton:
        """Do what `action` does and be enabled when it is; returns itself."""
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))
        self.setEnabled(action.isEnabled())
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if shortcut:
            self.setToolTip(f"{self.accessibleName()} ({shortcut})")
        return self

    def set_icon(self, icon_name: str) -> None:
        """Show another picture."""
        self._icon_name = icon_name
        self._dress()

    def _dress(self) -> None:
        edge, picture = self._theme.px(self._edge), self._theme.px(16)
        self.setFixedSize(edge, edge)
        self.setIconSize(QSize(picture, picture))
        self.setIcon(icon(self._icon_name, self._theme.color("tx_2"), picture))
