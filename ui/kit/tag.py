"""Tags: a tint, a shape and a word. Not clickable. One drawing for widgets and delegates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.glyphs import paint_glyph

if TYPE_CHECKING:
    from ui.kit.theme import Theme

TONES = ("nu", "ok", "wa", "cr", "tr", "ac")
_GLYPH = 11
_GAP = 4
_RADIUS = 4


def tag_size(theme: Theme, text: str, glyph: str = "") -> QSize:
    """Return the size of a tag in logical pixels."""
    width = QFontMetrics(theme.font(12, 500)).horizontalAdvance(text) + 11
    if glyph:
        width += theme.px(_GLYPH) + _GAP
    return QSize(width, theme.px(18))


def paint_tag(
    painter: QPainter,
    rect: QRectF,
    text: str,
    theme: Theme,
    tone: str = "nu",
    glyph: str = "",
    *,
    outline: bool = False,
) -> None:
    """Draw a tag that fills `rect`, of the size that `tag_size` gave."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if outline:
        painter.setPen(QPen(theme.color("line_2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{tone}_bg"))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    x = rect.left() + 5
    if glyph:
        edge = theme.px(_GLYPH)
        box = QRectF(x, rect.center().y() - edge / 2, edge, edge)
        paint_glyph(painter, glyph, box, theme, ground="panel" if outline else f"{tone}_bg")
        x += edge + _GAP
    painter.setPen(theme.color(f"{tone}_tx"))
    painter.setFont(theme.font(12, 500))
    words = QRectF(x, rect.top(), rect.right() - x, rect.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()


class Tag(QWidget):
    """A tag outside of lists."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: str = "nu",
        glyph: str = "",
        *,
        outline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outline = outline
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_status(text, tone, glyph)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def show_status(self, text: str, tone: str = "nu", glyph: str = "") -> None:
        """Say something else. `tone` is one of TONES, `glyph` one of GLYPH_KEYS or none."""
        if tone not in TONES:
            raise ValueError(f"no tone is called {tone!r}")
        self._text, self._tone, self._glyph = text, tone, glyph
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return tag_size(self._theme, self._text, self._glyph)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(
            painter,
            QRectF(self.rect()),
            self._text,
            self._theme,
            self._tone,
            self._glyph,
            outline=self._outline,
        )
        painter.end()


class Status(QWidget):
    """A shape and a word on the plain ground."""

    def __init__(
        self, theme: Theme, glyph: str, text: str, *, px: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._px = theme, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_status(glyph, text)

    def show_status(self, glyph: str, text: str) -> None:
        """Say something else."""
        self._glyph, self._text = glyph, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(self._px)).horizontalAdvance(self._text)
        return QSize(self._theme.px(self._px) + 6 + words, self._theme.px(self._px + 5))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._theme.px(self._px)
        top = (self.height() - edge) / 2
        paint_glyph(painter, self._glyph, QRectF(0, top, edge, edge), self._theme)
        painter.setFont(self._theme.font(self._px))
        painter.setPen(self._theme.color("tx_1"))
        words = QRectF(edge + 5, 0, self.width() - edge - 5, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
