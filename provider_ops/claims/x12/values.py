"""Text of elements to values, each distinct text read once.

A remittance repeats its amounts, dates and procedures endlessly; a dict that fills itself
answers a repeated text without a function call. Each is bounded and belongs to one reader.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.x12.remittance import Procedure

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_TEXTS = 1 << 15
_SHORT = 12
_SHORTEST_ID_TO_SHORTEN = 5
# Twelve digits before and six after the point: sums of a billion of them stay exact in the
# 28 digits of the default decimal context.
_is_amount = re.compile(r"[+-]?0*(?:[0-9]{1,12}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})").fullmatch
_UNDECLARED_COMPONENT = re.compile(r"[A-Z0-9]{2}([:>^|])[A-Z0-9]")
_BLANKS = " \t"


class Amounts(dict[str, Decimal | None]):
    """Data elements of type R (optional sign and point). Blank is None.

    Attributes:
        rejected: Set when a text was no amount, which then also reads as None.
    """

    def __init__(self) -> None:
        super().__init__({"": None})
        self.rejected = False

    def __missing__(self, text: str) -> Decimal | None:
        # Twelve plain digits are the rule; only what is longer or signed pays for the pattern.
        if len(text) > _SHORT or not text.replace(".", "", 1).isdecimal() or not text.isascii():
            return self._unusual(text)
        if len(self) > MOST_TEXTS:
            self.clear()
            self[""] = None
        amount = self[text] = Decimal(text)
        return amount

    def _unusual(self, text: str) -> Decimal | None:
        value = text.strip(_BLANKS)
        if _is_amount(value):
            return Decimal(value)
        self.rejected = self.rejected or bool(value)
        return None

    def accepts(self, text: str) -> bool:
        """Tell whether a text is blank or an amount."""
        value = text.strip(_BLANKS)
        return not value or _is_amount(value) is not None


class Dates(dict[str, date | None]):
    """Data elements of type DT: CCYYMMDD, or YYMMDD of this century. Blank is None.

    Attributes:
        rejected: Set when a text was no date of the calendar, which then reads as None.
    """

    def __init__(self) -> None:
        super().__init__({"": None})
        self.rejected = False

    def __missing__(self, text: str) -> date | None:
        value = text.strip(_BLANKS)
        if not value or value == "00000000":
            return None
        try:
            day = _day(value)
        except ValueError:
            self.rejected = True
            return None
        if len(self) >= MOST_TEXTS:
            self.clear()
            self[""] = None
        self[text] = day
        return day

    def accepts(self, text: str) -> bool:
        """Tell whether a text is blank or a day of the calendar."""
        rejected, self.rejected = self.rejected, False
        self[text]
        accepted, self.rejected = not self.rejected, rejected
        return accepted


class Procedures(dict[str, Procedure]):
    """Composite C003 (SVC01, SVC06): qualifier, code, modifiers; the description is dropped.

    Attributes:
        undeclared: Set when the composite used another component separator than ISA16, as some
            payers' files do; it is then read with the one it uses.
    """

    def __init__(self, component: str) -> None:
        super().__init__()
        self._component = component
        self.undeclared = False

    def __missing__(self, text: str) -> Procedure:
        component = self._component
        if self.is_undeclared(text):
            self.undeclared = True
            return _procedure(text.split(text[2]))
        if len(self) >= MOST_TEXTS:
            self.clear()
        procedure = self[text] = _procedure(text.split(component))
        return procedure

    def is_undeclared(self, text: str) -> bool:
        """Tell whether a composite separates its parts with something else than ISA16."""
        return self._component not in text and bool(_UNDECLARED_COMPONENT.match(text))


def reduced_member(identifier: str, member_key: Callable[[str], str] | None) -> tuple[str, str]:
    """Reduce a member id to what may be kept: the caller's hash and four characters."""
    identifier = identifier.strip()
    if not identifier:
        return "", ""
    key = member_key(identifier) if member_key else ""
    return key, identifier[-4:] if len(identifier) >= _SHORTEST_ID_TO_SHORTEN else ""


def _procedure(parts: list[str]) -> Procedure:
    parts = [part.strip(_BLANKS) for part in parts[:6]]
    code = parts[1] if len(parts) > 1 else ""
    return Procedure(parts[0], code, tuple(part for part in parts[2:6] if part))


def _day(text: str) -> date:
    if not (text.isascii() and text.isdigit() and len(text) in (6, 8)):
        raise ValueError
    if len(text) == 6:
        text = "20" + text
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))
