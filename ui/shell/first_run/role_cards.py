"""What somebody does most days: three cards, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.focus import OWN_FOCUS
from ui.kit.icons import icon_pixmap
from ui.kit.ink import Ink

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class RoleCards(QWidget):
    """Arrows move the choice; Tab reaches the chosen card."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What do you do most days?"))
        self._group = QButtonGroup(self)
        self._cards = (
            _Card(theme, "rep", "route", self.tr("I visit practices"),
                  self.tr("Today's route, visit prep, visit form, code checks."),
                  self.tr("Opens on Today")),
            _Card(theme, "manager", "chart-no-axes-combined", self.tr("I lead the market"),
                  self.tr("Coverage, outlying visits, contracts ending, team goals, reports."),
                  self.tr("Opens on Market")),
            _Card(theme, "trainer", "graduation-cap", self.tr("I train offices and staff"),
                  self.tr("Materials in English and Spanish, packets, sessions."),
                  self.tr("Opens on Training")),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in self._cards:
            self._group.addButton(card)
            column.addWidget(card)
        self._cards[0].setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def value(self) -> str:
        """Return the chosen role."""
        return next(card.role for card in self._cards if card.isChecked())

    def choose(self, role: str) -> None:
        """Choose a role."""
        for card in self._cards:
            card.setChecked(card.role == role)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._checked().setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = (self._cards.index(self._checked()) + step) % len(self._cards)
        self._cards[at].setChecked(True)
        self._cards[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _checked(self) -> _Card:
        return next(card for card in self._cards if card.isChecked())


class _Card(QAbstractButton):
    def __init__(
        self, theme: Theme, role: str, icon_name: str, title: str, text: str, opens: str
    ) -> None:
        super().__init__()
        self.setObjectName(f"role_{role}")
        self.role, self._icon = role, icon_name
        self._title, self._text, self._opens = title, text, opens
        self._theme, self._ink = theme, Ink(theme, self)
        self.setCheckable(True)
        self.setAccessibleName(f"{title}. {text} {opens}")
        self.setProperty(OWN_FOCUS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(84))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, ink, on = self._theme, self._ink, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        width = 3 if on and self.hasFocus() else 2 if on else 1
        painter.setPen(QPen(theme.color("ac" if on else "line_2"), width))
        ground = "ac_bg" if on else "hover" if self.underMouse() else "panel"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(body, 8, 8)
        edge = theme.px(18)
        picture = icon_pixmap(self._icon, theme.color("ac"), edge, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(theme.px(18), theme.px(16)), picture)
        left = theme.px(50)
        ring = QRectF(left, theme.px(18), theme.px(15), theme.px(15))
        painter.setPen(QPen(theme.color("ac" if on else "line_3"), 4.5 if on else 1.2))
        painter.setBrush(theme.color("panel"))
        inset = 2.2 if on else 0.6
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        room = self.width() - left - 12
        head = QRectF(left + theme.px(23), theme.px(14), room, theme.px(22))
        ink.line(painter, head, self._title, ink.face(15, 600), "tx_1")
        line = QRectF(left, theme.px(38), room, theme.px(18))
        ink.line(painter, line, self._text, ink.face(13), "tx_2")
        foot = QRectF(left, theme.px(57), room, theme.px(16))
        ink.line(painter, foot, self._opens, ink.face(12), "tx_3")
        painter.end()
