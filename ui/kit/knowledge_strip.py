"""An answer over recorded time with a handle: drag it, or step by change with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from provider_ops.charts.knowledge import BAR, BAR_TOP, HEIGHT, History, Scale, Stretch, knowledge
from provider_ops.charts.shapes import Circle, Drawing
from ui.kit.drawing import draw_shapes, measure_with
from ui.kit.focus import OWN_FOCUS
from ui.kit.ink import Ink
from ui.kit.parts import paint_ring

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.kit.theme import Theme

_GLYPHS = {"ok": "ok", "wa": "wa", "cr": "no"}
_EDGE = 4  # so that the focus ring does not touch the bar


class KnowledgeStrip(QWidget):
    """Shows a `History`; `day_asked` says which day the person wants to stand on."""

    day_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self._theme = theme
        self._history: History | None = None
        self._drawing = Drawing(0, 0, (), "")
        self.day: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)  # around the bar alone
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What we would have answered, by the day we knew it"))
        theme.changed.connect(self._lay_out)

    @property
    def history(self) -> History | None:
        """What is shown."""
        return self._history

    def show_history(self, history: History, day: date) -> None:
        """Show `history` with the handle at `day`."""
        self._history, self.day = history, day
        self._lay_out()

    def step(self, by: int) -> None:
        """Ask for the previous (-1) or next (1) day on which the answer was another."""
        if self._history is None or self.day is None:
            return
        day = self._history.before(self.day) if by < 0 else self._history.after(self.day)
        if day is not None:
            self.day_asked.emit(day)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self._theme.px(HEIGHT) + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(_EDGE, 0)
        draw_shapes(painter, self._drawing.shapes, self._ink)
        size, middle = self._theme.px(12), self._theme.px(BAR_TOP + BAR / 2)
        stretches = self._history.stretches if self._history is not None else ()
        for hit, one in zip(self._drawing.hits, stretches, strict=True):
            if hit.w >= size + 10:
                self._ink.glyph(painter, _GLYPHS[one.tone], hit.x + 7, middle, size)
        # again, over the glyphs: the handle is what one looks for
        handle = [shape for shape in self._drawing.shapes if isinstance(shape, Circle)]
        draw_shapes(painter, handle, self._ink)
        if self.hasFocus():
            top, bottom = self._theme.px(BAR_TOP - 4), self._theme.px(BAR_TOP + BAR + 4)
            ring = QRectF(-_EDGE, top, self.width(), bottom - top)
            paint_ring(painter, ring, self._ink, 4)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        history, key = self._history, event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.step(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_End and history is not None:
            self.day_asked.emit(history.today)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            x = event.pos().x() - _EDGE
            under = [hit for hit in self._drawing.hits if hit.x <= x < hit.x + hit.w]
            QToolTip.showText(event.globalPos(), under[0].tooltip if under else "")
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def shown(self) -> Stretch | None:
        """Return the stretch in which the handle stands."""
        if self._history is None or self.day is None:
            return None
        return self._history.at(self.day)

    def _go_to(self, event: QMouseEvent) -> None:
        if self._history is None or event.position().x() > self.width() - _EDGE:
            return
        day = self._scale(self._history).day(event.position().x() - _EDGE)
        if day != self.day:
            self.day_asked.emit(day)

    def _scale(self, history: History) -> Scale:
        return Scale(history, self.width() - 2 * _EDGE, self._theme.text_scale)

    def _lay_out(self) -> None:
        self.updateGeometry()
        if self._history is None or self.day is None:
            return
        self._drawing = knowledge(
            self._history, self.day, float(self.width() - 2 * _EDGE), measure_with(self._ink),
            today_word=self.tr("today"), shown_word=self.tr("shown below"),
            future_word=self.tr("not yet"), unit=self._theme.text_scale,
        )  # fmt: skip
        self.setAccessibleDescription(self._drawing.description)
        self.update()
