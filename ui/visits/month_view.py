"""A month of visits as a grid of days: arrows move, Enter opens the day's week or plans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from provider_ops.planning.queries import RepeatRow
from ui.kit.day_words import short_weekday
from ui.kit.focus import OWN_FOCUS
from ui.kit.ink import Ink
from ui.kit.items import KEY_REASONS
from ui.kit.parts import paint_ring
from ui.visits.words import day_text, state_glyph, time_text, whose_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from provider_ops.visits.queries import VisitRow
    from ui.kit.theme import Theme

WEEKS, WEEK = 6, 7
HEAD, LINE, TOP = 28, 19, 24
TIGHT = 14
"""Between the lines of a name that has more than one."""
Key = Qt.Key
_STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -WEEK, Key.Key_Down: WEEK}


def grid_start(month: date) -> date:
    """Return the Sunday that the grid of a month begins with."""
    first = month.replace(day=1)
    return first - timedelta(days=(first.weekday() + 1) % WEEK)


class MonthView(QWidget):
    """Paints six weeks; the page reads their visits and answers the requests."""

    week_asked = Signal(object)  # a date: its week is wanted
    plan_asked = Signal(object)  # a date
    month_asked = Signal(object)  # a date in the month that is wanted
    turned = Signal(int)  # -1 or 1: the month before or after is wanted

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._ink = Ink(theme, self)
        self.day = today
        self._days: dict[date, list[VisitRow | RepeatRow]] = {}
        self._rep_id: UUID | None = None
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        theme.changed.connect(self.update)

    @property
    def first(self) -> date:
        """The first day of the grid."""
        return grid_start(self.day)

    def show_month(
        self,
        day: date,
        rows: Sequence[VisitRow | RepeatRow],
        rep_id: UUID | None = None,
    ) -> None:
        """Show the month that `day` lies in, the cursor on it; repeats wait to be planned.

        In the calendar of `rep_id` it is said of a colleague's whom they are for.
        """
        self.day, self._rep_id = day, rep_id
        self._days = {}
        for row in rows:
            self._days.setdefault(row.day, []).append(row)
        self._say()
        self.update()

    def visits(self, day: date) -> list[VisitRow | RepeatRow]:
        """Return the visits of a day, and what repeats on it, in order."""
        return self._days.get(day, [])

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        self._ring = True
        if key in _STEPS:
            self._go(self.day + timedelta(days=_STEPS[key]))
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self.turned.emit(1 if key == Key.Key_PageDown else -1)
        elif key == Key.Key_Home:
            self._go(self._today)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        at, area = event.position(), self._grid()
        column = int((at.x() - area.x()) * WEEK / max(1.0, area.width()))
        week = int((at.y() - area.y()) * WEEKS / max(1.0, area.height()))
        if 0 <= column < WEEK and 0 <= week < WEEKS:
            self._go(self.first + timedelta(days=week * WEEK + column))

    @override
    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._open()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEY_REASONS
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, area = self._ink, self._grid()
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink.color("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = area.width() / WEEK, area.height() / WEEKS
        for column in range(WEEK):
            head = QRectF(area.x() + column * wide + ink.px(10), 0, wide, ink.px(HEAD))
            words = short_weekday(self.first + timedelta(days=column))
            ink.line(painter, head, words, ink.face(11, 600), "tx_3")
        for number in range(WEEKS * WEEK):
            week, column = divmod(number, WEEK)
            cell = QRectF(area.x() + column * wide, area.y() + week * high, wide, high)
            self._paint_day(painter, self.first + timedelta(days=number), cell)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        ink = self._ink
        inside = day.month == self.day.month
        if not inside or day.weekday() >= 5:
            painter.fillRect(cell, ink.color("inset"))
        if day == self.day:
            painter.fillRect(cell, ink.color("sel"))
        painter.fillRect(QRectF(cell.x(), cell.y(), cell.width(), 1), ink.color("line_1"))
        painter.fillRect(QRectF(cell.right() - 1, cell.y(), 1, cell.height()), ink.color("line_1"))
        today, rows = day == self._today, self.visits(day)
        head = QRectF(cell.x() + ink.px(10), cell.y() + ink.px(4), cell.width() - ink.px(18),
                      ink.px(18))  # fmt: skip
        face = ink.face(12, 700 if today else 500)
        color = "ac_tx" if today else "tx_1" if inside else "tx_3"
        used = ink.line(painter, head, str(day.day), face, color)
        if len(rows) == 1 and self._room(cell) < 2 and self._is_cut(rows[0], head.width()):
            self._paint_alone(painter, rows[0], head.adjusted(used + ink.px(8), 0, 0, 0), cell)
        elif rows:
            ink.line(painter, head, str(len(rows)), ink.face(11), "tx_3", right=True)
            self._paint_visits(painter, rows, cell)
        if day == self.day and self._ring and self.hasFocus():
            paint_ring(painter, cell.adjusted(1, 1, -2, -1), ink)

    def _paint_visits(
        self, painter: QPainter, rows: Sequence[VisitRow | RepeatRow], cell: QRectF
    ) -> None:
        """Paint as many as there is room for, and how many more; one alone has several lines."""
        ink, room = self._ink, self._room(cell)
        shown = rows if len(rows) <= room else rows[: max(0, room - 1)]
        line = QRectF(cell.x() + ink.px(10), cell.y() + ink.px(TOP), cell.width() - ink.px(18),
                      ink.px(LINE))  # fmt: skip
        for row in shown:
            rest = line.adjusted(self._paint_marks(painter, row, line), 0, 0, 0)
            below = line.adjusted(ink.px(16), 0, 0, 0)
            most = room if len(rows) == 1 else 1
            for words in ink.lines(row.organization, ink.face(12), below.width(), most,
                                   first=rest.width()):  # fmt: skip
                ink.line(painter, rest, words, ink.face(12), "tx_1")
                below.translate(0, ink.px(LINE - 3))
                rest = below
            line.translate(0, ink.px(LINE))
        if len(shown) < len(rows) and room:
            left = len(rows) - len(shown)
            more = self.tr("{0} more").format(left) if shown else self.tr("%n visits", "", left)
            ink.line(painter, line, more, ink.face(11), "tx_3")

    def _room(self, cell: QRectF) -> int:
        """Return how many lines there are below the day."""
        return int((cell.height() - self._ink.px(TOP + 4)) // self._ink.px(LINE))

    def _paint_alone(
        self, painter: QPainter, row: VisitRow | RepeatRow, head: QRectF, cell: QRectF
    ) -> None:
        """Paint the one visit of a day: its marks beside the day, its name in lines below."""
        ink, face = self._ink, self._ink.face(11)
        marks = head.adjusted(max(0.0, head.width() - self._marks_width(row)), 0, 0, 0)
        self._paint_marks(painter, row, marks)
        line = QRectF(cell.x() + ink.px(10), cell.y() + ink.px(TOP - 1), cell.width() - ink.px(14),
                      ink.px(TIGHT))  # fmt: skip
        most = int((cell.height() - ink.px(TOP - 3)) // ink.px(TIGHT))
        for words in ink.lines(row.organization, face, line.width(), max(1, most)):
            ink.line(painter, line, words, face, "tx_1")
            line.translate(0, ink.px(TIGHT))

    def _paint_marks(
        self, painter: QPainter, row: VisitRow | RepeatRow, line: QRectF
    ) -> float:
        """Paint what stands before the name: state, whose it is, and when; return its width."""
        ink, size = self._ink, self._ink.px(11)
        if isinstance(row, RepeatRow):
            ink.icon(painter, "rotate-cw", line.x(), line.center().y(), size, "tx_3")
        else:
            ink.glyph(painter, state_glyph(row), line.x(), line.center().y(), size)
        rest = line.adjusted(ink.px(16), 0, 0, 0)
        if whose_word(row, self._rep_id):
            ink.icon(painter, "user-round", rest.x(), rest.center().y(), size, "tx_2")
            rest.adjust(ink.px(16), 0, 0, 0)
        ink.line(painter, rest, _hour(row), ink.face(11), "tx_2")
        return self._marks_width(row) + (ink.px(5) if _hour(row) else 0)

    def _marks_width(self, row: VisitRow | RepeatRow) -> float:
        icons = 1 + bool(whose_word(row, self._rep_id))
        return icons * self._ink.px(16) + self._width(_hour(row), 11)

    def _is_cut(self, row: VisitRow | RepeatRow, width: float) -> bool:
        """Tell whether a line of `width` has no room for all of the name."""
        gap = self._ink.px(5) if _hour(row) else 0
        return self._marks_width(row) + gap + self._width(row.organization, 12) > width

    def _width(self, words: str, size: int) -> float:
        return self._ink.face(size).metrics.horizontalAdvance(words)

    def _grid(self) -> QRectF:
        top = self._ink.px(HEAD)
        return QRectF(0, top, self.width(), max(1, self.height() - top))

    def _go(self, day: date) -> None:
        if (day.year, day.month) != (self.day.year, self.day.month):
            self.month_asked.emit(day)
            return
        self.day = day
        self._say()
        self.update()

    def _open(self) -> None:
        if self.visits(self.day):
            self.week_asked.emit(self.day)
        else:
            self.plan_asked.emit(self.day)

    def _say(self) -> None:
        rows = self.visits(self.day)
        names = ", ".join(
            " ".join(filter(None, (time_text(row.start_minute), row.organization,
                                   whose_word(row, self._rep_id))))
            for row in rows
        )  # fmt: skip
        count = self.tr("%n visits", "", len(rows))
        self.setAccessibleName(self.tr("Month"))
        self.setAccessibleDescription(
            ", ".join(filter(None, (day_text(self.day, self._today), count, names)))
        )


def _hour(row: VisitRow | RepeatRow) -> str:
    """Return when it begins; the order of a day tells its half."""
    return time_text(row.start_minute).partition(" ")[0]
