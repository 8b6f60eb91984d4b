"""Names of months and days in the language of the screens, which is the default of QLocale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from ui.kit.dates import format_date

if TYPE_CHECKING:
    from datetime import date


def month_name(day: date) -> str:
    """Return "October 2026"."""
    return _words(day, "MMMM yyyy")


def short_month(day: date) -> str:
    """Return "Oct", for an axis."""
    return _words(day, "MMM")


def weekday(day: date) -> str:
    """Return "Tuesday"."""
    return _words(day, "dddd")


def short_weekday(day: date) -> str:
    """Return "Tue"."""
    return _words(day, "ddd")


def day_short(day: date, today: date) -> str:
    """Return MM/DD, with the year when it is another one."""
    shown = format_date(day)
    return shown[:5] if day.year == today.year else shown


def _words(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
