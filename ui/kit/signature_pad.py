"""A place to sign: by pen or mouse, by typing a name, on paper, or not at all with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTabletEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.strokes import UNITS, Stroke, strokes_from_text, strokes_to_text
from ui.kit.buttons import Button
from ui.kit.fields import Field, TextField
from ui.kit.restyle import announce
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_PAD_HEIGHT = 104
_PEN = 2.0


class Signing(Enum):
    """How a paper was confirmed; the value is the word that is kept."""

    NONE = ""
    SIGNED = "signed"
    DECLINED = "declined"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Signed:
    """The answer of a pad. `detail` holds strokes, the typed name, or the reason."""

    state: Signing = Signing.NONE
    detail: str = ""


class SignaturePad(QWidget):
    """Draw on it, or choose another way and type; both work without a mouse.

    A signature counts once there is a stroke or a name; "declined" counts once there is a
    reason, `value` tells it before that too.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.canvas = _Canvas(theme)
        self.ways = Segmented(
            self.tr("How it is confirmed"),
            [
                ("sign", self.tr("Sign here")),
                ("declined", self.tr("Declined")),
                ("paper", self.tr("On paper")),
            ],
        )
        self.name = TextField(theme)
        self.name_field = Field(theme, self.tr("Or type the name"), self.name, name="signer")
        self.reason = TextField(theme)
        self.reason_field = Field(theme, self.tr("Why it was declined"), self.reason, name="reason")
        self.clear = Button(theme, self.tr("Clear"), "quiet", size="s")
        self.clear.setObjectName("clear_signature")
        self.clear.clicked.connect(self._clear)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.ways)
        top.addStretch(1)
        top.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        for part in (self.canvas, self.name_field, self.reason_field):
            layout.addWidget(part)
        self.ways.value_changed.connect(self._way_changed)
        self.canvas.changed.connect(self._drawn)
        self.name.textChanged.connect(self._answer_changed)
        self.reason.textChanged.connect(self._answer_changed)
        self._show_way()

    def value(self) -> Signed:
        """Return how it was confirmed so far."""
        way = self.ways.value()
        if way == "declined":
            return Signed(Signing.DECLINED, self.reason.text().strip())
        if way == "paper":
            return Signed(Signing.PAPER)
        if self.canvas.strokes:
            return Signed(Signing.SIGNED, strokes_to_text(self.canvas.strokes))
        name = self.name.text().strip()
        return Signed(Signing.SIGNED, name) if name else Signed()

    def set_value(self, signed: Signed) -> None:
        """Show an answer given before."""
        ways = {Signing.DECLINED: "declined", Signing.PAPER: "paper"}
        was = self.blockSignals(True)
        strokes = strokes_from_text(signed.detail) if signed.state is Signing.SIGNED else ()
        self.canvas.show_strokes(strokes)
        named = signed.state is Signing.SIGNED and not strokes
        self.name.setText(signed.detail if named else "")
        self.reason.setText(signed.detail if signed.state is Signing.DECLINED else "")
        self.ways.set_value(ways.get(signed.state, "sign"))
        self.blockSignals(was)
        self._show_way()

    def set_caption(self, text: str) -> None:
        """Print `text` below the line to sign on, such as who and when."""
        self.canvas.caption = text
        self.canvas.update()

    def _way_changed(self, _key: str) -> None:
        self._show_way()
        self.changed.emit()

    def _drawn(self) -> None:
        self.name.blockSignals(True)
        self.name.clear()  # one signature, not two
        self.name.blockSignals(False)
        self._show_way()
        announce(self, self.tr("Signed"))
        self.changed.emit()

    def _answer_changed(self) -> None:
        self.canvas.typed = self.name.text().strip()
        self.canvas.update()
        self._show_way()
        self.changed.emit()

    def _clear(self) -> None:
        self.canvas.show_strokes(())
        self.name.clear()
        self._show_way()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show_way(self) -> None:
        way = self.ways.value()
        self.canvas.typed = self.name.text().strip()
        self.canvas.setVisible(way == "sign")
        self.name_field.setVisible(way == "sign" and not self.canvas.strokes)
        self.reason_field.setVisible(way == "declined")
        self.clear.setVisible(way == "sign" and bool(self.canvas.strokes or self.canvas.typed))


class _Canvas(QWidget):
    """Takes strokes from mouse, pen and finger and draws them at any size."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.strokes: tuple[Stroke, ...] = ()
        self.typed = ""
        self.caption = ""
        self._drawing: list[tuple[int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Signature area; the name can be typed below"))
        theme.changed.connect(self.updateGeometry)

    @property
    def drawing(self) -> bool:
        """Whether the pen is down."""
        return bool(self._drawing)

    def show_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Draw these strokes."""
        self.strokes, self._drawing = strokes, []
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self._theme.px(_PAD_HEIGHT))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drawing = [self._point(event.position())]

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._move(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._lift()

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() == QTabletEvent.Type.TabletPress:
            self._drawing = [self._point(event.position())]
        elif event.type() == QTabletEvent.Type.TabletMove and self._drawing:
            self._move(event.position())
        elif event.type() == QTabletEvent.Type.TabletRelease:
            self._lift()
        event.accept()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPen(theme.color("ac" if self._drawing else "line_3"), 1)
        outline.setDashPattern([3, 2.4])
        painter.setPen(outline)
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        base = self.height() - theme.px(34)
        painter.setPen(QPen(theme.color("line_2"), 1))
        painter.drawLine(QPointF(24, base), QPointF(self.width() - 24, base))
        painter.setPen(theme.color("tx_3"))
        painter.setFont(theme.font(11))
        words = self.caption if self.strokes or self.typed else self.tr("Sign with pen or mouse")
        painter.drawText(QPointF(24, base + theme.px(17)), words)
        if self.typed and not self.strokes:
            painter.setPen(theme.color("tx_1"))
            painter.setFont(theme.font(22))
            painter.drawText(QPointF(36, base - theme.px(8)), self.typed)
        self._paint_strokes(painter)
        painter.end()

    def _paint_strokes(self, painter: QPainter) -> None:
        pen = QPen(self._theme.color("tx_1"), _PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        unit = self.width() / UNITS
        for stroke in (*self.strokes, tuple(self._drawing)):
            points = [QPointF(x * unit, y * unit) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            elif points:
                painter.drawPolyline(QPolygonF(points))

    def _point(self, at: QPointF) -> tuple[int, int]:
        unit = UNITS / max(1, self.width())
        highest = round(self.height() * unit)
        x, y = round(at.x() * unit), round(at.y() * unit)
        return max(0, min(UNITS, x)), max(0, min(highest, y))

    def _move(self, at: QPointF) -> None:
        point = self._point(at)
        if point != self._drawing[-1]:
            self._drawing.append(point)
            self.update()

    def _lift(self) -> None:
        if self._drawing:
            self.strokes = (*self.strokes, tuple(self._drawing))
            self._drawing = []
            self.update()
            self.changed.emit()
