"""Words around figures, in US English, and words that leave the program."""

from __future__ import annotations

import re

from provider_ops.core.sentence import Sentence

_NUMBER = re.compile(r"[-+]?[$]?[\d.,]+( ?%| d)?")
_LEFT_OUT = {
    "error": (Sentence("error"), Sentence("errors")),
    "problem": (Sentence("problem"), Sentence("problems")),
    "warning": (Sentence("warning"), Sentence("warnings")),
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet may take for a formula."""


def count(amount: int, noun: str, plural: str = "") -> str:
    """Return an amount with its noun in the right number: "1 line", "1,200 lines"."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


def named_count(amount: int, name: str) -> str:
    """Return an amount with the name it is kept under, such as "claims", "added", "claim lines"."""
    return count(amount, name.removesuffix("s"), name)


def counted(amount: int, one: Sentence, many: Sentence) -> Sentence:
    """Return what `count` does, with a noun that a screen can say in its own language."""
    return Sentence("{amount:,} {noun}", amount=amount, noun=one if amount == 1 else many)


def left_out(amount: int, noun: str) -> Sentence:
    """Return the sentence that ends a list which shows not all: "3 more errors were left out."."""
    one, many = _LEFT_OUT[noun]
    if amount == 1:
        return Sentence("1 more {noun} was left out.", noun=one)
    return Sentence("{amount:,} more {noun} were left out.", amount=amount, noun=many)


def spreadsheet_safe(text: str) -> str:
    """Return `text` on one line so that no spreadsheet takes it for a formula; figures stay."""
    flat = " ".join(text.split())
    if flat.startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(flat):
        return f"'{flat}"
    return flat
