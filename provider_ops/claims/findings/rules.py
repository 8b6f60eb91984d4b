"""The rules that a line can break: their order, and which of them an office can be taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.rules import check
from provider_ops.codes.rules.edits import MUE, PTP

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES = (*check.TESTS, PTP)
"""Every rule, in the order in which a line's are named."""

TEACHABLE = frozenset(
    {check.CODE_SET, check.APPROVED_LIST, check.SPECIALTY, check.MODIFIER,
     check.PLACE_OF_SERVICE, check.UNITS, PTP, MUE}
)  # fmt: skip
"""Rules that an office keeps by billing otherwise.

Who is on file, under contract or covered by it is not the biller's to change: the plan's
contracting and enrollment see to that.
"""


def in_order(rules: Iterable[str], first: str = "") -> tuple[str, ...]:
    """Return rules as they are named, with the one that was asked for before all others."""
    place = {rule: number for number, rule in enumerate(RULES)}
    return tuple(sorted(rules, key=lambda rule: (rule != first, place.get(rule, len(place)), rule)))
