"""Offices near a place, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from provider_ops.planning.rules.roads import miles_between

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.planning.rules.roads import Place

What = TypeVar("What")
NEAR_MILES = 15


def nearest(
    where: Place | None, offices: Iterable[tuple[What, Place | None]], within: float = NEAR_MILES
) -> list[tuple[float, What]]:
    """Return miles by road (estimated) and offices within some miles, the nearest first."""
    measured = ((miles_between(where, place), what) for what, place in offices)
    near = [(miles, what) for miles, what in measured if miles is not None and miles <= within]
    return sorted(near, key=lambda one: one[0])
