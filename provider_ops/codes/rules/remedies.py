"""What would make an answer yes: what can be recorded or asked for, never another claim.

Only what the facts at hand say is said. A remedy is a thing to do with a contract, a list or a
load; nothing here tells anybody to change a date, a place, a code or a modifier of a service.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from provider_ops.codes.rules import check
from provider_ops.codes.rules.sets import OTHER, code_set_of
from provider_ops.codes.rules.trail import CARRIED, FAIL, NOT_GIVEN, UNKNOWN, day_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import ContractFact, Facts, Question
    from provider_ops.codes.rules.trail import Test

_CONDITIONS = (check.SPECIALTY, check.MODIFIER, check.PLACE_OF_SERVICE, check.UNITS)
_OF_LISTS = (check.APPROVED_LIST, *_CONDITIONS)

About = Literal["provider", "contract", "list", "load"]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A thing to do. `contract` is the number of the contract it is about, or empty."""

    about: About
    title: str
    detail: str
    contract: str = ""


def contract_behind(facts: Facts, said: CheckAnswer) -> str:
    """Return the number of the contract whose tests are the ones shown; empty without one."""
    for one in facts.contracts:
        alone = check.unsigned(replace(facts, contracts=(one,)), said.question)
        if alone.trail == said.trail:
            return one.number
    return ""


def remedies(facts: Facts, said: CheckAnswer) -> tuple[Remedy, ...]:
    """Return what would make each test `to_fix` pass."""
    number = contract_behind(facts, said)
    contract = next((one for one in facts.contracts if one.number == number), None)
    return tuple(_REMEDIES[test.test](test, said.question, contract) for test in to_fix(said))


def to_fix(said: CheckAnswer) -> tuple[Test, ...]:
    """Return the failed and open tests that something can be done about, in their order.

    The conditions of a list are left out while no list carries the code: they decide nothing.
    So is what a contract or a list lacks where there is no contract to begin with, or no such code.
    """
    wrong = [
        test
        for test in said.trail
        if test.result in (FAIL, UNKNOWN) and not check.is_advice(test)
    ]
    if any(test.test == check.APPROVED_LIST and test.result == FAIL for test in wrong):
        wrong = [test for test in wrong if test.test not in _CONDITIONS]
    failed = {test.test for test in wrong if test.result == FAIL and test.first is None}
    if check.CONTRACT in failed:
        wrong = [test for test in wrong if test.test not in (check.PARTICIPATION, *_OF_LISTS)]
    unknown = _is_no_code(said.question) and check.APPROVED_LIST in failed
    if check.CODE_SET in failed or unknown:
        wrong = [test for test in wrong if test.test not in _OF_LISTS]
    return tuple(wrong)


def _is_no_code(question: Question) -> bool:
    """Whether no code set that anybody can load has codes of this shape."""
    return code_set_of(question.code) == OTHER


def _provider(test: Test, question: Question, _contract: ContractFact | None) -> Remedy:
    if test.source == "Provider file":
        return Remedy(
            "provider",
            f"Add the provider with the NPI {question.npi}.",
            "Nothing is known about this NPI. A roster or the registry brings it.",
        )
    return Remedy(
        "provider",
        "Ask the office for the right NPI.",
        "The number cannot be an NPI, so nobody can be found by it.",
    )


def _contract(test: Test, question: Question, contract: ContractFact | None) -> Remedy:
    on = day_text(question.on)
    if contract is None:
        return Remedy("contract", "Link the provider to a contract.",
                      "No office they work for has one, and none names them.")  # fmt: skip
    title = f"Record a term of {contract.number} that covers {on}."
    if test.first is not None and question.on < test.first:
        return Remedy("contract", title,
                      f"The first term begins on {day_text(test.first)}; only a signed earlier "
                      "start would cover this service.", contract.number)  # fmt: skip
    ended = f"It ended on {day_text(test.last)}. " if test.last is not None else ""
    return Remedy("contract", title,
                  f"{ended}A signed amendment or renewal without a gap would cover this service.",
                  contract.number)  # fmt: skip


def _participation(_test: Test, question: Question, contract: ContractFact | None) -> Remedy:
    on = day_text(question.on)
    if contract is None:
        return Remedy("contract", "Link the provider to a contract.",
                      "No office they work for has one, and none names them.")  # fmt: skip
    return Remedy("contract", f"Add the provider to {contract.number} with a start by {on}.",
                  "Credentialing decides the date; the exhibit that names them is the source.",
                  contract.number)  # fmt: skip


def _code_set(test: Test, question: Question, _contract: ContractFact | None) -> Remedy:
    if _is_no_code(question) and not test.detail.endswith(CARRIED):
        return Remedy(
            "provider",
            f"Ask the office for the code: {question.code} is none of HCPCS or CPT.",
            "Their codes have five characters, four of them digits in a row.",
        )
    if test.result == UNKNOWN:
        return Remedy(
            "load",
            f"Load the code set that {question.code} belongs to.",
            "Until then nobody can tell whether the code was valid on that day.",
        )
    return Remedy(
        "load",
        f"Look {question.code} up in the code set of {question.on:%Y}.",
        "No contract can make a code valid outside the dates of its publisher.",
    )


def _list(test: Test, question: Question, contract: ContractFact | None) -> Remedy:
    number = contract.number if contract is not None else ""
    on = day_text(question.on)
    title = f"Get {question.code} approved for {on}."
    if test.last is not None and test.last < question.on:
        return Remedy("list", title,
                      f"It was approved until {day_text(test.last)}. A signed extension without a "
                      "gap, recorded with its source, makes this day yes.", number)  # fmt: skip
    if test.first is not None and question.on < test.first:
        return Remedy("list", title,
                      f"It is approved from {day_text(test.first)}. Only a signed earlier start "
                      "makes this day yes.", number)  # fmt: skip
    return Remedy("list", title, "No list of the contract has carried it so far.", number)


def _specialty(test: Test, _question: Question, contract: ContractFact | None) -> Remedy:
    if test.result == UNKNOWN:
        return Remedy("provider", "Record the provider's taxonomy code.", test.detail)
    number = contract.number if contract is not None else ""
    return Remedy("list", "Ask Contracting whether the list should allow this specialty.",
                  test.detail, number)  # fmt: skip


def _exclusion(test: Test, _question: Question, _contract: ContractFact | None) -> Remedy:
    return Remedy(
        "provider",
        "Send it to Compliance; nothing can be paid while this stands.",
        f"{test.detail} A reinstatement, or an entry that is not theirs, shows in the next list.",
    )


def _opt_out(test: Test, _question: Question, _contract: ContractFact | None) -> Remedy:
    return Remedy(
        "provider",
        "Ask Contracting; a plan does not pay a clinician who opted out.",
        f"{test.detail} An affidavit runs two years and renews by itself unless it is cancelled.",
    )


def _unit_edit(test: Test, _question: Question, _contract: ContractFact | None) -> Remedy:
    return Remedy(
        "load",
        "Have the record support the units, or expect the rest denied.",
        f"{test.detail} Medicare's limit holds for all contracts; an appeal needs the record.",
    )


def _pair_edit(test: Test, _question: Question, _contract: ContractFact | None) -> Remedy:
    return Remedy(
        "load",
        "Expect it denied on the same day.",
        f"{test.detail} Medicare's pair holds for all contracts; only the record decides about a "
        "modifier.",
    )


def _modifier(test: Test, question: Question, contract: ContractFact | None) -> Remedy:
    if test.result == FAIL and test.detail.endswith(NOT_GIVEN):
        number = contract.number if contract is not None else ""
        return Remedy("list", "Ask the office what the record says of the modifier.",
                      f"{test.detail} Only what was done decides whether it belongs there.",
                      number)  # fmt: skip
    return _condition("modifier")(test, question, contract)


def _condition(what: str) -> Callable[[Test, Question, ContractFact | None], Remedy]:
    def remedy(test: Test, _question: Question, contract: ContractFact | None) -> Remedy:
        number = contract.number if contract is not None else ""
        if test.result == UNKNOWN:
            return Remedy("list", f"Ask the office for the {what} of the service.",
                          test.detail, number)  # fmt: skip
        return Remedy("list", f"Ask Contracting whether the list should allow this {what}.",
                      test.detail, number)  # fmt: skip

    return remedy


_REMEDIES: dict[str, Callable[[Test, Question, ContractFact | None], Remedy]] = {
    check.NPI: _provider,
    check.EXCLUSION: _exclusion,
    check.OPT_OUT: _opt_out,
    check.CONTRACT: _contract,
    check.PARTICIPATION: _participation,
    check.CODE_SET: _code_set,
    check.APPROVED_LIST: _list,
    check.SPECIALTY: _specialty,
    check.MODIFIER: _modifier,
    check.PLACE_OF_SERVICE: _condition("place of service"),
    check.UNITS: _condition("number of units"),
    check.MUE: _unit_edit,
    check.PTP: _pair_edit,
}
