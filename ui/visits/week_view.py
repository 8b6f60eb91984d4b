"""A week of visits, in columns or as a list: arrows move, Enter opens, an empty day is planned."""

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
from ui.kit.panes import WidthClass
from ui.stored_words import said
from ui.visits.week_card import WeekCard
from ui.visits.week_plan import EDGE, GAP, HEAD, HEAD_IN_LIST, DayPlan, in_a_list, in_columns
from ui.visits.words import day_text, state_word, time_text, whose_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from provider_ops.visits.queries import VisitRow
    from ui.kit.theme import Theme

DAYS = 7
EMPTY = 40
"""Height of the place on an empty day that Enter plans."""
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
        self.column, self.place = (today - self.first).days, 0
        self._ring = False
        self._card = WeekCard(self._ink, self.tr("any time"))
        self._plans: tuple[DayPlan, ...] = ()
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
        rows: Sequence[VisitRow | RepeatRow],
        rep_id: UUID | None = None,
    ) -> None:
        """Show visits of the seven days from `first`, and repeats that wait to be planned.

        In the calendar of `rep_id` it is said of a colleague's whom they are for.
        """
        another = first != self.first or not self._plans
        self.first, self._card.rep_id = first, rep_id
        self._days = [
            [row for row in rows if row.day == first + timedelta(days=at)]
            for at in range(DAYS)
        ]
        self.place = min(self.place, max(0, len(self._days[self.column]) - 1))
        self._fit()
        if another:
            self._show_current()
        else:
            self._say()

    def set_width_class(self, width: WidthClass) -> None:
        """Show the days below each other where seven columns have no room for words."""
        self._card.flat = width is WidthClass.TABS
        self._fit()

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
            self._step_place(1 if key == Key.Key_Down else -1)
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
        x, y = at.x(), at.y() + self.verticalScrollBar().value()
        met = [number for number, plan in enumerate(self._plans)
               if (plan.head.y() <= y if self._card.flat else plan.head.x() <= x)]  # fmt: skip
        self.column = met[-1] if met else 0
        self.place = sum(card.bottom() < y for card in self._plans[self.column].cards)
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
        for at in range(len(self._plans)):
            self._paint_day(painter, at)
        painter.end()

    def _paint_day(self, painter: QPainter, at: int) -> None:
        ink, plan, rows = self._ink, self._plans[at], self._days[at]
        shift = -self.verticalScrollBar().value()
        weekend = at in (0, DAYS - 1)
        if weekend and not self._card.flat:
            area = QRectF(plan.head.x(), 0, plan.head.width(), self.height())
            painter.fillRect(area, ink.color("inset"))
        on_it = at == self.column and self.hasFocus()
        for number, (row, card) in enumerate(zip(rows, plan.cards, strict=True)):
            current = at == self.column and number == self.place
            self._card.paint(painter, row, card.translated(0, shift), current=current,
                             ringed=current and self._ring and on_it)  # fmt: skip
        if on_it and not rows:
            self._paint_empty(painter, self._empty_place(plan).translated(0, shift))
        self._paint_head(painter, at, weekend=weekend)

    def _empty_place(self, plan: DayPlan) -> QRectF:
        """Return where an empty day says that Enter plans it."""
        ink, head = self._ink, plan.head
        if self._card.flat:
            return head.adjusted(head.width() / 2, ink.px(2), -ink.px(EDGE), -ink.px(2))
        return QRectF(head.x() + ink.px(EDGE), head.bottom(), head.width() - 2 * ink.px(EDGE),
                      ink.px(EMPTY))  # fmt: skip

    def _paint_empty(self, painter: QPainter, spot: QRectF) -> None:
        ink = self._ink
        painter.setPen(QPen(ink.color("line_3"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(spot, 6, 6)
        words = self.tr("Enter plans")
        ink.line(painter, spot.adjusted(ink.px(10), 0, 0, 0), words, ink.face(12), "tx_3")

    def _paint_head(self, painter: QPainter, at: int, *, weekend: bool) -> None:
        """Paint the name of a day: of a column it stays when visits are scrolled."""
        ink, flat, day = self._ink, self._card.flat, self.first + timedelta(days=at)
        head, rows, today = self._plans[at].head, self._days[at], day == self._today
        if flat:
            head = head.translated(0, -self.verticalScrollBar().value())
        else:
            painter.fillRect(head.adjusted(0, 0, 0, -1), ink.color("inset" if weekend else "panel"))
            head = head.adjusted(0, 0, 0, -ink.px(6))
        inner = head.adjusted(ink.px(10), 0, -ink.px(8), 0)
        count = str(len(rows) or "")
        words = day_text(day, self._today)
        face = ink.face(13, 600 if today or flat else 500)
        tone = "ac_tx" if today else "tx_1" if rows or not flat else "tx_3"
        used = ink.line(painter, inner, words, face, tone)
        after = inner.adjusted(used + ink.px(8), 0, 0, 0) if flat else inner
        ink.line(painter, after, count, ink.face(12), "tx_3", right=not flat)
        if flat:
            painter.fillRect(QRectF(head.x(), head.y(), head.width(), 1), ink.color("line_1"))
            return
        if today:
            painter.fillRect(QRectF(head.x(), head.bottom() - 2, head.width(), 2), ink.color("ac"))
        line = QRectF(head.right() - 1, 0, 1, self.height())
        painter.fillRect(line, ink.color("line_1"))

    def _open(self) -> None:
        row = self.current
        if row is None:
            self.plan_asked.emit(self.day)
        elif isinstance(row, RepeatRow):
            self.repeat_asked.emit(row)
        else:
            self.open_asked.emit(row)

    def _step_place(self, by: int) -> None:
        """Go to the next visit; in a list from the last of a day to the day after."""
        last = max(0, len(self._days[self.column]) - 1)
        if 0 <= self.place + by <= last:
            self.place += by
        elif self._card.flat:
            self._step_day(by)
            self.place = 0 if by > 0 else max(0, len(self._days[self.column]) - 1)

    def _step_day(self, by: int) -> None:
        if 0 <= self.column + by < DAYS:
            self.column += by
            self.place = min(self.place, max(0, len(self._days[self.column]) - 1))
        else:
            self.column = 0 if by > 0 else DAYS - 1
            self.place = 0
            self.week_asked.emit(by)

    def _show_current(self) -> None:
        """Scroll to what is current, its day's head in sight if it is the first of the day."""
        bar, plan = self.verticalScrollBar(), self._plans[self.column]
        card = plan.cards[self.place] if self.place < len(plan.cards) else self._empty_place(plan)
        above = self._ink.px(HEAD_IN_LIST if self._card.flat and not self.place else
                             GAP if self._card.flat else HEAD)  # fmt: skip
        lowest = card.bottom() + self._ink.px(GAP) - self.viewport().height()
        bar.setValue(round(max(lowest, min(bar.value(), card.top() - above))))
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        row = self.current
        words = day_text(self.day, self._today)
        if row is not None:
            state = self.tr("repeats, Enter plans it") if isinstance(row, RepeatRow) else (
                state_word(row))  # fmt: skip
            facts = (words, time_text(row.start_minute), row.organization,
                     whose_word(row, self._card.rep_id), said(row.purpose), state)  # fmt: skip
            words = ", ".join(fact for fact in facts if fact)
        self.setAccessibleName(self.tr("Week"))
        self.setAccessibleDescription(words)
        self.moved.emit()

    def _fit(self) -> None:
        lay_out = in_a_list if self._card.flat else in_columns
        self._plans = lay_out(self._days, self.viewport().width(), self._card.height, self._ink.px)
        wanted = max(plan.bottom for plan in self._plans) + self._ink.px(GAP)
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, round(wanted) - room))
        self.verticalScrollBar().setPageStep(room)
        self.viewport().update()
