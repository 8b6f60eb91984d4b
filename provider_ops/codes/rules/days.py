"""Days as the publishers of code lists spell them."""

from __future__ import annotations

import re
from datetime import date

_YEAR_FIRST = re.compile(r"(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})", re.ASCII)


def calendar_day(text: str) -> date:
    """Read 20260131, 2026-01-31, 2026/01/31 or 1/31/2026 and nothing else.

    Raises:
        ValueError: It is none of them, or no day of the calendar.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.fullmatch(text):
        return date(int(found[4]), int(found[1]), int(found[3]))
    raise ValueError(text)
