"""Dates as people type them. Pure: no clock, no Qt; "today" is an argument."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

_WORDS = {"today": 0, "tomorrow": 1, "yesterday": -1, "hoy": 0, "mañana": 1, "ayer": -1}
_SHIFT = re.compile(r"([+-])(\d{1,4})\s*(d|w|m|y)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?")
_DIGITS = re.compile(r"\d{4}|\d{6}|\d{8}")
_FUTURE_YEARS = 20  # "45" typed in 2026 is 2045, "47" is 1947


class DateEntryError(RuleError):
    """What was typed is not a date."""

    title = "This is not a date"
    remedy = "Type it like 10/3, 10/03/2026, today or +7."


def parse_date(text: str, today: date) -> date:
    """Read a date as a person types it.

    Understood: "10/3" and "1003" (this year), "10/3/26", "10/03/2026", "10032026", ISO
    "2026-10-03" and "20261003", "today", "tomorrow", "yesterday", in Spanish too ("hoy",
    "mañana", "ayer"), and shifts from today:
    "+7" days, "+2w", "-1m", "+1y" (the last day of a shorter month where needed).

    Raises:
        DateEntryError: the text is none of these, or the day does not exist.
    """
    entry = text.strip().lower()
    if entry in _WORDS:
        return today + timedelta(days=_WORDS[entry])
    if not entry.isascii():  # \d also matches the digits of other scripts
        raise DateEntryError(Sentence("“{text}” cannot be read", text=text.strip()))
    try:
        if shift := _SHIFT.fullmatch(entry):
            return _shifted(today, int(shift[1] + shift[2]), shift[3] or "d")
        if iso := _ISO.fullmatch(entry):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if parts := _PARTS.fullmatch(entry):
            return date(_year(parts[3], today), int(parts[1]), int(parts[2]))
        if _DIGITS.fullmatch(entry):
            return _from_digits(entry, today)
    except (ValueError, OverflowError) as error:
        raise DateEntryError(Sentence("There is no day {text}", text=text.strip())) from error
    raise DateEntryError(Sentence("“{text}” cannot be read", text=text.strip()))


def format_date(day: date) -> str:
    """Return MM/DD/YYYY, as fields show it."""
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def _from_digits(entry: str, today: date) -> date:
    if len(entry) == 8 and int(entry[:2]) > 12:  # no month is: the year comes first
        return date(int(entry[:4]), int(entry[4:6]), int(entry[6:]))
    return date(_year(entry[4:], today), int(entry[:2]), int(entry[2:4]))


def _year(text: str | None, today: date) -> int:
    if not text:
        return today.year
    if len(text) == 4:
        return int(text)
    year = today.year // 100 * 100 + int(text)
    return year - 100 if year > today.year + _FUTURE_YEARS else year


def _shifted(today: date, number: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=number * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(today.day, last))
