"""Each time a submitted visit was opened again: who did it, when and why, a line of text each.

The lines stand in one column that only ever grows, so that two laptops that unlock a visit both
keep theirs when they meet. They read as they are, wherever the column is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_MINUTE = "%Y-%m-%dT%H:%MZ"
_LINE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\dZ) (.+?): (.*)")


@dataclass(frozen=True, slots=True)
class Unlocking:
    """One of them; of those before this was kept only the last reason is known."""

    reason: str
    by: str = ""
    at: datetime | None = None


def with_unlocking(lines: str, at: datetime, by: str, reason: str) -> str:
    """Return the lines with one more."""
    line = f"{at.astimezone(UTC):{_MINUTE}} {by}: {' '.join(reason.split())}"
    return f"{lines}\n{line}" if lines else line


def read_unlockings(lines: str) -> tuple[Unlocking, ...]:
    """Return what the lines say, in their order."""
    return tuple(_read(line) for line in lines.splitlines() if line.strip())


def _read(line: str) -> Unlocking:
    found = _LINE.fullmatch(line)
    if found is None:
        return Unlocking(line)
    at, by, reason = found.groups()
    try:
        return Unlocking(reason, by, datetime.strptime(at, _MINUTE).replace(tzinfo=UTC))
    except ValueError:  # typed by a person who wrote something like it
        return Unlocking(line)
