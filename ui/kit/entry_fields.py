"""Small fields for one value: a time of the day, and a whole number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.kit.error_words import detail_and_remedy
from ui.kit.times import TimeEntryError, format_time, parse_time


class TimeField(QLineEdit):
    """Accepts what `parse_time` does and shows "9:22 AM"; the value is minutes since midnight."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._value: int | None = None
        self._problem = ""
        self.setPlaceholderText(self.tr("h:mm"))
        self.editingFinished.connect(self._read)

    def value(self) -> int | None:
        """Return minutes since midnight, None while there is no time in the field."""
        return self._value

    @property
    def problem(self) -> str:
        """Why what was typed is no time, "" while nothing is wrong with it."""
        return self._problem

    def set_value(self, minutes: int | None) -> None:
        """Show a time."""
        self.setText("" if minutes is None else format_time(minutes))
        self._say("")
        self._take(minutes)

    def _read(self) -> None:
        if not self.text().strip():
            self.set_value(None)
            return
        try:
            minutes = parse_time(self.text())
        except TimeEntryError as error:
            self._say(detail_and_remedy(error))
            self._take(None)
        else:
            self.set_value(minutes)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.problem_changed.emit(problem)

    def _take(self, minutes: int | None) -> None:
        if minutes != self._value:
            self._value = minutes
            self.value_changed.emit(minutes)


class NumberField(QLineEdit):
    """A whole number between two limits; what lies outside becomes the nearer limit."""

    value_changed = Signal(int)

    def __init__(self, low: int, high: int, value: int) -> None:
        super().__init__(str(value))
        self._low, self._high, self._value = low, high, value
        self.setMaxLength(len(str(high)) + 1)
        self.editingFinished.connect(self._read)

    def value(self) -> int:
        """Return the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number."""
        value = max(self._low, min(self._high, value))
        self.setText(str(value))
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _read(self) -> None:
        text = self.text().strip()
        self.set_value(int(text) if text.isascii() and text.isdigit() else self._value)
