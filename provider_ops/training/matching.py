"""Which handout explains a denied line: by the codes and reasons that its words name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAMES_CODE, NAMES_REASON, IS_ABOUT = 9, 6, 2

ABOUT: Mapping[str, tuple[str, ...]] = {
    "4": ("modifier", "modifiers"),
    "5": ("place of service",),
    "15": ("authorization",),
    "18": ("duplicate", "corrected claims"),
    "27": ("eligibility",),
    "29": ("timely filing",),
    "97": ("bundling", "bundled"),
    "109": ("coverage", "eligibility"),
    "197": ("authorization",),
    "198": ("authorization",),
    "222": ("units",),
    "234": ("bundling", "bundled"),
    "236": ("bundling", "bundled", "code pairs"),
}
"""What a claim adjustment reason is about, in the words that a plan's own handouts use."""

_WORD = re.compile(r"[a-z0-9]+")


def fit(text: str, codes: Iterable[str], reasons: Iterable[str]) -> int:
    """Return how well a handout with the words `text` explains codes and reasons; 0 not at all.

    A billing code that is named counts most, a reason that is named (CO-97) next, and words
    that tell what a reason is about last. Each code and reason counts once, whole words only.
    """
    words = _plain(text)

    def named(what: str) -> bool:
        return _plain(what) in words

    score = sum(NAMES_CODE for code in set(codes) if code and named(code))
    for reason in {one for one in reasons if one}:
        about = ABOUT.get(reason.rpartition("-")[2], ())
        score += NAMES_REASON if named(reason) else IS_ABOUT * any(map(named, about))
    return score


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Return the words of a text in small letters, each between two spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
