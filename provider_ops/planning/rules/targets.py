"""How often an office is to be visited: the plan's own targets, and which target wins."""

from __future__ import annotations

from enum import StrEnum

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

VISIT_EVERY_DAYS = {"A": 60, "B": 90, "C": 180}
"""Calendar days between visits to an office by its tier, where nobody set another target."""
LEAST_TIER = "C"
"""What an office without a known tier counts as."""
FEWEST_DAYS, MOST_DAYS = 1, 730


class Scope(StrEnum):
    """Whom a target is for, the most specific first: that one wins.

    Of several clinicians or specialties at one office, the one who wants the most visits wins.
    """

    ORGANIZATION = "organization"
    PROVIDER = "provider"
    SPECIALTY = "specialty"
    TIER = "tier"


def usual_days(tier: str) -> int:
    """Return the plan's own target for a tier."""
    return VISIT_EVERY_DAYS.get(tier, VISIT_EVERY_DAYS[LEAST_TIER])


def check_days(days: int) -> None:
    """Refuse a target that nobody can mean.

    Raises:
        RuleError: It is below 1 day or above two years.
    """
    if not FEWEST_DAYS <= days <= MOST_DAYS:
        raise RuleError(Sentence("A target is between {fewest} and {most} days.",
                                 fewest=FEWEST_DAYS, most=MOST_DAYS))  # fmt: skip
