"""A date: typed in many ways, or picked from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout
from typing_extensions import override

from ui.kit.dates import DateEntryError, format_date, parse_date
from ui.kit.error_words import detail_and_remedy
from ui.kit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ui.kit.theme import Theme


_BESIDE = 46
"""Pixels of a field beside its text: the frame, the calendar's picture and the room between."""


class DateField(QLineEdit):
    """Accepts what `parse_date` does and shows MM/DD/YYYY. Arrow down opens the calendar."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._value: date | None = None
        self._problem = ""
        self._popup: QFrame | None = None
        self.setPlaceholderText(self.tr("MM/DD/YYYY"))
        self._open = QAction(self.tr("Open calendar"), self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._read)
        theme.changed.connect(self._dress)
        self._dress()

    def value(self) -> date | None:
        """Return the date, None while the field is empty or holds no date."""
        return self._value

    @property
    def problem(self) -> str:
        """Why what was typed is no date, "" while nothing is wrong with it."""
        return self._problem

    def set_value(self, day: date | None) -> None:
        """Show `day`."""
        self.setText(format_date(day) if day else "")
        self._say("")
        self._take(day)

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month = QCalendarWidget(popup)
        month.setAccessibleName(self.accessibleName())
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        plain = QTextCharFormat()  # red is for what is late, not for Sundays
        plain.setForeground(self._theme.color("tx_1"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(weekday, plain)
        heads = QTextCharFormat()
        heads.setForeground(self._theme.color("tx_3"))
        month.setHeaderTextFormat(heads)
        day = self._value or self._today()
        month.setSelectedDate(QDate(day.year, day.month, day.day))
        month.clicked.connect(self._pick)
        month.activated.connect(self._pick)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(month)
        popup.move(self.mapToGlobal(self.rect().bottomLeft()))
        self._popup = popup
        popup.destroyed.connect(self._closed)
        popup.show()
        month.setFocus()

    @override
    def minimumSizeHint(self) -> QSize:
        """Have room for a whole date beside the calendar's picture."""
        hint = super().minimumSizeHint()
        date_width = self.fontMetrics().horizontalAdvance("00/00/0000")
        return QSize(date_width + self._theme.px(_BESIDE), hint.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _pick(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
        self.set_value(parse_date(day.toString(Qt.DateFormat.ISODate), self._today()))
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _closed(self) -> None:
        self._popup = None

    def _read(self) -> None:
        text = self.text().strip()
        if not text:
            self.set_value(None)
            return
        try:
            day = parse_date(text, self._today())
        except DateEntryError as error:
            self._say(detail_and_remedy(error))
            self._take(None)
        else:
            self.set_value(day)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.problem_changed.emit(problem)

    def _take(self, day: date | None) -> None:
        if day != self._value:
            self._value = day
            self.value_changed.emit(day)

    def _dress(self) -> None:
        self._open.setIcon(icon("calendar", self._theme.color("tx_3"), 14))
