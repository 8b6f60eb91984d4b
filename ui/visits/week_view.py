"""A week of visits in seven columns: arrows move, Enter opens, the empty day can be planned."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from provider_ops.planning.queries import RepeatRow
from ui.kit.focus import OWN_FOCUS
from ui.kit.ink import Ink
from ui.kit.items import KEY_REASONS
from ui.kit.parts import paint_ring
from ui.stored_words import said
from ui.visits.words import day_text, state_glyph, state_word, time_text, whose_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from provider_ops.visits.queries import VisitRow
    from ui.kit.theme import Theme

DAYS = 7
HEAD, CARD, GAP = 44, 66, 6
Key = Qt.Key


class WeekView(QAbstractScrollArea):
    """Paints the visits of a week; the page reads them and answers the requests."""

    open_asked = Signal(object)  # a VisitRow
    repeat_asked = Signal(object)  # a RepeatRow: it is to be planned
    plan_asked = Signal(object)  # a date
    moved = Signal()  # something else is under the cursor
    week_asked = Signal(int)  # -1 or 1

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._ink = Ink(theme, self)
        self.first = today - timedelta(days=(today.weekday() + 1) % DAYS)
        self._days: list[list[VisitRow | RepeatRow]] = [[] for _ in range(DAYS)]
        self._rep_id: UUID | None = None
        self.column, self.place = (today - self.first).days, 0
        self._ring = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)

    @property
    def day(self) -> date:
        """The day under the cursor."""
        return self.first + timedelta(days=self.column)

    @property
    def current(self) -> VisitRow | RepeatRow | None:
        """The visit or repeat under the cursor, None on an empty day."""
        rows = self._days[self.column]
        return rows[self.place] if self.place < len(rows) else None

    @property
    def repeats(self) -> list[RepeatRow]:
        """The repeats of the week that wait to be planned."""
        return [row for rows in self._days for row in rows if isinstance(row, RepeatRow)]

    def show_week(
        self,
        first: date,
        rows: Sequence[VisitRow],
        repeats: Sequence[RepeatRow] = (),
        rep_id: UUID | None = None,
    ) -> None:
        """Show the visits of the seven days from `first`, repeats that wait below them.

        In the calendar of `rep_id` it is said of a colleague's whom they are for.
        """
        self.first, self._rep_id = first, rep_id
        every: list[VisitRow | RepeatRow] = [*rows, *repeats]
        self._days = [
            [row for row in every if row.day == first + timedelta(days=at)]
            for at in range(DAYS)
        ]
        self.place = min(self.place, max(0, len(self._days[self.column]) - 1))
        self._fit()
        self._say()

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 500)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        self._ring = True
        if key in (Key.Key_Left, Key.Key_Right):
            self._step_day(1 if key == Key.Key_Right else -1)
        elif key in (Key.Key_Up, Key.Key_Down):
            last = max(0, len(self._days[self.column]) - 1)
            self.place = max(0, min(last, self.place + (1 if key == Key.Key_Down else -1)))
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self.week_asked.emit(1 if key == Key.Key_PageDown else -1)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)
            return
        self._show_current()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        at = event.position()
        self.column = max(0, min(DAYS - 1, int(at.x() * DAYS / max(1, self.viewport().width()))))
        below = at.y() - self._ink.px(HEAD) + self.verticalScrollBar().value()
        self.place = max(0, int(below // self._ink.px(CARD + GAP)))
        self._show_current()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEY_REASONS
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = self._ink
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), ink.color("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.viewport().width() / DAYS
        for at, rows in enumerate(self._days):
            self._paint_day(painter, at, rows, QRectF(at * width, 0, width, self.height()))
        painter.end()

    def _paint_day(
        self, painter: QPainter, at: int, rows: Sequence[VisitRow | RepeatRow], area: QRectF
    ) -> None:
        ink = self._ink
        day = self.first + timedelta(days=at)
        weekend = at in (0, DAYS - 1)
        if weekend:
            painter.fillRect(area, ink.color("inset"))
        shift = self.verticalScrollBar().value()
        top = area.y() + ink.px(HEAD) - shift
        for number, row in enumerate(rows):
            spot = QRectF(area.x() + ink.px(5), top, area.width() - ink.px(10), ink.px(CARD))
            current = at == self.column and number == self.place
            self._paint_card(painter, row, spot, current=current)
            top += ink.px(CARD + GAP)
        if at == self.column and not rows and self.hasFocus():
            spot = QRectF(area.x() + ink.px(5), top, area.width() - ink.px(10), ink.px(CARD))
            pen = QPen(ink.color("line_3"), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot, 6, 6)
            words = self.tr("Enter plans")
            ink.line(painter, spot.adjusted(ink.px(10), 0, 0, 0), words, ink.face(12), "tx_3")
        head = QRectF(area.x(), 0, area.width(), ink.px(HEAD - 6))
        painter.fillRect(head.adjusted(0, 0, 0, 5), ink.color("inset" if weekend else "panel"))
        today = day == self._today
        inner = head.adjusted(ink.px(10), 0, -ink.px(8), 0)
        face = ink.face(13, 600 if today else 500)
        used = ink.line(painter, inner, str(len(rows) or ""), ink.face(12), "tx_3", right=True)
        name_of_day = inner.adjusted(0, 0, -used, 0)
        tone = "ac_tx" if today else "tx_1"
        ink.line(painter, name_of_day, day_text(day, self._today), face, tone)
        if today:
            painter.fillRect(QRectF(head.x(), head.bottom() - 2, head.width(), 2), ink.color("ac"))
        painter.fillRect(QRectF(area.right() - 1, 0, 1, area.height()), ink.color("line_1"))

    def _paint_card(
        self, painter: QPainter, row: VisitRow | RepeatRow, area: QRectF, *, current: bool
    ) -> None:
        ink, waits = self._ink, isinstance(row, RepeatRow)
        style = Qt.PenStyle.DashLine if waits else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink.color("ac" if current else "line_3" if waits else "line_2"), 1,
                            style))  # fmt: skip
        painter.setBrush(ink.color("sel" if current else "panel"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inner = area.adjusted(ink.px(9), ink.px(6), -ink.px(8), -ink.px(6))
        line = QRectF(inner.x(), inner.y(), inner.width(), ink.px(17))
        time = time_text(row.start_minute) or self.tr("any time")
        size = ink.px(12)
        words = line.adjusted(0, 0, -size, 0)
        face = ink.face(12, 600)
        if face.metrics.horizontalAdvance(time) > words.width():
            time = time.partition(" ")[0]  # the order of the day tells morning from afternoon
        ink.line(painter, words, time, face, "tx_1")
        if isinstance(row, RepeatRow):
            ink.icon(painter, "rotate-cw", inner.right() - size, line.center().y(), size, "tx_3")
        else:
            ink.glyph(painter, state_glyph(row), inner.right() - size, line.center().y(), size)
        line.translate(0, ink.px(18))
        ink.line(painter, line, row.organization, ink.face(12, 500), "tx_1")
        line.translate(0, ink.px(17))
        about = " · ".join(filter(None, (whose_word(row, self._rep_id), said(row.purpose))))
        ink.line(painter, line, about, ink.face(12), "tx_2")
        if current and self._ring and self.hasFocus():
            paint_ring(painter, area, ink, 6)

    def _open(self) -> None:
        row = self.current
        if row is None:
            self.plan_asked.emit(self.day)
        elif isinstance(row, RepeatRow):
            self.repeat_asked.emit(row)
        else:
            self.open_asked.emit(row)

    def _step_day(self, by: int) -> None:
        if 0 <= self.column + by < DAYS:
            self.column += by
            self.place = min(self.place, max(0, len(self._days[self.column]) - 1))
        else:
            self.column = 0 if by > 0 else DAYS - 1
            self.place = 0
            self.week_asked.emit(by)

    def _show_current(self) -> None:
        bar, ink = self.verticalScrollBar(), self._ink
        top = self.place * ink.px(CARD + GAP)
        bottom = top + ink.px(HEAD + CARD + GAP) - self.viewport().height()
        bar.setValue(max(bottom, min(bar.value(), top)))
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        row = self.current
        words = day_text(self.day, self._today)
        if row is not None:
            state = self.tr("repeats, Enter plans it") if isinstance(row, RepeatRow) else (
                state_word(row))  # fmt: skip
            facts = (words, time_text(row.start_minute), row.organization,
                     whose_word(row, self._rep_id), said(row.purpose), state)  # fmt: skip
            words = ", ".join(fact for fact in facts if fact)
        self.setAccessibleName(self.tr("Week"))
        self.setAccessibleDescription(words)
        self.moved.emit()

    def _fit(self) -> None:
        ink = self._ink
        most = max(len(rows) for rows in self._days)
        wanted = ink.px(HEAD) + most * ink.px(CARD + GAP)
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, wanted - room))
        self.verticalScrollBar().setPageStep(room)
        self.viewport().update()
