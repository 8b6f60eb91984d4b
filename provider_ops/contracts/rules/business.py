"""What a contract says of itself beside its versions: number, line, renewal, whom it covers first.

These hold for every day at once: a contract keeps one line of business and one way to renew, and
a change of them answers questions about the past too. What was answered before it, stands.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.contracts.rules.renewals import MOST_DAYS
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from provider_ops.contracts.rules.standing import Renewal

LINES = ("MA", "SNP", "commercial", "Medicaid")
"""Lines of business as the directory's deadlines name them; others may be written out."""

MOST_MONTHS = 120


class Covers(StrEnum):
    """Whom a new contract covers."""

    EVERYONE = "everyone"
    """Who works for the office, whoever that is on the day that is asked about."""

    NAMED = "named"
    """Those who work there as it begins, or now, one by one; who comes later is added by hand."""

    NOBODY = "nobody"
    """Nobody yet."""


def line_of(text: str) -> str:
    """Return a line of business as `LINES` spells it, other words as they were written."""
    words = " ".join(text.split())
    return next((line for line in LINES if line.casefold() == words.casefold()), words)


def check_business(number: str, line: str, renewal: Renewal) -> None:
    """Refuse what no contract says of itself.

    Raises:
        RuleError: It has no number or no line of business, or the renewal makes no sense.
    """
    if not number.strip():
        raise RuleError("A contract has a number.")
    if not line.strip():
        raise RuleError("A contract has a line of business.")
    check_renewal(renewal)


def check_renewal(renewal: Renewal) -> None:
    """Refuse a renewal that makes no sense.

    Raises:
        RuleError: Its months or days for notice are not among what contracts have.
    """
    if renewal.automatic and renewal.months < 1:
        raise RuleError(Sentence("A renewal takes at least one month."))
    if renewal.months > MOST_MONTHS:
        raise RuleError(Sentence("A renewal takes at most 120 months."))
    if not 0 <= renewal.notice_days <= MOST_DAYS:
        raise RuleError(Sentence("Notice is given between 0 and 365 days before the end."))
