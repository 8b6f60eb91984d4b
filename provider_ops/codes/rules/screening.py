"""What official lists say beside the contract: exclusions, opt-outs, and the most units a day.

A list that nobody loaded screens nobody: its test cannot tell and says so, and the answer stands
on the contract alone. Sources: 42 CFR 1001.1901 (nothing is paid for what an excluded person
furnishes), 42 CFR 405.425 (opted-out clinicians), NCCI policy manual, chapter 1 (MUE).
Most entries of the exclusion list have no NPI; OIG asks to look for the name and to compare the
date of birth. Here that is a warning: a name alone bars nobody.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from provider_ops.codes.rules import trail as words
from provider_ops.codes.rules.edits import MUE, PTP
from provider_ops.codes.rules.listed import STRANGERS
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN, Test
from provider_ops.codes.rules.whereabouts import LOCATION
from provider_ops.network.rules import is_npi

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.rules.facts import Facts, LoadFact, Question

EXCLUSION, OPT_OUT = "exclusion", "opt_out"

AUTHORIZATION = "authorization"
"""Stands in a trail where a list asks for one; nobody here knows whether the payer gave it."""
ADVISORY = frozenset({EXCLUSION, OPT_OUT, AUTHORIZATION, LOCATION, MUE, PTP}) | STRANGERS
"""Tests whose "cannot tell" leaves the answer as the others make it."""

NO_LOAD, NO_NPI = "No load", "No NPI"
"""Sources of tests that cannot tell because there is nothing to ask, or nobody to ask about."""

_MOST_NAMESAKES = 3


def listed_names(name: str, given: str = "") -> tuple[str, str]:
    """Return from which name on, until before which, the exclusion list may have somebody.

    It writes capitals without accents: a business as it is called, a person as "GARCIA, MARIA",
    which further given names may follow.
    """
    words = ", ".join(filter(None, (name.strip(), *given.split()[:1])))
    split = unicodedata.normalize("NFD", words)
    plain = "".join(sign for sign in split if not unicodedata.combining(sign)).upper()
    return plain, f"{plain}!" if given.strip() else f"{plain} "


def exclusion(facts: Facts, question: Question) -> Test:
    """Test whether OIG's list (LEIE) excludes the NPI on the day; a namesake is worth a look."""
    test = _barred(EXCLUSION, "LEIE", facts.exclusions, question, "excluded from federal programs")
    same = [text for first, last, text in facts.namesakes if _holds(first, last, question.on)]
    if test.result != PASS or not same:
        return test
    shown = "; ".join(same[:_MOST_NAMESAKES])
    more = f"; +{len(same) - _MOST_NAMESAKES}" if len(same) > _MOST_NAMESAKES else ""
    return Test(EXCLUSION, UNKNOWN, source=test.source,
                detail="Not on the list by NPI, but the name is, without one: "
                       f"{shown}{more}. Compare date of birth and address.")  # fmt: skip


def opt_out(facts: Facts, question: Question) -> Test:
    """Test whether an affidavit of opting out of Medicare covers the day."""
    return _barred(OPT_OUT, "Opt-out list", facts.opt_outs, question, "opted out of Medicare")


def unit_edit(facts: Facts, question: Question) -> Test:
    """Test the units against the Medicare limit of the release in force on the day."""
    code, asked = question.code, question.units
    begun = [load for load in facts.unit_limits if load.lines[0][0] <= question.on]
    if not begun:
        return Test(MUE, UNKNOWN, source=NO_LOAD,
                    detail="No list of unit limits (MUE) for that day is loaded.")  # fmt: skip
    load = max(begun, key=lambda one: one.lines[0][0])
    source = words.load_source("MUE", load)
    first, _, limit = load.lines[0]
    if not limit:
        return Test(MUE, PASS, first, None, source, f"{code} has no unit limit (MUE).")
    if asked <= int(limit):
        detail = f"{asked:f} asked, {limit} payable a day."
        return Test(MUE, PASS, first, None, source, detail)
    return Test(MUE, FAIL, first, None, source,
                f"{asked:f} asked, only {limit} payable a day.")  # fmt: skip


def _holds(first: date, last: date | None, on: date) -> bool:
    return first <= on and (last is None or on <= last)


def _barred(
    test: str, name: str, load: LoadFact | None, question: Question, standing: str
) -> Test:
    if not is_npi(question.npi):
        return Test(test, UNKNOWN, source=NO_NPI,
                    detail="The number is no NPI, so nobody can be looked up.")  # fmt: skip
    if load is None:
        return Test(test, UNKNOWN, source=NO_LOAD,
                    detail=f"No {name} is loaded, so nobody was screened.")  # fmt: skip
    source = words.load_source(name, load)
    for first, last, _ in load.lines:
        if _holds(first, last, question.on):
            since = f" since {words.day_text(first)}" if first.year > 1 else ""
            return Test(test, FAIL, first if since else None, last, source,
                        f"{question.npi} is {standing}{since}.")  # fmt: skip
    return Test(test, PASS, source=source,
                detail="Not on the list for that day.")  # fmt: skip
