"""Cells of official tables to values; what is none is said with its column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.codes.rules.reference import published_day, published_npi
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

_CODE = re.compile(r"[A-Z0-9]{5}", re.ASCII)
_NUMBER = re.compile(r"-?(?:\d{1,7}(?:\.\d{0,6})?|\.\d{1,6})", re.ASCII)
_NUMBERS = re.compile(r"\d{1,6}", re.ASCII)


def billing_code(column: str, text: str) -> str:
    """Return a code of HCPCS Level I or II in its one spelling.

    Raises:
        LineError: It is none.
    """
    code = text.upper()
    if not _CODE.fullmatch(code):
        raise LineError(column, Sentence("{text!r} is no billing code.", text=text))
    return code


def optional_day(column: str, text: str) -> date | None:
    """Return the day that a cell names, None where it names none.

    Raises:
        LineError: It is no date.
    """
    try:
        return published_day(text)
    except ValueError as error:
        raise LineError(column, Sentence("{text!r} is no date.", text=text)) from error


def needed_day(column: str, text: str) -> date:
    """Return the day that a cell names.

    Raises:
        LineError: It names none.
    """
    day = optional_day(column, text)
    if day is None:
        raise LineError(column, Sentence("The date is missing."))
    return day


def listed_npi(column: str, text: str) -> str | None:
    """Return the NPI in a cell, None where the list does not know it.

    Raises:
        LineError: It is no NPI.
    """
    try:
        return published_npi(text)
    except ValueError as error:
        raise LineError(column, Sentence("{text!r} is no NPI.", text=text)) from error


def whole_number(column: str, text: str) -> int:
    """Return a count.

    Raises:
        LineError: It is no whole number.
    """
    if not _NUMBERS.fullmatch(text):
        raise LineError(column, Sentence("{text!r} is no whole number.", text=text))
    return int(text)


def plain_number(column: str, text: str) -> str:
    """Return a number as it is published, blank as nothing.

    Raises:
        LineError: It is no number.
    """
    if text and not _NUMBER.fullmatch(text):
        raise LineError(column, Sentence("{text!r} is no number.", text=text))
    return text


def matching(column: str, text: str, pattern: re.Pattern[str], what: Sentence) -> str:
    """Return a cell that must look like `pattern`, which people call `what`.

    Raises:
        LineError: It does not.
    """
    if not pattern.fullmatch(text):
        raise LineError(column, Sentence("{text!r} is no {what}.", text=text, what=what))
    return text
