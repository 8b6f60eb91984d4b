"""What one line of each official list says, and when it counts.

Sources: NCCI policy manual (modifier indicators; a deletion date equal to the effective date
means never in force), OIG record layout of the LEIE.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.codes.rules.days import calendar_day

if TYPE_CHECKING:
    from datetime import date

PRACTITIONER, OUTPATIENT, DME = "practitioner", "outpatient", "dme"
"""Settings for which NCCI publishes its edits one by one."""

GROUP, CARC, RARC = "Group", "CARC", "RARC"
"""Lists of codes with which payers say why."""

UNASSIGNED = "unassigned"
"""Setting of a number that names no place of service."""

MODIFIER_NEVER, MODIFIER_ALLOWED, MODIFIER_NO_MATTER = "019"

_NO_DAY = {"", "*"}
_UNKNOWN_NPI = "0000000000"
_NPI = re.compile(r"[0-9]{10}", re.ASCII)


class TaxonomyLine(NamedTuple):
    """See `TaxonomyCode`."""

    code: str
    grouping: str
    classification: str
    specialization: str
    name: str
    section: str


class SpecialtyLine(NamedTuple):
    """See `SpecialtyTaxonomy`."""

    specialty: str
    specialty_name: str
    taxonomy_code: str


class PairLine(NamedTuple):
    """See `PairEdit`."""

    setting: str
    column_one: str
    column_two: str
    valid_from: date
    valid_to: date | None
    modifier_indicator: str
    rationale: str


class UnitLine(NamedTuple):
    """See `UnitEdit`."""

    setting: str
    code: str
    units: int
    adjudication: str
    rationale: str


class FeeLine(NamedTuple):
    """See `FeeValue`."""

    code: str
    modifier: str
    status: str
    work: str
    practice_non_facility: str
    practice_facility: str
    malpractice: str
    total_non_facility: str
    total_facility: str
    technical: str
    global_days: str
    multiple: str
    bilateral: str
    assistant: str
    co_surgeons: str
    team: str
    conversion_factor: str


class PlaceLine(NamedTuple):
    """See `PlaceCode`."""

    code: str
    setting: str
    name: str


class ReasonLine(NamedTuple):
    """See `ReasonCode`."""

    code_list: str
    code: str
    description: str
    valid_from: date | None
    valid_to: date | None


class ExclusionLine(NamedTuple):
    """See `Exclusion`."""

    npi: str | None
    name: str
    general: str
    specialty: str
    birth_date: date | None
    state: str
    zip_code: str
    exclusion_type: str
    excluded_on: date | None
    reinstated_on: date | None
    waived_on: date | None
    waiver_state: str


class OptOutLine(NamedTuple):
    """See `OptOut`."""

    npi: str
    name: str
    specialty: str
    state: str
    valid_from: date
    valid_to: date | None
    may_order: bool | None
    updated_on: date | None


@lru_cache(maxsize=1 << 16)
def published_day(text: str) -> date | None:
    """Read a day as official lists spell it; blank, `*` and zeros are no day.

    Raises:
        ValueError: It is neither.
    """
    text = text.strip()
    if text in _NO_DAY or not text.strip("0"):
        return None
    return calendar_day(text)


def published_npi(text: str) -> str | None:
    """Read an NPI of an official list; blank and ten zeros mean that nobody knows it.

    Raises:
        ValueError: It is no number of ten digits.
    """
    text = text.strip()
    if text in ("", _UNKNOWN_NPI):
        return None
    if not _NPI.fullmatch(text):
        raise ValueError(text)
    return text


def pair_in_force(first: date, deleted: date | None, day: date) -> bool:
    """Tell whether a pair edit counts on a day; the deletion date is its last day.

    One that was deleted on its first day, or before, never counted.
    """
    if deleted is None:
        return first <= day
    return first < deleted and first <= day <= deleted
