"""The code check: can this clinician bill this code on that day, and which facts decide it.

Every test of the trail passes, fails, or cannot tell. A test that fails makes the answer no, one
that cannot tell makes it review (`screening.ADVISORY` excepted), else it is yes. Among several
contracts and lists of a provider the one that gets furthest down the trail is the one that is
shown.

`provider_ops.claims.findings.check` is the same rule over all claim lines at once.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from provider_ops.codes.rules import beside, edits, screening
from provider_ops.codes.rules import trail as words
from provider_ops.codes.rules.screening import ADVISORY
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN, Result, Test
from provider_ops.codes.rules.whereabouts import whereabouts
from provider_ops.contracts.rules import FOREVER, coverage
from provider_ops.network.rules import is_npi, npi_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from provider_ops.codes.rules.facts import Approval, ContractFact, Facts, ListFact, Question

Answer = Literal["yes", "no", "review"]

NPI, CONTRACT, PARTICIPATION, CODE_SET = "npi", "contract", "participation", "code_set"
APPROVED_LIST, SPECIALTY, MODIFIER = "approved_list", "specialty", "modifier"
PLACE_OF_SERVICE, UNITS = "place_of_service", "units"
EXCLUSION, OPT_OUT = screening.EXCLUSION, screening.OPT_OUT
AUTHORIZATION = screening.AUTHORIZATION
MUE, PTP = edits.MUE, edits.PTP

TESTS = (
    NPI, EXCLUSION, OPT_OUT, CONTRACT, PARTICIPATION, CODE_SET, APPROVED_LIST, SPECIALTY, MODIFIER,
    PLACE_OF_SERVICE, UNITS, MUE,
)  # fmt: skip
"""Names of the tests in the order in which they decide.

Where a list asks for an authorization, or somebody may not be where a contract covers them, that
comes before the Medicare limit (MUE); where services beside the code are named, the pair edits
(PTP) come after it.
"""

_LATER = frozenset({"beside", "namesakes", "pair_edits", "places", "stays"})
"""Fields that came after the first release. Where they are empty a fingerprint does not have them:
what an office holds in its hands stays what the same facts give.
"""

CHECK_DIGIT = "NPI check digit"
"""Source of a failed NPI test that needed no file to fail."""

_RANK = {FAIL: 0, UNKNOWN: 1, PASS: 2}


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """The answer with every test that led to it, and the fingerprint of what it stood on."""

    question: Question
    answer: Answer
    trail: tuple[Test, ...]
    fingerprint: str

    @property
    def deciding(self) -> Test:
        """The test that the answer hangs on: the first that failed, else that cannot tell, else
        the approved list.
        """  # noqa: D205
        for result in (FAIL, UNKNOWN):
            for test in self.trail:
                if test.result == result and not is_advice(test):
                    return test
        return next(test for test in self.trail if test.test == APPROVED_LIST)

    @property
    def warnings(self) -> tuple[Test, ...]:
        """What somebody has to look at although it leaves the answer as it is."""
        return tuple(test for test in self.trail if is_advice(test) and not is_quiet(test))


def is_advice(test: Test) -> bool:
    """Tell whether a test that cannot tell leaves the answer as the others make it."""
    return test.result == UNKNOWN and test.test in ADVISORY


def is_quiet(test: Test) -> bool:
    """Tell whether a test is no warning about the claim: the list that it needs is not loaded."""
    return is_advice(test) and test.source in (screening.NO_LOAD, screening.NO_NPI)


def answer(facts: Facts, question: Question) -> CheckAnswer:
    """Answer a question from what was known. Pure: the same facts give the same bytes."""
    said = unsigned(facts, question)
    return replace(said, fingerprint=fingerprint(question, facts))


def unsigned(facts: Facts, question: Question) -> CheckAnswer:
    """Answer without a fingerprint, which is half the work; for answers nobody is given."""
    contract, participation, *rest = _best_path(facts, question)
    trail = (
        _npi(facts, question),
        screening.exclusion(facts, question),
        screening.opt_out(facts, question),
        contract,
        participation,
        _code_set(facts, question, listed=rest[0].result == PASS),
        *rest,
        screening.unit_edit(facts, question),
        *beside.pair_edits(facts, question),
    )
    results = {test.result for test in trail if not is_advice(test)}
    said: Answer = "no" if FAIL in results else "review" if UNKNOWN in results else "yes"
    return CheckAnswer(question, said, trail, "")


def fingerprint(question: Question, facts: Facts) -> str:
    """Return the SHA-256 (hex) of the question and the facts as canonical JSON."""
    body = {"question": question, "facts": facts}
    text = json.dumps(
        body, default=_as_json, sort_keys=True, separators=(",", ":"), ensure_ascii=True
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _as_json(value: Any) -> Any:
    """Return a dataclass as its fields, a tenth of the price of `asdict`, else a text."""
    names = _field_names(value.__class__)
    if not names:
        return str(value)
    found = {name: getattr(value, name) for name in names}
    return {name: one for name, one in found.items() if one or name not in _LATER}


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _npi(facts: Facts, question: Question) -> Test:
    if not is_npi(question.npi):
        return Test(NPI, FAIL, source=CHECK_DIGIT, detail=npi_problem(question.npi))
    if facts.provider is None:
        detail = f"No provider with the NPI {question.npi} is on file."
        return Test(NPI, FAIL, source="Provider file", detail=detail)
    detail = f"{facts.provider} is on file, and the NPI's check digit is right."
    return Test(NPI, PASS, source="Provider file", detail=detail)


def _code_set(facts: Facts, question: Question, *, listed: bool) -> Test:
    load, on = facts.load, question.on
    if load is None:
        return Test(CODE_SET, UNKNOWN, source="No load",
                    detail=words.no_load(facts.code_set, question, listed=listed))  # fmt: skip
    source = words.load_source(facts.code_set, load)
    best = max(
        load.lines,
        key=lambda line: (line[0] <= on and (line[1] is None or on <= line[1]), line[0]),
        default=None,
    )
    if best is None:
        named = f"{facts.code_set} {load.release}".strip()
        return Test(CODE_SET, FAIL, source=source,
                    detail=words.not_in(question.code, named, load.release, on))  # fmt: skip
    first, last, _ = best
    holds = first <= on and (last is None or on <= last)
    detail = words.holding(f"{question.code} in {facts.code_set}", first, last, on)
    return Test(CODE_SET, PASS if holds else FAIL, first, last, source, detail)


def _best_path(facts: Facts, question: Question) -> list[Test]:
    """Return the tests of contract, participation, list and conditions that get furthest."""

    def rank(tests: list[Test]) -> tuple[object, ...]:
        asks = [test for test in tests if is_advice(test)]
        results = [_RANK[test.result] for test in tests if test not in asks]
        reached, told = (
            results.index(rank) if rank in results else len(results) for rank in (0, 1)
        )
        return (reached, sum(results), told, -len(asks), *(
            (test.last or FOREVER, test.first or FOREVER) for test in tests))  # fmt: skip

    return max(_paths(facts, question), key=rank)


def _paths(facts: Facts, question: Question) -> Iterator[list[Test]]:
    if not facts.contracts:
        yield [
            Test(CONTRACT, FAIL, source="Contracts", detail="No contract is linked to this NPI."),
            Test(PARTICIPATION, FAIL, source="Contracts", detail="There is no contract to be in."),
            *_unlisted(question, "There is no contract, so there is no list."),
        ]
    for contract in facts.contracts:
        head = [_contract(contract, question.on), _participation(contract, question.on)]
        there = whereabouts(contract, question.on)
        ways = [(one, approval) for one in contract.lists for approval in one.approvals]
        if not ways:
            names = ", ".join(dict.fromkeys(one.name for one in contract.lists))
            lists = f"Its lists ({names}) do not carry" if names else "No list of it carries"
            untold = _unlisted(question, f"{lists} {question.code}.", contract.number)
            yield [*head, *untold, *there]
        for one, approval in ways:
            conditions = _conditions(approval, one, question, facts.taxonomies)
            yield [*head, _approved(one, approval, question), *conditions, *there]


def _contract(contract: ContractFact, on: date) -> Test:
    stretches = coverage([term for term, _ in contract.terms], renews=contract.renews)
    if not stretches:
        return Test(CONTRACT, FAIL, source=contract.number,
                    detail=f"{contract.number} has no term on record.")  # fmt: skip
    around = [(first, last) for first, last in stretches if first <= on] or stretches[:1]
    first, last = around[-1]
    begun = [(term, span) for term, span in contract.terms if term.first <= on]
    term, span = max(begun or contract.terms, key=lambda pair: pair[0].first)
    result = PASS if first <= on <= last else FAIL
    end = None if last == FOREVER else last
    subject = f"{contract.number}, {term.label}," if term.label else contract.number
    detail = words.holding(subject, first, end, on, verb="in force", renews=contract.renews)
    return Test(CONTRACT, result, first, end, words.span_source(span), detail)


def _participation(contract: ContractFact, on: date) -> Test:
    spans = contract.participations
    if not spans:
        return Test(PARTICIPATION, FAIL, source=contract.number,
                    detail=f"The provider is not linked to {contract.number}.")  # fmt: skip
    span = max(spans, key=lambda one: (one.holds(on), one.last or FOREVER, one.first))
    detail = words.holding(f"Linked to {contract.number} through {contract.organization}",
                           span.first, span.last, on)  # fmt: skip
    result = PASS if span.holds(on) else FAIL
    return Test(PARTICIPATION, result, span.first, span.last, words.span_source(span), detail)


def _approved(one: ListFact, approval: Approval, question: Question) -> Test:
    on, span = question.on, approval.span
    if span.holds(on) and not one.span.holds(on):
        detail = words.holding(f"{one.name} as a list of the contract", one.span.first,
                               one.span.last, on)  # fmt: skip
        return Test(APPROVED_LIST, FAIL, one.span.first, one.span.last,
                    words.span_source(one.span), detail)  # fmt: skip
    among = f" (in {approval.codes})" if approval.codes else ""
    subject = f"{question.code} on {one.name}{among}"
    detail = words.holding(subject, span.first, span.last, on)
    if approval.authorization:
        detail += " Authorization is needed before the service."
    result = PASS if span.holds(on) and one.span.holds(on) else FAIL
    return Test(APPROVED_LIST, result, span.first, span.last, words.span_source(span), detail)


def _conditions(
    approval: Approval, one: ListFact, question: Question, taxonomies: tuple[str, ...]
) -> list[Test]:
    span, source = approval.span, f"{one.name}, {words.span_source(approval.span)}"
    said: tuple[tuple[str, Result, str], ...] = (
        (SPECIALTY, *words.specialty(approval.specialties, taxonomies)),
        (MODIFIER, *words.modifiers(approval.modifiers, question.modifiers,
                                    approval.required, approval.forbidden)),
        (PLACE_OF_SERVICE,
         *words.place(approval.places_of_service, question.place_of_service)),
        (UNITS, *words.units(approval.max_units, question.units)),
    )  # fmt: skip
    if approval.authorization:
        said += ((AUTHORIZATION, UNKNOWN, words.AUTHORIZATION),)
    return [
        Test(name, result, span.first, span.last, source, detail) for name, result, detail in said
    ]


def _unlisted(question: Question, detail: str, source: str = "Contracts") -> list[Test]:
    untold = f"Nothing approves {question.code}, so nothing says."
    return [
        Test(APPROVED_LIST, FAIL, source=source, detail=detail),
        *(Test(name, UNKNOWN, source=source, detail=untold)
          for name in (SPECIALTY, MODIFIER, PLACE_OF_SERVICE, UNITS)),
    ]  # fmt: skip
