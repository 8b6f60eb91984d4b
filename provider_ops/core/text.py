"""Words around figures, in US English."""

from __future__ import annotations


def count(amount: int, noun: str, plural: str = "") -> str:
    """Return an amount with its noun in the right number: "1 line", "1,200 lines"."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


def named_count(amount: int, name: str) -> str:
    """Return an amount with the name it is kept under, such as "claims", "added", "claim lines"."""
    return count(amount, name.removesuffix("s"), name)


def left_out(amount: int, noun: str) -> str:
    """Return the sentence that ends a list which shows not all: "3 more errors were left out."."""
    return f"{count(amount, f'more {noun}')} {'was' if amount == 1 else 'were'} left out."
