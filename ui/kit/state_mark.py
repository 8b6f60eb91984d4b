"""Where the newest change of a record is: a shape, a word where it matters, a sentence to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.kit.columns import RowState
from ui.kit.ink import Ink
from ui.kit.lists import Tag

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

SIZE, HEIGHT, GAP, PAD = 13, 24, 5, 5
_GLYPHS = {RowState.REFUSED: "no", RowState.DISPUTED: "wa"}
_ICONS = {RowState.SETTLED: "cloud-check", RowState.NOT_SENT: "cloud-upload",
          RowState.SAVED_HERE: "laptop"}  # fmt: skip
_INKS = {RowState.REFUSED: "cr_tx", RowState.DISPUTED: "wa_tx", RowState.NOT_SENT: "tx_2"}


class StateMark(QAbstractButton):
    """The state of one record. What is received or has no hub is a shape only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self.state = RowState.SETTLED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.updateGeometry)
        self.show_state(RowState.SETTLED)

    def show_state(self, state: RowState) -> None:
        """Show another state."""
        self.state = state
        self.setText(_words(state))
        self.setToolTip(state_sentence(state))
        self.setAccessibleName(state_sentence(state))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        ink = self._ink
        words = ink.face(12, 500).metrics.horizontalAdvance(self.text())
        gap = ink.px(GAP) if self.text() else 0
        return QSize(round(ink.px(SIZE) + gap + words) + 2 * ink.px(PAD), ink.px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color("hover"))
            painter.drawRoundedRect(area, 4, 4)
        left, size = ink.px(PAD), ink.px(SIZE)
        paint_state(painter, ink, self.state, left, area.center().y(), size)
        room = area.adjusted(left + size + ink.px(GAP), 0, 0, 0)
        ink.line(painter, room, self.text(), ink.face(12, 500), _INKS.get(self.state, "tx_3"))
        painter.end()


def paint_state(
    painter: QPainter, ink: Ink, state: RowState, left: float, middle: float, size: int
) -> None:
    """Draw the shape of a state, `size` real pixels wide, centred on the height `middle`."""
    if state in _GLYPHS:
        ink.glyph(painter, _GLYPHS[state], left, middle, size)
    else:
        ink.icon(painter, _ICONS[state], left, middle, size, _INKS.get(state, "tx_3"))


def state_tags(state: RowState) -> tuple[Tag, ...]:
    """Return the tag of a card whose newest change is not with the team; none if it is."""
    if state is RowState.SETTLED:
        return ()
    tone = {RowState.REFUSED: "cr", RowState.DISPUTED: "wa"}.get(state, "nu")
    return (Tag(state_word(state), tone, _GLYPHS.get(state, "clock")),)


def state_word(state: RowState) -> str:
    """Return what is said after a row of a list whose change has not arrived."""
    return {
        RowState.SETTLED: _tr("received"),
        RowState.SAVED_HERE: _tr("saved here"),
        RowState.NOT_SENT: _tr("not sent yet"),
        RowState.DISPUTED: _tr("needs your choice"),
        RowState.REFUSED: _tr("sync refused"),
    }[state]


def state_sentence(state: RowState) -> str:
    """Return where the newest change of a record is."""
    return {
        RowState.SETTLED: _tr("Received: your team has it"),
        RowState.SAVED_HERE: _tr("Saved here: on this laptop only, it belongs to no hub"),
        RowState.NOT_SENT: _tr("Waiting: saved on this laptop, goes out with the next sync"),
        RowState.DISPUTED: _tr("Needs you: two people changed it, choose a value"),
        RowState.REFUSED: _tr("Refused: the hub did not take a change, it is kept here"),
    }[state]


def _words(state: RowState) -> str:
    return {
        RowState.NOT_SENT: _tr("Waiting"),
        RowState.DISPUTED: _tr("Needs you"),
        RowState.REFUSED: _tr("Refused"),
    }.get(state, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowState", text)
