"""What the paper says of a change, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from provider_ops.codes.rules.categories import category_of
from provider_ops.codes.rules.changes import THROUGH, Change, Difference, Kind

if TYPE_CHECKING:
    from provider_ops.reports.list_changes.facts import ChangesFacts

_NAMES = {
    "modifiers": "modifiers",
    "modifiers_required": "required modifier",
    "modifiers_forbidden": "forbidden modifier",
    "places_of_service": "places",
    "max_units": "units a day",
    "authorization": "authorization",
    "specialties": "specialties",
    THROUGH: "through",
}
_NOTHING = {
    "modifiers": "any",
    "places_of_service": "any",
    "max_units": "no limit",
    "authorization": "no",
    "specialties": "any",
    THROUGH: "no end",
}


def difference_words(one: Difference) -> str:
    """Return a condition before and after: "modifiers 25 > 25, 95" with an arrow."""
    name = _NAMES[one.field]
    before, after = (" or ".join(_value(one.field, text) for text in side)
                     for side in (one.before, one.after))  # fmt: skip
    if not one.before or not one.after:
        return f"{name} {before or after}"
    return f"{name} {before} \N{RIGHTWARDS ARROW} {after}"


def change_words(change: Change) -> str:
    """Return what is different of codes, in one line."""
    told = "; ".join(difference_words(one) for one in change.differences)
    if change.kind is Kind.CHANGED and not told:
        return "the same conditions in other combinations"
    return told or "no condition"


def label_of(facts: ChangesFacts, change: Change) -> str:
    """Return the name of a category, the short label of a code, or how many codes there are."""
    category = category_of(change.extent)
    if category is not None:
        return category.name
    if change.extent.last:
        return f"{change.codes:,} code numbers"
    return facts.labels.get(change.extent.first, "")


def _value(field: str, text: str) -> str:
    if field == THROUGH and text:
        return f"{date.fromisoformat(text):%m/%d/%Y}"
    return text or _NOTHING.get(field, "none")
