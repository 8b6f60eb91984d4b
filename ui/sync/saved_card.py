"""What a record will hold once the choices are saved: each field, its value, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.kit.theme import Theme

PAD_X, PAD_Y, GAP_X, GAP_Y, LABEL, LINE, LEAST = 14, 10, 20, 6, 15, 18, 190
LINES = 4
"""How much of a long text is shown here; all of it stands above."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A field. Without a value it is still open, and `whose` says what to do."""

    title: str
    value: str
    whose: str = ""
    is_choice: bool = False

    @property
    def spoken(self) -> str:
        """The field as one sentence."""
        return ", ".join(filter(None, (self.title, self.value, self.whose)))


class SavedCard(QWidget):
    """Paints the fields in up to three columns, in a frame."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self.fields: tuple[Saved, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_fields(self, fields: Sequence[Saved]) -> None:
        """Replace the fields."""
        self.fields = tuple(fields)
        self.setAccessibleDescription(". ".join(field.spoken for field in self.fields))
        self._fit()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("line_2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        wide, top = self._wide(), float(ink.px(PAD_Y))
        for row in self._rows():
            for place, field in enumerate(row):
                left = ink.px(PAD_X) + place * (wide + ink.px(GAP_X))
                self._field(painter, QRectF(left, top, wide, self._height(field)), field)
            top += max(self._height(field) for field in row) + ink.px(GAP_Y)
        painter.end()

    def _field(self, painter: QPainter, area: QRectF, field: Saved) -> None:
        ink = self._ink
        label = QRectF(area.x(), area.y(), area.width(), ink.px(LABEL))
        ink.line(painter, label, field.title, ink.face(11), "tx_3")
        line = QRectF(area.x(), label.bottom(), area.width(), ink.px(LINE))
        if field.is_choice and not field.value:
            ink.glyph(painter, "wa", line.x(), line.center().y(), ink.px(12))
            words = line.adjusted(ink.px(16), 0, 0, 0)
            ink.line(painter, words, field.whose, ink.face(13), "wa_tx")
            return
        face = ink.face(13, 600 if field.is_choice else 400)
        lines = self._lines(field)
        for number, text in enumerate(lines):
            used = ink.line(painter, line, text, face, "tx_1")
            if number == len(lines) - 1:
                rest = line.adjusted(used + ink.px(4), 0, 0, 0)
                ink.line(painter, rest, field.whose, ink.face(12), "tx_2")
            line.translate(0, ink.px(LINE))

    def _lines(self, field: Saved) -> tuple[str, ...]:
        ink = self._ink
        face = ink.face(13, 600 if field.is_choice else 400)
        whose = ink.face(12).metrics.horizontalAdvance(field.whose) + ink.px(4)
        paragraphs = field.value.split("\n")
        broken = [
            line
            for text in paragraphs
            for line in ink.lines(text, face, max(40.0, self._wide() - whose), LINES)
        ]
        if len(broken) > LINES:
            broken = [*broken[: LINES - 1], f"{broken[LINES - 1]} …"]
        return tuple(broken) or ("",)

    def _height(self, field: Saved) -> float:
        lines = 1 if field.is_choice and not field.value else len(self._lines(field))
        return self._ink.px(LABEL) + lines * self._ink.px(LINE)

    def _columns(self) -> int:
        room = self.width() - 2 * self._ink.px(PAD_X)
        return max(1, min(3, round(room / self._ink.px(LEAST))))

    def _wide(self) -> float:
        ink, many = self._ink, self._columns()
        return (self.width() - 2 * ink.px(PAD_X) - (many - 1) * ink.px(GAP_X)) / many

    def _rows(self) -> list[tuple[Saved, ...]]:
        many = self._columns()
        return [self.fields[at : at + many] for at in range(0, len(self.fields), many)]

    def _fit(self) -> None:
        ink = self._ink
        rows = [max(self._height(field) for field in row) for row in self._rows()]
        gaps = ink.px(GAP_Y) * max(0, len(rows) - 1)
        self.setFixedHeight(round(sum(rows)) + gaps + 2 * ink.px(PAD_Y))
