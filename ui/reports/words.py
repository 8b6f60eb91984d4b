"""Times as the reports screen says them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime


def clock_text(instant: datetime, time_zone: str) -> str:
    """Return an instant as the local time "9:22 AM"."""
    local = instant.astimezone(ZoneInfo(time_zone))
    return f"{local:%I:%M %p}".lstrip("0")
