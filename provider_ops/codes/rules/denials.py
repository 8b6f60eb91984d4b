"""The denial an office would see for each way in which a check or a claim edit can fail.

Codes only, as payers commonly use them: group codes and CARC/RARC are X12's code lists, whose
texts are licensed and come from the user's own load. A payer may answer otherwise.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from provider_ops.codes.rules import check, edits
from provider_ops.codes.rules.trail import FAIL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provider_ops.codes.rules.check import CheckAnswer

CONTRACTUAL = "CO"


@dataclass(frozen=True, slots=True)
class Denial:
    """Group code, claim adjustment reason and remittance advice remark; no remark is empty."""

    group: str
    carc: str
    rarc: str = ""

    def as_json(self) -> dict[str, str]:
        """Return it in the words of the command line."""
        return asdict(self)

    def __str__(self) -> str:
        """Return it as people write it: CO-96, N448."""
        return (
            f"{self.group}-{self.carc}, {self.rarc}" if self.rarc else f"{self.group}-{self.carc}"
        )


NO_NPI = Denial(CONTRACTUAL, "207", "N290")

BY_TEST: Mapping[str, Denial] = {
    check.NPI: Denial(CONTRACTUAL, "208", "N290"),
    check.EXCLUSION: Denial(CONTRACTUAL, "B7"),
    check.OPT_OUT: Denial(CONTRACTUAL, "B7"),
    check.CONTRACT: Denial(CONTRACTUAL, "242"),
    check.PARTICIPATION: Denial(CONTRACTUAL, "B7", "N570"),
    check.CODE_SET: Denial(CONTRACTUAL, "181", "M20"),
    check.APPROVED_LIST: Denial(CONTRACTUAL, "96", "N448"),
    check.SPECIALTY: Denial(CONTRACTUAL, "8", "N95"),
    check.MODIFIER: Denial(CONTRACTUAL, "4", "N519"),
    check.PLACE_OF_SERVICE: Denial(CONTRACTUAL, "5", "M77"),
    check.UNITS: Denial(CONTRACTUAL, "222", "N362"),
    check.MUE: Denial(CONTRACTUAL, "151", "N362"),
    check.AUTHORIZATION: Denial(CONTRACTUAL, "197"),
}
"""What is denied when a test is the first to fail."""

BY_EDIT: Mapping[str, Denial] = {
    edits.PTP: Denial(CONTRACTUAL, "236", "N20"),
}
"""What is denied when a claim edit fails."""

ALSO: Mapping[str, frozenset[str]] = {
    check.NPI: frozenset({"207", "185", "B7"}),
    check.EXCLUSION: frozenset({"185"}),
    check.OPT_OUT: frozenset({"185"}),
    check.CONTRACT: frozenset({"B7", "256"}),
    check.PARTICIPATION: frozenset({"242", "185"}),
    check.CODE_SET: frozenset({"182"}),
    check.APPROVED_LIST: frozenset({"204", "256"}),
    check.SPECIALTY: frozenset({"170", "172", "185"}),
    check.MODIFIER: frozenset({"182"}),
    check.PLACE_OF_SERVICE: frozenset({"58", "171"}),
    check.UNITS: frozenset({"119", "151"}),
    check.AUTHORIZATION: frozenset({"198"}),
    edits.PTP: frozenset({"97", "231", "B15"}),
    edits.MUE: frozenset({"119", "222"}),
}
"""Other reasons (CARC) that payers give for the same; denied for one of them is as expected."""


def denial_of(rule: str) -> Denial | None:
    """Return the denial that goes with a test of the code check or a claim edit."""
    return BY_TEST.get(rule) or BY_EDIT.get(rule)


def reasons_of(rule: str) -> frozenset[str]:
    """Return all reasons (CARC) by which a line that breaks a rule is denied as expected."""
    own = denial_of(rule)
    return ALSO.get(rule, frozenset()) | ({own.carc} if own else frozenset())


def expected_denial(said: CheckAnswer) -> Denial | None:
    """Return the denial of the first test that failed; None where none did."""
    test = said.deciding
    if test.result != FAIL:
        return None
    if test.test == check.NPI and test.source == check.CHECK_DIGIT:
        return NO_NPI
    return denial_of(test.test)
