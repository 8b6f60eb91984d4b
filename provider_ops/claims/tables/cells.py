"""Cells of claims tables: NPI, code with modifiers, place, days; complaints with what was meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from provider_ops.codes.rules.sets import CDT, CPT, HCPCS, code_set_of, is_code, is_modifier
from provider_ops.core.sentence import NOTHING, Sentence
from provider_ops.network.rules import is_npi, npi_problem

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.intake.fields import Fields

_LETTERS_AS_DIGITS = str.maketrans("OIL", "011")
_WITH_MODIFIERS = re.compile(r"([0-9A-Z]{5})(?:[-: ]([0-9A-Z]{2}))+", re.ASCII)
_NPI_DIGITS = 10
_FLOAT = re.compile(r"([0-9]{10})[.]0+", re.ASCII)
_SHORTENED = re.compile(r"[0-9][.][0-9]+E[+]?[0-9]+", re.ASCII | re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([0-9]{1,2}[/-][0-9]{1,2}[/-])([0-9]{2})", re.ASCII)
_NAMED_MONTH = re.compile(r"([0-9]{1,2})[- ]?([A-Z]{3})[A-Z]*[-, ]*([0-9]{4}|[0-9]{2})", re.ASCII)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_PLACE = re.compile(r"([0-9]{1,2})(?:\s*[-:(].*|\s+[A-Za-z].*)?", re.ASCII)
_KNOWN_SHAPES = (HCPCS, CPT, CDT)
npi_fault = lru_cache(1 << 16)(npi_problem)


def read_npi(fields: Fields, name: str, *, held: bool) -> str:
    """Return an NPI; one that cannot be right holds the row back, or is kept with a flag."""
    text = plain_npi(fields.text(name))
    fault = npi_fault(text) if text else NOTHING
    if not fault:
        return text
    likely = text.upper().translate(_LETTERS_AS_DIGITS)
    hint = likely if likely != text and is_npi(likely) else ""
    word = "npi-digit" if len(text) == 10 and text.isdigit() else "npi"
    if _SHORTENED.fullmatch(text):
        fault = Sentence("A spreadsheet program has shortened the NPI; its last digits are lost.")
    (fields.complain if held else fields.flag)(name, fault, word=word, hint=hint)
    return text


def plain_npi(text: str) -> str:
    """Return an NPI as it is read: of 1234567893.0, as spreadsheets write it, the whole part."""
    found = _FLOAT.fullmatch(text) if len(text) > _NPI_DIGITS else None
    return found[1] if found else text


def flag_future(fields: Fields, day: date) -> None:
    """Say of a day of service that it is not there yet on the day of the import."""
    if fields.today is not None and day > fields.today:
        fields.flag(
            "service_date",
            Sentence("The date of service is after the day of the import, {today:%m/%d/%Y}; "
                     "compare it with the claim.", today=fields.today),
            word="future",
        )  # fmt: skip


def read_code(fields: Fields) -> tuple[str, tuple[str, ...]]:
    """Return a code and the modifiers that stand behind it in one cell, as in 99213-25."""
    text = fields.text("code").upper()
    if not text:
        fields.complain("code", Sentence("The code is missing."), word="missing")
        return "", ()
    behind: tuple[str, ...] = ()
    if _WITH_MODIFIERS.fullmatch(text):
        behind = tuple(re.split(r"[-: ]", text)[1:])
        text = text[:5]
    if code_set_of(text) in _KNOWN_SHAPES:
        return text, behind
    likely = likely_code(text)
    if likely:
        fields.complain(
            "code",
            Sentence("{text} has a letter where a digit belongs; did you mean {likely}?",
                     text=text, likely=likely),
            word="code-letter", hint=likely,
        )  # fmt: skip
    elif not is_code(text):
        fields.complain("code", Sentence("{text} is not a billing code.", text=text), word="code")
    return text, behind


def likely_code(text: str) -> str:
    """Return the HCPCS or CPT code that is meant if letters stand for digits; else nothing."""
    if len(text) != 5:
        return ""
    digits = text.translate(_LETTERS_AS_DIGITS)
    candidates = (text[0] + digits[1:], digits[:4] + text[4], digits)
    found = (code for code in candidates if code_set_of(code) in _KNOWN_SHAPES)
    return next((code for code in found if code != text), "")


def read_modifiers(fields: Fields, behind: tuple[str, ...]) -> tuple[str, ...]:
    """Return the modifiers of a row, those behind the code first, each once."""
    found = list(behind)
    for name in ("modifiers", "modifier_2", "modifier_3", "modifier_4"):
        text = fields.text(name).upper()
        if not text:
            continue
        words = re.split(r"[,;|/ :-]+", text)
        if len(words) == 1 and len(text) in (4, 6, 8):
            words = [text[n : n + 2] for n in range(0, len(text), 2)]  # "25LT" in one cell
        for word in filter(None, words):
            if is_modifier(word):
                found.append(word)
            else:
                fields.complain(name, Sentence("{text} is not a modifier.", text=word),
                                word="modifier")  # fmt: skip
    return tuple(dict.fromkeys(found))


def read_place(fields: Fields) -> str:
    """Return a place of service as two digits; what is none is left out with a flag."""
    text = fields.text("place_of_service")
    if not text:
        return ""
    if found := _PLACE.fullmatch(text):
        return found[1].zfill(2)
    fields.flag(
        "place_of_service",
        Sentence("{text} is not a place of service; the line has none now.", text=text),
        word="place",
    )  # fmt: skip
    return ""


def read_day(fields: Fields, name: str) -> date | None:
    """Return a day; also of 10/06/26 and 06-OCT-2026, as billing systems write recent ones."""
    text = fields.text(name)
    spelled = spelled_out(text)
    return fields.day(name, spelled) if spelled != text else fields.day(name)


@lru_cache(1 << 14)
def spelled_out(text: str) -> str:
    """Return a day in full: years of two digits are of this century, months become numbers."""
    if found := _SHORT_YEAR.fullmatch(text):
        return f"{found[1]}20{found[2]}"
    if (found := _NAMED_MONTH.fullmatch(text.upper())) and found[2] in _MONTHS:
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return f"{_MONTHS.index(found[2]) + 1:02}/{found[1]}/{year}"
    return text
