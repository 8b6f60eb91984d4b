"""How far and how long a drive is: estimates from coordinates, labelled so wherever they show."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

EARTH_MILES = 3_958.8
ROAD_FACTOR = 1.3
"""Roads are longer than a straight line."""
MILES_AN_HOUR = 38
PARKING_MINUTES = 3

Place: TypeAlias = tuple[float, float]
"""Degrees north and east."""


def miles_between(one: Place | None, other: Place | None) -> float | None:
    """Estimate the miles by road between two points: straight line times `ROAD_FACTOR`."""
    if one is None or other is None:
        return None
    (latitude1, longitude1), (latitude2, longitude2) = one, other
    north = radians(latitude2 - latitude1)
    east = radians(longitude2 - longitude1)
    slant = (
        sin(north / 2) ** 2
        + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(east / 2) ** 2
    )
    return 2 * EARTH_MILES * asin(sqrt(min(slant, 1.0))) * ROAD_FACTOR


def drive_minutes(miles: float) -> int:
    """Estimate the minutes a drive takes, with those for parking."""
    return round(miles / MILES_AN_HOUR * 60) + PARKING_MINUTES


def minutes_between(one: Place | None, other: Place | None) -> int:
    """Estimate the minutes from one place to another; those for parking where one is unknown."""
    miles = miles_between(one, other)
    return PARKING_MINUTES if miles is None else drive_minutes(miles)
