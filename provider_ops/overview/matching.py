"""Pure parts of the search: what was asked, how well something answers, what to mark."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_CODE = re.compile(r"\d{4}[\dA-Z]|[A-Z]\d{4}")
_NARROWS = {"#": "code", "@": "person", ">": "command"}
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Question:
    """A search as it was meant.

    Attributes:
        words: Lower case, without accents, in the order typed.
        code: The word that looks like a procedure code, in capitals; "" without one.
        narrow: "code", "person" or "command" after a leading #, @ or >; else "".
    """

    words: tuple[str, ...]
    code: str
    narrow: str

    @property
    def names(self) -> tuple[str, ...]:
        """The words that are not the code."""
        return tuple(word for word in self.words if word.upper() != self.code)


def understand(text: str) -> Question:
    """Take apart what was typed."""
    text = text.strip()
    narrow = _NARROWS.get(text[:1], "")
    words = tuple(_WORD.findall(folded(text)))[:MOST_WORDS]
    codes = [word.upper() for word in words if _CODE.fullmatch(word.upper())]
    return Question(words, codes[0] if len(codes) == 1 else "", narrow)


def folded(text: str) -> str:
    """Return `text` in lower case without accents, of the same length where letters are kept."""
    if text.isascii():
        return text.lower()
    parts = (unicodedata.normalize("NFD", sign)[:1] for sign in text)
    return "".join(parts).lower()


def score(words: tuple[str, ...], title: str, rest: str) -> float:
    """Return how well something answers `words`: 0 is by chance, 4 for each whole word."""
    names, others = _WORD.findall(folded(title)), _WORD.findall(folded(rest))
    total = 0.0
    for word in words:
        in_title = max((_closeness(word, name) for name in names), default=0.0)
        in_rest = max((_closeness(word, name) for name in others), default=0.0)
        total += max(in_title, in_rest - 0.5)
    # What begins or, as people's names, ends with it is likelier meant than what contains it.
    if names and words and any(names[end].startswith(words[0]) for end in (0, -1)):
        total += 0.25
    return total


def marks(words: tuple[str, ...], title: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of the parts of `title` that match, in order, not overlapping."""
    plain = folded(title)
    if len(plain) != len(title):
        return ()
    found: list[tuple[int, int]] = []
    for word in sorted(words, key=len, reverse=True):
        at = _find(plain, word)
        if at >= 0 and all(at + len(word) <= start or at >= end for start, end in found):
            found.append((at, at + len(word)))
    return tuple(sorted(found))


def excerpt(text: str, words: tuple[str, ...], around: int = 30) -> str:
    """Return the part of a note around the first word that matches; "" if none does."""
    flat = " ".join(text.split())
    plain = folded(flat)
    places = [at for at in (_find(plain, word) for word in words) if at >= 0]
    if not places or len(plain) != len(flat):
        return ""
    first, last = max(0, min(places) - around), min(len(flat), min(places) + 2 * around)
    return f"{'…' if first else ''}{flat[first:last].strip()}{'…' if last < len(flat) else ''}"


def _find(text: str, word: str) -> int:
    """Return where `word` begins a word of `text`, else where it is at all, else -1."""
    match = re.search(rf"\b{re.escape(word)}", text)
    return match.start() if match else text.find(word)


def _closeness(word: str, name: str) -> float:
    if name == word:
        return 4.0
    if name.startswith(word):
        return 3.0
    return 1.0 if word in name else 0.0
