"""Fonts, colours and measured text for painters, looked up once per theme and not per cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui.kit.glyphs import glyph_pixmap
from ui.kit.icons import icon_pixmap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.kit.theme import Theme

_BREAK = QTextOption()
_BREAK.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # none sticks out
KEPT_TEXTS = 8_000  # about forty screens of cells


@dataclass(frozen=True, slots=True)
class Face:
    """A font together with its measures."""

    font: QFont
    metrics: QFontMetricsF
    key: tuple[float, int, bool]
    rise: float  # from the middle of a line down to its baseline


class Ink(QObject):
    """What a painter needs of the theme, cached until the theme changes.

    Sizes handed in are pixels at 100% text size; `px` gives them at the chosen size.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._colors: dict[str, QColor] = {}
        self._faces: dict[tuple[float, int, bool], Face] = {}
        self._fitted: dict[tuple[str, tuple[float, int, bool], int], tuple[str, float]] = {}
        self._broken: dict[
            tuple[str, tuple[float, int, bool], int, int, int], tuple[str, ...]
        ] = {}
        theme.changed.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Drop what was looked up; the next paint asks the theme again."""
        self._colors.clear()
        self._faces.clear()
        self._fitted.clear()
        self._broken.clear()

    def px(self, size: float) -> int:
        """Return `size` at the chosen text size, as whole pixels."""
        return self.theme.px(size)

    def color(self, name: str) -> QColor:
        """Return the color of a token such as `tx_2`."""
        color = self._colors.get(name)
        if color is None:
            color = self._colors[name] = self.theme.color(name)
        return color

    def pen(self, name: str, width: float = 1.0) -> QPen:
        """Return a solid pen with round joins."""
        pen = QPen(self.color(name), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def face(self, size: float, weight: int = 400, *, code: bool = False) -> Face:
        """Return a font of the program and its measures."""
        key = (size, weight, code)
        face = self._faces.get(key)
        if face is None:
            font = self.theme.font(size, weight, code=code)
            metrics = QFontMetricsF(font)
            rise = (metrics.ascent() - metrics.descent()) / 2
            face = self._faces[key] = Face(font, metrics, key, rise)
        return face

    def glyph(self, painter: QPainter, key: str, left: float, middle: float, size: int) -> None:
        """Draw a status shape of `size` real pixels, centred on the height `middle`."""
        pixmap = glyph_pixmap(key, self.theme, size, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(left, middle - size / 2), pixmap)

    def icon(
        self, painter: QPainter, name: str, left: float, middle: float, size: int, color: str
    ) -> None:
        """Draw a line icon of `size` real pixels, centred on the height `middle`."""
        ratio = painter.device().devicePixelRatio()
        pixmap = icon_pixmap(name, self.color(color), size, ratio)
        painter.drawPixmap(QPointF(left, middle - size / 2), pixmap)

    def fitted(self, text: str, face: Face, width: float) -> tuple[str, float]:
        """Return `text`, shortened to `width` if it must be, and how wide it then is."""
        key = (text, face.key, int(width))
        found = self._fitted.get(key)
        if found is None:
            advance = face.metrics.horizontalAdvance(text)
            if advance > width:
                text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                advance = face.metrics.horizontalAdvance(text)
            if len(self._fitted) >= KEPT_TEXTS:
                self._fitted.clear()
            found = self._fitted[key] = (text, advance)
        return found

    def lines(
        self, text: str, face: Face, width: float, most: int = 99, *, first: float | None = None
    ) -> tuple[str, ...]:
        """Return `text` broken into lines of `width`; the last of `most` lines is shortened.

        `first` is how wide the first line may be, where something stands beside it.
        """
        first = width if first is None else first
        key = (text, face.key, int(width), most, int(first))
        found = self._broken.get(key)
        if found is None:
            if len(self._broken) >= KEPT_TEXTS:
                self._broken.clear()
            found = self._broken[key] = self._break(text, face, (first, width), most)
        return found

    def packed(self, parts: Iterable[str], face: Face, width: float) -> tuple[str, ...]:
        """Return lines of `parts` with a dot between them; a part is never broken in two."""
        lines: list[str] = []
        for part in filter(None, parts):
            longer = f"{lines[-1]} · {part}" if lines else ""
            if longer and face.metrics.horizontalAdvance(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
        return tuple(lines)

    def _break(
        self, text: str, face: Face, widths: tuple[float, float], most: int
    ) -> tuple[str, ...]:
        layout = QTextLayout(text, face.font)
        layout.setTextOption(_BREAK)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, widths[1] if starts else widths[0]))
            starts.append(line.textStart())
        layout.endLayout()
        units = text.encode("utf-16-le")  # Qt counts UTF-16 units
        ends = [*starts[1:], len(units) // 2]
        broken = [
            units[2 * start : 2 * end].decode("utf-16-le").strip()
            for start, end in zip(starts, ends, strict=True)
        ]
        if len(broken) > most:
            rest = units[2 * starts[most - 1] :].decode("utf-16-le")
            broken = [*broken[: most - 1], self.fitted(rest, face, widths[most > 1])[0]]
        return tuple(broken)

    def line(
        self,
        painter: QPainter,
        area: QRect | QRectF,
        text: str,
        face: Face,
        color: str,
        *,
        right: bool = False,
    ) -> float:
        """Draw one line in the middle of `area`, shortened to fit; return how wide it is."""
        width = area.width()
        if not text or width <= 0:
            return 0.0
        shown, advance = self.fitted(text, face, width)
        left = area.x() + width - advance if right else area.x()
        painter.setFont(face.font)
        painter.setPen(self.color(color))
        painter.drawText(QPointF(left, area.y() + area.height() / 2 + face.rise), shown)
        return advance
