"""Finds what looks like a patient's identifier in free text, and takes it out. Pure.

Work numbers of an office look alike: NPIs, billing codes, phone numbers, claim counts and dates
of service are no identifiers of patients and are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MARK = "[removed]"


class Kind(StrEnum):
    """What was found."""

    MBI = "mbi"
    SSN = "ssn"
    BIRTH = "birth"
    MEMBER = "member"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text from `start` up to `end`, and what it looks like."""

    kind: Kind
    start: int
    end: int
    text: str


# CMS: eleven characters, the letters S, L, O, I, B and Z are never used, no zero in front;
# dashes are for reading only.
_A = "[AC-HJKMNP-RT-Y]"
_AN = "[AC-HJKMNP-RT-Y0-9]"
_MBI = re.compile(
    rf"(?<![\w-])([1-9]{_A}{_AN}\d[- ]?{_A}{_AN}\d[- ]?{_A}{{2}}\d{{2}})(?![\w-])", re.IGNORECASE
)
# SSA: no area 000, 666 or 9xx, no group 00, no serial 0000. A letter behind makes it the number
# Medicare used before 2018.
_SSN_PARTS = r"(?!000|666|9\d\d)\d{3}{0}(?!00)\d{2}{0}(?!0000)\d{4}"
_SSN = re.compile(
    rf"(?<![\w-])({_SSN_PARTS.replace('{0}', '[- ]')}(?:[- ]?[A-DMTW]\d?)?)(?![\w-])", re.IGNORECASE
)
_SAID_SSN = re.compile(
    r"\b(?:ssn|s\.s\.n\.|social security(?: number| no\.?)?|soc\.? sec\.?|(?:n[uú]mero de )?"
    rf"seguro social|hicn?)\b[\s:#=]*(?:is|es)?\s*({_SSN_PARTS.replace('{0}', '[- ]?')})(?!\d)",
    re.IGNORECASE,
)
_DAY = (
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2} de [a-zé]+ (?:de |del )?\d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)
_BIRTH = re.compile(
    r"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born(?: on)?|bday|fecha de nacimiento"
    r"|fec(?:ha)?\.? nac\.?|f\.? ?n\.|nacid[oa](?: el)?|naci[oó](?: el)?|cumplea[nñ]os)"
    rf"(?![a-z])[\s:=,(]*(?:is|es|was|fue|on|el)?\s*({_DAY})",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"\b(?:member|patient|beneficiary|subscriber|medicare|medicaid|mbi|mrn|medical record|chart"
    r"|afiliad[oa]|miembro|paciente|beneficiari[oa]|expediente)\b"
    r"(?:'s)?\s*(?:id|i\.d\.|no\.?|nbr|number|num\.?|n[uú]mero|n[uú]m\.?|identificaci[oó]n|acct"
    r"|account)?\s*(?:is|es)?\s*[:#=]*\s*(?=[A-Z0-9-]*\d[A-Z0-9-]*\d)"
    r"([A-Z]{0,4}-?\d[A-Z0-9-]{5,14})(?![\w/])",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:[Pp]atient|[Pp]t\.?|[Mm]ember|[Bb]eneficiary|[Pp]aciente|[Aa]filiad[oa]"
    r"|[Bb]eneficiari[oa])\s*:?\s+(?:named\s+|name\s*(?:is|:)?\s*|(?:se\s+)?llamad[oa]\s+|:\s*)?"
    r"((?:(?:Mr|Ms|Mrs|Sr|Sra)\.?\s+)?[A-ZÁÉÍÓÚÑ][a-záéíóúñ'-]+(?:\s+[A-Z]\.?)?"
    r"\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñ'-]+)"
)
_NO_NAMES = frozenset(
    """
    access advocate advocates assistance benefit benefits care center centered communication
    education engagement experience financial first forms handbook health home hotline id in
    intake line liaison management materials medical navigator outreach portal records
    registration relations responsibility retention rights roster safety satisfaction
    scheduling service services statement statements support survey transport transportation
    visits department appeals grievances rewards app web website file lists list panel
    assignment attribution months month january february march april may june july august
    september october november december monday tuesday wednesday thursday friday
    """.split()  # noqa: SIM905 - a list this long is read as text
)
_ASKS = (
    (Kind.MBI, _MBI), (Kind.SSN, _SSN), (Kind.SSN, _SAID_SSN), (Kind.BIRTH, _BIRTH),
    (Kind.MEMBER, _MEMBER), (Kind.NAME, _PERSON),
)  # fmt: skip


@lru_cache(maxsize=256)
def _found_in(text: str, cleared: frozenset[str]) -> tuple[Found, ...]:
    """What is looked at again with every key of a form, though most of its texts stay the same."""
    found: list[Found] = []
    for kind, pattern in _ASKS:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            said = match[1]
            overlaps = any(start < other.end and other.start < end for other in found)
            if overlaps or said in cleared or not _is_meant(kind, said):
                continue
            found.append(Found(kind, start, end, said))
    return tuple(sorted(found, key=lambda one: one.start))


def find_identifiers(text: str, cleared: Collection[str] = ()) -> tuple[Found, ...]:
    """Return what looks like a patient's identifier, in the order of the text.

    `cleared` are stretches that a person has looked at and said to be something else.
    """
    return _found_in(text, frozenset(cleared))


def redact(text: str, cleared: Collection[str] = ()) -> str:
    """Return the text with what looks like an identifier taken out; it finds nothing then."""
    while found := find_identifiers(text, cleared):
        for one in reversed(found):
            text = f"{text[: one.start]}{MARK}{text[one.end :]}"
    return text


def _is_meant(kind: Kind, said: str) -> bool:
    if kind is Kind.NAME:
        return not any(word.casefold().strip(".") in _NO_NAMES for word in said.split())
    if kind is Kind.MEMBER:
        return sum(char.isdigit() for char in said) >= 6
    return True
