"""One row by its field names: text to values, every complaint with its column."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from provider_ops.core.money import CENT
from provider_ops.core.sentence import Sentence
from provider_ops.intake.rows import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.intake.rows import Row

_AMERICAN = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", re.ASCII)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?", re.ASCII)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})", re.ASCII)
_WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_NO_DATE = frozenset({"", "00000000", "0", "00/00/0000"})
_NO_END = frozenset({"12/31/9999", "9999-12-31", "99991231", "12-31-9999"})
_PLAIN_AMOUNT = re.compile(r"[0-9]{1,12}[.][0-9]{2}", re.ASCII)
_AMOUNT = re.compile(
    r"([-+]?)(\(?)([0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]*)?|[0-9]{1,12}(?:[.][0-9]*)?|[.][0-9]+)"
    r"(\)?)(-?)",
    re.ASCII,
)
_REMEMBERED = 1 << 14
"""Texts whose meaning is not worked out again: the same days and amounts come in most rows."""

_NOISE = Decimal("0.00001")
_LOOKS_LIKE = str.maketrans("OoIl", "0011")
_YES = frozenset({"y", "yes", "true", "1", "x", "t", "accepting"})
_NO = frozenset({"n", "no", "false", "0", "f", "not accepting"})


class Fields:
    """What an importer reads a row with. Complaints gather in `problems`; nothing is raised.

    `fixed` holds what a person said a cell should say, by field name; `today` is the day of the
    import, None where nobody said it.
    """

    def __init__(
        self, row: Row, columns: ColumnMap, fixed: Mapping[str, str] | None = None,
        today: date | None = None,
    ) -> None:  # fmt: skip
        self.row = row.number
        self.problems: list[Problem] = []
        self.today = today
        self._cells = row.cells
        self._columns = columns
        self._fixed = fixed

    def complain(
        self, field: str, message: Sentence, *, word: str = "", hint: str = "", cross: bool = False
    ) -> None:
        """Hold the row back because of one of its cells, or as a whole if `field` is empty."""
        self._note(field, message, held=True, word=word, hint=hint, cross=cross)

    def flag(
        self, field: str, message: Sentence, *, word: str = "", hint: str = "", cross: bool = False
    ) -> None:
        """Say what is doubtful about a cell, or the row; it is loaded all the same."""
        self._note(field, message, held=False, word=word, hint=hint, cross=cross)

    @property
    def held(self) -> bool:
        """Whether something was said that holds the row back."""
        return any(problem.held for problem in self.problems)

    def has(self, field: str) -> bool:
        """Tell whether the file has a column of the field."""
        return field in self._columns.places

    def text(self, field: str) -> str:
        """Return a cell without blanks around it and with single ones inside; empty if absent."""
        if self._fixed is not None and field in self._fixed:
            return self._fixed[field]
        place = self._columns.places.get(field)
        if place is None or place >= len(self._cells):
            return ""
        return " ".join(self._cells[place].split())

    def needed(self, field: str, name: Sentence) -> str:
        """Return a cell that may not be empty; `name` begins the complaint."""
        text = self.text(field)
        if not text:
            self.complain(field, Sentence("{name} is missing.", name=name), word="missing")
        return text

    def day(self, field: str, spelled: str = "") -> date | None:
        """Return a cell as a date; None where there is none, or for an end that never comes.

        `spelled` is the cell in a form that is understood, where the importer knows one more.
        """
        text = self.text(field)
        if text in _NO_DATE or text in _NO_END:
            return None
        try:
            return parse_day(spelled or text)
        except ValueError:
            self.complain(
                field, Sentence("{text} is not a date; MM/DD/YYYY is expected.", text=text),
                word="date", hint=_likely_day(text),
            )  # fmt: skip
            return None

    def whole(self, field: str) -> int | None:
        """Return a cell as a whole number from 0; None when it is empty."""
        text = self.text(field).replace(",", "")
        if not text:
            return None
        if not _WHOLE.fullmatch(text):
            self.complain(field, Sentence("{text} is not a whole number.", text=text), word="whole")
            return None
        return int(text)

    def truth(self, field: str) -> bool | None:
        """Return a cell as yes or no; None when it is empty."""
        text = self.text(field).casefold()
        if text in _YES or text in _NO:
            return text in _YES
        if text:
            self.complain(field, Sentence("{text} is neither yes nor no.", text=text), word="truth")
        return None

    def amount(self, field: str) -> Decimal | None:
        """Return a cell as dollars in whole cents; None when it is empty."""
        text = self.text(field)
        if not text:
            return None
        try:
            return parse_amount(text)
        except ValueError:
            likely = text.translate(_LOOKS_LIKE)
            hint = likely if likely != text and _is_amount(likely) else ""
            said = (Sentence("{text} has a letter where a digit belongs.", text=text) if hint
                    else Sentence("{text} is not an amount in dollars.", text=text))  # fmt: skip
            self.complain(field, said, word="amount", hint=hint)
            return None

    def _note(
        self, field: str, message: Sentence, *, held: bool, word: str, hint: str, cross: bool
    ) -> None:
        column = self._columns.header_of(field) if field else ""
        self.problems.append(Problem(self.row, column, message, held, field, word, hint, cross))


@lru_cache(_REMEMBERED)
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


@lru_cache(_REMEMBERED)
def parse_amount(text: str) -> Decimal:
    """Return the dollars that 1234.5, $1,234.50, -12, 12.00- or (12.00) names.

    What a spreadsheet program computed may be off by less than a thousandth of a cent; that
    much is put right.

    Raises:
        ValueError: It has another shape, or a part of a cent.
    """
    if _PLAIN_AMOUNT.fullmatch(text):
        return Decimal(text)
    found = _AMOUNT.fullmatch(text.replace("$", "", 1).replace(" ", ""))
    if not found:
        raise ValueError(text)
    sign, opened, digits, closed, after = found.groups()
    if bool(opened) is not bool(closed) or sum(map(bool, (sign, opened, after))) > 1:
        raise ValueError(text)
    exact = Decimal(digits.replace(",", ""))
    amount = exact.quantize(CENT, ROUND_HALF_EVEN)
    if abs(exact - amount) > _NOISE:
        raise ValueError(text)
    return -amount if sign == "-" or opened or after else amount


def _is_amount(text: str) -> bool:
    try:
        parse_amount(text)
    except ValueError:
        return False
    return True


def _likely_day(text: str) -> str:
    """Return the date with the letters O, I and l read as digits, or with day and month swapped."""
    likely = text.translate(_LOOKS_LIKE)
    for candidate in (likely, re.sub(r"^(\d{1,2})([/-])(\d{1,2})\2", r"\3\2\1\2", likely)):
        try:
            parse_day(candidate)
        except ValueError:
            continue
        return candidate
    return ""
