"""How the laptop stands to the hub: the pill in the top bar and the box in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.kit.icons import icon_pixmap
from ui.kit.ink import Ink

if TYPE_CHECKING:
    from ui.kit.theme import Theme
    from ui.shell.app_state import AppState

_PILL = 26
_LEFT, _RIGHT = 18, 17
_FACES = ((12, 600, "tx_1"), (12, 400, "tx_1"), (11, 400, "tx_3"))
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SyncPill(QAbstractButton):
    """One line: an icon and what the state is, dark while offline."""

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self.setObjectName("sync_pill")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        state.changed.connect(self._tell)
        theme.changed.connect(self.updateGeometry)
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        words = QFontMetrics(theme.font(12, 500)).horizontalAdvance(self._state.pill())
        return QSize(words + theme.px(14) + 25, theme.px(_PILL))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        ground, line, ink = {
            "off": ("tx_1", "tx_1", "panel"),
            "wa": ("wa_bg", "wa_line", "wa_tx"),
            "cr": ("cr_bg", "cr_line", "cr_tx"),
        }.get(self._state.tone, ("inset", "line_2", "tx_1"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(line), 1))
        hovered = ground == "inset" and self.underMouse()
        painter.setBrush(theme.color("hover" if hovered else ground))
        half = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        edge = theme.px(14)
        tint = _icon_ink(self._state, theme, ink)
        picture = icon_pixmap(self._state.icon, tint, edge, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(8, (self.height() - edge) / 2), picture)
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color(ink))
        words = QRectF(14 + edge, 0, self.width(), self.height())
        painter.drawText(words, _MIDDLE, self._state.pill())
        painter.end()

    def _tell(self) -> None:
        self.setAccessibleName(self._state.pill())
        self.setToolTip(" · ".join(line for line in self._state.box() if line))
        self.updateGeometry()
        self.update()


class SyncBox(QAbstractButton):
    """Three facts above Settings; in a rail the icon and the count."""

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self._theme, self._state, self._rail = theme, state, False
        self._is_current = False
        self._ink = Ink(theme, self)
        self.setObjectName("sync_box")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        state.changed.connect(self._tell)
        theme.changed.connect(self.updateGeometry)
        self._tell()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a state
        """Show the icon and the count alone."""
        self._rail = rail
        self._tell()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a state
        """Mark the box as that of the screen that is on."""
        self._is_current = current
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        if self._rail:
            return QSize(40, theme.px(30 + (18 if self._state.news.waiting else 0)))
        return QSize(100, theme.px(16 + 18 * len(self._broken())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        inset = 6 if self._rail else 8
        body = QRectF(self.rect()).adjusted(inset + 0.5, 0.5, -inset - 0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ac" if self._is_current else "line_2"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "panel"))
        painter.drawRoundedRect(body, 8, 8)
        if self._is_current:
            self._mark_current(painter, body)
        edge = theme.px(15)
        tint = _icon_ink(self._state, theme, "tx_1")
        picture = icon_pixmap(self._state.icon, tint, edge, self.devicePixelRatioF())
        if self._rail:
            painter.drawPixmap(QPointF((self.width() - edge) / 2, theme.px(7)), picture)
            if self._state.news.waiting:
                painter.setFont(theme.font(11, 600))
                painter.setPen(theme.color("tx_1"))
                under = QRectF(0, theme.px(25), self.width(), theme.px(18))
                count = f"{self._state.news.waiting:,}"
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, count)
        else:
            painter.drawPixmap(QPointF(body.left() + 9, theme.px(9)), picture)
            self._paint_lines(painter, body.left() + 9, edge + 6)
        painter.end()

    def _mark_current(self, painter: QPainter, body: QRectF) -> None:
        """Thicken the left edge, as of the entry of the screen that is on."""
        painter.save()
        painter.setClipRect(QRectF(0, 0, body.left() + 2.5, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("ac"))
        painter.drawRoundedRect(body, 8, 8)
        painter.restore()

    def _paint_lines(self, painter: QPainter, left: float, indent: float) -> None:
        theme, top = self._theme, theme_top(self._theme)
        for at, (line, (size, weight, ink)) in enumerate(self._broken()):
            begin = left + (indent if at == 0 else 0)
            area = QRectF(begin, top, self.width() - begin - _RIGHT, theme.px(16))
            self._ink.line(painter, area, line, self._ink.face(size, weight), ink)
            top += theme.px(18)

    def _broken(self) -> list[tuple[str, tuple[int, int, str]]]:
        """Return the lines and their faces; a fact that is too long goes on below."""
        width = self.width() - _LEFT - _RIGHT
        (state, *facts), (face, *faces) = self._lines(), _FACES
        shown = [(state, face)]
        for fact, face in zip(facts, faces, strict=True):
            ink_face = self._ink.face(*face[:2])
            shown += [(line, face) for line in self._ink.lines(fact, ink_face, width, 2) if fact]
        return shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _lines(self) -> tuple[str, str, str]:
        return self._state.box()

    def _tell(self) -> None:
        text = ", ".join(line for line in self._lines() if line)
        self.setAccessibleName(text)
        self.setToolTip(text if self._rail else "")
        self.updateGeometry()
        self.update()


def theme_top(theme: Theme) -> int:
    """Return where the first line of the box begins."""
    return theme.px(8)


def _icon_ink(state: AppState, theme: Theme, ink: str) -> QColor:
    return theme.color("ok" if state.news.state.name == "IN_SYNC" else ink)
