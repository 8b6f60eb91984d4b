"""One entry of the sidebar: icon, name, count; the icon alone in a rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.kit.icons import icon_pixmap

if TYPE_CHECKING:
    from ui.kit.theme import Theme

HEIGHT = 30


class NavButton(QAbstractButton):
    """Checkable; the one that is on has a bar at its left. `hot` counts are shown in red."""

    def __init__(self, theme: Theme, icon_name: str, name: str, keys: str = "") -> None:
        super().__init__()
        self._theme, self._icon, self._keys = theme, icon_name, keys
        self._count, self._hot, self._rail = 0, False, False
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._describe()

    @property
    def count(self) -> int:
        """The number at the right end; 0 shows none."""
        return self._count

    @property
    def hot(self) -> bool:
        """Whether the number asks for a person now."""
        return self._hot

    def set_count(self, count: int, *, hot: bool = False) -> None:
        """Show a number; `hot` says that a person must act."""
        self._count, self._hot = count, hot
        self._describe()
        self.update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a state
        """Show the icon alone, the name in the tooltip."""
        self._rail = rail
        self._describe()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 6 if self._rail else 8
        body = QRectF(self.rect()).adjusted(inset, 0, -inset, 0)
        if on:
            painter.setPen(QPen(theme.color("line_2"), 1))
            painter.setBrush(theme.color("panel"))
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.fillRect(QRectF(0, 7, 3, self.height() - 14), theme.color("ac"))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("press"))
            painter.drawRoundedRect(body, 6, 6)
        edge = theme.px(16)
        picture = icon_pixmap(
            self._icon, theme.color("ac" if on else "tx_2"), edge, self.devicePixelRatioF()
        )
        left = (self.width() - edge) / 2 if self._rail else body.left() + 8
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), picture)
        if not self._rail:
            self._paint_words(painter, body, left + edge + 9)
        elif self._count and self._hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cr"))
            painter.drawEllipse(QPointF(left + edge, (self.height() - edge) / 2 + 1), 3.5, 3.5)
        painter.end()

    def _paint_words(self, painter: QPainter, body: QRectF, left: float) -> None:
        theme, right = self._theme, body.right() - 8
        if self._count:
            right = self._paint_count(painter, right) - 6
        font = theme.font(13, 500)
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(right - left)
        )
        painter.setFont(font)
        painter.setPen(theme.color("tx_1" if self.isChecked() else "tx_2"))
        area = QRectF(left, 0, right - left + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_count(self, painter: QPainter, right: float) -> float:
        theme, text = self._theme, f"{self._count:,}"
        font = theme.font(11, 600 if self._hot else 500)
        width = QFontMetrics(font).horizontalAdvance(text)
        left = right - width - (12 if self._hot else 0)
        area = QRectF(left, 0, right - left, self.height())
        if self._hot:
            height = theme.px(16)
            disc = QRectF(left, (self.height() - height) / 2, right - left, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cr"))
            painter.drawRoundedRect(disc, height / 2, height / 2)
        ink = QColor("#2a0805" if theme.dark else "#ffffff") if self._hot else theme.color("tx_3")
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        return left

    def _describe(self) -> None:
        spoken = f"{self.text()}, {self._count}" if self._count else self.text()
        self.setAccessibleName(spoken)
        hint = f"{self.text()} ({self._keys})" if self._keys else self.text()
        self.setToolTip(hint if self._rail or self._keys else "")
