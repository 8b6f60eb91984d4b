"""Key caps: the drawing of one key, and the row of keys in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme

_PAD = 4
_GAP_TO_WORD = 5
_GAP_BETWEEN = 14


def cap_words(text: str) -> str:
    """Return the keys as keyboards of the person's language have them printed."""
    said = {
        "Space": _tr("Space"), "Del": _tr("Del"), "PgUp": _tr("PgUp"), "PgDn": _tr("PgDn"),
        "Home": _tr("Home"), "End": _tr("End"), "Shift": _tr("Shift"),
    }  # fmt: skip
    return " ".join(said.get(key, key) for key in text.split(" "))


def keycap_size(theme: Theme, text: str) -> QSize:
    """Return the size of the cap that `paint_keycap` draws, in logical pixels."""
    text = cap_words(text)
    metrics = QFontMetrics(theme.font(11, 500))
    height = theme.px(17)
    return QSize(max(height, metrics.horizontalAdvance(text) + 2 * _PAD + 2), height)


def paint_keycap(
    painter: QPainter, rect: QRectF, text: str, theme: Theme, *, ink: QColor | None = None
) -> None:
    """Draw a key cap that fills `rect`. With `ink` it is an outline on a coloured ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QColor(ink) if ink else theme.color("line_2")
    if ink:
        line.setAlphaF(0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(theme.color("inset"))
    painter.setPen(QPen(line, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    foot = rect.bottom() - 1.5
    painter.drawLine(round(rect.left()) + 3, round(foot), round(rect.right()) - 3, round(foot))
    painter.setPen(ink or theme.color("tx_2"))
    painter.setFont(theme.font(11, 500))
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, cap_words(text))
    painter.restore()


class KeyHints(QWidget):
    """The four to six keys that matter in the pane with focus; the keyboard teaches itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_hints")
        self._theme = theme
        self._hints: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys and what they do, as shown."""
        return self._hints

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show pairs of a key and a word, such as ("V", "Start visit")."""
        self._hints = tuple(hints)
        self.setAccessibleName(", ".join(f"{cap_words(key)}: {word}" for key, word in hints))
        self.updateGeometry()
        self.update()

    @property
    def drawn(self) -> tuple[tuple[str, str], ...]:
        """The hints that fit: the last one, which tells all keys, and the first of the others."""
        for count in range(len(self._hints), 1, -1):
            kept = (*self._hints[: count - 1], self._hints[-1])
            if self._width(kept) <= self.width():
                return kept
        return self._hints[-1:] if self._width(self._hints[-1:]) <= self.width() else ()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._width(self._hints)) + _GAP_BETWEEN, self._theme.px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(20))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, font = QPainter(self), self._theme.font(11)
        x = 0.0
        for key, word in self.drawn:
            cap = keycap_size(self._theme, key)
            top = (self.height() - cap.height()) / 2
            paint_keycap(painter, QRectF(x, top, cap.width(), cap.height()), key, self._theme)
            painter.setFont(font)
            painter.setPen(self._theme.color("tx_2"))
            width = self._width(((key, word),))
            left = x + cap.width() + _GAP_TO_WORD
            box = QRectF(left, 0, x + width + 1 - left, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
            x += width + _GAP_BETWEEN
        painter.end()

    def _width(self, hints: Sequence[tuple[str, str]]) -> float:
        """Return how wide these are side by side."""
        metrics = QFontMetrics(self._theme.font(11))
        widths = [
            keycap_size(self._theme, key).width() + _GAP_TO_WORD + metrics.horizontalAdvance(word)
            for key, word in hints
        ]
        return sum(widths) + _GAP_BETWEEN * max(0, len(widths) - 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyCaps", text)
