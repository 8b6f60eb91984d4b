"""How the laptop stands to the hub: the pill in the top bar and the box in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.kit.icons import icon_pixmap

if TYPE_CHECKING:
    from ui.kit.theme import Theme
    from ui.shell.app_state import AppState

_PILL = 26
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
    """Three lines above Settings; in a rail the icon and the count."""

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self._theme, self._state, self._rail = theme, state, False
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

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        lines = sum(bool(line) for line in self._lines()[1:])
        if self._rail:
            return QSize(40, theme.px(30 + (18 if self._state.news.waiting else 0)))
        return QSize(100, theme.px(34 + 18 * lines))

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
        painter.setPen(QPen(theme.color("line_2"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "panel"))
        painter.drawRoundedRect(body, 8, 8)
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

    def _paint_lines(self, painter: QPainter, left: float, indent: float) -> None:
        theme, top = self._theme, theme_top(self._theme)
        faces = ((12, 600, "tx_1"), (12, 400, "tx_1"), (11, 400, "tx_3"))
        for at, (line, (size, weight, ink)) in enumerate(zip(self._lines(), faces, strict=True)):
            if not line:
                continue
            font = theme.font(size, weight)
            begin = left + (indent if at == 0 else 0)
            width = self.width() - begin - 16
            words = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, round(width))
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            painter.drawText(QRectF(begin, top, width + 1, theme.px(16)), _MIDDLE, words)
            top += theme.px(18)

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
