"""What the payer did, beside what the rules expect: as expected, otherwise, or the opposite."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from provider_ops.codes.rules.denials import reasons_of
from provider_ops.core.money import ZERO

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from decimal import Decimal


class Outcome(StrEnum):
    """How the payer's answer to a line and the rules go together, worst for the office last."""

    AS_EXPECTED = "denied_as_expected"
    OTHER_REASON = "denied_for_another_reason"
    NOT_DENIED = "not_denied"
    """Though a rule is broken: the payer may take the money back."""
    NOTHING_FAILS = "denied_without_finding"
    """No rule here is broken: worth asking the payer, or an appeal."""


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """Lines with one outcome. Dollars are what denied lines charged, and others were paid.

    `rules` has lines and dollars by rule; a line that breaks several is under each of them.
    """

    outcome: Outcome
    lines: int
    dollars: Decimal
    rules: Mapping[str, tuple[int, Decimal]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return it in the words of the command line."""
        return {
            "outcome": self.outcome.value,
            "lines": self.lines,
            "dollars": str(self.dollars),
            "rules": [
                {"rule": rule, "lines": lines, "dollars": str(dollars)}
                for rule, (lines, dollars) in self.rules.items()
            ],
        }


def reason_of(denial: str) -> str:
    """Return the reason (CARC) of a denial such as CO-97."""
    return denial.partition("-")[2]


def outcome_of(denial: str, rules: Collection[str]) -> Outcome | None:
    """Compare an answer with the rules that a line breaks; None where nobody minds the line.

    The reason counts and its group does not: payers give CO, PI or OA for the same. Of several
    rules one is enough.
    """
    if not denial:
        return Outcome.NOT_DENIED if rules else None
    if not rules:
        return Outcome.NOTHING_FAILS
    expected = any(reason_of(denial) in reasons_of(rule) for rule in rules)
    return Outcome.AS_EXPECTED if expected else Outcome.OTHER_REASON


def tallied(groups: Iterable[tuple[str, str, int, Decimal]]) -> tuple[OutcomeCount, ...]:
    """Add up groups of lines, each (rules with commas, denial, lines, dollars), by outcome.

    Every outcome is there, in the order of `Outcome`; rules with the most lines come first.
    """
    sums: dict[Outcome, list[Any]] = {one: [0, ZERO, {}] for one in Outcome}
    for broken, denial, lines, dollars in groups:
        rules = tuple(filter(None, broken.split(",")))
        outcome = outcome_of(denial, rules)
        if outcome is None:
            continue
        total = sums[outcome]
        total[0] += lines
        total[1] += dollars
        for rule in rules:
            before, amount = total[2].get(rule, (0, ZERO))
            total[2][rule] = (before + lines, amount + dollars)
    return tuple(
        OutcomeCount(outcome, lines, dollars,
                     dict(sorted(rules.items(), key=lambda one: (-one[1][0], one[0]))))
        for outcome, (lines, dollars, rules) in sums.items()
    )  # fmt: skip
