"""Which code set a code belongs to, and what one line of a code set says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

HCPCS = "HCPCS"
CPT = "CPT"
CDT = "CDT"
MODIFIER = "modifier"
OTHER = "other"

_CODE = re.compile(r"[A-Z0-9]{2,10}", re.ASCII)
_LEVEL_TWO = re.compile(r"[A-Z][0-9]{4}", re.ASCII)
_LEVEL_ONE = re.compile(r"[0-9]{4}[0-9A-Z]", re.ASCII)
_MODIFIER = re.compile(r"[A-Z0-9]{2}", re.ASCII)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])|(?<=HCPC)[0-9]{2}(?=_)", re.IGNORECASE)
_QUARTER = re.compile(r"(?<![A-Z])(JAN|APR|JUL|OCT)(?:UARY|IL|Y|OBER)?(?![A-Z])", re.IGNORECASE)


class CodeLine(NamedTuple):
    """A code as its publisher lists it. `last` is the last day it may be used, included."""

    code_set: str
    code: str
    short: str
    first: date
    last: date | None


def plain_code(text: str) -> str:
    """Return a code as it is compared: capital letters, no blanks around it."""
    return text.strip().upper()


def service(text: str) -> tuple[str, frozenset[str]]:
    """Return the code and the modifiers of a service as it is written: "99213-25-GT"."""
    code, *modifiers = text.split("-")
    return code, frozenset(modifiers)


def is_service(text: str) -> bool:
    """Tell whether `text` is a code with modifiers, if any, in whatever case."""
    code, modifiers = service(plain_code(text))
    return is_code(code) and all(map(is_modifier, modifiers))


def is_code(text: str) -> bool:
    """Tell whether `text` has the shape of any billing code: 2 to 10 letters and digits."""
    return bool(_CODE.fullmatch(text))


def is_modifier(text: str) -> bool:
    """Tell whether `text` has the shape of a modifier: two letters or digits."""
    return bool(_MODIFIER.fullmatch(text))


def code_set_of(code: str) -> str:
    """Return the code set that the shape of a code names.

    HCPCS Level II: a letter and four digits. D codes among them are CDT, which the HCPCS file
    leaves to its owner. CPT: four digits and a digit or a letter. Everything else is OTHER.
    """
    if _LEVEL_TWO.fullmatch(code):
        return CDT if code[0] == "D" else HCPCS
    return CPT if _LEVEL_ONE.fullmatch(code) else OTHER


def release_named(file_name: str) -> str:
    """Return the release that an official HCPCS file's name tells ("2026 OCT"), or nothing."""
    year, quarter = _YEAR.search(file_name), _QUARTER.search(file_name)
    if not year:
        return ""
    full = year[0] if len(year[0]) > len("26") else f"20{year[0]}"
    return f"{full} {quarter[1].upper()}" if quarter else full
