"""Which version of a material counts, and what stands against handing it over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

ENGLISH, SPANISH = "en", "es"
LANGUAGES = (ENGLISH, SPANISH)
REVIEW_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class Version:
    """One version as the rules see it. Versions of a language follow one another by date."""

    id: UUID
    language: str
    version: str
    effective_on: date
    withdrawn_on: date | None
    review_by: date | None


def current(versions: Iterable[Version], language: str, on: date) -> Version | None:
    """Return the version of `language` in force on the day `on`, or None.

    The one that became effective last wins; of two of the same day, the higher number.
    """
    in_force = [
        version
        for version in versions
        if version.language == language
        and version.effective_on <= on
        and (version.withdrawn_on is None or on < version.withdrawn_on)
    ]
    return max(in_force, key=lambda v: (v.effective_on, number_of(v.version)), default=None)


def ahead_of(versions: Iterable[Version], language: str, on: date) -> Version | None:
    """Return the version in another language that the one in `language` is behind on a day.

    The version numbers of languages go together: the lower one was not brought up to date. What
    is not there in a language at all is not behind, it is missing.
    """
    known = tuple(versions)
    own = current(known, language, on)
    if own is None:
        return None
    others = [one for other in LANGUAGES if (one := current(known, other, on)) is not None]
    newest = max(others, key=lambda one: number_of(one.version))
    return newest if number_of(newest.version) > number_of(own.version) else None


@lru_cache(maxsize=256)
def number_of(version: str) -> tuple[int, ...]:
    """Return a version such as "3.2" as numbers that compare; parts that are no number are 0."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))


def review_days_left(review_by: date | None, on: date) -> int | None:
    """Return the calendar days until the review is due; negative when it is late."""
    return None if review_by is None else (review_by - on).days
