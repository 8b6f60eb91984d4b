"""What official lists say beside the contract: exclusions, opt-outs, and the most units a day.

A list that nobody loaded screens nobody: its test cannot tell and says so, and the answer stands
on the contract alone. Sources: 42 CFR 1001.1901 (nothing is paid for what an excluded person
furnishes), 42 CFR 405.425 (opted-out clinicians), NCCI policy manual, chapter 1 (MUE).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.rules import trail as words
from provider_ops.codes.rules.edits import MUE
from provider_ops.codes.rules.listed import STRANGERS
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN, Test
from provider_ops.network.rules import is_npi

if TYPE_CHECKING:
    from provider_ops.codes.rules.facts import Facts, LoadFact, Question

EXCLUSION, OPT_OUT = "exclusion", "opt_out"

ADVISORY = frozenset({EXCLUSION, OPT_OUT, MUE}) | STRANGERS
"""Tests whose "cannot tell" leaves the answer as the others make it."""


def exclusion(facts: Facts, question: Question) -> Test:
    """Test whether OIG's list (LEIE) excludes the NPI on the day."""
    return _barred(EXCLUSION, "LEIE", facts.exclusions, question, "excluded from federal programs")


def opt_out(facts: Facts, question: Question) -> Test:
    """Test whether an affidavit of opting out of Medicare covers the day."""
    return _barred(OPT_OUT, "Opt-out list", facts.opt_outs, question, "opted out of Medicare")


def unit_edit(facts: Facts, question: Question) -> Test:
    """Test the units against the Medicare limit of the release in force on the day."""
    code, asked = question.code, question.units
    begun = [load for load in facts.unit_limits if load.lines[0][0] <= question.on]
    if not begun:
        return Test(MUE, UNKNOWN, source="No load",
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


def _barred(
    test: str, name: str, load: LoadFact | None, question: Question, standing: str
) -> Test:
    if not is_npi(question.npi):
        return Test(test, UNKNOWN, source="No NPI",
                    detail="The number is no NPI, so nobody can be looked up.")  # fmt: skip
    if load is None:
        return Test(test, UNKNOWN, source="No load",
                    detail=f"No {name} is loaded, so nobody was screened.")  # fmt: skip
    source = words.load_source(name, load)
    for first, last, _ in load.lines:
        if first <= question.on and (last is None or question.on <= last):
            since = f" since {words.day_text(first)}" if first.year > 1 else ""
            return Test(test, FAIL, first if since else None, last, source,
                        f"{question.npi} is {standing}{since}.")  # fmt: skip
    return Test(test, PASS, source=source,
                detail="Not on the list for that day.")  # fmt: skip
