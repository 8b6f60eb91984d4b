"""Modifiers, places and codes of the same day that no loaded list knows: a warning, no test.

Neither a contract's list nor a payer's file says so, and a list may be older than a new modifier:
so it stands in the trail of a single answer and leaves the answer as the tests make it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.rules.trail import UNKNOWN, Test

if TYPE_CHECKING:
    from collections.abc import Iterable

MODIFIER_LISTED, PLACE_LISTED = "modifier_listed", "place_listed"
BESIDE_LISTED = "beside_listed"

STRANGERS = frozenset({MODIFIER_LISTED, PLACE_LISTED, BESIDE_LISTED})
"""Names of the warnings in a trail."""


def is_of_cpt(modifier: str) -> bool:
    """Tell by its shape whether a modifier is CPT's, which the HCPCS file leaves to its owner."""
    return modifier[:1].isdigit()


def strange_modifiers(modifiers: Iterable[str], source: str) -> Test:
    """Return the warning that no list knows these modifiers."""
    named = tuple(dict.fromkeys(modifiers))
    verb = "is" if len(named) == 1 else "are"
    return Test(MODIFIER_LISTED, UNKNOWN, source=source,
                detail=f"{', '.join(named)} {verb} in no loaded list of modifiers for that day. "
                       "Payers deny that as CO-182.")  # fmt: skip


def strange_place(place: str, source: str) -> Test:
    """Return the warning that the list of places does not know this one, or assigns it to none."""
    return Test(PLACE_LISTED, UNKNOWN, source=source,
                detail=f"{place} is in no loaded list of places of service. "
                       "Payers deny that as CO-5, M77.")  # fmt: skip


def strange_services(codes: Iterable[str], source: str) -> Test:
    """Return the warning that no list knows these codes of the same day, so that no edit does."""
    named = tuple(dict.fromkeys(codes))
    verb = "is" if len(named) == 1 else "are"
    return Test(BESIDE_LISTED, UNKNOWN, source=source,
                detail=f"{', '.join(named)} {verb} in no loaded list of codes for that day, so no "
                       "pair edit speaks of it. Check how it is written.")  # fmt: skip
