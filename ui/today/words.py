"""How days, minutes and money of Today are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal
    from fractions import Fraction

_WEEK = 6


def clock_time(minute: int) -> str:
    """Return a minute of the day as "9:05 AM"."""
    return QLocale(QLocale.Language.English).toString(
        QTime(minute // 60 % 24, minute % 60), "h:mm AP"
    )


def short_time(minute: int) -> str:
    """Return a minute of the day as "9:05", where half of the day is clear."""
    return f"{(minute // 60 - 1) % 12 + 1}:{minute % 60:02}"


def long_day(day: date) -> str:
    """Return "Tuesday, October 6, 2026"."""
    pattern = QCoreApplication.translate("TodayWords", "dddd, MMMM d, yyyy")
    return QLocale().toString(_qt(day), pattern)


def now_text(instant: datetime) -> str:
    """Return the time of an instant that is already in the market's zone."""
    return clock_time(instant.hour * 60 + instant.minute)


def day_text(day: date, today: date) -> str:
    """Return MM/DD, with the year when it is not this one."""
    return f"{day:%m/%d}" if day.year == today.year else f"{day:%m/%d/%Y}"


def due_text(due: date, today: date) -> tuple[str, str, bool]:
    """Return when something is due, its tone, and whether that is today or past."""
    days = (due - today).days
    if days < 0:
        late = QCoreApplication.translate("Today", "{0} d late").format(-days)
        return late, "cr", True
    if days == 0:
        return QCoreApplication.translate("Today", "Today"), "", True
    if days <= _WEEK:
        return QLocale().toString(_qt(due), "ddd"), "", False
    return day_text(due, today), "", False


def days_ago(day: date, today: date) -> str:
    """Return "63 days ago", "yesterday", "today"."""
    days = (today - day).days
    if days == 0:
        return QCoreApplication.translate("Today", "today")
    if days == 1:
        return QCoreApplication.translate("Today", "yesterday")
    return QCoreApplication.translate("Today", "{0} days ago").format(days)


def duration(minutes: int) -> str:
    """Return "1 h 50 min", or "35 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("Today", "{0} min").format(rest)
    return QCoreApplication.translate("Today", "{0} h {1} min").format(hours, rest)


def dollars(amount: Decimal) -> str:
    """Return whole dollars, "$4,182"."""
    return f"${amount:,.0f}"


def percent(share: Decimal | Fraction | float) -> str:
    """Return a share of 1 as "11.8%"."""
    return f"{float(share) * 100:.1f}%"


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
