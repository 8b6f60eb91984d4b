"""Reads a code question as it is typed in one line: "99214-25 at 11 on 10/03 for Marchetti".

A second code is a service of the same visit: "G0439 with 99213-25".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CODE = re.compile(r"([A-Z0-9]\d{3}[A-Z0-9])((?:-[A-Z0-9]{2})*)", re.IGNORECASE)
_MODIFIER = re.compile(r"[A-Z0-9]{2}", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_UNITS = re.compile(r"[x\u00d7](\d{1,4})", re.IGNORECASE)
_NEAR = {"today": 0, "hoy": 0, "yesterday": -1, "ayer": -1, "tomorrow": 1, "manana": 1}
_PLACE = ("at", "pos", "en", "place", "lugar")
_FILLERS = ("on", "dos", "el", "for", "para", "by", "de", "can", "bill", "with", "con", "mod",
            "modifier", "modificador", "units", "unit", "unidades", "unidad", "dr",
            "dra")  # fmt: skip
_HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a question can be about."""

    npi: str
    name: str


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """What was understood; `strange` are words that mean nothing here."""

    code: str = ""
    modifiers: tuple[str, ...] = ()
    place: str = ""
    on: date | None = None
    units: int = 1
    who: Person | None = None
    strange: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def read_question(typed: str, today: date, people: Sequence[Person] = ()) -> TypedQuestion:
    """Take one line apart: a code, and in any order what else a question has.

    A day without a year is the nearest one to `today`. A name that several people share, and a
    word that is neither, is strange.
    """
    code, place, on, units = "", "", None, 1
    modifiers: list[str] = []
    beside: list[str] = []
    names: list[str] = []
    before = ""
    for word in typed.replace(",", " ").split():
        plain = _plain(word).strip("?.:")
        if not code and (found := _CODE.fullmatch(plain)) and before not in _PLACE:
            code = found[1].upper()
            modifiers += [one.upper() for one in found[2].split("-") if one]
        elif code and before not in _PLACE and _is_service(plain):
            beside.append(plain.upper())
        elif before in _PLACE and plain.isdigit() and len(plain) <= 2:
            place = plain.zfill(2)
        elif (day := _day(plain, today)) is not None:
            on = day
        elif many := _UNITS.fullmatch(plain):
            units = max(1, int(many[1]))
        elif code and before in ("mod", "modifier", "modificador", "with", "con") \
                and _MODIFIER.fullmatch(plain):  # fmt: skip
            modifiers.append(plain.upper())
        elif plain and plain not in _FILLERS and plain not in _PLACE:
            names.append(plain)
        before = plain
    who, strange = _who(names, people)
    return TypedQuestion(code, tuple(dict.fromkeys(modifiers)), place, on, units, who, strange,
                         tuple(dict.fromkeys(beside)))  # fmt: skip


def _is_service(plain: str) -> bool:
    """Tell whether a word is another code, and no number of units such as x1000."""
    return bool(_CODE.fullmatch(plain)) and not _UNITS.fullmatch(plain)


def _day(plain: str, today: date) -> date | None:
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    try:
        if iso := _ISO.fullmatch(plain):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if found := _DAY.fullmatch(plain):
            month, day, year = int(found[1]), int(found[2]), found[3]
            if year:
                return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
            this = date(today.year, month, day)
            if this - today > _HALF_A_YEAR:
                return date(today.year - 1, month, day)
            return date(today.year + 1, month, day) if today - this > _HALF_A_YEAR else this
    except ValueError:
        return None
    return None


def _who(
    names: Sequence[str], people: Sequence[Person]
) -> tuple[Person | None, tuple[str, ...]]:
    if not names:
        return None, ()
    fitting = [
        person for person in people
        if all(name in _plain(person.name).replace(",", " ").split() or name == person.npi
               for name in names)
    ]  # fmt: skip
    return (fitting[0], ()) if len(fitting) == 1 else (None, tuple(names))


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))
