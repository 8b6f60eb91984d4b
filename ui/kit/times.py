"""Times of the day as people type them: minutes since midnight. Pure."""

from __future__ import annotations

import re

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

_ENTRY = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?\s*(a|p|am|pm)?")
_FIRST_MORNING_HOUR = 6  # "5" without am or pm is five in the afternoon: offices are open then


class TimeEntryError(RuleError):
    """What was typed is not a time of the day."""

    title = "This is not a time"
    remedy = "Type it like 9:58, 958, 2p or 14:30."


def parse_time(text: str) -> int:
    """Read a time as a person types it; return minutes since midnight.

    Understood: "9:58", "958", "9", "2p", "2:15 pm", "14:30". Without am or pm, 1 to 5 are
    hours of the afternoon.

    Raises:
        TimeEntryError: the text is no time.
    """
    entry = text.strip().lower().replace(".m.", "m")
    found = _ENTRY.fullmatch(entry)
    if found is None or not entry.isascii():
        raise TimeEntryError(Sentence("“{text}” cannot be read", text=text.strip()))
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise TimeEntryError(Sentence("There is no time {text}", text=text.strip()))
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour < _FIRST_MORNING_HOUR and len(found[1]) == 1:
        hour += 12
    if hour > 23 or minute > 59:
        raise TimeEntryError(Sentence("There is no time {text}", text=text.strip()))
    return hour * 60 + minute


def format_time(minutes: int) -> str:
    """Return minutes since midnight as "9:22 AM"."""
    hour, minute = divmod(minutes, 60)
    return f"{(hour + 11) % 12 + 1}:{minute:02} {'AM' if hour < 12 else 'PM'}"
