"""The steps of a task in one line: those done, the one now, those to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.kit.theme import Theme

HEIGHT = 46
_DISC, _GAP, _LINE = 20, 8, 38


class StepBar(QWidget):
    """Shows where one is; buttons elsewhere go on and back, because steps build on each other."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self._name = name
        self._steps: tuple[str, ...] = ()
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def now(self) -> str:
        """The step that one is at."""
        return self._steps[self._now] if self._steps else ""

    def show_steps(self, steps: Sequence[str], now: int) -> None:
        """Show the names of the steps; those before number `now` are done."""
        self._steps, self._now = tuple(steps), now
        said = self.tr("{name}, step {n} of {all}: {step}")
        self.setAccessibleName(
            said.format(name=self._name, n=now + 1, all=len(steps), step=self.now)
        )
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._lay_out(None)), self._ink.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._ink.px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay_out(painter)
        painter.end()

    def _lay_out(self, painter: QPainter | None) -> float:
        ink, x = self._ink, 0.0
        middle, disc = self.height() / 2, ink.px(_DISC)
        for number, word in enumerate(self._steps):
            if number:
                if painter is not None:
                    line = QRectF(x + ink.px(_GAP), middle, ink.px(_LINE) - 2 * ink.px(_GAP), 1)
                    painter.fillRect(line, ink.color("line_2"))
                x += ink.px(_LINE)
            face = ink.face(13, 600 if number == self._now else 500)
            wide = face.metrics.horizontalAdvance(word)
            if painter is not None:
                self._disc(painter, QRectF(x, middle - disc / 2, disc, disc), number)
                tone = "tx_1" if number <= self._now else "tx_2"
                words = QRectF(x + disc + ink.px(_GAP), 0, wide + 2, self.height())
                ink.line(painter, words, word, face, tone)
            x += disc + ink.px(_GAP) + wide
        return x + 2

    def _disc(self, painter: QPainter, area: QRectF, number: int) -> None:
        ink = self._ink
        if number < self._now:
            ink.glyph(painter, "ok", area.x(), area.center().y(), round(area.width()))
            return
        now = number == self._now
        painter.setPen(QPen(ink.color("ac" if now else "line_3"), 1.4))
        painter.setBrush(ink.color("ac") if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.adjusted(0.7, 0.7, -0.7, -0.7))
        face, text = ink.face(11, 600), str(number + 1)
        left = area.center().x() - face.metrics.horizontalAdvance(text) / 2
        ink.line(painter, QRectF(left, area.y(), area.width(), area.height()), text, face,
                 "on_ac" if now else "tx_2")  # fmt: skip
