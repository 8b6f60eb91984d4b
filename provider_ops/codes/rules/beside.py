"""Whether a code is paid beside other services of the same visit: pair edits (PTP) of NCCI.

Source: NCCI policy manual, chapter 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.codes.rules import trail as words
from provider_ops.codes.rules.edits import PTP, BilledLine, pair_hits
from provider_ops.codes.rules.reference import (
    MODIFIER_ALLOWED,
    MODIFIER_NO_MATTER,
    PRACTITIONER,
    PairLine,
    pair_in_force,
)
from provider_ops.codes.rules.screening import NO_LOAD
from provider_ops.codes.rules.sets import service
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN, Test

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provider_ops.codes.rules.facts import Facts, LoadFact, Question


def pair_edits(facts: Facts, question: Question) -> tuple[Test, ...]:
    """Test the code against the services beside it; no test where none is named.

    A service that is not paid beside the one asked about leaves this one payable; that is a
    warning.
    """
    if not question.beside:
        return ()
    if not facts.pair_edits:
        return (Test(PTP, UNKNOWN, source=NO_LOAD,
                     detail="No list of pair edits (PTP) is loaded."),)  # fmt: skip
    pairs = _speaking(facts.pair_edits)
    services = [(question.code, frozenset(question.modifiers)), *map(service, question.beside)]
    asked, *others = (
        BilledLine(UUID(int=number), UUID(int=0), code, modifiers, question.units)
        for number, (code, modifiers) in enumerate(services)
    )
    hits = pair_hits([asked, *others], pairs, question.on)
    for hit in hits:
        if hit.line is asked:
            detail = f"{asked.code} is {_unpaid(hit.pair)}"
            return (_found(FAIL, hit.pair, pairs, detail),)
    for hit in hits:
        if hit.beside is asked:
            detail = f"{asked.code} is paid, but {hit.line.code} is {_unpaid(hit.pair)}"
            return (_found(UNKNOWN, hit.pair, pairs, detail),)
    codes = {one.code for one in others}
    for pair in pairs:
        if _names(pair, asked.code, codes) and _counts(pair, question):
            detail = (f"A pair edit names {pair.column_one} and {pair.column_two}; the modifier "
                      "sets them apart, if the record supports it.")  # fmt: skip
            return (_found(PASS, pair, pairs, detail),)
    detail = f"No pair edit of that day names {asked.code} with {', '.join(sorted(codes))}."
    source = words.load_source("PTP", facts.pair_edits[0])
    return (Test(PTP, PASS, source=source, detail=detail),)


def _speaking(loads: tuple[LoadFact, ...]) -> dict[PairLine, LoadFact]:
    """Return the lines that count with their loads: of a pair in several parts, the newest."""
    owner: dict[tuple[str, str], LoadFact] = {}
    found = {}
    for load in loads:
        for first, last, text in load.lines:
            one, two, indicator = text.split()
            if owner.setdefault((one, two), load) is load:
                found[PairLine(PRACTITIONER, one, two, first, last, indicator, "")] = load
    return found


def _found(
    result: words.Result, pair: PairLine, pairs: Mapping[PairLine, LoadFact], detail: str
) -> Test:
    source = words.load_source("PTP", pairs[pair])
    return Test(PTP, result, pair.valid_from, pair.valid_to, source, detail)


def _unpaid(pair: PairLine) -> str:
    unless = (
        ", unless a modifier sets it apart" if pair.modifier_indicator == MODIFIER_ALLOWED
        else ", whatever the modifier"
    )  # fmt: skip
    return f"not paid beside {pair.column_one} on the same day{unless}."


def _names(pair: PairLine, code: str, others: set[str]) -> bool:
    return (pair.column_one == code and pair.column_two in others) or (
        pair.column_two == code and pair.column_one in others
    )


def _counts(pair: PairLine, question: Question) -> bool:
    return pair.modifier_indicator != MODIFIER_NO_MATTER and pair_in_force(
        pair.valid_from, pair.valid_to, question.on
    )
