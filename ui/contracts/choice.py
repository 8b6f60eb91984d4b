"""Which cards the board of renewals shows, apart from the territory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.contracts.due import ENDS, RENEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.contracts.due import Due

ALONE, DENIED = "alone", "denied"
NAMED = 4
"""Specialties with a box of their own; what is rarer shares one."""
OTHERS = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is ticked.

    Attributes:
        kinds: Of dates: ENDS, RENEWS.
        named: Specialties that have a box of their own.
        without: Specialties that are not ticked; OTHERS for what is not named.
        risks: ALONE, DENIED: with any of them, a card has one of them.
        put_off: Whether what was put off is shown too.
    """

    kinds: frozenset[str] = frozenset({ENDS, RENEWS})
    named: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    risks: frozenset[str] = frozenset()
    put_off: bool = False

    def passes(self, due: Due) -> bool:
        """Tell whether a card is shown."""
        specialty = due.specialty if due.specialty in self.named else OTHERS
        return (
            due.kind in self.kinds
            and specialty not in self.without
            and (not self.risks or bool(self.risks & risks_of(due)))
            and (self.put_off or not due.is_put_off)
        )


def risks_of(due: Due) -> frozenset[str]:
    """Return the risks that the signs of a contract name."""
    if due.signs is None:
        return frozenset()
    held = ((ALONE, bool(due.signs.alone)), (DENIED, due.signs.is_denied_often))
    return frozenset(risk for risk, is_so in held if is_so)


def specialties_of(rows: Iterable[Due]) -> tuple[list[tuple[str, int]], int]:
    """Return the most frequent specialties with their counts, and how many cards have others."""
    counts = Counter(due.specialty for due in rows)
    known = [(name, count) for name, count in counts.items() if name]
    known.sort(key=lambda one: (-one[1], one[0]))
    named = known[:NAMED]
    return named, counts.total() - sum(count for _, count in named)
