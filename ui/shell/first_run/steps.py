"""The left side of a first run: steps done, the one now, those to come, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.glyphs import paint_glyph
from ui.kit.ink import Ink
from ui.kit.restyle import label
from ui.shell.mark import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme

_WIDTH = 330
_STEP = 52


class Steps(QFrame):
    """Shows where one is; it cannot be clicked, because steps build on each other."""

    def __init__(
        self,
        theme: Theme,
        *,
        note: tuple[str, str, str],
    ) -> None:
        """Build the column, without a step.

        Args:
            theme: Colours and fonts.
            note: Heading, text and last line at the foot.
        """
        super().__init__()
        self.setProperty("surface", "side")
        self._theme = theme
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(theme, 34))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label("Provider Ops", "13b"))
        names.addWidget(label(self.tr("Set up this laptop"), "12", "2"))
        head.addLayout(names, 1)
        self._list = _List(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 34, 24, 30)
        column.addLayout(head)
        column.addSpacing(26)
        column.addWidget(self._list)
        column.addStretch(1)
        column.addWidget(label(note[0], "12b"))
        column.addWidget(label(note[1], "12", "2", wrap=True))
        column.addSpacing(4)
        column.addWidget(label(note[2], "11", "3", wrap=True))
        theme.changed.connect(self._fit)
        self._fit()

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Replace the steps; each has a name and a meaning."""
        self._list.show_steps(steps)

    def say_about(self, number: int, meaning: str) -> None:
        """Say something else under the name of step `number`."""
        steps = list(self._list.steps)
        steps[number] = (steps[number][0], meaning)
        self._list.show_steps(steps)

    def show_step(self, number: int) -> None:
        """Mark step `number` (from 0) as the one now, those before it as done."""
        self._list.now = number
        self._list.update()

    def _fit(self) -> None:
        wide = min(self._theme.px(_WIDTH), 420)
        self.setFixedWidth(wide)


class _List(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.now = theme, 0
        self.steps: tuple[tuple[str, str], ...] = ()
        self._ink = Ink(theme, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        self.steps = tuple(steps)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, self._theme.px(_STEP) * len(self.steps))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, ink, edge = self._theme, self._ink, self._theme.px(22)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (name, meaning) in enumerate(self.steps):
            top = number * theme.px(_STEP)
            disc = QRectF(1, top + 2, edge, edge)
            if number < self.now:
                paint_glyph(painter, "ok", disc, theme, ground="side")
            else:
                here = number == self.now
                painter.setPen(QPen(theme.color("ac" if here else "line_3"), 1.2))
                painter.setBrush(theme.color("ac") if here else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(disc.center(), edge / 2 - 0.6, edge / 2 - 0.6)
                painter.setPen(theme.color("on_ac" if here else "tx_2"))
                painter.setFont(theme.font(12, 600))
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            left = edge + theme.px(14)
            words = QRectF(QPointF(left, top), QPointF(self.width(), top + theme.px(18)))
            ink.line(painter, words, name, ink.face(13, 600),
                     "tx_1" if number <= self.now else "tx_2")  # fmt: skip
            under = words.translated(0, theme.px(17))
            ink.line(painter, under, meaning, ink.face(12), "tx_2")
        painter.end()
