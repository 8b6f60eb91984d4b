"""How hard a passphrase is to guess, said plainly; a rough lower bound, not a promise."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

SHORTEST = 12
_ENOUGH_BITS = 45
_GOOD_BITS = 65
_KINDS = ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10))


@dataclass(frozen=True, slots=True)
class Strength:
    """What was found.

    Attributes:
        bits: Estimated lower bound of the guesses, as a power of two.
        long: Whether it has SHORTEST characters.
    """

    bits: float
    long: bool

    @property
    def enough(self) -> bool:
        """Whether it may protect a database."""
        return self.long and self.bits >= _ENOUGH_BITS

    def words(self) -> str:
        """Return one sentence for the person."""
        translate = QCoreApplication.translate
        if not self.long:
            return translate("Passphrase", "Too short. Four or five words work well.")
        if not self.enough:
            return translate("Passphrase", "Too easy to guess. Add a word.")
        if self.bits < _GOOD_BITS:
            return translate("Passphrase", "Good enough. One more word makes it strong.")
        return translate("Passphrase", "Strong.")


def strength(text: str) -> Strength:
    """Estimate from length and variety; what repeats counts little."""
    pool = sum(size for test, size in _KINDS if any(test(sign) for sign in text))
    if any(not sign.isalnum() for sign in text):
        pool += 20
    changes = sum(1 for a, b in pairwise(text) if abs(ord(a) - ord(b)) > 1)
    fresh = min(len(set(text)) * 2, changes + 1, len(text))
    # Words are easier than letters: 2.6 bits for a letter of ordinary text, more for mixtures.
    each = 2.6 if pool <= 46 else math.log2(pool) * 0.65
    return Strength(fresh * each, len(text) >= SHORTEST)
