"""A figure with its goal, its change and its recent past; the whole tile is a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.kit.focus import OWN_FOCUS
from ui.kit.ink import Ink
from ui.kit.parts import paint_ring, paint_spark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

HEIGHT = 76
EDGE = 14
SPARK = (80, 20)
LEAST_SPARK = 48


@dataclass(frozen=True, slots=True)
class Kpi:
    """What a tile says.

    Attributes:
        value: The figure as text, or empty when there is none yet.
        hint: Goal or base, such as "goal 90%".
        change: Against the period before, such as "+3 from Aug".
        glyph: Status key, drawn at the corner; `word` says it ("below goal").
        tone: Colors the figure, "" for none.
        series: Past values, oldest first; `goal` is the dashed line among them.
        problem: Why the figure cannot be trusted ("remittances late"); shown instead of hint.
        none: What stands in place of a figure that is not shown; without it, that there is none
            yet.
    """

    title: str
    value: str = ""
    hint: str = ""
    change: str = ""
    glyph: str = ""
    word: str = ""
    tone: str = ""
    series: tuple[float, ...] = ()
    goal: float | None = None
    problem: str = ""
    none: str = ""


class KpiTile(QAbstractButton):
    """Paints a `Kpi`; `clicked` asks for what is behind it."""

    def __init__(
        self, theme: Theme, kpi: Kpi, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self._small = small
        self.kpi = kpi
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)  # inside: tiles stand side by side
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_kpi(kpi)

    def show_kpi(self, kpi: Kpi) -> None:
        """Replace the figure and what assistive tools say of it."""
        self.kpi = kpi
        value = kpi.value or self._nothing()
        facts = (kpi.word, kpi.problem or kpi.hint, kpi.change)
        said = ", ".join(fact for fact in facts if fact)
        self.setAccessibleName(f"{kpi.title} {value}")
        self.setAccessibleDescription(said)
        self.setToolTip(kpi.problem or kpi.word)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._ink.px(190), self._ink.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._ink.px(150), self._ink.px(HEIGHT))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        ink, kpi = self._ink, self.kpi
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), ink.color("press" if self.isDown() else "hover"))
        self._lines(painter)
        inner = QRectF(self.rect()).adjusted(ink.px(EDGE), ink.px(9), -ink.px(EDGE), -ink.px(8))
        glyph = "wa" if kpi.problem and not kpi.glyph else kpi.glyph
        room = inner.width() - (ink.px(18) if glyph else 0)
        top = QRectF(inner.x(), inner.y(), room, ink.px(16))
        ink.line(painter, top, kpi.title, ink.face(12), "tx_2")
        if glyph:
            size = ink.px(12)
            ink.glyph(painter, glyph, inner.right() - size, top.center().y(), size)
        middle = QRectF(inner.x(), top.bottom() + 1, inner.width(), ink.px(26))
        low = QRectF(inner.x(), middle.bottom(), inner.width(), ink.px(15))
        if kpi.value:
            self._figure(painter, middle)
        else:
            ink.line(painter, middle, self._nothing(), ink.face(13), "tx_3")
        used = ink.line(painter, low, kpi.change, ink.face(11, 500), "tx_3", right=True)
        left = low.adjusted(0, 0, -used - ink.px(6), 0)
        color = "wa_tx" if kpi.problem else "tx_3"
        ink.line(painter, left, kpi.problem or kpi.hint, ink.face(11, 500), color)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), ink, 4)
        painter.end()

    def _nothing(self) -> str:
        return self.kpi.none or self.tr("no data yet")

    def _lines(self, painter: QPainter) -> None:
        """Draw what parts the tile from the next one and from what is below the row."""
        row, edge, foot = self.parentWidget(), self.width() - 1, self.height() - 1
        if row is None or self.geometry().right() < row.width() - 1:
            painter.fillRect(edge, 0, 1, foot, self._ink.color("line_1"))
        painter.fillRect(0, foot, self.width(), 1, self._ink.color("line_2"))

    def _figure(self, painter: QPainter, area: QRectF) -> None:
        ink, kpi = self._ink, self.kpi
        face = ink.face(18 if self._small else 22, 600)
        color = f"{kpi.tone}_tx" if kpi.tone else "tx_1"
        used = ink.line(painter, area, kpi.value, face, color)
        room = area.width() - used - ink.px(8)
        if kpi.series and room >= ink.px(LEAST_SPARK):
            width, height = min(ink.px(SPARK[0]), room), ink.px(SPARK[1])
            top = area.center().y() - height / 2
            spot = QRectF(area.right() - width, top, width, height)
            line = kpi.tone if kpi.tone in ("wa", "cr") else "c1"
            paint_spark(painter, spot, kpi.series, ink, goal=kpi.goal, color=line)
