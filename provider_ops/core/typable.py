"""Secrets that a person writes down and types in again: groups of four, with a check at the end.

Letters that look like digits are left out (Crockford's base 32) and are understood when typed.
The last two characters are a check, so that a slip is told from a wrong code.
"""

from __future__ import annotations

import hashlib
import secrets

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
_CHECK = 2
_LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def make_code(groups: int) -> str:
    """Return a random code; each group of four holds 20 bits, the last one 10 and the check."""
    random = "".join(secrets.choice(ALPHABET) for _ in range(groups * GROUP - _CHECK))
    return spelled(random + check_of(random))


def read_code(text: str, groups: int) -> str:
    """Return a typed code as `make_code` spells it.

    Raises:
        RuleError: If it is no such code; a slip is most likely.
    """
    code = "".join(text.split()).upper().translate(_LOOKS_LIKE)
    if len(code) != groups * GROUP or set(code) - set(ALPHABET):
        raise RuleError(Sentence("The code has {groups} groups of {letters} letters and digits.",
                                 groups=groups, letters=GROUP))  # fmt: skip
    if check_of(code[:-_CHECK]) != code[-_CHECK:]:
        raise RuleError("A letter or digit of the code is not right.")
    return spelled(code)


def check_of(random: str) -> str:
    """Return the two characters that follow; a wrong one among the others changes them."""
    number = int.from_bytes(hashlib.sha256(random.encode()).digest()[:2])
    return ALPHABET[number >> 11] + ALPHABET[number >> 6 & 31]


def spelled(code: str) -> str:
    """Return a code in its groups."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))
