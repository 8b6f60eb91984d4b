"""What was counted in a file or a database, in the language of the screens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable


_say = partial(QCoreApplication.translate, "Counts")


def counted(counts: Iterable[tuple[str, int]]) -> str:
    """Return "441 claims, 1 line" of names as loads write them.

    A name of a newer edition is shown as it is written.
    """
    return ", ".join(_counted(name, n) for name, n in counts)


def grouped(words: str, amount: int) -> str:
    """Return words that Qt put `amount` into with its thousands set apart, as everywhere."""
    return words.replace(str(amount), f"{amount:,}", 1)


def _counted(name: str, n: int) -> str:
    return grouped(_names(n).get(name) or f"{n} {name.replace('_', ' ')}", n)


def _names(n: int) -> dict[str, str]:
    return {
        "added": _say("%n added", "", n),
        "affiliations": _say("%n affiliations", "", n),
        "changed": _say("%n changed", "", n),
        "claim lines": _say("%n claim lines", "", n),
        "claims": _say("%n claims", "", n),
        "codes": _say("%n codes", "", n),
        "corrected": _say("%n corrected", "", n),
        "denied": _say("%n denied", "", n),
        "ended": _say("%n ended", "", n),
        "fixed": _say("%n fixed", "", n),
        "flagged": _say("%n with a flag", "", n),
        "held": _say("%n held", "", n),
        "lines": _say("%n lines", "", n),
        "lists": _say("%n lists", "", n),
        "locations": _say("%n addresses", "", n),
        "modifiers": _say("%n modifiers", "", n),
        "offices": _say("%n offices", "", n),
        "organizations": _say("%n organizations", "", n),
        "providers": _say("%n providers", "", n),
        "recorded": _say("%n recorded", "", n),
        "remittances": _say("%n remittances", "", n),
        "removed": _say("%n removed", "", n),
        "reversals": _say("%n reversals", "", n),
        "rows": _say("%n rows", "", n),
        "submissions": _say("%n submissions", "", n),
        "unbalanced": _say("%n unbalanced", "", n),
        "unchanged": _say("%n unchanged", "", n),
        "visits": _say("%n visits", "", n),
        "warnings": _say("%n warnings", "", n),
    }
