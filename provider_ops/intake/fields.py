"""One row by its field names: text to values, every complaint with its column."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from provider_ops.intake.rows import Problem

if TYPE_CHECKING:
    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.intake.rows import Row

_AMERICAN = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", re.ASCII)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?", re.ASCII)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})", re.ASCII)
_WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_NO_DATE = frozenset({"", "00000000", "0", "00/00/0000"})
_NO_END = frozenset({"12/31/9999", "9999-12-31", "99991231", "12-31-9999"})
_YES = frozenset({"y", "yes", "true", "1", "x", "t", "accepting"})
_NO = frozenset({"n", "no", "false", "0", "f", "not accepting"})


class Fields:
    """What an importer reads a row with. Complaints gather in `problems`; nothing is raised."""

    def __init__(self, row: Row, columns: ColumnMap) -> None:
        self.row = row.number
        self.problems: list[Problem] = []
        self._cells = row.cells
        self._columns = columns

    def complain(self, field: str, message: str) -> None:
        """Hold the row back because of one of its cells, or as a whole if `field` is empty."""
        column = self._columns.header_of(field) if field else ""
        self.problems.append(Problem(self.row, column, message))

    def text(self, field: str) -> str:
        """Return a cell without blanks around it and with single ones inside; empty if absent."""
        place = self._columns.places.get(field)
        if place is None or place >= len(self._cells):
            return ""
        return " ".join(self._cells[place].split())

    def needed(self, field: str, name: str) -> str:
        """Return a cell that may not be empty; `name` begins the complaint."""
        text = self.text(field)
        if not text:
            self.complain(field, f"{name} is missing.")
        return text

    def day(self, field: str) -> date | None:
        """Return a cell as a date; None where there is none, or for an end that never comes."""
        text = self.text(field)
        if text in _NO_DATE or text in _NO_END:
            return None
        try:
            return parse_day(text)
        except ValueError:
            self.complain(field, f"{text} is not a date; MM/DD/YYYY is expected.")
            return None

    def whole(self, field: str) -> int | None:
        """Return a cell as a whole number from 0; None when it is empty."""
        text = self.text(field).replace(",", "")
        if not text:
            return None
        if not _WHOLE.fullmatch(text):
            self.complain(field, f"{text} is not a whole number.")
            return None
        return int(text)

    def truth(self, field: str) -> bool | None:
        """Return a cell as yes or no; None when it is empty."""
        text = self.text(field).casefold()
        if text in _YES or text in _NO:
            return text in _YES
        if text:
            self.complain(field, f"{text} is neither yes nor no.")
        return None


def parse_day(text: str) -> date:
    """Return the day that MM/DD/YYYY, YYYY-MM-DD or YYYYMMDD names.

    Raises:
        ValueError: It has another shape, is not in the calendar, or not from 1900 to 2200.
    """
    if found := _AMERICAN.fullmatch(text):
        month, day, year = (int(part) for part in found.groups())
    elif found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        raise ValueError(text)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(text)
    return date(year, month, day)
