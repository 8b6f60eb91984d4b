"""Times on paper, in both languages as the market's clocks show them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

_NOON = 12


def clock_time(minute: int) -> str:
    """Return a minute of the day as "9:05 AM"."""
    hour = minute // 60 % 24
    half = "AM" if hour < _NOON else "PM"
    return f"{(hour - 1) % _NOON + 1}:{minute % 60:02} {half}"


def moment(instant: datetime, zone: str) -> str:
    """Return an instant as a clock of the time zone showed it: "10/06/2026 9:05 AM"."""
    there = instant.astimezone(ZoneInfo(zone))
    return f"{there:%m/%d/%Y} {clock_time(there.hour * 60 + there.minute)}"
