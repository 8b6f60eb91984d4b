"""Claim edits of the National Correct Coding Initiative over the lines of one visit.

A visit is what one clinician did for one patient on one day. Both rules look at codes as they
were billed, so that lines which the payer denied are judged like those it paid.

Sources: Medicare NCCI Policy Manual, chapter I, sections E (modifiers) and V (units); CMS change
requests 8853 (units by line and by day) and 11168 (modifiers on column one).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.codes.rules.reference import (
    MODIFIER_ALLOWED,
    MODIFIER_NEVER,
    PairLine,
    UnitLine,
    pair_in_force,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

PTP, MUE = "ptp", "mue"
"""The rules by the names that findings have."""

EDITS = (PTP, MUE)

BY_LINE = "1"
"""Adjudication indicator (MAI) of limits for each line; 2 and 3 are for the day."""

_FINGERS = (f"F{digit}" for digit in "A123456789")
_TOES = (f"T{digit}" for digit in "A123456789")
_LIDS_SIDES_VESSELS = ("E1", "E2", "E3", "E4", "LT", "RT", "LC", "LD", "RC", "LM", "RI")
_VISITS_SURGERY = ("24", "25", "27", "57", "58", "59", "78", "79", "91", "XE", "XS", "XP", "XU")
ASSOCIATED = frozenset((*_FINGERS, *_TOES, *_LIDS_SIDES_VESSELS, *_VISITS_SURGERY))
"""Modifiers that set a service apart: on the code of column two they undo an edit that allows it.

NCCI Policy Manual, chapter I, section E.
"""

ON_COLUMN_ONE = frozenset(("59", "XE", "XS", "XP", "XU", "24", "25", "57"))
"""Those of them that count on the code of column one too.

59 and X{EPSU} since July 2019 (change request 11168); 24, 25 and 57 belong to the visit, which
may stand in either column.
"""


@dataclass(frozen=True, slots=True)
class BilledLine:
    """A line of a visit. `claim` is the claim's key; claims came in the order of their keys."""

    id: UUID
    claim: UUID
    code: str
    modifiers: frozenset[str]
    units: Decimal


@dataclass(frozen=True, slots=True)
class PairHit:
    """A line that is not paid beside another: `pair` says so."""

    line: BilledLine
    beside: BilledLine
    pair: PairLine


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A line with too many units. `total` is the line's, or the day's up to its claim."""

    line: BilledLine
    limit: UnitLine
    total: Decimal


def set_apart(indicator: str, one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether the modifiers of both lines undo an edit with that modifier indicator."""
    if indicator == MODIFIER_NEVER:
        return False
    return indicator != MODIFIER_ALLOWED or bool(two & ASSOCIATED or one & ON_COLUMN_ONE)


def pair_hits(
    lines: Sequence[BilledLine], pairs: Iterable[PairLine], day: date
) -> tuple[PairHit, ...]:
    """Return the lines of a visit that fail a pair edit, each once, with the first line beside it.

    Indicator 9 says that an edit was taken back from its beginning; it never counts.
    """
    counting: dict[tuple[str, str], list[PairLine]] = {}
    for pair in pairs:
        if pair_in_force(pair.valid_from, pair.valid_to, day):
            counting.setdefault((pair.column_one, pair.column_two), []).append(pair)
    hits = []
    for two in lines:
        found = (
            PairHit(two, one, pair)
            for one in lines
            if one.id != two.id
            for pair in counting.get((one.code, two.code), ())
            if not set_apart(pair.modifier_indicator, one.modifiers, two.modifiers)
        )
        if (hit := next(found, None)) is not None:
            hits.append(hit)
    return tuple(hits)


def unit_hits(
    lines: Sequence[BilledLine], limits: Mapping[str, UnitLine]
) -> tuple[UnitHit, ...]:
    """Return the lines of a visit with more units than the limits by code allow.

    Limits for the day count a code's units over all lines. The claim that passes the limit is
    denied with all its lines of the code, and so are later ones; earlier claims were fine.
    """
    hits = []
    for line in lines:
        limit = limits.get(line.code)
        if limit is None:
            continue
        total = line.units
        if limit.adjudication != BY_LINE:
            own = (one for one in lines if one.code == line.code and one.claim <= line.claim)
            total = sum((one.units for one in own), Decimal(0))
        if total > limit.units:
            hits.append(UnitHit(line, limit, total))
    return tuple(hits)
